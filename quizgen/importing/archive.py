"""Zip files read without danger: counted and measured before a byte is unpacked, names never used as paths."""

from __future__ import annotations

import io
import zipfile
import zlib

from quizgen.errors import BankError

MAX_MEMBERS = 5_000
MAX_UNPACKED = 100_000_000
MAX_MEMBER = 20_000_000
_MOST_RATIO = 200
_SMALL = 1_000_000


def open_zip(content: bytes, name: str) -> zipfile.ZipFile:
    """A zip file whose sizes are within bounds. Raises BankError for a broken one and for a bomb."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
        members = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, UnicodeDecodeError) as error:
        raise BankError(f"{name} is a broken zip file ({error}); export it again.") from None
    total = sum(member.file_size for member in members)
    if len(members) > MAX_MEMBERS:
        raise BankError(f"{name} holds {len(members):,} files, and at most {MAX_MEMBERS:,} are read.")
    if total > MAX_UNPACKED or (total > _SMALL and total > _MOST_RATIO * len(content)):
        raise BankError(f"{name} would unpack to {total // 1_000_000:,} MB, which is more than any quiz needs.")
    return archive


def member(archive: zipfile.ZipFile, inside: str, name: str) -> bytes:
    """The content of one file of a zip, never more than its bound."""
    try:
        with archive.open(inside) as file:
            content = file.read(MAX_MEMBER + 1)
    except (
        KeyError,
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        OSError,
        ValueError,
        RuntimeError,
        NotImplementedError,
    ) as error:
        reason = "it is missing" if isinstance(error, KeyError) else str(error)
        raise BankError(f"The file {inside[:80]!r} in {name} cannot be read: {reason}; export it again.") from None
    if len(content) > MAX_MEMBER:
        raise BankError(f"The file {inside[:80]!r} in {name} is larger than {MAX_MEMBER // 1_000_000} MB.")
    return content
