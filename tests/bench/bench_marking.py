"""What marking a class costs: 300 pupils and 20 questions, all files written, against reading their files alone.
`python tests/bench/bench_marking.py`."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from quizgen.bank import bank_text
from quizgen.results import analyse, files_of, mark_class, read_all, write_files
from quizgen.sheet import lay_out
from tests.bench.timing import ROUNDS, best
from tests.results.pupils import file_bytes, simulated
from tests.sample_bank import BANK

PUPILS = 300
TARGET = 1.5


def children() -> float:
    """Processor time of commands that ended, in seconds."""
    import resource

    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> None:
    """Print the table; end with 1 where the whole takes longer than it should."""
    sheet = lay_out(BANK)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        bank, answers = folder / "bank.yaml", folder / "answers"
        bank.write_text(bank_text(BANK), "utf-8")
        answers.mkdir()
        for number, (pupil, given) in enumerate(simulated(BANK, PUPILS)):
            (answers / f"{number:03}.json").write_bytes(file_bytes(sheet, pupil, given))
        start = time.process_time()
        reading = read_all([str(answers)])
        marked = mark_class(BANK, reading.answers)
        write_files(files_of(BANK, marked, analyse(marked)), folder / "first")
        first = time.process_time() - start
        assert len(marked.pupils) == PUPILS
        found = analyse(marked)
        files = files_of(BANK, marked, found)
        bare = best(lambda: [json.loads(path.read_bytes()) for path in sorted(answers.iterdir()) if path.is_file()])
        rows = {
            "reading the JSON files alone": bare,
            "reading and checking answers": best(lambda: read_all([str(answers)])),
            "marking": best(lambda: mark_class(BANK, reading.answers)),
            "figures": best(lambda: analyse(marked)),
            "tables and report": best(lambda: files_of(BANK, marked, found)),
            "writing": best(lambda: write_files(files, folder / "again")),
        }
        print(f"{PUPILS} pupils, {len(sheet.questions)} questions; best of {ROUNDS}, seconds of process time")
        for told, seconds in rows.items():
            print(f"  {told:30} {seconds:7.3f}")
        whole = sum(rows.values()) - bare
        print(f"  {'all of it, warm':30} {whole:7.3f}  {whole / bare:.0f} x the files alone")
        print(f"  {'all of it, the first time':30} {first:7.3f}  (target {TARGET:g})")
        call = [sys.executable, "-c", "from quizgen.cli import main; main()", "mark", str(bank), str(answers), "-q"]
        cold = best(lambda: subprocess.run(call, capture_output=True, check=True), children)
        print(f"  {'quizgen mark, cold':30} {cold:7.3f}")
        print(f"  {sum(len(file.content) for file in files) / 1000:.0f} kB written")
    sys.exit(max(first, cold) > TARGET)


if __name__ == "__main__":
    main()
