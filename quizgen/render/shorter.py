"""Our own scripts and styles made shorter for the page: no comments, no blanks that say nothing, short names.

This is no minifier for any script there is. It reads the modules in `templates/js`, which end their statements with
semicolons and are checked by ESLint; the tests in the browser run what comes out of it.

A name becomes shorter only where it is one throughout the script: it is declared there, and never stands behind a dot,
before a colon, or alone in braces, where it would name a property. Each such name gets one new name everywhere, so that
it means the same in every scope as before.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import count, pairwise
from string import ascii_letters

_TOKEN = re.compile(
    r"(?P<gap>\s+|//[^\n]*|/\*[^*]*\*+(?:[^/*][^*]*\*+)*/)"
    r"|(?P<string>\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*')"
    r"|(?P<word>[A-Za-z_$][\w$]*)"
    r"|(?P<number>\d[\w.]*)"
    r"|(?P<sign>=>|\?\.|\.\.\.|/=?|[-+*%&|^!=<>?]+|.)",
    re.ASCII,
)
_REGEX = re.compile(r"/(?:[^/\\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+/[a-z]*")
_AFTER_WHICH_A_SLASH_DIVIDES = re.compile(r"(?:[\w$)\]}]|\+\+|--)$", re.ASCII)
_WORDS_BEFORE_A_REGEX = {"return", "typeof", "case", "of", "in"}
_BEFORE_A_BLOCK = {")", "=>", "else", "try", "finally", "do", ";", "{", "}", ""}
_COMMENT = r"/\*[^*]*\*+(?:[^/*][^*]*\*+)*/"
_WHOLE = r"(?P<whole>\"(?:[^\"\\\n]|\\[\s\S])*\"|'(?:[^'\\\n]|\\[\s\S])*'|url\([^\"')]*\)|\\[\s\S])"
_STYLE_COMMENT = re.compile(_COMMENT)
_STYLE_GAP = re.compile(rf"{_WHOLE}|(?:\s|{_COMMENT})+")
_STYLE_SIGN = re.compile(rf"{_WHOLE}| ?(?:; ?)*(?P<end>}}) ?| ?(?P<sign>[{{;,]) ?")
_DECLARES = {"function", "const", "let", "class", "catch"}
_KEYWORDS = frozenset(
    "await break case catch class const continue default delete do else export extends false finally for function if "
    "import in instanceof let new null of return static super switch this throw true try typeof undefined var void "
    "while with yield async get set arguments eval NaN Infinity".split()
)


def shorter_style(css: str) -> str:
    """A style sheet without comments and indentation; strings, addresses and escaped signs stay as they are."""
    bare = _STYLE_GAP.sub(lambda found: found["whole"] or (" " if _has_blank(found[0]) else "/**/"), css)
    return _STYLE_SIGN.sub(lambda found: found["whole"] or found["end"] or found["sign"], bare).strip()


def _has_blank(gap: str) -> bool:
    return any(sign.isspace() for sign in _STYLE_COMMENT.sub("", gap))


@lru_cache(maxsize=16)
def shorter_script(code: str) -> str:
    """A script that does the same with fewer characters; see the module for what it may hold."""
    tokens = list(_tokens(code))
    names = _new_names(tokens)
    made: list[str] = []
    for piece in tokens:
        text = _renamed(piece, names)
        if text[:1].isspace():
            text = "\n" if "\n" in text else " "
            if made and made[-1][:1].isspace():
                made[-1] = max(made[-1], text, key="\n".__eq__)
                continue
        made.append(text)
    return "".join(_joined(made))


def _tokens(code: str) -> Iterator[str]:
    """Words, signs, strings, whole templates and regular expressions; comments as the blank that they are."""
    at = 0
    before = ""
    while at < len(code):
        piece = _token_at(code, at, before)
        at += len(piece)
        if piece.startswith(("//", "/*")) and not _is_regex(piece, before):
            piece = "\n" if "\n" in piece else " "
        if not piece[0].isspace():
            before = piece
        yield piece


def _token_at(code: str, at: int, before: str) -> str:
    if code[at] == "`":
        return code[at : _end_of_template(code, at)]
    if code[at] == "/" and code[at + 1] not in "/*" and _may_be_regex(before) and (found := _REGEX.match(code, at)):
        return found[0]
    found = _TOKEN.match(code, at)
    assert found is not None
    return found[0]


def _is_regex(piece: str, before: str) -> bool:
    return piece[1:2] not in "/*" and _may_be_regex(before)


def _may_be_regex(before: str) -> bool:
    return before in _WORDS_BEFORE_A_REGEX or not _AFTER_WHICH_A_SLASH_DIVIDES.search(before)


def _end_of_template(code: str, at: int) -> int:
    """Where the template that begins at `at` is over."""
    at += 1
    while code[at] != "`":
        if code.startswith("${", at):
            at = _end_of_insertion(code, at + 2)
        else:
            at += 2 if code[at] == "\\" else 1
    return at + 1


def _end_of_insertion(code: str, at: int) -> int:
    depth = 1
    before = ""
    while depth:
        piece = _token_at(code, at, before)
        depth += {"{": 1, "}": -1}.get(piece, 0)
        at += len(piece)
        before = piece if not piece[0].isspace() else before
    return at


def _insertions(template: str) -> Iterator[tuple[bool, str]]:
    """The parts of a template: code that is inserted (True), and text."""
    at = start = 1
    while at < len(template) - 1:
        if template.startswith("${", at):
            end = _end_of_insertion(template, at + 2)
            yield False, template[start:at]
            yield True, template[at + 2 : end - 1]
            at = start = end
        else:
            at += 2 if template[at] == "\\" else 1
    yield False, template[start : len(template) - 1]


def _flat(tokens: Sequence[str]) -> Iterator[str]:
    """The tokens that say something, those inside templates between braces that hide nothing."""
    for piece in tokens:
        if piece[0] == "`":
            for is_code, part in _insertions(piece):
                if is_code:
                    yield from ("${", *_flat(list(_tokens(part))), "}")
        elif not piece[0].isspace():
            yield piece


def _is_word(piece: str) -> bool:
    return (piece[0].isalpha() or piece[0] in "_$") and piece != "${"


def _new_names(tokens: Sequence[str]) -> Mapping[str, str]:
    flat = list(_flat(tokens))
    words = Counter(piece for piece in flat if _is_word(piece))
    fixed = _properties(flat) | _KEYWORDS
    ours = sorted((_declared(flat) - fixed), key=lambda word: (-words[word], word))
    taken = set(words) | _KEYWORDS
    fresh = (name for name in _short_names() if name not in taken)
    return {word: name for word, name in zip(ours, fresh, strict=False) if len(name) < len(word)}


def _short_names() -> Iterator[str]:
    yield from ascii_letters
    for number in count():
        rest, last = divmod(number, len(ascii_letters))
        if rest >= len(ascii_letters):
            return
        yield ascii_letters[rest] + ascii_letters[last]


def _properties(flat: Sequence[str]) -> set[str]:
    """Names that are those of properties, here or in the browser."""
    found: set[str] = set()
    around: list[str] = []
    for before, piece, after in zip(["", *flat], flat, [*flat[1:], ""], strict=False):
        if piece in "([{" or piece == "${":
            around.append("object" if piece == "{" and before not in _BEFORE_A_BLOCK else piece)
        elif piece in ")]}" and around:
            around.pop()
        elif _is_word(piece) and (
            before in {".", "?."}
            or (around[-1:] == ["object"] and before in {"{", ","} and after in {":", ",", "}", "=", "("})
        ):
            found.add(piece)
    return found


def _declared(flat: Sequence[str]) -> set[str]:
    """Names that the script declares: functions, constants, variables and parameters."""
    found = {word for before, word in pairwise(flat) if before in _DECLARES and _is_word(word)}
    groups: list[int] = []
    for at, piece in enumerate(flat):
        if piece == "(":
            groups.append(at)
        elif piece == ")" and groups:
            start = groups.pop()
            if flat[at + 1 : at + 2] == ["=>"] or "function" in flat[max(0, start - 2) : start]:
                found |= _parameters(flat[start : at + 1])
        elif piece == "=>" and _is_word(flat[at - 1]):
            found.add(flat[at - 1])
    return found


def _parameters(group: Sequence[str]) -> set[str]:
    """The names in a list of parameters; in a call inside it, which gives one its usual value, stand others."""
    found: set[str] = set()
    depth = 1
    for before, word, after in zip(group, group[1:], group[2:], strict=False):
        depth += {"(": 1, ")": -1}.get(word, 0)
        if depth == 1 and before in {"(", ",", "...", "["} and after in {",", ")", "=", "]"} and _is_word(word):
            found.add(word)
    return found


def _renamed(piece: str, names: Mapping[str, str]) -> str:
    if piece[0] != "`":
        return names.get(piece, piece)
    parts = (
        f"${{{''.join(_renamed(one, names) for one in _tokens(part))}}}" if is_code else part
        for is_code, part in _insertions(piece)
    )
    return f"`{''.join(parts)}`"


def _joined(tokens: Sequence[str]) -> Iterator[str]:
    """The tokens with only those blanks that part what would else run together."""
    for before, piece, after in zip(["", *tokens], tokens, [*tokens[1:], ""], strict=False):
        if not piece[0].isspace() or (before and after and _need_blank(before[-1], after[0], piece)):
            yield piece


def _need_blank(before: str, after: str, blank: str) -> bool:
    if blank == "\n" and before == "}" and after not in ")]},;.":
        return True
    # "<!--" would begin a comment of HTML.
    wordy = re.compile(r"[\w$]", re.ASCII)
    return (
        bool(wordy.match(before) and wordy.match(after))
        or (before == after and before in "+-/")
        or (before + after == "<!")
    )
