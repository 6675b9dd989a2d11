"""A real editor's server with the schema: what it marks, offers and explains in a bank."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from language_server import SERVER, Editor, editor

from quizgen.bank import bank_text
from quizgen.bank.fields import fields_of
from quizgen.bank.schema import SCHEMA_LINE, write_schema
from quizgen.model import KINDS
from tests.sample_bank import BANK

pytestmark = pytest.mark.skipif(
    not SERVER.is_file() and not os.environ.get("CI"),
    reason="the language server is not installed: npm ci --prefix tests/bank/editor",
)
START = f"{SCHEMA_LINE}\nitems:\n"


@dataclass(frozen=True)
class Desk:
    """An editor with a bank open; "|" in a text is where the cursor stands."""

    editor: Editor

    def marked(self, text: str) -> list[tuple[int, str]]:
        return self.editor.change(text)

    def offered(self, text: str) -> dict[str, Any]:
        line, column = self._put(text)
        return {one["label"]: one for one in self.editor.complete(line, column)}

    def explained(self, text: str) -> str:
        return self.editor.hover(*self._put(text))

    def _put(self, text: str) -> tuple[int, int]:
        before, after = text.split("|")
        self.editor.change(before + after)
        return before.count("\n") + 1, len(before) - before.rfind("\n")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("lessons")
    write_schema(folder)
    path = folder / "bank.yaml"
    path.write_text(START, "utf-8")
    with editor(folder) as running:
        running.open(path)
        yield Desk(running)


def test_nothing_is_marked_in_a_good_bank(desk: Desk) -> None:
    assert desk.marked(f"{SCHEMA_LINE}\n{bank_text(BANK)}") == []


@pytest.mark.parametrize("path", sorted((Path(__file__).parents[2] / "golden").glob("*.yaml")), ids=lambda p: p.stem)
def test_nothing_is_marked_in_a_golden_bank(desk: Desk, path: Path) -> None:
    assert desk.marked(f"{SCHEMA_LINE}\n{path.read_text('utf-8')}") == []


def test_nothing_is_marked_where_values_look_like_something_else(desk: Desk) -> None:
    item = (
        "  - kind: multiple_choice\n    question: no\n    answer: 1787\n    wrong: [12:30, yes, ~, 1e3]\n"
        "    level:\n    tags: 2024-05-02\n    lint: {longest-key: off}\n    points: 010\n    locked: TRUE\n"
    )
    assert desk.marked(START + item) == []


BAD = f"""\
{SCHEMA_LINE}
quizgen: 2
titel: Boats
items:
  - kind: multiple_choice
    question: "Who?"
    answer: 1787
    wrong: [Ada, {{text: Ben, because: "He was ill."}}]
    lines: 3
    difficulty: hardish
  - kind: multi_choice
    question: "Who?"
  - question: "Who?"
    foo: 1
  - kind: numeric
    question: "How many?"
    answer: {{a: 1}}
    points: -1
    value: many
    tolerance: some
    lint: {{longest-key: of}}
  - kind: true_false
    question: "It froze."
    answer: yes
  - kind: matching
    question: "Who did what?"
    pairs:
      - left: "Ada"
    evidence:
      - paragraph: two
"""


def test_slips_are_marked_in_their_lines(desk: Desk) -> None:
    kinds = f"{', '.join(KINDS[:-1])} or {KINDS[-1]}"
    assert desk.marked(BAD) == [
        (2, "`quizgen` must be 1"),
        (3, "Property titel is not allowed."),
        (8, "Property because is not allowed."),
        (9, "Property lines is not allowed."),
        (10, "`difficulty` must be easy, medium or hard"),
        (11, f"`kind` must be {kinds}"),
        (13, 'Missing property "kind".'),
        (14, "Property foo is not allowed."),
        (17, "`answer` wants one text; put words that hold [ ] or { } in quotes"),
        (18, "Value is below the minimum of 0."),
        (19, "`value` must be a number, in digits alone"),
        (20, "`tolerance` must be a number such as 0.5, or a share such as 5%"),
        (21, "the level of a rule must be off, style, warning or error"),
        (24, "`answer` must be true or false"),
        (28, 'Missing property "right".'),
        (30, 'Missing property "quote".'),
        (30, "`paragraph` must be a whole number, 0 or more, in digits alone"),
    ]


def test_the_nine_kinds_are_offered(desk: Desk) -> None:
    offered = desk.offered(f"{START}  - kind: |\n")
    assert tuple(offered) == KINDS
    assert "one right answer among several" in str(offered["multiple_choice"]["documentation"])


@pytest.mark.parametrize("kind", KINDS)
def test_the_fields_that_fit_a_kind_are_offered(desk: Desk, kind: str) -> None:
    offered = desk.offered(f"{START}  - kind: {kind}\n    question: a\n    |\n")
    fields = {label for label in offered if label.islower() and not label.startswith("new ")}
    # What stands there is not offered again, nor what quizgen writes itself.
    assert fields == set(fields_of(kind)) - {"kind", "question", "id", "review", "origin"}  # type: ignore[arg-type]


def test_without_a_kind_it_is_the_kind_that_is_offered(desk: Desk) -> None:
    offered = desk.offered(f"{START}  - question: a\n    |\n")
    assert {"kind", "Question"} == {label for label in offered if not label.startswith("new ")}


@pytest.mark.parametrize("before", ["", "  - kind: cloze\n    question: a\n"])
def test_a_whole_new_item_is_offered(desk: Desk, before: str) -> None:
    offered = desk.offered(f"{START}{before}  - |\n")
    assert {f"new {kind}" for kind in KINDS} < set(offered)
    assert offered["new matching"]["insertText"] == (
        'kind: matching\n  question: "$1"\n  pairs:\n    - left: "$2"\n      right: "$3"\n'
        '    - left: "$4"\n      right: "$5"'
    )
    assert offered["new true_false"]["insertText"] == (
        'kind: true_false\n  question: "$1"\n  answer: ${2|true,false|}\n  why: "$3"'
    )


def test_the_words_of_a_field_are_offered_and_nothing_else(desk: Desk) -> None:
    assert list(desk.offered(f"{START}  - kind: cloze\n    difficulty: |\n")) == ["easy", "medium", "hard"]
    assert list(desk.offered(f"{START}  - kind: true_false\n    answer: |\n")) == ["true", "false"]


def test_the_rules_of_check_are_offered(desk: Desk) -> None:
    offered = desk.offered(f"{SCHEMA_LINE}\nlint:\n  |\n")
    assert "longer than every other option" in str(offered["longest-key"]["documentation"])
    assert len(offered) > 30


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("  - kind: cloze\n    diffi|culty: hard\n", "How hard it is. If left out: `medium`."),
        ("  - kind: cloze\n    diffi|culty: hard\n", "* `hard`: for those who read closely\n"),
        ("  - ki|nd: cloze\n", "* `numeric`: a number to write\n"),
        ("  - kind: numeric\n    toler|ance: 5%\n", "or `5%` of the value"),
        ("  - kind: numeric\n    origin:\n      s|ha: 5\n", "whether you changed the question"),
    ],
)
def test_resting_on_a_name_explains_it(desk: Desk, text: str, told: str) -> None:
    assert told in desk.explained(START + text)
