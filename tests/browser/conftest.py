"""Opens quiz pages in Debian's Chromium, as files, with no network, and watches what they do."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from quizgen.model import Bank
from quizgen.render import render_html
from quizgen.screen import Screen
from tests.sample_bank import BANK

Opener = Callable[..., Page]
USUAL = Screen()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = shutil.which("chromium") or shutil.which("google-chrome")
    if path is None:
        pytest.skip("Chromium is not installed")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def quiz(browser: Browser, tmp_path: Path) -> Iterator[Opener]:
    """Return a function that opens the quiz of a bank (`first` runs before the page does); the test fails if a page asked, threw or complained."""
    faults: list[str] = []
    contexts = []

    def open_quiz(
        bank: Bank = BANK,
        *,
        screen: Screen = USUAL,
        width: int = 1280,
        height: int = 860,
        scheme: str = "light",
        scripts: bool = True,
        touch: bool = False,
        first: str = "",
    ) -> Page:
        path = tmp_path / f"quiz-{len(contexts)}.html"
        path.write_text(render_html(bank, "quiz", screen=screen), "utf-8")
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme=scheme,  # type: ignore[arg-type]
            java_script_enabled=scripts,
            reduced_motion="reduce",
            has_touch=touch,
            is_mobile=touch,
            offline=True,
        )
        contexts.append(context)
        if first:
            context.add_init_script(first)
        page = context.new_page()
        page.on("console", lambda told: faults.append(f"{told.type}: {told.text}"))
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on(
            "request",
            lambda sent: faults.append(sent.url) if not sent.url.startswith((path.as_uri(), "blob:")) else None,
        )
        page.goto(path.as_uri())
        return page

    yield open_quiz
    for context in contexts:
        context.close()
    assert faults == []
