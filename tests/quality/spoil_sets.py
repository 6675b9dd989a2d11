"""Ways to spoil items that gather several facts: pairs, orders, statements, texts with several gaps, essays."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from quizgen.model import Cloze, Essay, Item, Matching, MultipleAnswer, Ordering, Pair, Wrong
from tests.quality.sets import of_statements
from tests.quality.spoil import Spoil
from tests.quality.text import GAP, STOP, filled, words

TOLD = re.compile(r"(?<=[.!?]) (?=[A-Z“{])")
POINTING = re.compile(r"(?:[\w{}]+ ){0,2}(?:he|she|it|they|him|them|his|her|its|their|this|these)\b", re.IGNORECASE)


def rights(change: Callable[[tuple[str, ...]], Sequence[str]]) -> Spoil:
    """The right sides of pairs changed; the left ones stay."""

    def spoil(item: Item, _: Item) -> Item | None:
        if not isinstance(item, Matching):
            return None
        new = change(tuple(p.right for p in item.pairs))
        return replace(item, pairs=tuple(Pair(p.left, r) for p, r in zip(item.pairs, new, strict=True)))

    return spoil


crossed = rights(lambda r: (r[1], r[0], *r[2:]))
shifted = rights(lambda r: (*r[1:], r[0]))
strange_right = rights(lambda r: ("sold umbrellas to the bishop of Exeter", *r[1:]))


def order(change: Callable[[tuple[str, ...]], Sequence[str]]) -> Spoil:
    """The parts of an order changed, and the rationale with them."""

    def spoil(item: Item, _: Item) -> Item | None:
        if not isinstance(item, Ordering):
            return None
        told = tuple(item.why.rstrip(".").split("; "))
        why = "; ".join(change(told)) + "." if len(told) == len(item.sequence) else item.why
        return replace(item, sequence=tuple(change(item.sequence)), why=why)

    return spoil


reordered = order(lambda s: (s[1], s[0], *s[2:]))
last_first = order(lambda s: (s[-1], *s[:-1]))
strange_part = order(lambda s: (*s[:-1], "The bishop of Exeter sold 17 umbrellas."))


def order_alone(item: Item, _: Item) -> Item | None:
    """Two parts change places, and the rationale stays as it is."""
    if not isinstance(item, Ordering) or not item.why:
        return None
    return replace(item, sequence=(*item.sequence[:-2], *item.sequence[:-3:-1]))


def doubled_part(item: Item, _: Item) -> Item | None:
    """The last pair, or the last part of an order, is the first again."""
    if isinstance(item, Matching):
        return replace(item, pairs=(*item.pairs[:-1], item.pairs[0]))
    return replace(item, sequence=(*item.sequence[:-1], item.sequence[0])) if isinstance(item, Ordering) else None


def part_with_he(item: Item, _: Item) -> Item | None:
    """A part of an order, or a right statement, begins with "he" instead of its subject's name."""

    def he(text: str) -> str:
        return re.sub(r"^(?:[A-Z][\w-]+ )+", "He ", text)

    if isinstance(item, Ordering):
        return replace(item, sequence=(he(item.sequence[0]), *item.sequence[1:]), why="")
    if isinstance(item, MultipleAnswer) and of_statements(item):
        return replace(item, answers=(he(item.answers[0]), *item.answers[1:]))
    return None


