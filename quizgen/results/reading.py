"""Reading what pupils sent back: files, folders and standard input, with answers as JSON or as codes."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from quizgen.bank.decode import decoded
from quizgen.errors import AnswersError, UsageError
from quizgen.results.answers import MAX_BYTES, MOST_ANSWERS, Answers, Left, UnreadableError
from quizgen.results.code import MARK, find_codes
from quizgen.results.document import read_document

SUFFIXES = (".json", ".txt", ".csv", ".tsv")
# What quizgen itself puts beside a bank, and into the folder of results.
_OURS = ("quizgen.schema.json", "marks.csv", "items.csv")
_MOST_FILES = 10_000
STDIN = "standard input"


@dataclass(frozen=True)
class Reading:
    """All answers that were found, in the order given, and what could not be read."""

    answers: tuple[Answers, ...]
    left: tuple[Left, ...] = ()


def read_all(paths: Sequence[str]) -> Reading:
    """Read files, folders (their .json, .txt, .csv and .tsv files by name, not those of folders within) and `-`.

    Raises UsageError where there is no such file, AnswersError for more answers than are marked at once.
    """
    answers: list[Answers] = []
    left: list[Left] = []
    for name, content in _contents(paths):
        for found in [content] if isinstance(content, Left) else read_bytes(content, name):
            if isinstance(found, Left):
                left.append(found)
            else:
                answers.append(found)
        if max(len(answers), len(left)) > MOST_ANSWERS:
            raise AnswersError(f"These are more than {MOST_ANSWERS:,} answers; mark them in several goes.")
    return Reading(tuple(answers), tuple(left))


def read_bytes(content: bytes, name: str) -> Iterator[Answers | Left]:
    """The answers in one file: a JSON object, or all codes in any other text."""
    if len(content) > MAX_BYTES:
        yield Left(
            name, f"it is larger than {MAX_BYTES // 1_000_000} MB and was not read; cut it into several files."
        )
        return
    if content.startswith(b"PK\x03\x04"):
        yield Left(name, "it is a spreadsheet or a zip file; save the table as CSV.")
        return
    text = decoded(content)[0].removeprefix("\ufeff").lstrip()
    if text.startswith("{"):
        try:
            yield read_document(text, name)
        except UnreadableError as error:
            yield Left(name, str(error))
    elif MARK in text:
        yield from find_codes(decoded(content)[0], name)
    else:
        yield Left(name, f"it holds no answers; a code begins with {MARK}, an answer file with {{.")


def _contents(paths: Sequence[str]) -> Iterator[tuple[str, bytes | Left]]:
    """Each file once, with its bytes (one more than is allowed, to tell that it is too large)."""
    seen: set[Path] = set()
    for path in paths:
        if path == "-":
            yield STDIN, sys.stdin.buffer.read(MAX_BYTES + 1)
            continue
        found = _files(Path(path))
        if not found:
            yield path, Left(path, f"the folder holds no answers; they end in {', '.join(SUFFIXES)}.")
        for file in found:
            if file.name in _OURS and file != Path(path):
                continue
            if file.resolve() not in seen:
                seen.add(file.resolve())
                yield str(file), _read(file)


def _files(path: Path) -> list[Path]:
    """The file itself, or the files of a folder that may hold answers."""
    try:
        if not path.is_dir():
            return [path]
        found = [
            one
            for one in sorted(path.iterdir(), key=lambda one: one.name)
            if one.suffix.lower() in SUFFIXES and one.name[0] != "." and one.is_file()
        ]
    except (OSError, ValueError) as error:
        raise UsageError(f"{path} cannot be opened: {_reason(error)}.") from None
    if len(found) > _MOST_FILES:
        raise AnswersError(f"The folder {path} holds more than {_MOST_FILES:,} files; mark them in several goes.")
    return found


def _read(path: Path) -> bytes | Left:
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise UsageError(f"There are no answers {path}; look at the name.") from None
    except (OSError, ValueError) as error:
        return Left(str(path), f"it cannot be opened: {_reason(error)}.")


def _reason(error: Exception) -> str:
    return (getattr(error, "strerror", None) or str(error)).rstrip(".").lower()
