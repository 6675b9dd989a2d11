"""axe-core finds nothing in any state of the page, in either scheme, wide or narrow."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.answers import QUESTIONS, give, right_answers, wrong_answers
from tests.browser.conftest import Opener
from tests.sample_bank import BANK

pytestmark = pytest.mark.browser
AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
FIND = "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}})"


@pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not installed: npm ci --prefix tests/browser")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing(quiz: Opener, width: int, scheme: str) -> None:
    page = quiz(width=width, scheme=scheme)
    page.evaluate(AXE.read_text("utf-8"))

    def violations() -> list[str]:
        found = page.evaluate(FIND, RULES)
        return [f"{one['id']}: {node['html'][:120]}" for one in found["violations"] for node in one["nodes"]]

    assert violations() == []
    for index, question in enumerate(QUESTIONS.values()):
        answers = (right_answers, wrong_answers)[index % 2](question)
        give(page, question, answers)
        if index == len(BANK.kept()) // 2:
            assert violations() == []
    assert violations() == []
