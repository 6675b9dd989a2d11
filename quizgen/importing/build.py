"""Items out of what the formats hold: options with their weights, accepted answers, pairs, gaps; losses are noted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quizgen.importing.head import Head
from quizgen.importing.imported import Notes, shown
from quizgen.importing.numbers import Quantity
from quizgen.model import (
    Cloze,
    Essay,
    Item,
    Matching,
    MultipleAnswer,
    MultipleChoice,
    Numeric,
    Ordering,
    Pair,
    ShortAnswer,
    TrueFalse,
    Wrong,
)

MOST_WRONG = 7
MARK_IT = "mark the right answer in the file and import it again"


@dataclass(frozen=True)
class Option:
    """An answer with its share of the points (1: right, 0: wrong) and what the learner is told who chose it.

    `last` marks one that stays behind those that are shuffled.
    """

    text: str
    weight: float
    why: str = ""
    last: bool = False


def choice(head: Head, options: Sequence[Option], notes: Notes, *, many: bool, shuffle: bool = True) -> Item | None:
    """A question with options; `many` says that several may be ticked, `shuffle=False` that their order was fixed.

    A bank can fix an order only where the right options stand first; any other is told as a loss.
    """
    rights = [option.weight > 0 for option in options]
    if not shuffle and rights != sorted(rights, reverse=True):
        notes.lose(
            "its options had a fixed order and will be shuffled now",
            "pin options with `last`; “all of these” stands there anyhow",
        )
        shuffle = True
    options = _distinct([option for option in options if option.text.strip()], notes)
    right = [option for option in options if option.weight > 0]
    if not many and right:
        right = _best(right, notes)
    if not right:
        notes.leave_out("no answer is marked as right", MARK_IT)
        return None
    wrong = [option for option in options if option not in right]
    if not many and {same(option.text) for option in options} == {"true", "false"}:
        return true_false(head, same(right[0].text) == "true", right[0].why, wrong[0].why, notes)
    _tell_weights(right, wrong, notes, many=many)
    head = _with_key_feedback(head, right, notes)
    if len(wrong) > MOST_WRONG:
        cut = ", ".join(shown(option.text, 30) for option in wrong[MOST_WRONG:])
        notes.lose(f"of {len(wrong)} wrong answers {MOST_WRONG} are kept; left out: {cut}")
    wrong = wrong[:MOST_WRONG]
    distractors = tuple(Wrong(option.text, option.why) for option in wrong)
    last = tuple(option.text for option in options if option.last and option in [*right, *wrong])
    if many:
        return MultipleAnswer(
            answers=tuple(o.text for o in right), wrong=distractors, shuffle=shuffle, last=last, **head.common()
        )
    if not distractors:
        notes.lose("it has no wrong answer, so it became a short answer", "add `wrong` answers to choose from")
        return ShortAnswer(answer=right[0].text, **head.common())
    return MultipleChoice(answer=right[0].text, wrong=distractors, shuffle=shuffle, last=last, **head.common())


def _distinct(options: Sequence[Option], notes: Notes) -> list[Option]:
    """Take out options that say the same as an earlier one; a right one stays before a wrong one."""
    kept: dict[str, Option] = {}
    for option in options:
        key = same(option.text)
        before = kept.get(key)
        if before is None:
            kept[key] = option
        else:
            notes.lose(f"the option {shown(option.text)} stands there twice and was taken once")
            if option.weight > 0 >= before.weight:
                kept[key] = option
    return list(kept.values())


def same(text: str) -> str:
    """A text as `quizgen check` compares it: without regard to case, white space and a full stop at the end."""
    return " ".join(text.casefold().split()).rstrip(".")


def _best(right: list[Option], notes: Notes) -> list[Option]:
    """The one key of a question with a single answer: the first of the highest weight."""
    best = max(right, key=lambda option: option.weight)
    for option in right:
        if option is not best:
            part = f"{option.weight:.0%} of the points" if option.weight < 1 else "also right"
            notes.lose(f"the answer {shown(option.text)} ({part}) counts as wrong now", "reword it, or take it out")
    return [best]


def _tell_weights(right: Sequence[Option], wrong: Sequence[Option], notes: Notes, *, many: bool) -> None:
    shares = {round(option.weight, 3) for option in right}
    if (many and len(shares) > 1) or (not many and right[0].weight < 1):
        notes.lose("the right answers had weights of their own, which a bank does not hold")
    if not many and any(option.weight < 0 for option in wrong):
        notes.lose("minus points for wrong answers are left out")


def _with_key_feedback(head: Head, right: Sequence[Option], notes: Notes) -> Head:
    """Put what was told about right answers into the reason."""
    told = list(dict.fromkeys(option.why for option in right if option.why and option.why not in head.why))
    return with_why(head, told)


def with_why(head: Head, more: Sequence[str]) -> Head:
    """A head with more sentences in its reason."""
    why = "\n".join(dict.fromkeys(part for part in (head.why, *more) if part))
    return Head(head.question, head.id, why, head.points, head.tags)


def true_false(head: Head, answer: bool, told_right: str, told_wrong: str, notes: Notes) -> Item:
    """A statement to judge. What is told after a wrong answer becomes the reason."""
    told = told_wrong or told_right
    if told_right and told_right not in (head.why, told):
        notes.lose(f"the feedback on the right answer is left out: {shown(told_right)}")
    return TrueFalse(answer=answer, **with_why(head, [told]).common())


def short(head: Head, answers: Sequence[Option], notes: Notes, *, exact: bool = False) -> Item | None:
    """A word or phrase with its other accepted wordings, the best first."""
    usable = []
    for option in answers:
        if option.weight <= 0:
            if option.why:
                notes.lose(f"the feedback for the wrong answer {shown(option.text)} is left out")
        elif option.text.strip():
            usable.append(option)
    if not usable:
        notes.leave_out("it has no right answer", MARK_IT)
        return None
    if len({option.weight for option in usable}) > 1 or usable[0].weight < 1:
        notes.lose("answers that earned a part of the points count in full now", "take them out of `accept`")
    usable.sort(key=lambda option: -option.weight)
    texts = list(dict.fromkeys(option.text for option in usable))
    told = list(dict.fromkeys(option.why for option in usable if option.why))
    return ShortAnswer(
        answer=texts[0],
        accept=tuple(texts[1:]),
        match="exact" if exact else "lenient",
        **with_why(head, told).common(),
    )


def wildcard(text: str, notes: Notes) -> str:
    """An accepted answer in which * stands for any letters; in a bank it means itself."""
    star = "*" in text.replace("\\*", "") and not re.fullmatch(r"(\*{1,2})[^*]+\1", text)
    if star and text.strip() != "*":
        notes.lose(f"the wildcard * in {shown(text)} means itself now", "add the wordings under `accept`")
    return text


def numeric(head: Head, quantities: Sequence[tuple[Quantity, float]], notes: Notes, unit: str = "") -> Item | None:
    """A number; of several answers the first in full weight is taken."""
    full = [quantity for quantity, weight in quantities if weight >= 1] or [
        q for q, weight in quantities if weight > 0
    ]
    if not full:
        notes.leave_out("it has no right answer", MARK_IT)
        return None
    for quantity, _ in quantities:
        if quantity is not full[0]:
            told = f"{quantity.printed} ± {quantity.tolerance}"
            notes.lose(f"the other answer {told} is left out", "a number has one answer with one `tolerance`")
    best = full[0]
    return Numeric(answer=best.printed, value=best.value, tolerance=best.tolerance, unit=unit, **head.common())


def essay(head: Head, answer: str = "", lines: int = 8) -> Item:
    """A prompt for a longer answer."""
    return Essay(answer=answer, lines=min(max(lines, 1), 60), **head.common())


def ordering(head: Head, sequence: Sequence[str], notes: Notes) -> Item | None:
    """Things to put in order."""
    if len(sequence) < 2:
        notes.leave_out("there are fewer than two things to put in order")
        return None
    return Ordering(sequence=tuple(sequence), **head.common())


def matching(head: Head, pairs: Sequence[Pair], extra: Sequence[str], notes: Notes) -> Item | None:
    """Pairs; where one right side belongs to several left ones, a text with a list of choices for each."""
    whole = list(dict.fromkeys(pair for pair in pairs if pair.left.strip() and pair.right.strip()))
    if len(whole) < len(pairs):
        notes.lose("a pair with an empty side, or one that stands there twice, is left out")
    pairs = whole
    rights = [same(pair.right) for pair in pairs]
    decoys = [text for text in dict.fromkeys(extra) if text.strip() and same(text) not in rights]
    if not pairs:
        notes.leave_out("there are no pairs")
        return None
    if len(pairs) > 1 and len(set(rights)) == len(rights):
        return Matching(pairs=tuple(pairs), extra=tuple(decoys), **head.common())
    why = "one right side belongs to several left sides" if len(pairs) > 1 else "there is only one pair"
    notes.lose(f"{why}, so it became a text with gaps to choose from")
    return _chosen(head, pairs, decoys, notes)


def _chosen(head: Head, pairs: Sequence[Pair], decoys: Sequence[str], notes: Notes) -> Item:
    every = list({same(text): text for text in (*(pair.right for pair in pairs), *decoys)}.values())
    lines = [
        f"{guarded(pair.left, notes)}: {gap(pair.right, [t for t in every if same(t) != same(pair.right)], notes)}"
        for pair in pairs
    ]
    stem = "\n".join(filter(None, (guarded(head.question, notes), *lines)))
    return Cloze(**Head(stem, head.id, head.why, head.points, head.tags).common())


def cloze(head: Head, notes: Notes) -> Item | None:
    """A text with gaps, which stand in its stem already."""
    if "{{" not in head.question:
        notes.leave_out("there is no gap in the text")
        return None
    return Cloze(**head.common())


def guarded(text: str, notes: Notes) -> str:
    """The text around gaps: two braces that mean themselves get a blank between them."""
    if "{{" not in text and "}}" not in text:
        return text
    notes.lose("double braces in the text got a blank between them, for they mark gaps in a bank")
    while "{{" in text or "}}" in text:
        text = text.replace("{{", "{ {").replace("}}", "} }")
    return text


def gap(answer: str, wrong: Sequence[str], notes: Notes) -> str:
    """A gap as a bank writes it; signs that would end it are replaced."""
    options: dict[str, str] = {}
    for text in (answer, *wrong):
        if text.strip():
            options.setdefault(same(text), text)
    tame = []
    for text in options.values():
        safe = text.replace("|", "/").replace("{", "(").replace("}", ")").replace("\n", " ")
        if safe != text:
            notes.lose(f"signs that mark gaps were replaced in the gap's answer {shown(text)}")
        tame.append(safe.strip())
    return "{{" + "|".join(tame) + "}}"
