"""A tally as lines of text with bars: block characters, or plain signs where the screen has no blocks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.stats.charts import Chart, charts, coverage, headline, stems
from quizgen.stats.tally import Count, Tally

_LEAST_WIDTH, _LONGEST_BAR, _LONGEST_NAME = 40, 60, 24
# Room for the numbers and the shortest bar.
_BESIDE = 22


@dataclass(frozen=True)
class Signs:
    """What bars are made of: one sign for kept items and one for drafts, and how words are cut short."""

    keep: str
    draft: str
    cut: str


BLOCKS = Signs("█", "▒", "…")
ASCII = Signs("#", "-", "...")


@dataclass(frozen=True)
class Line:
    """A line of text; a heading is to stand out."""

    text: str
    heading: bool = False


def signs_for(encoding: str | None) -> Signs:
    """The signs that a screen of this encoding can show."""
    try:
        "█▒…".encode(encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return ASCII
    return BLOCKS


def lines_of(tally: Tally, width: int = 80, signs: Signs = BLOCKS) -> Iterator[Line]:
    """Tell a tally in lines of at most `width` signs (40 or more)."""
    width = max(width, _LEAST_WIDTH)
    yield Line(_short(tally.heading, width, signs), heading=True)
    for sentence in (headline(tally), stems(tally), coverage(tally)):
        if sentence:
            yield Line(_short(f"  {sentence}", width, signs))
    shown = list(charts(tally))
    longest = max((len(name) for chart in shown for name in (chart.title, *dict(chart.rows))), default=0)
    for chart in shown:
        yield Line("")
        yield from _table(chart, min(longest, _LONGEST_NAME, width - _BESIDE), width, signs)
    unasked = [paragraph for paragraph in tally.paragraphs if not paragraph.items.both]
    if unasked:
        yield Line("")
        yield Line("  Paragraphs without a question", heading=True)
    for paragraph in unasked:
        opening = paragraph.opening.replace("…", signs.cut)
        yield Line(_short(f"  {paragraph.number:>3}  {opening}", width, signs))


def _table(chart: Chart, longest: int, width: int, signs: Signs) -> Iterator[Line]:
    head = f"  {_short(chart.title, longest, signs):<{longest}}  keep" + ("  draft" if chart.drafts else "")
    yield Line(head, heading=True)
    room = min(_LONGEST_BAR, width - len(head) - 2)
    most = max(count.both for _, count in chart.rows)
    for name, count in chart.rows:
        numbers = f"{count.keep:>4}" + (f"  {count.draft:>5}" if chart.drafts else "")
        row = f"  {_short(name, longest, signs):<{longest}}  {numbers}  {bar(count, most, room, signs)}"
        yield Line(row.rstrip())
    if chart.rest:
        yield Line(f"  and {chart.rest} more")


def bar(count: Count, most: int, room: int, signs: Signs = BLOCKS) -> str:
    """A bar for a count: a sign an item where `most` items have room, else to scale; what is there shows always."""
    whole = count.both if most <= room else round(count.both * room / most)
    whole = max(whole, (count.keep > 0) + (count.draft > 0))
    keep = round(whole * count.keep / count.both) if count.both else 0
    keep = min(max(keep, count.keep > 0), whole - (count.draft > 0))
    return signs.keep * keep + signs.draft * (whole - keep)


def _short(text: str, width: int, signs: Signs) -> str:
    """A text on one line, cut to a width; what no screen should be sent is a blank."""
    flat = "".join(sign if sign.isprintable() else " " for sign in text)
    return flat if len(flat) <= width else flat[: width - len(signs.cut)] + signs.cut
