"""The three pages of the sample bank: what is on them, and what must not be."""

import base64
import gzip
import hashlib
import re
import subprocess
import sys
from dataclasses import replace

import pytest

from quizgen.look import Look
from quizgen.model import Article, Bank, Essay, Evidence, Gloss, Matching, MultipleChoice, Wrong
from quizgen.render import render_html
from quizgen.render.environment import environment
from quizgen.screen import Mode, Screen
from quizgen.sheet import lay_out
from tests.sample_bank import ARTICLE, BANK

PAGES = ("quiz", "worksheet", "key")


def body(page: str) -> str:
    return page[page.index("<body") :]


@pytest.mark.parametrize("what", PAGES)
def test_the_same_bank_gives_the_same_page(what: str) -> None:
    assert render_html(BANK, what) == render_html(BANK, what)  # type: ignore[arg-type]
    assert render_html(BANK, what) != render_html(BANK, what, seed=99)  # type: ignore[arg-type]


@pytest.mark.parametrize("what", PAGES)
def test_a_page_names_no_other_file(what: str) -> None:
    page = render_html(BANK, what)  # type: ignore[arg-type]
    if what == "quiz":
        # An empty icon, so that no browser asks the server for one.
        page = page.replace('<link rel="icon" href="data:,">', "", 1)
    assert not re.search(r"""(src|href)=["'](?!#)|url\(|@import|https?://""", page)
    assert page.startswith('<!DOCTYPE html>\n<html lang="en"')
    assert "<title>The Tower in Pieces" in page


@pytest.mark.parametrize("what", PAGES)
def test_all_questions_and_numbers_are_there(what: str) -> None:
    page = body(render_html(BANK, what))  # type: ignore[arg-type]
    numbers = re.findall(r'<(?:h3|p class="?number"?)>(\d+)<', page)
    assert numbers == [str(n) for n in range(1, 21)]
    for section in lay_out(BANK).sections:
        assert section.title in page


def test_the_worksheet_holds_nothing_of_the_key() -> None:
    page = render_html(BANK, "worksheet")
    for item in BANK.kept():
        assert not item.why or item.why not in page
        assert item.id not in page
    for secret in ("in a helicopter", "He was a keeper", "names the turns of the watch", "570 to 630", "A draft"):
        assert secret not in page


def test_the_marks_of_the_worksheet_do_not_show_which_option_is_right() -> None:
    one = MultipleChoice(question="?", answer="lamp", wrong=(Wrong("goat"), Wrong("log")), shuffle=False)
    other = replace(one, answer="goat", wrong=(Wrong("lamp"), Wrong("log")))
    pages = [render_html(Bank("T", (item,)), "worksheet") for item in (one, other)]
    assert pages[0].replace("lamp", "goat") == pages[1].replace("lamp", "goat")


def test_the_quiz_page_does_not_show_its_key_at_a_glance() -> None:
    page = render_html(BANK, "quiz")
    for secret in ("in a helicopter", "He was a keeper", "names the turns of the watch", "They collected bottles"):
        assert secret not in page
        assert base64.b64encode(secret.encode()).decode()[:-4] not in page
    assert '"right"' not in page.split('id="key"')[1].split("</template>")[0]


def test_the_quiz_page_runs_its_own_script_and_no_other() -> None:
    page = render_html(BANK, "quiz")
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', page)
    (script,) = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert policy.replace("&#39;", "'").startswith(f"default-src 'none'; script-src 'sha256-{digest}'; style-src")
    assert page.index("Content-Security-Policy") < page.index("<style>")


def test_the_key_says_what_a_teacher_needs() -> None:
    page = render_html(BANK, "key")
    for text in (
        "Isabel Garrow",
        "He was a keeper, long after the tower was built",
        "helicopter; in a helicopter; they were flown off",
        "570 to 630 pupils",
        "Eleven sailors drowned within sight of the town.",
        "Paragraph&nbsp;7",
        "names the turns of the watch",
        "from the top",
    ):
        assert text in page


PROOFS = (
    Evidence("Eleven sailors drowned within sight of the town.", 1),
    Evidence("The lamp was lit for the first time on 2 October 1867.", 4),
)


def test_the_key_shows_each_proof_with_its_paragraph() -> None:
    match = next(item for item in BANK.items if isinstance(item, Matching))
    item = replace(match, evidence=PROOFS[0], further=PROOFS[1:])
    key = body(render_html(replace(BANK, items=(item,)), "key"))
    for proof in PROOFS:
        assert f'{proof.quote}<span class="where"> Paragraph&nbsp;{proof.paragraph}</span>' in key


