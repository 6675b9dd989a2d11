"""The people of a story as stems name them, and who speaks the words of a sentence."""

from __future__ import annotations

import re

from quizgen.document import Document, Sent, Token
from quizgen.document.clauses import verbatim
from quizgen.document.reference import dangling, render
from quizgen.facts.frame import Answer
from quizgen.roles import is_role
from quizgen.syntax import SUBJECTS, child, is_negated, original, strip_punctuation

OWN = frozenset("he she him her his hers himself herself they them their".split())
SPEAK = frozenset("say ask answer reply cry whisper shout call inquire exclaim agree repeat".split())
QUOTED = re.compile(r"[“\"]([^“”\"]{2,260})[”\"]")


def player(document: Document, sent: Sent, token: Token | None) -> str:
    """The name or the role of somebody in a story who is known for certain; "" for anybody else."""
    if token is None or token.i in sent.quoted or child(token, "conj") is not None:
        return ""
    referent = document.referents.get((sent.index, token.i), "")
    if referent:
        return referent if token.dep_ != "poss" else ""
    name = document.name_at(sent, token)
    if name is None or name.head != token.i or name.kind not in {"person", "character"} or not name.sure:
        return ""
    return name.canonical


def actor(document: Document, sent: Sent, verb: Token) -> str:
    """Who does what this finite verb tells: its own subject, or that of the verb that it is joined to."""
    subject, at = child(verb, *SUBJECTS), verb
    while subject is None and at.dep_ == "conj" and at.head.pos_ in {"VERB", "AUX"}:
        at = at.head
        subject = child(at, *SUBJECTS)
    return player(document, sent, subject)


def addressee(document: Document, sent: Sent, token: Token | None) -> str:
    """Somebody known, or a phrase that says whom it means: "the troll-woman and her children", "his two sons"."""
    known = player(document, sent, token)
    if known or token is None or token.pos_ != "NOUN":
        return known
    tokens = [t for t in token.subtree if not t.is_punct or t.text == "-"]
    rest = [t for t in tokens if t.tag_ != "PRP$"]
    plain = len(tokens) < 9 and not any(t.tag_ in {"PRP", "WP", "WDT"} for t in tokens)
    telling = plain and tokens[0].lower_ not in {"a", "an"} and (is_role(token.lemma_) or len(tokens) > 2)
    loose = telling and dangling(document, sent, rest, None, pointed=True)
    return render(document, sent, tokens) if telling and not loose else ""


def plainly_told(sent: Sent, verb: Token) -> bool:
    """A verb in the simple past outside dialogue, neither denied nor a condition, in a main clause or joined to one."""
    if verb.tag_ != "VBD" or verb.i in sent.quoted or is_negated(verb) or "?" in sent.text:
        return False
    if any(c.dep_ in {"aux", "auxpass"} for c in verb.children):
        return False
    top = verb
    while top.dep_ == "conj" and top.head.pos_ in {"VERB", "AUX"}:
        top = top.head
    return top == sent.span.root and not is_negated(top)


def phrase(sent: Sent, tokens: list[Token], least: int, most: int) -> Answer | None:
    """Unbroken words of the text as an answer, where they are neither too few nor too many."""
    kept = strip_punctuation([t for t in tokens if not t.is_space])
    while kept and kept[-1].text in {".", ",", ";", ":", "!", "-"}:
        kept = kept[:-1]
    text, start, end = verbatim(sent, kept)
    whole = bool(kept) and kept[-1].i - kept[0].i + 1 == len(kept)
    fits = whole and least <= len(text.split()) <= most and not set('“”"') & set(text)
    return Answer(text, start, end, "phrase") if fits else None


def speech(document: Document, sent: Sent) -> tuple[str, str, int]:
    """Who speaks in a sentence, the one stretch of words that it quotes, and where they begin; else empty."""
    pieces = list(QUOTED.finditer(sent.marked))
    who = _beside(document, sent) or document.speakers.get(sent.index, "") if len(pieces) == 1 else ""
    if not who:
        return "", "", 0
    words = pieces[0][1]
    bare = words.strip().rstrip(",;")
    return who, bare, sent.start + pieces[0].start(1) + words.index(bare[:1])


def _beside(document: Document, sent: Sent) -> str:
    """ "…,” said the miller", "…,” he said": who stands beside the verb of saying behind the words."""
    told = [t for t in sent.tokens if t.i not in sent.quoted and not t.is_punct]
    quoted = [t.i for t in sent.tokens if t.i in sent.quoted]
    behind = [t for t in told if quoted and t.i > min(quoted)][:6]
    verb = next((n for n, t in enumerate(behind[:5]) if t.lemma_ in SPEAK and t.tag_ in {"VBD", "VBN"}), -1)
    if verb < 0:
        return ""
    before, after = behind[:verb], behind[verb + 1 :]
    near = reversed(before) if before else after[:4]
    return next((who for t in near if (who := _speaker(document, sent, t))), "")


def _speaker(document: Document, sent: Sent, token: Token) -> str:
    if (sent.index, token.i) in document.referents and token.dep_ != "poss":
        return document.referents[sent.index, token.i]
    name = document.name_at(sent, token)
    known = name is not None and name.head == token.i and name.kind in {"person", "character"} and name.sure
    return name.canonical if known and name is not None else ""


def place_of(document: Document, sent: Sent, who: str) -> tuple[int, int, str] | None:
    """Where a sentence names somebody outside the words in quotation marks, and how: by name, by role, or as "he"."""
    for token in sent.tokens:
        if token.i not in sent.quoted and _speaker(document, sent, token) == who:
            name = document.name_at(sent, token)
            if name is not None:
                return name.start, name.end, name.text
            start, end = sent.at([token])
            return start, end, original(token)
    return None
