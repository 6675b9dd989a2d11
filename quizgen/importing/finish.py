"""The last step of every import: only questions that a bank may hold, each with an id of its own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from quizgen.bank import bank_text, check, read_text
from quizgen.errors import BankError
from quizgen.ids import with_ids
from quizgen.importing.imported import Imported, Notes
from quizgen.model import Bank, Item


def imported(title: str, read: Iterable[tuple[Item | None, Notes]], notes: Notes, format_name: str) -> Imported:
    """Put the questions that were read into a bank; what `quizgen check` would refuse is left out with a note."""
    taken: dict[str, str] = {}
    items: list[Item] = []
    for item, place in read:
        if item is not None and _sound(item, place):
            items.append(_with_own_id(item, taken, place))
    bank = Bank(title=title.strip()[:200], items=with_ids(items))
    _check_readable(bank)
    return Imported(bank, tuple(notes.losses), format_name)


def _sound(item: Item, notes: Notes) -> bool:
    faults = [problem for problem in check(Bank("", (item,))) if problem.severity == "error"]
    if faults:
        notes.leave_out(faults[0].message, faults[0].hint and "mend it in the file and import it again")
    return not faults


def _with_own_id(item: Item, taken: dict[str, str], notes: Notes) -> Item:
    if item.id and item.id in taken:
        notes.lose(f"the id {item.id!r} is taken by {taken[item.id]}", "quizgen gives it a new one")
        return replace(item, id="")
    if item.id:
        taken[item.id] = notes.item
    return item


def _check_readable(bank: Bank) -> None:
    """Refuse more than a bank can hold, rather than write a file that cannot be read."""
    _, problems = read_text(bank_text(bank))
    errors = [problem for problem in problems if problem.severity == "error"]
    if errors:
        raise BankError(
            f"The {len(bank.items)} questions do not go into one bank: {errors[0].message}; "
            "cut the file in parts and import each."
        )
