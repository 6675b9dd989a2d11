"""Work that a worksheet does not ask of WeasyPrint, since each version would pay for it."""

from __future__ import annotations

from typing import Any

import pytest

from quizgen.pdf import loading, write_pdf
from quizgen.render import render_html
from tests.sample_bank import BANK


def counted(place: Any, name: str, monkeypatch: pytest.MonkeyPatch) -> list[None]:
    """A list that grows with each call of a function."""
    calls: list[None] = []
    usual = getattr(place, name)

    def count(*given: Any, **named: Any) -> Any:
        calls.append(None)
        return usual(*given, **named)

    monkeypatch.setattr(place, name, count)
    return calls


def test_lines_below_the_head_are_not_set_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    loading.weasyprint()
    from weasyprint.layout import inline, page

    beside_a_float = counted(inline, "inline_min_content_width", monkeypatch)
    for_their_width = counted(page, "max_content_width", monkeypatch)
    write_pdf(render_html(BANK, "worksheet"))
    assert 0 < len(beside_a_float) < 10
    assert not for_their_width
