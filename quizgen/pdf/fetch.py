"""What WeasyPrint may open: `data:` addresses and the fonts that ship with quizgen."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from quizgen.resources import data_dir


def fetcher() -> Any:
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


@cache
def _unpacked(font: Path) -> bytes:
    """Unpack a WOFF file; WeasyPrint can too, but stamps the font with the time of day, which ends in the PDF."""
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    plain = BytesIO()
    with TTFont(font, recalcBBoxes=False, recalcTimestamp=False) as packed:
        packed.flavor = packed.flavorData = None
        packed.save(plain)
    return plain.getvalue()
