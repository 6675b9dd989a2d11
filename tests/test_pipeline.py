"""The whole way from an article to a folder of files: names, bytes, notes and refusals."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from quizgen.errors import ArticleError, BankError, PangoError, QuizgenError, UsageError
from quizgen.model import KINDS, Article
from quizgen.pipeline import (
    RESERVED,
    default_folder,
    explain,
    fallback_title,
    make,
    make_bank,
    slug,
)
from quizgen.printing import publish, write_file
from tests.sample_bank import BANK

TEXT = (
    "The Brackwater Rowing Club was founded in 1903 by Harriet Vole. Daniel Pryce rowed 212 miles to Oslo in May 1954. "
    "Ida Berg said that the river was colder than the sea. The club sold the old boathouse because its roof leaked. "
    "In Chile the rowers won a silver cup. Peter Quist painted the boats of the club in 1987.\n\n"
    "The club has 85 members and three boathouses near the bridge. Harriet Vole’s oar hangs above the door of the hall."
)
ARTICLE = Article("brackwater.txt", TEXT, "Rowing on the Brack")


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "brackwater.txt"
    path.write_text(f"Rowing on the Brack\n\n{TEXT}\n", "utf-8")
    return path


@pytest.fixture
def no_pdf(monkeypatch: pytest.MonkeyPatch) -> None:
    """WeasyPrint cannot load."""

    def missing(*_: object) -> bytes:
        raise PangoError("WeasyPrint cannot load the Pango library.")

    monkeypatch.setattr("quizgen.pdf.write_pdf", missing)


SLUGS = {
    "Four Lighthouses": "four-lighthouses",
    "../../etc/passwd": "etc-passwd",
    "C:\\Windows\\x": "c-windows-x",
    "CON": "con-quiz",
    "con": "con-quiz",
    "nul": "nul-quiz",
    "COM1": "com1-quiz",
    "lpt9": "lpt9-quiz",
    "Café Zürich": "cafe-zurich",
    "  -- a -- ": "a",
    "a\x00b\nc": "a-b-c",
    "ﬁne": "fine",
    "a" * 300: "a" * 80,
    "a" * 79 + " b": "a" * 79,
}


@pytest.mark.parametrize("text", SLUGS, ids=lambda text: ascii(text)[:20])
def test_a_slug(text: str) -> None:
    assert slug(text).removeprefix("-") == SLUGS[text]


@pytest.mark.parametrize("text", ["..", "/", "", "日本語の記事", "😀"])
def test_a_title_without_latin_letters_gets_a_folder_of_its_own(text: str) -> None:
    assert re.fullmatch(r"quiz-[0-9a-f]{6}", slug(text))
    assert slug(text) == slug(text) != slug(text + "語")


@pytest.mark.parametrize("text", ["", "日本語の記事", "😀"])
def test_a_folder_name_does_not_begin_with_a_hyphen(text: str) -> None:
    assert slug(text)[0] != "-"


@given(st.text(max_size=400))
@example("con" * 100)
@example("a" * 80 + "-con")
def test_any_text_gives_a_safe_folder_name(text: str) -> None:
    name = slug(text)
    assert re.fullmatch(r"[a-z0-9-]{1,80}", name)
    assert name not in RESERVED
    assert Path("output", name).parent == Path("output")


@pytest.mark.parametrize(
    ("source", "title", "folder"),
    [
        ("seeds/border-talks.md", "Talks", "border-talks"),
        ("-", "Four Lighthouses", "four-lighthouses"),
        ("../up/My Text.docx", "", "my-text"),
        ("https://example.org/news/a-bridge.html?x=1", "", "a-bridge"),
    ],
)
def test_the_default_folder(source: str, title: str, folder: str) -> None:
    assert default_folder(source, title) == Path("output") / folder


@pytest.mark.parametrize(
    ("source", "title"),
    [
        ("my-old_boat.txt", "My old boat"),
        ("https://example.org/a-bridge.html", "A bridge"),
        ("-", "Reading quiz"),
        ("", "Reading quiz"),
    ],
)
def test_a_title_for_an_article_without_one(source: str, title: str) -> None:
    assert fallback_title(Article(source, TEXT)) == title


def test_a_bank_from_an_article_is_worth_having() -> None:
    bank = make_bank(ARTICLE)
    assert bank.title == "Rowing on the Brack"
    assert bank.article == ARTICLE
    assert len(bank.kept()) >= 5
    assert len({item.id for item in bank.items}) == len(bank.items)


def test_a_title_of_ones_own_goes_before_that_of_the_article() -> None:
    bank = make_bank(ARTICLE, title="Oars")
    assert bank.title == "Oars"
    assert bank.article
    assert bank.article.title == "Oars"


def test_a_file_and_its_article_give_the_same_items(source: Path) -> None:
    from quizgen.article import read_article

    assert make_bank(source).items == make_bank(read_article(source)).items


@pytest.mark.parametrize("items", [0, -1])
def test_no_items_is_a_wrong_call(items: int) -> None:
    with pytest.raises(UsageError, match=f"--items must be 1 or more, not {items}"):
        make_bank(ARTICLE, items=items)


def test_an_unknown_kind_is_a_wrong_call_that_names_the_kinds() -> None:
    with pytest.raises(UsageError, match="'riddle'") as wrong:
        explain(ARTICLE, kinds=("cloze", "riddle"))  # type: ignore[arg-type]
    assert all(kind in str(wrong.value) for kind in KINDS)


def test_only_the_kinds_asked_for() -> None:
    assert {i.kind for i in make_bank(ARTICLE, kinds=("cloze", "short_answer")).items} == {"cloze", "short_answer"}


def test_a_kind_that_an_article_does_not_give_says_so() -> None:
    with pytest.raises(ArticleError, match="--kinds"):
        make_bank(Article("bell.md", "Rosa Quint sold the old bell of Ashby in 1871."), kinds=("matching",))


def test_wrong_words_are_told_before_anything_is_read() -> None:
    with pytest.raises(UsageError, match="did you mean people"):
        make_bank("no-such-article.txt", focus=["peple"])


def test_nothing_left_to_keep_names_the_options_to_leave_out() -> None:
    with pytest.raises(ArticleError, match=r"leave out --kinds and --level\.$"):
        make_bank(ARTICLE, kinds=("cloze",), level=["evaluate"])


def test_words_of_choice_reach_the_bank() -> None:
    bank = make_bank(ARTICLE, focus=["reasons"], avoid=["numbers"], difficulty=["easy", "hard"], items=2)
    assert {item.difficulty for item in bank.kept()} <= {"easy", "hard"}
    assert ("why",) in {item.tags for item in bank.kept()}
    assert ("how_many",) not in {item.tags for item in bank.items}


def test_a_quiz_of_one_item_has_one() -> None:
    assert len(make_bank(ARTICLE, items=1).kept()) == 1


def test_the_number_of_items_asked_for() -> None:
    assert len(make_bank(ARTICLE, items=4).kept()) == 4


def test_an_explanation_has_all_sentences_and_reasons_in_order() -> None:
    told = explain(ARTICLE)
    assert [s.text for s in told.sentences][-1].endswith("of the hall.")
    assert "".join(s.text for s in told.sentences).replace(" ", "") == re.sub(r"\s", "", TEXT)
    assert [r.start for r in told.refusals] == sorted(r.start for r in told.refusals)
    assert all(r.why and r.rule for r in told.refusals)


def test_progress_is_told() -> None:
    told: list[str] = []
    make_bank(ARTICLE, progress=told.append)
    assert len(told) >= 3
    assert all(told)


CODE = """
import sys, quizgen
quizgen.make(sys.argv[1], sys.argv[2], seed=3)
"""


def test_two_runs_give_the_same_bytes_whatever_the_hash_seed(source: Path, tmp_path: Path) -> None:
    runs = [
        subprocess.Popen(
            [sys.executable, "-c", CODE, str(source), str(tmp_path / seed)],
            env={**os.environ, "PYTHONHASHSEED": seed},
        )
        for seed in ("1", "4242")
    ]
    assert [run.wait(timeout=120) for run in runs] == [0, 0]
    for name in ("bank.yaml", "quiz.html", "worksheet.pdf", "answer-key.pdf"):
        one, other = ((tmp_path / seed / name).read_bytes() for seed in ("1", "4242"))
        assert one == other, name
        assert one


def test_a_pack_is_four_files_and_the_schema(source: Path, tmp_path: Path, no_pdf: None) -> None:
    pack = make(source, tmp_path / "pack")
    assert [path.name for path in pack.paths] == ["bank.yaml", "quiz.html", "worksheet.html", "answer-key.html"]
    assert sorted(path.name for path in (tmp_path / "pack").iterdir()) == sorted(
        [*(p.name for p in pack.paths), "quizgen.schema.json"]
    )
    assert pack.notes == ("WeasyPrint cannot load the Pango library.",)


def test_without_weasyprint_the_pages_are_ready_to_print(tmp_path: Path, no_pdf: None) -> None:
    paths, notes = publish(BANK, tmp_path)
    assert len(notes) == 1
    for path in paths:
        page = path.read_text("utf-8")
        assert page.lstrip().lower().startswith("<!doctype html>")
        assert BANK.title in page
        assert "@page" in page or path.name == "quiz.html"


def test_an_edited_bank_keeps_its_edits_and_one_that_cannot_be_read_stays(
    source: Path, tmp_path: Path, no_pdf: None
) -> None:
    folder = tmp_path / "pack"
    make(source, folder)
    bank = folder / "bank.yaml"
    edited = bank.read_text("utf-8").replace("    status: keep\n", "    status: drop\n", 1)
    bank.write_text(edited, "utf-8")
    pack = make(source, folder)
    assert bank.read_text("utf-8") == edited
    assert sum(item.status == "drop" for item in pack.bank.items) == 1
    broken = edited.replace('question: "', "question: &x ", 1)
    bank.write_text(broken, "utf-8")
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    with pytest.raises(BankError, match="stays as it is"):
        make(source, folder, seed=9)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    make(source, folder, seed=9, force=True)
    assert (folder / "bank.yaml.bak").read_text("utf-8") == broken


def test_a_file_where_the_folder_should_be_is_a_wrong_call(source: Path, tmp_path: Path) -> None:
    taken = tmp_path / "pack"
    taken.write_text("mine", "utf-8")
    with pytest.raises(UsageError, match="is a file"):
        make(source, taken)
    assert taken.read_text("utf-8") == "mine"


@pytest.mark.parametrize("old", [None, b"the old page"])
def test_a_page_is_written_whole_or_not_at_all(
    old: bytes | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "quiz.html"
    if old is not None:
        path.write_bytes(old)

    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(QuizgenError, match=r"quiz\.html cannot be written: no space left on device\."):
        write_file(path, b"the new page")
    assert [p.name for p in tmp_path.iterdir()] == ([] if old is None else ["quiz.html"])
    assert old is None or path.read_bytes() == old


def test_a_place_that_is_no_folder_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", "utf-8")
    with pytest.raises(QuizgenError, match="cannot be written"):
        write_file(tmp_path / "file" / "quiz.html", b"page")
    assert write_file(tmp_path / "new" / "folder" / "quiz.html", b"page").read_bytes() == b"page"
