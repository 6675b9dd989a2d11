"""Which format a file is in: by its content, its ending, or what the user says."""

from __future__ import annotations

from pathlib import Path

import pytest
from importing_samples import all_samples, text

from quizgen.errors import BankError, UsageError
from quizgen.importing import FORMATS, import_bytes, import_file
from quizgen.importing.formats import format_of, named

SAMPLES = all_samples()


@pytest.mark.parametrize(
    ("sample", "name", "form"),
    [
        ("harbour.gift", "x.txt", "gift"),
        ("harbour.gift", "x", "gift"),
        ("harbour-aiken.txt", "x.txt", "aiken"),
        ("harbour-moodle.xml", "x", "moodle-xml"),
        ("harbour-canvas.xml", "x", "canvas"),
        ("item-choice.xml", "x", "qti21"),
        ("item-words.xml", "x", "qti21"),
        ("pack.zip", "x", "qti21"),
        ("canvas.zip", "x", "canvas"),
        ("quiz.xlsx", "x", "kahoot"),
        ("harbour.tsv", "x.txt", "quizlet"),
        ("harbour.csv", "x.txt", "csv"),
        ("harbour-wrong.csv", "x", "csv"),
        ("harbour-test.md", "x.txt", "markdown"),
        ("harbour-numbered.txt", "x.txt", "markdown"),
    ],
)
def test_a_file_shows_its_format(sample: str, name: str, form: str) -> None:
    assert format_of(SAMPLES[sample], name).name == form


@pytest.mark.parametrize("word", ["moodle", "Moodle-XML", "moodle_xml", " moodlexml "])
def test_a_format_has_several_names(word: str) -> None:
    assert named(word).name == "moodle-xml"


def test_a_format_that_is_not_there() -> None:
    with pytest.raises(UsageError, match="the formats are: gift, moodle-xml, aiken"):
        named("hotpotatoes")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "x is empty; give a file with questions"),
        (b"Dear colleagues, here are words.", "in no format that quizgen knows"),
        (b"<html><body>x</body></html>", "XML of a sort that quizgen does not know"),
        (b"PK\x03\x04 and nothing more", "is a broken zip file"),
        (b"One? {=a}\n\nTwo?\nA. a\nB. b\nANSWER: A\n", "could be gift or aiken; say which with --from"),
    ],
)
def test_what_cannot_be_told(content: bytes, message: str) -> None:
    with pytest.raises(BankError, match=message) as error:
        import_bytes(content, "x")
    assert error.value.exit_code == 1


def test_a_refusal_lists_the_formats() -> None:
    with pytest.raises(BankError) as error:
        import_bytes(b"nothing", "x")
    assert all(one.name in str(error.value) for one in FORMATS)


def test_files_that_are_not_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="There is no file"):
        import_file(tmp_path / "none.gift")
    with pytest.raises(UsageError, match="is a folder"):
        import_file(tmp_path)
    file = tmp_path / "a.gift"
    file.write_bytes(text("harbour.gift"))
    assert import_file(file).format == "gift"


def test_nothing_to_import() -> None:
    with pytest.raises(BankError, match=r"x\.gift holds no question that could be imported: question 1"):
        import_bytes(b"Only a text.", "x.gift")


def test_more_than_a_bank_can_hold() -> None:
    many = b"".join(b"%d? {=a ~b ~c ~d ~e ~f ~g}\n\n" % n for n in range(6_000))
    with pytest.raises(BankError, match=r"The 6000 questions do not go into one bank: .*cut the file in parts"):
        import_bytes(many, "x.gift")
