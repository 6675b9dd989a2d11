"""HTML text to PDF bytes: the only place that knows WeasyPrint, which it loads when first asked.

The PDF is tagged (PDF/UA-1), and PDF/A-3u too where it shall be kept for years. Nothing is fetched but `data:`
addresses and our own fonts: WeasyPrint would otherwise put any file that a page names into the PDF.
"""

from __future__ import annotations

from itertools import count, takewhile
from pathlib import Path
from typing import Any

from quizgen.errors import RenderError
from quizgen.look import Look
from quizgen.pdf import archive, artifacts, form, loading, shared
from quizgen.pdf.fetch import fetcher

PLAIN = Look()


def write_pdf(html: str, look: Look = PLAIN, attached: Path | None = None) -> bytes:
    """Set `html` (a whole page, with a language and a title) as a tagged PDF; the same page gives the same bytes.

    Where the look is for an archive, the file `attached` lies in the PDF as what it was made from. Raises PangoError
    when Pango, which WeasyPrint needs, is not installed, and RenderError for a page that nests too deeply.
    """
    try:
        with shared.no_tidying():
            return _written(_set(html, look), look, attached)
    except RecursionError:
        raise RenderError(
            "The page is nested too deeply to be set; look for marks within marks in its texts."
        ) from None


def _written(document: Any, look: Look, attached: Path | None) -> bytes:
    if not look.archive:
        made: bytes = document.write_pdf(pdf_variant="pdf/ua-1", finisher=_finish)
        return made
    archive.declare_both(document.metadata)
    files = [archive.attachment(attached)] if attached else []
    kept: bytes = document.write_pdf(pdf_variant="pdf/a-3u", pdf_tags=True, attachments=files, finisher=_finish)
    return kept


def places(html: str, prefix: str, look: Look = PLAIN) -> tuple[tuple[int, float, float], ...]:
    """Where the elements with the ids `prefix`0, `prefix`1 and so on come to stand: page (from 0), x and y in px.

    Raises PangoError as `write_pdf` does.
    """
    with shared.no_tidying():
        found = {
            name: (number, place[0], place[1])
            for number, sheet in enumerate(_set(html, look).pages)
            for name, place in sheet.anchors.items()
        }
    return tuple(found[f"{prefix}{at}"] for at in takewhile(lambda at: f"{prefix}{at}" in found, count()))


def _set(html: str, look: Look) -> Any:
    """Set a page that can reach nothing, with our fonts: WeasyPrint's document."""
    weasyprint = loading.weasyprint()
    rest, sheets, fonts = shared.dressed(html, look)
    # Without a base address of its own, a page cannot reach files by relative names either.
    page = weasyprint.HTML(string=rest, base_url="about:invalid", url_fetcher=fetcher())
    return page.render(stylesheets=sheets, font_config=fonts, pdf_forms=look.fillable or None)


def _finish(document: Any, pdf: Any) -> None:
    """Mend what WeasyPrint leaves amiss, before the file is written."""
    artifacts.mend(pdf)
    archive.mend(pdf)
    if "AcroForm" in pdf.catalog:
        form.mend(pdf.catalog["AcroForm"], pdf.objects)
