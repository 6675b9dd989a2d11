"""Pictures in a PDF: within the page, told in words, and each kind of file drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from quizgen.look import VARIANTS, Look
from quizgen.model import Bank, Essay, Matching, MultipleChoice, Pair, Wrong
from quizgen.pdf import write_pdf
from quizgen.render import render_html
from tests.pdf.tags import tag_faults
from tests.pdf.test_pdf import complaints as complaints
from tests.pictures.pictures_made import picture

SIZES = {"wide.png": (3000, 500), "tall.webp": (80, 3000), "dot.gif": (3, 3), "photo.jpg": (1600, 1200)}
BANK = Bank(
    "T",
    (
        MultipleChoice(
            question="Which?\n![wide](wide.png)", answer="![tall](tall.webp)", wrong=(Wrong("![dot](dot.gif)"),)
        ),
        Matching(question="Match.", pairs=(Pair("![photo](photo.jpg)", "a"), Pair("![dot](dot.gif)", "b"))),
        Essay(question="Write about ![photo](photo.jpg).", answer="![tall](tall.webp)", lines=2),
    ),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, size in SIZES.items():
        kind = {".jpg": "JPEG"}.get(Path(name).suffix, Path(name).suffix[1:].upper())
        (tmp_path / name).write_bytes(picture(kind, *size))
    return tmp_path


def figures(pdf: bytes) -> Iterator[tuple[str, list[float]]]:
    """The words and the box of each picture, in CSS pixels from the top of its page."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        for one in opened.objects:
            if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Figure":
                yield str(one.Alt), [float(side) for side in one.A.BBox]


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("what", ["worksheet", "key"])
def test_pictures_keep_to_the_page(what: str, paper: str, variant: str, folder: Path, complaints: list[str]) -> None:
    look = Look(paper, variant)  # type: ignore[arg-type]
    pdf = write_pdf(render_html(BANK, what, pictures=folder, look=look))  # type: ignore[arg-type]
    assert complaints == []
    assert tag_faults(pdf) == []
    found = list(figures(pdf))
    assert {words for words, _ in found} == {"wide", "tall", "dot", "photo"}
    for _, (left, top, right, bottom) in found:
        assert 50 < left < right < {"a4": 794, "letter": 816}[paper] - 50
        assert 0 < top < bottom < 1056


def test_a_picture_without_words_is_told(folder: Path, complaints: list[str]) -> None:
    bank = replace(BANK, items=(Essay(question="Write. ![](photo.jpg)"),))
    write_pdf(render_html(bank, "worksheet", pictures=folder))
    assert ["has no required alt" in told for told in complaints] == [True]
