"""What every reader hands on: pieces of text, with what the file says about itself."""

from __future__ import annotations

from dataclasses import dataclass

from quizgen.model import BlockKind

Dropped = tuple[str, str]
_SHOWN = 300


@dataclass(frozen=True)
class Piece:
    """A paragraph, a heading (one line each) or a list (one line a point, without dashes).

    `level` is a heading's rank: 1 to 6 as in HTML, 0 for anything else.
    """

    kind: BlockKind
    lines: tuple[str, ...]
    level: int = 0

    @property
    def text(self) -> str:
        """The piece on one line."""
        return " ".join(self.lines)


@dataclass(frozen=True)
class Draft:
    """An article on its way: what a reader found. `date` is ISO 8601 or empty; `dropped` as in `model.Article`."""

    pieces: tuple[Piece, ...]
    title: str = ""
    author: str = ""
    date: str = ""
    dropped: tuple[Dropped, ...] = ()


def drop(text: str, reason: str) -> Dropped:
    """An entry of `dropped`: long stretches are shown by their first 300 characters."""
    text = " ".join(text.split())
    return (text if len(text) <= _SHOWN else text[: _SHOWN - 1].rstrip() + "…", reason)


def lists_joined(pieces: list[Piece]) -> tuple[Piece, ...]:
    """Make one list of list points that follow each other, and leave out pieces without words."""
    joined: list[Piece] = []
    for piece in pieces:
        lines = tuple(line for line in piece.lines if any(map(str.isalnum, line)))
        if piece.kind == "list" and lines and joined and joined[-1].kind == "list":
            lines = (*joined.pop().lines, *lines)
        if lines:
            joined.append(Piece(piece.kind, lines, piece.level))
    return tuple(joined)


def written(pieces: tuple[Piece, ...]) -> str:
    """The text of an article as `model.blocks` reads it: one blank line between blocks."""
    return "\n\n".join(map(_block, pieces))


def _block(piece: Piece) -> str:
    if piece.kind == "heading":
        return f"## {piece.text.lstrip('# ')}"
    if piece.kind == "list":
        return "\n".join(f"- {line}" for line in piece.lines)
    # A paragraph must not be taken for a heading or a list: "# 1 in the charts" and "- No, she said."
    text = piece.text
    if text.startswith("#"):
        return text.replace("# ", "#", 1) if text.startswith("# ") else text
    return "– " + text.removeprefix("- ") if text.startswith("- ") else text
