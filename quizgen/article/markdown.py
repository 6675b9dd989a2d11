"""Markdown: front matter, then Python-Markdown's HTML, then pieces.

Links, images and raw HTML are resolved here beforehand with bounded patterns: what Python-Markdown does with brackets
takes time that grows with their square (20,000 of them: 53 s), and an article needs only the words.
"""

from __future__ import annotations

import re

from quizgen.article.dates import iso_date
from quizgen.article.draft import Draft, Dropped, drop
from quizgen.article.markup import PICTURE, SILENT, read_markup
from quizgen.article.plain import style_of

# Brackets that are only brackets pass Python-Markdown as private-use characters, which `mended` has removed.
_GUARD = str.maketrans({"[": "\ue000", "]": "\ue001", "<": "\ue002"})
_UNGUARD = str.maketrans({"\ue000": "[", "\ue001": "]", "\ue002": "&lt;"})
_FIELD = re.compile(r"([A-Za-z][\w -]{0,30})\s?:(?:\s(.{0,500}))?$")
_TARGET = r"\([^()\n]{0,1000}(?:\([^()\n]{0,200}\)[^()\n]{0,300}){0,3}\)"
_IMAGE = re.compile(rf"!\[[^\[\]]{{0,500}}\](?:{_TARGET}|\[[^\[\]\n]{{0,100}}\])")
_LINK = re.compile(rf"\[([^\[\]]{{0,500}})\](?:{_TARGET}|\[[^\[\]\n]{{0,100}}\])")
_NOTE = re.compile(r"\[\^[^\[\]\s]{1,60}\](?!:)")
_DEFINITION = re.compile(r"^ {0,3}\[[^\[\]\n]{1,100}\]:.{0,1000}(?:\n(?: {4}|\t).{1,1000}){0,20}$", re.MULTILINE)
_AUTOLINK = re.compile(r"<((?:https?|mailto):[^<>\s]{1,500})>", re.IGNORECASE)
_COMMENT = re.compile(r"<!--.{0,2000}?-->", re.DOTALL)
_BLOCK_TAG = re.compile(
    r"[ \t]{0,40}</?(?:p|div|section|article|main|header|center|details|summary|h[1-6]|ul|ol|li|hr|blockquote|t[rdh])"
    r"(?:\s[^<>]{0,500})?/?>[ \t]{0,40}",
    re.IGNORECASE,
)
_BREAK_TAG = re.compile(r"<br\s{0,3}/?>", re.IGNORECASE)
_IMAGE_TAG = re.compile(r"<img\s[^<>]{0,2000}>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-z][a-z0-9-]{0,20}(?:\s[^<>]{0,500})?/?>", re.IGNORECASE)
_SILENT_TAG = re.compile(rf"<({'|'.join(sorted(SILENT | {'table', 'pre'}))})(?:\s[^<>]{{0,500}})?>", re.IGNORECASE)
_QUOTED = re.compile(r"(?: {0,3}>){1,40} ?")
_LEVELS = " " * 24
_DEEP = re.compile(r"^(?: {25}|[ ]{0,24}\t{7})[ \t]*", re.MULTILINE)
# "1. 1. 1. text" would be a list in a list in a list.
_MARKS = re.compile(r"^( {0,24}(?:\d{1,3}[.)]|[-*+]) )(?: {0,3}(?:\d{1,3}[.)]|[-*+]) )+", re.MULTILINE)
# Long stretches of empty lines cost Python-Markdown seconds.
_GAPS = re.compile(r"\n{3,}")
_TILDES = re.compile(r"~~([^~\n]{1,300})~~")


