"""Wrong options of the same class and shape as the key: the article's own first, then well-known ones.

Three good ones or none: an item without them becomes another kind (never padded). Numbers keep the key's
format and size; options that would also be true by the article are left out. See Haladyna, Downing and
Rodriguez (2002), guidelines 18 to 31, and Rodriguez (2005) on three options being enough.
"""

from __future__ import annotations

import random
import re
from dataclasses import replace

from quizgen import gazetteer
from quizgen.document.names import BODY_WORDS, PLACE_WORDS
from quizgen.document.numbers import HEDGES, WORDS, value_of
from quizgen.facts.frame import Answer, Fact
from quizgen.items.alike import alike
from quizgen.items.other_dates import other_dates
from quizgen.items.people import shape
from quizgen.items.pool import Pool

WANTED = 3
# "One year" has no plural beside which it could stand.
LEAST_MEASURE = 2
# A smaller number is true as well where the article says "more than": no such options.
ONE_SIDED = frozenset(
    {"more than", "at least", "over", "in excess of", "up to", "less than", "fewer than", "under", "at most", "only"}
)


def distractors(fact: Fact, pool: Pool) -> tuple[str, ...]:
    """Three wrong options for a fact's answer, or none."""
    answer = fact.answer
    rng = random.Random(f"{pool.seed}:{fact.rule}:{answer.start}:{answer.key}")
    makers = {
        "person": _named, "character": _named, "organisation": _named, "place": _named, "country": _countries, "state": _states,
        "word": _opposite, "phrase": _phrases, "city": _cities, "date": _dates, "number": _numbers, "money": _numbers, "percent": _numbers,
    }  # fmt: skip
    maker = makers.get(answer.kind)
    found = maker(fact, pool, rng) if maker else ()
    return found if len(found) >= WANTED or answer.kind == "word" else ()


def _barred(fact: Fact, pool: Pool) -> set[str]:
    """Names that the evidence itself mentions could be true as well, and the key is no distractor."""
    inside = pool.within(fact.sentence.start, fact.sentence.end)
    return {fact.answer.key, fact.answer.text, *inside}


def _named(fact: Fact, pool: Pool, rng: random.Random) -> tuple[str, ...]:
    key, kind = fact.answer.key, fact.answer.kind
    barred = _barred(fact, pool)
    if kind in {"person", "character"}:
        people = (*pool.others(kind, barred), *pool.others("character", barred), *pool.others("person", barred))
        others = pool.nearest(tuple(dict.fromkeys(people)), fact.sentence.start)
        others = _speaking(others, pool) if fact.rule == "said" else others
        alike = [n for n in others if shape(n) == shape(key)]
        others = alike if len(alike) >= WANTED else alike + [n for n in others if n not in alike]
    else:
        # "Which museum" must not offer a bank.
        others = [n for n in pool.others(kind, barred) if _class(n, kind) == _class(key, kind)]
    told = others[: WANTED if fact.rule == "said" else 2 * WANTED]
    near = sorted(told, key=lambda n: (shape(n) != shape(key), abs(len(n) - len(key)), n))
    return tuple(near[:WANTED])


def _speaking(people: list[str], pool: Pool) -> list[str]:
    """Those who are quoted too, then others who have their part in the story; none where nobody else is quoted."""
    said = [n for n in people if n in pool.speakers]
    around = [n for n in people if n not in said and n in pool.present]
    return said + around if said else []


def _class(name: str, kind: str) -> str:
    """The noun in a name that says what it is ("Museum"); a place without one is of a class with nothing."""
    nouns = BODY_WORDS if kind == "organisation" else PLACE_WORDS
    found = next((w for w in reversed(name.lower().split()) if w in nouns), "")
    return found or (name if kind == "place" else "")


def _opposite(fact: Fact, pool: Pool, rng: random.Random) -> tuple[str, ...]:
    return fact.answer.accept


