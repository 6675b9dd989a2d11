"""Bringing a changed text back into a bank's file: only if nobody changed it meanwhile, with the old one beside it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from quizgen.bank.guard import MAX_BYTES
from quizgen.errors import BankError, MissingBankError
from quizgen.files import write_whole


@dataclass(frozen=True)
class Opened:
    """A bank's file (no link), its bytes as they were read, and their text."""

    path: Path
    raw: bytes
    text: str


def open_bank(path: str | Path) -> Opened:
    """Read a file that is to be changed. Raises BankError where it cannot be read or is not UTF-8."""
    target = Path(os.path.realpath(path))
    try:
        with target.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise MissingBankError(f"There is no bank {path}; make one with: quizgen bank ARTICLE -o {path}") from None
    except OSError as error:
        raise BankError(f"The bank {path} cannot be opened: {(error.strerror or str(error)).lower()}.") from None
    try:
        text = raw.decode()
    except UnicodeDecodeError:
        raise BankError(f"{path} is not saved as UTF-8, so it stays as it is; save it as UTF-8 first.") from None
    return Opened(target, raw, text)


def put_back(opened: Opened, text: str) -> None:
    """Write the new text whole or not at all, with the old one beside it as "<name>.bak".

    Raises BankError where the file was changed after it was read, or cannot be written.
    """
    path = opened.path
    try:
        if path.read_bytes() != opened.raw:
            raise BankError(f"{path.name} was changed while quizgen worked, so it stays as it is; run it again.")
        write_whole(path.with_name(f"{path.name}.bak"), opened.raw)
        write_whole(path, text.encode())
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise BankError(f"The bank {path} cannot be written: {reason}.") from None
