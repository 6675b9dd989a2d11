"""The figures as Markdown tables, and as one line of the history."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from tests.quality.measure import NUMBERS, Figures

FIELDS = (
    "date note articles items kept faults paragraphs_10 repeats_20 longest_20 source_10 span_10 content_10 source_20 "
    "span_20 content_20 first_sentence cost"
).split()
PEER = "Heilman and Smith (2010) at 20"


def percent(part: int, whole: int) -> str:
    """ "12 of 48 (25 %)", or "-" where there is nothing to count."""
    return f"{part} of {whole} ({100 * part / whole:.0f} %)" if whole else "-"


def table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """A Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(str(cell) for cell in line) + " |" for line in lines)


def report(figures: Figures) -> str:
    """The whole report."""
    return "\n\n".join(_parts(figures)) + "\n"


def _parts(figures: Figures) -> Iterator[str]:
    yield "# Quality of questions"
    yield from _gates(figures["gates"])
    yield "## Yield"
    lines = figures["yield"]
    yield table(list(lines[0]), [list(line.values()) for line in lines])
    yield from _shape(figures)
    if "shape of people" in figures:
        yield from _coverage(figures)
    yield "## Stems that lead to their sentence (BM25)"
    found = figures["retrieval"]
    rows = [
        [who, percent(found[who]["first"], found[who]["asked"]), percent(found[who]["third"], found[who]["asked"])]
        for who in ("ours", "people")
    ]
    yield table(["stems", "first", "first three"], rows)
    if found["sources"]:
        yield "Sources of the people's questions: " + ", ".join(f"{k} {v}" for k, v in found["sources"].items()) + "."
    took = figures["cost"]
    yield f"## Cost\n\nAsking takes {took['asking s']} s, the bare parse {took['parse s']} s: {took['ratio']} times as long."


def _gates(found: Figures) -> Iterator[str]:
    yield "## Gates"
    yield (
        f"{found['items']} items in the banks, {found['kept']} kept: "
        f"{found['faults']} faults, {found['faults kept']} of them in kept items."
    )
    if found["list"]:
        head = list(found["list"][0])
        yield table(head, [[str(v).replace("|", "/") for v in line.values()] for line in found["list"]])


def _shape(figures: Figures) -> Iterator[str]:
    named = {f"at {n}": figures[f"shape at {n}"] for n in NUMBERS}
    both = named | ({"people": figures["shape of people"]} if "shape of people" in figures else {})
    yield "## Shape"
    kinds = sorted({k for s in named.values() for k in s["kinds"]})
    yield table(
        ["kind", *named], [[k, *(percent(s["kinds"].get(k, 0), s["items"]) for s in named.values())] for k in kinds]
    )
    asked = [s["question words"] for s in both.values()]
    yield table(["question word", *both], [[w, *(percent(a[w], sum(a.values())) for a in asked)] for w in asked[0]])
    rows = [
        [what, *(percent(s["options"][what], s["options"]["choices"]) for s in both.values()), expert]
        for what, expert in (("longest", "19 %"), ("shortest", "26 %"), ("most_stem", "6 %"))
    ]
    yield table(["the key is", *both, "expert sets"], rows)
    spread = [percent(*s["paragraphs"]) for s in named.values()]
    yield table(
        ["of the quiz", *named],
        [
            ["paragraphs with a kept item", *spread],
            ["nearly equal stems, kept", *(s["repeats kept"] for s in named.values())],
            ["nearly equal stems, kept and drafts", *(s["repeats"] for s in named.values())],
        ],
    )


def _coverage(figures: Figures) -> Iterator[str]:
    yield "## Coverage of what people ask"
    rows: list[list[object]] = []
    for number in NUMBERS:
        for group, c in figures[f"coverage at {number}"].items():
            hits = [percent(c[level], c["asked"]) for level in ("sentence", "span", "content")]
            rows.append([f"{group} at {number}", c["asked"], *hits])
    yield table(
        ["group", "asked", "source sentence", "span", "span and content"], [*rows, [PEER, "", "48 %", "19 %", "16 %"]]
    )


def record(figures: Figures, note: str, path: Path) -> None:
    """Append one line to the history; the file gets its head when it is new. Shares are 0 to 1, empty if unknown."""
    line = summary(figures, note)
    new = not path.exists()
    with path.open("a", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, FIELDS, lineterminator="\n")
        if new:
            writer.writeheader()
        writer.writerow(line)


def summary(figures: Figures, note: str) -> dict[str, object]:
    """The main figures, by the names of `FIELDS`."""
    line: dict[str, object] = {
        "date": date.today().isoformat(),
        "note": note,
        "articles": len(figures["yield"]),
        "items": figures["gates"]["items"],
        "kept": figures["gates"]["kept"],
        "faults": figures["gates"]["faults"],
        "paragraphs_10": _share(*figures["shape at 10"]["paragraphs"]),
        "repeats_20": figures["shape at 20"]["repeats"],
        "longest_20": _share(
            figures["shape at 20"]["options"]["longest"], figures["shape at 20"]["options"]["choices"]
        ),
        "first_sentence": _share(figures["retrieval"]["ours"]["first"], figures["retrieval"]["ours"]["asked"]),
        "cost": figures["cost"]["ratio"],
    }
    for number in NUMBERS:
        found = figures.get(f"coverage at {number}", {}).get("all")
        for name, level in (("source", "sentence"), ("span", "span"), ("content", "content")):
            line[f"{name}_{number}"] = _share(found[level], found["asked"]) if found else ""
    return line


def _share(part: int, whole: int) -> object:
    return round(part / whole, 3) if whole else ""
