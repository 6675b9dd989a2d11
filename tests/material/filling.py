"""Pupils and scanners of our own making: sheets filled as by hand, and pictures of them that lie askew."""

from __future__ import annotations

import math
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from itertools import groupby
from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from quizgen.material.bubble_parts import Bubble, Leaf
from quizgen.material.bubble_reading import VERSION
from quizgen.model import Bank, Item, MultipleAnswer, MultipleChoice, TrueFalse, Wrong

PAPER = 236


def printed(pdf: bytes, dpi: int = 200, page: int = 1) -> Image.Image:
    """The page as it leaves the printer: never quite white."""
    command = ["pdftoppm", "-r", str(dpi), "-gray", "-f", str(page), "-l", str(page), "-singlefile", "-"]
    done = subprocess.run(command, input=pdf, capture_output=True, check=True)
    return Image.open(BytesIO(done.stdout)).convert("L")


def fill(
    page: Image.Image, bubbles: Iterable[Bubble], rng: Random, *, dpi: int = 200, tone: int = 75, share: float = 0.8
) -> None:
    """Scribble over bubbles: strokes to and fro, not quite in the middle, not all of one darkness."""
    pencil = ImageDraw.Draw(page)
    scale = dpi / 25.4
    for bubble in bubbles:
        half = bubble.size / 2 * share
        x, y = bubble.x + rng.uniform(-0.35, 0.35), bubble.y + rng.uniform(-0.35, 0.35)
        strokes = round(2 * bubble.size)
        for stroke in range(strokes):
            down = half * (2 * stroke / (strokes - 1) - 1)
            wide = math.sqrt(max(0.05, half * half - down * down)) * rng.uniform(0.8, 1.1)
            line = [(x - wide, y + down), (x + wide, y + down + rng.uniform(-0.2, 0.4))]
            shade = tone + rng.randrange(-15, 25)
            pencil.line([(scale * a, scale * b) for a, b in line], fill=shade, width=round(0.5 * scale))


def turned(page: Image.Image, degrees: float) -> Image.Image:
    """As a scanner gives it that took the sheet in askew."""
    return page.rotate(degrees, Image.Resampling.BICUBIC, expand=True, fillcolor=PAPER)


def blurred(page: Image.Image, seed: int, blur: float = 1.8, noise: float = 18) -> Image.Image:
    """Out of focus, with the grain of a poor light."""
    soft = page.filter(ImageFilter.GaussianBlur(blur))
    rng = Random(seed)
    grain = Image.frombytes("L", soft.size, rng.randbytes(soft.width * soft.height)).filter(ImageFilter.BoxBlur(0.6))
    spread = grain.point([max(0, min(255, round(128 + (tone - 128) * noise / 64))) for tone in range(256)])
    return ImageChops.add(soft, spread, 1, -128)


def photographed(page: Image.Image, lean: float = 0.03, dim: float = 0.2) -> Image.Image:
    """As taken by hand from one side, on a dark table, brighter in one corner than in the other."""
    wide, high = page.size
    edge = round(0.06 * wide)
    table = Image.new("L", (wide + 2 * edge, high + 2 * edge), 70)
    table.paste(page, (edge, edge))
    width, height = table.size
    x, y = lean * width, lean * height
    # Where the corners of the picture lie on the table: upper left, lower left, lower right, upper right.
    quad = (-x, -0.4 * y, 0.6 * x, height - 0.3 * y, width + 0.5 * x, height + 0.6 * y, width - x, y)
    shape = _coefficients(quad, width, height)
    bent = table.transform(
        (width, height), Image.Transform.PERSPECTIVE, shape, Image.Resampling.BICUBIC, fillcolor=70
    )
    across, down = Image.linear_gradient("L").rotate(90), Image.linear_gradient("L")
    light = Image.blend(across, down, 0.5).resize((width, height))
    shade = light.point([round(255 * (1 - dim * (1 - tone / 255))) for tone in range(256)])
    return ImageChops.multiply(bent, shade).filter(ImageFilter.GaussianBlur(0.8))


def _coefficients(quad: tuple[float, ...], width: float, height: float) -> list[float]:
    """The eight numbers of the projection that takes the corners of the picture to those of the page."""
    corners = [(0.0, 0.0), (0.0, height), (width, height), (width, 0.0)]
    rows: list[list[float]] = []
    for (x, y), u, v in zip(corners, quad[::2], quad[1::2], strict=True):
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y, u])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y, v])
    for i in range(8):
        best = max(range(i, 8), key=lambda row: abs(rows[row][i]))
        rows[i], rows[best] = rows[best], rows[i]
        rows[i] = [value / rows[i][i] for value in rows[i]]
        for row in range(8):
            if row != i:
                rows[row] = [a - rows[row][i] * b for a, b in zip(rows[row], rows[i], strict=True)]
    return [row[8] for row in rows]


@dataclass(frozen=True)
class Filled:
    """The bubbles that a pupil filled, and what a program should read from them."""

    bubbles: tuple[Bubble, ...]
    answers: dict[str, str]


def choices(leaf: Leaf, rng: Random) -> Filled:
    """One bubble of each question by chance, and any number of squares."""
    filled: list[Bubble] = []
    answers: dict[str, str] = {}
    for (role, number), group in groupby(leaf.bubbles, key=lambda bubble: (bubble.role, bubble.number)):
        bubbles = list(group)
        squares = [one for one in bubbles if one.square and rng.random() < 0.5]
        taken = squares if bubbles[0].square else [rng.choice(bubbles)]
        for one in taken:
            place = number if role == "item" else VERSION + number
            place = 100 * number + ord(one.text) - 64 if one.square else place
            answers[f"Q{place}"] = one.text
        filled += taken
    return Filled(tuple(filled), answers)


def many(count: int, letters: int = 4) -> Bank:
    """A bank with so many questions: three in five of one right answer, one of several, one true or false."""
    items: list[Item] = []
    for n in range(count):
        wrong = tuple(Wrong(f"tin {n} {place}") for place in range(letters - 1))
        if n % 5 == 4:
            items.append(TrueFalse(id=f"t{n}", question=f"Box {n} is of tin.", answer=n % 2 == 0))
        elif n % 5 == 3:
            right = (f"oak {n}", f"elm {n}")
            items.append(MultipleAnswer(id=f"m{n}", question=f"Which are {n}?", answers=right, wrong=wrong[1:]))
        else:
            items.append(MultipleChoice(id=f"c{n}", question=f"Which is {n}?", answer=f"oak {n}", wrong=wrong))
    return Bank("Boxes of oak and tin", tuple(items), None, 7)
