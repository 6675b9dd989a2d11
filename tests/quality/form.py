"""Faults of form: signs, pairs of marks, pointing words, and whether a stem holds together as a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from quizgen.document.load import load
from tests.quality.text import STOP, unquoted, words

PAIRS = {"“": "”", "(": ")", "[": "]"}
POINTING = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Hh]im|[Tt]hem|[Tt]hemselves|[Hh]imself|[Hh]erself|I|we|We|us|my|My|our|Our|"
    r"[Tt]his|[Tt]hese|[Tt]hose|[Yy]esterday|[Tt]omorrow|[Tt]onight|ago|[Ll]ast (?:week|month|year|night)|"
    r"[Nn]ext (?:week|month|year))\b"
)
# What "we" may ask of readers in a task.
OF_READERS = frozenset({"we", "us", "our"})
# What a text does not open with.
LOOSE = re.compile(
    r"(?:But|And|So|Or|Yet|However|Then|Also|Now|Instead|Therefore|Meanwhile|Still|Nor|Another|Others?|Such|Both|"
    r"What followed|(?:All|Most|Many|Some|Few|None)(?=,| of (?:them|these|those)\b))\b"
)
# Words like "that" and "all", which may end a sentence.
ENDING = frozenset("all both each this that these those some any another".split())
# Poor in a stem; in a gap or as a key the article explains it.
RELATIVE_TIME = re.compile(
    r"\b(?:yesterday|tomorrow|tonight|ago|(?:last|next) (?:week|month|year|night))\b", re.IGNORECASE
)
TO_THE_READER = re.compile(r"\b(?:you|You|your|Your)\b")
AUXILIARIES = frozenset(
    "did does do is was were are has have had will would can could may might shall should must didn’t doesn’t".split()
)
ASKING = frozenset("who whom whose what which when where why how".split())
# After these question words an auxiliary comes next.
INVERTING = frozenset("when where why".split())
# What cannot follow "who".
BARE = frozenset("the a an his her their of in to by".split())
# "What Republicans refuse": a name straight after "what".
NAME_FOR_VERB = re.compile(r"\b[Ww]hat (?!U[.]?S|UK)[A-Z]")
PERSONS = frozenset("he she him her himself herself".split())
THIRD = re.compile(r"\b(?:he|she|him|her|himself|herself|it|they|them|themselves)\b", re.IGNORECASE)
DETERMINERS = frozenset("the a an many some most several his her their".split())
# After these a plain verb comes.
HELPING = frozenset("did does do will would can could may might shall should must".split())
PREPOSITIONS = frozenset("of at by from in on to with for into".split())
# Verbs whose plain form the tagger often takes for a noun.
UNCHANGING = frozenset("cost set cut put hit let".split())
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
BREAKING = frozenset("the a an and or but that because".split())


def mark_faults(text: str) -> Iterator[str]:
    """Pairs of quotation marks and brackets that do not close, or close before they open."""
    for opening, closing in PAIRS.items():
        depth = 0
        for sign in text:
            depth += (sign == opening) - (sign == closing)
            if depth < 0 or (opening == "“" and depth > 1):
                break
        if depth:
            yield f"pairs: {opening} and {closing} do not pair"
    if text.count('"') % 2:
        yield 'pairs: an odd "'


def sign_faults(text: str) -> Iterator[str]:
    """Spaces and commas that dropping words left behind, doubled words, a small letter at the beginning."""
    if re.search(r"\s[,.;:?!](?:\s|$)|  |^\s|\s$|,,|[,;:–—-]\s*[?.]|\.\.$", text):
        yield "signs: a stray space or comma"
    twice = re.search(r"\b([^\W\d_]+) \1\b", text[:1].lower() + text[1:])
    if twice and twice[1].lower() not in {"had", "that"}:
        yield f"signs: {twice[0]!r} twice"
    if text[:1].islower():
        yield "signs: it begins with a small letter"
    last = words(text)[-1:] or ("",)
    if last[0] in BREAKING:
        yield "signs: it breaks off"


def question_faults(stem: str, evidence: str) -> Iterator[str]:
    """One question mark, and that at the end; a question word; a verb where the question word wants one."""
    if stem.count("?") != 1 or not stem.endswith("?"):
        yield "mark: not one question mark at the end"
    tokens = words(unquoted(stem))
    at = next((i for i, w in enumerate(tokens) if w in ASKING), None)
    if at is None:
        yield "grammar: no question word"
        return
    after = tokens[at + 1 :]
    if not after:
        yield "grammar: nothing after the question word"
        return
    yield from _order_faults(stem, tokens[at], after)
    yield from _verb_faults(stem, evidence)


@lru_cache(maxsize=8192)
def tagged(text: str) -> tuple[tuple[str, str, str], ...]:
    """The words of a text in small letters, each with its Penn tag and its lemma."""
    flat = text.replace("’", "'").replace("“", '"').replace("”", '"')
    return tuple((t.lower_, t.tag_, t.lemma_.lower()) for t in load()(flat))


def _order_faults(stem: str, asking: str, after: tuple[str, ...]) -> Iterator[str]:
    """Where an auxiliary or a verb must come, none does."""
    counting = asking == "how" and after[0] in {"many", "much"}
    if asking in INVERTING and after[0] not in AUXILIARIES:
        yield "grammar: no auxiliary after the question word"
    if asking == "how" and not counting and not set(after) & AUXILIARIES:
        yield "grammar: no auxiliary after how"
    if asking in {"who", "whom"} and after[0] in BARE:
        yield "grammar: no verb after who"
    if (asking == "what" or counting) and after[counting : counting + 1] and after[counting] in DETERMINERS:
        yield "grammar: what follows the question word is no verb"
    if re.search(NAME_FOR_VERB, unquoted(stem)) or _name_before_verb(stem):
        yield "grammar: a name where an auxiliary belongs"


def _name_before_verb(stem: str) -> bool:
    """ "How many weeks Mara waited": one noun, then a name with its verb or with nothing."""
    found = tagged(unquoted(stem))
    at = next(
        (i for i, (word, _, _) in enumerate(found[:-1]) if word == "how" and found[i + 1][0] in {"many", "much"}), -1
    )
    rest = found[at + 3 :] if at >= 0 else ()
    names = next((i for i, (_, tag, _) in enumerate(rest) if tag != "NNP"), 0)
    return names > 0 and rest[names][1] in {*FINITE, "."}


def _told_verbs(evidence: str) -> list[tuple[str, str]]:
    """The finite verbs of the evidence with their lemmas; "had hinted" may be told as "hinted"."""
    found = tagged(evidence)
    return [
        (word, lemma)
        for i, (word, tag, lemma) in enumerate(found)
        if tag in FINITE or (tag == "VBN" and "had" in {w for w, _, _ in found[max(0, i - 2) : i]})
    ]


def finite_verbs(text: str, evidence: str) -> list[int]:
    """Where the finite verbs are: so tagged here, or so tagged in the evidence."""
    known = {word for word, _ in _told_verbs(evidence)}
    return [i for i, (word, tag, _) in enumerate(tagged(text)) if tag in FINITE or word in known]


def _verb_faults(stem: str, evidence: str) -> Iterator[str]:
    """The stem, tagged anew: a finite verb; after "did" a verb in its plain form."""
    text = unquoted(stem)
    finite = finite_verbs(text, evidence)
    if not finite:
        yield "grammar: no finite verb"
        return
    found = tagged(text)
    behind = found[finite[0] + 1 :]
    if found[finite[0]][0] in HELPING and not _plain_verb(behind, evidence):
        yield "grammar: no plain verb after did"


def subject_faults(stem: str, evidence: str) -> Iterator[str]:
    """A stem without an auxiliary asks for the subject, so its verb stands in the evidence as it is, or with an -s."""
    found = tagged(unquoted(stem))
    if {word for word, _, _ in found} & (AUXILIARIES | {"said", "says"}) or "what happened to " in stem.lower():
        return
    proof = _told_verbs(evidence)
    forms, lemmas = {word for word, _ in proof}, {lemma for _, lemma in proof}
    if not any(word in forms or (word.endswith("s") and lemma in lemmas) for word, _, lemma in found):
        yield "grammar: the verb is not the evidence's"


def _plain_verb(behind: Sequence[tuple[str, str, str]], evidence: str) -> bool:
    lemmas = {lemma for _, tag, lemma in tagged(evidence) if tag.startswith("VB")}
    return any(tag in {"VB", "VBP"} or word in lemmas | UNCHANGING for word, tag, _ in behind)


def statement_faults(text: str, evidence: str) -> Iterator[str]:
    """A statement: a full stop at the end, no question mark, a finite verb, an end that does not hang."""
    if not text.rstrip('”"’)').endswith(".") or "?" in unquoted(text):
        yield "mark: a statement ends in a full stop"
    if len(words(text)) < 4:
        yield "grammar: too short for a statement"
    if not finite_verbs(unquoted(text), evidence):
        yield "grammar: no finite verb"
    worded = [(word, tag) for word, tag, _ in tagged(unquoted(text)) if re.search(r"\w", word)]
    if worded and (_open(*worded[-1]) or hangs(worded[-1][0], evidence)):
        yield "grammar: the end is missing"
    if _denied_verb(text):
        yield "grammar: a verb that “not” follows without an auxiliary"


def _open(word: str, tag: str) -> bool:
    """A word that wants another one behind it."""
    return tag in {"IN", "CC", "TO", "PRP$", "WDT"} or (tag == "DT" and word not in ENDING)


def _denied_verb(text: str) -> bool:
    """ "He laughed not for long"; "not from here but from there" and "promised not to go" are right."""
    found = tagged(re.sub(r"\bnot to\b", "to", unquoted(text)))
    return " but " not in text and any(
        word == "not" and tag in {"VBD", "VBZ"} and before not in AUXILIARIES
        for (before, tag, _), (word, _, _) in pairwise(found)
    )


def hangs(last: str, evidence: str) -> bool:
    """A preposition at the end, which the evidence has at no end."""
    return last in PREPOSITIONS and not re.search(rf"\b{last}[.,;:!?”]", evidence)


def denial_faults(text: str, evidence: str) -> Iterator[str]:
    """A stem denies what the evidence does not deny."""
    denying = re.compile(r"\b(?:not|never)\b|n[’']t\b|\b(?:no|none|neither|nor|without|un\w+ed)\b", re.IGNORECASE)
    if re.search(r"\b(?:not|never)\b|n[’']t\b", unquoted(text)) and not denying.search(evidence):
        yield "denial: the evidence does not deny it"


def pointer_faults(text: str, *, reader: bool = False) -> Iterator[str]:
    """Words that point outside the stem; `reader`: "we", "you" and "your" may stand, as in a task."""
    asked = re.sub(r"\bthat (?:he|she|it|they)\b", "that", unquoted(text))
    found = [hit[0] for hit in POINTING.finditer(asked) if not (reader and hit[0].lower() in OF_READERS)]
    found += [] if reader else TO_THE_READER.findall(asked)
    found += [word for word, tag, _ in tagged(asked) if word == "her" and tag == "PRP"]
    if found:
        yield f"pointer: {found[0]!r} points outside"
    if words(asked)[:1] and words(asked)[0] in {"his", "her", "its", "their"}:
        yield "pointer: a possessive without its owner"


def opening_faults(sentence: str) -> Iterator[str]:
    """The beginning of a text: its pronouns have in it a name, or a thing, that they stand for."""
    if LOOSE.match(sentence):
        yield f"pointer: {words(sentence)[0]!r} points outside"

    def held(hit: re.Match[str]) -> str:
        wanted = "NNP" if hit[0].lower() in PERSONS else "NN"
        return "…" if any(tag.startswith(wanted) for _, tag, _ in tagged(sentence[: hit.start()])) else hit[0]

    yield from pointer_faults(THIRD.sub(held, re.sub(r"^Long ago\b", "…", sentence)), reader=True)


def meagre(text: str) -> Iterator[str]:
    """A stem with no word that carries meaning beside the commonest."""
    if not [w for w in words(text) if w not in STOP]:
        yield "grammar: no word that carries meaning"
