"""Simple HTML to pieces, with the standard library's tolerant parser: for Markdown's output and for bare pages.

Nothing of the page is run or followed; scripts, styles, tables, pictures and the like are passed over.
"""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser

from quizgen.article.draft import Draft, Dropped, Piece, drop, lists_joined
from quizgen.article.plain import paragraphs
from quizgen.model import BlockKind

PICTURE = "\ue003"
"""Stands for an image in a text, so that its caption can be told; a private-use character that no article holds."""

_SILENT_NAMES = """
script style template noscript iframe svg math object head nav footer aside form button select textarea figure
figcaption audio video canvas dialog del
"""
_BLOCK_NAMES = """
p div section article main header li dd dt blockquote h1 h2 h3 h4 h5 h6 ul ol dl address details summary hr tr td th
body html center caption
"""
SILENT = frozenset(_SILENT_NAMES.split())
"""Elements that are passed over with all they hold."""

_BLOCKS = frozenset(_BLOCK_NAMES.split())
_RECORDED = {"table": "table", "pre": "code"}
_CODE = re.compile(r"[{}<>=\\|`$]|\w\(|^\s*(?:#|//|import |def |pip |sudo )", re.MULTILINE)
_CLOSING = re.compile(r"</([a-zA-Z][a-zA-Z0-9]{0,15})")


def read_markup(html: str, *, wrapped: bool = False) -> Draft:
    """Read HTML into a draft; an unclosed `<script>` or `<table>` does not swallow what follows.

    `wrapped` keeps the line ends of the source, for `paragraphs` to join words that were broken there.
    """
    reader = _Reader(Counter(name.lower() for name in _CLOSING.findall(html)), wrapped)
    # The parser looks for the end of a tag again and again: what stands after the last ">" is no tag.
    last = html.rfind(">") + 1
    reader.feed(html[:last] + html[last:].replace("<", "&lt;"))
    reader.close()
    reader.flush()
    return Draft(lists_joined(reader.pieces), title=" ".join(reader.title.split()), dropped=tuple(reader.dropped))


def looks_like_code(text: str) -> bool:
    """Tell a listing from verse or a letter, which are also set with their own line breaks."""
    return bool(_CODE.search(text))


class _Reader(HTMLParser):
    """Gathers text until a block begins or ends. `closings` counts the closing tags that are still to come."""

    def __init__(self, closings: Counter[str], wrapped: bool) -> None:
        super().__init__(convert_charrefs=True)
        self.closings = closings
        self.wrapped = wrapped
        self.pieces: list[Piece] = []
        self.dropped: list[Dropped] = []
        self.title = ""
        self._text: list[str] = []
        self._plain = 0  # visible characters outside emphasis, to tell a caption
        self._emphasis = 0
        self._after_picture = False
        self._kind: BlockKind = "paragraph"
        self._level = 0
        self._items = 0
        self._skipping = ""
        self._depth = 0
        self._hidden: list[str] = []
        self._in_title = False

    # The base class would wait for "</script>" and lose everything when it never comes.
    def set_cdata_mode(self, *_args: object, **_options: object) -> None:
        """Read script and style like any element: they are skipped, and their end is looked for by ourselves."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        """Begin a block, emphasis, a list point or a stretch to pass over."""
        if tag == "title" and self.closings[tag]:
            self._in_title = True
        elif self._skipping:
            self._depth += tag == self._skipping
        elif (tag in SILENT or tag in _RECORDED) and self.closings[tag]:
            if tag != "del":
                self.flush()
            self._skipping, self._depth, self._hidden = tag, 1, []
        elif tag == "br":
            self._text.append(" " if self.wrapped else "\n")
        elif tag == "img":
            self._text.append(PICTURE)
        elif tag in {"em", "i"}:
            self._emphasis += 1
        elif tag in _BLOCKS:
            self.flush()
            self._items += tag == "li"
            self._set_kind(tag)

    def handle_endtag(self, tag: str) -> None:
        """End what `handle_starttag` began."""
        self.closings[tag] -= 1
        if tag == "title":
            self._in_title = False
        elif self._skipping:
            self._depth -= tag == self._skipping
            if not self._depth:
                self._record()
        elif tag in {"em", "i"}:
            self._emphasis = max(self._emphasis - 1, 0)
        elif tag in _BLOCKS:
            self.flush()
            self._items = max(self._items - (tag == "li"), 0)
            self._set_kind("li" if self._items else "p")

    def handle_data(self, data: str) -> None:
        """Keep text, or remember what a table or a listing held."""
        if self._in_title:
            self.title += data
        elif self._skipping:
            self._hidden.append(data)
        else:
            self._text.append(data if self.wrapped else data.replace("\n", " "))
            self._plain += 0 if self._emphasis else len(data.strip(f"{PICTURE} \n"))

    def flush(self) -> None:
        """End the block at hand."""
        text = "".join(self._text)
        self._text = []
        shown = text.replace(PICTURE, " ").strip()
        caption = bool(shown) and not self._plain and (PICTURE in text or self._after_picture)
        if shown or PICTURE in text:
            self._after_picture = PICTURE in text and not shown
        # An emphasis that was never closed must not reach into the next block.
        self._plain = self._emphasis = 0
        if caption:
            self.dropped.append(drop(shown, "caption or credit"))
        elif shown:
            self._keep(shown)

    def _keep(self, text: str) -> None:
        if self._kind == "paragraph":
            self.pieces += [Piece("paragraph", (line,)) for line in paragraphs(text)]
        else:
            self.pieces.append(Piece(self._kind, (text,), self._level))

    def _set_kind(self, tag: str) -> None:
        self._level = int(tag[1]) if re.fullmatch(r"h[1-6]", tag) else 0
        self._kind = "heading" if self._level else "list" if self._items else "paragraph"

    def _record(self) -> None:
        reason = _RECORDED.get(self._skipping, "caption or credit" if self._skipping == "figcaption" else "")
        hidden = "".join(self._hidden).strip("\n")
        if self._skipping == "pre" and not looks_like_code(hidden):
            self.pieces += [Piece("paragraph", (stanza.replace("\n", " "),)) for stanza in hidden.split("\n\n")]
        elif reason and hidden.strip():
            self.dropped.append(drop(hidden, reason))
        self._skipping, self._hidden = "", []
