"""Making again into a file that is there: read it, merge, and write it only if nobody changed it meanwhile."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from quizgen.bank.rewrite import Opened, open_bank, put_back
from quizgen.model import Bank

if TYPE_CHECKING:
    from quizgen.bank.merge import Merged


@dataclass(frozen=True)
class Again:
    """A merge that waits to be written: the file as it was read, and what it becomes."""

    file: Opened
    merged: Merged

    @property
    def text(self) -> str:
        """The text as it was read."""
        return self.file.text

    @property
    def changes(self) -> bool:
        """Whether there is anything to write."""
        return self.text != self.merged.text


def again(path: str | Path, made: Bank) -> Again:
    """Merge newly made questions with the bank in a file; nothing is written yet.

    Raises BankError where the file cannot be read, is not UTF-8 or cannot take them safely.
    """
    from quizgen.bank.merge import merge

    file = open_bank(path)
    return Again(file, merge(file.text, made, str(path)))


def write_again(done: Again) -> None:
    """Write a merged bank whole or not at all, with the old text beside it as "<name>.bak".

    Raises BankError where the file was changed after it was read, or cannot be written.
    """
    if done.changes:
        put_back(done.file, done.merged.text)
