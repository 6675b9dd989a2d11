"""A script of ours cut into its tokens: words, numbers, strings, signs, regular expressions, and templates in pieces.

A template is cut where code is put in: `a ${b} c` becomes "`a ${", "b", "} c`". Blanks and comments are left out, for
our modules end every statement with a semicolon.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_GAP = re.compile(r"(?:\s+|//[^\n]*|/\*[^*]*\*+(?:[^/*][^*]*\*+)*/)+")
_TOKEN = re.compile(
    r"\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'"
    r"|[A-Za-z_$][\w$]*"
    r"|\d[\d.]*e-\d+|\d[\w.]*|\.\d\w*"
    r"|=>|\?\.(?!\d)|\.\.\.|/=?|[-+*%&|^!=<>?]+|.",
    re.ASCII,
)
_REGEX = re.compile(r"/(?:[^/\\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+/[a-z]*")
_AFTER_WHICH_A_SLASH_DIVIDES = re.compile(r"(?:[\w$)\]}\"'`]|\+\+|--)$", re.ASCII)
_WORDS_BEFORE_A_REGEX = {"return", "typeof", "case", "of", "in"}
_BEFORE_A_BLOCK = {")", "=>", "else", "try", "catch", "finally", "do", ";", "{", "}", ""}
_PAIRS = {"(": ")", "[": "]", "{": "}"}


def tokens_of(code: str) -> list[str]:
    """The tokens of a script; joined by what `needs_blank` asks for they are the same script."""
    return list(_tokens(code))


def _tokens(code: str) -> Iterator[str]:
    at, before, around = 0, "", [""]
    while at < len(code):
        if gap := _GAP.match(code, at) if not _is_regex(code, at, before) else None:
            at = gap.end()
            continue
        before = _token_at(code, at, before, around[-1])
        if closes(before):
            around.pop()
        if opens(before):
            around.append(before)
        at += len(before)
        yield before


def _token_at(code: str, at: int, before: str, around: str) -> str:
    if code[at] == "`" or (code[at] == "}" and around.endswith("${")):
        return code[at : _end_of_text(code, at + 1)]
    found = (_is_regex(code, at, before) and _REGEX.match(code, at)) or _TOKEN.match(code, at)
    assert found
    return found[0]


def _is_regex(code: str, at: int, before: str) -> bool:
    if code[at] != "/" or code[at + 1 : at + 2] in {"/", "*"}:
        return False
    return before in _WORDS_BEFORE_A_REGEX or not _AFTER_WHICH_A_SLASH_DIVIDES.search(before)


def _end_of_text(code: str, at: int) -> int:
    """Where the text of a template stops: behind its last sign, or behind the sign that puts code in."""
    while code[at] != "`":
        if code.startswith("${", at):
            return at + 2
        at += 2 if code[at] == "\\" else 1
    return at + 1


def opens(piece: str) -> bool:
    """Say whether a bracket, or code within a template, begins."""
    return piece in _PAIRS or (piece[0] in "`}" and piece.endswith("${"))


def closes(piece: str) -> bool:
    """Say whether a bracket, or code within a template, ends."""
    return piece in {")", "]"} or piece[0] == "}"


def is_word(piece: str) -> bool:
    """Say whether a token is a name or a keyword."""
    return piece[0].isalpha() or piece[0] in "_$"


def is_object(before: str, piece: str) -> bool:
    """Say whether a brace after the token `before` holds properties, not statements."""
    return piece == "{" and before not in _BEFORE_A_BLOCK


def end_of(tokens: Sequence[str], at: int) -> int:
    """The place of the bracket that ends what begins at `at`."""
    depth = 0
    for place in range(at, len(tokens)):
        depth += opens(tokens[place]) - closes(tokens[place])
        if not depth:
            return place
    return len(tokens)


def needs_blank(before: str, after: str) -> bool:
    """Say whether two tokens would run together."""
    wordy = re.compile(r"[\w$]", re.ASCII)
    return bool(
        (wordy.match(before[-1]) and wordy.match(after[0]))
        or (before[-1] == after[0] and after[0] in "+-/")
        or (wordy.match(before[0]) and before[0].isdigit() and after[0] == ".")
        # "<!--" would begin a comment of HTML.
        or before[-1] + after[0] == "<!"
    )
