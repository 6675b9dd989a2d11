"""The schema takes every good bank, and what it refuses the reader refuses too."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from bank_strategies import BANK, sample
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from plain_banks import PLAIN_BANK
from yaml_views import as_11, as_12

from quizgen.bank import bank_text, read_text
from quizgen.bank.schema import SCHEMA_LINE, SCHEMA_NAME, schema, schema_text, write_schema, write_schema_file
from quizgen.errors import BankError
from quizgen.model import KINDS
from tests.docs.blocks import blocks, name, with_info
from tests.sample_bank import BANK as LIGHTHOUSE

CHECKER = Draft202012Validator(schema())
ROOT = Path(__file__).parent.parent
GOLDEN = sorted((ROOT / "golden").glob("*.yaml"))
ON_PAGES = [
    pytest.param(block.text, id=f"{name(page)}:{block.line}")
    for page in with_info("yaml")
    for block in blocks(page)
    if block.info == "yaml"
]


def faults(text: str) -> list[tuple[str, str]]:
    """What the schema refuses: the place and the rule of each."""
    return sorted(
        ("/".join(map(str, fault.absolute_path)), str(fault.validator)) for fault in CHECKER.iter_errors(as_12(text))
    )


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(schema())
    assert "$id" not in schema()


def test_it_is_text_of_always_the_same_bytes() -> None:
    text = schema_text()
    assert json.loads(text) == schema()
    assert text == schema_text()
    assert text.endswith("\n}\n")
    assert len(text) < 80_000


def test_every_reference_leads_somewhere() -> None:
    text = schema_text()
    names = {part.partition('"')[0] for part in text.split('"$ref": "#/$defs/')[1:]}
    assert names == set(schema()["$defs"])
    assert set(KINDS) < names


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_golden_banks_are_good(path: Path) -> None:
    assert faults(path.read_text("utf-8")) == []


@pytest.mark.parametrize("text", ON_PAGES)
def test_banks_on_pages_are_good(text: str) -> None:
    assert faults(text) == []
    assert list(CHECKER.iter_errors(as_11(text))) == []


@pytest.mark.parametrize("bank", [LIGHTHOUSE, sample()], ids=["lighthouse", "boats"])
def test_sample_banks_are_good(bank: object) -> None:
    text = bank_text(bank)  # type: ignore[arg-type]
    assert faults(text) == []
    assert list(CHECKER.iter_errors(as_11(text))) == []


def test_a_common_checker_agrees(tmp_path: Path) -> None:
    schema_path = write_schema(tmp_path)
    (tmp_path / "good.yaml").write_text(bank_text(LIGHTHOUSE), "utf-8")
    (tmp_path / "bad.yaml").write_text(GOOD.replace("points: 1", "points: many"), "utf-8")

    def check(*paths: object) -> subprocess.CompletedProcess[str]:
        words = [sys.executable, "-m", "check_jsonschema", "--schemafile", schema_path, *paths]
        return subprocess.run(words, capture_output=True, text=True, timeout=120)

    done = check(*GOLDEN, tmp_path / "good.yaml")
    assert done.returncode == 0, done.stdout + done.stderr
    done = check(tmp_path / "bad.yaml")
    assert done.returncode == 1
    assert "$.items[0].points" in done.stdout


@given(BANK)
@settings(max_examples=200, deadline=None)
def test_whatever_quizgen_writes_is_good(bank: object) -> None:
    assert faults(bank_text(bank)) == []  # type: ignore[arg-type]


@given(PLAIN_BANK)
@settings(max_examples=1500, deadline=None)
def test_what_the_reader_takes_without_a_word_is_good(text: str) -> None:
    if read_text(text)[1]:
        return
    for view in (as_12, as_11):
        found = [(list(fault.absolute_path), fault.message) for fault in CHECKER.iter_errors(view(text))]
        assert found == [], text


@given(PLAIN_BANK)
@settings(max_examples=300, deadline=None)
def test_what_the_schema_refuses_the_reader_refuses(text: str) -> None:
    if faults(text):
        assert read_text(text)[1], text


GOOD = """\
quizgen: 1
title: 1984
lint: {long-key: off}
article: {source: a.md, date: 2024-05-02, text: no}
items:
  - kind: multiple_choice
    question: When?
    answer: 1787
    wrong: [1779, yes, {text: 12:30, why: }]
    evidence: [A sentence., {quote: 7, paragraph: 2}]
    points: 1
    level:
    tags: when
    status: obsolete
    lint: [long-key]
    locked: TRUE
    origin: {rule: when, sha: 0123, status: keep}
  - kind: numeric
    question: How many?
    answer: about 5,000
    value: 5e3
    tolerance: 5 %
    evidence: {quote: x}
  - kind: matching
    question: Who did what?
    pairs: [{left: 1, right: yes}]
    extra: ~
  - {kind: ordering, question: a, sequence: [1, 2]}
  - {kind: multiple_answer, question: a, answers: b, wrong: c}
  - {kind: true_false, question: a, answer: "false"}
  - {kind: short_answer, question: a, answer: b, match: exact, accept: [c]}
  - {kind: essay, question: a, lines: 12, rubric: }
  - {kind: cloze, question: "a {{b}}"}
