"""The style of a finished page keeps what the page can need, and means the same."""

from __future__ import annotations

import re

import pytest

from quizgen.render import render_html
from quizgen.render.lean_style import with_lean_style
from quizgen.screen import Screen
from tests.sample_bank import BANK


def lean(css: str, body: str = '<p class="a">x</p>', script: str = "") -> str:
    """The style of a page of these parts."""
    page = with_lean_style(
        f"<html><head><style>{css}</style></head><body>{body}<script>{script}</script></body></html>"
    )
    return page.partition("<style>")[2].partition("</style>")[0]


@pytest.mark.parametrize(
    ("css", "kept"),
    [
        (".a { b: c } .d { e: f }", ".a{b:c}"),
        ("p, q, .a > i, #n { b: c }", "p{b:c}"),
        (".a:not(.d):has(> i):hover { b: c }", ".a:not(.d):has(>i):hover{b:c}"),
        ('[data-x="d"] .a + p { b: c }', "[data-x=d] .a+p{b:c}"),
        ("@media (max-width: 3px) { .a { b: c } .d { e: f } }", "@media (max-width:3px){.a{b:c}}"),
        ("@media print { .d { e: f } }", ""),
        ("@page { b: c } @keyframes d { from { e: f } }", "@page{b:c}@keyframes d{from{e:f}}"),
        ('.a::before { content: ".d } {" }', '.a::before{content:".d } {"}'),
        ("* , ::after , html { b: c }", "*,::after,html{b:c}"),
        (".a { width: calc(1px + 2%) }", ".a{width:calc(1px + 2%)}"),
        # What is no list of rules is for the browser to make out.
        (".d { e: f ", ".d{e:f"),
    ],
)
def test_rules_for_nothing_are_left_out(css: str, kept: str) -> None:
    assert lean(css) == kept


def test_what_a_script_names_is_kept() -> None:
    assert lean(".d{b:c}.e{b:c}", script='one.className = `d ${"x"}`;') == ".d{b:c}"
    assert lean("strong{b:c}", script='const MARKS = ["STRONG"];') == "strong{b:c}"


def test_words_of_the_text_name_no_rule() -> None:
    assert lean(".d{b:c}", body="<p>d</p>") == ""


def test_custom_properties_become_short_or_go() -> None:
    css = ":root { --ink: red; --paper: blue; --rest: green } p { color: var(--ink); background: var(--ink, var(--paper)) }"
    assert lean(css) == ":root{--a:red;--b:blue;}p{color:var(--a);background:var(--a,var(--b))}"


def test_a_name_that_others_know_stays() -> None:
    css = ":root{--slot:0}p{top:var(--slot)}"
    assert lean(css, script='passage.style.setProperty("--slot", place);') == css
    assert lean(css, body='<p style="--slot: 1px">x</p>') == css


@pytest.mark.parametrize("mode", ["any", "collect"])
def test_every_property_that_a_page_asks_for_is_named(mode: str) -> None:
    page = render_html(BANK, "quiz", screen=Screen(mode))  # type: ignore[arg-type]
    style = page.partition("<style>")[2].partition("</style>")[0]
    named = set(re.findall(r"[{;](--[\w-]+):", style))
    assert len(named) > 12
    assert set(re.findall(r"var\((--[\w-]+)\)", style)) <= named
    # What an article, cards and a picture of a code need goes with them.
    assert (".passage{" in style, ".card{" in style, ".picture-of-code svg{" in style) == (
        True,
        mode == "any",
        mode != "any",
    )
