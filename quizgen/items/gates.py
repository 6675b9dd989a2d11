"""Hard gates: what no item may have. A gate that closes gives its reason; `explain` prints it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from quizgen.facts.frame import Fact
from quizgen.model import Article
from quizgen.words import content_words

POINTERS = re.compile(
    r"\b(?:(?i:he|she|it|they|him|them|this|these|those|here|we|our|ours|my|you|your|yesterday|tomorrow|tonight|ago|"
    r"himself|herself|itself|such|the latter|the former|the above|this page|this website)|us|I)\b"
)
# "How have people done harm as well?", "Why is the one she chose unusual?", "the necessary law", "rise from 76 million?"
ADDED = re.compile(
    r"\b(?:as well|too)\?$|\bthe one (?!of\b)|\bthe necessary\b|\b(?:rise|rose|fall|fell|grow|grew|drop|dropped) from (?:[a-z]+ )?\d(?![^?]* to )[^?]*\?$"
)
POINTER = re.compile(r"According to paragraph \d+,")
OWNED = re.compile(
    r"^(?:its|his|her|their)\b|\b(?:of|beaten|by|did|does|do|is|are|was|were|has|had|have|can|could|will) (?:its|his|her|their)\b"
)
TWICE_NAMED = re.compile(r"\b([A-Z]\w+ [A-Z]\w+)\b(?!’).*\b\1\b")
# Rules that let "he" and "his" stand only behind the name or role of whoever is meant.
BOUND = frozenset({"plot", "asked", "bidden"})
MAX_STEM_WORDS = 26
MIN_CONTENT = 3
# With its paragraph named a stem needs three telling words; where the answer is a figure, a time or a place, two.
POINTED = dict.fromkeys(
    (
        "how_many",
        "how_much",
        "when",
        "where",
        "where_to",
        "how_long",
        "measure",
        "how",
        "adjective",
        "what",
        "what_of",
        "known_as",
        "identity",
        "cleft",
        "bound",
        "granted",
        "concluded",
        "stood",
    ),
    2,
) | {"listed": 6, "identity": 1}  # "which three things did she read?" says next to nothing


@dataclass(frozen=True)
class Gate:
    """A named gate: `closes` takes the stem, the fact and the key, and gives the reason or ""."""

    name: str
    closes: Callable[[str, Fact, str], str]


def stem_fault(stem: str, fact: Fact, *, key: str = "") -> str:
    """Why a stem must not be printed, or ""."""
    return closed(STEM_GATES, stem, fact, key)[1]


def closed(gates: tuple[Gate, ...], text: str, fact: Fact, key: str = "") -> tuple[str, str]:
    """The name of the first gate that closes on a text, and why; two empty strings when it passes all of them."""
    return next(((gate.name, why) for gate in gates if (why := gate.closes(text, fact, key))), ("", ""))


@lru_cache(maxsize=4096)
def _asked(stem: str) -> str:
    """The stem without what quotation marks hold and without whom it goes by."""
    return re.sub(r"^(According to [^,]+, )", "", re.sub(r"“[^”]*”", "“…”", stem))


def _mark_fault(stem: str, fact: Fact, key: str) -> str:
    bare = _asked(stem)
    # "Who asked, “Where is the key?”" ends with the mark of what was asked.
    single = (bare.count("?") == 1 and bare.endswith("?")) or ("?" not in bare and stem.endswith("?”"))
    return "" if single else "a question has one question mark, at its end"


def _shape_fault(text: str, fact: Fact, key: str) -> str:
    if re.match(r"(?:whose|which|whom)\b", key, re.IGNORECASE):
        return "the answer begins in the middle of a clause"
    return shape_fault(text)


def _pointer_fault(stem: str, fact: Fact, key: str) -> str:
    if fact.rule in BOUND:
        return ""
    if OWNED.search(_asked(stem)):
        return "whose it is stands elsewhere"
    found = POINTERS.search(re.sub(r"\bthat (?:he|she|it|they)\b|\b(?:does|did|will) it take\b", "", _asked(stem)))
    return f"{found[0]!r} points outside the stem" if found else ""


def _content_fault(stem: str, fact: Fact, key: str) -> str:
    least = POINTED.get(fact.rule, 3) if POINTER.match(stem) else words_wanted(fact, _asked(stem))
    return "too general: too few words that carry meaning" if told_words(stem) < least else ""


def _leak_fault(stem: str, fact: Fact, key: str) -> str:
    return "the stem gives its answer away" if key and leaks(_asked(stem), key) else ""


def told_words(stem: str) -> int:
    """How many words of a stem carry meaning, its source and numbers not counted; a quotation counts as four."""
    asked = _asked(stem)
    return len([w for w in content_words(asked.replace("“…”", "quoted words here spoken")) if not w.isdigit()])


def words_wanted(fact: Fact, asked: str) -> int:
    """How many such words a stem of this rule needs to be about one thing only."""
    if fact.rule in {
        "definition",
        "apposition",
        "role",
        "age",
        "acronym",
        "title",
        "called",
        "worded",
        "situated",
        "explained",
        "refers",
        "did",
        "known_as",
        "termed",
    }:
        return 1
    if fact.rule == "concluded":
        return MIN_CONTENT + 1
    if fact.rule in {"to_do", "bound", "granted", "asked", "bidden"}:
        return 2
    if fact.rule == "how_much" and re.search(r"\bcost\b", asked):
        return 2
    if fact.rule in {
        "where",
        "how_long",
        "how",
        "what_of",
        "cause_agent",
        "adjective",
        "become",
        "used_for",
        "measure",
    }:
        return 2 if fact.frame and fact.frame.subject.istitle() else MIN_CONTENT
    if not re.search(r"\s“?(?:[A-Z][a-z]|\d)", asked):
        return MIN_CONTENT + 1
    return 2 if fact.rule in {"when", "where"} and fact.frame and fact.frame.subject.istitle() else MIN_CONTENT


BROKEN = re.compile(
    r"\s[,;:?!]|[,;:–—-]\s*[?.]|\b(?:the|a|an|of|and|or|to|with|from|that) [?.]$|\b(?:the|a|an|and|or)[?.]$|\bfrom \d+[?.]$|\bwith \d+(?::\d\d)?[?.]$"
    r"|\bthe \w+ of which\b|\b(?:inside|outside|there)\?$|[a-z]{3}\. [a-z]|\b(?:the|a|an) (?:of|at|to|by|for|with|from|into)\b|\bat in\b"
)
RUN_TOGETHER = re.compile(r"\b(?:and|or|but) (?:has|have|is|are|was|were|had|will|would)\b")
DOUBLED = re.compile(r"\b(\w+) \1\b", re.IGNORECASE)


@lru_cache(maxsize=4096)
def shape_fault(text: str) -> str:
    """Faults of form that any printed sentence can have."""
    if len(text.split()) > MAX_STEM_WORDS + 12 * text.startswith("Who said, “"):
        return "too long"
    if re.search(r"\b(?:i\.e|e\.g)\b", text):
        return "an abbreviation in brackets has come in"
    if text.startswith("That "):
        return "it begins in the middle"
    if fault := _pair_fault(text):
        return fault
    if TWICE_NAMED.search(re.sub(r"“[^”]*”", "", text)):
        return "one name twice"
    doubled = DOUBLED.search(text)
    if doubled and doubled[1].lower() not in {"had", "that"}:
        return f"{doubled[0]!r} twice"
    if RUN_TOGETHER.search(text) and not re.search(r"\b(?:that|which|who)\b", text):
        return "two clauses have run together"
    if ADDED.search(text):
        return "it goes on from another sentence"
    return "it breaks off" if BROKEN.search(text) else ""


def _pair_fault(text: str) -> str:
    for opening, closing in ("“”", "()", "[]"):
        if text.count(opening) != text.count(closing):
            return f"{opening} and {closing} do not pair"
    opens = len(re.findall(r"(?<!\w)['‘](?=\w)", text))
    closes = len(re.findall(r"(?<=[a-rt-zA-RT-Z.,!?])['’](?!\w)", text))
    if closes > opens:  # behind an s it may be a possessive
        return "a quotation ends that has not begun"
    return "quotation marks do not pair" if text.count('"') % 2 else ""


@lru_cache(maxsize=4096)
def leaks(stem: str, key: str) -> bool:
    """The stem holds the key or a telling word of it."""
    inside = set(content_words(re.sub(r"[’']s\b", "", stem)))
    telling = [w for w in content_words(re.sub(r"[’']s\b", "", key)) if not w.isdigit() or len(w) > 2]
    if not telling:
        return False
    shared = [w for w in telling if w in inside]
    return len(shared) == len(telling) or (len(telling) > 2 and len(shared) >= 0.6 * len(telling))


def evidence_fault(fact: Fact, article: Article) -> str:
    """The offsets must yield the answer, and the evidence must stand in the text word for word."""
    answer, sentence = fact.answer, fact.sentence
    if article.text[answer.start : answer.end] != answer.text:
        return "the answer is not at its place in the article"
    if article.text[sentence.start : sentence.end] != sentence.text:
        return "the evidence is not in the article word for word"
    return (
        ""
        if answer.key in sentence.text or answer.key in article.text
        else "the printed answer is not in the article"
    )


def guessable(fact: Fact, protagonists: frozenset[str], title: str, topic: str = "") -> str:
    """Why the answer can be had without reading: it is whom or what the text is about, or stands in its title."""
    if (
        fact.rule in {"what_did", "somebody", "superlative"}
        and topic
        and topic in content_words(fact.answer.key)[-1:]
    ):
        return "everybody can guess it: the text is about it"
    asks_name = fact.rule in {"who", "which", "detail", "agent", "role", "title", "refers", "whose"}
    if asks_name and {fact.answer.key, fact.answer.text, fact.answer.key.removeprefix("the ")} & protagonists:
        return "everybody can guess it: the text is about it"
    key = content_words(fact.answer.key)
    if key and title and set(key) <= set(content_words(title)):
        return "the title gives the answer away"
    return ""


STEM_GATES = (
    Gate("mark", _mark_fault),
    Gate("shape", _shape_fault),
    Gate("pointers", _pointer_fault),
    Gate("content", _content_fault),
    Gate("leaks", _leak_fault),
)


def _outside(text: str, fact: Fact, key: str) -> str:
    if re.match(r"(?:its|their)\b", _asked(text)):
        return "whose it is stands elsewhere"
    return "the statement points outside itself" if POINTERS.search(text) else ""


def _says_too_little(text: str, fact: Fact, key: str) -> str:
    answer = {*content_words(fact.answer.key), *content_words(fact.answer.text)}
    rest = text.replace(fact.answer.key, "").replace(fact.answer.text, "")
    named = re.search(r"\s[“(]?(?:[A-Z]|\d)", rest) is not None
    too_few = len([w for w in content_words(text) if w not in answer]) < 3 + (not named)
    return "the statement says too little" if too_few else ""


STATEMENT_GATES = (
    Gate("shape", _shape_fault),
    Gate("pointers", _outside),
    Gate("content", _says_too_little),
)
