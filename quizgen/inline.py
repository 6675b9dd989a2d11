"""The marks a teacher may use inside a line: *emphasis*, **strong**, `code`, <sub>, <sup>, <br> and pictures.

A small part of Markdown, on purpose: in a question `___` is a gap to fill, `2 * 3 * 4` a sum, `#5` a bus and `1. foo`
an option, so a mark counts only where it hugs a word. All other text comes out as itself, escaped.
"""

from __future__ import annotations

import re

import nh3
from markupsafe import Markup, escape

from quizgen.pictures import Album, Mark, replaced

_TAGS = {"em", "strong", "code", "sub", "sup", "br"}
_CODE = re.compile(r"(?<!`)(`{1,3})(?!`)([^`\n]{1,500})\1(?!`)")
_BACKSLASH = re.compile(r"\\([*_`])")
# The inside neither begins nor ends with a blank or the mark itself; bounded lengths keep matching linear.
_STRONG = re.compile(r"(?<![\w*])\*\*(?=[^\s*])([^\n]{1,500}?)(?<=[^\s*])\*\*(?![\w*])")
_STRONG_LOW = re.compile(r"(?<!\w)__(?=[^\s_])([^\n]{1,500}?)(?<=[^\s_])__(?!\w)")
_EM = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]{1,500})(?<=\S)\*(?![\w*])")
_EM_LOW = re.compile(r"(?<!\w)_(?=[^\s_])([^_\n]{1,500})(?<=\S)_(?!\w)")
_MARKS = ((_STRONG, "strong"), (_STRONG_LOW, "strong"), (_EM, "em"), (_EM_LOW, "em"))
_ALLOWED = re.compile(r"&lt;(/?(?:em|strong|code|sub|sup)|br ?/?)&gt;", re.IGNORECASE)
_KEPT = re.compile("\0(\\d+)\0")


def inline(text: str, pictures: Album | None = None) -> Markup:
    """Turn a line of item text into safe HTML; text without marks comes out as itself, escaped.

    `pictures` gives the address of a picture by its name; without it, a picture is what it shows, in words.
    """
    kept: list[str] = []
    addresses: set[str] = set()

    def keep(html: str) -> str:
        """Set finished HTML aside behind a token that no mark matches."""
        kept.append(html)
        return f"\0{len(kept) - 1}\0"

    def back(html: str) -> str:
        """Put what was set aside in its place again."""
        return _KEPT.sub(lambda found: kept[int(found[1])], html)

    def picture(mark: Mark) -> str:
        """Set a picture aside, or its words; `code` in these is code no longer."""
        words = escape(Markup(back(str(escape(mark.alt)))).striptags())  # noqa: S704 - escaped here, and code before
        if pictures is None:
            return keep(str(words))
        address = pictures(mark.name)
        addresses.add(address)
        return keep(f'<img src="{address}" alt="{words}">')

    line = text.replace("\0", "\N{REPLACEMENT CHARACTER}")
    line = _CODE.sub(lambda found: keep(f"<code>{escape(found[2])}</code>"), line)
    line = replaced(line, picture)
    line = _BACKSLASH.sub(lambda found: keep(found[1]), line)
    line = str(escape(line))
    for pattern, tag in _MARKS:
        line = pattern.sub(rf"<{tag}>\1</{tag}>", line)
    line = _ALLOWED.sub(r"<\1>", line)
    return Markup(_cleaned(back(line), addresses))  # noqa: S704 - cleaned in this very line


def _cleaned(line: str, addresses: set[str]) -> str:
    """The sanitiser closes what was left open and has the last word on what is a tag, and on what is a picture."""
    if not addresses:
        return nh3.clean(line, tags=_TAGS, attributes={})
    return nh3.clean(
        line,
        tags=_TAGS | {"img"},
        attributes={"img": {"src", "alt"}},
        url_schemes={"data"},
        attribute_filter=lambda _, name, value: value if name != "src" or value in addresses else None,
        set_tag_attribute_values={"img": {"class": "picture"}},
    )


def plain(text: str) -> str:
    """Drop the marks: for places that hold no HTML, such as a title or a label."""
    return str(inline(text).striptags())
