"""What an article must be: long enough, short enough, and text. Every refusal is one sentence with the next step."""

from __future__ import annotations

import re

from quizgen.article.draft import Piece
from quizgen.errors import ArticleError, UsageError

MAX_BYTES = 2_000_000
MAX_OFFICE_BYTES = 25_000_000
MAX_WORDS = 50_000
MIN_WORDS = 40
MIN_SENTENCES = 2
_WORD = re.compile(r"\w+(?:['’.-]\w+)*")
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]{0,3}(?=\s|$)", re.MULTILINE)
_NAME = 80


class MissingError(ArticleError, UsageError):
    """No file of that name: the call is wrong."""

    exit_code = 2


class FolderError(ArticleError, UsageError):
    """A folder where a file must be: an article that cannot be used because the call is wrong."""


def called(source: str) -> str:
    """The source as a sentence begins with it: "the text" for standard input, else its name in quotes."""
    if source in {"", "-"}:
        return "The text"
    return f"“{source if len(source) <= _NAME else source[: _NAME - 1] + '…'}”"


def count_words(text: str) -> int:
    """Count words; a number, "co-operate" and "teacher's" are one word each."""
    return sum(1 for _ in _WORD.finditer(text))


def check_size(size: int, source: str, limit: int = MAX_BYTES) -> None:
    """Refuse more bytes than `limit`."""
    if size > limit:
        raise ArticleError(
            f"{called(source)} is larger than {limit // 1_000_000} MB;"
            " copy the part that you want to ask about into a new file."
        )


def check_not_empty(text: str, source: str) -> None:
    """Refuse a source without a single visible character."""
    if not text.strip():
        raise ArticleError(f"{called(source)} is empty; put the article's text into it and try again.")


def check_length(pieces: tuple[Piece, ...], source: str) -> None:
    """Refuse what is too short to ask about or too long for one quiz; headings do not count."""
    text = "\n".join(line for piece in pieces if piece.kind != "heading" for line in piece.lines)
    words = count_words(text)
    sentences = sum(1 for _ in _SENTENCE_END.finditer(text))
    if words < MIN_WORDS:
        raise ArticleError(
            f"{called(source)} has only {words} word{'' if words == 1 else 's'} of article text, and at least"
            f" {MIN_WORDS} are needed; add the rest of the article (for a web page, copy the text into a .txt file)."
        )
    if words > MAX_WORDS:
        raise ArticleError(
            f"{called(source)} has {words:,} words, and at most {MAX_WORDS:,} are allowed; split it into chapters."
        )
    if sentences < MIN_SENTENCES:
        raise ArticleError(
            f"{called(source)} has {words} words but fewer than {MIN_SENTENCES} full sentences;"
            " use a text in sentences that end in a full stop."
        )