def _countries(fact: Fact, pool: Pool, rng: random.Random) -> tuple[str, ...]:
    barred = _barred(fact, pool)
    own = [n for n in pool.others("country", barred) if not _overlap(n, fact.answer.key)][:WANTED]
    here = gazetteer.country(fact.answer.key)
    if here is None:
        return ()
    own = [
        n for n in own if (c := gazetteer.country(n)) is not None and _continent(c.region) == _continent(here.region)
    ]
    places = {c.name: n for n, c in enumerate(gazetteer.countries())}
    at = places[here.name]
    near = sorted(
        (c for c in gazetteer.countries() if c.name not in {*own, *barred} and c is not here),
        key=lambda c: (c.region != here.region, abs(places[c.name] - at)),
    )
    fresh = [c.name for c in near if not pool.has(c.name) and not _overlap(c.name, fact.answer.key)][: WANTED * 2]
    rng.shuffle(fresh)
    if not own and fact.rule != "where":
        return ()  # countries that the article does not name are no plausible actors in it
    apart: list[str] = []
    for name in own + fresh:
        if not any(_overlap(name, other) for other in apart):
            apart.append(name)
    return tuple(_like(fact.answer.key, n) for n in apart[:WANTED])


def _continent(region: str) -> str:
    return region.split()[-1]


BRITISH_ISLES = frozenset({"United Kingdom", "England", "Scotland", "Wales", "Ireland"})


def _overlap(one: str, other: str) -> bool:
    """One is a part of the other: England is no wrong answer for the United Kingdom."""
    names = {c.name if (c := gazetteer.country(n)) else n for n in (one, other)}
    return names <= BRITISH_ISLES


def _like(key: str, name: str) -> str:
    """ "the" before a country's name where the key has it."""
    found = gazetteer.country(name)
    articled = found is not None and any(o.lower() == f"the {name}".lower() for o in found.others)
    return f"the {name}" if articled else name


def _states(fact: Fact, pool: Pool, rng: random.Random) -> tuple[str, ...]:
    barred = _barred(fact, pool)
    own = list(pool.others("state", barred))[:WANTED]
    if not own:
        return ()  # any state of fifty is no plausible answer
    fresh = [s for s in gazetteer.STATES if not pool.has(s)]
    return tuple((own + rng.sample(fresh, WANTED))[:WANTED])


def _cities(fact: Fact, pool: Pool, rng: random.Random) -> tuple[str, ...]:
    barred = _barred(fact, pool)
    own = list(pool.others("city", barred))[:WANTED]
    home = next((c for c in gazetteer.countries() if c.capital == fact.answer.key), None)
    near = [c.capital for c in gazetteer.countries() if home and c.region == home.region and c != home]
    near += [c.capital for c in gazetteer.countries() if c.capital not in near and c != home]
    fresh = [n for n in near if not pool.has(n)][: WANTED * 2]
    rng.shuffle(fresh)
    return tuple((own + fresh)[:WANTED])


def _dates(fact: Fact, pool: Pool, rng: random.Random) -> tuple[str, ...]:
    return other_dates(fact.answer.key, fact.sentence.text, pool, rng)


def _phrases(fact: Fact, pool: Pool, rng: random.Random) -> tuple[str, ...]:
    """A number with its unit, or a noun that has others of its class."""
    if fact.rule not in {"measure", "how_long"}:
        told = fact.rule == "role" or (fact.frame is not None and fact.frame.tense == "past")
        return alike(fact.answer.key, pool, rng) if told else ()  # what is always so of limestone is so of marble
    key = fact.answer.key
    hedge = next((h for h in sorted(HEDGES, key=len, reverse=True) if key.lower().startswith(f"{h} ")), "")
    number = re.match(r"\d[\d,.]*(?: (?:million|billion))?(?= )|[a-z]+(?= \w+$)", key[len(hedge) :].strip())
    value = value_of(number[0]) if number else None
    if value is None or value < LEAST_MEASURE:
        return ()
    return _numbers(replace(fact, answer=replace(fact.answer, value=value, hedge=hedge)), pool, rng)