"""
# What is put in place of what, where the schema complains, and by which of its rules.
BAD = [
    ("quizgen: 1", "quizgen: 2", "quizgen", "anyOf"),
    ("title: 1984", "titel: 1984", "", "additionalProperties"),
    ("title: 1984", "title: [a]", "title", "type"),
    ("lint: {long-key: off}", "lint: {long-key: of}", "lint/long-key", "anyOf"),
    ("source: a.md", "sauce: a.md", "article", "additionalProperties"),
    ("text: no", "text: {a: b}", "article/text", "type"),
    ("items:", "itmes:", "", "required"),
    ("kind: multiple_choice", "kind: multi_choice", "items/0/kind", "enum"),
    ("  - kind: multiple_choice\n", "  - id: a\n", "items/0", "required"),
    ("answer: 1787", "answers: 1787", "items/0", "additionalProperties"),
    ("answer: 1787", "anser: 1787", "items/0", "required"),
    ("answer: 1787", "answer: [1787]", "items/0/answer", "type"),
    ("{text: 12:30, why: }", "{text: 12:30, because: x}", "items/0/wrong/2", "additionalProperties"),
    ("{text: 12:30, why: }", "{why: x}", "items/0/wrong/2", "required"),
    ("{text: 12:30, why: }", "[a]", "items/0/wrong/2", "type"),
    ("paragraph: 2", "paragraph: two", "items/0/evidence/1/paragraph", "type pattern"),
    ("paragraph: 2", "paragraph: -2", "items/0/evidence/1/paragraph", "minimum"),
    ("paragraph: 2", "page: 2", "items/0/evidence/1", "additionalProperties"),
    ("points: 1", "points: one", "items/0/points", "pattern"),
    ("points: 1", "points: -1", "items/0/points", "minimum"),
    ("points: 1", "points: true", "items/0/points", "type"),
    ("level:", "level: hard", "items/0/level", "anyOf"),
    ("tags: when", "tags: {a: b}", "items/0/tags", "type"),
    ("status: obsolete", "status: kept", "items/0/status", "anyOf"),
    ("locked: TRUE", "locked: yes", "items/0/locked", "pattern"),
    ("locked: TRUE", "pin: yes", "items/0/pin", "pattern"),
    ("locked: TRUE", "last: {a: b}", "items/0/last", "type"),
    ("sha: 0123", "hash: 0123", "items/0/origin", "additionalProperties"),
    ("{rule: when, sha: 0123, status: keep}", "{status: kept}", "items/0/origin/status", "anyOf"),
    ("value: 5e3", "value: many", "items/1/value", "pattern"),
    ("value: 5e3", "value:", "items/1/value", "type"),
    ("    value: 5e3\n", "", "items/1", "required"),
    ("tolerance: 5 %", "tolerance: about 5", "items/1/tolerance", "pattern"),
    ("{quote: x}", "{paragraph: 3}", "items/1/evidence", "required"),
    ("[{left: 1, right: yes}]", "[{left: 1}]", "items/2/pairs/0", "required"),
    ("[{left: 1, right: yes}]", "{left: 1}", "items/2/pairs", "required"),
    ("[{left: 1, right: yes}]", "a and b", "items/2/pairs", "type"),
    ("[{left: 1, right: yes}]", "", "items/2/pairs", "type"),
    ('answer: "false"', 'answer: "no"', "items/5/answer", "pattern"),
    ("match: exact", "match: exactly", "items/6/match", "anyOf"),
    ("lines: 12", "lines: 1.5", "items/7/lines", "type"),
    ("lines: 12", "pages: 12", "items/7", "additionalProperties"),
    ("  - {kind: cloze", "  - a\n  - {kind: cloze", "items/8", "type"),
]


def test_the_good_bank_is_good() -> None:
    assert faults(GOOD) == []
    assert list(CHECKER.iter_errors(as_11(GOOD.replace("TRUE", "yes")))) == []


@pytest.mark.parametrize(("old", "new", "place", "rules"), BAD, ids=[f"{bad[1]!r}" for bad in BAD])
def test_slips_are_found_where_they_are(old: str, new: str, place: str, rules: str) -> None:
    assert GOOD.count(old) == 1 or old in {"items:", "level:"}
    text = GOOD.replace(old, new, 1)
    found = faults(text)
    assert any(one == place and rule in rules.split() for one, rule in found), found
    assert {one for one, _ in found} <= {place, place.rpartition("/")[0]}, found
    assert read_text(text)[1], "the reader lets it pass"


def test_it_is_written_once_and_renewed_when_it_differs(tmp_path: Path) -> None:
    path = write_schema(tmp_path)
    assert path == tmp_path / SCHEMA_NAME
    assert path.read_text("utf-8") == schema_text()
    path.chmod(0o444)
    before = path.stat()
    assert write_schema(tmp_path) == path
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == (before.st_mtime_ns, before.st_ino)
    path.chmod(0o644)
    path.write_text('{"$schema": "of an older quizgen"}')
    write_schema(tmp_path)
    assert path.read_text("utf-8") == schema_text()
    assert [one.name for one in tmp_path.iterdir()] == [SCHEMA_NAME]


def test_no_other_file_is_written_over(tmp_path: Path) -> None:
    bank = tmp_path / "bank.yaml"
    bank.write_text("items: []\n")
    with pytest.raises(BankError, match="is there already and is no schema"):
        write_schema_file(bank)
    assert bank.read_text() == "items: []\n"
    with pytest.raises(BankError, match="cannot be written: "):
        write_schema_file(tmp_path / "bank.yaml" / "schema.json")


def test_the_line_for_editors_names_the_file() -> None:
    assert SCHEMA_LINE == "# yaml-language-server: $schema=./quizgen.schema.json"
    assert SCHEMA_NAME in SCHEMA_LINE


@given(st.sampled_from(KINDS))
def test_a_new_item_of_each_kind_has_all_it_needs(kind: str) -> None:
    snippets = schema()["properties"]["items"]["defaultSnippets"]
    body = next(one["body"] for one in snippets if one["body"]["kind"] == kind)
    assert set(schema()["$defs"][kind]["required"]) <= body.keys() <= schema()["$defs"][kind]["properties"].keys()
