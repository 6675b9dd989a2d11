"""Checking the content: what would mislead a class is an error, what is merely poor is a warning."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from bank_strategies import sample

from quizgen.bank import check, check_file, examine, write_bank
from quizgen.bank.numbers import fits
from quizgen.model import (
    Article,
    Bank,
    Cloze,
    Essay,
    Evidence,
    Item,
    Matching,
    MultipleAnswer,
    MultipleChoice,
    Numeric,
    Ordering,
    Pair,
    ShortAnswer,
    TrueFalse,
    Wrong,
)


def choice(answer: str, *wrong: str) -> MultipleChoice:
    return MultipleChoice(question="Who?", answer=answer, wrong=tuple(Wrong(text) for text in wrong))


def pairs(*sides: str, extra: tuple[str, ...] = ()) -> Matching:
    return Matching(question="Match.", pairs=tuple(Pair(*side.split("=")) for side in sides), extra=extra)


FLAWED: list[tuple[Item, str, str]] = [
    (choice("Ada", "Ben", " ada. "), "error", "right answer stands among the wrong"),
    (choice("Ada", "Ben", "BEN"), "error", "stands there twice"),
    (choice("Ada"), "error", "no wrong answer"),
    (choice("Ada", *"bcdefghi"), "error", "8 wrong answers"),
    (choice("", "Ben", "Cy"), "error", "empty text in `answer`"),
    (choice("Ada", "Ben", " "), "error", "empty text in `wrong`"),
    (choice("a very long and carefully worded key", "Ben", "Cyril"), "warning", "much longer"),
    (MultipleAnswer(question="Who?", answers=("a", "A"), wrong=(Wrong("b"),)), "error", "twice"),
    (MultipleAnswer(question="Who?", answers=(), wrong=(Wrong("b"),)), "error", "no right answer"),
    (MultipleAnswer(question="Who?", answers=("a", "b"), wrong=(Wrong("B"),)), "error", "among the wrong"),
    (MultipleAnswer(question="Who?", answers=("a", "b"), wrong=()), "warning", "every option is right"),
    (replace(choice("Ada", "Ben", "Cy"), last=("Dan",)), "error", "not one of the options"),
    (replace(choice("Ada", "Ben", "Cy"), last=("Ada", "Cy", "Ada")), "error", "this option stands there twice"),
    (MultipleAnswer(question="Who?", answers=("a", "b"), wrong=(Wrong("c"),), last=("",)), "error", 'names ""'),
    (TrueFalse(question="Did Ada come?", answer=True), "warning", "statement"),
    (ShortAnswer(question=" ", answer="a"), "error", "question is empty"),
    (ShortAnswer(question="Who?", answer=""), "error", "empty text in `answer`"),
    (Numeric(question="How many?", answer="about 5,000", value=50), "error", "not a number in the printed answer"),
    (Cloze(question="Ada came."), "error", "no gap"),
    (Cloze(question="Ada {{}} came."), "error", "is empty"),
    (Cloze(question="Ada {{came|}}."), "error", "is empty"),
    (Cloze(question="Ada {{came|went|Came}}."), "error", "twice in the gap of 'came'"),
    (Cloze(question="Ada {{came."), "error", "only once"),
    (pairs("a=b"), "error", "two pairs"),
    (pairs("a=b", "A=c"), "error", "left side"),
    (pairs("a=b", "c=B"), "error", "right side"),
    (pairs("a=b", "c="), "error", "empty text in `pairs`"),
    (pairs("a=b", "c=d", extra=("D",)), "error", "decoy"),
    (Ordering(question="Order.", sequence=("a",)), "error", "two things"),
    (Ordering(question="Order.", sequence=("a", "b", "A")), "error", "twice"),
    (Essay(question="Why?", lines=-1), "error", "negative"),
]


@pytest.mark.parametrize(("item", "severity", "said"), FLAWED, ids=[said for _, _, said in FLAWED])
def test_a_flaw_is_found(item: Item, severity: str, said: str) -> None:
    problems = check(Bank("", (item,)))
    assert [problem.severity for problem in problems] == [severity]
    assert said in problems[0].message
    assert problems[0].hint
    assert check(Bank("", (replace(item, status="drop"),))) == []


SOUND: list[Item] = [
    choice("Ada", "Ben", "Cy"),
    MultipleAnswer(question="Who both?", answers=("a", "b"), wrong=(Wrong("c"),)),
    MultipleAnswer(question="Who else?", answers=("a", "b"), wrong=(Wrong("c"),), last=("c", "a")),
    TrueFalse(question="Ada came.", answer=True),
    ShortAnswer(question="Where?", answer="at sea", accept=("the sea",)),
    Numeric(question="How many?", answer="about 5,000", value=5000),
    Cloze(question="Ada {{came|went}} to the {{sea}}."),
    pairs("a=b", "c=d", extra=("e",)),
    Ordering(question="In what order?", sequence=("a", "b")),
    Essay(question="Why?"),
]


def test_sound_items_have_no_flaw() -> None:
    assert check(Bank("", tuple(SOUND))) == []
    assert check(sample(5)) == []


TEXT = "# Boats\n\nAda painted the boat.\n\n- Ben watched.\n- Cy left."


@pytest.mark.parametrize(
    ("quote", "paragraph", "said"),
    [
        ("Ada painted the boat.", 1, ""),
        ("Ada painted the boat.", 0, ""),
        ("Cy left.", 2, ""),
        ("Ada painted the boat.", 2, "paragraph 2"),
        ("Ada painted the boat.", 9, "paragraph 9"),
        ("Boats", 1, "paragraph 1"),
        ("Ada painted a boat.", 1, "word for word"),
        ("", 1, "word for word"),
    ],
)
def test_evidence_must_stand_in_the_article(quote: str, paragraph: int, said: str) -> None:
    item = replace(choice("Ada", "Ben", "Cy"), evidence=Evidence(quote, paragraph))
    problems = check(Bank("", (item,), Article("a", TEXT)))
    assert [said in problem.message for problem in problems] == ([True] if said else [])
    assert check(Bank("", (item,))) == []


def test_every_proof_must_stand_in_the_article() -> None:
    first, wrong = Evidence("Ada painted the boat.", 1), Evidence("Ada painted a boat.", 1)
    item = replace(choice("Ada", "Ben", "Cy"), evidence=first, further=(first, wrong, Evidence("Cy left.", 9)))
    problems = check(Bank("", (item,), Article("a", TEXT)))
    assert ["word for word" in p.message for p in problems] == [True, False]
    assert "paragraph 9" in problems[1].message


def test_a_proof_in_a_list_is_told_by_its_line(tmp_path: Path) -> None:
    file = tmp_path / "bank.yaml"
    item = replace(
        choice("Ada", "Ben", "Cy"), evidence=Evidence("Ada painted the boat.", 1), further=(Evidence("Nobody."),)
    )
    write_bank(Bank("", (item,), Article("a", TEXT)), file)
    (problem,) = check_file(file)
    assert file.read_text().split("\n")[problem.line - 1].strip() == '- quote: "Nobody."'


def test_the_same_question_twice_is_a_warning() -> None:
    twice = (choice("Ada", "Ben", "Cy"), replace(choice("Ada", "Cy", "Dan"), question="who? "))
    assert [problem.severity for problem in check(Bank("", twice))] == ["warning"]
    assert check(Bank("", (twice[0], replace(twice[1], status="draft")))) == []


def test_problems_know_their_line(tmp_path: Path) -> None:
    file = tmp_path / "bank.yaml"
    write_bank(sample(2), file)
    assert check_file(file) == []
    text = file.read_text().replace('- "Ben"', '- "Ada"').replace('painted the boat."', 'painted a boat."')
    file.write_text(
        text + "  - kind: essay\n    question: Note: b\n  - kind: cloze\n    question: none\n    status: draft\n"
    )
    reading = examine(file)
    lines = text.split("\n")
    ada = [number for number, line in enumerate(lines, 1) if '- "Ada"' in line]
    quotes = [number for number, line in enumerate(lines, 1) if "quote:" in line]
    want = sorted([*ada, *quotes, len(lines) + 1, len(lines) + 3])
    assert [problem.line for problem in reading.problems] == want
    assert {problem.column for problem in reading.problems if problem.line in ada} == {9}
    assert sorted(problem.line for problem in reading.stops) == sorted([len(lines) + 1, *ada, *quotes])
    assert all(problem.path == str(file) and problem.snippet and problem.item for problem in reading.problems)


PINNED = """\
items:
  - kind: multiple_choice
    question: Who came?
    answer: Ada
    wrong:
      - Ben
      - Nobody at all
    last: {last}