def read_markdown(text: str) -> Draft:
    """Read Markdown; a title in the front matter goes before the first heading, which `clean` takes as the title."""
    fields, body = front_matter(text)
    body, dropped = _without_hidden_html(_COMMENT.sub("", body))
    body = _GAPS.sub("\n\n", _unquoted(_resolved(body)))
    if "\n\n" not in body.strip("\n") and style_of(body.split("\n")) == "lines":
        body = body.replace("\n", "\n\n")  # pasted text: one paragraph a line
    draft = read_markup(_html(body).translate(_UNGUARD), wrapped=True)
    return Draft(
        draft.pieces,
        fields.get("title", ""),
        fields.get("author", fields.get("authors", fields.get("by", ""))),
        iso_date(fields.get("date", fields.get("published", ""))),
        (*dropped, *draft.dropped),
    )


def front_matter(text: str) -> tuple[dict[str, str], str]:
    """Split "---" front matter of `key: value` lines from the body; values lose their quotes, keys their capitals.

    Anything that is not a plain `key: value` line, such as a nested list, is passed over.
    """
    lines = text.lstrip("\n").split("\n")
    if lines[0].rstrip() != "---":
        return {}, text
    end = next((at for at, line in enumerate(lines[1:60], 1) if line.rstrip() in {"---", "..."}), 0)
    found = [match for line in lines[1:end] if (match := _FIELD.match(line.rstrip()))]
    if not end or (not found and any(line.strip() for line in lines[1:end])):
        return {}, text
    fields = {match.group(1).strip().lower(): _value(match.group(2) or "") for match in found}
    return fields, "\n".join(lines[end + 1 :])


def _value(text: str) -> str:
    text = text.strip()
    if text.startswith("[") and text.endswith("]"):
        return ", ".join(_value(part) for part in text[1:-1].split(","))
    return text[1:-1] if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'" else text


def _without_hidden_html(text: str) -> tuple[str, list[Dropped]]:
    """Cut out whole scripts, styles, tables and the like; a tag that is never closed is only a tag."""
    kept: list[str] = []
    dropped: list[Dropped] = []
    lower = text.lower()
    unclosed: set[str] = set()
    start = 0
    while found := _SILENT_TAG.search(text, start):
        name = found.group(1).lower()
        end = -1 if name in unclosed else lower.find(f"</{name}", found.end())
        kept.append(text[start : found.start()])
        if end < 0:
            unclosed.add(name)
            start = found.end()
            continue
        if name in {"table", "figure"}:
            words = _TAG.sub(" ", text[found.end() : end]).strip()
            dropped += [drop(words, "table" if name == "table" else "caption or credit")] if words else []
        close = text.find(">", end, end + 100)
        start = close + 1 if close >= 0 else end + len(name) + 2
    return "".join([*kept, text[start:]]), dropped


def _resolved(text: str) -> str:
    """Leave of links their words, of images a mark, of tags nothing; guard every other bracket."""
    text = _DEFINITION.sub("", text)
    text = _NOTE.sub("", text)
    text = _IMAGE_TAG.sub(PICTURE, _IMAGE.sub(PICTURE, text))
    text = _LINK.sub(r"\1", text)
    text = _AUTOLINK.sub(r"\1", text)
    text = _BLOCK_TAG.sub("\n\n", _BREAK_TAG.sub("  \n", text))
    return _TILDES.sub(r"\1", _TAG.sub("", text)).translate(_GUARD)


def _unquoted(text: str) -> str:
    """Take the ">" from quotations and part them from the text above; depth means nothing to an article."""
    lines: list[str] = []
    quoted = False
    for line in text.split("\n"):
        mark = _QUOTED.match(line)
        if bool(mark) != quoted and line.strip() and (mark or not lines or not lines[-1].strip()):
            lines.append("")
            quoted = bool(mark)
        lines.append(line[mark.end() :] if mark else line)
    return "\n".join(lines)


def _html(text: str) -> str:
    from markdown import markdown

    # It calls itself for each level of a list: six levels are more than any article has.
    text = _DEEP.sub(_LEVELS, _MARKS.sub(r"\1", text))
    return markdown(text, extensions=["tables", "fenced_code", "sane_lists"])
