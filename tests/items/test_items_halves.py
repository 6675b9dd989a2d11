"""Halves of sentences: where they are cut, and when there are too few."""

from __future__ import annotations

from quizgen.document import read
from quizgen.items.halves import halves
from quizgen.model import Article, Matching

PIECES = (
    "The old mill of Ashby was closed in the winter of 1871 because the river had carried its wheel away.",
    "The people of Dover repaired three wooden boats, although nobody had paid them for the work.",
    "Rosa Quint opened a school for sailors in an empty barn, and the town council bought the books.",
    "A caravan of traders crossed the narrow pass before the first snow had closed the road to Norway.",
    "Tom Marsh painted the lighthouse at Carn Point, which stands on a reef in the middle of the bay.",
)
TEXT = "\n\n".join(PIECES)


def made(text: str, told: frozenset[int] = frozenset()) -> Matching | None:
    found = halves(read(Article("test", text)), told)
    item = found[0].item if found else None
    assert item is None or isinstance(item, Matching)
    return item


def test_sentences_are_cut_before_a_clause_of_their_own() -> None:
    item = made(TEXT)
    assert item is not None
    assert [(p.left, p.right) for p in item.pairs][:2] == [
        (
            "The old mill of Ashby was closed in the winter of 1871 …",
            "… because the river had carried its wheel away",
        ),
        ("The people of Dover repaired three wooden boats …", "… although nobody had paid them for the work"),
    ]
    assert len(item.pairs) == 5
    assert item.pairs[4].right == "… which stands on a reef in the middle of the bay"


def test_both_halves_stand_in_the_article_and_prove_themselves() -> None:
    item = made(TEXT)
    assert item is not None
    for pair, proof in zip(item.pairs, item.proofs, strict=True):
        left, right = pair.left.removesuffix(" …"), pair.right.removeprefix("… ")
        assert proof.quote.startswith(left)
        assert proof.quote.rstrip(".").endswith(right)


def test_three_paragraphs_are_too_few() -> None:
    assert made("\n\n".join(PIECES[:3])) is None
    assert made(" ".join(PIECES)) is None


def test_a_clause_that_opens_a_sentence_is_a_half() -> None:
    opened = "When the storm had broken the northern wall, the people of Ashby carried stones to the harbour."
    item = made("\n\n".join((opened, *PIECES[:3])))
    assert item is not None
    assert item.pairs[0].left == "When the storm had broken the northern wall …"
    assert item.pairs[0].right == "… the people of Ashby carried stones to the harbour"


def test_a_paragraph_may_give_a_second_pair_where_few_have_one() -> None:
    item = made(f"{PIECES[0]} {PIECES[4]}\n\n{PIECES[1]}\n\n{PIECES[2]}")
    assert item is not None
    assert len(item.pairs) == 4


def test_sentences_that_others_use_come_last() -> None:
    more = f"{TEXT}\n\nTwo women of Riga filled seven barrels with herring when the fleet came home from Denmark."
    told = frozenset({0})
    item = made(more, told)
    assert item is not None
    assert not item.pairs[0].left.startswith("The old mill")


def test_quotations_lists_and_questions_are_left_whole() -> None:
    odd = (
        "“The mill was closed in winter because the river was high,” said Rosa Quint of the town council.",
        "Why did the people of Dover repair three boats, although nobody had paid them for the work?",
        "They repaired three wooden boats, although nobody had paid them for the work in Dover.",
        "The mill was closed (for good) in the winter because the river had carried its wheel away.",
    )
    assert made("\n\n".join(odd)) is None
