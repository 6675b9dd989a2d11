"""A parse as plain Python: tokens, spans and documents with the attribute names that spaCy gives its own.

spaCy makes a new object at every look at `token.head` or `token.children`, and the rules look some thousand times at
each sentence. Here everything is made once, by `quizgen.document.mirror`, and nobody writes to it afterwards.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import overload


class Token:
    """A word or a mark. `written` is the token as the article has it; `text` as the parser saw it (straight marks)."""

    __slots__ = (
        "_subtree", "children", "dep_", "doc", "ent_iob_", "ent_type_", "head", "i", "idx", "is_alpha", "is_currency",
        "is_lower", "is_punct", "is_space", "left_edge", "lefts", "lemma_", "like_num", "lower_", "pos_", "right_edge",
        "rights", "sent", "tag_", "text", "whitespace_", "written",
    )  # fmt: skip
    doc: Doc
    sent: Span
    i: int
    idx: int
    text: str
    written: str
    whitespace_: str
    lower_: str
    lemma_: str
    pos_: str
    tag_: str
    dep_: str
    ent_type_: str
    ent_iob_: str
    is_alpha: bool
    is_currency: bool
    is_lower: bool
    is_punct: bool
    is_space: bool
    like_num: bool
    head: Token
    lefts: tuple[Token, ...]
    rights: tuple[Token, ...]
    children: tuple[Token, ...]
    left_edge: Token
    right_edge: Token
    _subtree: tuple[Token, ...]

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    @property
    def subtree(self) -> tuple[Token, ...]:
        """The token and all that hangs on it, in the order of the tree (that of the text, unless arcs cross)."""
        if not self._subtree:
            self._subtree = _subtree(self)
        return self._subtree

    def nbor(self, distance: int = 1) -> Token:
        """The token so many places on. Raises IndexError beyond the ends."""
        at = self.i + distance
        if at < 0:
            raise IndexError(at)
        return self.doc.tokens[at]

    @property
    def ancestors(self) -> Iterator[Token]:
        """What the token hangs on, up to the root of the sentence."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    def is_ancestor(self, other: Token) -> bool:
        """Whether the other token hangs on this one, near or far."""
        return any(token is self for token in other.ancestors)


def _subtree(top: Token) -> tuple[Token, ...]:
    # A stack and no recursion: a list of a thousand names hangs one on the other.
    out: list[Token] = []
    waiting = [(top, False)]
    while waiting:
        token, opened = waiting.pop()
        if opened or not token.children:
            out.append(token)
            continue
        waiting.extend((t, False) for t in reversed(token.rights))
        waiting.append((token, True))
        waiting.extend((t, False) for t in reversed(token.lefts))
    return tuple(out)


class Span:
    """An unbroken run of tokens: a sentence, an entity with its `label_`, or any slice of a document."""

    __slots__ = ("_root", "doc", "end", "end_char", "label_", "start", "start_char")

    def __init__(self, doc: Doc, start: int, end: int, label: str = "") -> None:
        self.doc, self.start, self.end, self.label_ = doc, start, end, label
        self.start_char = doc.tokens[start].idx if start < end else 0
        last = doc.tokens[end - 1] if start < end else None
        self.end_char = last.idx + len(last.text) if last is not None else 0
        self._root: Token | None = None

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.tokens[self.start : self.end])

    def __getitem__(self, at: int) -> Token:
        return self.doc.tokens[self.end + at if at < 0 else self.start + at]

    @property
    def text(self) -> str:
        """The words as the parser saw them."""
        return self.doc.text[self.start_char : self.end_char]

    @property
    def ents(self) -> list[Span]:
        """The entities that lie wholly inside."""
        return [e for e in self.doc.ents if self.start <= e.start and e.end <= self.end]

    @property
    def root(self) -> Token:
        """The root of the sentence where it is inside; else the token nearest to it."""
        if self._root is None:
            self._root = next((t for t in self if t.head is t), None) or min(
                self._tops(), key=_depth, default=self[0]
            )
        return self._root

    def _tops(self) -> list[Token]:
        return [t for t in self if not self.start <= t.head.i < self.end]


def _depth(token: Token) -> int:
    """How far it is to the sentence's root; a mark or a space that nothing hangs on is no head of anything."""
    if not token.children and (token.is_punct or token.is_space):
        return len(token.doc) - 1
    count = 0
    while token.head is not token:
        token, count = token.head, count + 1
    return count


class Doc:
    """A parsed piece of text. `written` and `marked` are the same characters as the article has them, and with double
    marks round dialogue between single ones; `asides` are the tokens in brackets or between dashes."""

    __slots__ = ("asides", "ents", "marked", "sents", "text", "tokens", "written")

    def __init__(self, text: str, written: str, marked: str) -> None:
        self.text, self.written, self.marked = text, written, marked
        self.tokens: tuple[Token, ...] = ()
        self.sents: tuple[Span, ...] = ()
        self.ents: tuple[Span, ...] = ()
        self.asides: frozenset[int] = frozenset()

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> Span: ...
    def __getitem__(self, at: int | slice) -> Token | Span:
        if isinstance(at, slice):
            start, end, _ = at.indices(len(self.tokens))
            return Span(self, start, max(start, end))
        return self.tokens[at]
