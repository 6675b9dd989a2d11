"""Other dates of the key's shape: years, days, months, decades, centuries, days of the week, hours."""

from __future__ import annotations

import random
import re

from quizgen import gazetteer
from quizgen.items.pool import Pool

WANTED = 3
LAST_YEAR = 2026
# Of the days of a week: a council does not vote on a Sunday.
WORKING = 5
# What happens in one part of the year: another month would be absurd.
SEASON = re.compile(
    r"\b(?:Christmas|Easter|Halloween|Thanksgiving|winter|summer|spring|autumn|harvest)\b", re.IGNORECASE
)
# What the weather and the fields do every year.
YEARLY = re.compile(
    r"\b(?:snow|frost|frozen|blossom|flower|bloom|hemisphere|birds?|nests?|crops?|sown?|swallows?|ripe|leaves)\w*",
    re.IGNORECASE,
)
YEAR = re.compile(r"\b(?:1\d{3}|20\d\d)\b")
DECADE = re.compile(r"\b(1\d{2}|20\d)0s\b")
DAY = re.compile(r"\d{1,2}(?= [A-Z])|(?<=[a-z] )\d{1,2}\b")
PART = r"(?: morning| afternoon| evening| night)?"
NTH = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
CENTURY = re.compile(rf"\b({'|'.join(NTH)}|\d\d?(?:st|nd|rd|th))(?=[ -]century\b)")
HOURS = "one two three four five six seven eight nine ten eleven twelve".split()
HOUR = re.compile(rf"\b({'|'.join(HOURS)})(?= o[’']clock)")


def other_dates(text: str, sentence: str, pool: Pool, rng: random.Random) -> tuple[str, ...]:
    """Three dates in the place of `text`, which `sentence` tells, or none where its shape is not clear."""
    years = YEAR.findall(text)
    months = [m for m in gazetteer.MONTHS if re.search(rf"\b{m}\b", text)]
    days = [d for d in gazetteer.WEEKDAYS if d in text]
    if len(years) > 1 or len(months) > 1 or "BC" in text or (days and (years or months)):
        return ()  # a span; with another month the day of the week would be wrong
    if years:
        return _with_year(text, months, sentence, pool, rng)
    if months:
        return _with_month(text, months[0], sentence, pool, rng)
    if days:
        return _weekdays(text, days[0], rng)
    return _ages(text, pool, rng)


def _with_year(text: str, months: list[str], sentence: str, pool: Pool, rng: random.Random) -> tuple[str, ...]:
    year = YEAR.findall(text)[0]
    if not months or SEASON.search(sentence):
        return tuple(text.replace(year, other) for other in years_near(int(year), pool, rng))
    return _months_and_years(text, months[0], int(year), pool, rng)


def years_near(year: int, pool: Pool, rng: random.Random) -> tuple[str, ...]:
    """Three years near this one, those of the article first, in their order."""
    own = [y for y in pool.years if int(y) != year and abs(int(y) - year) <= 15 and int(y) <= LAST_YEAR]
    steps = [2, 3, 4, 5, 6] if year > 1990 else [2, 3, 5, 8, 10, 12]
    invented = [
        str(year + s * sign)
        for s in steps
        for sign in (-1, 1)
        if not pool.has(str(year + s * sign)) and year + s * sign <= LAST_YEAR
    ]
    rng.shuffle(own)
    rng.shuffle(invented)
    return tuple(sorted((own[:2] + invented)[:WANTED]))


def _with_month(text: str, month: str, sentence: str, pool: Pool, rng: random.Random) -> tuple[str, ...]:
    day = DAY.search(text)
    if day is not None:
        return _days(text, day, pool, rng)
    if SEASON.search(sentence) or (YEARLY.search(sentence) and "year" not in text):
        return ()
    return _months(text, month, rng)


def _days(text: str, day: re.Match[str], pool: Pool, rng: random.Random) -> tuple[str, ...]:
    """The same month on other days, at most two of them days of the article."""
    options = [text[: day.start()] + str(n) + text[day.end() :] for n in range(2, 29) if abs(n - int(day[0])) in DAYS]
    told = [option for option in options if pool.has(option)]
    fresh = [option for option in options if option not in told]
    rng.shuffle(told)
    rng.shuffle(fresh)
    return tuple((told[:2] + fresh)[:WANTED])


# So many days off: near enough to be taken for it, and no word of ending ("21st") changes.
DAYS = frozenset({2, 3, 4, 5, 6, 8, 9, 11})


def _months(text: str, month: str, rng: random.Random) -> tuple[str, ...]:
    at = gazetteer.MONTHS.index(month)
    steps = rng.sample([-4, -3, -2, 2, 3, 4, 5], WANTED)
    return tuple(text.replace(month, gazetteer.MONTHS[(at + s) % 12]) for s in steps)


def _months_and_years(text: str, month: str, year: int, pool: Pool, rng: random.Random) -> tuple[str, ...]:
    """One in another month, one in another year, one in both: who knows the year alone does not know the day."""
    months, years = _months(text, month, rng), years_near(year, pool, rng)
    if len(months) < WANTED or len(years) < WANTED:
        return months
    told, first, second = str(year), rng.choice(years), rng.choice(years)
    return months[0], text.replace(told, first), months[1].replace(told, second)


def _weekdays(text: str, day: str, rng: random.Random) -> tuple[str, ...]:
    if not re.fullmatch(rf"(?:last |next )?{day}{PART}", text):
        return ()
    week = gazetteer.WEEKDAYS[:WORKING] if day in gazetteer.WEEKDAYS[:WORKING] else gazetteer.WEEKDAYS
    chosen = rng.sample([d for d in week if d != day], WANTED)
    return tuple(text.replace(day, d) for d in sorted(chosen, key=gazetteer.WEEKDAYS.index))


def _ages(text: str, pool: Pool, rng: random.Random) -> tuple[str, ...]:
    """Decades, centuries and hours: the neighbours of each."""
    if found := DECADE.search(text):
        tens = int(found[1]) * 10
        near = [str(tens + s) for s in (-30, -20, -10, 10, 20, 30) if tens + s <= LAST_YEAR - 6]
        near = [f"{text[: found.start()]}{ten}{text[found.end() - 1 :]}" for ten in near if not pool.has(f"{ten}s")]
    elif found := CENTURY.search(text):
        near = [text[: found.start()] + nth + text[found.end() :] for nth in _centuries(found[1], pool)]
    elif found := HOUR.search(text):
        at = HOURS.index(found[1])
        near = [text[: found.start()] + HOURS[(at + s) % 12] + text[found.end() :] for s in (-3, -2, -1, 1, 2, 3)]
    else:
        return ()
    chosen = rng.sample(near, WANTED) if len(near) >= WANTED else []
    return tuple(option for option in near if option in chosen)


def _centuries(nth: str, pool: Pool) -> list[str]:
    """The centuries within three of this one, written as it is; none that the article names elsewhere."""
    names = NTH if nth in NTH else [f"{n}{'th' if n > 3 else ('st', 'nd', 'rd')[n - 1]}" for n in range(1, 21)]
    if nth not in names:
        return []
    at = names.index(nth)
    return [n for k, n in enumerate(names) if 0 < abs(k - at) <= 3 and not pool.has(f"{n} century")]
