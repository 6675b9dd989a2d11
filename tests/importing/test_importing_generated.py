"""Random questions written by each format's own rules come back as they were."""

from __future__ import annotations

import re
from html import escape

from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.importing import import_bytes
from quizgen.importing.build import same
from quizgen.inline import plain
from quizgen.model import (
    Item,
    Matching,
    MultipleAnswer,
    MultipleChoice,
    Numeric,
    Ordering,
    Pair,
    ShortAnswer,
    TrueFalse,
    Wrong,
)

# Signs that mean something in a format, in a bank or in YAML, among words.
_PIECES = st.sampled_from(
    [
        *"{}~=#:\\|&;<>\"'?!.,%$@[]()-",
        "->",
        "//",
        "::",
        "T",
        "A.",
        "B)",
        "é",
        "日本",
        "18",
        "&amp;",
        "ANSWER: A",
        "yes",
    ]
)
_WORD = st.text(alphabet="abcdefgh", min_size=1, max_size=6)
WORDS = st.lists(st.one_of(_WORD, _PIECES), min_size=1, max_size=6).map(lambda parts: " ".join(["w", *parts, "z"]))
STARRED = st.lists(st.one_of(_WORD, _PIECES, st.sampled_from(["*", "_", "*a*", "__b__", "2*3"])), max_size=5).map(
    lambda parts: " ".join(["w", *parts, "z"])
)
SETTINGS = settings(max_examples=50, deadline=None)


def several(least: int, most: int) -> st.SearchStrategy[list[str]]:
    return st.lists(WORDS, min_size=least, max_size=most, unique_by=same)


CHOICE = st.builds(
    lambda question, texts, why: MultipleChoice(
        question=question, answer=texts[0], wrong=tuple(Wrong(text, why) for text in texts[1:])
    ),
    WORDS,
    several(2, 5),
    st.one_of(st.just(""), WORDS),
)
ANSWERS = st.builds(
    lambda question, texts: MultipleAnswer(
        question=question, answers=tuple(texts[:2]), wrong=tuple(map(Wrong, texts[2:]))
    ),
    WORDS,
    several(3, 6),
)
TRUE = st.builds(TrueFalse, question=WORDS, answer=st.booleans(), why=st.one_of(st.just(""), WORDS))
SHORT = st.builds(
    lambda question, texts: ShortAnswer(question=question, answer=texts[0], accept=tuple(texts[1:])),
    WORDS,
    # Several answers with an arrow each are pairs in GIFT.
    several(1, 4).filter(lambda texts: not all("->" in text for text in texts)),
)
NUMBER = st.builds(
    lambda question, value, tolerance: Numeric(
        question=question, answer=str(value), value=value, tolerance=str(tolerance)
    ),
    WORDS,
    st.integers(-100_000, 100_000),
    st.integers(0, 50),
)
MATCH = st.builds(
    lambda question, texts: Matching(
        question=question, pairs=(Pair(texts[0], texts[1]), Pair(texts[2], texts[3])), extra=tuple(texts[4:])
    ),
    WORDS.map(lambda text: text.replace("->", "")),
    several(4, 6)
    .map(lambda texts: [text.replace("->", "") for text in texts])
    .filter(lambda texts: len({same(text) for text in texts}) == len(texts)),
)
ORDER = st.builds(lambda question, texts: Ordering(question=question, sequence=tuple(texts)), WORDS, several(2, 5))


def gift(text: str) -> str:
    """A text as GIFT wants it, when no mark of HTML is meant."""
    return "[plain]" + bare(text)


def bare(text: str) -> str:
    return re.sub(r"([\\~=#{}:])", r"\\\1", text).replace("\n", "\\n")


def gift_block(item: Item) -> str:
    match item:
        case MultipleChoice():
            wrong = "".join(f"\n ~{gift(w.text)}{'#' + gift(w.why) if w.why else ''}" for w in item.wrong)
            return f"={gift(item.answer)}{wrong}"
        case MultipleAnswer():
            right = "".join(f"~%50%{gift(text)}\n" for text in item.answers)
            return right + "".join(f"~{gift(w.text)}\n" for w in item.wrong)
        case TrueFalse():
            return f"{'TRUE' if item.answer else 'F'}{'####' + gift(item.why) if item.why else ''}"
        case ShortAnswer():
            return "".join(f"={gift(text)} " for text in (item.answer, *item.accept))
        case Numeric():
            return f"#{item.answer}:{item.tolerance}"
        case Matching():
            pairs = "".join(f"={gift(pair.left)} -> {bare(pair.right)}\n" for pair in item.pairs)
            return pairs + "".join(f"= -> {bare(text)}\n" for text in item.extra)
        case Ordering():
            return f">{len(item.sequence)} ALL VERTICAL\n" + "\n".join(map(gift, item.sequence)) + "\n"
        case _:
            raise AssertionError(item.kind)


def as_gift(number: int, item: Item) -> str:
    return f"// question [id:q{number}]\n::name {number}::{gift(item.question)}{{{gift_block(item)}}}\n"


