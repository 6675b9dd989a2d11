"""The files that a program needs to mark scans of a bubble sheet, with a picture of the empty sheet among them.

Scans are lined up with the picture. It is drawn here and not made from the PDF, for which a teacher would need one more program. It shows bubbles, labels
and corners, and leaves out the words of the head, which nothing is measured by.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from io import BytesIO, StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quizgen.look import Look
from quizgen.material.bubble_parts import BubbleSheet, Leaf
from quizgen.material.bubble_reading import DPI, description, key_rows, pixels
from quizgen.material.bubble_sheet import build
from quizgen.model import Bank
from quizgen.resources import data_dir
from quizgen.sheet import lay_out

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw

# Ink is what is darker than the same place here. So the paper is grey: a photograph of white paper in a dim room is
# not taken for ink, and neither is the trace of an answer that was rubbed out.
PAPER = 180
_INKS = {"ink": 27, "quiet": 97, "paper": 255}
_OUTLINE, _LETTER = 140, 115
# Drawn larger and then made small, for soft edges.
_FINE = 4
_ANCHORS = {"start": "ls", "middle": "ms", "end": "rs"}


def layout_files(bank: Bank, stem: str, look: Look, seed: int | None = None) -> Iterator[tuple[str, bytes]]:
    """Names and contents: a description and a picture of each page, and the key of all versions as a table.

    The names begin with `stem`; where there are several pages, their number follows. Raises RenderError.
    """
    sheet = build(bank, lay_out(bank, seed=seed), look)
    for leaf in sheet.leaves:
        name = f"{stem}-{leaf.number}" if len(sheet.leaves) > 1 else stem
        yield f"{name}.json", (json.dumps(description(sheet, leaf, f"{name}.png")) + "\n").encode()
        yield f"{name}.png", picture(sheet, leaf)
    table = StringIO()
    csv.writer(table, lineterminator="\n").writerows(key_rows(bank, seed))
    yield f"{stem}-key.csv", table.getvalue().encode()


def picture(sheet: BubbleSheet, leaf: Leaf) -> bytes:
    """Draw one page as PNG, in the grey and the size that its description names."""
    from PIL import Image, ImageDraw
    from PIL.PngImagePlugin import PngInfo

    size = (pixels(sheet.width), pixels(sheet.height))
    large = Image.new("L", (size[0] * _FINE, size[1] * _FINE), 255)
    _draw(ImageDraw.Draw(large), sheet, leaf, _FINE * DPI / 25.4)
    small = large.resize(size, Image.Resampling.BOX).point([round(tone * PAPER / 255) for tone in range(256)])
    made, maker = BytesIO(), PngInfo()
    maker.add_text("Software", "quizgen")
    small.save(made, "PNG", pnginfo=maker)
    return made.getvalue()


def is_ours(path: Path) -> bool:
    """Whether a file is one of those that `layout_files` makes, and so may be made anew."""
    try:
        with path.open("rb") as file:
            start = file.read(200)
    except OSError:
        return False
    return start.startswith((b'{"form_type": "bubble-sheet-', b"version,Q")) or b"Software\0quizgen" in start


def _draw(draw: ImageDraw, sheet: BubbleSheet, leaf: Leaf, scale: float) -> None:
    fonts = {bold: _font(bold) for bold in (False, True)}
    thin = round(0.25 * scale)

    def write(x: float, y: float, text: str, size: float, anchor: str, bold: bool, tone: int) -> None:
        face = fonts[bold].font_variant(size=size * scale)
        draw.text((x * scale, y * scale), text, fill=tone, font=face, anchor=_ANCHORS[anchor])

    for rect in leaf.rects:
        box = [scale * side for side in (rect.x, rect.y, rect.x + rect.width, rect.y + rect.height)]
        if rect.fill:
            draw.rectangle(box, fill=_INKS[rect.fill])
        else:
            draw.rectangle(box, outline=_INKS["quiet"], width=thin)
    for bubble in leaf.bubbles:
        half = bubble.size / 2
        box = [scale * side for side in (bubble.x - half, bubble.y - half, bubble.x + half, bubble.y + half)]
        draw.rounded_rectangle(box, scale * (0.7 if bubble.square else half), outline=_OUTLINE, width=thin)
        below = bubble.y + 0.33 * sheet.sizes.letter
        write(bubble.x, below, bubble.text, sheet.sizes.letter, "middle", False, _LETTER)
    for label in leaf.labels:
        write(label.x, label.y, label.text, label.size, label.anchor, label.bold, _INKS[label.ink])


def _font(bold: bool) -> Any:
    """One of our own faces; the drawing library cannot be sure to read it as it is packed."""
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
    from PIL import ImageFont

    plain = BytesIO()
    path = data_dir("templates") / "fonts" / f"source-sans-3-latin-{600 if bold else 400}-normal.woff"
    with TTFont(path, recalcBBoxes=False, recalcTimestamp=False) as packed:
        packed.flavor = packed.flavorData = None
        packed.save(plain)
    plain.seek(0)
    return ImageFont.truetype(plain, 10, layout_engine=ImageFont.Layout.BASIC)
