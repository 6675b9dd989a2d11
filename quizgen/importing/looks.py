"""How text formats look: the marks by which a file without a telling name shows what it is."""

from __future__ import annotations

import re

from quizgen.importing.columns import columns_of
from quizgen.importing.csv_table import delimiter_of

_AIKEN = re.compile(r"^\s{0,20}ANSWERS?:\s{0,20}[A-Z]\b", re.MULTILINE)
_GIFT = re.compile(
    r"(?<!\\)\{\s{0,50}(?:\}|[=~#>]|(?:T|F|TRUE|FALSE)\s{0,20}[#}])|^::[^\n]{1,300}::|^\$CATEGORY:", re.MULTILINE
)
_MARKED = re.compile(r"^\s{0,8}(?:\*{1,2}\s?\(?[A-Za-z][.)]\s+\S|[-*+]\s+\[[xX]\]\s)", re.MULTILINE)
_NUMBERED = re.compile(r"^\s{0,3}\d{1,4}[.)]\s+\S", re.MULTILINE)
_KEYS = re.compile(
    r"^\s{0,3}(?:#{1,6}\s+)?\*{0,2}(?:answers?|answer key|key|solutions?):?\*{0,2}:?", re.MULTILINE | re.IGNORECASE
)
_MOST = 0.75


def like(text: str, suffix: str) -> list[str]:
    """The names of the formats that a text may be in; one name when its marks are clear."""
    if _AIKEN.search(text) and not _GIFT.search(text):
        return ["aiken"]
    if _GIFT.search(text):
        return ["gift", "aiken"] if _AIKEN.search(text) else ["gift"]
    delimiter = delimiter_of(text)
    if delimiter and _has_header(text, delimiter):
        return ["csv"]
    if _MARKED.search(text) or (_NUMBERED.search(text) and _KEYS.search(text)):
        return ["markdown"]
    lines = [line for line in text.split("\n") if line.strip()]
    if sum(line.count("\t") == 1 for line in lines) >= _MOST * len(lines):
        return ["quizlet"]
    if suffix == ".tsv" and delimiter:
        return ["csv"]
    steady = delimiter and all(line.count(delimiter) >= 2 for line in lines)
    return ["csv"] if steady else []


def _has_header(text: str, delimiter: str) -> bool:
    import csv
    import io

    try:
        rows = list(csv.reader(io.StringIO(text[:20_000]), delimiter=delimiter))[:20]
    except csv.Error:
        return False
    return any(columns_of(row).usable for row in rows)
