"""The quiz page behind a web server and inside the frame of a learning platform: it asks for nothing, keeps nothing where
nothing may be kept, says so, and works all the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Frame, Page, expect

from quizgen.render import render_html
from quizgen.screen import Screen
from tests.browser.answers import fill, give, right_answers, wrong_answers
from tests.browser.serving import Site, serving
from tests.browser.test_quiz_hands import QUESTIONS, SMALL
from tests.browser.test_quiz_reading import VOICES

pytestmark = pytest.mark.browser
PAGES = {
    "/any.html": Screen(),
    "/cards.html": Screen("cards"),
    "/collect.html": Screen("collect"),
}
CITY = next(question for question in QUESTIONS if question.item.id == "sa-1")
NOT_KEPT = "This browser keeps nothing here"
# What the browser itself says where a frame forbids a button's work; nothing that the page can hinder.
FORBIDDEN = re.compile("the flag ‘allow-downloads’ is not set|the 'allow-modals' keyword is not set")


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    with serving() as site:
        for path, screen in PAGES.items():
            site.pages[path] = render_html(SMALL, "quiz", screen=screen)
        yield site


def read(frame: Frame) -> None:
    """Use every tool for reading."""
    frame.locator("#tools > summary").click()
    frame.locator("[data-size='1']").click()
    frame.locator("#spacing").check()
    frame.locator("#focus").check()
    frame.locator("#aloud").click()
    frame.locator("#aloud").click()
    frame.locator("#language").select_option("es")
    frame.locator("#language").select_option("en")
    frame.locator("#tools > summary").click()


def practise(frame: Frame) -> None:
    for index, question in enumerate(QUESTIONS):
        give(frame, question, (right_answers, wrong_answers)[index % 2](question))  # type: ignore[arg-type]
    frame.locator(".self input").first.check()
    frame.locator("#result").wait_for()
    frame.locator(".feedback a").first.click()
    frame.locator("#print").click()
    frame.locator("#setup summary").click()
    frame.locator("#count").fill("3")
    frame.locator("#setup-form [type=submit]").click()
    assert frame.locator("#score").inner_text().endswith("0 of 3 checked")


def be_tested(frame: Frame) -> None:
    fill(frame, CITY, ["Birmingham"])  # type: ignore[arg-type]
    frame.locator("#finish").click()
    frame.locator(".sure").click()
    assert frame.locator(f"#q{CITY.number} .feedback").inner_text().startswith("✓ Right")
    frame.locator("#print").click()
    frame.locator("#retry").click()


def learn(frame: Frame, folder: Path) -> None:
    frame.locator("#turn").click()
    frame.locator("#knew").click()
    assert frame.locator("#boxes li").nth(1).inner_text().startswith("Box 2 1")
    frame.locator("#save-boxes").click()
    boxes = folder / "boxes.json"
    bank = frame.evaluate("JSON.parse(document.getElementById('data').textContent).bank")
    boxes.write_text(
        f'{{"quizgen": "boxes", "bank": "{bank}", "boxes": {{"sa-1": {{"box": 3, "due": 0}}}}}}', "utf-8"
    )
    frame.locator("#boxes-file").set_input_files(boxes)
    expect(frame.locator("#boxes-told")).to_have_text("1 card was loaded.")
    assert frame.locator("#boxes li").nth(2).inner_text().startswith("Box 3 1")


def hand_in(frame: Frame) -> None:
    for question in QUESTIONS:
        fill(frame, question, right_answers(question))  # type: ignore[arg-type]
    frame.locator("#pupil").fill("Ana")
    frame.locator("#hand-in-now").click()
    frame.locator("#answer-file").click()
    frame.locator("#copy").click()
    expect(frame.locator("#copy-told")).to_have_text("The code is copied.")
    assert frame.locator("#qr svg").is_visible()
    frame.locator("#change").click()


def work(frame: Frame, path: str, folder: Path) -> None:
    """Do on one page whatever can be done there."""
    read(frame)
    many = path == "/any.html"
    if many:
        practise(frame)
        frame.locator("input[value=test]").check()
        be_tested(frame)
        frame.locator("input[value=cards]").check()
    if many or path == "/cards.html":
        learn(frame, folder)
    if path == "/collect.html":
        hand_in(frame)


def watched(browser: Browser, told: list[str], asked: list[str]) -> Page:
    context = browser.new_context(reduced_motion="reduce")
    context.add_init_script(VOICES)
    context.on("request", lambda sent: asked.append(sent.url))
    page = context.new_page()
    page.on("console", lambda one: told.append(f"{one.type}: {one.text}"))
    page.on("pageerror", lambda error: told.append(str(error)))
    page.on("websocket", lambda socket: asked.append(socket.url))
    page.set_default_timeout(8_000)
    return page


@pytest.mark.parametrize("way", ["http", "file"])
@pytest.mark.parametrize("path", ["/any.html", "/collect.html"])
def test_nothing_is_asked_for_but_the_page(browser: Browser, site: Site, tmp_path: Path, path: str, way: str) -> None:
    told: list[str] = []
    asked: list[str] = []
    page = watched(browser, told, asked)
    site.hits.clear()
    address = site.address(path)
    if way == "file":
        place = tmp_path / "quiz.html"
        place.write_text(site.pages[path], "utf-8")
        address = place.as_uri()
    page.goto(address)
    work(page.main_frame, path, tmp_path)
    # Time for what a browser asks later: an icon, a beacon.
    page.wait_for_timeout(300)
    page.context.close()
    assert site.hits == ([path] if way == "http" else [])
    assert [url for url in asked if not url.startswith(("blob:", "data:"))] == [address]
    assert told == []


def test_what_is_asked_for_would_be_seen(browser: Browser, site: Site) -> None:
    site.pages["/slip.html"] = "<!doctype html><title>Slip</title><img src='/slip.png' alt=''>"
    asked: list[str] = []
    page = watched(browser, [], asked)
    site.hits.clear()
    page.goto(site.address("/slip.html"))
    page.wait_for_timeout(300)
    page.context.close()
    # A browser with windows asks for an icon too where a page names none; ours names an empty one.
    assert set(site.hits) - {"/favicon.ico"} == {"/slip.html", "/slip.png"}
    assert all('<link rel="icon" href="data:,">' in site.pages[path] for path in PAGES)


@pytest.fixture
def platform(site: Site) -> Iterator[Site]:
    """A learning platform: another site, with a page for each of ours, loose and strict."""
    with serving() as platform:
        for path in PAGES:
            for name, strict in (("loose", ""), ("strict", ' sandbox="allow-scripts"')):
                frame = f'<iframe{strict} title="Quiz" width="900" height="700" src="{site.address(path)}"></iframe>'
                platform.pages[f"/{name}{path}"] = (
                    f'<!doctype html><html lang="en"><title>P</title><link rel="icon" href="data:,">{frame}</html>'
                )
        yield platform


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("name", ["loose", "strict"])
def test_all_modes_work_in_a_frame_of_another_site(
    browser: Browser, platform: Site, tmp_path: Path, name: str, path: str
) -> None:
    told: list[str] = []
    page = watched(browser, told, [])
    page.goto(platform.address(f"/{name}{path}", "localhost"))
    frame = page.frames[1]
    frame.locator("#tools").wait_for()
    stored = (
        "(() => { try { localStorage.setItem('a', '1'); return 'kept'; } catch (error) { return error.name; } })()"
    )
    assert frame.evaluate(stored) == "SecurityError"
    assert (frame.evaluate("origin") == "null") == (name == "strict")
    assert frame.locator("#notice").inner_text().startswith(NOT_KEPT)
    work(frame, path, tmp_path)
    page.context.close()
    assert [one for one in told if name == "loose" or not FORBIDDEN.search(one)] == []


def test_a_frame_that_lets_it_keep_things_does_not_say_otherwise(browser: Browser, platform: Site) -> None:
    page = watched(browser, told := [], [])
    page.goto(platform.address("/loose/any.html"))
    frame = page.frames[1]
    give(frame, CITY, ["Birmingham"])  # type: ignore[arg-type]
    assert not frame.locator("#notice").is_visible()
    page.reload()
    assert page.frames[1].locator(f"#q{CITY.number} .feedback").inner_text().startswith("✓ Right")
    page.context.close()
    assert told == []
