"""Countries, capitals, states and names of time."""

from __future__ import annotations

from collections import Counter

import pytest

from quizgen import gazetteer
from quizgen.gazetteer import MONTHS, STATES, WEEKDAYS, capitals, countries, country, peoples, place_kind


def test_the_list_is_whole() -> None:
    assert len(countries()) > 100
    for one in countries():
        assert all((one.name, one.region, one.capital, one.people)), one
        assert one.name == one.name.strip()
        assert one.name[0].isupper()


def test_no_name_stands_for_two_countries() -> None:
    names = Counter(n.lower() for c in countries() for n in {c.name, *c.others})
    assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize(
    ("name", "usual"),
    [
        ("Chile", "Chile"),
        ("chile", "Chile"),
        ("the United Kingdom", "United Kingdom"),
        ("USA", "United States"),
        ("the U.S.", "United States"),
        ("America", "United States"),
    ],
)
def test_a_country_is_known_by_all_its_names(name: str, usual: str) -> None:
    found = country(name)
    assert found is not None
    assert found.name == usual


@pytest.mark.parametrize("name", ["", "the", "Chilean", "Santiago", "Atlantis", "North"])
def test_what_is_no_country(name: str) -> None:
    assert country(name) is None


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Chile", "country"),
        ("the United States", "country"),
        ("Texas", "state"),
        ("New Hampshire", "state"),
        ("Oslo", "city"),
        ("San José", "city"),
        ("Port-au-Prince", "city"),
        ("Panama City", "city"),
        ("Ashby Town", "city"),
        ("Georgia", "state"),
        ("Jordan", "place"),
        ("Ashby", "place"),
        ("", "place"),
    ],
)
def test_the_kind_of_a_place(name: str, kind: str) -> None:
    assert place_kind(name) == kind


def test_every_region_has_enough_neighbours_for_four_options() -> None:
    regions = Counter(c.region for c in countries())
    assert {region: count for region, count in regions.items() if count < 3} == {}
    assert len(countries()) > 8


def test_states_months_and_days() -> None:
    assert len(STATES) == len(set(STATES)) == 50
    assert {"New York", "West Virginia"} <= set(STATES)
    assert (len(MONTHS), len(WEEKDAYS)) == (12, 7)
    assert gazetteer.MONTHS.index("May") == 4


def test_capitals_and_peoples_come_from_the_list() -> None:
    assert capitals() == {c.capital.lower() for c in countries()}
    assert {"Chilean", "Mexican", "Nepali"} <= peoples()
    assert not peoples() & {c.name for c in countries()}