def other_words(item: Item, _: Item) -> Item | None:
    """A quotation to be matched has another word in its middle."""
    if not isinstance(item, Matching) or not item.pairs[0].right.startswith("“"):
        return None
    parts = item.pairs[0].right.split()
    parts[len(parts) // 2] = "umbrella"
    return replace(item, pairs=(Pair(item.pairs[0].left, " ".join(parts)), *item.pairs[1:]))


def lost_proof(item: Item, _: Item) -> Item | None:
    """The last proof of an item that has several is gone."""
    spare = isinstance(item, Essay) or (isinstance(item, MultipleAnswer) and not of_statements(item))
    return None if spare or not item.further else replace(item, further=item.further[:-1])


def false_key(item: Item, _: Item) -> Item | None:
    """A false statement is among the right ones."""
    if not isinstance(item, MultipleAnswer) or not of_statements(item):
        return None
    return replace(item, answers=(item.wrong[0].text, *item.answers[1:]), wrong=item.wrong[1:])


def true_wrong(item: Item, _: Item) -> Item | None:
    """A true statement is among the wrong ones, the false one is called its correction."""
    if not isinstance(item, MultipleAnswer) or not of_statements(item):
        return None
    first = item.wrong[0]
    return replace(item, wrong=(Wrong(first.why, first.text), *item.wrong[1:]))


def no_correction(item: Item, _: Item) -> Item | None:
    """A wrong statement comes without the true one."""
    if not isinstance(item, MultipleAnswer) or not of_statements(item):
        return None
    return replace(item, wrong=(Wrong(item.wrong[0].text), *item.wrong[1:]))


def _passage(item: Item) -> list[str]:
    """The sentences of a text with several gaps."""
    return TOLD.split(item.question) if isinstance(item, Cloze) and len(GAP.findall(item.question)) > 1 else []


def exchanged_gaps(item: Item, _: Item) -> Item | None:
    """The words of the first two gaps change places."""
    if not _passage(item):
        return None
    first, second, *_rest = GAP.findall(item.question)
    new = item.question.replace("{{" + first + "}}", "{{\0}}", 1).replace(
        "{{" + second + "}}", "{{" + first + "}}", 1
    )
    return replace(item, question=new.replace("\0", second)) if first != second else None


def late_start(item: Item, _: Item) -> Item | None:
    """The text begins with a later sentence, whose "he" or "it" points to one that is gone."""
    told = _passage(item)
    at = next((n for n, text in enumerate(told) if n and POINTING.match(text)), 0)
    rest = " ".join(told[at:])
    if not at or len(item.proofs) != len(told) or len(GAP.findall(rest)) < 2:
        return None
    return replace(item, question=rest, evidence=item.proofs[at], further=item.proofs[at + 1 :])


def lost_sentence(item: Item, _: Item) -> Item | None:
    """The second sentence is gone, with its proof."""
    told = _passage(item)
    if len(told) < 3 or len(item.proofs) != len(told):
        return None
    return replace(item, question=" ".join((told[0], *told[2:])), further=item.further[1:])


def gap_for_two(item: Item, _: Item) -> Item | None:
    """A word that stands twice becomes a gap."""
    text = filled(item.question)
    outside = GAP.sub(" ", item.question) if _passage(item) else ""
    twice = next((w for w in re.findall(r"\b[a-z]{4,}\b", outside) if w not in STOP and words(text).count(w) > 1), "")
    return (
        replace(item, question=re.sub(rf"\b{twice}\b", f"{{{{{twice}}}}}", item.question, count=1)) if twice else None
    )


def two_gaps_touch(item: Item, _: Item) -> Item | None:
    """The word behind a gap becomes one as well."""
    if not _passage(item):
        return None
    new = re.sub(r"\}\} (\w+)", r"}} {{\1}}", item.question, count=1)
    return replace(item, question=new) if new != item.question else None


def notes(change: Callable[[str, int], tuple[str, int]]) -> Spoil:
    """The first quotation of the marking notes, and the paragraph that they name for it, changed."""

    def spoil(item: Item, _: Item) -> Item | None:
        hit = re.search(r"“([^”]+)” \(paragraph (\d+)\)", item.answer) if isinstance(item, Essay) else None
        if hit is None or not isinstance(item, Essay):
            return None
        text, number = change(hit[1], int(hit[2]))
        return replace(item, answer=item.answer.replace(hit[0], f"“{text}” (paragraph {number})", 1))

    return spoil


def prompt(old: str, new: str) -> Spoil:
    """The prompt of an essay changed."""

    def spoil(item: Item, _: Item) -> Item | None:
        text = re.sub(old, new, item.question, count=1)
        return replace(item, question=text) if isinstance(item, Essay) and text != item.question else None

    return spoil
