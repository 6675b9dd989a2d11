"""Judged sets: `python -m tests.quality.judged FILE…` counts verdicts; `--against` compares with today's items."""

from __future__ import annotations

import argparse
import json
import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any

from quizgen.ids import answer_text
from tests.quality.articles import paths, told
from tests.quality.report import table
from tests.quality.text import GAP, content, plain

CRITERIA = ("q1", "q2", "q3", "q4", "q5", "m1", "m2", "m3")
OURS = "quizgen"
Z = 1.96
LIKE = 0.8


@dataclass(frozen=True)
class Judged:
    """An item with its verdicts: judge to criterion to yes or no (a criterion that does not apply is missing)."""

    article: str
    system: str
    kind: str
    question: str
    answer: str
    rule: str = ""
    verdicts: Mapping[str, Mapping[str, bool]] = field(default_factory=dict)

    def accepted(self, judge: str) -> bool:
        """Every criterion that this judge looked at is a yes."""
        return all(self.verdicts[judge].values())

    @property
    def acceptable(self) -> bool:
        """Every judge accepts it."""
        return all(self.accepted(judge) for judge in self.verdicts)


def load_judged(path: Path) -> tuple[Judged, ...]:
    """The items of a file; see judged/README.md."""
    return tuple(_judged(entry) for entry in json.loads(path.read_text("utf-8"))["items"])


def _judged(entry: Mapping[str, Any]) -> Judged:
    verdicts = {
        judge: {c: bool(v[c]) for c in CRITERIA if v.get(c) is not None}
        for judge, v in entry.get("verdicts", {}).items()
    }
    texts = {name: str(entry.get(name) or "") for name in ("article", "system", "kind", "question", "answer", "rule")}
    return Judged(**texts, verdicts=verdicts)


def wilson(yes: int, asked: int) -> tuple[float, float]:
    """The 95 % interval of a share by Wilson, 0 to 1."""
    if not asked:
        return 0.0, 1.0
    p, square = yes / asked, Z * Z
    middle = (p + square / (2 * asked)) / (1 + square / asked)
    half = Z / (1 + square / asked) * math.sqrt(p * (1 - p) / asked + square / (4 * asked * asked))
    return max(0.0, middle - half), min(1.0, middle + half)


def kappa(pairs: Sequence[tuple[bool, bool]]) -> float:
    """Cohen's kappa of two judges; 1.0 where both say the same of everything."""
    n = len(pairs)
    same = sum(a == b for a, b in pairs) / n
    one, other = sum(a for a, _ in pairs) / n, sum(b for _, b in pairs) / n
    chance = one * other + (1 - one) * (1 - other)
    return 1.0 if chance == 1 else (same - chance) / (1 - chance)


def cell(yes: int, asked: int) -> str:
    """ "8 of 10 (80 %, 49 to 94)"."""
    low, high = wilson(yes, asked)
    return f"{yes} of {asked} ({100 * yes / asked:.0f} %, {100 * low:.0f} to {100 * high:.0f})" if asked else "-"


def shares(items: Iterable[Judged], by: Callable[[Judged], str]) -> dict[str, tuple[int, int]]:
    """For every value of `by`: how many items are acceptable, and how many there are."""
    found: dict[str, tuple[int, int]] = {}
    for item in items:
        yes, asked = found.get(by(item), (0, 0))
        found[by(item)] = yes + item.acceptable, asked + 1
    return dict(sorted(found.items()))


def criteria(items: Iterable[Judged]) -> dict[str, tuple[int, int]]:
    """For every criterion: how many verdicts are yes, and how many there are; all judges together."""
    given = [v for item in items for v in item.verdicts.values()]
    return {c: (sum(v[c] for v in given if c in v), sum(c in v for v in given)) for c in CRITERIA}


