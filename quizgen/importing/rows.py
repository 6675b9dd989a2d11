"""A table of questions, whatever file it came from: the header is found, and each row becomes an item."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizgen.importing import build
from quizgen.importing.build import Option
from quizgen.importing.columns import Columns, columns_of, without_header
from quizgen.importing.head import Head, id_of, points_of, tags_of
from quizgen.importing.imported import Notes
from quizgen.importing.markup import from_plain
from quizgen.importing.numbers import exact
from quizgen.model import Item

Row = tuple[int, Sequence[str]]
_HEADER_WITHIN = 20
_SEPARATOR = re.compile(r"\s*[|;\n]\s*")
_LETTERS = re.compile(r"(?:[A-Ja-j]|\d{1,2})(?:\s{0,3}[,;&/|]?\s{0,3}(?:[A-Ja-j]|\d{1,2})){0,9}[.)]?")
_ESSAY = {"essay", "open ended", "long answer", "paragraph"}
_TYPED = {"fill in the blank", "short answer", "fill in", "text", "open"}
_MANY = {"multiple answer", "multiple answers", "checkbox", "multiple response", "multi select"}
_NUMBER = {"numeric", "number", "numerical"}
_NONE = {"poll", "draw", "slide", "survey"}


def items_of(rows: Sequence[Row], notes: Notes) -> Iterator[tuple[Item | None, Notes]]:
    """The questions of a table; rows carry their line in the file."""
    columns, rest = find_columns(rows, notes)
    for name in columns.unknown:
        notes.lose(f"the column “{name}” is left out", "quizgen has no field for it")
    for count, (line, cells) in enumerate(rest, 1):
        place = notes.at(f"question {count}", line)
        yield _item(columns, cells, place), place
    if columns.time >= 0 and any(_cell(cells, columns.time) for _, cells in rest):
        notes.lose("time limits are left out", "paper has none; set them where the quiz is played")


def find_columns(rows: Sequence[Row], notes: Notes) -> tuple[Columns, list[Row]]:
    """The meaning of the columns, and the rows below the header."""
    for at, (_, cells) in enumerate(rows[:_HEADER_WITHIN]):
        columns = columns_of(cells)
        if columns.usable:
            return columns, [row for row in rows[at + 1 :] if any(cell.strip() for cell in row[1])]
    width = max((len(cells) for _, cells in rows), default=0)
    notes.lose(
        "there is no header line, so the columns were taken for: question, right answer, wrong answers",
        "or name the columns in the first line: question, answer, wrong 1, wrong 2",
    )
    return without_header(width), [row for row in rows if any(cell.strip() for cell in row[1])]


def _cell(cells: Sequence[str], at: int) -> str:
    return cells[at].strip() if 0 <= at < len(cells) else ""


def _texts(cells: Sequence[str], places: Sequence[int]) -> list[str]:
    found = [text for at in places if (text := _cell(cells, at))]
    # One column alone may hold several, parted by | or ;.
    return [part for part in _SEPARATOR.split(found[0]) if part] if len(places) == 1 and found else found


def _item(columns: Columns, cells: Sequence[str], notes: Notes) -> Item | None:
    if _cell(cells, columns.image):
        notes.lose(f"the image {_cell(cells, columns.image)[:80]} is left out")
    head = Head(
        from_plain(_cell(cells, columns.question), notes),
        id_of(_cell(cells, columns.id), notes),
        from_plain(_cell(cells, columns.why), notes),
        points_of(_cell(cells, columns.points), notes),
        tags_of(re.split("[,;|]", _cell(cells, columns.tags))),
    )
    kind = re.sub(r"[\s_/-]+", " ", _cell(cells, columns.kind).lower()).strip()
    if not head.question or kind in _NONE:
        notes.leave_out("the question is empty" if not head.question else f"{kind!r} has no right answer")
        return None
    key = _cell(cells, columns.key)
    options = [text for at in columns.options if (text := _cell(cells, at))]
    wrong = _texts(cells, columns.wrong)
    if kind in _ESSAY:
        return build.essay(head, from_plain(key, notes))
    if kind in _TYPED or (not options and not wrong):
        accepted = [key, *options, *_texts(cells, columns.accept)]
        return _typed(columns, cells, head, [text for text in accepted if text], kind, notes)
    if options:
        return _chosen(head, columns, cells, kind, notes)
    rights = _SEPARATOR.split(key) if kind in _MANY else [key]
    return _choice(head, rights, wrong, kind in _MANY, notes)


def _choice(head: Head, rights: Sequence[str], wrong: Sequence[str], many: bool, notes: Notes) -> Item | None:
    found = [Option(from_plain(text, notes), 1) for text in rights]
    found += [Option(from_plain(text, notes), 0) for text in wrong]
    return build.choice(head, found, notes, many=many)


def _chosen(head: Head, columns: Columns, cells: Sequence[str], kind: str, notes: Notes) -> Item | None:
    """A question whose options stand in columns, and whose key names them by letter, number or words."""
    options = {number: text for number, at in enumerate(columns.options, 1) if (text := _cell(cells, at))}
    key = _cell(cells, columns.key)
    if columns.key < 0 or not key:
        notes.leave_out("no right answer is named", "write its letter or number into the column for the answer")
        return None
    right, unsure = keyed(key, options, numbered=columns.numbered)
    if unsure:
        notes.lose(f"the key “{key[:40]}” could be an option's mark or its words; its mark was taken", "look at it")
    if not right:
        notes.leave_out(f"the right answer “{key[:60]}” is none of the options", build.MARK_IT)
        return None
    rights = [options[number] for number in sorted(right)]
    wrong = [text for number, text in options.items() if number not in right]
    return _choice(head, rights, wrong, kind in _MANY or len(right) > 1, notes)


def keyed(key: str, options: dict[int, str], *, numbered: bool = False) -> tuple[set[int], bool]:
    """The numbers (from 1) of the options that a key names, and whether the key could mean others too.

    A key may be the mark of an option ("B", "1,3", "2.0") or its words. A mark of the sort that the options have goes
    first: numbers where they are `numbered`, else letters.
    """
    words, marks = _by_words(key, options), _by_marks(key, options)
    digits = any(sign.isdigit() for sign in key)
    first, second = (marks, words) if marks and digits == numbered else (words, marks)
    return first or second, bool(first and second and first != second)


def _by_words(key: str, options: dict[int, str]) -> set[int]:
    said = {build.same(text): number for number, text in options.items()}
    if build.same(key) in said:
        return {said[build.same(key)]}
    words = [build.same(part) for part in re.split(r"\s*[|;,\n]\s*", key)]
    return {said[word] for word in words} if all(word in said for word in words) else set()


def _by_marks(key: str, options: dict[int, str]) -> set[int]:
    text = re.sub(r"\.0$", "", key.strip())
    if not _LETTERS.fullmatch(text.replace(".", ",").rstrip(",")):
        return set()
    marks = re.findall(r"\d+|[A-Ja-j]", text)
    named = {int(mark) if mark.isdigit() else ord(mark.upper()) - ord("A") + 1 for mark in marks}
    return named if named <= options.keys() else set()


def _typed(
    columns: Columns, cells: Sequence[str], head: Head, accepted: Sequence[str], kind: str, notes: Notes
) -> Item | None:
    """A question without options: true or false, a number, or words."""
    if not accepted:
        notes.leave_out("it has no answer", "write it into the column for the answer")
        return None
    word = accepted[0].lower()
    if word in {"true", "false"} and len(accepted) == 1:
        return build.true_false(head, word == "true", "", "", notes)
    quantity = exact(accepted[0], _cell(cells, columns.tolerance))
    plain_number = len(accepted) == 1 and re.fullmatch(
        r"-?(?:0|[1-9]\d*)(?:[.,]\d+)?|-?\d{1,3}(?:,\d{3})+(?:\.\d+)?", word
    )
    if quantity and (plain_number or kind in _NUMBER):
        return build.numeric(head, [(quantity, 1)], notes, unit=_cell(cells, columns.unit))
    unit = _cell(cells, columns.unit)
    if unit or _cell(cells, columns.tolerance):
        notes.lose("unit and tolerance are left out, for the answer is no number")
    return build.short(head, [Option(from_plain(text, notes), 1) for text in accepted], notes)
