"""Wrong options of the same class and shape as the key: the article's own first, then well-known ones.

Three good ones or none: an item without them becomes another kind (never padded). Numbers keep the key's
format and size; options that would also be true by the article are left out. See Haladyna, Downing and
Rodriguez (2002), guidelines 18 to 31, and Rodriguez (2005) on three options being enough.
"""

from __future__ import annotations

import random
import re

from quizgen import gazetteer
from quizgen.document.given import GIVEN
from quizgen.document.names import BODY_WORDS, PLACE_WORDS, TITLES
from quizgen.facts.frame import Answer, Fact
from quizgen.items.pool import Pool

WANTED = 3
# What happens in one part of the year: another month would be absurd.
SEASON = re.compile(
    r"\b(?:Christmas|Easter|Halloween|Thanksgiving|winter|summer|spring|autumn|harvest)\b", re.IGNORECASE
)
# Of three people who might have said it, so many others have said something.
LEAST_SPEAKERS = 2
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
        "word": _opposite, "city": _cities, "date": _dates, "number": _numbers, "money": _numbers, "percent": _numbers,
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
        if fact.rule == "said":
            others = _speaking(others, pool)
        alike = [n for n in others if _shape(n) == _shape(key)]
        others = alike if len(alike) >= WANTED else alike + [n for n in others if n not in alike]
    else:
        # "Which museum" must not offer a bank.
        others = [n for n in pool.others(kind, barred) if _class(n, kind) == _class(key, kind)]
    told = others[: WANTED if fact.rule == "said" else 2 * WANTED]
    near = sorted(told, key=lambda n: (_shape(n) != _shape(key), abs(len(n) - len(key)), n))
    return tuple(near[:WANTED])


def _speaking(people: list[str], pool: Pool) -> list[str]:
    """Those who are quoted too, then others who are people for certain; none where only one more is quoted."""
    said = [n for n in people if n in pool.speakers]
    known = [n for n in people if n not in said and _is_known(n)]
    return said + known if len(said) >= LEAST_SPEAKERS else []


def _is_known(name: str) -> bool:
    """A name with a title or a common given name is nobody's mill."""
    first = name.split()[0].rstrip(".").lower()
    return first in TITLES or (" " in name and first in GIVEN)


def _class(name: str, kind: str) -> str:
    """The noun in a name that says what it is ("Museum"); a place without one is of a class with nothing."""
    nouns = BODY_WORDS if kind == "organisation" else PLACE_WORDS
    found = next((w for w in reversed(name.lower().split()) if w in nouns), "")
    return found or (name if kind == "place" else "")


def _shape(name: str) -> str:
    """A full name, a titled one, or one word: options should look alike."""
    if name.split()[0].rstrip(".").lower() in TITLES:
        return "titled"
    return "full" if " " in name else "single"


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
    text = fact.answer.key
    year = re.search(r"\b(1\d{3}|20\d\d)\b", text)
    month = next((m for m in gazetteer.MONTHS if re.search(rf"\b{m}\b", text)), "")
    weekday = next((d for d in gazetteer.WEEKDAYS if re.fullmatch(rf"(?:last |next )?{d}", text)), "")
    if year and text == year[0]:
        return _years(int(year[0]), pool, rng)
    if month and any(day in text for day in gazetteer.WEEKDAYS):
        return ()  # with another month the day of the week would be wrong
    if month and year and SEASON.search(fact.sentence.text):
        return tuple(text.replace(year[0], other) for other in _years(int(year[0]), pool, rng))
    if month and year:
        return _months_and_years(text, month, int(year[0]), pool, rng)
    if weekday:
        days = [d for d in gazetteer.WEEKDAYS if d != weekday]
        chosen = sorted(rng.sample(days, WANTED), key=gazetteer.WEEKDAYS.index)
        return tuple(text.replace(weekday, d) for d in chosen)
    if month and text == month:
        return _months(text, month, rng)
    return ()


def _years(year: int, pool: Pool, rng: random.Random) -> tuple[str, ...]:
    own = [y for y in pool.years if int(y) != year and abs(int(y) - year) <= 15]
    steps = [1, 2, 3, 4, 5, 6] if year > 1990 else [2, 3, 5, 8, 10, 12]
    invented = [
        str(year + s * sign)
        for s in steps
        for sign in (-1, 1)
        if not pool.has(str(year + s * sign)) and year + s * sign < 2027
    ]
    rng.shuffle(own)
    rng.shuffle(invented)
    return tuple(sorted((own[:2] + invented)[:WANTED]))


def _months(text: str, month: str, rng: random.Random) -> tuple[str, ...]:
    at = gazetteer.MONTHS.index(month)
    steps = rng.sample([-4, -3, -2, 2, 3, 4, 5], WANTED)
    return tuple(text.replace(month, gazetteer.MONTHS[(at + s) % 12]) for s in steps)


def _months_and_years(text: str, month: str, year: int, pool: Pool, rng: random.Random) -> tuple[str, ...]:
    """One in another month, one in another year, one in both: who knows the year alone does not know the day."""
    months, years = _months(text, month, rng), _years(year, pool, rng)
    if len(months) < WANTED or len(years) < WANTED:
        return months
    told, first, second = str(year), rng.choice(years), rng.choice(years)
    return months[0], text.replace(told, first), months[1].replace(told, second)


def _numbers(fact: Fact, pool: Pool, rng: random.Random) -> tuple[str, ...]:
    answer = fact.answer
    if answer.value is None or answer.hedge in ONE_SIDED:
        return ()
    found: list[str] = []
    for value in _values(answer, rng):
        text = _replaced(answer, value)
        if (
            text
            and text not in found
            and text != answer.key
            and not re.search(rf"(?<![\d,.]){re.escape(_digits(text))}(?![\d,.]\d)", fact.sentence.text)
        ):
            found.append(text)
    return tuple(found[:WANTED])


def _values(answer: Answer, rng: random.Random) -> list[float]:
    value = answer.value or 0
    if value == int(value) and value <= 12:
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


def _replaced(answer: Answer, value: float) -> str:
    """The key's text with another number in it, rounded as the key is."""
    from quizgen.document.numbers import WORDS, value_of

    match = re.search(r"\d[\d,]*(?:\.\d+)?", answer.key)
    if match is None:
        names = {v: w for w, v in WORDS.items()}
        word = next((w for w in re.findall(r"[A-Za-z]+", answer.key) if w.lower() in WORDS), "")
        new = names.get(int(value), "")
        if not word or not new or answer.key.lower().split()[-1] != word.lower():
            return ""
        return answer.key.replace(word, new.capitalize() if word[0].isupper() else new)
    printed = value_of(match[0]) or 1
    scaled = value * printed / (answer.value or printed)
    if scaled < 1 <= printed:
        return ""
    return answer.key[: match.start()] + _formatted(scaled, match[0], bool(answer.hedge)) + answer.key[match.end() :]


def _formatted(value: float, model: str, hedged: bool) -> str:
    decimals = len(model.split(".")[1]) if "." in model else 0
    digits = model.replace(",", "").split(".")[0]
    zeros = len(digits) - len(digits.rstrip("0"))
    if not decimals:
        # "About 468" would be odd: what is hedged is round.
        step = 10 ** max(zeros if hedged else zeros - 1, 0)
        value = max(step, round(value / step) * step)
    text = f"{value:,.{decimals}f}"
    return text if "," in model or len(digits) < 4 else text.replace(",", "")
