"""Ways to spoil a good item: each function is one slip that a rule could make."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from quizgen.model import (
    Cloze,
    Evidence,
    Item,
    MultipleAnswer,
    MultipleChoice,
    Numeric,
    ShortAnswer,
    TrueFalse,
    Wrong,
)
from tests.quality.form import AUXILIARIES, FINITE, tagged
from tests.quality.proof import HEDGES
from tests.quality.text import GAP, plain

# An item, and another of the same article; None where the class does not apply.
Spoil = Callable[[Item, Item], Item | None]
HEDGED = re.compile(rf"\b(?:{HEDGES}) (?=(?:\{{\{{)?[£$€]?\d)", re.IGNORECASE)
NAME = r"(?:[A-Z][\w’-]+ ?){2,}"


def _ask(item: Item) -> bool:
    return isinstance(item, MultipleChoice | ShortAnswer | Numeric)


def _alone(item: Item) -> bool:
    """A kind whose stem and one sentence are all there is."""
    return _ask(item) or isinstance(item, TrueFalse | Cloze)


def _stem(item: Item, text: str) -> Item | None:
    return replace(item, question=text) if text and text != item.question else None


def _without(item: Item, word: str) -> Item | None:
    return _stem(item, re.sub(rf"(?<!\w){re.escape(word)}(?!\w) ?", "", item.question, count=1))


def _outside(item: Item) -> str:
    """The stem if nothing in it is quoted, else ""."""
    return "" if "“" in item.question else item.question


def no_auxiliary(item: Item, _: Item) -> Item | None:
    """ "When did she sail?" becomes "When she sail?"."""
    if not _ask(item):
        return None
    first = next((w for w, _, _ in tagged(_outside(item)) if w in AUXILIARIES), "")
    return _without(item, first) if first else None


def no_verb(item: Item, _: Item) -> Item | None:
    """The plain verb after "did" goes, or else the only finite verb."""
    found = tagged(_outside(item)) if _ask(item) else ()
    helped = any(w in {"did", "does", "do"} for w, _, _ in found)
    verbs = [w for w, tag, _ in found if tag in ({"VB"} if helped else FINITE)]
    return _without(item, verbs[0]) if len(verbs) == 1 else None


def he(item: Item, _: Item) -> Item | None:
    """The first name of the stem becomes "he"."""
    if isinstance(item, Cloze):
        return None
    spoilt = re.sub(rf"(?<=[a-z] ){NAME}(?=[ ?a-z])|^(?:[A-Z][\w-]+ ){{2,}}", "he ", _outside(item), count=1)
    return _stem(item, spoilt[:1].upper() + spoilt[1:]) if spoilt else None


def in_front_of_the_end(words: str) -> Spoil:
    """These words before the last sign."""

    def spoil(item: Item, _: Item) -> Item | None:
        return _stem(item, f"{item.question.rstrip('.?')} {words}{item.question[-1]}") if _alone(item) else None

    return spoil


def key_in_stem(item: Item, _: Item) -> Item | None:
    """The key stands before the question mark."""
    return _stem(item, f"{item.question[:-1]} with {getattr(item, 'answer', '')}?") if _ask(item) else None


def swapped(item: Item, _: Item) -> Item | None:
    """The key and the first distractor change places."""
    if not isinstance(item, MultipleChoice):
        return None
    return replace(item, answer=item.wrong[0].text, wrong=(Wrong(item.answer), *item.wrong[1:]))


def another_key(held: bool) -> Spoil:
    """The key of another item; `held`: one that the evidence happens to hold, or one that it does not."""

    def spoil(item: Item, other: Item) -> Item | None:
        if not isinstance(item, ShortAnswer) or not isinstance(other, ShortAnswer | MultipleChoice):
            return None
        proof = plain(item.evidence.quote if item.evidence else "")
        inside = f" {plain(other.answer)} " in f" {proof} "
        apart = plain(other.answer) != plain(item.answer)
        return replace(item, answer=other.answer) if inside == held and apart else None

    return spoil


def evidence(change: Callable[[Evidence, Item], Evidence], *, alone: bool = False) -> Spoil:
    """The evidence changed; `alone`: only where nothing else proves the item."""

    def spoil(item: Item, other: Item) -> Item | None:
        if item.evidence is None or (alone and not _alone(item)):
            return None
        return replace(item, evidence=change(item.evidence, other))

    return spoil


def a_word(proof: Evidence, _: Item) -> Evidence:
    """The word in the middle is another."""
    parts = proof.quote.split()
    parts[len(parts) // 2] = "umbrella"
    return replace(proof, quote=" ".join(parts))


def another(proof: Evidence, other: Item) -> Evidence:
    """The other item's evidence."""
    return other.evidence or proof


def options(change: Callable[[tuple[Wrong, ...], str], tuple[Wrong, ...]]) -> Spoil:
    """The wrong options changed, with a key at hand."""

    def spoil(item: Item, _: Item) -> Item | None:
        if isinstance(item, MultipleChoice):
            return replace(item, wrong=change(item.wrong, item.answer))
        return replace(item, wrong=change(item.wrong, item.answers[0])) if isinstance(item, MultipleAnswer) else None

    return spoil


