"""What a teacher asks for: rules, question words and groups to prefer or to leave out, levels and difficulties."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from quizgen.errors import UsageError
from quizgen.model import DIFFICULTIES, LEVELS, Difficulty, Level, Refusal, Scored

Word = TypeVar("Word", bound=str)
# What stems ask with: "who" takes in every question that begins so, whatever rule made it.
QUESTION_WORDS = ("who", "whom", "what", "which", "when", "where", "why", "how", "how_many", "how_much", "how_long")
# Plain words for rules and for sorts of answers.
GROUPS: dict[str, frozenset[str]] = {
    "people": frozenset(
        {"who", "whom", "whose", "somebody", "role", "title", "said", "spoken", "person", "character", "people"}
    ),
    "places": frozenset({"where", "where_to", "situated", "place", "city", "country", "state"}),
    "numbers": frozenset({"how_many", "how_much", "how_often", "number", "money", "percent", "measure"}),
    "dates": frozenset({"when", "occasion", "how_long", "date"}),
    "reasons": frozenset({"why", "how", "cause_agent", "to_do", "used_for"}),
    "quotations": frozenset({"said", "spoken", "worded"}),
    "definitions": frozenset({"definition", "acronym", "called", "explained", "term", "apposition"}),
}
# More than any score, so that what is in focus comes first.
LIFT = 10.0


@dataclass(frozen=True)
class Choice:
    """What may be kept and what comes first. Empty tuples ask for nothing.

    `focus` and `avoid` hold names of rules, question words and groups.
    """

    focus: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()
    level: tuple[Level, ...] = ()
    difficulty: tuple[Difficulty, ...] = ()

    def lift(self, scored: Scored) -> float:
        """What is added to the worth of an item in focus."""
        return LIFT if _first(self.focus, scored) else 0.0

    def barred(self, scored: Scored) -> str:
        """The word of `avoid` that leaves an item out, or ""."""
        return _first(self.avoid, scored)

    def admits(self, scored: Scored) -> bool:
        """The item may be kept: it is of a level and a difficulty that were asked for."""
        item = scored.item
        return (not self.level or item.level in self.level) and (
            not self.difficulty or item.difficulty in self.difficulty
        )


def _first(words: Iterable[str], scored: Scored) -> str:
    own = {scored.rule, *scored.about}
    return next((word for word in words if own & GROUPS.get(word, frozenset({word}))), "")


def left_over(candidates: Sequence[Scored], chosen: Sequence[Scored], wanted: Choice) -> Iterator[Refusal]:
    """Items that passed every gate and are not even drafts: why not."""
    drawn = {(one.item.id, one.item.question) for one in chosen}
    for one in candidates:
        if (one.item.id, one.item.question) not in drawn:
            word = wanted.barred(one)
            why = f"left out by --avoid {word}" if word else "the bank has enough on this"
            yield Refusal(one.start, f"{one.rule}/{one.item.kind}", why, one.item.question, "choice")


def choice(
    rules: Iterable[str],
    *,
    focus: Sequence[str] = (),
    avoid: Sequence[str] = (),
    level: Sequence[str] = (),
    difficulty: Sequence[str] = (),
) -> Choice:
    """Check a teacher's words; `rules` are the names of all rules. Raises UsageError with the word that is unknown."""
    words = tuple(dict.fromkeys((*GROUPS, *QUESTION_WORDS, *sorted(rules))))
    found = Choice(
        tuple(_known(word, words, "rule, question word or group") for word in focus),
        tuple(_known(word, words, "rule, question word or group") for word in avoid),
        tuple(_known(word, LEVELS, "level") for word in level),
        tuple(_known(word, DIFFICULTIES, "difficulty") for word in difficulty),
    )
    both = next((word for word in found.focus if word in found.avoid), "")
    if both:
        raise UsageError(f"--focus and --avoid both name {both}; leave one of them out.")
    return found


def _known(word: str, words: Sequence[Word], what: str) -> Word:
    """The word as the program spells it: hyphens and blanks are as good as underscores."""
    name = word.strip().lower().replace("-", "_").replace(" ", "_")
    for known in words:
        if known == name:
            return known
    near = difflib.get_close_matches(name, words, n=1)
    hint = f"did you mean {near[0]}?" if near else f"there are: {', '.join(words)}."
    raise UsageError(f"There is no {what} called {word!r}; {hint}")
