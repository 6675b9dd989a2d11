"""What refusing harmful files costs, each in a process of its own: `python tests/bench/bench_bombs.py`."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.bank.bombs import BOMBS, Blast, blast

ROUNDS = 3


def row(name: str, folder: Path) -> tuple[int, Blast]:
    """The round of some with the least CPU time."""
    return min((blast(name, folder) for _ in range(ROUNDS)), key=lambda one: one[1].seconds)


def main() -> None:
    """Print the table."""
    print(f"CPU time of reading (best of {ROUNDS}) and the greatest memory of the whole process")
    print(f"{'file':32} {'bytes':>11} {'ms':>6} {'MB':>6}  refused with")
    with tempfile.TemporaryDirectory() as folder:
        for name in BOMBS:
            size, found = row(name, Path(folder))
            told = next((told for _, told in found.problems if BOMBS[name].told in told), "NOT REFUSED")
            print(f"{name:32} {size:11,} {found.seconds * 1000:6.0f} {found.megabytes:6.1f}  {told[:70]}", flush=True)


if __name__ == "__main__":
    main()