def choice_of_two(item: Item, _: Item) -> Item | None:
    """One wrong option is left."""
    return replace(item, wrong=item.wrong[:1]) if isinstance(item, MultipleChoice) else None


def mark(new: str) -> Spoil:
    """The question mark replaced."""
    return lambda item, _: _stem(item, item.question[:-1] + new) if _ask(item) else None


def no_quotation_mark(item: Item, _: Item) -> Item | None:
    """The first closing mark is lost."""
    return _stem(item, item.question.replace("”", "", 1))


def strange_key(item: Item, _: Item) -> Item | None:
    """An answer that is not in the article."""
    if isinstance(item, Cloze):
        return _stem(item, GAP.sub("{{Umbrella Brothers}}", item.question))
    if isinstance(item, MultipleChoice | ShortAnswer | Numeric):
        return replace(item, answer="Umbrella Brothers")
    return (
        replace(item, answers=("Umbrella Brothers", *item.answers[1:])) if isinstance(item, MultipleAnswer) else None
    )


def no_hedge(item: Item, _: Item) -> Item | None:
    """ "more than 10,000" becomes "10,000" in stem and key."""
    if not _alone(item) or isinstance(item, TrueFalse):
        return None
    bare = HEDGED.sub("", item.question)
    new = replace(item, question=bare[0].upper() + bare[1:])
    if isinstance(new, MultipleChoice | ShortAnswer | Numeric):
        new = replace(new, answer=HEDGED.sub("", new.answer))
    return new if new != item else None


def cut(keep_stop: bool) -> Spoil:
    """The last word of a statement is gone, with or without its full stop."""

    def spoil(item: Item, _: Item) -> Item | None:
        if not isinstance(item, TrueFalse | Cloze) or item.question.endswith("}}."):
            return None
        return replace(item, question=item.question.rsplit(" ", 1)[0] + "." * keep_stop)

    return spoil


def cut_to_preposition(item: Item, _: Item) -> Item | None:
    """The last words of a statement are gone, from behind its last preposition."""
    if not isinstance(item, TrueFalse | Cloze):
        return None
    hit = re.search(r"^(.* (?:of|at|by|from|in|on|with|for))(?: [^ {}]+)+\.$", item.question)
    return replace(item, question=f"{hit[1]}.") if hit else None


def flipped(item: Item, _: Item) -> Item | None:
    """True and false change places."""
    return replace(item, answer=not item.answer) if isinstance(item, TrueFalse) else None


def not_false(item: Item, _: Item) -> Item | None:
    """A false statement that is the true one."""
    return replace(item, question=item.why) if isinstance(item, TrueFalse) and not item.answer else None


def open_gap(item: Item, _: Item) -> Item | None:
    """A gap that does not close."""
    return replace(item, question=item.question.replace("}}", "}")) if isinstance(item, Cloze) else None


def gap_elsewhere(item: Item, _: Item) -> Item | None:
    """The gap's words stand in the rest of the text."""
    hit = GAP.search(item.question) if isinstance(item, Cloze) else None
    return _stem(item, f"{item.question.rstrip('.')} near {hit[1].split('|')[0]}.") if hit else None


def other_value(item: Item, _: Item) -> Item | None:
    """A value that is not what the key prints."""
    return replace(item, value=item.value + 1) if isinstance(item, Numeric) else None


def doubled(item: Item, _: Item) -> Item | None:
    """A word twice."""
    return _stem(item, re.sub(r" (?!had|that)([a-z]{3,}) ", r" \1 \1 ", _outside(item), count=1))


def other_figure(item: Item, _: Item) -> Item | None:
    """A figure of the stem that the article has not."""
    hit = re.search(r"\d{2,}", GAP.sub("", item.question))
    if not hit or not _alone(item) or (isinstance(item, TrueFalse) and not item.answer):
        return None
    return _stem(item, item.question.replace(hit[0], f"{hit[0]}7", 1))


def other_stem(item: Item, other: Item) -> Item | None:
    """The stem of another item of the same form."""
    alike = type(item) is type(other) and item.evidence != other.evidence and _ask(item)
    return _stem(item, other.question) if alike else None


def other_name(item: Item, other: Item) -> Item | None:
    """Another name of the article in the place of one in the stem."""
    name = re.search(rf"(?<=[a-z] ){NAME}(?=[ ?])", _outside(item))
    new = re.search(rf"^{NAME}$", str(getattr(other, "answer", "")))
    return _stem(item, item.question.replace(name[0], new[0])) if name and new and new[0] not in name[0] else None


def denied(item: Item, _: Item) -> Item | None:
    """ "not" after the auxiliary."""
    text = re.sub(r"\b(was|were|is|are|had|would|did) ", r"\1 not ", _outside(item), count=1)
    return _stem(item, text) if _alone(item) else None


def half_key(item: Item, _: Item) -> Item | None:
    """The key without its last word."""
    if not isinstance(item, ShortAnswer) or len(item.answer.split()) <= 2:
        return None
    return replace(item, answer=item.answer.rsplit(" ", 1)[0])
