"""The style of a finished quiz page, without what no element of this page can have.

A rule is left out where its selector names a class, an id or an element that stands neither in a tag of the page nor
anywhere in its scripts; a colour or face (a custom property) where nothing asks for it. Names of custom properties
become short where they are the style's own affair. What a school's own templates put into the page is looked at in the
same way.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Set
from itertools import count
from string import ascii_lowercase

from quizgen.render.shorter import shorter_style

_STYLE = re.compile(r"(?<=<style>)[^<]*(?=</style>)")
_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_DATA = re.compile(r"<(template|script type=\"application/json\")[^>]*>.*?</(?:template|script)>", re.DOTALL)
_TAG = re.compile(r"<[a-z][^<>\"]*(?:\"[^\"]*\"[^<>\"]*)*>")
_WORD = re.compile(r"[\w-]+")
# Strings and addresses may hold braces and commas, and are read whole.
_PIECE = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|url\([^\"')]*\)|\\.|[{}]|[^\"'{}\\u]+|.", re.DOTALL)
# What a selector needs of a page; what stands in brackets is not asked for, nor what `:not()` and the like hold.
_INNER = re.compile(r"\[[^\]]*\]|:+[\w-]+(?:\([^()]*(?:\([^()]*\)[^()]*)*\))?")
_NEEDED = re.compile(r"[.#]?[A-Za-z][\w-]*")
# What a selector says as well without.
_BESIDE = re.compile(r" ([+~]) (?![^(]*\))")
_QUOTED = re.compile(r"=\"([A-Za-z][\w-]*)\"\]")
_QUERY_GAP = re.compile(r": (?=[\w.]+\))")
_COMMA = re.compile(r",(?![^(]*\))")
_PROPERTY = re.compile(r"--[\w-]+")
_PLACE = re.compile(r"(var\(|(?<=[{;]))(--[\w-]+)")
_DECLARED = re.compile(r"(?<=[{;])(--[\w-]+):[^;{}]*;?")
_RULES_INSIDE = ("@media", "@supports")


def with_lean_style(page: str) -> str:
    """The page with a style that does the same for it."""
    rest = _STYLE.sub("", page)
    tags = " ".join(_TAG.findall(_DATA.sub("", rest)))
    code = " ".join(_SCRIPT.findall(rest))
    words = _WORD.findall(f"{tags} {code}")
    known = {*words, *(word.lower() for word in words)}
    return _STYLE.sub(lambda found: _lean(shorter_style(found[0]), known, rest), page)


def _lean(css: str, known: Set[str], rest: str) -> str:
    return _short_names(_without_unasked(_kept(css, known), rest), rest)


def _kept(css: str, known: Set[str]) -> str:
    """The rules of a style sheet, or of a group in it, that the page can need; what is no list of rules stays."""
    rules = list(_rules(css))
    if "".join(f"{head}{{{body}}}" for head, body in rules) != css:
        return css
    return "".join(
        f"{_QUERY_GAP.sub(':', head)}{{{kept}}}" if head.startswith(_RULES_INSIDE) else f"{chosen}{{{kept}}}"
        for head, body in rules
        if (chosen := _chosen(head, known))
        and (kept := _kept(body, known) if head.startswith(_RULES_INSIDE) else body)
    )


def _rules(css: str) -> Iterator[tuple[str, str]]:
    """What stands before each pair of braces, and what is in it."""
    depth, text, head = 0, "", ""
    for found in _PIECE.finditer(css):
        piece = found[0]
        depth += (piece == "{") - (piece == "}")
        if piece == "{" and depth == 1:
            head, text = text, ""
        elif piece == "}" and not depth:
            yield head, text
            text = ""
        else:
            text += piece


def _chosen(head: str, known: Set[str]) -> str:
    """The selectors of a rule that an element of the page may fit; rules for no elements stay as they are."""
    if head.startswith("@"):
        return head
    chosen = (one for one in _COMMA.split(head) if all(_is_known(part, known) for part in _needed(one)))
    return ",".join(_QUOTED.sub(r"=\1]", _BESIDE.sub(r"\1", one)) for one in chosen)


def _needed(selector: str) -> list[str]:
    return _NEEDED.findall(_INNER.sub("", selector))


def _is_known(part: str, known: Set[str]) -> bool:
    return part.lstrip(".#") in known or part.lower() in known


def _without_unasked(css: str, rest: str) -> str:
    """Leave out custom properties that neither the style nor the page asks for."""
    asked = set(re.findall(r"var\((--[\w-]+)", css)) | set(_PROPERTY.findall(rest))
    return _DECLARED.sub(lambda one: one[0] if one[1] in asked else "", css)


def _short_names(css: str, rest: str) -> str:
    """Give short names to custom properties that nothing but the style knows."""
    own = Counter(name for _, name in _PLACE.findall(css))
    # A name in any other place may be something else.
    taken = set(_PROPERTY.findall(_PLACE.sub("", css) + rest))
    short = (name for name in _names() if name not in own and name not in taken)
    names = {name: next(short) for name, _ in own.most_common() if name not in taken}
    return _PLACE.sub(lambda one: one[1] + names.get(one[2], one[2]), css)


def _names() -> Iterator[str]:
    for number in count():
        yield f"--{ascii_lowercase[number % 26]}{number // 26 or ''}"
