"""Our QR codes: the same modules as another program's, the best mask, and read by a reader that knows neither."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

import pytest
import segno
import zxingcpp
from PIL import Image, ImageDraw

from tests.js.node import call, needs_node

pytestmark = needs_node
Matrix = list[list[bool]]
SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
LEVELS = {1: "L", 0: "M", 3: "Q", 2: "H"}
# Bytes that fill each version at level M: a table of the standard.
FULL = [14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666]
FULL += [
    711,
    779,
    857,
    911,
    997,
    1059,
    1125,
    1190,
    1264,
    1370,
    1452,
    1538,
    1628,
    1722,
    1809,
    1911,
    1989,
    2099,
    2213,
    2331,
]
UNIT = 4
LONGEST = 2_300


def texts() -> Iterator[str]:
    """Of every length that changes something: one sign, all versions, full ones, bytes and the small alphabet."""
    dice = random.Random(18004)
    lengths = [*range(1, 40), *(full + more for full in FULL for more in (0, 1)), 2_953]
    yield from ("".join(dice.choices("abcxyz :;,+%", k=length - 1)) + "?" for length in lengths)
    yield from ("".join(dice.choices(SIGNS, k=length)) for length in [*range(1, 30), 500, 1_000, 3_391, 4_296])
    yield from ("0", "12345", "é", "中文 – ½", "😀" * 20, "\n", "A\0B", "x" * 2_953)


def draw(text: str) -> Matrix:
    (matrix,) = call("qr.js", "qrMatrix", [[text]])
    return matrix  # type: ignore[no-any-return]


def told(matrix: Matrix) -> tuple[int, str, int]:
    """The version, the level and the mask that the code itself tells."""
    column = [matrix[row][8] for row in (0, 1, 2, 3, 4, 5, 7, 8)]
    row = [matrix[8][place] for place in (7, 5, 4, 3, 2, 1, 0)]
    bits = sum(dark << place for place, dark in enumerate(column + row)) ^ 0b101010000010010
    return (len(matrix) - 17) // 4, LEVELS[bits >> 13], bits >> 10 & 7


def others(text: str, version: int, level: str, mask: int) -> Matrix:
    """What segno draws, told the same choices."""
    small = set(text) <= set(SIGNS)
    made = segno.make(
        text,
        version=version,
        error=level,
        mask=mask,
        mode="alphanumeric" if small else "byte",
        encoding=None if small else "utf-8",
        boost_error=False,
        micro=False,
    )
    return [[bool(module) for module in row] for row in made.matrix]


@pytest.fixture(autouse=True)
def _padding(monkeypatch: pytest.MonkeyPatch) -> None:
    # segno 1.6 adds eight zeros where the bits end with a codeword already (7.4.10 asks for none): readers do not mind.
    monkeypatch.setattr("segno.encoder.write_padding_bits", lambda bits, _, length: bits.extend([0] * (-length % 8)))


@pytest.fixture(scope="module")
def drawn() -> dict[str, Matrix]:
    every = list(dict.fromkeys(texts()))
    return dict(zip(every, call("qr.js", "qrMatrix", [[text] for text in every]), strict=True))


def test_modules_are_those_of_another_program(drawn: dict[str, Matrix]) -> None:
    assert len(drawn) > 130
    assert [len(text) for text, matrix in drawn.items() if matrix != others(text, *told(matrix))] == []


def test_the_texts_reach_every_version_level_and_mask(drawn: dict[str, Matrix]) -> None:
    versions, levels, masks = (set(values) for values in zip(*map(told, drawn.values()), strict=True))
    assert versions == set(range(1, 41))
    assert (levels, masks) == (set("LMQH"), set(range(8)))


def test_each_version_is_filled_to_its_last_byte(drawn: dict[str, Matrix]) -> None:
    filled = {len(text): told(matrix)[0] for text, matrix in drawn.items() if text.endswith("?")}
    assert [filled[full] for full in FULL] == list(range(1, 41))
    assert [filled[full + 1] for full in FULL[:-1]] == list(range(2, 41))


def room(version: int, level: str, text: str) -> bool:
    """Whether segno finds that `text` fits."""
    try:
        others(text, version, level, 0)
    except segno.DataOverflowError:
        return False
    return True


def test_the_level_is_the_highest_that_needs_no_larger_code(drawn: dict[str, Matrix]) -> None:
    for text, matrix in list(drawn.items())[::4]:
        version, level, _ = told(matrix)
        order = "LMQH"
        assert version == 1 or not room(version - 1, "L" if level == "L" else "M", text), len(text)
        assert level == "H" or not room(version, order[order.index(level) + 1], text), len(text)
        assert level != "L" or not room(40, "M", text), len(text)


def penalty(matrix: Matrix) -> int:
    """The four rules of the standard (7.8.3), counted slowly."""
    size = len(matrix)
    lines = ["".join("01"[module] for module in row) for row in [*matrix, *map(list, zip(*matrix, strict=True))]]
    runs = sum(len(run) - 2 for line in lines for run in re.findall("0{5,}|1{5,}", line))
    squares = sum(
        len({matrix[row + down][column + right] for down in (0, 1) for right in (0, 1)}) == 1
        for row in range(size - 1)
        for column in range(size - 1)
    )
    finders = sum(len(re.findall("(?=1011101)(?:(?<=0000)|(?=.{7}0000))", f"0000{line}0000")) for line in lines)
    dark = sum(map(sum, matrix))
    return runs + 3 * squares + 40 * finders + 10 * (abs(20 * dark - 10 * size**2) // size**2)


def test_the_mask_is_the_one_that_reads_best(drawn: dict[str, Matrix]) -> None:
    for text, matrix in list(drawn.items())[::11]:
        version, level, mask = told(matrix)
        penalties = [penalty(others(text, version, level, one)) for one in range(8)]
        assert penalties.index(min(penalties)) == mask, (len(text), penalties)


def picture(matrix: Matrix) -> Image.Image:
    """The code as its path draws it, with the margin of four modules that readers ask for."""
    (path,) = call("qr.js", "qrPath", [[matrix]])
    image = Image.new("L", ((len(matrix) + 8) * UNIT,) * 2, 255)
    pen = ImageDraw.Draw(image)
    runs = re.findall(r"M(\d+) (\d+)h(\d+)v1h-\3z", path)
    assert "".join("M{0} {1}h{2}v1h-{2}z".format(*run) for run in runs) == path
    for left, top, width in (map(int, run) for run in runs):
        corner = ((left + 4) * UNIT, (top + 4) * UNIT)
        pen.rectangle((*corner, corner[0] + width * UNIT - 1, corner[1] + UNIT - 1), fill=0)
    return image


def readable() -> list[str]:
    """Texts of 1 to 2,300 bytes; letters of many scripts among them."""
    dice = random.Random(2300)
    pool = "abcdefghijklmnopqrstuvwxyz0123456789:;,+%é–中文ßЖ😀"
    found = ["1", "Z", "é", "😀"]
    for size in (2, 10, 50, 100, 250, 500, 750, 1_000, 1_500, 2_000, LONGEST):
        text = "".join(dice.choices(pool, k=size))
        while len(text.encode()) > size:
            text = text[:-1]
        found.append(text + "x" * (size - len(text.encode())))
    return found


def test_a_reader_reads_every_code() -> None:
    found = readable()
    assert max(len(text.encode()) for text in found) == LONGEST
    for text in found:
        (read,) = zxingcpp.read_barcodes(picture(draw(text)), formats=zxingcpp.BarcodeFormat.QRCode)
        assert read.bytes == text.encode()
        assert read.valid


def test_a_damaged_code_is_read_by_its_correction() -> None:
    text = "QZ1:3fa2c1:9b01d2e4:7:412:Ana+B.:B;A,C;T;lens,beam;;600:00000000"
    matrix = draw(text)
    middle = len(matrix) // 2
    for row in range(middle - 2, middle + 3):
        for column in range(middle - 2, middle + 3):
            matrix[row][column] = not matrix[row][column]
    (read,) = zxingcpp.read_barcodes(picture(matrix), formats=zxingcpp.BarcodeFormat.QRCode)
    assert read.text == text
