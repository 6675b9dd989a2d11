"""Line numbers and columns of the passage: what is worked out before and after the page is set."""

import pytest

from quizgen.look import Look
from quizgen.model import Article, Evidence, blocks
from quizgen.render.columns import spreads
from quizgen.render.numbering import Numbers, lines_of

TEXT = "Ada saw the boat.\n\n## Harbour & town\n\n- one rope\n- two <nets>\n\nBen slept. Cy rang the bell."
ARTICLE = Article("a", TEXT)
WORDS = 14


def test_the_first_pass_makes_an_anchor_of_each_word_but_none_of_headings() -> None:
    numbers = Numbers(ARTICLE)
    shown = [numbers.show(block, row) for block in ARTICLE.blocks if block.number for row in range(len(block.lines))]
    assert shown[0] == " ".join(
        f'<span id="w{n}">{word}</span>' for n, word in enumerate(["Ada", "saw", "the", "boat."])
    )
    assert shown[2] == '<span id="w6">two</span> <span id="w7">&lt;nets&gt;</span>'
    assert "".join(shown).count("id=") == WORDS


def test_the_second_pass_puts_a_number_behind_the_first_word_of_every_fifth_line() -> None:
    lines = (1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 10, 10, 11, 12)
    numbers = Numbers(ARTICLE, lines)
    shown = "|".join(numbers.show(b, row) for b in ARTICLE.blocks if b.number for row in range(len(b.lines)))
    assert shown.replace("<span>", "").replace("</span>", "").split("|") == [
        "Ada saw the boat.",
        'one<span class="line-number">5 rope',
        "two &lt;nets&gt;",
        'Ben slept. Cy<span class="line-number">10 rang the bell.',
    ]
    assert shown.count("<span>") == WORDS


@pytest.mark.parametrize(
    ("quote", "paragraph", "told"),
    [
        ("Ada saw the boat.", 1, "lines 1–4"),
        ("two <nets>", 2, "lines 7–8"),
        ("Ben slept.", 3, "line 9"),
        ("Ben slept.", 0, "line 9"),
        ("Ben slept.", 1, ""),
        ("Nobody slept.", 3, ""),
        ("Harbour & town", 0, ""),
    ],
)
def test_the_key_names_the_lines_of_a_proof(quote: str, paragraph: int, told: str) -> None:
    numbers = Numbers(ARTICLE, (1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 10, 10, 11, 12))
    assert numbers.where(Evidence(quote, paragraph)) == told


def test_a_new_line_begins_where_a_word_stands_lower_or_in_the_next_column_or_on_the_next_page() -> None:
    places = [(0, 10, 50), (0, 40, 50.4), (0, 10, 66), (0, 200, 50), (0, 230, 50), (1, 10, 50)]
    assert lines_of(places) == (1, 1, 2, 3, 3, 4)
    assert lines_of([]) == ()


def test_columns_hold_every_block_once_in_order_and_end_with_no_heading() -> None:
    paragraphs = [f"{'word ' * (n % 60 + 5)}{n}." for n in range(40)]
    text = "\n\n".join(f"## Heading {n}\n\n{p}" if n % 4 == 0 else p for n, p in enumerate(paragraphs))
    found = spreads(blocks(text), Look(columns=2))
    assert tuple(block for spread in found for block in (*spread.left, *spread.right)) == blocks(text)
    assert len(found) >= 2
    for spread in found:
        assert spread.left
        assert spread.left[-1].kind != "heading"
        assert not spread.right or spread.right[-1].kind != "heading"


def test_one_paragraph_stands_on_the_left() -> None:
    (spread,) = spreads(blocks("Ada saw the boat."), Look(columns=2))
    assert len(spread.left) == 1
    assert spread.right == ()
    assert spreads((), Look(columns=2)) == ()