def _numbers(fact: Fact, pool: Pool, rng: random.Random) -> tuple[str, ...]:
    answer = fact.answer
    if answer.value is None or answer.hedge in ONE_SIDED:
        return ()
    values = _values(answer, rng)
    tight = _written(fact, values, loose=False)
    return tight if len(tight) >= WANTED else _written(fact, values, loose=True)


def _written(fact: Fact, values: list[float], *, loose: bool) -> tuple[str, ...]:
    """These numbers in the words of the key, as round as it is or (`loose`) with one digit more; none of the evidence."""
    answer, found = fact.answer, list[str]()
    for value in values:
        text = _replaced(answer, value, loose=loose)
        told = text and re.search(rf"(?<![\d,.]){re.escape(_digits(text))}(?![\d,.]\d)", fact.sentence.text)
        all_of_it = answer.kind == "percent" and _digits(text) == "100"
        if text and text not in found and text != answer.key and not told and not all_of_it:
            found.append(text)
    return tuple(found[:WANTED])


def _values(answer: Answer, rng: random.Random) -> list[float]:
    value = answer.value or 0
    words = not re.search(r"\d", answer.key)
    if value == int(value) and value <= (20 if words else 12):
        near = [v for v in range(max(2, int(value) - 3), int(value) + 5) if v != value]
        rng.shuffle(near)
        return [float(v) for v in near]
    if answer.unit == "years" and value <= 115:
        near_ages = [v for d in (-13, -9, -6, -4, 4, 7, 9, 14) if 4 < (v := value + d) < 100]
        rng.shuffle(near_ages)
        return near_ages
    if answer.kind == "percent":
        near_percent = [round(value + d, 1) for d in (-20, -10, -5, 5, 10, 15, 25) if 0 < value + d < 100]
        rng.shuffle(near_percent)
        return near_percent
    factors = [0.5, 0.6, 0.75, 1.25, 1.5, 2.0, 2.5]
    rng.shuffle(factors)
    return [value * f for f in factors]


def _digits(text: str) -> str:
    match = re.search(r"\d[\d,.]*\d|\d", text)
    return match[0] if match else text


def _replaced(answer: Answer, value: float, *, loose: bool) -> str:
    """The key's text with another number in it, rounded as the key is."""
    match = re.search(r"\d[\d,]*(?:\.\d+)?", answer.key)
    if match is None:
        names = {v: w for w, v in WORDS.items()}
        word = next((w for w in re.findall(r"[A-Za-z]+", answer.key) if w.lower() in WORDS), "")
        new = names.get(int(value), "")
        if not word or not new or word.lower() not in answer.key.lower().split()[-1 - (answer.kind == "phrase") :]:
            return ""
        return answer.key.replace(word, new.capitalize() if word[0].isupper() else new)
    printed = value_of(match[0]) or 1
    scaled = value * printed / (answer.value or printed)
    if scaled < 1 <= printed:
        return ""
    new = _formatted(scaled, match[0], loose=loose, hedged=bool(answer.hedge))
    return answer.key[: match.start()] + new + answer.key[match.end() :]


def _formatted(value: float, model: str, *, loose: bool, hedged: bool) -> str:
    decimals = len(model.split(".")[1]) if "." in model else 0
    digits = model.replace(",", "").split(".")[0]
    zeros = len(digits) - len(digits.rstrip("0"))
    if not decimals:
        # "About 468" would be odd: what is hedged is round.
        step = 10 ** max(zeros - loose, min(zeros, int(hedged)))
        value = max(step, round(value / step) * step)
    text = f"{value:,.{decimals}f}"
    return text if "," in model or len(digits) < 4 else text.replace(",", "")
