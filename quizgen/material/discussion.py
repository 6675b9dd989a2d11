"""Prompts to talk and write about a text: before reading, after it, opinions, work in pairs, homework; phrases to use.

They come from one plain list, `prompts.txt`; the seed chooses. What the class should hear is the teacher's to decide.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from random import Random

from quizgen.look import Look
from quizgen.material.slots import slots
from quizgen.model import Bank
from quizgen.sheet import Sheet
from quizgen.sheet.shuffle import rng_for

_SECTION = re.compile(r"\[(\w+)\] ([^|]+) \| (.+)")
_SLOT = re.compile(r"\{(\w+)\}")
_COUNTS = {"before": 3, "after": 4, "opinion": 3, "pairs": 3, "writing": 3, "frames": 8}
# Of each section at most so many prompts are about something in the text: the rest fits any lesson.
_MOST_FILLED = 2


@dataclass(frozen=True)
class Prompts:
    """A section: its name, its title, what it tells the class, and its prompts."""

    name: str
    title: str
    instruction: str
    prompts: tuple[str, ...]


@dataclass(frozen=True)
class Discussion:
    """The sections in their order, and the phrases that help to speak."""

    sections: tuple[Prompts, ...]
    frames: Prompts


def build(bank: Bank, sheet: Sheet, look: Look) -> Discussion:
    """Choose prompts for a bank by the seed of the sheet; there are always some, whatever the bank holds."""
    # Banks share their seeds: the article makes the lists of two texts differ.
    rng = rng_for(sheet.seed, "discussion", bank.article.text[:500] if bank.article else bank.title)
    filled, used = slots(bank, rng), set[str]()
    sections = tuple(_chosen(section, filled, used, rng) for section in listed())
    return Discussion(sections[:-1], sections[-1])


@lru_cache(maxsize=1)
def listed() -> tuple[Prompts, ...]:
    """All prompts of the list, slots and all; the frames stand last."""
    sections: list[Prompts] = []
    lines: list[str] = []
    text = (Path(__file__).parent / "prompts.txt").read_text(encoding="utf-8")
    for line in reversed([row for row in text.splitlines() if row and not row.startswith("#")]):
        if head := _SECTION.fullmatch(line):
            sections.append(Prompts(head[1], head[2], head[3], tuple(reversed(lines))))
            lines = []
        else:
            lines.append(line)
    return tuple(reversed(sections))


def _chosen(section: Prompts, filled: dict[str, str], used: set[str], rng: Random) -> Prompts:
    """Some prompts of a section in the order of the list; each slot serves once in a document."""
    count, taken = _COUNTS[section.name], set[str]()
    for prompt in rng.sample(section.prompts, len(section.prompts)):
        names = set(_SLOT.findall(prompt))
        if names and names <= filled.keys() - used and len(taken) < min(count, _MOST_FILLED):
            used |= names
            taken.add(prompt)
    plain = [prompt for prompt in section.prompts if not _SLOT.search(prompt)]
    taken |= set(rng.sample(plain, count - len(taken)))
    prompts = (_SLOT.sub(lambda slot: filled[slot[1]], prompt) for prompt in section.prompts if prompt in taken)
    return Prompts(section.name, section.title, section.instruction, tuple(prompts))
