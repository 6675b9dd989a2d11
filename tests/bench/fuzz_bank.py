"""Many spoilt banks, none of which may raise: `python tests/bench/fuzz_bank.py [COUNT] [SEED]` prints the rate."""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from quizgen.bank import bank_text, check, read_text
from tests.bank.bank_strategies import sample

SIGNS = [
    '"',
    "'",
    "\\",
    "#",
    ": ",
    "- ",
    "{",
    "}",
    "[",
    "]",
    "&a",
    "*a",
    "!!x",
    "|",
    ">",
    "%",
    "@",
    "\t",
    "\n",
    "  ",
    "---\n",
    "“",
    "\x00",
    "é",
    "012",
    "yes",
]


def spoilt(text: str, dice: random.Random) -> str:
    """The text with one to four places cut, doubled, moved or strewn with signs."""
    for _ in range(dice.randint(1, 4)):
        at = dice.randrange(len(text) + 1)
        end = min(len(text), at + dice.choice([0, 1, 3, 20, 80]))
        part = dice.choice(["", dice.choice(SIGNS), text[at:end] * 2, dice.choice(SIGNS) * 3])
        text = text[:at] + part + text[end:]
    return text


def main(count: int = 100_000, seed: int = 0) -> None:
    """Read and check `count` spoilt banks; the first that raises ends the run with its traceback."""
    dice = random.Random(seed)
    whole = bank_text(sample(3))
    start = time.perf_counter()
    clean = slowest = 0.0
    for _ in range(count):
        began = time.perf_counter()
        bank, problems = read_text(spoilt(whole, dice))
        check(bank)
        clean += not problems
        slowest = max(slowest, time.perf_counter() - began)
    seconds = time.perf_counter() - start
    print(f"{count:,} banks in {seconds:.0f} s ({count / seconds:.0f} a second), slowest {slowest * 1000:.0f} ms")
    print(f"no traceback; {clean / count:.0%} had no problem in the file itself")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]))
