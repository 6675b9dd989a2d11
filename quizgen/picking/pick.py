"""The whole of it: questions chosen, points shared, the quiz made, and what could not be had."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizgen.model import Bank
from quizgen.picking.blueprint import Blueprint
from quizgen.picking.choose import Choice, choose
from quizgen.picking.points import Worth, share
from quizgen.picking.quiz import quiz_of
from quizgen.picking.sources import Origin, candidates


@dataclass(frozen=True)
class Picked:
    """The quiz, the ids of each part's questions, a sentence for each part that is `short`.

    `trouble` says why the total of the points cannot be had ("" when it is); `left` names the banks whose articles
    are not in the quiz.
    """

    quiz: Bank
    parts: tuple[tuple[str, ...], ...]
    short: tuple[str, ...] = ()
    trouble: str = ""
    left: tuple[str, ...] = ()


def pick(origins: Sequence[Origin], blueprint: Blueprint, *, drafts: bool = False) -> Picked:
    """Pick a quiz by a blueprint: the same banks and seed give the same quiz, in whatever order the banks come.

    Never raises for what cannot be filled: the quiz then holds what there is, and the rest of `Picked` says what is missing.
    """
    origins = sorted(origins, key=lambda origin: origin.name)
    choice = choose(candidates(origins, drafts=drafts), blueprint)
    picked = [candidate for part in choice.parts for candidate in part]
    worths = [
        Worth(part.points, candidate.item.points)
        for part, chosen in zip(blueprint.parts, choice.parts, strict=True)
        for candidate in chosen
    ]
    points, trouble = share(worths, blueprint.points)
    quiz, left = quiz_of(picked, points, origins, title=blueprint.title, seed=blueprint.seed)
    ids = iter(item.id for item in quiz.items)
    parts = tuple(tuple(next(ids) for _ in part) for part in choice.parts)
    return Picked(quiz, parts, tuple(_gaps(blueprint, choice)), trouble if picked else "", left)


def _gaps(blueprint: Blueprint, choice: Choice) -> Iterator[str]:
    """A sentence for each part that is short."""
    for position, (part, chosen, fitting) in enumerate(
        zip(blueprint.parts, choice.parts, choice.fitting, strict=True)
    ):
        if len(chosen) == part.count:
            continue
        wants = f"{blueprint.named(position)} wants {part.count} {part.sort()}"
        if fitting == len(chosen):
            yield f"{wants}; the banks have {fitting or 'none'}"
        else:
            left = f"{len(chosen)} {'is' if len(chosen) == 1 else 'are'}" if chosen else "none is"
            yield f"{wants}; the banks have {fitting}, of which {left} left beside the other parts"
