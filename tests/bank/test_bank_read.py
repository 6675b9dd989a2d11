"""Reading what people really type: every trap has its line, its column and a hint, and good items stay."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizgen.bank import read_bank, read_text
from quizgen.bank.read import read_file, reading_of
from quizgen.errors import BankError
from quizgen.model import KINDS, Cloze, Essay, Evidence, Matching, MultipleChoice, Pair, Problem, ShortAnswer, Wrong

GOOD = '  - kind: short_answer\n    question: "Who came?"\n    answer: "Ada"\n'


def bank(*items: str) -> str:
    return "items:\n" + "".join(items)


def short(answer: str) -> str:
    return f"  - kind: short_answer\n    question: Who came?\n    answer: {answer}\n"


def only(text: str) -> Problem:
    problems = read_text(text)[1]
    assert len(problems) == 1, problems
    return problems[0]


@pytest.mark.parametrize(
    "typed",
    [
        *("no", "yes", "on", "true", "~", "null", "12:30", "3:1", "007", "010", "1e3", "1.10", "1_000", "0x1F", ".5"),
        *(
            "2024-03-01",
            "2024-02-30",
            "50%",
            "Infinity",
            "it's late",
            'the "old" road',
            "a:b",
            "C#",
            "x&y",
            "½",
            "5 > 3",
        ),
    ],
)
def test_every_plain_value_stays_the_text_that_was_typed(typed: str) -> None:
    read, problems = read_text(bank(short(typed)))
    assert problems == []
    assert [item.answer for item in read.items if isinstance(item, ShortAnswer)] == [typed]


@pytest.mark.parametrize(
    ("typed", "column", "said", "hint"),
    [
        ("Route #5", 13, 'takes "#5" for a comment, so `answer` is only "Route"', "quotes"),
        ("#5", 12, 'takes "#5" for a comment', "quotes"),
        ("Note: it rained", 17, "colon", '"Note: it rained"'),
        ("&co", 13, '"&" at the start', "quotes"),
        ("*bold", 13, '"*" at the start', "quotes"),
        ("!now", 13, '"!" at the start', "quotes"),
        ("*bold* words", 13, 'begins with "*"', '"*bold* words"'),
        ('"Yes," she said', 13, "follow the closing quotation mark", "'\"Yes,\" she said'"),
        ("'tis late", 13, "never closed", '"\'tis late"'),
        ('"half', 13, "never closed", 'like this: "half"'),
        ('"What is a "raised" bed?"', 13, "follow the closing", "like this: 'What is a \"raised\" bed?'"),
        ("`x`", 13, 'begins with "`"', '"`x`"'),
        ("@home", 13, 'begins with "@"', "quotes"),
        ("%5", 13, 'begins with "%"', "quotes"),
        ("- five", 13, 'begins with "-"', '"- five"'),
        ("{a} b", 13, 'begins with "{"', '"{a} b"'),
        ("[sic] he", 13, 'begins with "["', '"[sic] he"'),
        (", then", 13, 'begins with ","', '", then"'),
        ("|x", 13, 'begins with "|"', '"|x"'),
        ("{a}", 13, "wants a text", "quotes"),
        ("[a, b]", 13, "wants a text, but here is a list", "quotes"),
        ('"C:\\quiz"', 16, "backslash", "single quotes"),
        ("", 12, "has no value", "quotes"),
        ("bell\x07", 17, "U+0007", "again"),
    ],
)
def test_traps_are_reported_and_their_neighbours_stay(typed: str, column: int, said: str, hint: str) -> None:
    text = bank(GOOD, short(typed), GOOD.replace("came", "left"))
    read, problems = read_text(text, "b.yaml")
    assert len(problems) == 1, problems
    problem = problems[0]
    assert (problem.path, problem.line, problem.column, problem.item) == ("b.yaml", 7, column, "item 2")
    assert said in problem.message
    assert hint in problem.hint
    assert problem.snippet == text.split("\n")[6]
    assert [item.question for item in read.items] == ["Who came?", "Who left?"]


def test_a_quotation_that_runs_into_the_next_lines_is_blamed_where_it_begins() -> None:
    text = bank(short("'tis late").rstrip() + "\n    why: it's so\n", GOOD)
    problem = only(text)
    assert problem.line == 4
    assert "never closed" in problem.message
    assert len(read_text(text)[0].items) == 1


def test_article_text_is_never_blamed_for_its_quotation_marks() -> None:
    article = "article:\n  text: |\n    'tis late, said Ada: \"no.\n\n    - a list #5\n"
    read, problems = read_text(article + bank(short("a: b"), GOOD))
    assert [problem.line for problem in problems] == [9]
    assert read.article is not None
    assert read.article.text == "'tis late, said Ada: \"no.\n\n- a list #5"


def test_comments_after_values_are_welcome_where_no_words_are_lost() -> None:
    text = "quizgen: 1  # version\n" + bank(
        '  - kind: essay  # long\n    id: a-1 # kept\n    question: "Why?" # ask\n    points: 2 # each\n'
        "    lines: 4 # short\n    status: keep # yes\n    level: apply # maybe\n"
    )
    read, problems = read_text(text)
    assert problems == []
    assert read.items == (Essay(question="Why?", id="a-1", points=2, lines=4, level="apply"),)


def test_a_spaced_comment_after_plain_words_is_only_a_warning() -> None:
    text = bank(short("Ada # the painter"))
    assert only(text).severity == "warning"
    assert len(read_text(text)[0].items) == 1


def test_curly_quotation_marks_around_a_value_are_a_warning() -> None:
    assert only(bank(short("“Ada”"))).severity == "warning"
    assert read_text(bank(short("“Ada” and “Ben”")))[1] == []


def test_tabs_before_words() -> None:
    text = bank("  - kind: essay\n\tquestion: Why?\n", GOOD)
    problem = only(text)
    assert (problem.line, problem.column) == (3, 1)
    assert "tab" in problem.message
    assert len(read_text(text)[0].items) == 1


@pytest.mark.parametrize("extra", ["     why: x\n", "   why: x\n", "  why: x\n", "    some words\n", "some words\n"])
def test_a_line_out_of_place_costs_one_item(extra: str) -> None:
    read, problems = read_text(bank(GOOD, GOOD + extra, GOOD))
    assert [problem.line for problem in problems] == [8]
    assert len(read.items) == 2


@pytest.mark.parametrize("stray", ["a remark", "status: keep", "“ odd"])
def test_a_line_at_the_very_left_is_blamed_itself(stray: str) -> None:
    text = bank(GOOD, GOOD.rstrip() + f"\n{stray}\n", GOOD)
    read, problems = read_text(text)
    assert [problem.line for problem in problems] == [8]
    assert len(read.items) == 2


def test_a_slip_in_the_article_costs_no_item() -> None:
    text = "article:\n  text: |\n    Ada came.\n\n  Ben left.\n\n    Cy stayed.\n" + bank(GOOD)
    read, problems = read_text(text)
    assert [problem.line for problem in problems] == [5]
    assert len(read.items) == 1


def test_all_problems_come_at_once() -> None:
    text = "titel: x\n" + bank(
        "  - kind: multiple_chioce\n    question: a\n    answer: b\n    wrong: [c]\n",
        "  - kind: multiple_choice\n    id: a\n    question: a\n    answr: b\n    points: two\n    level: hard\n",
        "  - kind: essay\n    id: a\n    question: a\n    question: b\n    lines: 2.5\n    status: kept\n",
        "  - question: a\n",
        "  - just words\n",
        "  - kind: true_false\n    question: a\n    answer: maybe\n    evidence: {paragraph: -1}\n",
        "  - kind: numeric\n    question: a\n    answer: about 5,000\n    value: 5,000\n    tolerance: small\n",
        "  - kind: matching\n    question: a\n    pairs:\n      - {left: a, rihgt: b}\n      - c\n",
    )
    said = [(problem.line, problem.message.split(" ")[0], problem.hint) for problem in read_text(text)[1]]
    lines = [1, 3, 7, 7, 10, 11, 12, 14, 16, 17, 18, 19, 20, 23, 24, 24, 28, 29, 33, 33, 34]
    assert [line for line, _, _ in said] == lines
    hints = " ".join(hint for _, _, hint in said)
    for near in ("title", "multiple_choice", "answer", "keep", "right"):
        assert f"did you mean {near}?" in hints
    assert read_text(text)[0].items == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "empty"),
        ("# words\n", "empty"),
        ("Ada painted the boat.\n", "not a question bank"),
        ("- kind: essay\n  question: a\n", "not a question bank"),
        ("title: Boats\n", "no `items`"),
        ("items: 5\n", "must be a list"),
        ("quizgen: 2\nitems: []\n", "format 2"),
        ("items: []\n---\ntitle: a\n", "three dashes"),
        ("items: &a []\n", '"&"'),
        ("items: []\nitems: []\n", "stands twice"),
        ("? [a]\n: b\nitems: []\n", "must be a word"),
    ],
)
def test_files_that_are_no_bank(text: str, said: str) -> None:
    assert said in only(text).message


def test_an_id_twice_is_reported_and_both_items_stay() -> None:
    item = GOOD.replace("    question", "    id: who-1\n    question")
    read, problems = read_text(bank(item, item))
    assert [(problem.line, problem.item) for problem in problems] == [(7, "who-1")]
    assert "line 3" in problems[0].message
    assert len(read.items) == 2


def test_dropped_and_spare_items_stop_nothing() -> None:
    broken = short("Route #5")
    for status, stops in [("keep", 1), ("draft", 0), ("drop", 0)]:
        reading = reading_of(bank(broken + f"    status: {status}\n"), "b")
        assert (len(reading.problems), len(reading.stops)) == (1, stops)
    assert not reading_of(bank(short("a: b") + "    status: drop\n"), "b").stops
    assert reading_of(bank(short("a: b")), "b").stops
    assert not reading_of(bank(GOOD + "    colour: red\n"), "b").stops
    assert reading_of(bank(GOOD + "    staus: drop\n"), "b").stops


def test_short_forms() -> None:
    read, problems = read_text(
        bank(
            "  - {kind: multiple_choice, question: a?, answer: b, wrong: c}\n",
            "  - {kind: matching, question: a, pairs: [{left: a, right: b}], extra: c}\n",
            "  - {kind: cloze, question: 'a {{b}}', evidence: 'Ada came.', tags: who}\n",
            "  - {kind: cloze, question: 'a {{b}}', evidence: ['Ada came.', {quote: Ben left., paragraph: 2}]}\n",
            "  - kind: essay\n    question: |\n      a\n      b\n    why:\n    tags:\n    evidence:\n",
        )
    )
    assert problems == []
    assert read.items == (
        MultipleChoice(question="a?", answer="b", wrong=(Wrong("c"),)),
        Matching(question="a", pairs=(Pair("a", "b"),), extra=("c",)),
        Cloze(question="a {{b}}", evidence=Evidence("Ada came."), tags=("who",)),
        Cloze(question="a {{b}}", evidence=Evidence("Ada came."), further=(Evidence("Ben left.", 2),)),
        Essay(question="a\nb"),
    )


def test_a_bank_of_a_teacher_needs_only_questions() -> None:
    read, problems = read_text("items:\n- kind: true_false\n  question: Ada came.\n  answer: True\n")
    assert (problems, read.title, read.article, len(read.items)) == ([], "", None, 1)


@pytest.mark.parametrize("kind", KINDS)
def test_an_item_with_nothing_but_its_kind_says_what_is_missing(kind: str) -> None:
    problems = read_text(bank(f"  - kind: {kind}\n"))[1]
    assert any("`question`" in problem.message for problem in problems)
    assert {problem.line for problem in problems} == {2}


@pytest.mark.parametrize("ends", ["\r\n", "\r", "\n"])
def test_line_ends_and_byte_order_marks(tmp_path: Path, ends: str) -> None:
    text = bank(short("Zoë"), short("Route #5")).replace("\n", ends)
    for encoding, warns in [("utf-8", 0), ("utf-8-sig", 0), ("utf-16", 0), ("cp1252", 1)]:
        file = tmp_path / f"{encoding}.yaml"
        file.write_bytes(text.encode(encoding))
        read, problems = read_bank(file)
        assert [item.answer for item in read.items if isinstance(item, ShortAnswer)] == ["Zoë"]
        assert [(problem.line, problem.severity) for problem in problems][-1] == (7, "error")
        assert len(problems) == 1 + warns


def test_odd_breaks_do_not_shift_lines() -> None:
    assert only(bank(short('"a\u2028b\x85c"'), short("Route #5"))).line == 7


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(BankError, match="There is no bank"):
        read_bank(tmp_path / "none.yaml")
    with pytest.raises(BankError, match="is a folder"):
        read_bank(tmp_path)
    with pytest.raises(BankError, match="cannot be opened"):
        read_bank("nul\0.yaml")


def test_a_file_over_the_limit_is_refused_without_reading_it_all(tmp_path: Path) -> None:
    file = tmp_path / "big.yaml"
    file.write_bytes(b"title: " + "é".encode() * 3_000_000)
    assert [problem.message for problem in read_file(file).problems] == ["the file is larger than 5 MB"]


def test_levels_of_rules_are_read_in_the_short_and_the_long_form() -> None:
    item = "  - kind: essay\n    question: What now?\n    lint:"
    for typed, levels in (
        (" {longest-key: off, clang: error}", (("longest-key", "off"), ("clang", "error"))),
        (" [longest-key, clang]", (("longest-key", "off"), ("clang", "off"))),
        (" clang", (("clang", "off"),)),
    ):
        bank, problems = read_text(f"lint:{typed}\nitems:\n{item}{typed}\n")
        assert problems == []
        assert bank.lint == bank.items[0].lint == levels
    bank, problems = read_text(f"items:\n{item} {{clang: loud}}\n")
    assert [(one.line, one.column) for one in problems] == [(4, 19)]
    assert "use one of: off, style, warning, error" in problems[0].hint
    assert bank.items == ()


def test_a_strange_field_below_the_items_is_no_problem_of_the_last_item() -> None:
    _, problems = read_text("items:\n  - kind: essay\n    question: a\nroom: 5b\n")
    assert [(problem.line, problem.item) for problem in problems] == [(4, "")]


def test_a_glossary_is_read_and_its_slips_are_told() -> None:
    text = 'items: []\nglossary:\n  - word: quay\n    meaning: "where ships are loaded"\n  - word: lens\n  - {word: a, meaning: b, x: c}\n  - oar'
    bank, problems = read_text(text)
    assert [(gloss.word, gloss.meaning) for gloss in bank.glossary][:2] == [
        ("quay", "where ships are loaded"),
        ("lens", ""),
    ]
    assert [(problem.line, problem.message) for problem in problems] == [
        (5, "an entry of `glossary` has no `meaning`"),
        (6, "`x` is not a field of an entry of `glossary`"),
        (7, "an entry of `glossary` must be names and values"),
    ]
