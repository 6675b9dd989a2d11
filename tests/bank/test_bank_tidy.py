"""The even layout: the same bank, every remark, twice the same, and what quizgen wrote itself stays byte for byte."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from textwrap import dedent, indent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.bank import bank_text, read_text
from quizgen.bank.lines import lines_of
from quizgen.bank.remarks import remarks_of
from quizgen.bank.tidy import layout_of, tidied, tidy, write_tidied
from quizgen.bank.write import is_unchanged
from quizgen.errors import BankError
from quizgen.model import Bank
from tests.bank.bank_strategies import BANK, TEXT, sample
from tests.bank.messy_banks import MESSY, Messy
from tests.bank.plain_banks import PLAIN_BANK
from tests.bank.test_bank_again import SCRIPT, made


def proved(text: str) -> str:
    """The new text, after all that must hold is held against it."""
    new = layout_of(text).text
    assert read_text(new)[0] == read_text(text)[0]
    assert said(new) == said(text)
    assert layout_of(new).text == new
    return new


def said(text: str) -> Counter[str]:
    """All remarks of a text."""
    found = remarks_of(lines_of(text, ""))
    assert found is not None
    return Counter(remark.text for remark in found.all)


def item(text: str) -> str:
    """A bank of one item, its fields as typed."""
    return "items:\n  - kind: essay\n    question: a\n" + indent(dedent(text).strip("\n") + "\n", "    ")


def laid(text: str) -> str:
    """What stands of an item below its question."""
    return dedent(proved(item(text)).split('    question: "a"\n')[1])


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("tags: who", "tags: [who]\n"),
        ("tags:\n  - who\n  - 'no'", 'tags: [who, "no"]\n'),
        ("tags:\n  - 'who'  # a\n", 'tags:\n  - "who"  # a\n'),
        ("rubric: two reasons", 'rubric:\n  - "two reasons"\n'),
        ("rubric: [a, 'b',\n  c]   # all", 'rubric:  # all\n  - "a"\n  - "b"\n  - "c"\n'),
        ("rubric: []", "rubric: []\n"),
        ("rubric: [\n  # none yet\n  ]", "# none yet\nrubric: []\n"),
        ("answer: >\n  one\n  two\n", 'answer: "one two"\n'),
        ("answer: |  # mine\n  one\n  two # no remark\n", 'answer: "one\\ntwo # no remark"  # mine\n'),
        ("answer:\n  # mine\n  'it''s'", '# mine\nanswer: "it\'s"\n'),
        ("answer:   # mine\n  'a' # yours", '# mine\nanswer: "a"  # yours\n'),
        ("locked: true\npin: true # warm-up\nstatus: keep", "status: keep\npin: true  # warm-up\nlocked: true\n"),
        ("points: '2'\nanswer: b", 'answer: "b"\npoints: 2\n'),
        ("points: 2.50 # half", "points: 2.50  # half\n"),
        ("why:\nanswer:", "answer:\nwhy:\n"),
        ("lint: longest_key", 'lint: {"longest_key": "off"}\n'),
        ("lint: [no-stem, 'b']", 'lint: {no-stem: "off", b: "off"}\n'),
        ("lint: {b: error, a: off}", 'lint: {b: error, a: "off"}\n'),
        ("lint:\n  b: error # why", "lint:\n  b: error  # why\n"),
        ("evidence: b", 'evidence:\n  quote: "b"\n'),
        ("evidence: [{quote: b, paragraph: 2}]", 'evidence:\n  paragraph: 2\n  quote: "b"\n'),
        ("evidence:\n  - quote: 'b' # c\n  - d", 'evidence:\n  - quote: "b"  # c\n  - quote: "d"\n'),
        ("evidence:\n  - 'b' # c", 'evidence:\n  quote: "b"  # c\n'),
        (
            "origin:\n  status: draft\n  sha: 'aa'\n  rule: who",
            'origin: {rule: "who", sha: "aa", status: draft}\n',
        ),
        ("origin:\n  sha: aa # x", 'origin:\n  sha: "aa"  # x\n'),
        ("room: 5b\nmy list: [a, {b: 1}]\nwhy: b", 'why: "b"\nroom: 5b\nmy list: [a, {b: 1}]\n'),
        ("room:\n      a: 1   # x\n      b:\n      - 2", "room:\n  a: 1  # x\n  b:\n    - 2\n"),
        ("# above\nwhy: b\n# between\n\n\nanswer: c\n# end", '# between\nanswer: "c"\n# above\nwhy: "b"\n# end\n'),
        ("rubric:\n  - a\n  # - b\nwhy: c", 'rubric:\n  - "a"\n  # - b\nwhy: "c"\n'),
    ],
)
def test_fields_take_the_form_that_quizgen_writes(typed: str, wanted: str) -> None:
    assert laid(typed) == wanted


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("wrong: b", 'wrong:\n  - "b"\n'),
        ("wrong: {why: c, text: b}", 'wrong:\n  - text: "b"\n    why: "c"\n'),
        (
            "wrong:\n- text: 'b' # x\n# y\n- {text: c, why: d} # z",
            'wrong:\n  - "b"  # x\n  # y\n  - text: "c"  # z\n    why: "d"\n',
        ),
        ("wrong:\n  -  # x\n     why: 'c' # y\n     text: b", 'wrong:\n  - text: "b"  # x\n    why: "c"  # y\n'),
        ("wrong:\n  -\n     # x\n     text: b", 'wrong:\n  # x\n  - "b"\n'),
        ("last: 'z' # all\nwrong: [b]", 'wrong:\n  - "b"\nlast:  # all\n  - "z"\n'),
        ("wrong: ['b',  # x\n  'c'  # y\n  ]", 'wrong:\n  - "b"  # x\n  - "c"  # y\n'),
    ],
)
def test_wrong_answers_take_the_form_that_quizgen_writes(typed: str, wanted: str) -> None:
    text = item(f"answer: z\n{typed}").replace("essay", "multiple_choice")
    assert dedent(proved(text).split('    answer: "z"\n')[1]) == wanted


def test_a_whole_bank_is_laid_out() -> None:
    text = """
        # top

        # about the items
        items:
        - question: "Why?"
          kind: essay   # mine

        # above
        # - kind: essay

        -   {kind: essay, question: 'How?'} # beside
        # below the last
        seen: 2024-05-02
        article: {source: a.md, text: "one\\n\\ntwo"}
        title: Boats


        # the end
    """
    wanted = """
        # top

        # about the items
        title: "Boats"
        # below the last
        seen: 2024-05-02

        article:
          source: "a.md"
          text: |
            one

            two

        items:
          - kind: essay  # mine
            question: "Why?"

          # above
          # - kind: essay

          - kind: essay  # beside
            question: "How?"

        # the end
    """
    assert proved(dedent(text).lstrip("\n")) == dedent(wanted).lstrip("\n")


def test_a_last_line_gets_its_end() -> None:
    assert proved("items:\n- kind: essay\n  question: a # b") == "items:\n  - kind: essay\n    question: a # b\n"
    assert proved("items:\n- kind: essay\n  question: 'a' # b").endswith('    question: "a"  # b\n')


def test_brackets_from_another_program_are_laid_out() -> None:
    text = '{"items": [{"kind": "true_false", "question": "a", "answer": true}]}'
    assert proved(text) == 'items:\n  - kind: true_false\n    question: "a"\n    answer: true\n'


@pytest.mark.parametrize(
    "odd",
    [
        "answer: Ada # the painter",
        "answer: “Ada”",
        "answer: [a]",
        "points:   many",
        "why: a\nwhy: b",
        "staus: drop",
    ],
)
def test_what_is_in_doubt_stays_as_it_was_typed(odd: str) -> None:
    text = item("points:   2") + "\n\n" + item(odd).removeprefix("items:\n").replace("question: a", "question:   a")
    found = layout_of(text)
    assert found.text.split("\n\n")[0] == 'items:\n  - kind: essay\n    question: "a"\n    points: 2'
    assert found.text.split("\n\n")[1] == text.split("\n\n\n")[1].rstrip("\n") + "\n"
    assert found.typed == (6,)
    assert [one.message for one in read_text(proved(text))[1]] == [
        one.message for one in read_text(text)[1]
    ] or "twice" in str(read_text(text)[1])


def test_a_title_in_doubt_stays_as_it_was_typed_and_moves_with_its_list() -> None:
    found = layout_of(
        "items:\n    -  kind:  essay\n       points: x # y\n    - {kind: essay, question: b}\ntitle:   Boats # mine\n"
    )
    assert found.text == (
        "title:   Boats # mine\n\nitems:\n  -  kind:  essay\n     points: x # y\n\n"
        '  - kind: essay\n    question: "b"\n'
    )
    assert found.typed == (1, 4)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('items:\n  - kind: "essay\n', "cannot be read"),
        ("- a\n", "is not a question bank"),
        ("", "has no list `items`"),
        ("# a\n", "has no list `items`"),
        ("services:\n  web: a\n", "has no list `items`"),
        ("items: 5\n", "has no list `items`"),
        ("items:\n  - name: web\n", "has no item that can be read"),
        ("items: []\ntitle: a\ntitle: b\n", "cannot be laid out anew safely"),
        ("items: [{kind: essay, question: a # b\n }]\n", "cannot be laid out anew safely"),
        ("%YAML 1.1\n---\nitems: []\n", "cannot be laid out anew safely"),
        ("items: []\na: &x b\n", "cannot be read"),
    ],
)
def test_what_cannot_be_laid_out_is_refused(text: str, told: str) -> None:
    with pytest.raises(BankError, match="stays as it is") as error:
        layout_of(text)
    assert told in str(error.value)


@given(BANK)
@settings(max_examples=80, deadline=None)
def test_what_quizgen_writes_stays_byte_for_byte(bank: Bank) -> None:
    text = bank_text(bank)
    try:
        assert layout_of(text).text == text
    except BankError as error:
        assert "no item that can be read" in str(error)  # noqa: PT017


@given(MESSY)
@settings(max_examples=100, deadline=None)
def test_any_layout_is_the_same_bank_with_every_remark(one: Messy) -> None:
    try:
        new = layout_of(one.text).text
    except BankError as error:
        assert "no item that can be read" in str(error)  # noqa: PT017
        return
    assert read_text(new)[0] == read_text(one.text)[0]
    assert said(new) == Counter(one.remarks)
    assert layout_of(new).text == new
    assert new.startswith("\ufeff") == one.text.startswith("\ufeff")
    assert new.count("\r\n") == (new.count("\n") if "\r\n" in one.text else 0)


@given(SCRIPT)
@settings(max_examples=50, deadline=None)
def test_what_a_teacher_did_stays_and_stays_known_as_edited(script: list[Callable[[str], str]]) -> None:
    text = bank_text(made())
    for change in script:
        text = change(text)
    try:
        lines_of(text, "")
    except BankError:
        return
    new = tidy(text).text
    assert read_text(new)[0] == read_text(text)[0]
    assert said(new) == said(text)
    # Only the very bytes that quizgen wrote count as untouched.
    assert is_unchanged(new) == (new == bank_text(made()))
    assert tidy(new).text == new


@given(PLAIN_BANK)
@settings(max_examples=80, deadline=None)
def test_what_hands_type_is_the_same_bank(text: str) -> None:
    try:
        new = proved(text)
    except BankError:
        return
    assert len(read_text(new)[1]) == len(read_text(text)[1])


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_spoilt_banks_are_laid_out_or_refused(draw: st.DataObject) -> None:
    text = bank_text(sample())
    for _ in range(draw.draw(st.integers(1, 4))):
        start = draw.draw(st.integers(0, len(text)))
        end = min(len(text), start + draw.draw(st.sampled_from([0, 1, 2, 5, 40])))
        text = text[:start] + draw.draw(TEXT) + text[end:]
    try:
        proved(text)
    except BankError as error:
        assert "stays as it is" in str(error)  # noqa: PT017


def test_an_untouched_bank_stays_and_an_edited_one_is_never_signed() -> None:
    text = bank_text(sample())
    assert tidy(text).text == text
    edited = tidy(text.replace("boat 1", "ship 1").replace("    points: 1\n", "\n    points:   1\n")).text
    assert edited == text.replace("boat 1", "ship 1")
    assert not is_unchanged(edited)


def test_ids_stay_and_none_is_given() -> None:
    bank = replace(sample(2), items=(replace(sample(2).items[0], id=""), sample(2).items[1]))
    assert [one.id for one in read_text(layout_of(bank_text(bank) + "\n\n").text)[0].items] == ["", bank.items[1].id]


def test_a_file_keeps_its_mode_its_link_and_its_old_text(tmp_path: Path) -> None:
    path, link = tmp_path / "bank.yaml", tmp_path / "link.yaml"
    old = b"\xef\xbb\xbfitems:\r\n- kind: essay\r\n  question: a\r\n"
    path.write_bytes(old)
    path.chmod(0o640)
    link.symlink_to(path)
    write_tidied(tidied(link))
    assert path.read_bytes() == b'\xef\xbb\xbfitems:\r\n  - kind: essay\r\n    question: "a"\r\n'
    assert path.with_name("bank.yaml.bak").read_bytes() == old
    assert path.stat().st_mode & 0o777 == 0o640
    assert link.is_symlink()


def test_a_file_that_changed_while_it_was_laid_out_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "bank.yaml"
    path.write_text("items:   []\n")
    done = tidied(path)
    path.write_text("items: [ ]\n")
    with pytest.raises(BankError, match="was changed while quizgen worked"):
        write_tidied(done)
    assert path.read_text() == "items: [ ]\n"
