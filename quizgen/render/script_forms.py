"""Shorter ways to say the same in a script: arrows for functions, one declaration for many, no needless signs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from quizgen.render.script_names import HEAD, KEYWORDS, statements
from quizgen.render.script_tokens import closes, end_of, is_word, opens

# Words that a statement begins with which a block may not be needed for.
_STATEMENTS = {"let", "const", "function", "class", "if", "for", "while", "do", "try", "switch", "async", "}"}
_BEFORE_BRACKETS = {"=", "=>", ",", "(", "[", "{", ";", "?", ":", "return", "of", "&&", "||", "??", "..."}
# What means something else in an arrow.
_OWN = {"this", "arguments", "super", "yield", "function", "new.target"}
_SHORTER = {"true": "!0", "false": "!1", "undefined": "void 0"}
_LOOPS = {"if", "for", "while", "with"}


def in_short_forms(tokens: Sequence[str]) -> list[str]:
    """The tokens of a script that does the same."""
    made = _with_choices(list(_without_trailing_commas(tokens)))
    made = list(_with_bare_parameters(_with_arrows(made)))
    made = _without_lone_braces(_without_lone_brackets(made))
    return list(_without_last_semicolons(_joined_declarations(list(_with_short_values(made)))))


def _with_arrows(tokens: Sequence[str]) -> list[str]:
    """The functions of the top level as arrows, ahead of all else: that is when a script makes its functions."""
    arrows: list[str] = []
    rest: list[str] = []
    for start, end in statements(tokens):
        arrow = _arrow(tokens[start:end])
        if arrow:
            arrows += [",", *arrow] if arrows else ["let", *arrow]
        else:
            rest += tokens[start:end]
    if not arrows:
        return list(tokens)
    return [*HEAD, *arrows, ";", *rest, *tokens[end_of(tokens, HEAD.index("{")) :]]


def _arrow(function: Sequence[str]) -> list[str]:
    """A function as `name=(parameters)=>what it does`; empty for another statement, or where it would not be the same."""
    word = int(function[0] == "async")
    if function[word] != "function" or not is_word(function[word + 1]) or _OWN & set(function[word + 1 :]):
        return []
    brace = end_of(function, word + 2) + 1
    body = _returned(function[brace + 1 : -1]) or function[brace:]
    return [function[word + 1], "=", *function[:word], *function[word + 2 : brace], "=>", *body]


def _returned(body: Sequence[str]) -> list[str]:
    """What a body returns that does nothing else; empty for any other body."""
    value = list(body[1:-1] if body and body[-1] == ";" else body[1:])
    if not body or body[0] != "return" or not value or ";" in (outer := list(_outside_brackets(value))):
        return []
    return ["(", *value, ")"] if "," in outer or value[0] == "{" else value


def _outside_brackets(tokens: Sequence[str]) -> Iterator[str]:
    depth = 0
    for piece in tokens:
        depth -= closes(piece)
        if not depth:
            yield piece
        depth += opens(piece)


def _with_choices(tokens: list[str]) -> list[str]:
    """`if(a)return b;return c` is `return a?b:c`."""
    for at in range(len(tokens) - 1, 0, -1):
        if tokens[at] != "if" or tokens[at - 1] not in {";", "{", "}"}:
            continue
        close = end_of(tokens, at + 1)
        first = _returned_at(tokens, close + 1)
        second = _returned_at(tokens, close + 2 + len(first) + 1)
        asked = tokens[at + 2 : close]
        if first and second and not {"?", "=", "=>", ",", "??"} & set(_outside_brackets(asked)):
            end = close + 2 + len(first) + 2 + len(second)
            tokens[at:end] = ["return", *asked, "?", *first, ":", *second]
    return tokens


def _returned_at(tokens: Sequence[str], at: int) -> list[str]:
    """What the statement at a place returns; empty where it is another, or returns nothing."""
    found: list[str] = []
    if tokens[at : at + 1] == ["return"]:
        while tokens[at + 1 + len(found)] != ";":
            start = at + 1 + len(found)
            if closes(tokens[start]) and not opens(tokens[start]):
                return []
            end = end_of(tokens, start) if opens(tokens[start]) else start
            found += tokens[start : end + 1]
    return [] if "," in _outside_brackets(found) else found


def _without_trailing_commas(tokens: Sequence[str]) -> Iterator[str]:
    for before, piece, after in zip(["", *tokens], tokens, [*tokens[1:], ""], strict=False):
        if piece != "," or after not in {"]", "}", ")"} or before in {",", "["}:
            yield piece


def _without_lone_brackets(tokens: Sequence[str]) -> list[str]:
    """`(a.b())` is `a.b()`: what stands in brackets for its type alone."""
    made = list(tokens)
    for at in range(len(made) - 1, 0, -1):
        if made[at] != "(" or made[at - 1] not in _BEFORE_BRACKETS or not is_word(made[at + 1]):
            continue
        end = end_of(made, at)
        outer = list(_outside_brackets(made[at + 1 : end]))
        if made[end + 1 : end + 2] != ["=>"] and _is_path(outer, optional=made[end + 1] not in {".", "[", "("}):
            made[at : end + 1] = made[at + 1 : end]
    return made


def is_path(tokens: Sequence[str], *, optional: bool = True) -> bool:
    """Say whether tokens are names, calls and indexes alone, whatever stands in their brackets."""
    return bool(tokens) and _is_path(list(_outside_brackets(tokens)), optional=optional)


def _is_path(outer: Sequence[str], *, optional: bool) -> bool:
    """Say whether tokens are names, calls and indexes alone, without brackets' insides."""
    signs = {".", "(", ")", "[", "]"} | ({"?."} if optional else set())
    return (
        outer[0] not in KEYWORDS
        and all(piece in signs or is_word(piece) for piece in outer)
        and not any(is_word(one) and is_word(other) for one, other in pairwise(outer))
    )


