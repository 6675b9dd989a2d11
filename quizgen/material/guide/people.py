"""Who is who: people with their roles, and where no role is told, with what they did."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from quizgen.gazetteer import country, place_kind
from quizgen.material.guide.asked import Asked, asked, live, rule_of, stated
from quizgen.material.guide.prose import Line
from quizgen.model import Bank
from quizgen.roles import is_role

MOST = 8
_TITLE = r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lady|Professor|Captain|King|Queen|Prince|Princess)\.? )?"
_WORD = r"(?:[A-Z]\.|[A-Z][^\W\d_]+(?:[’'-][A-Z]?[^\W\d_]+)?)"
NAME = rf"{_TITLE}{_WORD}(?: (?:(?:de|da|van|von|der|la|bin|al) )?{_WORD}){{0,3}}"
_IS_NAME = re.compile(rf"(?:{NAME})(?: [IVX]+)?\Z")
_BODIES = re.compile(
    r"\b(?:House|Society|Council|Company|University|College|School|Museum|Party|Department|Agency|Board|Court|Bank|Police|County|"
    r"City|Congress|Parliament|Government|Committee|Commission|Association|Union|Church|Press|Times|Office|Institute|Team|"
    r"Club|Group|Army|Navy|Nations|Rocks|River|Island|Street|Republicans|Democrats|The|Who|What|When|Where|Why|How)\b"
)
_APPOSED = re.compile(rf"(?P<name>{NAME}), (?P<role>(?:the|an?) [^,.;:()“”\"?!]{{3,90}})(?P<end>[,.])")
_WHO = re.compile(rf"(?P<name>{NAME}), who (?P<deed>[a-z]+ [^,.;:()“”\"?!]{{4,80}})(?=[,.])")
_NAMED = re.compile(rf"\b(?P<role>[Aa]n? [a-z][a-z -]{{2,40}}) (?:named|called) (?P<name>{NAME})")
_OFFICE = re.compile(
    rf"\b(?P<role>President|Governor|Senator|Mayor|Professor|Prime Minister|Chancellor|Judge) (?P<name>{_WORD} {_WORD})"
)
_SPEAKS = re.compile(rf"[”\"] (?:said|asked|added|replied|explained) ({NAME})")
_CLAUSE = re.compile(r" (?:who|that|which|whose|when|where)\b.*")
_TAIL = re.compile(r" (?:of|from|in|at|for|with|to|on|and|near|by) ")
_POINTS = re.compile(
    r"\b(?:he|she|him|her|his|hers|they|them|their|it|its|this|that|these|those|my|our|your|you|there|here)\b",
    re.IGNORECASE,
)
_STARTS = frozenset(
    "when while after before as if since because although though until once but and so then in on at by for from with to "
    "meanwhile yesterday today later even still only according like unlike despite without both".split()
)
_HOLDS = re.compile(r"Who (?:is|was) (?P<role>(?:the|an?) .+|.+?[’']s .+)\?$")
_JOB = re.compile(r"What (?:is|was) (?P<name>.+?)[’']s? job\?$")
_STATED = re.compile(rf"(?P<name>{NAME}) (?:is|was) (?P<role>(?:the|an?) .+|{NAME}[’']s [a-z -]+)\.$")
_DEED = re.compile(r"Who (?P<deed>[a-z]+ [^?“”\"]{4,90})\?$")
_NO_DEED = frozenset(
    "is was are were did does do said says say will would has have had can could may might must should warned told asked thought "
    "believes believed hopes wants".split()
)


@dataclass(frozen=True)
class Person:
    """A person, what is told of him or her, and the paragraph where it stands (0 unknown)."""

    name: str
    about: str
    paragraph: int = 0


def people(bank: Bank, lines: tuple[Line, ...]) -> tuple[Person, ...]:
    """Each person once, in the order in which the article names them."""
    text = " ".join(line.text for line in lines)
    found: dict[str, Person] = {}
    for person in (*_roles(bank), *_told(lines), *_paired(bank, _speakers(lines)), *_doing(lines), *_deeds(bank)):
        name = full_name(person.name, text)
        if is_name(name) and not any(_same(name, other) for other in found):
            found[name] = Person(name, person.about.rstrip(". "), person.paragraph)
    place = {name: at for at, name in enumerate(found)}
    ordered = sorted(found.values(), key=lambda one: (_first(one.name, text), place[one.name]))
    return tuple(ordered[:MOST])


def is_name(text: str) -> bool:
    """Whether a text is the name of a person, as far as its form tells; in doubt it is not."""
    if not _IS_NAME.match(text) or _BODIES.search(text) or text.isupper():
        return False
    return country(text) is None and place_kind(text) == "place"


def full_name(name: str, text: str) -> str:
    """ "Smeaton" is John Smeaton, where the article has one person of that name with another before it."""
    if " " in name or not re.fullmatch(_WORD, name):
        return name
    fuller = set(re.findall(rf"\b([A-Z][^\W\d_]+(?:[- ][A-Z][^\W\d_]+)? {re.escape(name)})\b", text))
    usable = [
        one
        for one in fuller
        if is_name(one) and one.split()[0].lower() not in _STARTS and one.split()[0] not in _OFFICES
    ]
    return usable[0] if len(usable) == 1 else name


_OFFICES = frozenset(
    "President Governor Senator Mayor Professor Mr Mrs Ms Miss Dr Sir Lady Captain King Queen".split()
)


def _same(one: str, other: str) -> bool:
    return one == other or one.split()[-1] == other.split()[-1]


def _first(name: str, text: str) -> int:
    at = text.find(name)
    return at if at >= 0 else len(text)


def _has_role(role: str) -> bool:
    head = _TAIL.split(f"{role} ")[0].split()
    return bool(head) and (is_role(head[-1].strip("’'")) or head[-1] == "maker") and not _POINTS.search(role)


def _roles(bank: Bank) -> Iterator[Person]:
    for one in asked(bank):
        where = one.proof.paragraph if one.proof else 0
        holds, job = _HOLDS.match(one.question), _JOB.match(one.question)
        if holds and (one.rule == "role" or _has_role(holds["role"])):
            yield Person(one.answer, holds["role"], where)
        elif job:
            yield Person(job["name"], one.answer, where)
    for told in stated(bank):
        found = _STATED.match(told.text)
        if found and told.rule == "role":
            yield Person(found["name"], found["role"], told.proof.paragraph if told.proof else 0)
    for item in live(bank):
        if item.kind == "matching" and rule_of(item) == "roles":
            yield from (Person(pair.left, pair.right) for pair in item.pairs)


def _told(lines: tuple[Line, ...]) -> Iterator[Person]:
    for line in lines:
        for found in _APPOSED.finditer(line.text):
            role = _CLAUSE.sub("", found["role"])
            if _has_role(role) and _ends_well(role, found["end"]):
                yield Person(_without_start(found["name"]), role, line.paragraph)
        for found in _NAMED.finditer(line.text):
            if _has_role(found["role"]):
                yield Person(found["name"], f"a{found['role'][1:]}", line.paragraph)
        for found in _OFFICE.finditer(line.text):
            yield Person(found["name"], found["role"].lower(), line.paragraph)


def _doing(lines: tuple[Line, ...]) -> Iterator[Person]:
    """ "Rosa Quint, who advises the council," says what she does."""
    for line in lines:
        for found in _WHO.finditer(line.text):
            if found["deed"].split()[0] not in _NO_DEED and not _POINTS.search(found["deed"]):
                yield Person(_without_start(found["name"]), found["deed"], line.paragraph)


def _without_start(name: str) -> str:
    first, _, rest = name.partition(" ")
    return rest if first.lower() in _STARTS and rest else name


def _ends_well(role: str, end: str) -> bool:
    """ "After she met Rosa Quint, the mayor of Ashby left." is no role: a verb must not hide in it."""
    _, *tail = _TAIL.split(role, maxsplit=1)
    if not tail:
        return True
    words = tail[0].split()
    hidden = any(one[:1].isupper() and other[:1].islower() for one, other in pairwise(words))
    return not hidden and (end == "," or not any(word.endswith("ed") for word in words))


def _speakers(lines: tuple[Line, ...]) -> frozenset[str]:
    """Who speaks: a name behind a quotation and "said" is surely a person's."""
    return frozenset(name for line in lines for name in _SPEAKS.findall(line.text) if is_name(name))


def _paired(bank: Bank, speakers: frozenset[str]) -> Iterator[Person]:
    """What a teacher's own matching tells of people who speak or answer a question with "who", or what they did."""
    known = speakers | {one.answer for one in asked(bank) if one.question.startswith("Who ") and is_name(one.answer)}
    for item in live(bank):
        if item.kind == "matching" and (rule_of(item) == "deeds" or not item.origin):
            for pair in item.pairs:
                if (pair.left in known or rule_of(item) == "deeds") and not _POINTS.search(pair.right):
                    yield Person(pair.left, pair.right)


def _deeds(bank: Bank) -> Iterator[Person]:
    for one in asked(bank):
        found = _DEED.match(one.question)
        if found and one.rule in {"", "who"} and _is_deed(one, found["deed"]):
            yield Person(one.answer, found["deed"], one.proof.paragraph if one.proof else 0)


def _is_deed(one: Asked, deed: str) -> bool:
    return deed.split()[0] not in _NO_DEED and not _POINTS.search(deed) and is_name(one.answer)
