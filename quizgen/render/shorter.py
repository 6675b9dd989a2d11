"""Our own scripts and styles made shorter for the page: no comments, no blanks that say nothing, short names.

This is no minifier for any script there is. It reads the modules in `templates/js`, which end their statements with
semicolons and are checked by ESLint; the tests in the browser run what comes out of it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from quizgen.render.script_forms import in_short_forms
from quizgen.render.script_lean import with_aliases, with_numbers, with_short_properties, without_idle
from quizgen.render.script_names import with_short_names
from quizgen.render.script_tokens import needs_blank, tokens_of
from quizgen.render.script_words import with_places

_COMMENT = r"/\*[^*]*\*+(?:[^/*][^*]*\*+)*/"
_WHOLE = r"(?P<whole>\"(?:[^\"\\\n]|\\[\s\S])*\"|'(?:[^'\\\n]|\\[\s\S])*'|url\([^\"')]*\)|\\[\s\S])"
_STYLE_COMMENT = re.compile(_COMMENT)
_STYLE_GAP = re.compile(rf"{_WHOLE}|(?:\s|{_COMMENT})+")
_STYLE_SIGN = re.compile(rf"{_WHOLE}| ?(?:; ?)*(?P<end>}}) ?| ?(?P<sign>[{{;,>]) ?| (?P<important>!important)")
# A name at the beginning of a declaration: in a selector no blank comes behind the colon.
_DECLARATION = re.compile(rf"{_WHOLE}|(?<=[{{;])(?P<name>[\w-]+:) |(?<=[ ,:(])0(?P<part>\.\d)")


def shorter_style(css: str) -> str:
    """A style sheet without comments and indentation; strings, addresses and escaped signs stay as they are."""
    bare = _STYLE_GAP.sub(lambda found: found["whole"] or (" " if _has_blank(found[0]) else "/**/"), css)
    signs = _STYLE_SIGN.sub(lambda one: one["whole"] or one["end"] or one["sign"] or one["important"], bare).strip()
    return _DECLARATION.sub(lambda one: one["whole"] or one["name"] or one["part"], signs)


def _has_blank(gap: str) -> bool:
    return any(sign.isspace() for sign in _STYLE_COMMENT.sub("", gap))


@lru_cache(maxsize=16)
def shorter_script(code: str, places: tuple[tuple[str, int], ...] = ()) -> str:
    """A script that does the same with fewer characters; see the module for what it may hold.

    `places` says where the page holds each text of the interface; only in a page whole are our own properties short.
    """
    tokens = without_idle(with_places(tokens_of(code), dict(places)))
    tokens = with_aliases(with_numbers(with_short_properties(tokens) if places else tokens))
    tokens = in_short_forms(with_short_names(tokens))
    return "".join(
        f" {piece}" if before and needs_blank(before, piece) else piece
        for before, piece in zip(["", *tokens], tokens, strict=False)
    )
