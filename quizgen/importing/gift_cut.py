"""GIFT cut into its parts: questions between blank lines, comments, the answer block; a backslash guards a sign."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

# A guarded sign becomes one character of a private area while the text is cut; "\n" becomes a line break.
_GUARDED = "\\~=#{}:n"
_HIDDEN = {sign: chr(0xE000 + number) for number, sign in enumerate(_GUARDED)}
_SHOWN = {hidden: "\n" if sign == "n" else sign for sign, hidden in _HIDDEN.items()}
_ESCAPE = re.compile(r"\\([\\~=#{}:n])")
_HIDDEN_SIGN = re.compile("[\ue000-\ue007]")
_ID = re.compile(r"\[id:([^\]]{1,200})\]")
_TAG = re.compile(r"\[tag:([^\]]{1,200})\]")
_FORMAT = re.compile(r"\[(html|markdown|plain|moodle)\]\s*")
_CATEGORY = re.compile(r"\$CATEGORY:\s*(.*)")


@dataclass(frozen=True)
class Entry:
    """One question of a GIFT file, its signs still hidden: `before` and `after` stand around the answer block.

    `answers` is None where there is no block; `more` says that there are several.
    """

    line: int
    title: str
    form: str
    before: str
    answers: str | None
    after: str
    id: str = ""
    tags: tuple[str, ...] = ()
    more: bool = False
    unclosed: bool = False


def hide(text: str) -> str:
    """Hide the guarded signs."""
    text = _HIDDEN_SIGN.sub("\N{REPLACEMENT CHARACTER}", text)
    return _ESCAPE.sub(lambda found: _HIDDEN[found[1]], text)


def show(text: str) -> str:
    """Bring the guarded signs back, without their backslash."""
    return _HIDDEN_SIGN.sub(lambda found: _SHOWN[found[0]], text).strip()


def form_of(text: str) -> tuple[str, str]:
    """A format mark at the start of a text ("[html]"), and the rest."""
    found = _FORMAT.match(text)
    return (found[1], text[found.end() :]) if found else ("", text)


def category(text: str) -> str:
    """The last part of the first category that is named; empty for none."""
    found = _CATEGORY.search(text)
    path = found[1].strip().replace("$course$/", "").replace("$system$/", "") if found else ""
    return path.rpartition("/")[2].strip()


def entries(text: str) -> Iterator[Entry]:
    """All questions of a file in order."""
    lines: list[str] = []
    comments: list[str] = []
    start = 0
    for number, line in enumerate([*text.split("\n"), ""], 1):
        bare = line.strip()
        if bare.startswith("//"):
            comments.append(bare)
        elif bare.startswith("$CATEGORY:"):
            comments = []
        elif bare:
            start = start if lines else number
            lines.append(line)
        elif lines:
            yield _entry("\n".join(lines), start, " ".join(comments))
            lines, comments = [], []


def _entry(text: str, line: int, comment: str) -> Entry:
    text = hide(text.strip())
    title = ""
    if text.startswith("::") and (end := text.find("::", 2)) > 0:
        title, text = show(text[2:end]), text[end + 2 :].lstrip()
    form, text = form_of(text)
    opened, closed = text.find("{"), text.find("}")
    found_id = _ID.search(comment)
    known = {
        "id": found_id[1].replace("\\]", "]") if found_id else "",
        "tags": tuple(_TAG.findall(comment)),
    }
    if opened < 0 or closed < opened:
        return Entry(line, title, form, text, None, "", unclosed=opened >= 0 or closed >= 0, **known)  # type: ignore[arg-type]
    before, answers, after = text[:opened], text[opened + 1 : closed], text[closed + 1 :]
    return Entry(line, title, form, before, answers, after, more="{" in after, **known)  # type: ignore[arg-type]
