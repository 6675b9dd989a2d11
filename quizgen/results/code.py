"""Codes: the answers of a pupil in one line, `QZ1:bank:layout:seed:took:name:answers:crc`.

Codes are looked for in any text, so that a list, a message and a table that a form exports all do. The checksum tells
a code that was cut off or changed; one that a mail program broke into lines is put together again.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from urllib.parse import unquote_to_bytes

from quizgen.results.answers import Answers, Left, UnreadableError, checked

MARK = "QZ1:"
# Longer than any code: what follows the last one in a text is not looked through.
_LONGEST = 400_000
_WORD = r"[A-Za-z0-9\-_.!~*'()%+]"
_CODE = re.compile(
    rf"(QZ1:([0-9a-f]{{6}}):([0-9a-f]{{8}}):(-?[0-9]{{1,19}}):([0-9]{{1,9}}):({_WORD}*):((?:{_WORD}|[;,])*)):([0-9a-f]{{8}})"
)
# A mail program breaks lines, and marks them as quoted.
_BROKEN = re.compile(r"[ \t\r]{0,20}\n[>\s]*")
_CHANGED = "the code is cut off or changed on its way (its checksum does not fit); ask for it again, as a file or copied whole."


def find_codes(text: str, source: str) -> Iterator[Answers | Left]:
    """All codes of a text in their order, and a sentence for each that cannot be read."""
    starts = [found.start() for found in re.finditer(MARK, text)]
    line, before = 1, 0
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        line, before = line + text.count("\n", before, start), start
        where = f"{source}, line {line}"
        try:
            yield read_code(text[start : min(end, start + _LONGEST)], where)
        except UnreadableError as error:
            yield Left(where, str(error))


def read_code(text: str, source: str) -> Answers:
    """Read the code that `text` begins with. Raises UnreadableError with what is wrong."""
    whole = next((found for piece in (text, _BROKEN.sub("", text)) if (found := _sound(piece))), None)
    if whole is None:
        raise UnreadableError(_CHANGED)
    _, bank, layout, seed, took, name, answers, _ = whole.groups()
    given = [[_plain(part) for part in one.split(",")] if one else [] for one in answers.split(";")]
    return checked(bank, layout, int(seed), _plain(name), int(took), given, source)


def _sound(text: str) -> re.Match[str] | None:
    """The code at the head of a text if its checksum is right."""
    found = _CODE.match(text)
    return found if found and zlib.crc32(found[1].encode()) == int(found[8], 16) else None


def _plain(text: str) -> str:
    """Undo encodeURIComponent, in which a plus stands for a blank."""
    try:
        return unquote_to_bytes(text.replace("+", " ")).decode()
    except UnicodeDecodeError:
        raise UnreadableError(_CHANGED) from None
