"""Attacks in a bank come out as text: no tag, no attribute and no script of theirs is in any page."""

import re
from html.parser import HTMLParser

import pytest

from quizgen.render import render_html
from tests.render.hostile import ATTACKS, hostile_bank


class Seen(HTMLParser):
    """Collects what a browser would act on."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.scripts = 0
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.scripts += tag == "script" and ("type", "application/json") not in attrs


@pytest.mark.parametrize("what", ["quiz", "worksheet", "key"])
@pytest.mark.parametrize("attack", ATTACKS)
def test_attacks_are_text(attack: str, what: str) -> None:
    page = render_html(hostile_bank(attack), what)  # type: ignore[arg-type]
    # The quiz names an empty icon, so that no browser asks its server for one.
    # Its options have their letters in an element that no attack can have: a lone letter is none.
    ours = re.sub(r"<b>[A-Z]</b>", "", page)
    seen = Seen(ours.replace('<link rel="icon" href="data:,">', "", 1))
    assert not seen.tags & {"img", "svg", "iframe", "a", "math", "b", "i", "table"}
    assert not {name for name in seen.attributes if name.startswith("on") or name in {"src", "href", "srcdoc"}}
    assert seen.scripts == (1 if what == "quiz" else 0)
    body = re.sub(r" data-[tln]=\d+", "", page.split("<body")[1].partition("<script>")[0])
    assert "49" not in body or "7*7" not in attack
