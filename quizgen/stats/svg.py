"""Tallies as a picture (SVG): bars that can be told apart in black and white, and words that stay words."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizgen.stats.charts import Chart, charts, coverage, headline, stems
from quizgen.stats.tally import Count, Tally

WIDTH, MARGIN, GUTTER = 860, 28, 36
_COLUMN = (WIDTH - 2 * MARGIN - GUTTER) // 2
_ROW, _BAR, _TITLE, _GAP = 20, 12, 26, 18
_NAME, _NUMBERS = 132, 66
_LONGEST_NAME = 18
_LEAST_SCALE = 8
# Signs that XML does not allow.
_FORBIDDEN = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_STYLE = """\
text { font: 12px "Source Sans 3", "Helvetica Neue", Arial, sans-serif; fill: #111; }
.name { font-size: 17px; font-weight: 600; }
.told { fill: #333; }
.head { font-weight: 600; }
.keep { fill: #222; stroke: #222; }
.draft { fill: url(#hatch); stroke: #222; }
.rule { stroke: #999; }"""
_HATCH = (
    '<pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<rect width="5" height="5" fill="#fff"/><line x1="0" y1="0" x2="0" y2="5" stroke="#222" stroke-width="1.4"/>'
    "</pattern>"
)


@dataclass(frozen=True)
class _Drawn:
    """Lines of SVG and how much room they take."""

    lines: tuple[str, ...]
    height: int


def svg_of(tallies: Sequence[Tally]) -> str:
    """Draw tallies one below the other as one SVG file."""
    panels = [_panel(tally) for tally in tallies]
    body: list[str] = []
    y = MARGIN + 24
    for panel in panels:
        body += [f'<g transform="translate(0 {y})">', *panel.lines, "</g>"]
        y += panel.height + MARGIN
    told = " ".join(f"{tally.name}: {headline(tally)}." for tally in tallies)
    size = f'viewBox="0 0 {WIDTH} {y}" width="{WIDTH}" height="{y}"'
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-labelledby="title desc">',
            f'<title id="title">{_xml(_title(tallies))}</title>',
            f'<desc id="desc">{_xml(told)}</desc>',
            f"<style>\n{_STYLE}\n</style>",
            f"<defs>{_HATCH}</defs>",
            f'<rect width="{WIDTH}" height="{y}" fill="#fff"/>',
            *_legend(),
            *body,
            "</svg>\n",
        ]
    )


def _title(tallies: Sequence[Tally]) -> str:
    return f"What is in {tallies[0].name}" if len(tallies) == 1 else "What is in the banks"


def _legend() -> Iterator[str]:
    x = WIDTH - MARGIN - 150
    yield _rect("keep", x, 20, 14)
    yield _text("told", x + 20, 30, "keep")
    yield _rect("draft", x + 76, 20, 14)
    yield _text("told", x + 96, 30, "draft")


def _panel(tally: Tally) -> _Drawn:
    """A bank: its name, some sentences, and its charts in two columns of about the same height."""
    lines = [_text("name", MARGIN, 16, _short(tally.heading, 80))]
    y = 38
    for sentence in filter(None, (headline(tally), stems(tally), coverage(tally))):
        lines.append(_text("told", MARGIN, y, sentence))
        y += 18
    bottoms = []
    for column, drawn in enumerate(_columns([_chart(chart) for chart in charts(tally)])):
        bottom = y + 8
        for one in drawn:
            place = f"{MARGIN + column * (_COLUMN + GUTTER)} {bottom}"
            lines += [f'<g transform="translate({place})">', *one.lines, "</g>"]
            bottom += one.height + _GAP
        bottoms.append(bottom)
    return _Drawn(tuple(lines), max(bottoms))


def _columns(drawn: Sequence[_Drawn]) -> tuple[list[_Drawn], list[_Drawn]]:
    """Deal charts to two columns of about one height: the tallest first, then in their own order."""
    heights, home = [0, 0], {}
    for at in sorted(range(len(drawn)), key=lambda at: -drawn[at].height):
        home[at] = heights.index(min(heights))
        heights[home[at]] += drawn[at].height + _GAP
    # The first chart stands at the left.
    left = home.get(0, 0)
    return (
        [one for at, one in enumerate(drawn) if home[at] == left],
        [one for at, one in enumerate(drawn) if home[at] != left],
    )


def _chart(chart: Chart) -> _Drawn:
    lines = [_text("head", 0, 14, chart.title), f'<line class="rule" x1="0" y1="20" x2="{_COLUMN}" y2="20"/>']
    # Small numbers make short bars: one of one is not a full one.
    most = max(_LEAST_SCALE, *(count.both for _, count in chart.rows))
    y = _TITLE
    for name, count in chart.rows:
        lines += _row(name, count, most, y, chart.drafts)
        y += _ROW
    if chart.rest:
        lines.append(_text("told", 0, y + 14, f"and {chart.rest} more"))
        y += _ROW
    return _Drawn(tuple(lines), y)


def _row(name: str, count: Count, most: int, y: int, drafts: bool) -> Iterator[str]:
    """A name, its bars, and the numbers behind them."""
    room = _COLUMN - _NAME - _NUMBERS
    keep, both = (round(room * number / most, 1) for number in (count.keep, count.both))
    yield _text("told", 0, y + 11, _short(name, _LONGEST_NAME))
    if count.keep:
        yield _rect("keep", _NAME, y, keep)
    if count.draft:
        yield _rect("draft", _NAME + keep, y, round(both - keep, 1))
    numbers = f"{count.keep} + {count.draft}" if drafts and count.draft else f"{count.keep}"
    yield _text("told", _NAME + both + 7, y + 11, numbers)


def _rect(sort: str, x: float, y: float, width: float) -> str:
    return f'<rect class="{sort}" x="{x:g}" y="{y:g}" width="{width:g}" height="{_BAR}"/>'


def _text(sort: str, x: float, y: float, words: str) -> str:
    return f'<text class="{sort}" x="{x:g}" y="{y:g}">{_xml(words)}</text>'


def _short(text: str, length: int) -> str:
    return text if len(text) <= length else text[: length - 1] + "…"


def _xml(text: str) -> str:
    return html.escape(_FORBIDDEN.sub(" ", text), quote=False)
