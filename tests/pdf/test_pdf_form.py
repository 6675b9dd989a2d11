"""The worksheet to fill in on the screen: every field named, told in words and tagged; no key inside."""

from __future__ import annotations

import re
import subprocess
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from pikepdf.form import Form

from quizgen.look import VARIANTS, Look
from quizgen.model import KINDS
from quizgen.pdf import write_pdf
from quizgen.render import render_html
from quizgen.sheet import lay_out
from tests.pdf.tags import tag_faults
from tests.pdf.test_pdf import complaints as complaints
from tests.pdf.test_pdf import text_of
from tests.sample_bank import BANK

FORM = Look(fillable=True)


@pytest.fixture(scope="module")
def form() -> bytes:
    return write_pdf(render_html(BANK, "worksheet", look=FORM), FORM)


def test_every_kind_has_its_fields(form: bytes) -> None:
    with pikepdf.open(BytesIO(form)) as opened:
        fields = dict(Form(opened).items())
    assert list(fields)[:3] == ["Name", "Class", "Date"]
    assert {question.item.kind for question in lay_out(BANK).questions} == set(KINDS)
    for question in lay_out(BANK).questions:
        own = [one for name, one in fields.items() if re.fullmatch(rf"Question {question.number}( .*)?", name)]
        wanted = {
            "multiple_answer": len(question.options),
            "cloze": len(question.gaps),
            "matching": len(question.rows),
            "ordering": len(question.rows),
        }
        assert len(own) == wanted.get(question.item.kind, 1), question.item.kind
        assert all(one.alternate_name.startswith(f"Question {question.number}") for one in own)


def test_fields_stand_once_and_are_empty(form: bytes) -> None:
    with pikepdf.open(BytesIO(form)) as opened:
        fields = list(opened.Root.AcroForm.Fields)
        names = [str(field.T) for field in fields]
        assert len(set(names)) == len(names)
        assert not any("." in name for name in names)
        assert {str(field.get("/V")) for field in fields} <= {"", "/Off"}
        widgets = [note for page in opened.pages for note in page.get("/Annots", [])]
        tops = {field.objgen for field in fields}
        assert all(note.objgen in tops or note.Parent.objgen in tops for note in widgets)
        assert all("/T" not in note for note in widgets if "/Parent" in note)
        for field in fields:
            assert not re.search(r"\bgs\b", str(field.get("/DA", "")))
            assert str(field.FT) != "/Btn" or "/Kids" in field or "/on" in field.AP.N


def test_a_group_of_buttons_gives_the_letter_that_is_chosen(form: bytes) -> None:
    with pikepdf.open(BytesIO(form)) as opened:
        (group,) = [one for one in opened.Root.AcroForm.Fields if one.T == "Question 1"]
        assert [str(letter) for letter in group.Opt] == ["A", "B", "C", "D"]
        assert [str(kid.TU).partition(":")[0] for kid in group.Kids] == [f"Question 1, {letter}" for letter in "ABCD"]
        fields = Form(opened)
        fields["Question 1"].options[2].select()
        fields["Question 7 A"].checked = True
        fields["Question 14"].value = "Birmingham"
        written = BytesIO()
        opened.save(written)
    with pikepdf.open(written) as opened:
        values = {str(one.T): str(one.get("/V")) for one in opened.Root.AcroForm.Fields}
        (group,) = [one for one in opened.Root.AcroForm.Fields if one.T == "Question 1"]
    assert (values["Question 1"], values["Question 7 A"], values["Question 14"]) == ("/2", "/on", "Birmingham")
    assert [str(kid.AS) for kid in group.Kids] == ["/Off", "/Off", "/2", "/Off"]


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("variant", VARIANTS)
def test_forms_are_tagged_quiet_and_valid(variant: str, paper: str, complaints: list[str], tmp_path: Path) -> None:
    look = Look(paper, variant, fillable=True)  # type: ignore[arg-type]
    pdf = write_pdf(render_html(BANK, "worksheet", look=look), look)
    assert complaints == []
    assert tag_faults(pdf) == []
    (tmp_path / "a.pdf").write_bytes(pdf)
    assert subprocess.run(["qpdf", "--check", tmp_path / "a.pdf"], capture_output=True, check=False).returncode == 0


def test_the_same_bank_gives_the_same_form(form: bytes) -> None:
    assert write_pdf(render_html(BANK, "worksheet", look=FORM), FORM) == form


def test_no_key_is_inside(form: bytes) -> None:
    with pikepdf.open(BytesIO(form)) as opened:
        raw = b"\n".join(
            one.read_bytes() if isinstance(one, pikepdf.Stream) and "/Length1" not in one else one.unparse()
            for one in opened.objects
            if isinstance(one, pikepdf.Stream | pikepdf.Dictionary)
            and not (isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image")
        )
    text = text_of(form)
    page = render_html(BANK, "worksheet", look=FORM)
    for item in BANK.kept():
        for secret in filter(None, (item.why, item.id)):
            assert secret not in text
            assert secret not in page
            assert secret.encode() not in raw
    assert " checked" not in page
    assert " selected" not in page


def test_a_school_item_without_fields_stays_paper(tmp_path: Path) -> None:
    (tmp_path / "item").mkdir()
    (tmp_path / "item" / "essay.html").write_text("{% macro paper(question) %}<p>On the back.</p>{% endmacro %}")
    assert "On the back." in render_html(BANK, "worksheet", look=FORM, templates=tmp_path)
