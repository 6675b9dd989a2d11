"""Well-known places and names of time: to tell a country from a city, and for distractors of the same class."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

MONTHS = ("January", "February", "March", "April", "May", "June",
          "July", "August", "September", "October", "November", "December")  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
US_STATES = tuple(
    "Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois "
    "Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri "
    "Montana Nebraska Nevada New_Hampshire New_Jersey New_Mexico New_York North_Carolina North_Dakota Ohio Oklahoma "
    "Oregon Pennsylvania Rhode_Island South_Carolina South_Dakota Tennessee Texas Utah Vermont Virginia Washington "
    "West_Virginia Wisconsin Wyoming".replace("_", "\N{NO-BREAK SPACE}").split(" ")
)
STATES = tuple(name.replace("\N{NO-BREAK SPACE}", " ") for name in US_STATES)


@dataclass(frozen=True)
class Country:
    """A country: its usual name, other names, region of the world, capital and the adjective of its people."""

    name: str
    others: tuple[str, ...]
    region: str
    capital: str
    people: str


@lru_cache(maxsize=1)
def countries() -> tuple[Country, ...]:
    """All countries of our list, in its order (neighbours stand together)."""
    rows = (Path(__file__).parent / "places.txt").read_text(encoding="utf-8").splitlines()
    return tuple(_country(row) for row in rows if row and not row.startswith("#"))


def _country(row: str) -> Country:
    names, region, capital, people = (cell.strip() for cell in row.split("|"))
    match = re.fullmatch(r"([^(]+?)(?: \(([^)]*)\))?", names)
    assert match, row
    others = tuple(match[2].split(", ")) if match[2] else ()
    return Country(match[1], others, region, capital, people)


@lru_cache(maxsize=1)
def _by_name() -> dict[str, Country]:
    table: dict[str, Country] = {}
    for country in countries():
        for name in (country.name, *country.others):
            table[name.lower()] = country
    return table


def country(name: str) -> Country | None:
    """The country of this name, with or without "the"."""
    return _by_name().get(name.lower()) or _by_name().get(name.lower().removeprefix("the "))


@lru_cache(maxsize=1)
def peoples() -> frozenset[str]:
    """The adjectives of nations: "Mexican", "Nepali"."""
    return frozenset(c.people for c in countries())


@lru_cache(maxsize=1)
def capitals() -> frozenset[str]:
    """The capital cities, in lower case."""
    return frozenset(c.capital.lower() for c in countries())


def place_kind(name: str) -> str:
    """Return "country", "state", "city" (capitals only) or "place"."""
    bare = name.removeprefix("the ").removeprefix("The ")
    if country(bare) and bare not in {"Georgia", "Jordan"}:
        return "country"
    if bare in STATES:
        return "state"
    return "city" if bare.lower() in capitals() or bare.endswith((" City", " Town")) else "place"
