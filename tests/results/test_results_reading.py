"""Reading what pupils send: files and codes, whole, broken and made to harm."""

from __future__ import annotations

import io
import json
import sys
import time
import zlib
from pathlib import Path

import pytest

from quizgen.errors import AnswersError, UsageError
from quizgen.results import Answers, Left, read_all, read_bytes
from quizgen.results.answers import MAX_BYTES, MAX_NAME, UnreadableError, clean_name
from quizgen.results.code import read_code
from quizgen.sheet import lay_out
from tests.results.pupils import code, document, file_bytes, right, simulated
from tests.sample_bank import BANK

SHEET = lay_out(BANK)
GIVEN = [right(question) for question in SHEET.questions]


def only(content: bytes) -> Answers:
    (found,) = read_bytes(content, "a.json")
    assert isinstance(found, Answers), found
    return found


def why(content: bytes) -> str:
    (found,) = read_bytes(content, "a.json")
    assert isinstance(found, Left), found
    return found.why


def signed(body: str) -> str:
    return f"{body}:{zlib.crc32(body.encode()):08x}"


def test_a_file_and_a_code_say_the_same() -> None:
    file = only(file_bytes(SHEET, "Ana Ångström", GIVEN, took=412))
    line = only(code(SHEET, "Ana Ångström", GIVEN, took=412).encode())
    assert file.given == line.given == tuple(GIVEN)
    assert (file.name, file.took, file.seed, file.bank) == ("Ana Ångström", 412, 7, SHEET.bank_id)
    assert line.source == "a.json, line 1"
    assert (line.name, line.layout) == (file.name, file.layout)


def test_the_code_of_the_contract() -> None:
    read = read_code(signed("QZ1:3fa2c1:9b01d2e4:7:412:Ana+B.:B;A,C;T;lens,beam;;600"), "x")
    assert read.name == "Ana B."
    assert read.given == (("B",), ("A", "C"), ("T",), ("lens", "beam"), (), ("600",))
    assert (read.bank, read.layout, read.seed, read.took) == ("3fa2c1", "9b01d2e4", 7, 412)


def test_signs_that_mean_something_in_a_code() -> None:
    given = [["a:b;c,d"], ["1+1 = 2 %"], ["Zoë’s “lens”\n– 灯"], ["", "x"], []]
    assert only(code(SHEET, "O'Neil: a+b, c;d", given).encode()).given == (
        ("a:b;c,d",),
        ("1+1 = 2 %",),
        ("Zoë’s “lens”\n– 灯",),
        ("", "x"),
        (),
    )


def test_fields_that_are_all_empty_are_no_answer() -> None:
    assert only(file_bytes(SHEET, "Ana", [["", " "], [""], ["x", ""]])).given == ((), (), ("x", ""))


def test_many_codes_in_a_list() -> None:
    lines = [code(SHEET, name, given) for name, given in simulated(BANK, 30)]
    found = list(read_bytes("\r\n".join(lines).encode("utf-16"), "codes.txt"))
    assert [one.source for one in found if isinstance(one, Answers)] == [f"codes.txt, line {n}" for n in range(1, 31)]


@pytest.mark.parametrize("between", [",", ";", "\t"])
def test_codes_in_an_exported_table(between: str) -> None:
    rows = [["When", "Your code", "Class"]]
    rows += [["2026-03-01", f'"{code(SHEET, name, given)}"', "7b"] for name, given in simulated(BANK, 3)]
    found = list(read_bytes("\n".join(between.join(row) for row in rows).encode(), "form.csv"))
    assert [one.name for one in found if isinstance(one, Answers)] == ["Ana A.", "Ben A.", "Cleo A."]


def test_a_cell_without_quotes_is_read_too() -> None:
    short = signed(f"QZ1:{SHEET.bank_id}:00000000:7:9:Ana:B;T")
    assert only(f"code,class\n{short},7b\n".encode()).given == (("B",), ("T",))


def test_a_code_that_a_mail_program_broke_is_mended() -> None:
    whole = code(SHEET, "Ana", GIVEN)
    broken = "\n".join(f"> {whole[at : at + 60]}" for at in range(0, len(whole), 60))
    assert only(f"Hello,\nhere it is:\n{broken}\nThanks\n".encode()).given == tuple(GIVEN)


def test_a_changed_code_is_named_with_what_to_do() -> None:
    good = code(SHEET, "Ben", GIVEN)
    bad = good.replace(";T", ";F", 1) if ";T" in good else good.replace(";F", ";T", 1)
    first, second, third = read_bytes(f"{good}\n{bad}\n{good[:-12]}\n".encode(), "codes.txt")
    assert isinstance(first, Answers)
    assert [str(second), str(third)] == [
        f"codes.txt, line {line}: the code is cut off or changed on its way (its checksum does not fit); ask for it "
        "again, as a file or copied whole."
        for line in (2, 3)
    ]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"version": 2}, "newer quizgen"),
        ({"version": True}, "newer quizgen"),
        ({"quizgen": "bank"}, "holds no answers"),
        ({"bank": "../../etc"}, "which bank"),
        ({"layout": 5}, "which bank"),
        ({"seed": 1.5}, "seed"),
        ({"seed": True}, "seed"),
        ({"seed": 10**30}, "seed"),
        ({"name": None}, "name is no text"),
        ({"took": -1}, "seconds"),
        ({"took": "long"}, "seconds"),
        ({"took": 1e300}, "seconds"),
        ({"answers": {}}, "no list"),
        ({"answers": [[]] * 1001}, "no list"),
        ({"answers": ["B"]}, "answer 1 is no list"),
        ({"answers": [[], [3]]}, "answer 2 is no list"),
        ({"answers": [["x"] * 201]}, "answer 1"),
        ({"answers": [["x" * 20_001]]}, "answer 1"),
    ],
)
def test_fields_are_checked(change: dict[str, object], said: str) -> None:
    assert said in why(json.dumps({**document(SHEET, "Ana", GIVEN), **change}).encode())


