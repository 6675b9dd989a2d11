"""The pictures of the documentation: two pages of a worksheet, and the quiz with a question answered."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from quizgen.model import Bank
from quizgen.pdf import write_pdf
from quizgen.pipeline import make_bank
from quizgen.render import render_html
from quizgen.resources import data_dir
from quizgen.sheet import lay_out

DOTS = 76
COLOURS = 48
PAPER_PAGES = (1, 3)
GAP = 16


def draw(folder: Path) -> tuple[Path, ...]:
    """Draw worksheet.png and quiz.png into a folder, from the seed about the lighthouses."""
    bank = make_bank(data_dir("seeds") / "eddystone-lighthouses.md")
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        return _worksheet(bank, Path(scratch), folder), _quiz(bank, Path(scratch), folder)


def _worksheet(bank: Bank, scratch: Path, folder: Path) -> Path:
    """The first page and one of questions, side by side on grey."""
    pdf = scratch / "worksheet.pdf"
    pdf.write_bytes(write_pdf(render_html(bank, "worksheet")))
    subprocess.run(["pdftoppm", "-r", str(DOTS), "-png", str(pdf), str(scratch / "page")], check=True)
    found = sorted(scratch.glob("page-*.png"))
    pages = [Image.open(found[min(number, len(found)) - 1]) for number in PAPER_PAGES]
    width = sum(page.width for page in pages) + GAP * (len(pages) + 1)
    sheet = Image.new("RGB", (width, pages[0].height + 2 * GAP), "#d9dee2")
    for place, page in enumerate(pages):
        sheet.paste(page, (GAP + place * (page.width + GAP), GAP))
    return _saved(sheet, folder / "worksheet.png")


def _quiz(bank: Bank, scratch: Path, folder: Path) -> Path:
    """The quiz in a window, its first question checked."""
    html = scratch / "quiz.html"
    html.write_text(render_html(bank, "quiz"), "utf-8")
    browser_path = shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])
        page = browser.new_page(
            viewport={"width": 1120, "height": 720}, reduced_motion="reduce", color_scheme="light"
        )
        page.goto(html.as_uri())
        _answer(page, bank)
        page.screenshot(path=scratch / "quiz.png")
        browser.close()
    return _saved(Image.open(scratch / "quiz.png").convert("RGB"), folder / "quiz.png")


def _answer(page: Page, bank: Bank) -> None:
    question = next(one for one in lay_out(bank).questions if one.options)
    card = page.locator(f"#q{question.number}")
    card.locator(f"input[value={next(option.letter for option in question.options if option.right)}]").check()
    card.locator(".check").click()
    card.locator(".feedback").wait_for()
    page.mouse.move(0, 0)


def _saved(image: Image.Image, path: Path) -> Path:
    """Save with few colours: half the bytes, and no difference to the eye."""
    image.quantize(COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(path, optimize=True)
    return path
