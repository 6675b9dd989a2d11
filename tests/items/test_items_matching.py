"""Matching items, tried on texts of our own: pairs that belong together, and when there are none."""

from __future__ import annotations

import pytest

from quizgen.model import Matching
from tests.items.gathering import gather

ROLES = (
    "The harbour is safer now, said Rosa Quint, the director of the Harbour Museum.\n\n"
    "Tom Marsh, a boat builder from Ashby, drew the first plans in 1971.\n\n"
    "Nora Blake, the chief engineer of the Northern Railway, paid for the crane."
)
DEEDS = (
    "Rosa Quint founded the first sailing school of Ashby.\n\n"
    "Tom Marsh repaired the old bell of the northern harbour.\n\n"
    "Nora Blake painted a map of forty hidden reefs."
)
SPEAKERS = (
    "“The old harbour has never been so clean in my life,” said Rosa Quint.\n\n"
    "“Boats need more care than horses ever did,” said Tom Marsh.\n\n"
    "“Nobody in Ashby will forget that long winter,” said Nora Blake."
)
TERMS = (
    "A reef is a line of rocks near the surface of the water.\n\n"
    "A privateer is a captain who has permission to attack an enemy.\n\n"
    "Tom Marsh works for the Harbour Trust, a charity that repairs old wooden boats."
)
DATES = (
    "Rosa Quint founded the sailing school of Ashby in 1926.\n\n"
    "The Harbour Museum burned down in March 1951.\n\n"
    "Tom Marsh sailed to Norway on 4 May 1938."
)


def pairs(text: str, rule: str) -> list[tuple[str, str]]:
    """The pairs of the one item that a rule makes of a text."""
    (found,) = gather("matching", text)[rule]
    assert isinstance(found.item, Matching)
    return [(p.left, p.right) for p in found.item.pairs]


def test_people_and_their_roles() -> None:
    assert pairs(ROLES, "roles") == [
        ("Rosa Quint", "the director of the Harbour Museum"),
        ("Tom Marsh", "a boat builder"),
        ("Nora Blake", "the chief engineer of the Northern Railway"),
    ]


def test_people_and_what_they_did() -> None:
    assert pairs(DEEDS, "deeds") == [
        ("Rosa Quint", "founded the first sailing school of Ashby"),
        ("Tom Marsh", "repaired the old bell of the northern harbour"),
        ("Nora Blake", "painted a map of forty hidden reefs"),
    ]


def test_speakers_and_their_words() -> None:
    assert pairs(SPEAKERS, "speakers") == [
        ("Rosa Quint", "“The old harbour has never been so clean in my life”"),
        ("Tom Marsh", "“Boats need more care than horses ever did”"),
        ("Nora Blake", "“Nobody in Ashby will forget that long winter”"),
    ]


def test_terms_and_what_they_are() -> None:
    assert dict(pairs(TERMS, "terms")) == {
        "reef": "a line of rocks near the surface of the water",
        "privateer": "a captain who has permission to attack an enemy",
        "the Harbour Trust": "a charity that repairs old wooden boats",
    }


def test_events_stand_by_the_alphabet_and_not_by_their_dates() -> None:
    assert pairs(DATES, "dates") == [
        ("Rosa Quint founded the sailing school of Ashby.", "1926"),
        ("The Harbour Museum burned down.", "March 1951"),
        ("Tom Marsh sailed to Norway.", "4 May 1938"),
    ]


@pytest.mark.parametrize("text", [ROLES, DEEDS, SPEAKERS, TERMS, DATES])
def test_each_pair_has_its_proof_and_its_fact(text: str) -> None:
    for (found,) in gather("matching", text).values():
        assert isinstance(found.item, Matching)
        assert len(found.item.proofs) == len(found.facts) == len(found.item.pairs) == found.item.points
        assert all(proof.quote in text for proof in found.item.proofs)
        assert [p.paragraph for p in found.item.proofs] == [1, 2, 3]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("\n\n".join(ROLES.split("\n\n")[:2]), "two pairs are no task"),
        (ROLES.replace("the director of the Harbour Museum", "the spokeswoman of the museum"), "it tells a woman"),
        (ROLES.replace("a boat builder from Ashby", "the director of the Blake Museum"), "a role names another one"),
        (DEEDS.replace("a map of forty hidden reefs", "her map of forty hidden reefs"), "her tells who"),
        (DEEDS.replace("Nora Blake painted", "Nora Blake did not paint"), "denied"),
        (DEEDS.replace("painted a map of forty hidden reefs", "repaired the old bell of the harbour"), "both did it"),
        (SPEAKERS.replace("said Tom Marsh", "said Rosa Quint"), "two speakers only"),
        (SPEAKERS.replace("Boats need", "Rosa Quint says that boats need"), "the words name another speaker"),
        (DATES.replace("in March 1951", "on Friday"), "only readers of that week know when"),
        (DATES.replace("in March 1951", "in 1926"), "two events in one year"),
    ],
)
def test_no_item(text: str, why: str) -> None:
    assert gather("matching", text) == {}, why
