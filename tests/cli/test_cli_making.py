"""`make`, `bank` and `explain`: what is passed on, and what the user sees; the making itself is tested elsewhere."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from quizgen.bank import read_bank, read_text
from quizgen.look import Look
from quizgen.model import (
    Article,
    Bank,
    Explanation,
    MultipleChoice,
    Refusal,
    Scored,
    Sentence,
    ShortAnswer,
    TrueFalse,
    Wrong,
)
from quizgen.pipeline import Pack

Run = Callable[..., tuple[int, str, str]]
ARTICLE = Article("boats.txt", "Ada came to the old harbour. Ben left.", "Boats")
WHO = MultipleChoice(question="Who came?", answer="Ada", wrong=(Wrong("Ben"), Wrong("Cy")))
BANK = Bank(
    "Boats",
    (
        WHO,
        MultipleChoice(question="Who left?", answer="Ben", wrong=(Wrong("Ada"),)),
        TrueFalse(question="Ada came.", answer=True),
        ShortAnswer(question="Who left then?", answer="Ben", status="draft"),
        ShortAnswer(question="Who?", answer="Ben", status="drop"),
    ),
    ARTICLE,
    7,
)
SUMMARY = (
    "3 items: 2 multiple choice, 1 true or false; 1 draft in the bank\n"
    "You asked for 15; the article gives no more good ones. quizgen explain ARTICLE shows why, and you can write your "
    "own in the bank.\n"
)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> dict[str, Any]:
    seen: dict[str, Any] = {}

    def make(source: str, out: Path | None, **options: Any) -> Pack:
        seen.update(source=source, out=out, **options)
        return Pack(BANK, (Path("x/bank.yaml"), Path("x/quiz.html")), ("The key is an HTML page.",))

    def make_bank(source: str, **options: Any) -> Bank:
        seen.update(source=source, **options)
        options["progress"]("Reading")
        return BANK

    monkeypatch.setattr("quizgen.pipeline.make", make)
    monkeypatch.setattr("quizgen.pipeline.make_bank", make_bank)
    monkeypatch.chdir(tmp_path)
    return seen


def test_make_lists_its_files_on_stdout(run: Run, asked: dict[str, Any]) -> None:
    code, out, err = run("make", "boats.txt")
    assert (code, out) == (0, "x/bank.yaml\nx/quiz.html\n")
    assert err == f"quizgen: note: The key is an HTML page.\n{SUMMARY}"
    asked.pop("progress")
    assert asked == {
        "source": "boats.txt",
        "out": None,
        "seed": 0,
        "items": 15,
        "kinds": (),
        "focus": (),
        "avoid": (),
        "level": (),
        "difficulty": (),
        "title": "",
        "model": "",
        "force": False,
        "templates": None,
        "look": Look("a4"),
        "versions": 1,
    }


def test_make_passes_every_option_on(run: Run, asked: dict[str, Any], tmp_path: Path) -> None:
    words = ["--seed", "3", "--items", "4", "--kinds", "true-false, cloze,cloze", "--title", "T", "--model", "m"]
    words += ["--focus", "who, how many,who", "--avoid", "quotations", "--level", "remember"]
    more = [
        "--difficulty",
        "easy,medium,",
        "-o",
        "there",
        "--force",
        "--templates",
        str(tmp_path),
        "--paper",
        "letter",
        "--variant",
        "large",
        "--versions",
        "3",
        "--quiet",
    ]
    code, _, err = run("make", "-", *words, *more)
    assert code == 0
    assert err.count("\n") == 1
    asked.pop("progress")
    assert asked == {
        "source": "-",
        "out": Path("there"),
        "seed": 3,
        "items": 4,
        "kinds": ("true_false", "cloze"),
        "focus": ("who", "how many"),
        "avoid": ("quotations",),
        "level": ("remember",),
        "difficulty": ("easy", "medium"),
        "title": "T",
        "model": "m",
        "force": True,
        "templates": tmp_path,
        "look": Look("letter", "large"),
        "versions": 3,
    }


def test_a_shortfall_names_what_narrowed_the_choice(run: Run, asked: dict[str, Any]) -> None:
    err = run("make", "boats.txt", "--level", "apply", "--difficulty", "easy,hard", "--items", "9")[2]
    assert err.splitlines()[-1] == (
        "You asked for 9; the article gives 3 good ones for --level apply and --difficulty easy,hard. "
        "The others wait as drafts in the bank."
    )
    assert "You asked" not in run("make", "boats.txt", "--level", "apply", "--items", "3")[2]


def test_make_as_json(run: Run, asked: dict[str, Any]) -> None:
    out = run("make", "boats.txt", "--json", "-q")[1]
    assert json.loads(out) == {
        "title": "Boats",
        "seed": 7,
        "items": {"keep": 3, "draft": 1, "drop": 1},
        "kinds": {"multiple_choice": 2, "true_false": 1},
        "paths": ["x/bank.yaml", "x/quiz.html"],
        "notes": ["The key is an HTML page."],
    }


@pytest.mark.parametrize(
    ("argv", "path"),
    [
        (["boats.txt"], "output/boats/bank.yaml"),
        (["-"], "output/boats/bank.yaml"),
        (["boats.txt", "-o", "q.yaml"], "q.yaml"),
        (["boats.txt", "-o", "."], "bank.yaml"),
    ],
)
def test_bank_writes_a_file(run: Run, asked: dict[str, Any], argv: list[str], path: str) -> None:
    assert run("bank", *argv) == (0, f"{path}\n", SUMMARY)
    read, problems = read_bank(path)
    assert problems == []
    assert [item.question for item in read.items] == [item.question for item in BANK.items]


def test_bank_to_stdout(run: Run, asked: dict[str, Any]) -> None:
    code, out, err = run("bank", "boats.txt", "-o", "-")
    read, problems = read_text(out)
    assert (code, err, problems) == (0, SUMMARY, [])
    assert len(read.items) == 5


def test_bank_keeps_every_edit_and_says_what_it_did(run: Run, asked: dict[str, Any]) -> None:
    run("bank", "boats.txt", "-o", "q.yaml")
    file = Path("q.yaml")
    edited = file.read_text().replace("Who came?", "Who came first?")
    file.write_text(edited)
    code, out, err = run("bank", "boats.txt", "-o", "q.yaml")
    assert (code, out) == (0, "q.yaml\n")
    assert "q.yaml was there: no change." in err
    assert file.read_text() == edited
    assert run("bank", "boats.txt", "-o", "q.yaml", "--force")[0] == 0
    assert Path("q.yaml.bak").read_text() == edited


def test_a_dry_run_shows_the_difference_and_writes_nothing(run: Run, asked: dict[str, Any]) -> None:
    code, out, err = run("bank", "boats.txt", "-o", "q.yaml", "--dry-run")
    assert code == 0
    assert "+items:" in out
    assert "would be written; nothing was written." in err
    assert not Path("q.yaml").exists()
    Path("q.yaml").write_text('items:\n  - kind: essay\n    question: "Why?"\n')
    code, out, err = run("bank", "boats.txt", "-o", "q.yaml", "--dry-run")
    assert code == 0
    assert "+made:" in out
    assert " new; nothing was written." in err
    assert Path("q.yaml").read_text() == 'items:\n  - kind: essay\n    question: "Why?"\n'
    Path("q.yaml").write_text("items: [a\n")
    assert run("bank", "boats.txt", "-o", "q.yaml", "--dry-run")[0] == 1


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Explanation:
    explanation = Explanation(
        ARTICLE,
        (Sentence("Ada came to the old harbour.", 0, 28, 1), Sentence("Ben left.", 29, 38, 1)),
        (
            Scored(
                WHO,
                "who",
                0.914,
                1,
                0,
                features={"rule": 0.9, "kind": 1.0, "guessable": 0.0},
                effort={"kind": 0.3, "length": 0.333, "clauses": 0.0},
            ),
        ),
        (
            Refusal(0, "where", "the harbour has no name", "Where did Ada come?"),
            Refusal(0, "when/short_answer", "too general", "When did Ada come?", "content"),
            Refusal(0, "when/multiple_choice", "too general", "When did Ada come?", "content"),
            Refusal(28, "matching", "too few names"),
        ),
    )
    monkeypatch.setattr("quizgen.article.read_article", lambda _, *, title: ARTICLE)
    monkeypatch.setattr("quizgen.pipeline.explain", lambda *_, **__: explanation)
    return explanation


def test_explain_goes_sentence_by_sentence(run: Run, told: Explanation) -> None:
    code, out, err = run("explain", "boats.txt")
    assert code == 0
    assert out == (
        "paragraph 1: Ada came to the old harbour.\n"
        "  keep   0.91  multiple_choice (who), remember, medium\n"
        "         Who came?\n"
        "         answer: Ada\n"
        "         wrong:  Ben | Cy\n"
        "         score 0.75 = rule 0.9 x 0.5, kind 1 x 0.3\n"
        "         effort 0.14 = kind 0.3 x 0.3, length 0.33 x 0.15\n"
        "         gates passed: evidence, guessable, round trip, one answer, mark, shape, pointers, content, leaks, options\n"
        "  no     when (short_answer, multiple_choice) at the gate 'content': too general: When did Ada come?\n"
        "  no     where: the harbour has no name: Where did Ada come?\n"
        "\n"
        "paragraph 1: Ben left.\n"
        "  (nothing to ask)\n"
        "\n"
        "over the whole article:\n"
        "  no     matching: too few names\n"
    )
    assert err == "1 item, 1 to print; 4 refused\n"


def test_explain_as_json(run: Run, told: Explanation) -> None:
    shown = json.loads(run("explain", "boats.txt", "--json", "-q")[1])
    assert shown["items"][0]["item"]["wrong"][0] == {"text": "Ben", "why": ""}
    assert shown["items"][0]["score"] == told.items[0].score
    assert shown["items"][0]["score_parts"]["rule"] == {"value": 0.9, "weight": 0.5, "part": 0.45}
    assert shown["items"][0]["effort_parts"]["clauses"] == {"value": 0.0, "weight": 0.1, "part": 0.0}
    assert shown["items"][0]["gates_passed"][:3] == ["evidence", "guessable", "round trip"]
    assert [one["gate"] for one in shown["refusals"]] == ["", "content", "content", ""]
    assert [one["text"] for one in shown["sentences"]] == [one.text for one in told.sentences]


def test_explain_shows_where_the_parser_stumbles(
    run: Run, told: Explanation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("quizgen.pipeline.recheck", lambda *_, **__: {"Who came?": "it has no finite verb"})
    assert "\n         parsed again: it has no finite verb\n" in run("explain", "boats.txt", "--recheck")[1]
    assert "parsed again" not in run("explain", "boats.txt")[1]
    shown = json.loads(run("explain", "boats.txt", "--json", "--recheck")[1])
    assert shown["items"][0]["parsed_again"] == "it has no finite verb"
