"""HTML text to PDF bytes: the only module that knows WeasyPrint, which it loads when first asked.

The PDF is tagged (PDF/UA-1). Nothing is fetched but `data:` addresses and our own fonts: WeasyPrint would otherwise
put any file that a page names into the PDF.
"""

from __future__ import annotations

from io import BytesIO
from itertools import count, takewhile
from pathlib import Path
from typing import Any

from quizgen.errors import PangoError
from quizgen.resources import data_dir

_NO_PANGO = (
    "WeasyPrint cannot load the Pango library that sets the type ({why}). Install it and try again: on Debian or "
    "Ubuntu `sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0`, on macOS `brew install pango`, on Windows the "
    "Pango of MSYS2 (`pacman -S mingw-w64-x86_64-pango`)."
)


def write_pdf(html: str) -> bytes:
    """Set `html` (a whole page, with a language and a title) as a tagged PDF; the same page gives the same bytes.

    Raises PangoError when Pango, which WeasyPrint needs, is not installed.
    """
    page, options = _opened(html)
    made: bytes = page.write_pdf(**options, pdf_variant="pdf/ua-1")
    return made


def places(html: str, prefix: str) -> tuple[tuple[int, float, float], ...]:
    """Where the elements with the ids `prefix`0, `prefix`1 and so on come to stand: page (from 0), x and y in px.

    Raises PangoError as `write_pdf` does.
    """
    page, options = _opened(html)
    found = {
        name: (number, place[0], place[1])
        for number, sheet in enumerate(page.render(**options).pages)
        for name, place in sheet.anchors.items()
    }
    return tuple(found[f"{prefix}{at}"] for at in takewhile(lambda at: f"{prefix}{at}" in found, count()))


def _opened(html: str) -> tuple[Any, dict[str, Any]]:
    """A page that can reach nothing, and how it is to be set: with our fonts."""
    weasyprint = _weasyprint()
    from weasyprint.text.fonts import FontConfiguration

    fetcher, fonts = _fetcher(), FontConfiguration()
    folder = data_dir("templates") / "fonts"
    faces = weasyprint.CSS(
        string=(folder / "fonts.css").read_text("utf-8"),
        base_url=f"{folder.as_uri()}/",
        url_fetcher=fetcher,
        font_config=fonts,
    )
    # Without a base address of its own, a page cannot reach files by relative names either.
    page = weasyprint.HTML(string=html, base_url="about:invalid", url_fetcher=fetcher)
    return page, {"stylesheets": [faces], "font_config": fonts}


def _weasyprint() -> Any:
    """Load WeasyPrint, which takes half a second and needs Pango."""
    try:
        import weasyprint
    except OSError as missing:
        raise PangoError(_NO_PANGO.format(why=str(missing).splitlines()[0])) from missing
    return weasyprint


def _fetcher() -> Any:
    """A fetcher that opens `data:` addresses and the fonts that ship with quizgen, and refuses all else."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    fonts = {font.as_uri(): font for font in (data_dir("templates") / "fonts").glob("*.woff")}

    class OwnFontsOnly(URLFetcher):  # type: ignore[misc]
        """Compares whole addresses, so that no trick of spelling leads to another file."""

        def fetch(self, url: str, headers: Any = None) -> Any:
            """Open `url` or raise ValueError, which WeasyPrint logs before it goes on without the resource."""
            if url in fonts:
                return URLFetcherResponse(url, _unpacked(fonts[url]), {"Content-Type": "font/ttf"})
            if url[:5].lower() != "data:":
                raise ValueError(f"quizgen does not fetch {url[:80]}")
            return super().fetch(url, headers)

    return OwnFontsOnly(allow_redirects=False)


def _unpacked(font: Path) -> bytes:
    """Unpack a WOFF file; WeasyPrint can too, but stamps the font with the time of day, which ends in the PDF."""
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    plain = BytesIO()
    with TTFont(font, recalcBBoxes=False, recalcTimestamp=False) as packed:
        packed.flavor = packed.flavorData = None
        packed.save(plain)
    return plain.getvalue()
