"""What paper costs: a worksheet of five pages against bare WeasyPrint in the same run, versions, every document.
`python tests/bench/bench_paper.py`."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from io import BytesIO
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

import pikepdf
import weasyprint
from weasyprint.text.fonts import FontConfiguration

from quizgen.bank import bank_text
from quizgen.look import Look
from quizgen.model import Bank
from quizgen.pdf import write_pdf
from quizgen.pdf.fetch import fetcher
from quizgen.printing import Printing, content, draw
from quizgen.render import WHATS
from quizgen.resources import data_dir
from tests.bench.timing import ROUNDS, best
from tests.sample_bank import BANK

VERSIONS = 12


def five_pages() -> Bank:
    """The sample bank with some of its questions asked again, so that the worksheet has five pages."""
    more = tuple(replace(item, id=f"{item.id}-again") for item in BANK.kept()[:8])
    return replace(BANK, items=(*BANK.items, *more))


def bare(html: str) -> bytes:
    """WeasyPrint alone, with the same fonts and the same tags."""
    fonts, folder = FontConfiguration(), data_dir("templates") / "fonts"
    faces = weasyprint.CSS(
        string=(folder / "fonts.css").read_text("utf-8"),
        base_url=f"{folder.as_uri()}/",
        url_fetcher=fetcher(),
        font_config=fonts,
    )
    made: bytes = weasyprint.HTML(string=html).write_pdf(
        stylesheets=[faces], font_config=fonts, pdf_variant="pdf/ua-1"
    )
    return made


def cold(path: Path, *words: str) -> float:
    """The shortest wall time of a whole command, in seconds."""
    call = [sys.executable, "-c", "from quizgen.cli import main; main()", "render", str(path), *words]
    return best(lambda: subprocess.run(call, capture_output=True, check=True), time.perf_counter)


def pages(pdf: bytes) -> int:
    """How many pages a PDF has."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        return len(opened.pages)


def every(bank: Bank, count: int) -> list[bytes]:
    """The worksheets of some versions."""
    printing = Printing(versions=count)
    return [content(one.html, "worksheet", "pdf", printing) for one in draw(bank, "worksheet", "pdf", printing)]


def main() -> None:
    """Print the tables."""
    bank = five_pages()
    html = draw(bank, "worksheet", "pdf")[0].html
    print(f"worksheet of {pages(write_pdf(html))} pages, {len(write_pdf(html)) / 1000:.0f} kB; best of {ROUNDS}")
    alone, ours = best(lambda: bare(html)), best(lambda: write_pdf(html))
    whole = best(lambda: every(bank, 1))
    print(f"  bare WeasyPrint on the same HTML  {alone:6.2f} s CPU, warm")
    print(f"  write_pdf                         {ours:6.2f} s CPU, warm; {ours / alone:.2f} x bare")
    print(f"  layout, HTML and PDF              {whole:6.2f} s CPU, warm; {whole / alone:.2f} x bare")
    many = best(lambda: every(bank, VERSIONS))
    print(
        f"  {VERSIONS} versions                       {many:6.2f} s CPU; each more {(many - whole) / (VERSIONS - 1):.2f} s"
    )
    lines = best(lambda: draw(bank, "worksheet", "pdf", Printing(Look(line_numbers=True))))
    print(f"  first pass for line numbers       {lines:6.2f} s CPU")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bank.yaml"
        path.write_text(bank_text(bank), "utf-8")
        print(
            f"  quizgen render, cold              {cold(path, '--to', 'worksheet', '-o', f'{folder}/a.pdf'):6.2f} s wall"
        )
        for what in WHATS[1:]:
            pdfs = [write_pdf(one.html) for one in draw(BANK, what, "pdf")]
            seconds = best(lambda what=what: [write_pdf(one.html) for one in draw(BANK, what, "pdf")])  # type: ignore[misc]
            size = sum(map(len, pdfs)) / 1000
            print(f"  {what:16} {sum(map(pages, pdfs)):3} pages  {seconds:6.2f} s CPU, warm  {size:6.0f} kB")


if __name__ == "__main__":
    main()
