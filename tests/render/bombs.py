"""Texts that are meant to keep layout busy, and references to files and networks; for every document."""

from __future__ import annotations

from dataclasses import replace

from quizgen.model import Article, Bank
from tests.render.hostile import hostile_bank

# What must be refused in one sentence, as it would take minutes or crash.
REFUSED = {
    "one word of a megabyte": "x" * 1_000_000,
    "ten thousand lines": "line\n" * 10_000,
    "breaks": "a<br>" * 300,
    "tabs": "\t" * 100_000,
    "accents": "e" + "\u0301" * 50_000,
    "marks in marks": "<sub>" * 5_000 + "x",
    "all directions": "\u202e\u2066\u200f\u2067" * 4_000 + "a",
    "nothing to see": "\u200b\u200d\u2060\ufeff" * 4_000 + "a",
    "a novel": "word " * 200_000,
}
# What is printed, in bounded time.
PRINTED = {
    "the longest word": "x" * 20_000,
    "the longest text": "word " * 4_000,
    "the most lines": "line\n" * 100,
    "the most breaks": "a<br>" * 100,
    "directions": ("\u202e\u2066\u200f\u2067" * 5 + "a ") * 850,
    "no width": ("\u200b\u200d\u2060\ufeff" * 5 + "a ") * 850,
    "some accents": ("e" + "\u0301" * 20 + " ") * 900,
    "marks": "*a **b* " * 2_000,
    "depth": "<sub>" * 20 + "x",
    "controls": "".join(map(chr, range(32))) + "\x7f\x85\u2028\ufffe",
    "signs": "<" * 20_000,
}


def references(where: str, file: str) -> tuple[str, ...]:
    """Texts that name an address on a server of ours, or a file with a secret."""
    return (
        f"<img src='{where}/a.png'><link rel=stylesheet href='{where}/a.css'><link rel=attachment href='{file}'>",
        f"<svg><image href='{where}/b.png'/><use href='{file}#x'/><style>@import '{where}/c.css'</style></svg>",
        f"<style>@font-face {{ font-family: x; src: url({where}/x.woff) }} * {{ background: url({file}) }}</style>",
        f"<object data='{file}'></object><embed src='{where}/e'><iframe src='{file}'></iframe>",
        f"<a rel=attachment href='{file}'>a</a> [a]({file}) <meta http-equiv=refresh content='0;url={where}'>",
        f"<math href='{where}'><table background='{where}/t.png'><tr><td style='content: url({file})'>",
    )


def small(text: str) -> Bank:
    """A bank with the text in every place of every kind, its article too where that may hold it."""
    bank = hostile_bank(text)
    items = tuple(replace(item, id=f"i{number}", tags=()) for number, item in enumerate(bank.items))
    return replace(bank, title="Hostile", items=items, article=Article("a", f"Some words.\n\n{text[:2_000]}"))
