"""Making again into a file that is there: read it, merge, and write it only if nobody changed it meanwhile."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from quizgen.bank.guard import MAX_BYTES
from quizgen.errors import BankError
from quizgen.files import write_whole
from quizgen.model import Bank

if TYPE_CHECKING:
    from quizgen.bank.merge import Merged


@dataclass(frozen=True)
class Again:
    """A merge that waits to be written: the file's bytes as they were read, its text, and what it becomes."""

    path: Path
    raw: bytes
    text: str
    merged: Merged

    @property
    def changes(self) -> bool:
        """Whether there is anything to write."""
        return self.text != self.merged.text


def again(path: str | Path, made: Bank) -> Again:
    """Merge newly made questions with the bank in a file; nothing is written yet.

    Raises BankError where the file cannot be read, is not UTF-8 or cannot take them safely.
    """
    from quizgen.bank.merge import merge

    target = Path(os.path.realpath(path))
    try:
        with target.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise BankError(f"The bank {path} cannot be opened: {(error.strerror or str(error)).lower()}.") from None
    try:
        text = raw.decode()
    except UnicodeDecodeError:
        raise BankError(f"{path} is not saved as UTF-8, so it stays as it is; save it as UTF-8 first.") from None
    return Again(target, raw, text, merge(text, made, str(path)))


def write_again(done: Again) -> None:
    """Write a merged bank whole or not at all, with the old text beside it as "<name>.bak".

    Raises BankError where the file was changed after it was read, or cannot be written.
    """
    if not done.changes:
        return
    try:
        if done.path.read_bytes() != done.raw:
            raise BankError(f"{done.path.name} was changed while quizgen worked, so it stays as it is; run it again.")
        write_whole(done.path.with_name(f"{done.path.name}.bak"), done.raw)
        write_whole(done.path, done.merged.text.encode())
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise BankError(f"The bank {done.path} cannot be written: {reason}.") from None
