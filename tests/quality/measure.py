"""All figures of a run, as plain values that JSON can hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from quizgen.model import Item
from tests.bench.bench_making import cost
from tests.quality import coverage, shape
from tests.quality.articles import Told, proving, ranked
from tests.quality.gates import faults
from tests.quality.human import Human, source
from tests.quality.retrieval import Index, retrieved

Figures = dict[str, Any]
People = Mapping[str, Sequence[Human]]
# An article told with 10, 15 and 20 items to keep.
Runs = Mapping[int, Told]
NUMBERS = (10, 20)
DEFAULT = 15


def gates(runs: Sequence[Runs]) -> Figures:
    """Faults of all items that may be printed: those kept and the drafts of the bank."""
    found = [
        {"article": run[DEFAULT].key, "status": s.item.status, "kind": s.item.kind, "rule": s.rule}
        | {"question": s.item.question, "fault": fault}
        for run in runs
        for s in run[DEFAULT].items
        for fault in faults(s.item, run[DEFAULT].article)
    ]
    return {
        "items": sum(len(run[DEFAULT].items) for run in runs),
        "kept": sum(len(run[DEFAULT].kept) for run in runs),
        "faults": len(found),
        "faults kept": sum(f["status"] == "keep" for f in found),
        "list": found,
    }


def yields(runs: Sequence[Runs]) -> list[Figures]:
    """A line an article: words, items in the bank, kept by default, available at 10 and 20."""
    return [
        {
            "article": run[DEFAULT].key,
            "words": len(run[DEFAULT].article.text.split()),
            "bank": len(run[DEFAULT].items),
            f"kept of {DEFAULT}": len(run[DEFAULT].kept),
            **{f"kept of {n}": len(run[n].kept) for n in NUMBERS},
            **{f"first {n}": len(ranked(run[n].items, n)) for n in NUMBERS},
        }
        for run in runs
    ]


def shaped(runs: Sequence[Runs], number: int) -> Figures:
    """The shape of the first `number` items of each article, counted over all articles."""
    chosen = [[s.item for s in ranked(run[number].items, number)] for run in runs]
    everything: list[Item] = [i for items in chosen for i in items]
    kept = [[s.item for s in run[number].kept] for run in runs]
    places = [shape.paragraphs(run[number], items) for run, items in zip(runs, kept, strict=True)]
    return {
        "items": len(everything),
        "kinds": dict(sorted(Counter(i.kind for i in everything).items())),
        "question words": shape.asked(shape.questions(everything)),
        "options": asdict(shape.options(shape.choices(everything))),
        "paragraphs": [sum(p[0] for p in places), sum(p[1] for p in places)],
        "repeats kept": sum(shape.repeats(shape.stems(items)) for items in kept),
        "repeats": sum(shape.repeats(shape.stems(items)) for items in chosen),
    }


def people_shaped(people: People) -> Figures:
    """The same shape of what people ask."""
    everything = [h for some in people.values() for h in some]
    return {
        "items": len(everything),
        "question words": shape.asked(h.question for h in everything),
        "options": asdict(shape.options(shape.human_choices(everything))),
        "repeats": sum(shape.repeats([h.question for h in some]) for some in people.values()),
    }


def covering(runs: Sequence[Runs], people: People, number: int) -> Figures:
    """Hits of the questions of people by group, and all together."""
    groups: dict[str, list[coverage.Hit]] = {}
    for run in runs:
        told = run[number]
        groups.setdefault(told.group, []).extend(coverage.hits(told, people.get(told.key, ()), number))
    found = {group: asdict(coverage.covered(hits)) for group, hits in groups.items() if hits}
    return found | {"all": asdict(coverage.covered([h for hits in groups.values() for h in hits]))}


def leading(runs: Sequence[Runs], people: People) -> Figures:
    """Whether stems lead to their sentences by BM25: ours (all of the bank), and those of people."""
    ours: list[int] = []
    theirs: list[int] = []
    found: Counter[str] = Counter()
    for run in runs:
        told = run[DEFAULT]
        index = Index([s.text for s in told.sentences])
        asking = [s for s in told.items if s.item.kind in {"short_answer", "multiple_choice"}]
        ours += [index.rank(s.item.question, proving(told, s)) for s in asking]
        for human in people.get(told.key, ()):
            place = source(human, told.article, told.sentences, index)
            found[place.found] += 1
            if place.found != "estimate":
                theirs.append(index.rank(human.question, place.sentences))
    return {
        "ours": asdict(retrieved(ours)),
        "people": asdict(retrieved(theirs)),
        "sources": dict(sorted(found.items())),
    }


def costing(runs: Sequence[Runs]) -> Figures:
    """Seconds for asking and for the bare parse, summed over the articles, and their ratio."""
    took = [cost(run[DEFAULT].article, rounds=2) for run in runs]
    parse, asking = sum(c.parse for c in took), sum(c.asking for c in took)
    return {
        "parse s": round(parse, 3),
        "asking s": round(asking, 3),
        "ratio": round(asking / parse, 2) if parse else 0,
    }


def measured(runs: Sequence[Runs], people: People) -> Figures:
    """Everything; `people` may be empty."""
    there = {run[DEFAULT].key: people[run[DEFAULT].key] for run in runs if run[DEFAULT].key in people}
    figures: Figures = {"gates": gates(runs), "yield": yields(runs)}
    figures |= {f"shape at {n}": shaped(runs, n) for n in NUMBERS}
    if there:
        figures["shape of people"] = people_shaped(there)
        figures |= {f"coverage at {n}": covering(runs, there, n) for n in NUMBERS}
    return figures | {"retrieval": leading(runs, there), "cost": costing(runs)}
