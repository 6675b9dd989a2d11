"""Nouns of one class: a bricklayer among a carpenter, a weaver and a tailor; the rest of the phrase stays.

Each line of `CLASSES` is one class whose members nobody is or does at once, so that none is right beside another.
"""

from __future__ import annotations

import random
import re

from quizgen import gazetteer
from quizgen.items.pool import Pool

WANTED = 3
CLASSES = tuple(
    tuple(line.split())
    for line in """
nurse pharmacist physiotherapist dentist paramedic
bricklayer carpenter glazier roofer blacksmith plasterer
weaver tailor butcher cobbler potter baker
plumber electrician welder roofer mechanic plasterer joiner
physicist geologist meteorologist astronomer botanist chemist mathematician oceanographer
archaeologist linguist economist psychologist geographer sociologist philosopher
historian archaeologist linguist geographer musicologist
painter sculptor poet composer novelist architect
violinist pianist cellist flautist trumpeter organist guitarist
lawyer teacher accountant journalist architect librarian pharmacist
bandsman gunner farrier surgeon chaplain cook
forewoman cleaner typist seamstress telephonist
granite marble sandstone limestone slate basalt chalk
copper zinc tin nickel silver lead lithium cobalt iron
wheat barley rye oats maize rice
tea coffee cocoa sugar tobacco cotton
engineering medicine law architecture economics chemistry
German French Spanish Italian Dutch Portuguese
sheep goats cattle pigs horses donkeys
oak beech ash elm pine birch
""".strip().splitlines()
)
# What may stand before the noun and fits its neighbours as well.
PLAIN = frozenset("a an the retired former local young old solid pure young great senior".split())
# Behind the noun only where somebody works or what by: "a painter of flowers" leaves no room for a poet.
TAIL = re.compile(r"(?: (?:at|in|by|from) .+)?")


def alike(key: str, pool: Pool, rng: random.Random) -> tuple[str, ...]:
    """Three phrases like this one with another noun of its class that the article does not have, or none."""
    for at, word in enumerate(words := key.split()):
        mates = _mates(word, pool, rng)
        if mates:
            behind = "".join(f" {w}" for w in words[at + 1 :])
            if not all(_plain(w) for w in words[:at]) or not TAIL.fullmatch(behind) or "," in key:
                return ()
            return tuple(_articled([*words[:at], mate], at) + behind for mate in mates)
        if not _plain(word):
            return ()
    return ()


def _mates(word: str, pool: Pool, rng: random.Random) -> list[str]:
    """Three nouns of the first class that holds the word and has as many to offer."""
    low = word if word.istitle() and not word.islower() else word.lower()
    for members in CLASSES:
        if low not in members:
            continue
        fresh = [m for m in members if m != low and not pool.begins(m)]
        if len(fresh) >= WANTED:
            return rng.sample(fresh, WANTED)
    return []


def _plain(word: str) -> bool:
    return word.lower() in PLAIN or word in _nationalities()


def _nationalities() -> frozenset[str]:
    return frozenset(c.people for c in gazetteer.countries())


def _articled(words: list[str], at: int) -> str:
    """ "an" before a vowel, where the article stands right before the noun."""
    if at and words[at - 1].lower() in {"a", "an"}:
        article = "an" if words[at][0] in "aeiou" else "a"
        words[at - 1] = article.capitalize() if words[at - 1][0].isupper() else article
    return " ".join(words)
