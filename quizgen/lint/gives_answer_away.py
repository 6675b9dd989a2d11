"""One item tells the answer of another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from quizgen.lint.build import choice, cloze, short, statement
from quizgen.lint.rule import HALADYNA, Bad, Good, Hit, bank_rule
from quizgen.lint.view import View, around_gaps, gaps
from quizgen.lint.words import Words, bare, root, telling, words
from quizgen.model import Bank, Cloze, MultipleChoice, Numeric, ShortAnswer, TrueFalse

# A word of the stem that more items have is the topic of the quiz and shows nothing.
_COMMON = 0.3
_MANY = 6
_SHARE = 0.7
_LEAST = 2

_BUILT = choice("Who designed the granite tower?", "Isabel Garrow", "Ada Quint", "Ben Rule")


@bank_rule(
    "gives-answer-away",
    level="warning",
    cure="Reword the item that tells it, or drop one of the two.",
    source=f"{HALADYNA} 4",
    examples=[
        Bad(_BUILT, (short("When did Isabel Garrow, who designed the granite tower, die?", "1840"),)),
        Bad(
            short("What did the barge carry to Hale?", "granite"), (statement("The barge carried granite to Hale."),)
        ),
        Bad(_BUILT, (cloze("The granite tower was designed by Isabel Garrow in {{1811}}."),)),
        Good(_BUILT, (short("When did Isabel Garrow die?", "1840"),)),
        Good(_BUILT, (statement("The granite tower was designed by Isabel Garrow.", answer=False),)),
        Good(short("What did the barge carry to Hale?", "granite"), (short("Who cut the granite?", "masons"),)),
    ],
)
def gives_answer_away(bank: Bank, views: Sequence[View]) -> Iterator[tuple[int, Hit]]:
    """The stem of another item tells what is asked here, with its answer."""
    texts = [_told(view) for view in views]
    answers = [_answer(view) for view in views]
    asked = _asked(views)
    by_first: dict[str, list[int]] = {}
    for at, answer in enumerate(answers):
        if answer and len(asked[at]) >= _LEAST:
            by_first.setdefault(answer[0], []).append(at)
    given: set[int] = set()
    for teller, text in enumerate(texts):
        for at in _given(text, by_first, answers, asked):
            if at != teller and at not in given:
                given.add(at)
                yield (
                    at,
                    Hit(
                        "question" if views[at].item.kind == "cloze" else "answer",
                        "{other} tells this answer in its stem",
                        teller,
                    ),
                )


def _given(
    text: Words, by_first: Mapping[str, list[int]], answers: Sequence[Words], asked: Sequence[set[str]]
) -> Iterator[int]:
    """The items whose answer and whose question stand in a text."""
    roots: set[str] | None = None
    for place, word in enumerate(text):
        for at in by_first.get(word, ()):
            if text[place : place + len(answers[at])] != answers[at]:
                continue
            roots = roots or {root(one) for one in text}
            if len(asked[at] & roots) >= max(_LEAST, _SHARE * len(asked[at])):
                yield at


def _told(view: View) -> Words:
    """What an item tells a pupil who only reads it; a false statement tells nothing."""
    item = view.item
    if isinstance(item, Cloze):
        return bare(words(" ___ ".join(around_gaps(item.question))))
    return () if isinstance(item, TrueFalse) and not item.answer else bare(view.words)


def _answer(view: View) -> Words:
    """The answer to look for, where it is of a kind that a text can tell and has a meaning of its own."""
    item = view.item
    if isinstance(item, MultipleChoice | ShortAnswer | Numeric):
        found = bare(words(item.answer))
    elif isinstance(item, Cloze):
        filled = gaps(item.question)
        found = bare(words(filled[0][0])) if len(filled) == 1 else ()
    else:
        return ()
    return found if len("".join(telling(found))) > 2 else ()


def _asked(views: Sequence[View]) -> list[set[str]]:
    """The telling words of each stem, without those that half the quiz shares."""
    found = [{root(word) for word in telling(bare(view.words))} for view in views]
    if len(views) < _MANY:
        return found
    counts = Counter(word for roots in found for word in roots)
    common = {word for word, count in counts.items() if count > max(3, _COMMON * len(views))}
    return [roots - common for roots in found]
