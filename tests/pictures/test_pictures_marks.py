"""The mark of a picture, and what is none."""

from __future__ import annotations

import time

import pytest

from quizgen.pictures import Mark, marks, replaced


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("See ![a map](map.png).", [Mark("a map", "map.png")]),
        ("![](a.JPG)![ b ]( c.webp )", [Mark("", "a.JPG"), Mark("b", "c.webp")]),
        ("![two (2) *x*](my map_1 (2).png)", [Mark("two (2) *x*", "my map_1 (2).png")]),
        ("![a](../x.svg) ![b](http://h/x.png)", [Mark("a", "../x.svg"), Mark("b", "http://h/x.png")]),
        ("`![a](a.png)` and ``![b](b.png)``", []),
        ("[a](b.png) and ![c](d) and ! [e](f.png) and ![g] (h.png)", []),
        ("![a](data:image/png;base64,AAAA)", []),
        ("Wow![a\nb](c.png)", []),
    ],
)
def test_marks(text: str, found: list[Mark]) -> None:
    assert list(marks(text)) == found


def test_what_is_no_mark_stays() -> None:
    assert replaced("![c](d) ![a](b.png)!", lambda mark: mark.alt) == "![c](d) a!"


@pytest.mark.parametrize("piece", ["![", "![a](", "![a](b(", "![a](b.png", "![a](()", "![]("])
def test_hostile_marks_stay_fast(piece: str) -> None:
    start = time.process_time()
    list(marks(piece * 10_000))
    assert time.process_time() - start < 2
