"""The markup of the quiz page made lighter: the same elements, attributes and words with fewer signs.

It reads what our templates draw, in which every `<`, `>` and `"` of a bank's own words is spelt out.
"""

from __future__ import annotations

import re

from markupsafe import Markup

_TAG = re.compile(r"<[a-z][^<>\"]*(?:\"[^\"]*\"[^<>\"]*)*>")
# A value needs its quotation marks where a blank or a sign of HTML is in it.
# Addresses keep them, so that they are easy to find.
_QUOTED = re.compile(r"(?<!href)(?<!src)=\"([\w.#:+-]+)\"(?=[ >])")
_BLOCK = r"(?:p|div|ul|ol|li|section|fieldset|legend|label|h[1-6]|details|summary|form|header|noscript|textarea|option|select)"
_LINE_END = re.compile(rf"\n+(?=</?{_BLOCK}[ >]|$)")
# An element that holds nothing but words of the interface can say itself which words they are.
_LONE_WORDS = re.compile(r"<(?!option)([a-z]\w*)([^<>]*)><span (data-t=\"[^\"]*\"[^<>]*)>([^<>]*)</span></\1>")
_NEEDLESS_END = re.compile(r"</(?:li|option)>(?=\s*(?:<(?:li|option)[ >]|</(?:ul|ol|select)>))")


# A paragraph ends where a block begins or ends; within a link or a noscript its end must be told.
_ENDS_ITSELF = (
    r"(?:<(?:p|div|ul|ol|section|fieldset|form|h[1-6]|details)[ >]|</(?:div|section|fieldset|form|details|li)>)"
)
_NEEDLESS_P = re.compile(rf"</p>(?={_ENDS_ITSELF})")


def lighter(html: str) -> Markup:
    """Part of a page, without line ends between blocks, needless quotation marks and needless tags."""
    once = _LONE_WORDS.sub(r"<\1\2 \3>\4</\1>", _LINE_END.sub("", str(html)))
    bare = _NEEDLESS_P.sub("", _NEEDLESS_END.sub("", once))
    return Markup(_TAG.sub(lambda tag: _QUOTED.sub(r"=\1", tag[0]), bare))  # noqa: S704 - as safe as it was
