"""Two ways to work on the quiz page without a mouse: the keyboard alone, and touch alone.

The keyboard has Tab, Shift+Tab, arrows, Space, Enter and what is typed into a field; nothing is clicked and nothing is
given the focus from outside. Touch taps; what it cannot do (a list of the system's own, letters) is chosen and typed.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from playwright.sync_api import Download, Locator, Page

from quizgen.sheet import Question
from tests.browser.answers import order

# Whether the focus is there; if not, how many stops on it may be: a guess that saves asking at each.
STOPS = """selector => {
  if (document.activeElement.matches(selector)) return 0;
  const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")].filter(
    one => one.checkVisibility() && !one.matches(":disabled") && (one.type !== "radio" || one.checked || one.matches(selector)));
  const at = all.findIndex(one => one.matches(selector));
  const now = all.findIndex(one => one === document.activeElement || one.compareDocumentPosition(document.activeElement) & 2);
  return Math.max(1, at - now);
}"""
# The middle of what is to be touched, which must lie on top.
MIDDLE = """one => {
  one.scrollIntoView({block: "center"});
  const {x, y, width, height} = one.getBoundingClientRect();
  const [left, top] = [x + width / 2, y + height / 2];
  const hit = document.elementFromPoint(left, top);
  if (!one.contains(hit)) throw new Error(`${hit?.outerHTML.slice(0, 80)} lies over it`);
  return [left, top];
}"""
# A press of Tab at the end goes to the browser's own buttons, then round to the start.
MOST_STOPS = 400


class Hands(Protocol):
    """How the page is worked."""

    def press(self, page: Page, selector: str) -> None:
        """Press a button, or a link."""

    def pick(self, page: Page, name: str, at: int) -> None:
        """Choose one of several round ticks, by its place."""

    def tick(self, page: Page, selector: str) -> None:
        """Change a square tick."""

    def choose(self, page: Page, selector: str, label: str) -> None:
        """Choose from a list."""

    def write(self, page: Page, selector: str, text: str) -> None:
        """Put a text into a field, instead of what is in it."""


class Keyboard:
    """Tab, arrows, Space and Enter."""

    def go(self, page: Page, selector: str) -> None:
        gone = 0
        while gone < MOST_STOPS:
            if not (stops := page.evaluate(STOPS, selector)):
                return
            for _ in range(stops):
                page.keyboard.press("Tab")
            gone += stops
        raise AssertionError(f"Tab does not reach {selector}")

    def press(self, page: Page, selector: str) -> None:
        self.go(page, selector)
        page.keyboard.press("Enter")

    def pick(self, page: Page, name: str, at: int) -> None:
        ticks = page.locator(f"input[name='{name}']")
        self.go(page, f"input[name='{name}']")
        page.keyboard.press("Space")
        for _ in range(ticks.count()):
            if ticks.nth(at).is_checked():
                return
            page.keyboard.press("ArrowDown")
        raise AssertionError(f"arrows do not reach place {at} of {name}")

    def tick(self, page: Page, selector: str) -> None:
        self.go(page, selector)
        page.keyboard.press("Space")

    def choose(self, page: Page, selector: str, label: str) -> None:
        self.go(page, selector)
        steps: int = page.evaluate(
            """label => { const list = document.activeElement;
            return [...list.options].findIndex(one => one.text === label) - list.selectedIndex; }""",
            label,
        )
        for _ in range(abs(steps)):
            page.keyboard.press("ArrowDown" if steps > 0 else "ArrowUp")

    def write(self, page: Page, selector: str, text: str) -> None:
        self.go(page, selector)
        # Tab marks what is in a field, and what is typed takes its place.
        if page.evaluate("document.activeElement.value") and page.evaluate(
            "document.activeElement.selectionEnd === 0"
        ):
            raise AssertionError(f"what is in {selector} is not marked")
        page.keyboard.type(text)


class Touch:
    """Fingers."""

    def press(self, page: Page, selector: str) -> None:
        self.tap(page, page.locator(selector))

    def tap(self, page: Page, place: Locator) -> None:
        page.touchscreen.tap(*place.evaluate(MIDDLE))

    def pick(self, page: Page, name: str, at: int) -> None:
        self.tap(page, page.locator(f"label:has(input[name='{name}'])").nth(at))

    def tick(self, page: Page, selector: str) -> None:
        self.tap(page, page.locator(selector).locator("xpath=ancestor::label"))

    def choose(self, page: Page, selector: str, label: str) -> None:
        page.locator(selector).select_option(label=label)

    def write(self, page: Page, selector: str, text: str) -> None:
        self.tap(page, page.locator(selector))
        page.locator(selector).fill(text)


HANDS: dict[str, Hands] = {"keyboard": Keyboard(), "touch": Touch()}


def answer(hands: Hands, page: Page, question: Question, answers: list[str]) -> None:
    """Give these answers to a question, whatever was given before."""
    card = f"#q{question.number}"
    match question.item.kind:
        case "multiple_choice" | "true_false":
            letters = page.locator(f"{card} input[name]").evaluate_all("all => all.map(one => one.value)")
            hands.pick(page, f"q{question.number}", letters.index(answers[0]))
        case "multiple_answer":
            for letter in [option.letter for option in question.options]:
                place = f"{card} input[value={letter}]"
                if page.locator(place).is_checked() != (letter in answers):
                    hands.tick(page, place)
        case "ordering":
            order(page, question, answers, _move(hands, page, card))
        case _:
            _fields(hands, page, card, answers)


def _move(hands: Hands, page: Page, card: str) -> Callable[[Locator], None]:
    def press(button: Locator) -> None:
        row = button.evaluate("button => button.closest('[data-row]').dataset.row")
        hands.press(page, f"{card} [data-row='{row}'] button[data-way=up]")

    return press


def _fields(hands: Hands, page: Page, card: str, answers: list[str]) -> None:
    parts = page.locator(f"{card} [data-part]")
    for at, text in enumerate(answers):
        # A mark that a selector can name, for fields have none.
        parts.nth(at).evaluate("(field, at) => field.setAttribute('data-part', at)", str(at))
        place = f"{card} [data-part='{at}']"
        if parts.nth(at).evaluate("field => field.matches('select')"):
            hands.choose(page, place, text)
        else:
            hands.write(page, place, text)


def saved(hands: Hands, page: Page, selector: str, folder: Path) -> Path:
    """Press what saves a file, and return where the file is."""
    with page.expect_download() as saving:
        hands.press(page, selector)
    found: Download = saving.value
    path = folder / found.suggested_filename
    found.save_as(path)
    return path
