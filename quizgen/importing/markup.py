"""Texts of other programs (HTML, Markdown, plain) as item text, with a note for everything that text cannot hold."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from html.entities import html5
from typing import Any, Literal
from urllib.parse import unquote

from quizgen.importing.decode import clean
from quizgen.importing.imported import Notes
from quizgen.importing.runs import Run, mark_of, tidy, written

Markup = Literal["html", "markdown", "plain", "auto"]
MAX_TEXT = 50_000
_BLOCKS = {
    *("p", "div", "li", "ul", "ol", "dl", "dt", "dd", "tr", "table", "blockquote", "pre", "section", "article"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "figure", "figcaption", "caption", "thead", "tbody", "tfoot", "hr"),
}
_NEUTRAL = {"html", "body", "span", "head", "td", "th", "br", "colgroup", "col", "font", "small", "center"}
_MEDIA = {"img", "audio", "video", "source", "iframe", "object", "embed", "svg", "math", "canvas", "picture"}
_SILENT = {"script", "style", "title", "svg", "math", "object", "audio", "video", "iframe", "template"}
_KNOWN_TAG = re.compile(
    r"</?(?:p|div|br|b|i|u|s|em|strong|code|pre|sub|sup|span|ul|ol|li|table|tr|td|th|tbody|img|a|h[1-6]|tt|font)"
    r"(?:\s[^<>]{0,2000})?/?>",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_NAMED = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,30});")
_BASIC = {"amp", "lt", "gt", "quot"}
_FORMULA = re.compile(r"\\\(|\\\[|\$\$")
_MD_IMAGE = re.compile(r"!\[([^\]\n]{0,300})\]\(([^()\s]{0,500})[^()\n]{0,300}\)")
_MD_LINK = re.compile(r"(?<!!)\[([^\]\n]{1,300})\]\((https?://[^()\s]{1,500})\)")


def from_markup(text: str, form: Markup, notes: Notes) -> str:
    """Turn a text of another program into item text."""
    text = clean(text)
    if len(text) > MAX_TEXT:
        notes.lose(f"a text of {len(text):,} characters was cut after {MAX_TEXT:,}", "shorten it in the file")
        text = text[:MAX_TEXT]
    if _FORMULA.search(text):
        notes.lose("a formula stands in the text as it was typed (TeX)", "write it in plain signs")
    if form == "html":
        return from_html(text, notes)
    if form == "markdown":
        return from_markdown(text, notes)
    if form == "auto" and (_KNOWN_TAG.search(text) or any(is_entity(found[0]) for found in _ENTITY.finditer(text))):
        return from_html(_protected(text).replace("\n", "<br>"), notes)
    return written([Run(text.replace("\xa0", " "))], notes)


def from_plain(text: str, notes: Notes) -> str:
    """Turn a text without any marks into item text."""
    return from_markup(text, "plain", notes)


def is_entity(text: str) -> bool:
    """Tell whether a text such as "&eacute;" is a character that HTML knows."""
    return html.unescape(text) != text


def _protected(text: str) -> str:
    """Keep "x < y" from being read as a tag in a text that is HTML only here and there."""
    pieces: list[str] = []
    last = 0
    for found in _KNOWN_TAG.finditer(text):
        pieces += [text[last : found.start()].replace("<", "&lt;"), found[0]]
        last = found.end()
    return "".join([*pieces, text[last:].replace("<", "&lt;")])


def from_markdown(text: str, notes: Notes) -> str:
    """Turn a line of Markdown into item text: the marks inside a line are the same; links and images are noted."""

    def image(found: re.Match[str]) -> str:
        notes.lose(f"the image {file_name(found[2])} is left out", "add it on paper, or describe it in words")
        return f"[{found[1]}]" if found[1] else ""

    def link(found: re.Match[str]) -> str:
        notes.lose(f"the link to {found[2]} is left out")
        return found[1]

    text = _MD_LINK.sub(link, _MD_IMAGE.sub(image, text))
    if any(is_entity(found[0]) for found in _ENTITY.finditer(text)):
        text = _ENTITY.sub(_entity_text, text)
    lines = (" ".join(line.split()) for line in text.replace("\xa0", " ").split("\n"))
    return "\n".join(line for line in lines if line)


def _entity_text(found: re.Match[str]) -> str:
    """An entity as its character; those that would begin a tag stay away from the letters behind them."""
    return html.unescape(found[0])


def from_html(text: str, notes: Notes) -> str:
    """Turn HTML into item text: marks inside a line stay, blocks become lines, all else is noted."""
    if "<" not in text and "&" not in text:
        return written([Run(" ".join(text.replace("\xa0", " ").split()))], notes)
    return written(tidy(_runs(text, notes)), notes)


def _tree(text: str) -> Any:
    from lxml import etree

    parser = etree.HTMLParser(
        recover=True, no_network=True, remove_comments=True, remove_pis=True, huge_tree=False, encoding="utf-8"
    )
    # libxml2 knows the names of HTML 4 only.
    text = _NAMED.sub(lambda found: found[0] if found[1] in _BASIC else html5.get(f"{found[1]};", found[0]), text)
    try:
        return etree.fromstring(f"<body>{text}</body>".encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def _runs(text: str, notes: Notes) -> Iterator[Run]:
    from lxml import etree

    root = _tree(text)
    if root is None:
        return
    marks: list[str] = []
    silent = pre = 0
    for event, node in etree.iterwalk(root, events=("start", "end")):
        tag = str(node.tag).rpartition("}")[2].lower()
        step = 1 if event == "start" else -1
        silent += step * (tag in _SILENT)
        pre += step * (tag == "pre")
        if event == "start":
            yield from _opened(node, tag, notes)
            marks += filter(None, [mark_of(tag)])
        else:
            if mark_of(tag):
                marks.remove(mark_of(tag))
            yield from [Run("\n")] if tag in _BLOCKS else []
        words = (node.text if event == "start" else node.tail) or ""
        if words and not silent:
            yield Run(words if pre else _one_line(words), frozenset(marks))


def _one_line(words: str) -> str:
    return re.sub(r"[\s\xa0]+", " ", words)


def _opened(node: Any, tag: str, notes: Notes) -> Iterator[Run]:
    """What the start of an element brings: a line break, the words of an image, a note on what is lost."""
    parent = node.getparent()
    first = tag == "p" and parent is not None and parent.tag == "li" and not (parent.text or "").strip()
    if tag == "br" or (tag in _BLOCKS and not (first and node.getprevious() is None)):
        yield Run("\n")
    if tag in {"td", "th"}:
        yield Run(" ")
    if tag == "li":
        number = sum(1 for _ in node.itersiblings("li", preceding=True)) + 1
        yield Run(f"{number}. " if parent is not None and parent.tag == "ol" else "- ")
    if tag == "img":
        name = file_name(node.get("src") or "")
        notes.lose(f"the image {name} is left out", "add it on paper, or describe it in words")
        words = " ".join((node.get("alt") or "").split())
        yield Run(f"[{words}]" if words else "")
    elif lost := _lost(node, tag):
        notes.lose(lost)


def file_name(source: str) -> str:
    """How a message calls a picture: the last part of its address, never the data inside it."""
    if source.startswith("data:") or not source:
        return "inside the text"
    return unquote(source[:500]).rstrip("/").rpartition("/")[2][:80] or "without a name"


def _lost(node: Any, tag: str) -> str:
    if tag == "a" and node.get("href"):
        return f"the link to {shorter(node.get('href'))} is left out"
    if tag == "table":
        return "a table was laid out as lines"
    if tag in _MEDIA:
        source = node.get("src") or node.get("data") or ""
        return f"the {tag} {file_name(source)} is left out" if source else f"a part <{tag}> of the text is left out"
    if tag in {"script", "style"}:
        return f"a part <{tag}> of the text is left out"
    if tag in {"span", "font"} and (node.get("style") or node.get("color")):
        return "colours or fonts are left out"
    known = tag in _BLOCKS or tag in _NEUTRAL or tag == "a" or mark_of(tag)
    return "" if known else f"the marking <{tag[:30]}> is left out, its words stay"


def shorter(text: str) -> str:
    """A long address cut for a message."""
    return text if len(text) <= 80 else text[:79] + "…"
