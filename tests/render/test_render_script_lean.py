"""Places of texts, short properties and names given once change nothing that a script does."""

from __future__ import annotations

import json
import re

import pytest

from quizgen.render import render_html
from quizgen.render.environment import environment
from quizgen.render.page import bundled
from quizgen.render.payload import page_data
from quizgen.render.script_lean import OURS, with_aliases, with_numbers, with_short_properties, without_idle
from quizgen.render.script_tokens import tokens_of
from quizgen.render.script_words import with_places
from quizgen.render.shorter import shorter_script
from quizgen.screen import LANGUAGES, Screen
from quizgen.sheet import lay_out
from tests.house.tree import ROOT
from tests.js.node import needs_node, node
from tests.render.test_render_strings import WORDS, values
from tests.sample_bank import BANK


def joined(tokens: list[str]) -> str:
    return " ".join(tokens)


def test_a_text_is_said_by_its_place() -> None:
    code = 'say("check"); go(named("of"), say("none"), other("check"), say(name), named(name)); function say(name) {}'
    short = joined(with_places(tokens_of(code), {"check": 0, "of": 12}))
    assert short == joined(
        tokens_of('say(0); go(12, say("none"), other("check"), say(name), named(name)); function say(name) {}')
    )


def test_functions_that_nothing_asks_for_go() -> None:
    code = bundled(["function a() { b(); } function b() {} async function c() { d(); } function d() {} const e = d;"])
    assert joined(without_idle(tokens_of(code))) == joined(tokens_of(bundled(["function d() {} const e = d;"])))
    assert without_idle(tokens_of("function a() {}")) == tokens_of("function a() {}")


@pytest.mark.parametrize(
    ("code", "short"),
    [
        ("a = Number(b.c?.d);", "a = +b.c?.d;"),
        ("a = Number(b ?? c) + Number(d);", "a = +(b ?? c) + +d;"),
        ("a = Number(b).toFixed(1); c = list.map(Number); d = Number.isFinite(e);", None),
        ('a = Number("1"); b = Number(typeof c); d = Number(-e);', None),
    ],
)
def test_numbers_are_made_by_a_sign(code: str, short: str | None) -> None:
    assert with_numbers(tokens_of(code)) == tokens_of(short or code)


def test_what_browsers_give_is_named_once() -> None:
    code = bundled(
        ["const a = document.b(document, { document: document }); const c = [document.d, document, Math.e];"]
    )
    short = joined(with_aliases(tokens_of(code)))
    assert short.count("givendocument") == 6
    assert "{ document : givendocument }" in short
    assert "givenMath" not in short
    once = tokens_of("document; document; document; document; document;")
    assert with_aliases(once) == once


@needs_node
def test_short_properties_do_the_same() -> None:
    code = bundled(
        [
            """const read = ({ paragraph, quote = "q", a }, [first]) => ({ paragraph, line: quote + a, kind: first.kind });
            const box = { paragraph: 1, a: 2, "kind": 3 }; box.right = box.paragraph + 1;
            globalThis.told = [read(box, [{ kind: 4 }]).paragraph, read(box, [{ kind: 4 }]).kind, box.right, box["kind"], box.a];"""
        ]
    )
    told = "; process.stdout.write(JSON.stringify(globalThis.told));"
    short = joined(with_short_properties(tokens_of(code)))
    assert "paragraph :" not in short
    assert node("-e", short + told).stdout == node("-e", code + told).stdout == "[1,4,2,3,2]"


def test_short_properties_come_from_no_file_and_no_text() -> None:
    data = page_data(lay_out(BANK), Screen("any"))
    assert not OURS & {*data, *(name for one in data["asked"].values() for name in one)}
    assert not OURS & {name for language in LANGUAGES for text in WORDS[language].values() for name in values(text)}
    # What elements of the page hold in their dataset.
    html = render_html(BANK, "quiz") + "".join(
        path.read_text("utf-8") for path in (ROOT / "templates" / "js").glob("*.js")
    )
    assert not OURS & {*re.findall(r"[ \[]data-([a-z]+)", html), *re.findall(r"dataset\.([a-z]+)", html)}
    # What a browser keeps, and what a pupil hands in.
    jinja = environment()
    kept = jinja.loader.get_source(jinja, "js/round.js")[0].partition("export const round = {")[2].partition("}")[0]  # type: ignore[union-attr]
    assert not OURS & {part.split(":")[0].strip() for part in kept.split(",")}
    assert not OURS & {
        "box",
        "due",
        "quizgen",
        "version",
        "boxes",
        "bank",
        "layout",
        "seed",
        "name",
        "took",
        "answers",
        "size",
    }


def test_the_page_is_made_with_places() -> None:
    code = bundled(['function named(name) { return name; } globalThis.said = named("check");'])
    assert shorter_script(code, (("check", 3),)) == '(()=>{"use strict";globalThis.said=3})();'
    assert json.dumps("check") in shorter_script(code)
