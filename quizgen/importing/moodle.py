"""Moodle XML: the questions of a course's question bank, each of its kind."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import PurePath
from typing import Any, cast
from urllib.parse import unquote

from quizgen.errors import BankError
from quizgen.importing import build, moodle_gaps
from quizgen.importing.build import Option
from quizgen.importing.finish import imported
from quizgen.importing.head import Head, Names, id_of, label, machine_id, points_of, tags_of
from quizgen.importing.imported import Imported, Notes, new_notes
from quizgen.importing.markup import Markup, from_markup, from_plain
from quizgen.importing.numbers import exact
from quizgen.importing.xml import parse, text_at
from quizgen.model import Item, Pair

_FORMS = {"html": "html", "markdown": "markdown", "plain_text": "plain", "moodle_auto_format": "auto"}
# What Moodle writes of itself into every new question is nobody's loss.
_USUAL = re.compile(r"Your answer is (?:partially )?(?:in)?correct\.?")
_COMBINED = ("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback")
Reader = Callable[[Any, Head, Notes], Item | None]


def read(content: bytes, name: str) -> Imported:
    """Read a Moodle XML file."""
    root = parse(content, name)
    if root.tag != "quiz":
        raise BankError(f"{name} is no Moodle XML: it begins with <{root.tag[:40]}> and not with <quiz>.")
    notes = new_notes()
    return imported(_title(root) or PurePath(name).stem, _items(root, notes), notes, "moodle-xml")


def _title(root: Any) -> str:
    path = text_at(root, "question[@type='category']/category/text")
    last = path.rpartition("/")[2].strip()
    return "" if last in {"top", "$course$", "$system$"} else last


def _items(root: Any, notes: Notes) -> Iterator[tuple[Item | None, Notes]]:
    names = Names()
    count = 0
    for node in root.iterchildren("question"):
        if node.get("type") == "category":
            continue
        count += 1
        name = text_at(node, "name/text")
        place = notes.at(text_at(node, "idnumber") or label(name, count), node.sourceline or 0)
        item = _item(node, name, place)
        names = names.seen(name, item)
        yield item, place
    names.tell(notes)


def _item(node: Any, name: str, notes: Notes) -> Item | None:
    kind = (node.get("type") or "").lower()
    reader = _READERS.get(kind)
    if reader is None:
        notes.leave_out(f"quizgen has no questions of the kind {kind[:40] or 'without a name'!r}", "write it by hand")
        return None
    gaps = kind in moodle_gaps.KINDS
    stem = "" if gaps else text_of(node.find("questiontext"), notes)
    head = Head(
        stem,
        id_of(text_at(node, "idnumber"), notes) or machine_id(name),
        text_of(node.find("generalfeedback"), notes),
        points_of(text_at(node, "defaultgrade"), notes),
        tags_of(text_at(tag, "text") for tag in node.iterfind("tags/tag")),
    )
    item = reader(node, head, notes)
    if item is not None:
        _tell_rest(node, notes)
    if item is not None and text_at(node, "hidden") == "1":
        notes.lose("it was hidden in Moodle, so it waits as a draft", "set `status: keep` to print it")
        item = replace(item, status="draft")
    return item


def text_of(node: Any, notes: Notes) -> str:
    """The text inside an element such as <questiontext>, read by its format."""
    if node is None:
        return ""
    inner = node.find("text")
    text = "".join((node if inner is None else inner).itertext())
    return from_markup(text, cast(Markup, _FORMS.get(node.get("format") or "html", "html")), notes)


def _tell_rest(node: Any, notes: Notes) -> None:
    """Note what no kind of item holds: hints, combined feedback, files that no text shows."""
    hints = sum(bool(text_at(hint, "text")) for hint in node.iterfind("hint"))
    if hints:
        notes.lose(f"{hints} hint{'s are' if hints > 1 else ' is'} left out")
    told = (re.sub(r"<[^<>]{0,500}>", "", text_at(node, f"{one}/text")).strip() for one in _COMBINED)
    if any(text and not _USUAL.fullmatch(text) for text in told):
        notes.lose("the feedback for right, half right and wrong answers as a whole is left out")
    for file in node.iter("file"):
        name = file.get("name") or "without a name"
        text = text_at(file.getparent(), "text")
        if name not in unquote(text):
            notes.lose(f"the file {name[:80]} is left out")


def options(node: Any, notes: Notes) -> list[Option]:
    """The answers of a question with their shares and feedback."""
    return [
        Option(text_of(answer, notes), _share(answer), text_of(answer.find("feedback"), notes))
        for answer in node.iterfind("answer")
    ]


def _plain_options(node: Any, notes: Notes) -> list[Option]:
    """The answers of a question whose learner types: plain text, in which \\* means a star."""
    found = []
    for answer in node.iterfind("answer"):
        raw = text_at(answer, "text")
        weight = _share(answer)
        text = build.wildcard(raw, notes) if weight > 0 else raw
        text = from_plain(text.replace("\\*", "*"), notes)
        found.append(Option(text, weight, text_of(answer.find("feedback"), notes)))
    return found


def _share(answer: Any) -> float:
    try:
        return float(answer.get("fraction") or 0) / 100
    except ValueError:
        return 0


def _yes(node: Any, path: str, default: bool) -> bool:
    text = text_at(node, path).lower()
    return text in {"true", "1"} if text else default


def _multichoice(node: Any, head: Head, notes: Notes) -> Item | None:
    found = options(node, notes)
    many = node.get("type") == "multichoiceset" or not _yes(node, "single", True)
    return build.choice(head, found, notes, many=many, shuffle=_yes(node, "shuffleanswers", True))


def _truefalse(node: Any, head: Head, notes: Notes) -> Item | None:
    found = {text_at(a, "text").lower(): a for a in node.iterfind("answer")}
    right = next((word for word, answer in found.items() if _share(answer) > 0), "")
    if right not in {"true", "false"}:
        notes.leave_out("neither true nor false is marked as right", build.MARK_IT)
        return None
    told = {word: text_of(answer.find("feedback"), notes) for word, answer in found.items()}
    other = "false" if right == "true" else "true"
    return build.true_false(head, right == "true", told[right], told.get(other, ""), notes)


def _shortanswer(node: Any, head: Head, notes: Notes) -> Item | None:
    return build.short(head, _plain_options(node, notes), notes, exact=_yes(node, "usecase", False))


def _numerical(node: Any, head: Head, notes: Notes) -> Item | None:
    found = []
    for answer in node.iterfind("answer"):
        told = text_of(answer.find("feedback"), notes)
        quantity = exact(text_at(answer, "text"), text_at(answer, "tolerance"))
        share = _share(answer)
        if share <= 0 or quantity is None:
            if told or share > 0:
                notes.lose("an answer that is no number, or the feedback on wrong numbers, is left out")
            continue
        head = build.with_why(head, [told]) if share >= 1 else head
        found.append((quantity, share))
    return build.numeric(head, found, notes, unit=_unit(node, notes))


def _unit(node: Any, notes: Notes) -> str:
    units = {text_at(unit, "unit_name"): text_at(unit, "multiplier") for unit in node.iterfind("units/unit")}
    main = next((name for name, factor in units.items() if factor in {"", "1", "1.0"}), "")
    others = [name for name in units if name != main]
    if others:
        notes.lose(f"answers in other units ({', '.join(others)[:80]}) are no longer converted")
    return main


def _matching(node: Any, head: Head, notes: Notes) -> Item | None:
    pairs, extra = [], []
    for sub in node.iterfind("subquestion"):
        left, right = text_of(sub, notes), from_plain(text_at(sub, "answer/text"), notes)
        if left:
            pairs.append(Pair(left, right))
        else:
            extra.append(right)
    return build.matching(head, pairs, extra, notes)


def _ordering(node: Any, head: Head, notes: Notes) -> Item | None:
    return build.ordering(head, [text_of(answer, notes) for answer in node.iterfind("answer")], notes)


def _essay(node: Any, head: Head, notes: Notes) -> Item | None:
    if text_at(node, "responseformat") == "noinline" or text_at(node, "attachments") not in {"", "0"}:
        notes.lose("handing in files is left out; the answer is written")
    if text_at(node, "responsetemplate/text"):
        notes.lose("the text that stood in the answer box is left out")
    lines = text_at(node, "responsefieldlines")
    return build.essay(
        head, text_of(node.find("graderinfo"), notes), int(lines) if re.fullmatch(r"\d{1,3}", lines) else 8
    )


def _gaps(node: Any, head: Head, notes: Notes) -> Item | None:
    return moodle_gaps.read(node, head, notes)


_READERS: dict[str, Reader] = {
    "multichoice": _multichoice,
    "multichoiceset": _multichoice,
    "truefalse": _truefalse,
    "shortanswer": _shortanswer,
    "numerical": _numerical,
    "matching": _matching,
    "match": _matching,
    "ddmatch": _matching,
    "ordering": _ordering,
    "essay": _essay,
    **dict.fromkeys(moodle_gaps.KINDS, _gaps),
}
