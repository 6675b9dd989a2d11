"""Who said what: direct speech and reported speech, with the speaker's name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.document import Document, Name, Sent, Token
from quizgen.document.clauses import SAY, verbatim
from quizgen.document.reference import dangling, mentions, render
from quizgen.facts.frame import Answer, Fact
from quizgen.facts.rule import Found, No, Yes, sentence_rule
from quizgen.model import Refusal
from quizgen.roles import is_role
from quizgen.syntax import child, contiguous, is_negated, lower_first, noun_phrase, original, set_off
from quizgen.words import content_words

QUOTE = re.compile(r"[“\"]([^“”\"]{12,260})[”\"]")
# Quotations that go on from one before.
LOOSE_START = re.compile(
    r"(?:But|And|So|Or|Then|Yet|Because|After all|Specifically|For example|Also|Well|Yes|No|Instead|Still|Otherwise|Then again|That said|Maybe|Perhaps)\b"
)
PRONOUN_START = re.compile(r"(?:It|You|He|She|They|This|That|These|Those|There)\b")
# Half a sentence: a clause that wants another, and words that bind one to what came before.
HALF = re.compile(
    r"(?:If|When|While|As|Although|Though|Because|Since|Once|Unless|Before|After|Until|Where|Whatever)\b"
)
BINDS = re.compile(r"(?:and|but|or|so|because|which|who|while|though|although|not)\b")
# Somebody whom the quotation does not name.
SOMEBODY = re.compile(r"\b(?:he|she|him|her|his|hers)\b|\b(?:they|them|their|theirs)\b", re.IGNORECASE)
# Words that tell who speaks.
KIN = re.compile(
    r"\b[Mm]y (?:own )?(?:grand\w+|mother|father|wife|husband|son|sons|daughter|daughters|brother|sister|parents|family)\b"
)
SPOKEN = SAY - {"agree", "hope", "feel", "fear", "find", "mean", "show", "expect", "deny"}
NO_PLURALS = frozenset(
    {"this", "always", "perhaps", "across", "less", "does", "unless", "towards", "sometimes", "news"}
)
MIN_WORDS, MAX_WORDS = 5, 32


@sentence_rule(
    "said",
    examples=[
        Yes(
            "“The bay has never been so clean in my life,” said Rosa Quint.",
            "Who said, “The bay has never been so clean in my life”?",
            "Rosa Quint",
        ),
        Yes(
            "Tom Marsh warned that the old bridge could fall before winter.",
            "Who warned that the old bridge could fall before winter?",
            "Tom Marsh",
        ),
        No("“The bay has never been so clean in my life,” she said.", why="a pronoun for the speaker"),
        No("“Yes,” said Rosa Quint.", why="too short to know"),
        No("“He also hid two old coins in the clock tower,” said Rosa Quint.", why="whom she means is not told"),
        No(
            "“The main reason they left the harbour was the noise,” said Rosa Quint.",
            why="whom she means is not told",
        ),
        No("Tom Marsh said it would fall before winter.", why="a pronoun in what was said"),
        No("Tom Marsh did not say that the old bridge could fall.", why="not said"),
    ],
)
def said(document: Document, sent: Sent) -> Found:
    """A speaker with a name and his words, quoted or reported."""
    if sent.whole_quote:
        yield from _going_on(document, sent)
        return
    for verb in sent.tokens:
        if (
            verb.lemma_ not in SPOKEN
            or verb.pos_ != "VERB"
            or verb.i in sent.quoted
            or is_negated(verb)
            or "?" in sent.marked.split("”")[-1]
        ):
            continue
        speaker = child(verb, "nsubj")
        answer = speaker_of(document, sent, speaker) if speaker is not None else None
        if answer is None or verb.tag_ not in {"VBD", "VBZ", "VBP", "VBN"}:
            continue
        made = _direct(sent, verb) or _reported(document, sent, verb, answer)
        if isinstance(made, Refusal):
            yield made
        elif made:
            yield Fact(
                "said", "Who", answer, sent.plain(), question=made, why=_whose(document, sent, speaker, answer)
            )
        return


def _going_on(document: Document, sent: Sent) -> Found:
    """A sentence that is all quotation: its speaker is named beside it in the paragraph."""
    bearer = document.speakers.get(sent.index, "")
    earlier = [n for n in document.names_of(bearer) if n.kind == "person"]
    stem = _quoted(sent.marked.strip('“”" '))
    if not bearer or not earlier or not stem or _in_dialogue(document, sent, bearer):
        return
    near = min(earlier, key=lambda n: abs(n.start - sent.start))
    answer = Answer(near.text, near.start, near.end, "person", bearer, mentions(document, near))
    why = f"{bearer} is speaking here: see the sentences beside it."
    yield Fact("said", "Who", answer, sent.plain(), question=stem, why=why)


def _whole_words(text: str) -> str:
    """The words of the first quotation, with what goes on behind "she said" where one sentence is cut in two."""
    pieces = QUOTE.findall(text)
    if not pieces:
        return ""
    first, *others = pieces
    open_ended = first.rstrip().endswith(",") and bool(others) and others[0][:1].islower()
    if open_ended:
        return f"{first.rstrip()} {others[0]}" if HALF.match(first) or BINDS.match(others[0]) else ""
    return "" if HALF.match(first) and "," not in first.rstrip(", ") else str(first)


def _quoted(words: str) -> str | None:
    """The stem for quoted words, or None where they tell too little or too much."""
    if not MIN_WORDS <= len(words.split()) <= MAX_WORDS or not words[:1].isupper() or words.endswith(("?", "!")):
        return None
    telling = len(content_words(words))
    if _unnamed(words):
        return None
    if KIN.search(words) or LOOSE_START.match(words) or telling < (6 if PRONOUN_START.match(words) else 4):
        return None
    return f"Who said, “{words.strip().rstrip(',.;')}”?"


def _unnamed(words: str) -> bool:
    """The quotation speaks of "him" or "them" before it says whom it means."""
    found = SOMEBODY.search(words)
    if found is None:
        return False
    before = re.findall(r"\w+", words[: found.start()])
    if found[0].lower().startswith("the"):
        return not any(w.endswith("s") and len(w) > 3 and w.lower() not in NO_PLURALS for w in before) and not any(
            w.lower() in {"people", "children", "men", "women", "nobody", "everybody", "everyone"} for w in before
        )
    return not any(w[:1].isupper() for w in before[1:]) and not any(is_role(w.lower()) for w in before)


def speaker_of(document: Document, sent: Sent, token: Token) -> Answer | None:
    """The person whom the subject of a verb of saying names, or "he" stands for; None where that is not certain."""
    if child(token, "conj") is not None:
        return None
    name = document.name_at(sent, token)
    if name and name.kind == "character" and name.head == token.i:
        return Answer(name.text, name.start, name.end, "character", name.canonical)
    if name and name.kind == "person" and name.head == token.i:
        shown = name.canonical
        accept = mentions(document, name)
        return Answer(name.text, name.start, name.end, "person", shown, accept)
    if token.tag_ == "NNS" and is_role(token.lemma_) and token.i not in sent.quoted:
        return _officials(document, sent, token)
    bearer = document.referents.get((sent.index, token.i)) if token.lower_ in {"he", "she"} else None
    earlier = [
        n for n in document.names_of(bearer or "") if n.start < sent.start and n.kind in {"person", "character"}
    ]
    inside = {n.canonical for n in _beside(document, sent) if n.kind in {"person", "character"}}
    if not bearer or not earlier or inside - {bearer} or _in_dialogue(document, sent, bearer):
        return None  # with two people in the paragraph "he said" may be either
    last = earlier[-1]
    if last.kind == "character":
        return Answer(last.text, last.start, last.end, "character", bearer)
    return Answer(last.text, last.start, last.end, "person", bearer, mentions(document, last))


def _in_dialogue(document: Document, sent: Sent, bearer: str) -> bool:
    """The paragraph before is somebody else's words, and this one does not name its speaker: who answers whom?"""
    here = any(n.canonical == bearer for n in _beside(document, sent))
    before = [s for s in document.paragraph(sent.paragraph - 1) if any(t.i in s.quoted for t in s.tokens)]
    return not here and any(document.speakers.get(s.index) != bearer for s in before)


