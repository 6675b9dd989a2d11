"""PDF/A for keeping: both standards declared, fonts and colours inside, the bank in the key and nowhere else."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pikepdf
import pytest

from quizgen.bank import bank_text
from quizgen.errors import UsageError
from quizgen.look import Look
from quizgen.pdf import write_pdf
from quizgen.render import render_html
from tests.pdf.tags import tag_faults
from tests.sample_bank import BANK

# WeasyPrint leaves the file with the colour profile to Python to close.
pytestmark = pytest.mark.filterwarnings("ignore:.*sRGB2014:ResourceWarning")
ARCHIVE = Look(archive=True)
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"


@pytest.fixture(scope="module")
def bank_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("bank") / "tower.yaml"
    path.write_text(bank_text(BANK), "utf-8")
    return path


@pytest.fixture(scope="module")
def key(bank_file: Path) -> bytes:
    return write_pdf(render_html(BANK, "key"), ARCHIVE, bank_file)


def test_both_standards_are_declared_in_one_description(key: bytes) -> None:
    with pikepdf.open(BytesIO(key)) as opened:
        metadata = opened.Root.Metadata.read_bytes()
        with opened.open_metadata(set_pikepdf_as_editor=False) as told:
            assert told["pdfaid:part"] == "3"
            assert told["pdfaid:conformance"] == "U"
            assert told["pdfuaid:part"] == "1"
            assert told["dc:title"] == opened.docinfo["/Title"] == "The Tower in Pieces – answer key"
            assert told["pdf:Producer"] == opened.docinfo["/Producer"]
            assert told.pdfa_status == "3U"
    tree = ElementTree.fromstring(metadata)
    assert len(tree.findall(f"{RDF}RDF")) == 1
    prefixes = [one.text for one in tree.iter("{http://www.aiim.org/pdfa/ns/schema#}prefix")]
    assert prefixes == ["pdfuaid"]


def test_what_pdf_a_asks_of_the_file(key: bytes, tmp_path: Path) -> None:
    assert tag_faults(key) == []
    with pikepdf.open(BytesIO(key)) as opened:
        assert opened.pdf_version == "1.7"
        assert not opened.is_encrypted
        assert len(opened.trailer.ID) == 2
        (intent,) = opened.Root.OutputIntents
        assert intent.S == "/GTS_PDFA1"
        assert intent.DestOutputProfile.read_bytes()[36:40] == b"acsp"
        assert "/AcroForm" not in opened.Root
        assert "/OpenAction" not in opened.Root
        filters = {str(one.get("/Filter")) for one in opened.objects if isinstance(one, pikepdf.Stream)}
        assert "/LZWDecode" not in filters
    (tmp_path / "a.pdf").write_bytes(key)
    assert subprocess.run(["qpdf", "--check", tmp_path / "a.pdf"], capture_output=True, check=False).returncode == 0
    listed = subprocess.run(["pdffonts", tmp_path / "a.pdf"], capture_output=True, text=True, check=True).stdout
    assert all(line.split()[-5:-2] == ["yes", "yes", "yes"] for line in listed.splitlines()[2:])


def test_the_bank_lies_in_the_key_byte_for_byte(key: bytes, bank_file: Path) -> None:
    with pikepdf.open(BytesIO(key)) as opened:
        assert list(opened.attachments) == ["tower.yaml"]
        inside = opened.attachments["tower.yaml"].get_file()
        assert inside.read_bytes() == bank_file.read_bytes()
        assert inside.mime_type == "application/yaml"
        (named,) = opened.Root.AF
        assert named.AFRelationship == "/Source"
        assert "ModDate" in str(named.EF.F.Params.keys())


def test_the_same_bank_gives_the_same_bytes(key: bytes, bank_file: Path) -> None:
    assert write_pdf(render_html(BANK, "key"), ARCHIVE, bank_file) == key


def test_nothing_lies_in_a_pdf_that_is_not_for_keeping(bank_file: Path) -> None:
    with pikepdf.open(BytesIO(write_pdf(render_html(BANK, "key"), Look(), bank_file))) as opened:
        assert not opened.attachments


def test_a_form_is_no_archive() -> None:
    with pytest.raises(UsageError, match="leave --pdfa or --fillable out"):
        Look(archive=True, fillable=True)


def test_the_command_hands_no_key_to_pupils(run: Callable[..., tuple[int, str, str]], bank_file: Path) -> None:
    folder = bank_file.parent / "out"
    assert run("render", bank_file, "--pdfa", "-q", "-o", folder)[0] == 0
    for name, inside in (("worksheet.pdf", []), ("answer-key.pdf", ["tower.yaml"])):
        with pikepdf.open(folder / name) as opened:
            assert list(opened.attachments) == inside
            assert b"pdfaid" in opened.Root.Metadata.read_bytes()
    assert run("render", bank_file, "--to", "key", "--pdfa", "-q", "-o", folder / "k.pdf")[0] == 0
    assert (folder / "k.pdf").read_bytes() == (folder / "answer-key.pdf").read_bytes()


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--to", "key", "--format", "html", "--pdfa"], "--pdfa makes a PDF"),
        (["--to", "quiz", "--pdfa"], "--pdfa makes a PDF"),
        (["--to", "key", "--fillable"], "Only the worksheet can be filled in"),
        (["--to", "worksheet", "--fillable", "--pdfa"], "leave --pdfa or --fillable out"),
    ],
)
def test_what_does_not_fit_is_one_sentence(
    run: Callable[..., tuple[int, str, str]], bank_file: Path, options: list[str], told: str
) -> None:
    code, out, err = run("render", bank_file, *options)
    assert (code, out) == (2, "")
    assert told in err