def _without_lone_braces(tokens: Sequence[str]) -> list[str]:
    """`if(a){b;}` is `if(a)b;`."""
    made = list(tokens)
    heads = {end_of(made, at + 1) for at, piece in enumerate(made[:-1]) if piece in _LOOPS and made[at + 1] == "("}
    for at in range(len(made) - 1, 0, -1):
        if made[at] != "{" or not (at - 1 in heads or made[at - 1] == "else") or made[at + 1] in _STATEMENTS:
            continue
        end = end_of(made, at)
        if list(_outside_brackets(made[at + 1 : end])).count(";") == 1 and made[end - 1] == ";":
            made[at : end + 1] = made[at + 1 : end]
    return made


def _with_bare_parameters(tokens: Sequence[str]) -> Iterator[str]:
    """`(one)=>` is `one=>`."""
    at = 0
    while at < len(tokens):
        if tokens[at] == "(" and list(tokens[at + 2 : at + 4]) == [")", "=>"] and is_word(tokens[at + 1]):
            yield tokens[at + 1]
            at += 3
        else:
            yield tokens[at]
            at += 1


def _with_short_values(tokens: Sequence[str]) -> Iterator[str]:
    for before, piece, after in zip(["", *tokens], tokens, [*tokens[1:], ""], strict=False):
        name = before in {".", "?."} or (after == ":" and before in {"{", ","})
        if piece == "const":
            yield "let"
        elif re.match(r"0\.\d", piece):
            yield piece[1:]
        else:
            yield piece if name else _SHORTER.get(piece, piece)


def _joined_declarations(tokens: Sequence[str]) -> list[str]:
    """`let a=1;let b=2;` is `let a=1,b=2;`."""
    made: list[str] = []
    # Whether the statement at each depth is a declaration.
    declares = [False]
    for before, piece in zip([";", *tokens], tokens, strict=False):
        if piece == "let" and before == ";" and declares[-1] and made[-1] == ";":
            made[-1] = ","
            continue
        if closes(piece) and len(declares) > 1:
            declares.pop()
        elif before in {";", "{", "}"} and piece not in {";", ",", ".", "?."}:
            declares[-1] = piece == "let"
        if opens(piece):
            declares.append(False)
        made.append(piece)
    return made


def _without_last_semicolons(tokens: Sequence[str]) -> Iterator[str]:
    """The last statement of a block needs no sign at its end, but for one that is only a sign, as in `while(a);`."""
    heads: list[bool] = []
    ends_head = False
    for before, piece, after in zip(["", *tokens], tokens, [*tokens[1:], ""], strict=False):
        if piece == ";" and after == "}" and not ends_head and before not in {"else", "do"}:
            continue
        ends_head = closes(piece) and bool(heads) and heads.pop()
        if opens(piece):
            heads.append(piece == "(" and before in _LOOPS)
        yield piece
