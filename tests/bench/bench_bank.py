"""What a bank of 1,000 items costs: read, checked, against plain YAML loaders in the same run.

`python tests/bench/bench_bank.py`; what is installed of ruamel.yaml comes into the table too.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import yaml

sys.path.insert(0, str(Path(__file__).parents[2]))

from quizgen.bank import bank_text, check, read_text
from quizgen.bank.merge import merge
from tests.bank.bank_strategies import sample
from tests.bench.timing import ROUNDS, best


def cold(*words: str) -> tuple[float, float]:
    """The shortest wall time and the least CPU time of a whole command, in seconds."""
    walls, used = [], []
    for _ in range(ROUNDS):
        start, before = time.perf_counter(), os.times()
        subprocess.run([sys.executable, "-c", "from quizgen.cli import main; main()", *words], capture_output=True)
        after = os.times()
        walls.append(time.perf_counter() - start)
        used.append(sum(after[2:4]) - sum(before[2:4]))
    return min(walls), min(used)


def ruamel(text: str) -> dict[str, float]:
    """The rows of another library that keeps comments, where it is installed."""
    try:
        from ruamel.yaml import YAML
    except ImportError:
        return {}
    return {
        "ruamel.yaml safe": best(lambda: YAML(typ="safe").load(text)),
        "ruamel.yaml safe, pure Python": best(lambda: YAML(typ="safe", pure=True).load(text)),
        "ruamel.yaml round-trip": best(lambda: YAML().load(text)),
    }


def main() -> None:
    """Print the table."""
    bank = sample(1000)
    text = bank_text(bank)
    base = best(lambda: yaml.load(text, Loader=yaml.CSafeLoader))
    rows = {
        "PyYAML CSafeLoader": base,
        "PyYAML SafeLoader": best(lambda: yaml.load(text, Loader=yaml.SafeLoader)),
        **ruamel(text),
        "quizgen read_text": best(lambda: read_text(text)),
        "quizgen check": best(lambda: check(bank)),
        "quizgen merge, nothing new": best(lambda: merge(text, bank, "bank.yaml")),
    }
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bank.yaml"
        path.write_text(text, "utf-8")
        rows["bare start (wall)"], rows["bare start (CPU)"] = cold("--version")
        wall, used = cold("check", str(path))
        rows["quizgen check FILE, cold (wall)"], rows["quizgen check FILE, cold (CPU)"] = wall, used
    print(f"1,000 items, {len(text) / 1000:.0f} kB; best of {ROUNDS}")
    for name, seconds in rows.items():
        print(f"{name:34} {seconds * 1000:8.0f} ms   {seconds / base:6.2f} x CSafeLoader")


if __name__ == "__main__":
    main()
