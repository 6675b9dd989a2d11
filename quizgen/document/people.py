"""The people of a text, by where they are named or told of: who could be "he" or "she" in a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from quizgen.document.given import FEMALE, GIVEN
from quizgen.document.names import Name
from quizgen.document.sentences import Sent
from quizgen.roles import EITHER, MEN, WOMEN, is_role
from quizgen.syntax import SUBJECTS
from quizgen.tokens import Token

PERSONAL = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"}
WRONG = {"m": WOMEN, "f": MEN}
FITTING = {"m": MEN | EITHER, "f": WOMEN | EITHER}
WHERE = frozenset({"in", "at", "of", "from", "to", "near"})


@dataclass
class Told:
    """Who is named or meant where; `found` grows while the text is read."""

    by_sent: Mapping[int, list[Name]]
    known: dict[str, str]
    found: dict[tuple[int, int], str]
    people: dict[tuple[int, int], str] = field(default_factory=dict)
    doubtful: frozenset[str] = frozenset()
    lost: set[tuple[int, int]] = field(default_factory=set)

    @property
    def named(self) -> dict[tuple[int, int], str]:
        """Where people are named for sure."""
        return {at: who for at, who in self.people.items() if who not in self.doubtful}

    def who(self, sent: Sent, token: Token) -> str:
        """The person whom this token names or stands for; "" for anybody else."""
        meant = self.found.get((sent.index, token.i), "")
        return meant if token.lower_ in PERSONAL else self.people.get((sent.index, token.i), "")


def mentions(sent: Sent, sex: str, told: Told) -> list[Token]:
    """The words of a sentence that mean somebody of this sex, or somebody of whom that is not known."""
    return [t for t in sent.tokens if t.i not in sent.quoted and _may_be(t, sent, sex, told)]


def _may_be(token: Token, sent: Sent, sex: str, told: Told) -> bool:
    low = token.lower_
    if low in PERSONAL:
        return PERSONAL[low] == sex
    who = told.people.get((sent.index, token.i))
    if who is not None:
        return told.known.get(who, sex) == sex
    return (
        token.tag_ == "NN"
        and token.dep_ not in {"compound", "attr", "oprd"}
        and _unnamed(token, sex)
        and not _named(token, sent, told)
    )


def _named(token: Token, sent: Sent, told: Told) -> bool:
    """A noun beside a name ("the potter Ann Bell", "Ann Bell, a potter", "a student named Tom"): the name counts."""
    beside = (token.head, *token.head.children) if token.dep_ == "appos" else ()
    called = (u for c in token.children if c.dep_ == "acl" and c.lower_ in {"named", "called"} for u in c.children)
    near = (*beside, *(c for c in token.children if c.dep_ in {"appos", "nmod"}), *called)
    return any((sent.index, t.i) in told.people or t.lower_ in PERSONAL for t in near)


def _unnamed(token: Token, sex: str) -> bool:
    noun = token.lemma_.lower()
    return noun in FITTING[sex] or (is_role(noun) and noun not in WRONG[sex])


def told_of(
    sents: tuple[Sent, ...],
    by_sent: Mapping[int, list[Name]],
    known: Mapping[str, str],
    found: dict[tuple[int, int], str],
) -> Told:
    """Who is named where: by the last word of each name of a person; with what a noun beside it says of their sex."""
    people: dict[tuple[int, int], str] = {}
    sexes = dict(known)
    for name in (n for names in by_sent.values() for n in names):
        head = sents[name.sent].span.doc[name.head]
        if name.kind in {"person", "character"} or _maybe(name, head):
            people[name.sent, name.head] = name.canonical
            if name.canonical.lower() in GIVEN:
                sexes.setdefault(name.canonical, "f" if name.canonical.lower() in FEMALE else "m")
            if sex := _said_beside(head):
                sexes.setdefault(name.canonical, sex)
    sure = {n.canonical for names in by_sent.values() for n in names if n.kind in {"person", "character"}}
    doubtful = frozenset(who for who in people.values() if who not in sure and who.lower() not in GIVEN)
    return Told(by_sent, sexes, found, people, doubtful)


def _maybe(name: Name, head: Token) -> bool:
    """One word of no certain class that may be somebody's name; not where it only says where."""
    loose = not name.sure and " " not in name.text and name.kind in {"organisation", "product", "work", "?"}
    given = name.kind in {"place", "city"} and name.canonical.lower() in GIVEN and head.dep_ in {*SUBJECTS, "poss"}
    return given or (
        loose and not (head.dep_ == "pobj" and head.head.lower_ in {"in", "at", "of", "from", "to", "near"})
    )


def _said_beside(head: Token) -> str:
    """ "her father, Emil Novak": what the noun beside a name says of the sex."""
    nouns = [c for c in head.children if c.dep_ == "appos"] + [head.head] * (head.dep_ == "appos")
    kin = {
        "m" if n.lemma_.lower() in MEN else "f" for n in nouns if n.tag_ == "NN" and n.lemma_.lower() in MEN | WOMEN
    }
    return kin.pop() if len(kin) == 1 else ""
