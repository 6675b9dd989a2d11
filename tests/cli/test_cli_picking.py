"""`pick`: a quiz out of several banks, from the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from quizgen.bank import bank_text, read_bank
from quizgen.model import Article, Bank, Essay, ShortAnswer

Run = Callable[..., tuple[int, str, str]]


def save(folder: Path, name: str) -> Path:
    items = [
        ShortAnswer(
            id=f"{name}-{n}", question=f"Who mended {name} {n}?", answer=f"Ada {n}", tags=("who",), difficulty="easy"
        )
        for n in range(4)
    ]
    essay = Essay(id=f"{name}-essay", question=f"Describe the {name}.", tags=("argue",), points=4)
    spare = ShortAnswer(id=f"{name}-spare", question=f"Who sold the {name}?", answer="Ben", status="draft")
    path = folder / f"{name}.yaml"
    path.write_text(
        bank_text(Bank(name.title(), (*items, essay, spare), Article(f"{name}.md", f"The {name} shone.")))
    )
    return path


@pytest.fixture
def banks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    monkeypatch.chdir(tmp_path)
    return [save(tmp_path, name) for name in ("boats", "trains")]


def blueprint(text: str) -> Path:
    path = Path("plan.yml")
    path.write_text(text)
    return path


def test_a_blueprint_becomes_a_quiz(run: Run, banks: list[Path]) -> None:
    plan = blueprint('title: "Friday"\npoints: 12\nparts:\n  - 4 easy who\n  - 1 essay, 4 points\n')
    code, out, err = run("pick", *banks, "--blueprint", plan)
    assert (code, out) == (0, "quiz.yaml\n")
    assert err.splitlines() == [
        "5 items: 4 short answer, 1 essay; 12 points",
        "The articles of boats, trains are not in the quiz; each question has the name of its bank as a tag.",
    ]
    quiz, problems = read_bank("quiz.yaml")
    assert problems == []
    assert (quiz.title, quiz.article) == ("Friday", None)
    assert sorted({item.tags[-1] for item in quiz.items}) == ["boats", "trains"]
    before = Path("quiz.yaml").read_bytes()
    assert run("pick", *banks[::-1], "--blueprint", plan)[0] == 0
    assert Path("quiz.yaml").read_bytes() == before


def test_options_for_the_simple_case(run: Run, banks: list[Path]) -> None:
    argv = ("--items", 3, "--tags", "Who", "--difficulty", "easy", "--kinds", "short-answer", "--level", "remember")
    code, out, _ = run("pick", *banks, *argv, "--title", "Names", "--seed", 9, "--points", 4.5, "-o", "a.yaml", "-q")
    assert (code, out) == (0, "a.yaml\n")
    quiz, _ = read_bank("a.yaml")
    assert (quiz.title, quiz.seed, [item.points for item in quiz.items]) == ("Names", 9, [1.5, 1.5, 1.5])


def test_without_options_there_are_up_to_fifteen(run: Run, banks: list[Path]) -> None:
    code, _, err = run("pick", banks[0])
    assert (code, err) == (0, "5 items: 4 short answer, 1 essay; 8 points\n")
    quiz, _ = read_bank("quiz.yaml")
    assert (quiz.title, quiz.article is not None) == ("Boats", True)
    assert run("pick", banks[0], "--drafts", "--force", "-q")[0] == 0
    assert len(read_bank("quiz.yaml")[0].items) == 6


def test_what_cannot_be_filled_ends_with_1(run: Run, banks: list[Path]) -> None:
    plan = blueprint("parts:\n  - 9 easy who\n  - 2 essay\n")
    code, out, err = run("pick", *banks, "--blueprint", plan)
    assert (code, out) == (1, "")
    assert err.splitlines() == [
        "quizgen: part 1 wants 9 easy who questions; the banks have 8",
        "quizgen: No quiz was written; ask for less, or add --best-effort to take what there is.",
    ]
    assert not Path("quiz.yaml").exists()
    code, out, err = run("pick", *banks, "--blueprint", plan, "--best-effort")
    assert (code, out) == (0, "quiz.yaml\n")
    assert err.startswith("quizgen: part 1 wants 9")
    assert run("pick", *banks, "--items", 50)[0] == 1


@pytest.mark.parametrize(("argv", "points"), [((), None), (("--best-effort",), 1)])
def test_points_that_cannot_be(run: Run, banks: list[Path], argv: tuple[str, ...], points: float | None) -> None:
    code, _, err = run("pick", *banks, "--items", 4, "--kinds", "short_answer", "--points", 1, *argv)
    assert "the points do not add up: 1 point is left for 4 questions, and each needs half a point at least" in err
    assert code == (1 if points is None else 0)
    assert Path("quiz.yaml").exists() == (points is not None)


def test_problems_of_a_blueprint_are_shown_with_their_place(run: Run, banks: list[Path]) -> None:
    plan = blueprint("parts:\n  - 5 easy whoo\n  - many\n")
    code, out, err = run("pick", *banks, "--blueprint", plan)
    assert (code, out) == (1, "")
    lines = err.splitlines()
    assert lines[0].startswith("plan.yml:2:12: error: ")
    assert lines[0].endswith("(did you mean who?)")
    assert lines[1].index("whoo") == lines[2].index("^")
    assert lines[3].startswith("plan.yml:3:5: error: ")
    assert lines[-1] == "quizgen: 2 errors in the blueprint plan.yml; mend what is named above."


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["--blueprint", "plan.yml", "--items", "3"], "--blueprint and --items both"),
        (["--blueprint", "none.yml"], "There is no blueprint none.yml"),
        (["--tags", "whoo"], "did you mean who?"),
        (["--level", "analyze"], "did you mean analyse?"),
        (["--kinds", "esay"], "did you mean essay?"),
        (["--points", "1.3"], "whole or half points"),
        (["-o", "boats.yaml"], "is one of the banks"),
        (["-o", "-", "--json"], "both want stdout"),
        (["none.yaml"], "There is no bank none.yaml"),
    ],
)
def test_wrong_calls_end_with_2(run: Run, banks: list[Path], argv: list[str], said: str) -> None:
    blueprint("parts: [1]\n")
    before = banks[0].read_bytes()
    code, out, err = run("pick", *banks, *argv)
    assert (code, out) == (2, "")
    assert said in err
    assert banks[0].read_bytes() == before


def test_the_quiz_as_json_and_on_stdout(run: Run, banks: list[Path]) -> None:
    told = json.loads(run("pick", *banks, "--items", 2, "--json")[1])
    assert told["paths"] == ["quiz.yaml"]
    assert (told["items"]["keep"], len(told["parts"][0]), told["missing"]) == (2, 2, [])
    assert "boats, trains are not in the quiz" in told["notes"][0]
    assert run("pick", *banks, "--items", 2, "-o", "-")[1] == Path("quiz.yaml").read_text()


def test_an_edited_quiz_stays(run: Run, banks: list[Path]) -> None:
    assert run("pick", *banks)[0] == 0
    Path("quiz.yaml").write_text(Path("quiz.yaml").read_text() + "# mine\n")
    code, _, err = run("pick", *banks, "--seed", 2)
    assert code == 1
    assert "was edited" in err
    assert run("pick", *banks, "--seed", 2, "--force")[0] == 0
    assert Path("quiz.yaml.bak").read_text().endswith("# mine\n")


def test_broken_questions_are_named_and_left_out(run: Run, banks: list[Path]) -> None:
    banks[0].write_text(banks[0].read_text().replace("kind: essay", "kind: esay"))
    code, _, err = run("pick", *banks)
    assert code == 0
    note = f"quizgen: note: 1 question of {banks[0]} cannot be used; see: quizgen check {banks[0]}"
    assert err.splitlines()[0] == note
    plan = blueprint("parts: [2]\n")
    err = run("pick", banks[0], plan, "--blueprint", plan, "--force")[2]
    assert "note: plan.yml holds no question that can be used; see: quizgen check plan.yml\n" in err


def test_banks_without_anything_to_pick(run: Run, banks: list[Path]) -> None:
    banks[0].write_text(banks[0].read_text().replace("status: keep", "status: draft"))
    code, _, err = run("pick", banks[0])
    assert (code, "add --drafts" in err) == (1, True)
    banks[0].write_text("items: []\n")
    code, _, err = run("pick", banks[0])
    assert (code, "hold no question to pick" in err) == (1, True)
    code, _, err = run("pick", *banks, "--tags", "argue", "--difficulty", "hard")
    assert code == 1
    assert err.splitlines() == [
        "quizgen: the quiz wants 15 hard argue questions; the banks have none",
        "quizgen: No question fits, so no quiz was written; ask for another sort.",
    ]
