"""Good items spoilt on purpose, class by class: what the gates must catch, and what no rule can see."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from quizgen.model import (
    Article,
    Item,
    Wrong,
)
from tests.quality import spoil
from tests.quality import spoil_sets as sets
from tests.quality.gates import faults


@dataclass(frozen=True)
class Class:
    """A class of spoilt items: how to make one, and the share (0 to 1) that the gates must catch."""

    make: spoil.Spoil
    floor: float = 1.0


CLASSES: dict[str, Class] = {
    "the auxiliary is dropped": Class(spoil.no_auxiliary, 0.9),
    "the verb is dropped": Class(spoil.no_verb, 0.95),
    "the subject is made “he”": Class(spoil.he, 0.95),
    "a pronoun is put in": Class(spoil.in_front_of_the_end("when she came")),
    "a time without an anchor is put in": Class(spoil.in_front_of_the_end("last week")),
    "a word is doubled": Class(spoil.doubled),
    "the question mark is removed": Class(spoil.mark("")),
    "the question mark is doubled": Class(spoil.mark("??")),
    "the question mark is made a full stop": Class(spoil.mark(".")),
    "a quotation mark is dropped": Class(spoil.no_quotation_mark),
    "“not” is put into the stem": Class(spoil.denied, 0.85),
    "a bracket is left open": Class(spoil.in_front_of_the_end("(here")),
    "the end is cut, with its full stop": Class(spoil.cut(keep_stop=False)),
    "the end is cut after a preposition": Class(spoil.cut_to_preposition),
    "the key is put into the stem": Class(spoil.key_in_stem),
    "the key is swapped for a distractor": Class(spoil.swapped, 0.95),
    "the key is swapped for one that the evidence does not hold": Class(spoil.another_key(held=False), 0.95),
    "the key is not in the article": Class(spoil.strange_key),
    "the value is not the printed number": Class(spoil.other_value),
    "the hedge is lost": Class(spoil.no_hedge),
    "an option is doubled": Class(spoil.options(lambda w, _: (*w[:-1], w[0]))),
    "the key is among the wrong ones": Class(spoil.options(lambda w, key: (*w[:-1], Wrong(key)))),
    "an option says “all of the above”": Class(spoil.options(lambda w, _: (*w[:-1], Wrong("All of the above")))),
    "options are lost": Class(spoil.choice_of_two),
    "the evidence is altered by a word": Class(spoil.evidence(spoil.a_word)),
    "the paragraph is shifted": Class(spoil.evidence(lambda e, _: replace(e, paragraph=e.paragraph + 1))),
    "the evidence is another item’s": Class(spoil.evidence(spoil.another, alone=True), 0.95),
    "the stem is another item’s": Class(spoil.other_stem, 0.9),
    "a figure of the stem is altered": Class(spoil.other_figure),
    "true and false are flipped": Class(spoil.flipped),
    "the false statement is the true one": Class(spoil.not_false),
    "a gap does not close": Class(spoil.open_gap),
    "the gap’s words stand elsewhere": Class(spoil.gap_elsewhere),
    "a word that stands twice becomes a gap": Class(sets.gap_for_two),
    "two gaps touch": Class(sets.two_gaps_touch),
    "two gaps change their words": Class(sets.exchanged_gaps),
    "a text with gaps begins where “he” points back": Class(sets.late_start),
    "a sentence within a text with gaps is lost": Class(sets.lost_sentence),
    "two pairs are crossed": Class(sets.crossed, 0.95),
    "all right sides move on by one": Class(sets.shifted),
    "a right side is not in the article": Class(sets.strange_right),
    "a quotation to be matched is altered by a word": Class(sets.other_words),
    "two parts of an order change places": Class(sets.reordered),
    "the last part of an order comes first": Class(sets.last_first),
    "the rationale of an order has another order": Class(sets.order_alone),
    "a part of an order is not in the article": Class(sets.strange_part),
    "a part is doubled": Class(sets.doubled_part),
    "a part or a right statement begins with “he”": Class(sets.part_with_he),
    "a false statement is among the right ones": Class(sets.false_key),
    "a true statement is among the wrong ones": Class(sets.true_wrong),
    "a wrong statement comes without the true one": Class(sets.no_correction),
    "one of several proofs is lost": Class(sets.lost_proof),
    "a quotation in an essay’s notes is altered": Class(sets.notes(lambda text, n: (f"umbrella {text}", n))),
    "an essay’s notes name another paragraph": Class(sets.notes(lambda text, n: (text, n + 1))),
    "an essay asks about somebody else": Class(
        sets.prompt(r"(?<!^)(?<![.?] )[A-Z]\w+(?: [A-Z]\w+)*", "Umbrella Brothers")
    ),
}
# What a rule cannot decide: the result is good English about this article, and only its sense is wrong.
UNDECIDABLE: dict[str, Class] = {
    "the key is swapped for one that the evidence holds too": Class(spoil.another_key(held=True), 0.0),
    "a name in the stem is swapped for another of the article": Class(spoil.other_name, 0.0),
    "the key loses its last word": Class(spoil.half_key, 0.0),
    "the last word of a statement is cut, its full stop stays": Class(spoil.cut(keep_stop=True), 0.0),
}


@dataclass(frozen=True)
class Caught:
    """Of `made` spoilt items of a class, how many the gates caught; and some that they did not, as text."""

    made: int
    caught: int
    missed: tuple[str, ...] = ()

    @property
    def share(self) -> float:
        """From 0 to 1; 0 where none was made."""
        return self.caught / self.made if self.made else 0.0


def tried(kind: Class, texts: Iterable[tuple[Article, tuple[Item, ...]]]) -> Caught:
    """Spoil all sound items of some articles in one way, and count. The other item is the next that will do."""
    made = caught = 0
    missed: list[str] = []
    for article, items in texts:
        sound = [i for i in items if not faults(i, article)]
        for at, item in enumerate(sound):
            others = (*sound[at + 1 :], *sound[:at])
            apart = [o for o in others if o.evidence != item.evidence]
            spoilt = next((s for o in apart if (s := kind.make(item, o)) is not None and s != item), None)
            if spoilt is None:
                continue
            made += 1
            if faults(spoilt, article):
                caught += 1
            else:
                missed.append(f"{spoilt.question} [{getattr(spoilt, 'answer', '')}]")
    return Caught(made, caught, tuple(missed))
