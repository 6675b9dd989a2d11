"""What is refused, in one sentence that says what to do next."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import time
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest

from quizgen.article import article_from_text, read_article
from quizgen.article.language import foreign_language
from quizgen.article.limits import FolderError, count_words
from quizgen.errors import ArticleError, UsageError
from tests.article.samples import ICE, PROSE, THAW

FRENCH = (
    "Le port a gelé en janvier pour la première fois depuis soixante ans. Les bateaux sont restés au quai pendant"
    " neuf"
    " jours, et la gardienne du phare a traversé la glace à pied pour acheter du pain. Le dimanche, deux cents"
    " personnes l'ont suivie avec leurs enfants."
)
FOREIGN = {
    "French": FRENCH,
    "German": (
        "Der Hafen ist im Januar zum ersten Mal seit sechzig Jahren zugefroren. Die Boote lagen neun Tage lang am"
        " Kai,"
        " und die Wärterin des Leuchtturms ging zu Fuß über das Eis, um Brot zu kaufen. Am Sonntag folgten ihr"
        " zweihundert Menschen mit ihren Kindern und Hunden."
    ),
    "Spanish": (
        "El puerto se heló en enero por primera vez en sesenta años. Los barcos quedaron nueve días junto al"
        " muelle, y"
        " la guardiana del faro cruzó el hielo a pie para comprar pan. El domingo la siguieron doscientas personas"
        " con"
        " sus hijos y sus perros."
    ),
    "Dutch": (
        "De haven is in januari voor het eerst in zestig jaar dichtgevroren. De boten lagen negen dagen aan de"
        " kade, en"
        " de wachter van de vuurtoren liep over het ijs om brood te kopen. Op zondag volgden tweehonderd mensen haar"
        " met hun kinderen en honden."
    ),
    "Russian": (
        "Порт замёрз в январе впервые за шестьдесят лет. Лодки девять дней стояли у причала, и смотрительница маяка"
        " ходила по льду за хлебом."
    ),
    "Greek": "Το λιμάνι πάγωσε τον Ιανουάριο για πρώτη φορά μετά από εξήντα χρόνια. Οι βάρκες έμειναν εννέα ημέρες.",
    "Chinese": "港口在一月份结冰，这是六十年来的第一次。渔船在码头旁静静地停了九天。灯塔看守人走过冰面去买面包。",
}
ENGLISH = [
    "Ice came.",
    PROSE.upper(),
    PROSE.lower(),
    "Maria Sand, Tom Reed, Giuseppe Rossi, François Dupont, Jürgen Müller, María González, Jan de Vries won medals.",
    "Real Madrid, Bayern München, Paris Saint-Germain, Juventus Torino, Ajax Amsterdam and Benfica reached Rome.",
    (
        "Gold medals: Usain Bolt (Jamaica), Mo Farah (Britain), Haile Gebrselassie (Ethiopia), Paavo Nurmi (Finland),"
        " Emil Zátopek (Czechoslovakia), Abebe Bikila (Ethiopia), Lasse Virén (Finland), Hicham El Guerrouj"
        " (Morocco)."
    ),
    "Cut onions. Peel carrots. Boil water. Add salt. Stir well. Serve hot. Wash hands. Clean knives. Dry plates.",
]


@pytest.mark.parametrize("language", FOREIGN)
def test_other_languages_are_named(language: str) -> None:
    with pytest.raises(ArticleError, match=rf"“ice\.txt” looks like {language}, and quizgen reads English only; use"):
        article_from_text(FOREIGN[language], source="ice.txt")


@pytest.mark.parametrize("text", ENGLISH, ids=[text[:20] for text in ENGLISH])
def test_english_is_never_refused(text: str) -> None:
    assert foreign_language(text) == ""


def test_english_with_a_foreign_quotation_passes() -> None:
    assert article_from_text(f"{ICE}\n\n“{FRENCH[:110]}”\n\n{THAW}")


def sentence_of(source: str | Path) -> str:
    with pytest.raises(ArticleError) as caught:
        read_article(source)
    sentence = str(caught.value)
    assert "\n" not in sentence
    assert sentence.endswith(".")
    assert sentence[0] in "“TN"
    return sentence


def test_missing_file() -> None:
    assert sentence_of("no/such/ice.txt") == "“no/such/ice.txt” does not exist; check its name and folder."
    assert "put https:// before it" in sentence_of("www.baypost.example/ice")


def test_names_that_no_file_can_have() -> None:
    sentence_of("x\x00y")
    sentence_of("x" * 5000)
    assert len(sentence_of(PROSE)) < 200
    assert "No article was named" in sentence_of("")
    assert "https://" in sentence_of("ftp://baypost.example/ice.txt")


def test_folder(tmp_path: Path) -> None:
    assert "is a folder; name the article's file inside it." in sentence_of(tmp_path)
    with pytest.raises(UsageError):
        read_article(tmp_path)
    assert FolderError("x").exit_code == 2


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "ice.txt"
    path.write_text(PROSE, encoding="utf-8")
    path.chmod(0)
    assert "permissions" in sentence_of(path)


def test_home_folder_and_path_objects(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "ice.txt").write_text(PROSE, encoding="utf-8")
    assert read_article("~/ice.txt").text == read_article(tmp_path / "ice.txt").text == PROSE


@pytest.mark.parametrize("text", ["", " \n\t\n", "\ufeff", "\u200b"])
def test_empty(tmp_path: Path, text: str) -> None:
    path = tmp_path / "ice.txt"
    path.write_text(text, encoding="utf-8")
    assert "is empty; put the article's text into it" in sentence_of(path)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("# Questions made by quizgen. This file is yours.\nquizgen: 1\ntitle: Ice\n", "quizgen render"),
        ("quizgen: 1\ntitle: Ice\nitems: []\n", "question bank"),
        ('<!doctype html><html><head><meta name="generator" content="quizgen"></head></html>', "the article itself"),
    ],
)
def test_what_quizgen_made_is_no_article(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "made.txt"
    file.write_text(text + PROSE)
    assert said in sentence_of(file)


def test_too_short_says_how_many_words_are_needed() -> None:
    with pytest.raises(ArticleError, match=r"“ice\.md” has only 3 words of article text, and at least 40 are needed"):
        article_from_text("# Ice\n\nThe ice came.", source="ice.md")


def test_too_few_sentences() -> None:
    with pytest.raises(ArticleError, match="has 50 words but fewer than 2 full sentences"):
        article_from_text("the ice came " * 16 + "last night.")


def test_too_many_words() -> None:
    with pytest.raises(ArticleError, match="and at most 50,000 are allowed; split it"):
        article_from_text("\n\n".join(f"{ICE} In {year} it was cold." for year in range(1200)))


def test_too_many_bytes(tmp_path: Path) -> None:
    path = tmp_path / "ice.txt"
    path.write_bytes(b"ice " * 500_001)
    assert "is larger than 2 MB" in sentence_of(path)
    with pytest.raises(ArticleError, match="larger than 2 MB"):
        article_from_text("ice " * 500_001)


def packed(*names: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return stream.getvalue()


@pytest.mark.parametrize(
    ("name", "raw", "advice"),
    [
        ("ice.pdf", b"%PDF-1.7 x", "is a PDF; open it, copy the article's text"),
        ("ice.rtf", b"{\\rtf1 x}", "is an RTF file; .* save it as .docx"),
        ("ice.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "old .doc format; .* save it as .docx"),
        (
            "ice.docx",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "is protected by a password; .* remove the password",
        ),
        ("ice.docx", PROSE.encode(), "is not a Word file"),
        ("ice.odt", packed("mimetype", "content.xml"), "is an OpenDocument file"),
        ("ice.epub", packed("META-INF/container.xml"), "is an e-book"),
        ("ice.pptx", packed("ppt/slides/slide1.xml"), "is a PowerPoint file"),
        ("ice.xlsx", packed("xl/workbook.xml"), "is an Excel file"),
        ("ice.zip", packed("ice.txt"), "is an archive"),
        ("ice.zip", b"PK\x03\x04 cut", "is an archive"),
        ("ice.png", b"\x89PNG\r\n\x1a\n" + b"\x00" * 99, "is a picture"),
        ("ice.jpg", b"\xff\xd8\xff\xe0" + b"\x00" * 99, "is a picture"),
        ("ice.bin", b"\x7fELF\x02\x01" + bytes(range(256)) * 9, "is not a text"),
        ("ice.txt", b"\x01\x02\x03\x04" * 99, "is not a text"),
    ],
)
def test_files_that_are_no_text(tmp_path: Path, name: str, raw: bytes, advice: str) -> None:
    path = tmp_path / name
    path.write_bytes(raw)
    with pytest.raises(ArticleError, match=f"^“{name}” .*{advice}") as caught:
        read_article(path)
    assert str(caught.value).count(". ") <= 1  # "(File, Info, ...)" and the like are no second sentence


@pytest.mark.parametrize(
    "text",
    [
        '{"title": "Ice", "items": [1, 2, 3]}',
        "year,ice\n1964,thick\n" * 30,
        "import os\n\n\ndef ice(x):\n    return x\n" * 20,
        "<?xml version='1.0'?><a><b/></a>",
        "SELECT * FROM ice;",
    ],
)
@pytest.mark.parametrize("name", ["ice.txt", "ice.md", "ice.html", "ice.json", "ice"])
def test_other_texts_are_read_or_refused(text: str, name: str) -> None:
    try:
        article = article_from_text(text, source=name)
    except ArticleError:
        return
    assert article.text


class Standard:
    """Standard input with bytes."""

    def __init__(self, raw: bytes) -> None:
        self.buffer = io.BytesIO(raw)


@pytest.mark.parametrize(
    ("raw", "title"),
    [
        (PROSE.encode(), ""),
        (PROSE.encode("utf-16"), ""),
        (f"# Ice\n\n{PROSE}".encode(), "Ice"),
        (f"<html><head><title>Ice</title></head><body><p>{ICE}</p><p>{THAW}</p></body></html>".encode(), "Ice"),
    ],
)
def test_standard_input(monkeypatch: pytest.MonkeyPatch, raw: bytes, title: str) -> None:
    monkeypatch.setattr(sys, "stdin", Standard(raw))
    article = read_article("-")
    assert (article.text, article.title, article.source) == (PROSE, title, "-")


def test_nothing_on_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Standard(b""))
    assert sentence_of("-").startswith("The text is empty")


@pytest.mark.parametrize(("text", "count"), [("", 0), ("It’s 4.5 km, co-operate!", 4), ("— …", 0)])
def test_words_are_counted(text: str, count: int) -> None:
    assert count_words(text) == count


def test_importing_is_light() -> None:
    heavy = "trafilatura docx ftfy py3langid markdown lxml"
    script = f"import sys, quizgen.article; print([name for name in {heavy.split()} if name in sys.modules])"
    found = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


HOSTILE = {
    "one line": "a" * 1_000_000,
    "brackets": "[" * 50_000,
    "images": "![" * 50_000,
    "links": "[a](" * 20_000,
    "tags": "<a " * 50_000,
    "closings": "</" * 50_000,
    "comments": "<!--" * 20_000,
    "scripts": "<script>" * 30_000,
    "stars": "*" * 50_000,
    "emphasis": "**a " * 20_000,
    "backticks": "`a" * 20_000,
    "quotes": "> " * 20_000,
    "list": "".join(" " * depth + "- a\n" for depth in range(500)),
    "numbers": "1. " * 50_000,
    "newlines": "a" + "\n" * 300_000 + "b",
    "spaces": "a" + " " * 900_000 + "b",
    "full stops": "." * 1_000_000,
    "addresses": "x@" * 200_000,
    "bylines": "By " * 200_000,
    "accents": "Ã©" * 100_000,
    "entities": "&lt;" * 100_000,
}


@pytest.mark.parametrize("name", ["ice.txt", "ice.md", "ice.html"])
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_is_not_slow(text: str, name: str) -> None:
    start = time.process_time()
    with suppress(ArticleError):
        article_from_text(text, source=name)
    assert time.process_time() - start < 8  # seconds; each takes less than two here
