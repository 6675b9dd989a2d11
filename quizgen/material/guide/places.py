"""Places that the article names, with what it says they are; nothing is told that it does not say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from quizgen import gazetteer
from quizgen.material.guide.asked import asked
from quizgen.material.guide.people import is_name
from quizgen.material.guide.prose import Line
from quizgen.model import Bank

MOST = 15
_KINDS = (
    "state|city|town|village|hamlet|hill|island|river|port|harbour|county|province|region|district|valley|mountain|lake|reef|"
    "bay|coast|capital|country|suburb|peninsula|desert|volcano|forest|park|square|street|headland"
)
# "the harbour of Ashby" is not Ashby, "the village of Ashby" is.
_NAMED_BY_KIND = "city|town|village|hamlet|island"
_ONE = r"[A-Z][^\W\d_]+(?:-[^\W\d_]+)*"
_PLACE = rf"(?!(?:In|At|Near|From|The|To|On|By) ){_ONE}(?: (?:upon |of the |le |la |de )?{_ONE}){{0,2}}"
# What follows a name that is whole: a mark, or a word that begins another part of the sentence.
_DONE = (
    r"(?=[,.;:)?!]|$| (?:and|or|but|in|on|at|to|for|by|as|of|after|before|with|until|from|since|when|where|which|who|that|"
    r"is|was|were|are|had|has|have|because|while|during)\b)"
)
_LOCATED = re.compile(rf"\b(?:[Ii]n|[Nn]ear|[Aa]t) (?P<name>{_PLACE})(?: and (?P<other>{_PLACE}))?{_DONE}")
_KIND_OF = re.compile(rf"\b(?:[Tt]he|[Aa]) (?P<kind>{_NAMED_BY_KIND}) of (?P<name>{_PLACE})(?![\w-]|[’']s)")
_BELONGS = re.compile(
    rf"\b(?:harbour|port|coast|streets|people|outskirts|centre|suburbs) of (?P<name>{_PLACE}){_DONE}"
)
_TO = re.compile(rf"\bway to (?P<name>{_PLACE})")
_RIVER = re.compile(rf"\bthe River (?P<name>{_ONE})")
_APPOSED = re.compile(
    rf"(?P<name>{_PLACE}), (?P<about>(?:the|an?) (?:[a-z-]+ ){{0,3}}(?:{_KINDS})"
    rf"(?: (?:of|in|on|above|near|between|at|from|with|off|by|under|over) [^,.;:()“”]{{1,60}})?)(?=[,.])"
)
_WITHIN = re.compile(rf"(?P<name>{_PLACE}), (?:in )?(?P<in>{_ONE}(?: {_ONE})?)(?=[,.])")
_NO_PLACES = frozenset(
    "congress parliament english french latin god christmas easter god heaven hell spring summer autumn winter facebook twitter "
    "youtube instagram google internet fact general particular addition english mr mrs ms dr captain king queen president "
    "governor title court chapter figure table paragraph".split()
)
_NO_BODIES = re.compile(
    r"\b(?:House|Society|Council|Company|Museum|Party|Department|Agency|Board|Bank|Congress|Parliament|Committee|Union|"
    r"Association|Times|Press|Institute|Act|War|Age|Century|Day)\b"
)
# Countries, states and capitals that are also people, birds or months' namesakes: only behind a word of place.
_DOUBTFUL = frozenset(
    "Georgia Jordan Chad Victoria Washington Santiago Kingston Hamilton Sofia Paris Virginia Turkey Male Guinea Lima Bern "
    "Nassau Valletta Stanley Monaco Rome America Luxembourg Mali Togo Niger Delaware Montana".split()
)
_WHICH = re.compile(rf"In which (?P<kind>{_KINDS})\b")


@dataclass(frozen=True)
class Place:
    """A place, what it is (may be empty), and the paragraphs that name it."""

    name: str
    about: str = ""
    paragraphs: tuple[int, ...] = ()


def places(bank: Bank, lines: tuple[Line, ...]) -> tuple[Place, ...]:
    """Each place once, in the order in which the article names them."""
    found: dict[str, str] = {}
    people = _persons(bank)
    for name, about in _told(lines, people) if lines else _answers(bank):
        found[name] = found.get(name) or about
    text = " ".join(line.text for line in lines)
    ordered = sorted(found, key=lambda name: (text.find(name), name)) if lines else list(found)
    made = (Place(name, found[name], _paragraphs(name, lines)) for name in ordered)
    # A name inside a longer one ("Plymouth" in "Plymouth Hoe") counts for itself only where it stands alone.
    return tuple(place for place in made if place.paragraphs or not lines)[:MOST]


def _persons(bank: Bank) -> frozenset[str]:
    names = [one.answer for one in asked(bank) if one.question.startswith("Who") and is_name(one.answer)]
    return frozenset(part for name in names for part in (name, name.split()[-1]))


def _told(lines: tuple[Line, ...], people: frozenset[str]) -> Iterator[tuple[str, str]]:
    """All that the text names, with what it says of it; names first seen bare may be told of later."""
    for line in lines:
        for name, about in (*_described(line.text), *_bare(line.text)):
            yield from _sure(name, about, people)
        yield from ((f"River {name}", "") for name in _RIVER.findall(line.text))
        yield from ((name, "") for name in _listed(line.text))


def _described(text: str) -> Iterator[tuple[str, str]]:
    for found in _APPOSED.finditer(text):
        yield found["name"], found["about"]
    for found in _KIND_OF.finditer(text):
        yield found["name"], f"{'an' if found['kind'][0] in 'aeiou' else 'a'} {found['kind']}"
    for found in _WITHIN.finditer(text):
        sure = gazetteer.place_kind(found["in"]) in {"state", "country"} or f"in {found['in']}" in found[0]
        if sure and gazetteer.place_kind(found["name"]) == "place" and _placed(found, text):
            yield found["name"], f"in {found['in']}"


def _bare(text: str) -> Iterator[tuple[str, str]]:
    for pattern in (_LOCATED, _BELONGS, _TO):
        for found in pattern.finditer(text):
            yield from ((name, "") for name in found.groups() if name)


def _placed(found: re.Match[str], text: str) -> bool:
    """ "at Lukeville, Arizona": a word of place stands before, so that no list of names is taken for one in the other."""
    return bool(re.search(r"\b(?:[Ii]n|[Aa]t|[Nn]ear|of|[Ff]rom|to) $", text[: found.start()]))


def _sure(name: str, about: str, people: frozenset[str]) -> Iterator[tuple[str, str]]:
    words = name.split()
    calendar = {*gazetteer.MONTHS, *gazetteer.WEEKDAYS}
    if words[0].lower() in _NO_PLACES or _NO_BODIES.search(name) or calendar & set(words) or name.isupper():
        return
    if name in people or words[-1] in people or words[-1] in gazetteer.peoples():
        return
    yield name, about


@lru_cache(maxsize=1)
def _names() -> re.Pattern[str]:
    """All countries, states and capitals, the longest first."""
    listed = {name for one in gazetteer.countries() for name in (one.name, *one.others, one.capital)}
    bare = {name.removeprefix("the ") for name in (*listed, *gazetteer.STATES)}
    usable = sorted((name for name in bare if len(name) > 3 and "." not in name), key=lambda name: (-len(name), name))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, usable))})(?![\w-]|[’']s)(?! [A-Z])")


def _listed(text: str) -> Iterator[str]:
    for found in _names().finditer(text):
        before = text[: found.start()]
        if found[0] in _DOUBTFUL and not re.search(r"\b(?:[Ii]n|to|from|near|into|[Aa]cross) $", before):
            continue
        if re.search(r"[a-z,] (?!The )[A-Z][\w-]* $", before) or (
            found[0] == "America" and before.endswith("Latin ")
        ):
            continue
        yield found[0]


def _paragraphs(name: str, lines: tuple[Line, ...]) -> tuple[int, ...]:
    alone = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-]| [A-Z])")
    return tuple(dict.fromkeys(line.paragraph for line in lines if alone.search(line.text)))


def _answers(bank: Bank) -> Iterator[tuple[str, str]]:
    """Without an article: what answers a question for a place."""
    for one in asked(bank):
        which = _WHICH.match(one.question)
        name = re.sub(r"^(?:in|at|near|to|from) ", "", one.answer.strip())
        if (which or one.question.startswith("Where ")) and re.fullmatch(_PLACE, name):
            kind = which["kind"] if which else ""
            yield name, f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}" if kind else ""
