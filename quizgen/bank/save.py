"""Writing a bank to its file without ever losing what a teacher changed in it."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from quizgen.bank.write import bank_text, is_unchanged
from quizgen.errors import BankError
from quizgen.files import write_whole
from quizgen.ids import with_ids
from quizgen.model import Bank


def write_bank(bank: Bank, path: str | Path, *, force: bool = False) -> None:
    """Write a bank to `path` (UTF-8, LF): all of it or nothing. Items without an id get one.

    A file there that somebody edited, or that quizgen did not write, stays: BankError says what to do. With `force`
    it is kept beside the new one as "<name>.bak" (".bak2" and so on; no older copy is ever written over).
    """
    # A rename would put a file in place of a link, so the file behind it is written.
    target = Path(os.path.realpath(path))
    new = bank_text(replace(bank, items=with_ids(bank.items))).encode()
    try:
        old = target.read_bytes() if target.exists() else None
        # A file that would not change keeps its time, so that nothing is made again for it.
        if old == new:
            return
        if old is not None and not _ours(old):
            if not force:
                raise BankError(_refusal(path))
            write_whole(_backup_path(target), old)
        write_whole(target, new)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise BankError(f"The bank {path} cannot be written: {reason}.") from None


def is_untouched(path: str | Path) -> bool:
    """Tell whether a file is, byte for byte, a bank that quizgen wrote. Raises BankError when it cannot be read."""
    try:
        return _ours(Path(path).read_bytes())
    except OSError as error:
        raise BankError(f"The bank {path} cannot be opened: {(error.strerror or str(error)).lower()}.") from None


def _ours(content: bytes) -> bool:
    try:
        return is_unchanged(content.decode())
    except UnicodeDecodeError:
        return False


def _backup_path(path: Path) -> Path:
    number = 1
    while (copy := path.with_name(f"{path.name}.bak{number if number > 1 else ''}")).exists():
        number += 1
    return copy


def _refusal(path: str | Path) -> str:
    return (
        f"{path} was edited since quizgen wrote it, so it stays as it is. To print it again: quizgen render {path}; "
        "to write the new questions elsewhere: -o NAME; to replace it: --force (the old one is kept as "
        f"{Path(path).name}.bak)."
    )
