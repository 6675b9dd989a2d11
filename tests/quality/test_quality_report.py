"""The command: it measures a folder, prints tables, writes JSON and the history, and says where faults are."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.quality.__main__ import default_folders, main
from tests.quality.articles import paths
from tests.quality.ours import TEXT
from tests.quality.report import FIELDS, percent, record, table

MORE = (
    "Rosa Quint built the lighthouse of Brackwater in 1871. She was a silk merchant from Thornby. The lighthouse cost "
    "£7,000. Emil Novak, the mayor of Brackwater, praised the tower."
)
PEOPLE = {
    "news/boat": [{"paragraph": 1, "question": "Where did Ruth Calder row?", "answer": "Ashby", "span": ["Ashby"]}],
    "news/elsewhere": [{"paragraph": 1, "question": "Who sang?", "answer": "Ada", "span": ["Ada"]}],
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "texts" / "news").mkdir(parents=True)
    (tmp_path / "texts" / "news" / "boat.md").write_text(f"{TEXT}\n\n{MORE}\n")
    (tmp_path / "texts" / "README.md").write_text("No article.\n")
    return tmp_path


def test_percent_and_table() -> None:
    assert percent(1, 4) == "1 of 4 (25 %)"
    assert percent(0, 0) == "-"
    assert table(["a", "b"], [[1, "x"]]) == "| a | b |\n| --- | --- |\n| 1 | x |"


def test_articles_are_found_by_their_path(folder: Path) -> None:
    assert [key for key, _ in paths(folder / "texts")] == ["news/boat"]
    assert {"border-talks", "library-on-a-rope"} <= {key for key, _ in paths(default_folders()[0])}


def test_a_folder_is_measured(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "people.json").write_text(json.dumps(PEOPLE))
    written = folder / "figures.json"
    assert main([str(folder / "texts"), "--human", str(folder / "people.json"), "--json", str(written)]) == 0
    said = capsys.readouterr().out
    assert "| news at 20 | 1 | 1 of 1 (100 %) |" in said
    figures = json.loads(written.read_text())
    assert figures["gates"]["faults"] == 0
    assert figures["yield"][0]["bank"] == figures["gates"]["items"] >= 5
    assert figures["shape at 20"]["items"] == sum(figures["shape at 20"]["kinds"].values())
    assert figures["shape of people"]["question words"]["where"] == 1
    assert figures["coverage at 20"]["all"]["asked"] == 1
    assert figures["retrieval"]["sources"] == {"span": 1}
    record(figures, "first", folder / "history.csv")
    record(figures, "second", folder / "history.csv")
    lines = (folder / "history.csv").read_text().splitlines()
    assert len(lines) == 3
    assert lines[0].split(",") == list(FIELDS)
    assert lines[1].replace("first", "second") == lines[2]
    assert dict(zip(FIELDS, lines[1].split(","), strict=True))["source_20"] == "1.0"


def test_without_people_there_is_no_coverage(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(folder / "texts")]) == 0
    said = capsys.readouterr().out
    assert "## Coverage" not in said
    assert "| people | - | - |" in said


def test_an_empty_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(SystemExit):
        main([str(tmp_path)])
