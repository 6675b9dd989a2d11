"""What keeps an item of each kind from being used: no key, doubles, an open gap. Poor questions are for `quizgen.lint`."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import assert_never

from quizgen.bank.numbers import fits
from quizgen.model import (
    Cloze,
    Essay,
    Item,
    Matching,
    MultipleAnswer,
    MultipleChoice,
    Numeric,
    Ordering,
    Severity,
    ShortAnswer,
    TrueFalse,
    Wrong,
)

MAX_WRONG = 7
_MOST_HINTED = 40
_GAP = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)


@dataclass(frozen=True)
class Flaw:
    """Something wrong in a field of an item ("wrong.1" is the second distractor); `stops` it from being printed."""

    field: str
    message: str
    hint: str = ""
    severity: Severity = "error"
    stops: bool = True


def flaws_of(item: Item) -> Iterator[Flaw]:
    """Yield what is wrong in an item, whatever the article says."""
    if not item.question.strip():
        yield Flaw("question", "the question is empty", "write it between the quotes")
    yield from _own(item)


def _own(item: Item) -> Iterator[Flaw]:
    match item:
        case MultipleChoice():
            yield from _choice(item)
        case MultipleAnswer():
            yield from _choices(item)
        case TrueFalse():
            pass
        case ShortAnswer():
            yield from _filled("answer", [item.answer])
        case Numeric():
            yield from _numeric(item)
        case Cloze():
            yield from _gaps(item)
        case Matching():
            yield from _matching(item)
        case Ordering():
            yield from _ordering(item)
        case Essay():
            yield from _space(item)
        case _:
            assert_never(item)


def _choice(item: MultipleChoice) -> Iterator[Flaw]:
    yield from _filled("answer", [item.answer])
    yield from _distractors(item.wrong, [item.answer])
    if not item.wrong:
        yield Flaw("wrong", "there is no wrong answer to choose from", "add at least one below `wrong`")
    yield from _last(item, [item.answer])


def _choices(item: MultipleAnswer) -> Iterator[Flaw]:
    if not item.answers:
        yield Flaw("answers", "there is no right answer", "add at least one below `answers`")
    yield from _filled("answers", item.answers)
    yield from _doubles("answers", item.answers, "this right answer")
    yield from _distractors(item.wrong, item.answers)
    yield from _last(item, item.answers)


def _distractors(wrong: Sequence[Wrong], keys: Iterable[str]) -> Iterator[Flaw]:
    texts = [option.text for option in wrong]
    right = {same(key) for key in keys}
    for number, text in enumerate(texts):
        if (plain := same(text)) and plain in right:
            yield Flaw(f"wrong.{number}", "the right answer stands among the wrong ones", "change or delete it here")
    yield from _filled("wrong", texts)
    yield from _doubles("wrong", texts, "this wrong answer")
    if len(texts) > MAX_WRONG:
        yield Flaw("wrong", f"there are {len(texts)} wrong answers", f"keep at most {MAX_WRONG}")


def _last(item: MultipleChoice | MultipleAnswer, keys: Iterable[str]) -> Iterator[Flaw]:
    """Report what shall stand last and is no option, or is named twice."""
    options = {text: same(text) for text in (*keys, *(wrong.text for wrong in item.wrong))}
    for number, text in enumerate(item.last):
        if text not in options:
            # Looking for the nearest takes time, and nobody needs it for hundreds.
            hint = _nearest(text, options) if max(number, len(options)) < _MOST_HINTED else ""
            what = f'`last` names "{text[:60]}", which is not one of the options'
            yield Flaw(f"last.{number}", what, hint or "write one of the options, word for word")
    yield from _doubles("last", item.last, "this option")


def _nearest(text: str, options: Mapping[str, str]) -> str:
    near = difflib.get_close_matches(same(text)[:80], options.values(), n=1, cutoff=0.6)
    return next((f'write it word for word: "{option[:80]}"' for option in options if same(option) in near), "")


def _numeric(item: Numeric) -> Iterator[Flaw]:
    yield from _filled("answer", [item.answer])
    if not fits(item.answer, item.value):
        message = f"`value` is {item.value:g}, which is not a number in the printed answer"
        yield Flaw("value", message, "make the two agree")


def _gaps(item: Cloze) -> Iterator[Flaw]:
    gaps = _GAP.findall(item.question)
    rest = _GAP.sub("", item.question)
    if "{{" in rest or "}}" in rest:
        yield Flaw("question", "a gap is opened or closed only once", "write {{answer}} with two braces on each side")
    elif not gaps:
        yield Flaw("question", "there is no gap", "put two braces around the words to find: {{answer}}")
    for gap in gaps:
        options = gap.split("|")
        if not all(option.strip() for option in options):
            yield Flaw(
                "question", "a gap or one of its choices is empty", "write {{answer}} or {{answer|wrong|wrong}}"
            )
        elif len({same(option) for option in options}) < len(options):
            yield Flaw(
                "question", f"a choice stands twice in the gap of {options[0].strip()!r}", "delete one of them"
            )


def _matching(item: Matching) -> Iterator[Flaw]:
    left, right = [pair.left for pair in item.pairs], [pair.right for pair in item.pairs]
    if len(item.pairs) < 2:
        yield Flaw("pairs", "matching needs at least two pairs", "add one, or choose another kind")
    yield from _filled("pairs", chain.from_iterable(zip(left, right, strict=True)), each=2)
    yield from _doubles("pairs", left, "this left side")
    yield from _doubles("pairs", right, "this right side")
    yield from _filled("extra", item.extra)
    known = {same(text) for text in right}
    for number, text in enumerate(item.extra):
        if same(text) in known:
            yield Flaw(f"extra.{number}", "this decoy is the right side of a pair", "change or delete it")


def _ordering(item: Ordering) -> Iterator[Flaw]:
    if len(item.sequence) < 2:
        yield Flaw("sequence", "putting in order needs at least two things", "add some below `sequence`")
    yield from _filled("sequence", item.sequence)
    yield from _doubles("sequence", item.sequence, "this")


def _space(item: Essay) -> Iterator[Flaw]:
    if item.lines < 0:
        yield Flaw("lines", "`lines` must not be negative", "write how many lines to leave on paper")


def _filled(field: str, texts: Iterable[str], each: int = 1) -> Iterator[Flaw]:
    """Report empty texts; `each` is how many texts one entry of the list has."""
    for number, text in enumerate(texts):
        if not text.strip():
            where = "answer" if field == "answer" else f"{field}.{number // each}"
            yield Flaw(
                where, f"there is an empty text in `{field}`", "write it between the quotes or delete the line"
            )


def _doubles(field: str, texts: Sequence[str], what: str) -> Iterator[Flaw]:
    seen: set[str] = set()
    for number, text in enumerate(texts):
        plain = same(text)
        if plain and plain in seen:
            yield Flaw(f"{field}.{number}", f"{what} stands there twice", "change or delete one of them")
        seen.add(plain)


def same(text: str) -> str:
    """A text as a reader compares it: without regard to case, white space and a full stop at the end."""
    return " ".join(text.casefold().split()).rstrip(".")