def _beside(document: Document, sent: Sent) -> Iterator[Name]:
    """The names of the sentence's paragraph."""
    return (name for near in document.paragraph(sent.paragraph) for name in document.names_in(near))


def _officials(document: Document, sent: Sent, token: Token) -> Answer | None:
    """ "Customs officials": people by office, where the text says which."""
    tokens = noun_phrase(token)
    if len(tokens) < 2 or dangling(document, sent, tokens, None, strict=True):
        return None
    text, start, end = verbatim(sent, tokens)
    return Answer(text, start, end, "phrase") if len(text.split()) == len(tokens) <= 8 else None


def _direct(sent: Sent, verb: Token) -> str | None:
    if not any(t.i in sent.quoted for t in verb.subtree) or verb.lemma_ in {"tell", "ask", "describe"}:
        return None
    return _quoted(_whole_words(sent.marked))


def _reported(document: Document, sent: Sent, verb: Token, answer: Answer) -> str | Refusal | None:
    content = child(verb, "ccomp")
    if content is None or content.i < verb.i or any(t.i in sent.quoted for t in content.subtree):
        return None
    aside = {t.i for c in content.subtree if c.dep_ == "relcl" and set_off(c) for t in c.subtree}
    tokens = [t for t in content.subtree if t.i > verb.i and t.i not in aside]
    if len(contiguous(tokens)) < len(tokens) - sum(t.is_punct for t in tokens[-1:]):
        return None
    tokens = [t for t in tokens if not (t.is_punct and t.i == tokens[-1].i)]
    bearer = child(content, "nsubj", "nsubjpass", "expl")
    if bearer is None or bearer not in tokens or tokens[0].pos_ in {"AUX", "VERB"}:
        return None
    mark = child(content, "mark")
    if mark is not None and mark.lower_ == "that":
        tokens = [t for t in tokens if t.i != mark.i]
    if not 5 <= len(tokens) <= 28 or tokens[0].tag_ in {"WRB", "WP", "WDT"} or child(verb, "dobj", "dative"):
        return None
    outside = [t for t in tokens if document.referents.get((sent.index, t.i)) != answer.shown]
    word = dangling(document, sent, outside, None, strict=True)
    if word:
        return Refusal(sent.offset + verb.idx, "said", f"{word!r} in what was said points outside the sentence")
    text = render(document, sent, tokens)
    text = lower_first(text, tokens[0]) if text.startswith(original(tokens[0])) else text
    text = re.sub(rf"\b{re.escape(answer.shown)}\b", "he or she", text) if answer.shown in text else text
    if "he or she" in text:
        return Refusal(sent.offset + verb.idx, "said", "the speaker speaks of himself")
    particle = child(verb, "prt")
    says = f"{_past(verb)} {particle.lower_}" if particle is not None and particle.i == verb.i + 1 else _past(verb)
    return f"Who {says} that {text}?"


def _past(verb: Token) -> str:
    return verb.lower_ if verb.tag_ in {"VBD", "VBZ"} else "said"


def _whose(document: Document, sent: Sent, speaker: Token | None, answer: Answer) -> str:
    if speaker is not None and speaker.lower_ in {"he", "she"}:
        paragraph = next(
            (b.number for b in document.article.blocks if b.start <= answer.start < b.start + len(b.text)), 0
        )
        where = "the same paragraph" if paragraph == sent.paragraph else f"paragraph {paragraph}"
        return f"“{speaker.text[0].upper() + speaker.text[1:]}” is {answer.shown}, named in {where}."
    return ""
