"""What hostile banks cost: seconds and memory for each shape and each document, each in a process of its own.

Run it alone: python tests/bench/bench_hostile.py
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent.parent))

from quizgen.errors import RenderError
from quizgen.model import Bank, ShortAnswer
from quizgen.pdf import write_pdf
from quizgen.render import WHATS, render_html
from quizgen.resources import data_dir
from tests.render.bombs import PRINTED, REFUSED

ROOT = Path(__file__).parent.parent.parent
LIMIT = 300


def once(name: str, what: str) -> None:
    """Print what one document of one shape costs, the shape in a question and in its reason."""
    text = (REFUSED | PRINTED)[name]
    bank = Bank("T", (ShortAnswer(id="hostile", question=text, answer="x", why=text),))
    start = time.perf_counter()
    try:
        page = render_html(bank, what)  # type: ignore[arg-type]
        size = len(page if what == "quiz" else write_pdf(page))
        told = f"{size:>9,} bytes"
    except RenderError as error:
        told = f"refused: {str(error)[:60]}"
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{name:30} {what:13} {time.perf_counter() - start:6.2f} s {memory:5} MB  {told}", flush=True)


def main() -> None:
    """Print the table."""
    for what in WHATS:
        if (data_dir("templates") / f"{what}.html").is_file():
            for name in (*REFUSED, *PRINTED):
                try:
                    subprocess.run([sys.executable, __file__, name, what], timeout=LIMIT, check=False, cwd=ROOT)
                except subprocess.TimeoutExpired:
                    print(f"{name:30} {what:13} over {LIMIT} s", flush=True)


if __name__ == "__main__":
    once(*sys.argv[1:]) if len(sys.argv) == 3 else main()
