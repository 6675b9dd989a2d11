"""Language practice and discussion on paper: quiet, tagged, sound, large enough, and the key on pages of its own."""

from __future__ import annotations

import logging
import subprocess
from io import BytesIO
from itertools import pairwise, product
from pathlib import Path

import pikepdf
import pytest

from quizgen.look import PAPERS, VARIANTS, Look, Paper, Variant
from quizgen.material.transforms import build
from quizgen.pdf import write_pdf
from quizgen.render import render_html
from quizgen.sheet import lay_out
from tests.pdf.tags import tag_faults
from tests.sample_bank import BANK

WHATS = ("transforms", "discussion")


def made(what: str, look: Look) -> bytes:
    return write_pdf(render_html(BANK, what, look=look))  # type: ignore[arg-type]


def pages(pdf: bytes) -> list[str]:
    done = subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True)
    return done.stdout.decode().split("\f")[:-1]


@pytest.mark.parametrize(("what", "paper", "variant"), list(product(WHATS, PAPERS, VARIANTS)))
def test_every_look_is_quiet_tagged_and_valid(
    what: str, paper: Paper, variant: Variant, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    with caplog.at_level(logging.WARNING, "weasyprint"):
        pdf = made(what, Look(paper, variant))
    assert caplog.records == []
    assert tag_faults(pdf) == []
    (tmp_path / "a.pdf").write_bytes(pdf)
    assert subprocess.run(["qpdf", "--check", tmp_path / "a.pdf"], capture_output=True, check=False).returncode == 0
    with pikepdf.open(BytesIO(pdf)) as opened:
        assert {"a4": 595, "letter": 612}[paper] == round(float(opened.pages[0].MediaBox[2]))


@pytest.mark.parametrize("what", WHATS)
def test_the_same_bank_gives_the_same_bytes_with_our_fonts(what: str, tmp_path: Path) -> None:
    pdf = made(what, Look())
    assert pdf == made(what, Look())
    (tmp_path / "a.pdf").write_bytes(pdf)
    listed = subprocess.run(["pdffonts", tmp_path / "a.pdf"], capture_output=True, text=True, check=True).stdout
    assert all("+Source-" in font and font.split()[-5] == "yes" for font in listed.splitlines()[2:])


@pytest.mark.parametrize("what", WHATS)
def test_no_sign_of_the_large_print_is_small(what: str, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(made(what, Look(variant="large")))
    subprocess.run(["pdftohtml", "-xml", "-zoom", "1", "-i", tmp_path / "a.pdf", tmp_path / "a"], check=True)
    xml = (tmp_path / "a.xml").read_text("utf-8")
    sizes = [
        int(part.split('"')[0]) for part in xml.split('<fontspec id="')[1:] for part in [part.split('size="')[1]]
    ]
    assert len(sizes) > 3
    assert min(sizes) >= 16


def test_answers_stand_on_pages_of_their_own() -> None:
    found = pages(made("transforms", Look()))
    first = next(place for place, page in enumerate(found) if "\nAnswers\n" in f"\n{page}")
    assert first > 0
    tasks = build(BANK, lay_out(BANK), Look()).tasks
    pupil, answers = " ".join(" ".join(found[:first]).split()), " ".join(" ".join(found[first:]).split())
    for task in tasks:
        assert task.title in pupil
        for line in task.lines:
            assert line.opening.removesuffix(" …") in answers
            assert task.kind == "order" or line.sentence not in pupil
    places = [pupil.index(f"{task.letter} {task.title}") for task in tasks]
    assert all(one < other for one, other in pairwise(places))
