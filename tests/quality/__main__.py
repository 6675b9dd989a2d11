"""`python -m tests.quality [FOLDER…]`: measure the questions made of folders of articles."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from quizgen.resources import data_dir
from tests.quality.articles import paths, told
from tests.quality.human import load_human
from tests.quality.measure import DEFAULT, NUMBERS, Runs, measured
from tests.quality.report import record, report

HERE = Path(__file__).parent


def default_folders() -> tuple[Path, ...]:
    """The samples, and the folder of further articles where there is one."""
    return tuple(f for f in (data_dir("seeds"), HERE / "articles") if f.is_dir())


def runs(folders: Sequence[Path]) -> Iterator[Runs]:
    """Every article of the folders, told with each number of items to keep."""
    for folder in folders:
        for key, path in paths(folder):
            yield {n: told(key, path, n) for n in (*NUMBERS, DEFAULT)}


def main(given: Sequence[str] | None = None) -> int:
    """Print the report; 1 where an item has a fault, else 0."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality", description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path, help="folders of articles (default: our own)")
    parser.add_argument("--human", type=Path, help="a JSON file with the questions of people")
    parser.add_argument("--json", type=Path, help="write all figures to this file")
    parser.add_argument("--record", metavar="NOTE", help="add a line to tests/quality/history.csv")
    options = parser.parse_args(given)
    told_ = list(runs(options.folders or default_folders()))
    if not told_:
        parser.error("there are no articles (.md, .txt) in these folders")
    figures = measured(told_, load_human(options.human) if options.human else {})
    print(report(figures), end="")
    if options.json:
        options.json.write_text(json.dumps(figures, ensure_ascii=False, indent=1) + "\n", "utf-8")
    if options.record:
        record(figures, options.record, HERE / "history.csv")
    return 1 if figures["gates"]["faults"] else 0


if __name__ == "__main__":
    raise SystemExit(main())
