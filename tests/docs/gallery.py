"""The gallery: every printed document and variant as pictures, from one sample; `make gallery` draws it anew."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from quizgen.look import VARIANTS, Look
from quizgen.material import MATERIALS
from quizgen.model import Bank
from quizgen.pdf import write_pdf
from quizgen.printing import Printing, draw
from quizgen.render import PARTED, What
from tests.docs.pictures import _saved

ROOT = Path(__file__).parents[2]
INTRODUCTION = (
    "Everything that quizgen prints, in every variant, from one sample article (`seeds/eddystone-lighthouses.md`), "
    "on A4 unless told otherwise. Of longer documents the first pages are shown. Under each strip stands what to "
    "type; `bank.yaml` is the bank."
)
FOLDER = "docs/pictures/gallery"
SEED = "eddystone-lighthouses"
DOTS = 62
MOST_PAGES = 4
GAP = 12
NAMES = {
    "worksheet": "The worksheet",
    "key": "The answer key",
    "flashcards": "Flashcards",
    "study-guide": "The study guide",
    "vocabulary": "Vocabulary",
    "transforms": "Sentences to put right",
    "discussion": "Discussion",
    "bubble-sheet": "The bubble sheet",
}
VARIANT_NAMES = {
    "standard": "as it comes",
    "large": "large print",
    "dyslexia": "easier for readers with dyslexia",
    "low-ink": "low ink",
}


@dataclass(frozen=True)
class Entry:
    """One strip of pages: its file's stem, what it shows, the words that a teacher types after `render bank.yaml`."""

    stem: str
    what: What
    title: str
    words: str
    printing: Printing


def entries() -> Iterator[Entry]:
    """All documents in all variants; then what only the worksheet and the key can do."""
    for what in ("worksheet", "key", *MATERIALS):
        for variant in VARIANTS:
            words = f"--to {what}" + ("" if variant == "standard" else f" --variant {variant}")
            title = f"{NAMES[what]}, {VARIANT_NAMES[variant]}"
            yield Entry(f"{what}-{variant}", what, title, words, Printing(Look(variant=variant)))  # type: ignore[arg-type]
    lines = Printing(Look(line_numbers=True))
    yield Entry(
        "worksheet-lines", "worksheet", "The worksheet with line numbers", "--to worksheet --line-numbers", lines
    )
    two = Printing(Look(columns=2))
    yield Entry("worksheet-columns", "worksheet", "The worksheet in two columns", "--to worksheet --columns 2", two)
    letter = Printing(Look("letter"))
    yield Entry(
        "worksheet-letter", "worksheet", "The worksheet on Letter paper", "--to worksheet --paper letter", letter
    )
    four = Printing(versions=4)
    yield Entry("key-versions", "key", "The key of four versions", "--to key --versions 4", four)


def page() -> str:
    """The page of the gallery."""
    parts = [
        "# The gallery",
        "<!-- This page and its pictures are made by `make gallery`. -->",
        INTRODUCTION,
    ]
    last = ""
    for entry in entries():
        if entry.what != last and not any(part == f"## {NAMES[entry.what]}" for part in parts):
            parts.append(f"## {NAMES[entry.what]}")
        last = entry.what
        parts.append(f"![{entry.title}](pictures/gallery/{entry.stem}.png)")
        parts.append(f"*{entry.title}:* `quizgen render bank.yaml {entry.words}`")
    return "\n\n".join(parts) + "\n"


def strip(entry: Entry, bank: Bank, target: Path, pages: int = MOST_PAGES) -> Path:
    """Draw the first pages of a document side by side on grey."""
    papers = draw(bank, entry.what, "pdf", entry.printing)
    # Of tasks and their answers both are shown; of versions the first will do.
    papers = papers if entry.what in PARTED else papers[:1]
    with tempfile.TemporaryDirectory() as scratch:
        for number, paper in enumerate(papers):
            pdf = Path(scratch) / f"{number}.pdf"
            pdf.write_bytes(write_pdf(paper.html))
            last = str(pages if number == 0 else 1)
            words = ["pdftoppm", "-r", str(DOTS), "-l", last, "-png", str(pdf), f"{scratch}/page-{number}"]
            subprocess.run(words, check=True)
        shown = [Image.open(path).convert("RGB") for path in sorted(Path(scratch).glob("page-*.png"))]
        width = sum(one.width + GAP for one in shown) + GAP
        sheet = Image.new("RGB", (width, max(one.height for one in shown) + 2 * GAP), "#d9dee2")
        left = GAP
        for one in shown:
            sheet.paste(one, (left, GAP))
            left += one.width + GAP
        return _saved(sheet, target)


def school(bank: Bank, target: Path) -> Path:
    """Draw the worksheet of a school that wrote three lines of YAML, for the page on the look."""
    with tempfile.TemporaryDirectory() as folder:
        lines = 'name: "Tarnmouth School"\nnote: "English department"\naccent: "#7a1f3d"\n'
        (Path(folder) / "school.yaml").write_text(lines, "utf-8")
        printing = Printing(templates=Path(folder))
        return strip(Entry("school", "worksheet", "", "", printing), bank, target, pages=2)


def main() -> None:
    """Draw every strip and write the page."""
    from quizgen.pipeline import make_bank
    from quizgen.resources import data_dir

    bank = make_bank(data_dir("seeds") / f"{SEED}.md")
    (ROOT / FOLDER).mkdir(parents=True, exist_ok=True)
    for entry in entries():
        print(f"drew {strip(entry, bank, ROOT / FOLDER / f'{entry.stem}.png').relative_to(ROOT)}")
    school(bank, ROOT / "docs" / "pictures" / "school.png")
    (ROOT / "docs" / "gallery.md").write_text(page(), "utf-8")


if __name__ == "__main__":
    main()