@pytest.mark.parametrize("field", ["bank", "layout", "seed", "name", "answers"])
def test_fields_must_be_there(field: str) -> None:
    whole = document(SHEET, "Ana", GIVEN)
    del whole[field]
    assert repr(field) in why(json.dumps(whole).encode())


def test_the_time_may_be_missing() -> None:
    whole = document(SHEET, "Ana", GIVEN)
    del whole["took"]
    assert only(json.dumps(whole).encode()).took == 0


@pytest.mark.parametrize(
    "content",
    [
        b'{"quizgen": "answers"',
        b"{" * 900_000,
        b'{"a":' * 200_000,
        b'{"took": NaN}',
        b'{"seed": ' + b"9" * 90_000 + b"}",
    ],
)
def test_json_that_is_broken(content: bytes) -> None:
    assert "no whole JSON" in why(content)


def test_other_files() -> None:
    assert "holds no answers" in why(b"Dear teacher")
    assert "holds no answers" in why(b"")
    assert "save the table as CSV" in why(b"PK\x03\x04....")
    assert "larger than 1 MB" in why(b"x" * (MAX_BYTES + 1))


@pytest.mark.parametrize(
    "text",
    [
        "QZ1:" * 240_000,
        "QZ1:3fa2c1:9b01d2e4:7:1:" + "a" * 900_000,
        "QZ1:3fa2c1:9b01d2e4:7:1:a:" + "," * 900_000,
        "QZ1:" + " " * 900_000,
        "QZ1:" + " \n" * 450_000,
        "QZ1:" + "> " * 450_000,
        "\nQZ1:3fa2c1" * 80_000,
    ],
)
def test_texts_that_are_made_to_harm_take_moments(text: str) -> None:
    start = time.process_time()
    found = list(read_bytes(text.encode(), "x.txt"))
    assert all(isinstance(one, Left) for one in found)
    assert time.process_time() - start < 5


def test_names_are_cleaned() -> None:
    assert clean_name("  Ana\t\n B.\x00\x07\x1b[31m ") == "Ana B.[31m"
    assert clean_name("\u202eanA\u2066") == "anA"
    assert len(clean_name("x" * 5_000)) == MAX_NAME
    assert clean_name("Zoe\u0308") == "Zoë"
    assert clean_name("\ud800a") == "a"


def test_a_name_in_a_code_that_is_no_utf8() -> None:
    with pytest.raises(UnreadableError):
        read_code(signed("QZ1:3fa2c1:9b01d2e4:7:1:%FF:B"), "x")


def test_folders_files_and_stdin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "answers"
    folder.mkdir()
    (folder / "b.json").write_bytes(file_bytes(SHEET, "Ben", GIVEN))
    (folder / "a.txt").write_text(code(SHEET, "Ana", GIVEN))
    (folder / "quizgen.schema.json").write_text("{}")
    (folder / ".hidden.json").write_text("{}")
    (folder / "bank.yaml").write_text("items: []")
    (folder / "results").mkdir()
    (folder / "results" / "marks.csv").write_text("name,points")
    (folder / "empty").mkdir()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(code(SHEET, "Cleo", GIVEN).encode())))
    # A file that is named twice is read once.
    # Of a folder of results, which a shell's star names too, nothing is read.
    found = read_all(["-", str(folder), str(folder / "b.json"), str(folder / "results"), str(folder / "empty")])
    assert [(one.name, one.source) for one in found.answers] == [
        ("Cleo", "standard input, line 1"),
        ("Ana", f"{folder / 'a.txt'}, line 1"),
        ("Ben", str(folder / "b.json")),
    ]
    assert found.left == (
        Left(str(folder / "empty"), "the folder holds no answers; they end in .json, .txt, .csv, .tsv."),
    )


def test_places_that_hold_nothing(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="There are no answers"):
        read_all([str(tmp_path / "none.json")])
    assert [left.who for left in read_all([str(tmp_path)]).left] == [str(tmp_path)]


def test_more_answers_than_are_marked_at_once(tmp_path: Path) -> None:
    short = signed(f"QZ1:{SHEET.bank_id}:00000000:7:9:Ana:B")
    paths = []
    for number in range(2):
        paths.append(tmp_path / f"{number}.txt")
        paths[-1].write_text(f"{short}\n" * 2_600)
    with pytest.raises(AnswersError, match="5,000"):
        read_all([str(path) for path in paths])