def alike(found: tuple[Item, ...], wanted: list[Item]) -> None:
    assert [type(one) for one in found] == [type(one) for one in wanted]
    for one, other in zip(found, wanted, strict=True):
        assert shown(one) == shown(other)


def shown(item: Item) -> dict[str, object]:
    """An item as a reader sees it: what guards a sign against being a mark is not shown."""

    def seen(value: object) -> object:
        if isinstance(value, str):
            return " ".join(plain(value).split())
        if isinstance(value, tuple):
            return tuple(map(seen, value))
        if isinstance(value, Wrong):
            return seen((value.text, value.why))
        return seen((value.left, value.right)) if isinstance(value, Pair) else value

    return {name: seen(value) for name, value in vars(item).items() if name != "id"}


@SETTINGS
@given(st.lists(st.one_of(CHOICE, ANSWERS, TRUE, SHORT, NUMBER, MATCH, ORDER), min_size=1, max_size=4))
def test_gift(items: list[Item]) -> None:
    file = "\n".join(as_gift(number, item) for number, item in enumerate(items))
    found = import_bytes(file.encode(), "x.gift")
    alike(found.bank.items, items)
    assert [item.id for item in found.bank.items] == [f"q{number}" for number in range(len(items))]


@SETTINGS
@given(st.lists(CHOICE, min_size=1, max_size=4))
def test_aiken(items: list[MultipleChoice]) -> None:
    parts = []
    for item in items:
        options = [item.answer, *(wrong.text for wrong in item.wrong)]
        lines = [f"{letter}. {text}" for letter, text in zip("ABCDEF", options, strict=False)]
        parts.append("\n".join([item.question, *lines, "ANSWER: A"]))
    found = import_bytes("\n\n".join(parts).encode(), "x.txt", "aiken")
    wanted: list[Item] = [
        MultipleChoice(question=item.question, answer=item.answer, wrong=tuple(Wrong(w.text) for w in item.wrong))
        for item in items
    ]
    alike(found.bank.items, wanted)
    assert found.losses == ()


def node(tag: str, text: str, form: str = "html", more: str = "") -> str:
    inner = escape(escape(text, quote=False), quote=False) if form == "html" else escape(text, quote=False)
    return f'<{tag} format="{form}"><text>{inner}</text>{more}</{tag}>'


def answer(text: str, fraction: float, more: str = "", form: str = "html") -> str:
    return node("answer", text, form, more).replace("<answer", f'<answer fraction="{fraction}"', 1)


def moodle_parts(item: Item) -> tuple[str, str]:
    """The type of an item and what its kind adds."""
    match item:
        case MultipleChoice():
            wrong = "".join(answer(w.text, 0, node("feedback", w.why)) for w in item.wrong)
            return "multichoice", f"<single>true</single>{answer(item.answer, 100)}{wrong}"
        case MultipleAnswer():
            right = "".join(answer(text, 50) for text in item.answers)
            return "multichoice", f"<single>false</single>{right}{''.join(answer(w.text, 0) for w in item.wrong)}"
        case TrueFalse():
            words = (("true", item.answer), ("false", not item.answer))
            return "truefalse", "".join(answer(word, 100 * right) for word, right in words)
        case ShortAnswer():
            texts = (text.replace("*", "\\*") for text in (item.answer, *item.accept))
            return "shortanswer", "".join(answer(text, 100, form="plain_text") for text in texts)
        case Numeric():
            return "numerical", answer(item.answer, 100, f"<tolerance>{item.tolerance}</tolerance>")
        case Matching():
            rows = [*((pair.left, pair.right) for pair in item.pairs), *(("", text) for text in item.extra)]
            subs = (node("subquestion", a, more=f"<answer><text>{escape(b)}</text></answer>") for a, b in rows)
            return "matching", "".join(subs)
        case Ordering():
            return "ordering", "".join(answer(text, 1) for text in item.sequence)
        case _:
            raise AssertionError(item.kind)


def as_moodle(number: int, item: Item) -> str:
    kind, parts = moodle_parts(item)
    head = f"<idnumber>q{number}</idnumber>{node('questiontext', item.question)}{node('generalfeedback', item.why)}"
    return f'<question type="{kind}"><name><text>{number}</text></name>{head}{parts}</question>'


@SETTINGS
@given(st.lists(st.one_of(CHOICE, ANSWERS, TRUE, SHORT, NUMBER, MATCH, ORDER), min_size=1, max_size=4), STARRED)
def test_moodle_xml(items: list[Item], starred: str) -> None:
    file = f"<quiz>{''.join(as_moodle(number, item) for number, item in enumerate(items))}</quiz>"
    found = import_bytes(file.encode(), "x.xml")
    alike(found.bank.items, items)


@SETTINGS
@given(STARRED)
def test_stars_that_are_no_marks(text: str) -> None:
    for form, raw in (("html", text), ("plain_text", text)):
        question = f'<question type="essay">{node("questiontext", raw, form)}</question>'
        found = import_bytes(f"<quiz>{question}</quiz>".encode(), "x.xml")
        assert " ".join(plain(found.bank.items[0].question).split()) == " ".join(text.split())