def test_the_key_does_not_repeat_what_marking_notes_quote() -> None:
    essay = Essay(question="Why?", answer=f"Use: “{PROOFS[0].quote}”", evidence=PROOFS[0], further=PROOFS[1:])
    key = body(render_html(replace(BANK, items=(essay,)), "key"))
    assert [key.count(proof.quote) for proof in PROOFS] == [1, 1]


def test_worksheet_key_and_quiz_agree_on_letters() -> None:
    (question,) = [question for question in lay_out(BANK, seed=3).questions if question.item.id == "who-7f3a2c"]
    shown = [option.text for option in question.options]
    for what in ("worksheet", "quiz"):
        page = body(render_html(BANK, what, seed=3))  # type: ignore[arg-type]
        places = [page.index(f"{text}<", page.index("Who designed")) for text in shown]
        assert places == sorted(places)
    assert f"{question.key.short}\N{EN SPACE}Isabel Garrow" in render_html(BANK, "key", seed=3)


def test_a_bank_without_an_article_makes_pages_without_a_passage() -> None:
    bare = replace(BANK, article=None)
    for what in PAGES:
        assert 'class="passage"' not in render_html(bare, what)  # type: ignore[arg-type]


def test_a_byline_says_what_is_known_and_no_more() -> None:
    def byline(article: Article, what: str = "worksheet") -> str:
        page = render_html(Bank("T", (), article), what)  # type: ignore[arg-type]
        return re.sub(
            r"<[^>]*>", "", page.replace('"byline"', "byline").split("class=byline>")[1].split("</p>")[0]
        ).strip()

    # The name of a file tells pupils nothing.
    assert byline(ARTICLE) == "The Tower in Pieces, by Nora Ellery, 2 May 2024. 359 words"
    told = "The Tower in Pieces, by Nora Ellery, 2 May 2024. Source: the-tower-in-pieces.md."
    assert byline(ARTICLE, "key") == told
    assert byline(Article("-", "Text.", title="T", date="last May"), "key") == "last May."
    assert byline(Article("https://a.example/b", "Two words."), "quiz") == "Source: https://a.example/b."


def test_letter_paper() -> None:
    assert "size: letter" in render_html(BANK, "worksheet", look=Look("letter"))
    assert "size: a4" in render_html(BANK, "worksheet")


PLAIN = tuple(item for item in BANK.kept() if item.kind in {"multiple_choice", "true_false", "short_answer"})
# Twenty questions of all kinds, and twenty of the three plainest.
TWENTY = {
    "all": replace(BANK, article=None),
    "plain": replace(
        BANK, article=None, items=tuple(replace(PLAIN[n % len(PLAIN)], id=f"item-{n}") for n in range(20))
    ),
}


@pytest.mark.parametrize(
    ("kinds", "mode", "most", "packed"),
    [
        ("all", "any", 70_100, 27_500),
        ("all", "practice", 58_500, 23_100),
        ("all", "test", 60_900, 23_800),
        ("all", "collect", 40_300, 14_700),
        ("plain", "any", 59_000, 22_900),
        ("plain", "practice", 47_700, 18_800),
        ("plain", "test", 50_200, 19_500),
        ("plain", "collect", 35_100, 12_700),
    ],
)
def test_twenty_questions_stay_small_before_the_article(kinds: str, mode: Mode, most: int, packed: int) -> None:
    assert len(lay_out(TWENTY[kinds]).questions) == 20
    page = render_html(TWENTY[kinds], "quiz", screen=Screen(mode)).encode()
    assert len(page) <= most
    # What a school's network carries, since servers pack pages.
    assert len(gzip.compress(page)) <= packed


def test_every_kind_of_item_has_its_template() -> None:
    names = set(environment().list_templates())
    assert {f"item/{item.kind}.html" for item in BANK.items} <= names
    assert {"quiz.html", "worksheet.html", "key.html", "builtin/quiz.html"} <= names


def test_rendering_loads_neither_spacy_nor_weasyprint() -> None:
    code = (
        "import sys; from quizgen.render import render_html; from tests.sample_bank import BANK;"
        "[render_html(BANK, what) for what in ('quiz', 'worksheet', 'key')];"
        "sys.exit(bool({'spacy', 'weasyprint', 'trafilatura'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_teachers_glossary_stands_between_article_and_questions() -> None:
    glossary = (Gloss("brazier", "an iron <basket> for a fire"), Gloss("quay", "where ships are *loaded*"))
    page = render_html(replace(BANK, glossary=glossary), "worksheet")
    assert "<strong>brazier</strong> an iron &lt;basket&gt; for a fire" in page
    assert "<em>loaded</em>" in page
    assert page.index("the keepers slept") < page.index("Words in the article") < page.index("Multiple choice</h2>")
    assert "Words in the article" not in render_html(BANK, "worksheet")
