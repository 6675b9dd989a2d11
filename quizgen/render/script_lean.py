"""What a whole script says with fewer signs: no function that nothing asks for, short properties, names given once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from string import ascii_letters

from quizgen.render.script_forms import is_path
from quizgen.render.script_names import HEAD, KEYWORDS, roles_of, statements
from quizgen.render.script_tokens import end_of, is_word

# Properties of our own objects alone: no browser gives them, no file, no text and no store of a browser holds them.
OURS = frozenset(
    "behind paragraph proofs quote rubric notes shown prompt front answer letters topics only kind right share "
    "parts exact typos margin".split()
)
# What every browser gives and nothing forbids to ask for.
_GIVEN = {"document", "Object", "Math", "JSON", "String"}


def without_idle(tokens: Sequence[str]) -> list[str]:
    """A bundle without the functions of its top level that nothing in it asks for."""
    made = list(tokens)
    while idle := next(_idle(made), None):
        del made[idle[0] : idle[1]]
    return made


def with_short_properties(tokens: Sequence[str]) -> list[str]:
    """A bundle with short names for the properties that are ours alone."""
    roles = list(roles_of(tokens))
    spelt = [role in {"property", "both"} for role in roles]
    known = {piece for piece, is_spelt in zip(tokens, spelt, strict=True) if is_spelt}
    short = (sign for sign in ascii_letters if sign not in known)
    names = dict(zip(sorted(OURS & known), short, strict=False))
    made: list[str] = []
    for piece, role in zip(tokens, roles, strict=True):
        name = names.get(piece, piece) if role in {"property", "both"} else piece
        made += [name, ":", piece] if role == "both" and name != piece else [name]
    return made


def with_numbers(tokens: Sequence[str]) -> list[str]:
    """`Number(a)` as `+a`."""
    made = list(tokens)
    for at in range(len(made) - 2, -1, -1):
        if made[at] != "Number" or made[at + 1] != "(" or made[at - 1] in {".", "?.", "new", "function"}:
            continue
        end = end_of(made, at + 1)
        inside = made[at + 2 : end]
        if made[end + 1] in {".", "?.", "[", "(", "**"} or not is_word(inside[0]) or inside[0] in KEYWORDS:
            continue
        bare = is_path(inside)
        made[at : end + 1] = ["+", *inside] if bare else ["+", "(", *inside, ")"]
    return made


def with_aliases(tokens: Sequence[str]) -> list[str]:
    """A bundle that names what the browser gives once, and then by a name that can be short."""
    if tuple(tokens[: len(HEAD)]) != HEAD:
        return list(tokens)
    free = [role == "variable" for role in roles_of(tokens)]
    uses = Counter(piece for piece, may in zip(tokens, free, strict=True) if may and piece in _GIVEN)
    given = {name: f"given{name}" for name, times in sorted(uses.items()) if times * (len(name) - 1) > len(name) + 4}
    body = [given.get(piece, piece) if may else piece for piece, may in zip(tokens, free, strict=True)]
    declared = [sign for name, short in given.items() for sign in ("const", short, "=", name, ";")]
    return [*HEAD, *declared, *body[len(HEAD) :]]


def _idle(tokens: Sequence[str]) -> Iterator[tuple[int, int]]:
    if tuple(tokens[: len(HEAD)]) != HEAD:
        return
    for start, end in statements(tokens):
        name = start + 1 + (tokens[start] == "async")
        if tokens[name - 1] == "function" and is_word(tokens[name]):
            rest = (*tokens[:start], *tokens[end : end_of(tokens, HEAD.index("{"))])
            if tokens[name] not in rest:
                yield start, end
