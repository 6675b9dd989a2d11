"""The sample articles give the banks that somebody has read: a change shows as a difference, question by question.

When a change is meant, `make golden` writes the banks anew; read the difference before you keep it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from quizgen.bank import bank_text, check, read_bank, read_text
from quizgen.ids import content_sha, text_sha
from quizgen.pipeline import make_bank
from quizgen.resources import data_dir

HERE = Path(__file__).parent
SEEDS = sorted(path for path in data_dir("seeds").glob("*.md") if path.name != "README.md")


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
def test_a_sample_article_gives_its_bank(seed: Path, request: pytest.FixtureRequest) -> None:
    golden = HERE / f"{seed.stem}.yaml"
    made = bank_text(make_bank(seed))
    if request.config.getoption("--update-golden"):
        golden.write_text(made, "utf-8")
    kept = golden.read_text("utf-8")
    assert made == kept, f"{golden.name} differs; if that is meant: make golden"


def test_every_sample_has_a_bank_and_no_bank_is_left_over() -> None:
    assert len(SEEDS) >= 3
    assert sorted(path.stem for path in HERE.glob("*.yaml")) == [seed.stem for seed in SEEDS]


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
def test_a_golden_bank_is_worth_having(seed: Path) -> None:
    bank, problems = read_text((HERE / f"{seed.stem}.yaml").read_text("utf-8"), seed.stem)
    assert [*problems, *check(bank)] == []
    assert 10 <= len(bank.kept()) <= 15
    assert len({item.kind for item in bank.kept()}) >= 3
    assert len({item.evidence.paragraph for item in bank.kept() if item.evidence}) >= 6


@pytest.mark.parametrize("path", sorted(Path(__file__).parent.glob("*.yaml")), ids=lambda path: path.stem)
def test_what_was_made_is_known_again_after_reading(path: Path) -> None:
    bank, problems = read_bank(path)
    assert problems == []
    assert bank.article is not None
    assert bank.article_sha == text_sha(bank.article.text)
    assert bank.known == tuple(item.id for item in bank.items)
    assert [(one.origin.sha, one.origin.status) for one in bank.items if one.origin] == [
        (content_sha(one), one.status) for one in bank.items
    ]