def agreements(items: Sequence[Judged]) -> list[tuple[str, str, int, int, float]]:
    """For every two judges: their names, on how many items they agree, how many both judged, and kappa."""
    judges = sorted({judge for item in items for judge in item.verdicts})
    found = []
    for a, b in combinations(judges, 2):
        pairs = [(i.accepted(a), i.accepted(b)) for i in items if a in i.verdicts and b in i.verdicts]
        if pairs:
            found.append((a, b, sum(x == y for x, y in pairs), len(pairs), kappa(pairs)))
    return found


@dataclass(frozen=True)
class Fate:
    """What became of once judged items: made word for word, made with other words, or gone."""

    same: int
    like: int
    gone: int


def fate(old: Iterable[Judged], today: Sequence[Judged]) -> Fate:
    """Look for each old item among today's of the same article and kind."""
    counted = {"same": 0, "like": 0, "gone": 0}
    for item in old:
        rivals = [t for t in today if (t.article, t.kind) == (item.article, item.kind)]
        counted[_best(item, rivals)] += 1
    return Fate(**counted)


def _best(item: Judged, rivals: Sequence[Judged]) -> str:
    keyed = [r for r in rivals if plain(r.answer) == plain(item.answer)]
    if any(_read(r) == _read(item) for r in keyed):
        return "same"
    asked = set(content(item.question))
    close = [r for r in keyed if len(asked & set(content(r.question))) >= LIKE * max(1, len(asked))]
    return "like" if close else "gone"


def _read(item: Judged) -> str:
    return plain(GAP.sub(lambda gap: gap[1].split("|")[0], item.question))


def made_today(folder: Path) -> tuple[Judged, ...]:
    """All items, kept and drafts, that the rules make of a folder of articles now."""
    return tuple(
        Judged(key, OURS, s.item.kind, s.item.question, answer_text(s.item), s.rule)
        for key, path in paths(folder)
        for s in told(key, path).items
    )


def report(items: Sequence[Judged]) -> Iterator[str]:
    """The tables."""
    known = [i for i in items if i.verdicts]
    yield f"{len(known)} judged items."
    views: tuple[tuple[str, Callable[[Judged], str]], ...] = (
        ("system", lambda i: i.system),
        ("kind", lambda i: f"{i.system}: {i.kind}"),
        ("rule", lambda i: f"{i.system}: {i.rule or '-'}"),
    )
    for name, by in views:
        yield table([name, "acceptable"], [[k, cell(*v)] for k, v in shares(known, by).items()])
    systems = sorted({i.system for i in known})
    by_system = {s: criteria(i for i in known if i.system == s) for s in systems}
    yield table(["criterion", *systems], [[c, *(cell(*by_system[s][c]) for s in systems)] for c in CRITERIA])
    rows = [[f"{a} and {b}", f"{same} of {n}", f"{k:.2f}"] for a, b, same, n, k in agreements(known)]
    if rows:
        yield table(["judges", "agree", "kappa"], rows)


def compared(items: Sequence[Judged], today: Sequence[Judged]) -> str:
    """What became of our judged items, the acceptable ones and the others."""
    ours = [i for i in items if i.system == OURS and i.verdicts]
    rows = []
    for name, wanted in (("acceptable", True), ("not acceptable", False)):
        group = [i for i in ours if i.acceptable == wanted]
        found = fate(group, today)
        rows.append([name, len(group), *(cell(n, len(group)) for n in (found.same, found.like, found.gone))])
    return table(["once judged", "items", "made today", "made in other words", "gone"], rows)


def main(given: Sequence[str] | None = None) -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality.judged", description=__doc__)
    parser.add_argument("files", nargs="+", type=Path, help="judged sets")
    parser.add_argument("--against", type=Path, help="a folder of articles (asked now), or a newer set")
    options = parser.parse_args(given)
    items = [item for path in options.files for item in load_judged(path)]
    parts = list(report(items))
    if options.against:
        newer = made_today(options.against) if options.against.is_dir() else load_judged(options.against)
        parts.append(compared(items, [i for i in newer if i.system == OURS]))
    print("\n\n".join(parts))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
