"""The variables of a style sheet put where they are used.

WeasyPrint looks `var(--accent)` up again for every element and then reads the property anew, a tenth of all its time.
Ours are set once, for the whole page; a school's sheet may set them anew further down. Whatever else is done with
variables stays as it stands, for WeasyPrint to work out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any


def settled(css: str) -> str:
    """Put the values of variables where they are used, if they are set for the whole page and nowhere else."""
    import tinycss2

    rules = tinycss2.parse_stylesheet(css)
    if any(rule.type == "error" for rule in rules):
        return css
    values = _values(rules)
    for rule in rules:
        if getattr(rule, "content", None):
            rule.content = _put(rule.content, values)
    made: str = tinycss2.serialize(rules)
    return made


def _values(rules: Sequence[Any]) -> dict[str, list[Any]]:
    """What the variables mean that only `:root` sets, outside all conditions; the last one counts."""
    import tinycss2

    roots = [rule for rule in rules if rule.type == "qualified-rule" and _is_root(rule.prelude)]
    found: dict[str, list[Any]] = {}
    times: Counter[str] = Counter()
    for root in roots:
        for line in tinycss2.parse_blocks_contents(root.content, skip_comments=True, skip_whitespace=True):
            if line.type == "declaration" and line.name.startswith("--") and not line.important:
                found[line.name] = _trimmed(line.value)
                times[line.name] += 1
    everywhere = Counter(name for rule in rules for name in _set_in(getattr(rule, "content", None) or ()))
    known = {name: value for name, value in found.items() if value and everywhere[name] == times[name]}
    return _solved(known)


def _is_root(prelude: Iterable[Any]) -> bool:
    return "".join(token.serialize() for token in prelude if token.type != "comment").strip() == ":root"


def _trimmed(tokens: Sequence[Any]) -> list[Any]:
    """A value without comments and without the blanks around it."""
    kept = [token for token in tokens if token.type != "comment"]
    solid = [at for at, token in enumerate(kept) if token.type != "whitespace"]
    return kept[solid[0] : solid[-1] + 1] if solid else []


def _set_in(tokens: Sequence[Any]) -> Iterable[str]:
    """The names of all variables that are set among tokens, at any depth."""
    solid = [token for token in tokens if token.type not in {"whitespace", "comment"}]
    for token, after in pairwise(solid):
        if token.type == "ident" and token.value.startswith("--") and after == ":":
            yield token.value
    for token in solid:
        yield from _set_in(_inside(token))


def _inside(token: Any) -> Sequence[Any]:
    found: Sequence[Any] = getattr(token, "content", None) or getattr(token, "arguments", None) or ()
    return found


def _solved(known: dict[str, list[Any]]) -> dict[str, list[Any]]:
    """Values that name no other variable any more; those that name each other in a ring are left out."""
    done: dict[str, list[Any]] = {}
    while ready := [name for name, value in known.items() if name not in done and not _asked(value) - set(done)]:
        done |= {name: _put(known[name], done) for name in ready}
    return done


def _asked(tokens: Sequence[Any]) -> set[str]:
    """The variables that a value names; an empty name for what is no plain `var(--name)`."""
    found: set[str] = set()
    for token in tokens:
        found |= {_name(token)} if _is_var(token) else _asked(_inside(token))
    return found


def _put(tokens: Sequence[Any], values: dict[str, list[Any]]) -> list[Any]:
    """Tokens with the values of the variables they name, at any depth."""
    made: list[Any] = []
    for token in tokens:
        if _is_var(token) and _name(token) in values:
            made += values[_name(token)]
            continue
        for inside in ("content", "arguments"):
            if getattr(token, inside, None):
                setattr(token, inside, _put(getattr(token, inside), values))
        made.append(token)
    return made


def _is_var(token: Any) -> bool:
    return bool(token.type == "function" and token.lower_name == "var")


def _name(var: Any) -> str:
    """The name in `var(--name)`; empty where a value for want of one follows."""
    solid = [token for token in var.arguments if token.type not in {"whitespace", "comment"}]
    return str(solid[0].value) if len(solid) == 1 and solid[0].type == "ident" else ""
