"""Short names for the variables of a script.

A name means one thing wherever it stands in one top-level statement: two names may become the same short one only where
no statement holds both, and two names of the script's top level never do. So every name still finds the scope that
declares it, whatever scopes there are. Names of properties stay: one that stands alone in braces is spelt out, `{a: b}`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from string import ascii_letters
from typing import Literal

from quizgen.render.script_tokens import closes, end_of, is_object, is_word, opens

Role = Literal["", "variable", "property", "both"]
# How the bundle of our modules begins; its statements stand one level deep.
HEAD = ("(", "(", ")", "=>", "{", '"use strict"', ";")
KEYWORDS = frozenset(
    "as async await break case catch class const continue debugger default delete do else enum export extends false "
    "finally for from function get if implements import in instanceof interface let new null of package private "
    "protected public return set static super switch this throw true try typeof undefined var void while with yield "
    "arguments eval NaN Infinity".split()
)
_BEFORE_A_METHOD = {"{", ",", "get", "set", "async"}


def with_short_names(tokens: Sequence[str]) -> list[str]:
    """The tokens with short names for the variables that they declare."""
    roles = list(roles_of(tokens))
    names = _new_names(tokens, roles)
    made: list[str] = []
    for piece, role in zip(tokens, roles, strict=True):
        new = names.get(piece, piece) if role in {"variable", "both"} else piece
        made += [piece, ":", new] if role == "both" and new != piece else [new]
    return made


def roles_of(tokens: Sequence[str]) -> Iterator[Role]:
    """What each token is: a variable, a property, or both at once, as in `{a}`."""
    around = [False]
    for before, piece, after in zip(["", *tokens], tokens, [*tokens[1:], ""], strict=False):
        if closes(piece) and len(around) > 1:
            around.pop()
        if opens(piece):
            around.append(is_object(before, piece))
        yield _role(before, piece, after, inside=around[-1]) if is_word(piece) else ""


def _role(before: str, piece: str, after: str, *, inside: bool) -> Role:
    if before in {".", "?."}:
        return "property"
    if inside and before in {"{", ","} and after in {",", "}", "="}:
        return "both"
    if inside and ((before in {"{", ","} and after == ":") or (before in _BEFORE_A_METHOD and after == "(")):
        return "property"
    return "" if piece in KEYWORDS else "variable"


def statements(tokens: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where each statement of the bundle's top level begins and ends; a script of another form is one statement."""
    if tuple(tokens[: len(HEAD)]) != HEAD:
        yield 0, len(tokens)
        return
    start = at = len(HEAD)
    end = end_of(tokens, HEAD.index("{"))
    while at < end:
        block = tokens[at] == "{" and not is_object(tokens[at - 1], "{") and tokens[at - 1] != "=>"
        at = (end_of(tokens, at) if opens(tokens[at]) else at) + 1
        if block or tokens[at - 1] == ";" or at == end:
            yield start, at
            start = at


def _new_names(tokens: Sequence[str], roles: Sequence[Role]) -> Mapping[str, str]:
    ours = _declared(tokens, roles, 0, len(tokens)) - KEYWORDS
    uses = Counter(piece for piece, role in zip(tokens, roles, strict=True) if role == "variable")
    spelt = Counter(piece for piece, role in zip(tokens, roles, strict=True) if role == "both")
    places, top = _places(tokens, roles, ours)
    # What is spelt out becomes longer.
    kept = {word for word in ours if uses[word] * (len(word) - 1) <= 2 * spelt[word]}
    taken = {word for word, role in zip(tokens, roles, strict=True) if role and word not in ours} | KEYWORDS
    used: defaultdict[int, set[str]] = defaultdict(set)
    names: dict[str, str] = {}
    for word in sorted(ours, key=lambda one: (one not in kept, -uses[one], one)):
        where = places[word] | ({-1} if word in top else set())
        fits = (one for one in _short_names() if one not in taken and not any(one in used[place] for place in where))
        names[word] = word if word in kept else next(fits)
        for place in where:
            used[place].add(names[word])
    return names


def _places(tokens: Sequence[str], roles: Sequence[Role], ours: set[str]) -> tuple[Mapping[str, set[int]], set[str]]:
    """In which statements each name stands, and which names are those of the top level."""
    places: defaultdict[str, set[int]] = defaultdict(set)
    top: set[str] = set()
    for number, (start, end) in enumerate(statements(tokens)):
        for piece, role in zip(tokens[start:end], roles[start:end], strict=True):
            if role in {"variable", "both"} and piece in ours:
                places[piece].add(number)
        top |= _declared_first(tokens, roles, start, end)
    return places, top


def _declared_first(tokens: Sequence[str], roles: Sequence[Role], start: int, end: int) -> set[str]:
    """The names that a statement of the top level gives to the whole script."""
    at = start + (tokens[start] == "async")
    if tokens[at] == "function":
        return {tokens[at + 1]}
    return _bound(tokens, roles, at, end) if tokens[at] in {"const", "let"} else set()


def _short_names() -> Iterator[str]:
    signs = ascii_letters + "_$"
    yield from signs
    for number in count():
        rest, last = divmod(number, len(signs))
        yield f"{signs[rest % len(signs)]}{signs[last]}{'_' * (rest // len(signs))}"


def _declared(tokens: Sequence[str], roles: Sequence[Role], start: int, end: int) -> set[str]:
    """All names that are declared: functions, constants, variables, parameters, and what is caught."""
    found: set[str] = set()
    for at in range(start, end):
        piece, before = tokens[at], tokens[at - 1] if at else ""
        if piece in {"const", "let"}:
            found |= _bound(tokens, roles, at, end)
        elif piece == "=>" and roles[at - 1] == "variable":
            found.add(before)
        elif before == "function" and roles[at] == "variable":
            found.add(piece)
        elif piece == "(" and _is_parameters(tokens, at):
            found |= _bound(tokens, roles, at, end)
    return found


def _is_parameters(tokens: Sequence[str], at: int) -> bool:
    close = end_of(tokens, at)
    before = tokens[max(0, at - 2) : at]
    # A method in an object has its brace right behind its parameters, as have `if`, `for` and the like.
    behind = tokens[close + 1 : close + 2]
    word = before[-1] if before else ""
    return "function" in before or word == "catch" or behind == ["=>"] or (behind == ["{"] and _names_method(word))


def _names_method(word: str) -> bool:
    return is_word(word) and word not in KEYWORDS if word else False


def _bound(tokens: Sequence[str], roles: Sequence[Role], at: int, end: int) -> set[str]:
    """The names in a declaration or a list of parameters; in what follows a "=" or a colon's name stand others."""
    found: set[str] = set()
    depth = value = 0
    for place in range(at, end):
        piece = tokens[place]
        depth += opens(piece) - closes(piece)
        if depth < (tokens[at] == "(") or (not depth and piece in {";", "of", "in"}):
            break
        if piece == "=" and not value:
            value = depth + 1
        elif value and (depth + 1 < value or (piece == "," and depth + 1 == value)):
            value = 0
        elif not value and roles[place] in {"variable", "both"}:
            found.add(piece)
    return found
