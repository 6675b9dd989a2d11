"""Stretches of text with their marks, written as a bank writes them: *emphasis*, **strong**, `code`, <sub>, <sup>.

What a page would make of the written text is compared with what was meant; where plain signs would be taken for
marks they get a backslash, so that "2 * 3" and "*args" come out as themselves.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from itertools import groupby

from quizgen.importing.imported import Notes
from quizgen.inline import inline

_SIGNS = re.compile(r"([*_`])")
_BLANKS = re.compile(r"[ \t]+")
_ALIKE = {"i": "em", "b": "strong", "tt": "code", "kbd": "code", "samp": "code"}
MARKS = ("em", "strong", "code", "sub", "sup")
_SHORT = {"em": "*", "strong": "**", "code": "`"}


@dataclass(frozen=True)
class Run:
    """A stretch of text, and the marks on it; a line break is a run of its own."""

    text: str
    marks: frozenset[str] = frozenset()


def mark_of(tag: str) -> str:
    """The mark that an HTML tag stands for; empty for none."""
    name = _ALIKE.get(tag, tag)
    return name if name in MARKS else ""


def tidy(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Join what belongs together: single blanks, single line breaks, none at the ends, no marks on blanks."""
    joined = [
        Run("".join(run.text for run in group), marks)
        for marks, group in groupby(_split(runs), lambda run: run.marks)
    ]
    kept: list[Run] = []
    for run in _split(joined):
        before = kept[-1].text if kept else "\n"
        text = _BLANKS.sub(" ", run.text)
        if before.endswith((" ", "\n")):
            text = text.lstrip(" ") if text != "\n" else text
        if text == "\n":
            _strip_end(kept)
            if kept and kept[-1].text != "\n":
                kept.append(Run("\n"))
        elif text:
            kept.append(Run(text, run.marks))
    while kept and not kept[-1].text.strip():
        kept.pop()
    _strip_end(kept)
    return tuple(kept)


def _strip_end(kept: list[Run]) -> None:
    while kept and kept[-1].text != "\n" and kept[-1].text.endswith(" "):
        last = kept.pop()
        if last.text.rstrip(" "):
            kept.append(Run(last.text.rstrip(" "), last.marks))


def _split(runs: Iterable[Run]) -> Iterator[Run]:
    """Give line breaks a run of their own, and take marks off the blanks at both ends of a run."""
    for run in runs:
        for part in re.split(r"(\n)", run.text):
            if part == "\n" or not part.strip():
                yield from [Run(part)] if part else []
                continue
            core = part.strip(" \t")
            lead, tail = part[: part.index(core)], part[part.index(core) + len(core) :]
            yield from (r for r in (Run(lead), Run(core, run.marks), Run(tail)) if r.text)


def written(runs: Iterable[Run], notes: Notes) -> str:
    """Write runs as item text: the plainest way in which a page shows what was meant."""
    wanted = tidy(runs)
    if not any(run.marks for run in wanted) and not re.search("[*_`<\\\\]", "".join(run.text for run in wanted)):
        return "".join(run.text for run in wanted)
    goal = _merged(wanted)
    for way in (_marked, _marked_escaped, _tagged):
        text = "".join(way(run) for run in wanted)
        if _seen(text) == goal:
            return text
    bare = "".join(_escaped(run.text) for run in wanted)
    if any(run.marks for run in wanted):
        notes.lose("emphasis or code marks were left out, for a bank cannot show them in this place")
    if "".join(run.text for run in _seen(bare)) != "".join(run.text for run in wanted):
        notes.lose("signs such as ` or <sub> will be shown as marks of the text", "look at the question in the bank")
    return bare


def _marked(run: Run, escape: Callable[[str], str] = str) -> str:
    text = run.text if "code" in run.marks else escape(run.text)
    for mark in ("code", "em", "strong"):
        if mark in run.marks:
            text = f"{_SHORT[mark]}{text}{_SHORT[mark]}"
    for mark in ("sub", "sup"):
        if mark in run.marks:
            text = f"<{mark}>{text}</{mark}>"
    return text


def _marked_escaped(run: Run) -> str:
    return _marked(run, _escaped)


def _tagged(run: Run) -> str:
    text = _escaped(run.text)
    for mark in MARKS:
        if mark in run.marks:
            text = f"<{mark}>{text}</{mark}>"
    return text


def _escaped(text: str) -> str:
    return _SIGNS.sub(r"\\\1", text)


def _seen(text: str) -> tuple[Run, ...]:
    """What a page shows of an item text."""
    reader = _Reader()
    reader.feed(str(inline(text)))
    reader.close()
    return _merged(reader.runs)


def _merged(runs: Iterable[Run]) -> tuple[Run, ...]:
    return tuple(
        Run("".join(run.text for run in group), marks) for marks, group in groupby(runs, lambda run: run.marks)
    )


class _Reader(HTMLParser):
    """Reads the clean HTML of our own pages back into runs."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.runs: list[Run] = []
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        if tag == "br":
            self.runs.append(Run("\n"))
        else:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open:
            self._open.remove(tag)

    def handle_data(self, data: str) -> None:
        self.runs.append(Run(data, frozenset(self._open)))
