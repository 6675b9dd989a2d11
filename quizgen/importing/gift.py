"""GIFT, Moodle's plain text format: one question a paragraph, its answers in braces."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import cast

from quizgen.importing import build
from quizgen.importing.build import Option
from quizgen.importing.decode import to_text
from quizgen.importing.finish import imported
from quizgen.importing.gift_cut import Entry, category, entries, form_of, show
from quizgen.importing.head import Head, Names, id_of, label, machine_id, tags_of
from quizgen.importing.imported import Imported, Notes, new_notes, shown
from quizgen.importing.markup import Markup, from_markup
from quizgen.importing.numbers import Quantity, between, exact, number
from quizgen.model import Item, Pair

_TRUE = {"T": True, "TRUE": True, "F": False, "FALSE": False}
_WEIGHT = re.compile(r"%(-?\d{1,3}(?:\.\d{1,8})?)%")
_CREDIT = re.compile(r"####(.*)\Z", re.DOTALL)


@dataclass(frozen=True)
class _Block:
    """An answer block: what stands in it before its general feedback, that feedback, and the form of its texts."""

    text: str
    general: str
    form: str

    def words(self, text: str, notes: Notes) -> str:
        """A text of the block as item text; it may have a format mark of its own."""
        form, text = form_of(text.strip())
        return words(text, form or self.form, notes)


def read(content: bytes, name: str) -> Imported:
    """Read a GIFT file."""
    text = to_text(content, name)
    notes = new_notes()
    return imported(category(text) or PurePath(name).stem, _items(text, notes), notes, "gift")


def _items(text: str, notes: Notes) -> Iterator[tuple[Item | None, Notes]]:
    names = Names()
    for count, entry in enumerate(entries(text), 1):
        place = notes.at(entry.id or label(entry.title, count), entry.line)
        item = _item(entry, place)
        names = names.seen(entry.title, item)
        yield item, place
    names.tell(notes)


def words(text: str, form: str, notes: Notes) -> str:
    """A text of a GIFT file as item text."""
    forms = {"": "auto", "moodle": "auto"}
    return from_markup(show(text), cast(Markup, forms.get(form, form)), notes)


def _item(entry: Entry, notes: Notes) -> Item | None:
    if entry.answers is None:
        why = "a brace is opened or closed only once" if entry.unclosed else "it has no answers in braces"
        notes.leave_out(why, "a question without { } is a text for Moodle; \\{ means a brace")
        return None
    if entry.more:
        notes.leave_out(
            "GIFT can hold one gap only, and here are several { }",
            "write it as gap text in the bank; \\{ means a brace",
        )
        return None
    block = _block(entry)
    gap_text = bool(show(entry.after))
    stem = words(entry.before if not gap_text else f"{entry.before}\ue900{entry.after}", entry.form, notes)
    head = Head(
        stem.replace("\ue900", "_____"),
        id_of(entry.id, notes) or machine_id(entry.title),
        block.words(block.general, notes) if block.general else "",
        tags=tags_of(entry.tags),
    )
    if gap_text and block.text.lstrip().startswith(("=", "~")) and "->" not in block.text:
        return _gap(head, stem, block, notes)
    return _of_kind(head, block, notes)


def _block(entry: Entry) -> _Block:
    text = (entry.answers or "").strip()
    general = _CREDIT.search(text)
    body = text[: general.start()].rstrip() if general else text
    return _Block(body, general[1] if general else "", entry.form)


def _of_kind(head: Head, block: _Block, notes: Notes) -> Item | None:
    text = block.text
    if not text:
        return build.essay(head)
    if text.startswith(">"):
        return _ordering(head, block, notes)
    if text.startswith("#"):
        return _numeric(head, block, notes)
    first, *feedback = text.split("#")
    if first.strip().upper() in _TRUE:
        told = [block.words(part, notes) for part in (*feedback, "", "")]
        return build.true_false(head, _TRUE[first.strip().upper()], told[1], told[0], notes)
    if not text.startswith(("=", "~")):
        notes.leave_out("its answers begin with neither = nor ~", "= marks a right answer and ~ a wrong one")
        return None
    return _answers(head, block, notes)


def _answers(head: Head, block: _Block, notes: Notes) -> Item | None:
    parts = list(_parts(block.text))
    if len(parts) > 1 and all(sign == "=" and "->" in part for sign, part in parts):
        return _matching(head, block, parts, notes)
    options = [_option(sign, part, block, notes) for sign, part in parts]
    if all(sign == "=" for sign, _ in parts):
        return build.short(head, [replace(o, text=build.wildcard(o.text, notes)) for o in options], notes)
    many = not any(sign == "=" for sign, _ in parts) and sum(option.weight > 0 for option in options) > 0
    whole = len([option for option in options if option.weight >= 1]) == 1
    return build.choice(head, options, notes, many=many and not whole)


def _parts(text: str) -> Iterator[tuple[str, str]]:
    """The answers with their signs; signs that mean themselves are hidden at this point."""
    pieces = re.split(r"([=~])", text)
    yield from zip(pieces[1::2], pieces[2::2], strict=True)


def _option(sign: str, part: str, block: _Block, notes: Notes) -> Option:
    answer, _, told = part.strip().partition("#")
    found = _WEIGHT.match(answer)
    weight = float(found[1]) / 100 if found else float(sign == "=")
    text = block.words(answer[found.end() :] if found else answer, notes)
    return Option(text, weight, block.words(told, notes) if told.strip() else "")


def _matching(head: Head, block: _Block, parts: Sequence[tuple[str, str]], notes: Notes) -> Item | None:
    pairs, extra = [], []
    for _, part in parts:
        left, _, right = part.partition("->")
        right, _, told = right.partition("#")
        if told.strip():
            notes.lose("the feedback on a pair is left out")
        if left.strip():
            pairs.append(Pair(block.words(left, notes), block.words(right, notes)))
        else:
            extra.append(block.words(right, notes))
    return build.matching(head, pairs, extra, notes)


def _numeric(head: Head, block: _Block, notes: Notes) -> Item | None:
    text = block.text[1:].strip()
    found: list[tuple[Quantity, float]] = []
    told: list[str] = []
    pieces = list(_parts(text)) if text.startswith(("=", "~")) else [("=", text)]
    for sign, part in pieces:
        option = _option(sign, part, block, notes)
        answer = show(part.strip().partition("#")[0])
        told += [option.why] if option.why and option.weight >= 1 else []
        if option.weight <= 0:
            notes.lose("the feedback on wrong numbers is left out")
            continue
        quantity = quantity_of(_WEIGHT.sub("", answer, count=1))
        if quantity is None:
            notes.leave_out(f"{shown(answer, 30)} is no number", "write a number such as 18 or 18:0.5 or 17..19")
            return None
        found.append((quantity, option.weight))
    return build.numeric(build.with_why(head, told), found, notes)


def quantity_of(text: str) -> Quantity | None:
    """A number as GIFT writes it: "18", "18:0.5" or "17..19"."""
    low, dots, high = text.partition("..")
    if dots:
        ends = number(low), number(high)
        return None if ends[0] is None or ends[1] is None else between(ends[0], ends[1])
    value, colon, tolerance = text.partition(":")
    if colon and number(tolerance) is None:
        return None
    return exact(value, tolerance)


def _ordering(head: Head, block: _Block, notes: Notes) -> Item | None:
    first, _, rest = block.text.partition("\n")
    lines = [line for line in rest.split("\n") if line.strip()]
    if any(word.isupper() and word not in {"ALL", "VERTICAL"} for word in first[1:].split()):
        notes.lose("Moodle's settings for ordering (layout, grading) are left out")
    return build.ordering(head, [block.words(line, notes) for line in lines], notes)


def _gap(head: Head, stem: str, block: _Block, notes: Notes) -> Item | None:
    """A gap in the middle of a sentence: a choice when there are wrong answers, else a word to write."""
    options = [_option(sign, part, block, notes) for sign, part in _parts(block.text)]
    right = sorted((option for option in options if option.weight > 0), key=lambda option: -option.weight)
    wrong = [option for option in options if option.weight <= 0]
    if not right:
        notes.leave_out("it has no right answer", build.MARK_IT)
        return None
    if len(right) > 1:
        notes.lose(f"other right answers for the gap are left out: {', '.join(shown(o.text, 30) for o in right[1:])}")
    if any(option.why for option in wrong):
        notes.lose("the feedback on wrong answers is left out, for a gap has none")
    head = build.with_why(head, [right[0].why])
    left, _, after = stem.partition("\ue900")
    gap = build.gap(right[0].text, [option.text for option in wrong], notes)
    text = f"{build.guarded(left, notes)}{gap}{build.guarded(after, notes)}"
    return build.cloze(Head(text, head.id, head.why, head.points, head.tags), notes)