"""


@pytest.mark.parametrize(
    ("last", "line", "column", "hint"),
    [
        ("nobody at all", 8, 11, 'write it word for word: "Nobody at all"'),
        ("[Ben, nobody at all.]", 8, 17, 'write it word for word: "Nobody at all"'),
        ("true", 8, 11, "write one of the options, word for word"),
    ],
)
def test_what_shall_stand_last_and_is_no_option_is_told_with_its_place(
    tmp_path: Path, last: str, line: int, column: int, hint: str
) -> None:
    file = tmp_path / "bank.yaml"
    file.write_text(PINNED.format(last=last))
    reading = examine(file)
    (problem,) = reading.problems
    assert (problem.line, problem.column, problem.hint) == (line, column, hint)
    assert reading.stops == (problem,)
    file.write_text(PINNED.format(last="Nobody at all"))
    assert check_file(file) == []


def test_a_bank_that_names_thousands_of_last_options_is_checked_in_a_moment() -> None:
    many = tuple(f"option {number}" for number in range(20_000))
    item = replace(choice("Ada", "Ben", "Cy"), last=many)
    assert sum("not one of" in problem.message for problem in check(Bank("", (item,)))) == len(many)


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("about 5,000", 5000),
        ("5.2 million people", 5_200_000),
        ("£3bn", 3e9),
        ("20 000", 20000),
        ("-4 degrees", -4),
        ("a dozen", 12),
        ("half", 0.5),
        ("between 10 and 20", 20),
        ("2-million", 2e6),
        ("17%", 17),
        ("3 dozen", 36),
    ],
)
def test_printed_numbers_that_fit(printed: str, value: float) -> None:
    assert fits(printed, value)


@pytest.mark.parametrize(("printed", "value"), [("5,000", 5), ("5 million", 5e9), ("1861", 1862), ("5 metres", 5000)])
def test_printed_numbers_that_do_not(printed: str, value: float) -> None:
    assert not fits(printed, value)


def test_a_title_that_cannot_be_printed_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "bank.yaml"
    path.write_text(f"title: {'word ' * 400}\nitems: []\nglossary:\n  - {{word: x, meaning: {'y' * 2000}}}\n")
    told = [(problem.line, problem.message) for problem in check_file(path) if "characters long" in problem.message]
    assert told == [
        (1, "a text is 1,999 characters long; at most 500 can be printed here"),
        (3, "a text is 2,000 characters long; at most 1,000 can be printed here"),
    ]
