"""Line numbers and columns of the passage: what is worked out before and after the page is set."""

import pytest

from quizgen.look import Look
from quizgen.model import Article, Evidence
from quizgen.render.columns import Piece, spreads, whole
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


def set_in_lines(
    article: Article, each: int = 7, first: float = 300, page: float = 1000
) -> list[tuple[int, float, float]]:
    """Where words would stand in one narrow column: `each` in a line, from `first` on down the first page."""
    places: list[tuple[int, float, float]] = []
    number, y = 0, first
    for block in article.blocks:
        for line in block.lines if block.kind != "heading" else ():
            for at, _ in enumerate(line.split()):
                if at % each == 0:
                    y += 23
                    number, y = (number + 1, 72.0) if y > page else (number, y)
                places.append((number, 40 + at % each * 30, y))
    return places


def columns_of(article: Article, look: Look) -> list[tuple[Piece, ...]]:
    found = spreads(article, set_in_lines(article), look)
    return [column for spread in found for column in (spread.left, spread.right)]


@pytest.mark.parametrize("look", [Look(columns=2), Look("letter", "low-ink", columns=2)])
def test_columns_hold_every_word_once_in_order(look: Look) -> None:
    paragraphs = [f"{'word ' * (n % 60 + 5)}{n}." for n in range(40)]
    text = "\n\n".join(f"## Heading {n}\n\n{p}" if n % 4 == 0 else p for n, p in enumerate(paragraphs))
    article = Article("a", f"{text}\n\n- one two\n- three")
    columns = columns_of(article, look)
    said = [
        word
        for column in columns
        for piece in column
        for row in piece.rows
        for word in (piece.block.lines[row.row].split()[row.first : row.end])
    ]
    assert said == [w for b in article.blocks if b.kind != "heading" for line in b.lines for w in line.split()]
    assert [p.block for c in columns for p in c if p.block.kind == "heading"] == [
        block for block in article.blocks if block.kind == "heading"
    ]
    assert len(columns) >= 4
    for column in columns[:-1]:
        assert column
        assert column[-1].block.kind != "heading"
    starts = [piece.block for column in columns for piece in column if piece.starts]
    assert starts == list(article.blocks)


def test_no_paragraph_leaves_a_line_alone() -> None:
    article = Article("a", "\n\n".join("word " * 69 + "end." for _ in range(30)))
    for column in columns_of(article, Look(columns=2)):
        for piece in (column[0], column[-1]):
            words = piece.rows[0].end - piece.rows[0].first
            assert words > 7 or (piece.starts and piece.ends)


def test_the_last_page_has_columns_of_about_the_same_height() -> None:
    article = Article("a", "\n\n".join("word " * 69 + "end." for _ in range(5)))
    (left, right) = columns_of(article, Look(columns=2))
    heights = [sum(row.end - row.first for piece in column for row in piece.rows) for column in (left, right)]
    assert abs(heights[0] - heights[1]) <= 3 * 7


def test_one_paragraph_and_no_paragraph() -> None:
    assert columns_of(Article("a", ""), Look(columns=2)) == []
    left, right = columns_of(Article("a", "Ada saw the boat."), Look(columns=2))
    assert len(left) == 1
    assert right == ()
    (spread,) = whole(ARTICLE)
    assert [piece.block for piece in spread.left] == list(ARTICLE.blocks)
