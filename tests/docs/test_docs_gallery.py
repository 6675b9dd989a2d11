"""The gallery shows every document in every variant, and is as the program would write it."""

from quizgen.look import VARIANTS
from quizgen.render import WHATS
from tests.docs.gallery import FOLDER, ROOT, entries, page


def test_every_document_is_shown_in_every_variant() -> None:
    shown = {(entry.what, entry.printing.look.variant) for entry in entries()}
    assert shown == {(what, variant) for what in WHATS if what != "quiz" for variant in VARIANTS}


def test_the_page_and_its_pictures_are_there() -> None:
    assert (ROOT / "docs" / "gallery.md").read_text("utf-8") == page()
    assert {path.name for path in (ROOT / FOLDER).iterdir()} == {f"{entry.stem}.png" for entry in entries()}
