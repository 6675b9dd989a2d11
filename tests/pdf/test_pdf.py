"""The PDFs: tagged, with their own fonts, the same bytes each time, and blind to files and networks."""

import hashlib
import http.server
import logging
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from quizgen.errors import RenderError
from quizgen.look import Look
from quizgen.model import Article, Bank, Essay, Evidence, MultipleChoice, ShortAnswer, Wrong
from quizgen.pdf import shared, write_pdf
from quizgen.render import render_html
from tests.pdf.tags import tag_faults
from tests.render.hostile import ATTACKS, hostile_bank
from tests.sample_bank import BANK

PAGE = '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>T</title></head><body>{}</body></html>'


class Records(logging.Handler):
    """Keeps what WeasyPrint complains of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.told: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.told.append(record.getMessage())


@pytest.fixture
def complaints() -> Iterator[list[str]]:
    import weasyprint

    # What a sheet is complained of is said when it is read, which happens but once.
    shared._sheet.cache_clear()
    handler = Records()
    weasyprint.LOGGER.addHandler(handler)
    yield handler.told
    weasyprint.LOGGER.removeHandler(handler)


def text_of(pdf: bytes, *options: str) -> str:
    done = subprocess.run(["pdftotext", *options, "-", "-"], input=pdf, capture_output=True, check=True)
    return done.stdout.decode()


@pytest.fixture(scope="module")
def worksheet() -> bytes:
    return write_pdf(render_html(BANK, "worksheet"))


@pytest.fixture(scope="module")
def key() -> bytes:
    return write_pdf(render_html(BANK, "key"))


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("what", ["worksheet", "key"])
def test_our_templates_are_quiet_tagged_and_valid(
    what: str, paper: str, complaints: list[str], tmp_path: Path
) -> None:
    pdf = write_pdf(render_html(BANK, what, look=Look(paper)))  # type: ignore[arg-type]
    assert complaints == []
    assert tag_faults(pdf) == []
    with pikepdf.open(BytesIO(pdf)) as opened:
        assert [round(float(side)) for side in opened.pages[0].MediaBox[2:]] == {
            "a4": [595, 842],
            "letter": [612, 792],
        }[paper]
    (tmp_path / "a.pdf").write_bytes(pdf)
    assert subprocess.run(["qpdf", "--check", tmp_path / "a.pdf"], capture_output=True, check=False).returncode == 0


def test_fonts_are_ours_and_embedded(worksheet: bytes, tmp_path: Path) -> None:
    accented = replace(BANK, title="Žofie z Łodzi", article=Article("a", "Őr és Çağ: łódź, ĝis, ţară."))
    for pdf in (worksheet, write_pdf(render_html(accented, "worksheet"))):
        (tmp_path / "a.pdf").write_bytes(pdf)
        listed = subprocess.run(["pdffonts", tmp_path / "a.pdf"], capture_output=True, text=True, check=True).stdout
        fonts = listed.splitlines()[2:]
        assert len(fonts) >= 4
        assert all("+Source-" in font for font in fonts)
        assert all(font.split()[-5:-2] == ["yes", "yes", "yes"] for font in fonts)


def test_the_same_page_gives_the_same_bytes_elsewhere(worksheet: bytes) -> None:
    code = (
        "import sys, hashlib; from quizgen.pdf import write_pdf; from quizgen.render import render_html;"
        "from tests.sample_bank import BANK;"
        "sys.stdout.write(hashlib.sha256(write_pdf(render_html(BANK, 'worksheet'))).hexdigest())"
    )
    elsewhere = os.environ | {"TZ": "Asia/Tokyo", "PYTHONHASHSEED": "7", "LC_ALL": "C.UTF-8"}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=elsewhere)
    assert done.stdout == hashlib.sha256(worksheet).hexdigest()


def test_the_pupils_pdf_holds_no_key_and_no_date(worksheet: bytes) -> None:
    text = text_of(worksheet)
    for item in BANK.kept():
        assert not item.why or item.why not in text
    for secret in ("helicopter; in a", "Also accept", "Why\n", "Answer key", "Look for", "They collected bottles"):
        assert secret not in text
    with pikepdf.open(BytesIO(worksheet)) as opened:
        assert set(opened.docinfo) == {"/Creator", "/Producer", "/Title"}
        assert b"Date" not in opened.Root.Metadata.read_bytes()
        assert "/EmbeddedFiles" not in opened.Root.get("/Names", {})


def test_the_text_reads_in_order(worksheet: bytes) -> None:
    text = text_of(worksheet)
    words = ("Name", "The Tower in Pieces", "On the night", "Multiple choice", "Who designed", "Matching", "Writing")
    places = [text.index(word) for word in words]
    assert places == sorted(places)
    pages = text.split("\f")[:-1]
    assert [f"Page {n} of {len(pages)}" in page for n, page in enumerate(pages, 1)] == [True] * len(pages)
    assert "seed 7" in pages[0]
    assert all("Name" in page for page in pages)
    assert all("The Tower in Pieces" in page for page in pages)


def test_the_key_begins_with_the_grid(key: bytes) -> None:
    first = text_of(key, "-layout").split("\f")[0]
    assert first.index("At a glance") < first.index("13 lens, beam") < first.index("What did the ship")


def test_a_quotation_that_just_fills_its_line_is_not_broken_after_its_first_word() -> None:
    words = (
        "Next spring the keepers of the old tower will set up three beehives beside the pond near the harbour wall"
    )
    quotes = [f"{words[:n].rstrip()} x." for n in range(70, 104)]
    items = tuple(
        ShortAnswer(id=f"s{n}", question=f"Who {n}?", answer="Ada", evidence=Evidence(quote, 1))
        for n, quote in enumerate(quotes)
    )
    lines = text_of(write_pdf(render_html(Bank("", items), "key")), "-layout").split("\n")
    assert sum(line.strip().startswith("Next spring the keepers") for line in lines) == len(quotes)


def test_no_question_is_split_and_no_heading_left_alone() -> None:
    items = tuple(
        MultipleChoice(
            id=f"m{n}",
            question=f"STEM{n} {'word ' * (n % 37)}",
            answer=f"LAST{n} a",
            wrong=tuple(Wrong(f"LAST{n} {'long ' * (n % 11)}{letter}") for letter in "bcdefgh"),
        )
        for n in range(10, 50)
    )
    written = tuple(ShortAnswer(id=f"s{n}", question=f"STEM{n} why?", answer="so") for n in range(50, 70))
    essays = tuple(Essay(id=f"e{n}", question=f"STEM{n} write", lines=n % 9) for n in range(70, 80))
    pages = text_of(write_pdf(render_html(Bank("T", (*items, *written, *essays)), "worksheet"))).split("\f")
    for n in range(10, 50):
        assert [page.count(f"LAST{n}") for page in pages if f"STEM{n}" in page] == [8]
    for title in ("Multiple choice", "Short answers", "Writing"):
        (page,) = [page for page in pages if title in page]
        assert "STEM" in page[page.index(title) :]


def test_a_file_is_not_read(tmp_path: Path, complaints: list[str]) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("TOP SECRET")
    (tmp_path / "a.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"><text>TOP SECRET</text></svg>')
    uri = tmp_path.as_uri()
    page = PAGE.format(
        f'<link rel="attachment" href="{secret.as_uri()}"><img alt="a" src="{uri}/a.svg"><img alt="b" src="{secret}">'
        f'<style>@import "{uri}/a.css"; p {{ background: url({uri}/a.svg) }}</style><p>text</p>'
        f'<a rel="attachment" href="{secret.as_uri()}">a</a><object data="{uri}/a.svg"></object>'
        '<img alt="c" src="../fonts/fonts.css">'
    )
    pdf = write_pdf(page)
    assert "TOP SECRET" not in text_of(pdf)
    with pikepdf.open(BytesIO(pdf)) as opened:
        assert "/EmbeddedFiles" not in opened.Root.get("/Names", {})
    assert sum("quizgen does not fetch" in told for told in complaints) >= 4


def test_the_network_is_not_asked(complaints: list[str]) -> None:
    asked: list[str] = []

    class Server(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        def log_message(self, *args: object) -> None:
            pass

    with http.server.HTTPServer(("127.0.0.1", 0), Server) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        where = f"http://127.0.0.1:{server.server_port}"
        write_pdf(
            PAGE.format(
                f'<link rel="stylesheet" href="{where}/a.css"><img alt="a" src="{where}/a.png">'
                f"<style>@font-face {{ font-family: x; src: url({where}/x.woff) }}</style>"
                '<p style="font-family: x">t</p>'
            )
        )
        server.shutdown()
    assert asked == []
    assert len(complaints) >= 3


def test_a_picture_inside_the_page_is_drawn(complaints: list[str]) -> None:
    dot = "data:image/gif;base64,R0lGODlhAQABAIAAAP8AAP///yH5BAAAAAAALAAAAAABAAEAAAICRAEAOw=="
    assert b"/Image" in write_pdf(PAGE.format(f'<img alt="a dot" src="{dot}">'))
    assert complaints == []


@pytest.mark.parametrize("attack", ATTACKS[::3])
def test_attacks_are_printed_as_text(attack: str, complaints: list[str]) -> None:
    pdf = write_pdf(render_html(hostile_bank(attack), "worksheet"))
    assert complaints == []
    assert attack[:12].split()[0] in text_of(pdf)


def test_a_missing_pango_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == "weasyprint"]:
        monkeypatch.delitem(sys.modules, name)

    class NoPango:
        def find_spec(self, name: str, *rest: object) -> None:
            if name == "weasyprint":
                raise OSError("cannot load library 'libpango-1.0-0'\nmore")

    monkeypatch.setattr(sys, "meta_path", [NoPango(), *sys.meta_path])
    with pytest.raises(RenderError, match="apt-get install libpango") as caught:
        write_pdf(PAGE)
    assert "\n" not in str(caught.value)
