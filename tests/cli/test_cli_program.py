"""How the program behaves as a whole: exit codes, one sentence for every error, and a quick start."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from quizgen import __version__
from quizgen.bank import bank_text
from quizgen.cli import main
from quizgen.cli.doctor import Finding
from quizgen.model import Bank, TrueFalse

Run = Callable[..., tuple[int, str, str]]
COMMANDS = ["make", "bank", "check", "render", "explain", "doctor"]
HEAVY = {"spacy", "weasyprint", "trafilatura", "docx"}


def modules_after(*argv: str) -> set[str]:
    code = (
        "import sys, quizgen.cli\n"
        "try:\n    quizgen.cli.main(sys.argv[1:])\n"
        "except SystemExit as end:\n    assert not end.code, end.code\n"
        "print('\\n'.join(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code, *argv], capture_output=True, text=True, check=True)
    assert done.stdout
    return {name.split(".")[0] for name in done.stderr.split("\n")}


@pytest.mark.parametrize("argv", [["--version"], ["--help"], ["make", "--help"]])
def test_asking_for_help_loads_nothing_heavy(argv: list[str]) -> None:
    loaded = modules_after(*argv)
    # Typer itself loads pydantic, but only for the options of a command.
    ours = HEAVY | {"yaml", "jinja2"} | ({"pydantic"} if len(argv) == 1 else set())
    assert "quizgen" in loaded
    assert not loaded & ours


def test_rendering_a_page_loads_no_parser_and_no_pdf_maker(tmp_path: Path) -> None:
    file = tmp_path / "b.yaml"
    file.write_text(bank_text(Bank("Boats", (TrueFalse(question="Ada came.", answer=True),))))
    loaded = modules_after("render", str(file), "--to", "html")
    assert "yaml" in loaded
    assert not loaded & HEAVY


def test_version(run: Run) -> None:
    assert run("--version") == (0, f"quizgen {__version__}\n", "")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_teaches_with_examples(run: Run, command: str) -> None:
    code, out, _ = run(command, "--help")
    assert code == 0
    assert out.count(f"quizgen {command}") >= 3


def test_help_names_every_command(run: Run) -> None:
    out = run("--help")[1]
    assert all(f" {command} " in out for command in COMMANDS)


@pytest.mark.parametrize(
    ("argv", "code", "said"),
    [
        (["make", "none.txt"], 2, "none.txt"),
        (["check", "none.yaml"], 2, "There is no bank none.yaml"),
        (["render", "none.yaml"], 2, "There is no bank none.yaml"),
        (["explain", "none.txt"], 2, "none.txt"),
        (["make", "a.txt", "--kinds", "clozed"], 2, "did you mean cloze?"),
        (["bank", "a.txt", "-o", "-", "--json"], 2, "stdout"),
    ],
)
def test_an_error_is_one_line(run: Run, argv: list[str], code: int, said: str) -> None:
    got, out, err = run(*argv)
    assert (got, out) == (code, "")
    assert err.startswith("quizgen: ")
    assert said in err
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    "argv",
    [
        *(
            ["mke"],
            ["make"],
            ["make", "a", "--itmes", "3"],
            ["make", "a", "--items", "0"],
            ["render", "a", "--to", "x"],
        ),
        *(["make", "a", "--paper", "a3"], ["make", "a", "--templates", "no-such-folder"]),
    ],
)
def test_a_wrong_call_ends_with_2(run: Run, argv: list[str]) -> None:
    code, out, err = run(*argv)
    assert (code, out) == (2, "")
    assert "Usage: quizgen" in err


def test_an_interruption_ends_with_130(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("quizgen.pipeline.make", interrupted)
    assert run("make", "a.txt")[0] == 130


def test_a_fault_of_ours_is_one_sentence(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("by\nzero")

    monkeypatch.setattr("quizgen.pipeline.make", broken)
    monkeypatch.delenv("QUIZGEN_DEBUG", raising=False)
    code, out, err = run("make", "a.txt")
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert "ZeroDivisionError: by zero" in err
    assert "report" in err
    monkeypatch.setenv("QUIZGEN_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        main(["make", "a.txt"])


def test_doctor_says_what_mends_what(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    good = Finding("Python", True, "3.12")
    spare = Finding("Extra", False, "slower", "install extra", needed=False)
    lost = Finding("Pango", False, "not there", "install pango")
    monkeypatch.setattr("quizgen.cli.doctor.findings", lambda: iter([good, spare]))
    code, out, _ = run("doctor")
    assert code == 0
    assert out.split("\n")[0].split(None, 1) == ["ok", "Python: 3.12"]
    assert "to mend it: install extra" in out
    monkeypatch.setattr("quizgen.cli.doctor.findings", lambda: iter([good, lost]))
    code, out, _ = run("doctor", "--json")
    assert code == 1
    assert [(one["name"], one["ok"], one["mend"]) for one in json.loads(out)] == [
        ("Python", True, ""),
        ("Pango", False, "install pango"),
    ]


def test_doctor_finds_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    from quizgen.cli import doctor
    from quizgen.errors import RenderError

    def no_pango(*_: object) -> bytes:
        raise RenderError("Pango cannot load.")

    def no_folder(_: str) -> Path:
        raise FileNotFoundError("templates are missing")

    monkeypatch.setattr("quizgen.pdf.write_pdf", no_pango)
    monkeypatch.setattr(doctor, "data_dir", no_folder)
    monkeypatch.setattr("ctypes.util.find_library", lambda _: None)
    monkeypatch.setattr(doctor, "_language", lambda: Finding("Model", True, ""))
    monkeypatch.setattr("importlib.metadata.requires", lambda _: ["typer>=0.20", "no-such-package; x"])
    found = {one.name.split()[0]: one for one in doctor.findings()}
    assert [name for name, one in found.items() if not one.ok] == ["Python", "Fonts", "PDF", "Font"]
    assert found["PDF"].detail == "Pango cannot load."
    assert not found["Font"].needed
    assert "no-such-package" in found["Python"].mend
