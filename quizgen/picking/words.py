"""Which sort a word of a blueprint is: a difficulty, a level, a kind of question, a tag, or the name of a bank."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from quizgen.bank.table import did_you_mean
from quizgen.model import DIFFICULTIES, KINDS, LEVELS
from quizgen.picking.blueprint import Wish, plain

FILLERS = frozenset({"question", "questions", "item", "items", "or"})
_LONGEST = 4
_PLURALS = {"essays": "essay", "clozes": "cloze", "true/false": "true_false", "true_or_false": "true_false"}
_SORTS: tuple[tuple[str, tuple[str, ...]], ...] = (("difficulty", DIFFICULTIES), ("level", LEVELS), ("kinds", KINDS))


def wish_of(words: Sequence[str], tags: Iterable[str]) -> tuple[Wish, list[str]]:
    """Sort the words of a short form; `tags` are those of the banks. Returns the wish and the words nobody knows.

    Two to four words may be one name ("multiple choice"); the longest that is known is taken.
    """
    own = {plain(tag): tag for tag in tags}
    wish, unknown, at = Wish(), [], 0
    while at < len(words):
        for size in range(min(_LONGEST, len(words) - at), 0, -1):
            found = _sorted("_".join(words[at : at + size]), own)
            if found is not None:
                wish = wish.joined(found)
                break
        else:
            size = 1
            unknown.append(words[at])
        at += size
    return wish, unknown


def _sorted(word: str, tags: dict[str, str]) -> Wish | None:
    name = plain(word)
    name = _PLURALS.get(name, name)
    for sort, known in _SORTS:
        if name in known:
            return Wish(**{sort: (name,)})  # type: ignore[arg-type]
    if name in tags:
        return Wish(tags=(tags[name],))
    return Wish() if name in FILLERS else None


def hint_for(word: str, tags: Iterable[str]) -> str:
    """What was probably meant: the nearest name of any sort, else where names come from."""
    known = tuple(dict.fromkeys([*DIFFICULTIES, *LEVELS, *KINDS, *sorted(tags)]))
    hint = did_you_mean(plain(word), known)
    return hint if hint.startswith("did") else "quizgen stats BANK lists the tags that there are"


def known_word(sort: str, tags: Iterable[str]) -> Callable[[str], tuple[str, str]]:
    """How words of one sort are looked up: a function from a word to its right spelling ("" if unknown) and a hint."""
    choices = dict(_SORTS).get(sort) or tuple(sorted(tags))
    spelt = {plain(word): word for word in choices}

    def look_up(word: str) -> tuple[str, str]:
        found = spelt.get(_PLURALS.get(plain(word), plain(word)), "")
        hint = did_you_mean(word, choices[:40]) if sort != "tags" or found else hint_for(word, choices)
        return found, hint

    return look_up
