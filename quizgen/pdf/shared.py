"""What one document after another needs, made once: the fonts, and the style of pages that have the same.

Twelve versions of a worksheet differ in their questions, but not in their look.
"""

from __future__ import annotations

import atexit
import gc
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from typing import Any
from weakref import WeakSet

from quizgen.look import FONTS, Font, Look
from quizgen.pdf.fetch import fetcher
from quizgen.pdf.variables import settled
from quizgen.resources import data_dir

# Pages of ours and of most schools: one sheet of style, in the head, behind nothing but title and metadata.
_STYLED = re.compile(
    r"(\s*<!DOCTYPE html>\s*<html[^>]*>\s*<head>\s*(?:<meta [^>]*>\s*|<title>[^<]*</title>\s*)*)<style>([^<]*)</style>",
    re.IGNORECASE,
)
# What else styles elements, and what sets a variable there: `style="--accent: red"`.
_OTHER_STYLE = re.compile(r"<style|<link|!important|--[\w-]+\s*:", re.IGNORECASE)


def dressed(html: str, look: Look) -> tuple[str, list[Any], Any]:
    """A page, its sheets of style and its fonts, as WeasyPrint takes them.

    Where the page holds one plain sheet, it is taken out and read only once for all pages that have the same. Where
    it holds more, or brings fonts of its own, nothing is shared: fonts stay known for as long as their configuration.
    """
    found = _STYLED.match(html)
    if found and not _OTHER_STYLE.search(html, found.end()) and "!important" not in found[2].lower():
        sheet = _sheet(found[2])
        if sheet:
            faces, fonts = _faces(look.font)
            return found[1] + html[found.end() :], [faces, sheet], fonts
    faces, fonts = _faces.__wrapped__(look.font)
    return html, [faces], fonts


@lru_cache(maxsize=len(FONTS))
def _faces(font: Font) -> tuple[Any, Any]:
    """Our own faces and a further one: their sheet, and the configuration that knows them."""
    import weasyprint
    from weasyprint.text.fonts import FontConfiguration

    fonts, folder = FontConfiguration(), data_dir("templates") / "fonts"
    _CONFIGURATIONS.add(fonts)
    names = dict.fromkeys(["fonts", *([font] if font != "source" else [])])
    faces = weasyprint.CSS(
        string="".join((folder / f"{name}.css").read_text("utf-8") for name in names),
        base_url=f"{folder.as_uri()}/",
        url_fetcher=fetcher(),
        font_config=fonts,
    )
    return faces, fonts


# A configuration keeps the fonts in a temporary folder and throws it away when it goes itself. One that a document still
# holds as Python shuts down may never go.
_CONFIGURATIONS: WeakSet[Any] = WeakSet()


@atexit.register
def _leave_no_folder() -> None:
    for fonts in _CONFIGURATIONS:
        fonts.__del__()
        # Else it would try once more when Python has already taken apart what it needs for that, and complain.
        fonts._folder = None


@lru_cache(maxsize=8)
def _sheet(css: str) -> Any:
    """A sheet of style as WeasyPrint reads it; None for one that does more than to style elements and pages."""
    import tinycss2
    import weasyprint

    if not _is_plain(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)):
        return None
    return weasyprint.CSS(string=settled(css), base_url="about:invalid", url_fetcher=fetcher())


def _is_plain(rules: Sequence[Any]) -> bool:
    """Whether there are but rules for elements and pages, which say nothing beyond the sheet that they stand in."""
    import tinycss2

    return all(
        rule.type == "qualified-rule"
        or (rule.type == "at-rule" and rule.lower_at_keyword == "page")
        or (
            rule.type == "at-rule"
            and rule.lower_at_keyword == "media"
            and _is_plain(tinycss2.parse_rule_list(rule.content or (), skip_comments=True, skip_whitespace=True))
        )
        for rule in rules
    )


@contextmanager
def no_tidying() -> Iterator[None]:
    """Keep Python from looking for what can be thrown away; it would look through all that a page is made of.

    A tenth of the time of twelve versions and more went into that. What a document leaves goes at once when it is done.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
