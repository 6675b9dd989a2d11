"""The report in a browser: it asks and runs nothing, fits a phone, can be read in both schemes, and prints."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from quizgen.model import Bank
from quizgen.results import Answers, analyse, files_of, mark_class
from quizgen.sheet import lay_out, layout_id
from tests.browser.test_quiz_access import AXE, FIND, RULES
from tests.render.hostile import ATTACKS, hostile_bank
from tests.results.pupils import simulated
from tests.sample_bank import BANK

pytestmark = pytest.mark.browser
LONG = "Anastasia-Wilhelmina" * 5


def report(bank: Bank, names: list[str], folder: Path) -> Path:
    sheet = lay_out(bank)
    given = [one for _, one in simulated(bank, len(names))]
    found = [
        Answers(sheet.bank_id, layout_id(sheet), sheet.seed, name, 300, tuple(one), f"{name}.json")
        for name, one in zip(names, given, strict=True)
    ]
    marked = mark_class(bank, [*found, Answers("000000", "00000000", 0, names[0], 1, (), "x.json")])
    path = folder / "report.html"
    path.write_bytes(files_of(bank, marked, analyse(marked))[-1].content)
    return path


def opened(browser: Browser, path: Path, faults: list[str], width: int = 1280, scheme: str = "light") -> Page:
    context = browser.new_context(viewport={"width": width, "height": 860}, color_scheme=scheme, offline=True)  # type: ignore[arg-type]
    page = context.new_page()
    page.on("console", lambda told: faults.append(f"{told.type}: {told.text}"))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("request", lambda sent: faults.append(sent.url) if sent.url != path.as_uri() else None)
    page.goto(path.as_uri())
    return page


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_nothing_sticks_out(browser: Browser, tmp_path: Path, width: int) -> None:
    faults: list[str] = []
    page = opened(browser, report(BANK, ["Ana", LONG, *map(str, range(24))], tmp_path), faults, width)
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert faults == []
    page.context.close()


def test_attacks_do_nothing(browser: Browser, tmp_path: Path) -> None:
    for attack in ATTACKS:
        faults: list[str] = []
        page = opened(browser, report(hostile_bank(attack), [attack, "Ben"], tmp_path), faults)
        assert page.evaluate("window.hit") is None
        assert faults == [], attack
        page.context.close()


@pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not installed: npm ci --prefix tests/browser")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_in_the_report(browser: Browser, tmp_path: Path, width: int, scheme: str) -> None:
    faults: list[str] = []
    page = opened(browser, report(BANK, ["Ana", *map(str, range(25))], tmp_path), faults, width, scheme)
    page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate(FIND, RULES)
    assert [f"{one['id']}: {node['html'][:160]}" for one in found["violations"] for node in one["nodes"]] == []
    page.context.close()
