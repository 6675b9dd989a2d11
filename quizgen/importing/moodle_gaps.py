"""Moodle's texts with gaps: embedded answers ("cloze") and words to choose or to drag into the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, cast

from quizgen.importing import build
from quizgen.importing.head import Head
from quizgen.importing.imported import Notes, shown
from quizgen.importing.markup import Markup, from_markup
from quizgen.importing.numbers import number
from quizgen.importing.xml import text_at
from quizgen.model import Item

KINDS = ("cloze", "gapselect", "ddwtos")
_GAP = re.compile(
    r"(?<!\\)\{(?P<weight>\d{0,4}):(?P<kind>[A-Z]{2,13}(?:_[A-Z]{1,2})?):(?P<body>(?:[^{}\\]|\\.){1,5000})\}",
    re.DOTALL,
)
_ANSWER = re.compile(r"(?<!\\)~")
_SHARE = re.compile(r"%(-?\d{1,3}(?:\.\d{1,8})?)%")
_GUARDED = re.compile(r'\\([}{#~/"\\=])')
_PLACE = re.compile("\ue900(\\d{1,6})\ue901")
_NUMBERED = re.compile(r"\[\[(\d{1,3})\]\]")
_TYPED = {"SHORTANSWER", "SA", "MW", "SHORTANSWER_C", "SAC", "MWC"}
_NUMBERS = {"NUMERICAL", "NM"}


def read(node: Any, head: Head, notes: Notes) -> Item | None:
    """Read a question whose answers stand inside its text."""
    source = node.find("questiontext")
    raw = (
        "" if source is None else "".join((source if source.find("text") is None else source.find("text")).itertext())
    )
    raw = raw.replace("\ue900", "").replace("\ue901", "")
    forms = {"markdown": "markdown", "plain_text": "plain", "moodle_auto_format": "auto"}
    form = cast(Markup, forms.get("" if source is None else source.get("format") or "", "html"))
    if node.get("type") == "cloze":
        marked, gaps, told = _embedded(raw, form, notes)
        head = build.with_why(head, told)
    else:
        marked, gaps = _numbered(raw, _choices(node, notes), notes)
    return in_text(marked, gaps, form, head, notes)


def in_text(marked: str, gaps: Sequence[str], form: Markup, head: Head, notes: Notes) -> Item | None:
    """A gap text whose gaps are marked by numbers between two private signs."""
    text = build.guarded(from_markup(marked, form, notes), notes)
    stem = _PLACE.sub(lambda found: gaps[int(found[1])] if int(found[1]) < len(gaps) else "", text)
    return build.cloze(replace(head, question=stem), notes)


def place(number_: int) -> str:
    """The mark of a gap in a text that is still to be read."""
    return f"\ue900{number_}\ue901"


def _embedded(raw: str, form: Markup, notes: Notes) -> tuple[str, list[str], list[str]]:
    gaps: list[str] = []
    told: list[str] = []
    weights: set[str] = set()

    def one(found: re.Match[str]) -> str:
        weights.add(found["weight"] or "1")
        gap, why = _gap(found["kind"], found["body"], form, notes)
        gaps.append(gap)
        told.extend([why] if why else [])
        return place(len(gaps) - 1)

    marked = _GAP.sub(one, raw)
    if len(weights) > 1:
        notes.lose("the gaps had different weights; all count the same now")
    return marked, gaps, told


def _gap(kind: str, body: str, form: Markup, notes: Notes) -> tuple[str, str]:
    """One embedded question as a gap, and what is told about its right answer."""
    right: list[tuple[float, str, str]] = []
    wrong: list[str] = []
    for part in filter(None, _ANSWER.split(body)):
        answer, _, feedback = _cut(part)
        share, text = _weighed(answer)
        text = _number(text, notes) if kind in _NUMBERS else text
        words, why = from_markup(_unguard(text), form, notes), from_markup(_unguard(feedback), form, notes)
        if share > 0:
            right.append((share, words, why))
        else:
            wrong.append(words)
            if why:
                notes.lose(f"the feedback on {shown(words, 30)} is left out, for a gap has none")
    right.sort(key=lambda one: -one[0])
    if not right:
        notes.lose("a gap without a right answer is left out")
        return "___", ""
    if others := [words for _, words, _ in right[1:]]:
        notes.lose(f"other right answers for a gap are left out: {', '.join(shown(one, 30) for one in others)}")
    typed = kind in _TYPED | _NUMBERS
    if typed and any(word != "*" for word in wrong):
        notes.lose("wrong answers of a gap to be typed are left out")
    return build.gap(right[0][1], [] if typed else wrong, notes), right[0][2]


def _cut(part: str) -> tuple[str, str, str]:
    found = re.search(r"(?<![\\&])#", part)
    return (part[: found.start()], "#", part[found.end() :]) if found else (part, "", "")


def _weighed(answer: str) -> tuple[float, str]:
    text = answer.strip()
    if text.startswith("="):
        return 1, text[1:]
    found = _SHARE.match(text)
    return (float(found[1]) / 100, text[found.end() :]) if found else (0, text)


def _number(text: str, notes: Notes) -> str:
    value, _, tolerance = text.partition(":")
    if number(tolerance):
        notes.lose(f"the tolerance {tolerance[:20]} of the gap {shown(value, 30)} is left out")
    return value


def _unguard(text: str) -> str:
    return _GUARDED.sub(r"\1", text).strip()


def _choices(node: Any, notes: Notes) -> list[tuple[str, str]]:
    """The words to choose from with their groups, in their order."""
    return [
        (from_markup(text_at(choice, "text"), "html", notes), text_at(choice, "group") or "1")
        for choice in node.iter("selectoption", "dragbox")
    ]


def _numbered(raw: str, choices: Sequence[tuple[str, str]], notes: Notes) -> tuple[str, list[str]]:
    gaps: list[str] = []

    def one(found: re.Match[str]) -> str:
        position = int(found[1]) - 1
        if not 0 <= position < len(choices):
            notes.lose(f"the gap [[{found[1]}]] has no answer and is left out")
            return "___"
        answer, group = choices[position]
        wrong = [text for text, other in choices if other == group and text != answer]
        gaps.append(build.gap(answer, wrong, notes))
        return place(len(gaps) - 1)

    return _NUMBERED.sub(one, raw), gaps
