"""What to look at first, in plain words, the gravest first."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.inline import plain
from quizgen.results.analysis import AGAINST, NOBODY, UPPER, ClassFigures, ItemFigures, Use
from quizgen.results.marked import Marked

MOST = 10
_HARD, _SOLVED, _EASY, _BLANK = 0.3, 0.75, 0.95, 0.25


def advice(marked: Marked, found: ClassFigures) -> list[str]:
    """Sentences for the teacher, at most ten: keys to check, questions that mislead, what was hard, what is to do."""
    sentences = list(_to_do(marked))
    for of_item in (_keys, _against, _better, _hard, _left_empty):
        sentences += [said for item in found.items for said in of_item(item, found.pupils)]
    sentences += _together(found)
    return sentences[:MOST]


def _to_do(marked: Marked) -> Iterator[str]:
    if marked.by_hand:
        numbers = ", ".join(str(question.number) for question in marked.by_hand)
        what = f"Question {numbers} is" if len(marked.by_hand) == 1 else f"Questions {numbers} are"
        yield f"{what} for you to mark: the texts stand at the end of this page, the marks have empty cells for them."


def _keys(item: ItemFigures, pupils: int) -> Iterator[str]:
    keys = [use for use in item.uses if use.right]
    rivals = [use for use in item.uses if not use.right]
    if not keys or not rivals:
        return
    key, rival = min(keys, key=lambda use: use.all), max(rivals, key=lambda use: use.all)
    if rival.all > key.all:
        yield (
            f"Question {item.number}: more pupils chose {_named(rival)} ({rival.all}) than the key, {_named(key)} "
            f"({key.all}). Look at the key."
        )


def _named(use: Use) -> str:
    return use.text if use.text in {"True", "False"} else f"{use.letter} “{_short(plain(use.text))}”"


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:59].rstrip() + "…"


def _against(item: ItemFigures, pupils: int) -> Iterator[str]:
    if item.discrimination is not None and item.discrimination < AGAINST:
        yield (
            f"Question {item.number}: those who know the rest of the quiz did worse here than the others. Perhaps the key "
            "is wrong, or the question can be read in two ways."
        )


def _better(item: ItemFigures, pupils: int) -> Iterator[str]:
    for use in item.uses:
        if use.flag == UPPER:
            yield (
                f"Question {item.number}: the wrong answer {_named(use)} drew more of the best pupils ({use.upper}) than "
                f"of the weakest ({use.lower}). Is it right in some way?"
            )


def _hard(item: ItemFigures, pupils: int) -> Iterator[str]:
    if pupils and item.difficulty < _HARD:
        yield f"Question {item.number} was hard: {item.right} of {pupils} got it right. Was this taught?"


def _left_empty(item: ItemFigures, pupils: int) -> Iterator[str]:
    if pupils and item.blank > 1 and item.blank / pupils >= _BLANK:
        yield f"Question {item.number}: {item.blank} of {pupils} left it empty."


def _together(found: ClassFigures) -> Iterator[str]:
    """What is said of several questions in one sentence."""
    hardest = [item for item in sorted(found.items, key=lambda item: item.difficulty) if item.difficulty < _SOLVED]
    if len(hardest) > 1:
        told = ", ".join(f"{item.number} ({item.difficulty:.0%})" for item in hardest[:3])
        yield f"Hardest were questions {told}: the percentages are what the class has of their points."
    easy = [str(item.number) for item in found.items if found.pupils > 1 and item.difficulty >= _EASY]
    if easy:
        yield f"Nearly everyone has {_questions(easy)}: fine for practice, of no use for telling pupils apart."
    idle = [str(item.number) for item in found.items if any(use.flag == NOBODY for use in item.uses)]
    if idle and not found.rough:
        yield f"Some options of {_questions(idle)} were chosen by nobody: better ones would make the questions harder."


def _questions(numbers: list[str]) -> str:
    if len(numbers) == 1:
        return f"question {numbers[0]}"
    return f"questions {', '.join(numbers[:-1])} and {numbers[-1]}"
