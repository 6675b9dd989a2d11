"""Names joined over the text, and what kind of thing each one names."""

from __future__ import annotations

import pytest

from tests.document.reading import called, kinds, understood

ONE_BEARER = {
    "title, courtesy title, surname": (
        "President Amara Okafor opened the harbour in 1998. Mr. Okafor spoke for an hour. Okafor then went home.",
        "Amara Okafor",
    ),
    "a title alone": ("President Okafor opened the harbour. Okafor then sailed home.", "President Okafor"),
    "first name and surname": (
        "Nora Blake repaired the bell. Blake had learned the trade in Kiel. Nora was proud of it.",
        "Nora Blake",
    ),
    "a rank": ("Captain Ruth Calder sailed north in 1921. Calder saw a whale.", "Ruth Calder"),
    "two titles": ("Professor Sir Adam Holt found the comet. Holt drew a map of it.", "Adam Holt"),
    "a hyphen in the first name": (
        "Jean-Luc Moreau sailed to Peru. Moreau was ill for weeks.",
        "Jean-Luc Moreau",
    ),
    "a hyphen in the surname": (
        "Ruth O’Connor-Hughes wrote the song. O’Connor-Hughes died in 1990.",
        "Ruth O’Connor-Hughes",
    ),
}


@pytest.mark.parametrize("case", ONE_BEARER)
def test_mentions_of_one_person_are_joined(case: str) -> None:
    text, bearer = ONE_BEARER[case]
    document = understood(text)
    people = [n for n in document.names if n.kind == "person"]
    assert len(people) == len(document.sents)
    assert {n.canonical for n in people} == {bearer}


def test_the_title_is_kept_beside_the_name() -> None:
    first, second, third = understood(ONE_BEARER["title, courtesy title, surname"][0]).names
    assert [first.title, second.title, third.title] == ["President", "Mr.", ""]
    assert [first.text, second.text, third.text] == ["Amara Okafor", "Okafor", "Okafor"]


def test_two_people_with_one_surname_stay_apart() -> None:
    names = called(understood("Nora Blake repaired the bell. Peter Blake painted the tower. Blake was tired."))
    assert names[:2] == [("Nora Blake", "Nora Blake"), ("Peter Blake", "Peter Blake")]
    assert names[2][1] not in {"Nora Blake", "Peter Blake"}


def test_the_surname_of_two_people_names_nobody_for_sure() -> None:
    document = understood("Nora Blake repaired the bell. Peter Blake painted the tower. Blake was tired.")
    assert [n.sure for n in document.names] == [True, True, False]


def test_a_surname_that_the_title_gives_to_another_names_nobody_for_sure() -> None:
    text = "Owen Blake bought the foundry in 1890. She ran it later. Blake retired in 1926."
    alone, titled = understood(text), understood(text, "Eleanor Ash Blake, engineer")
    assert [n.canonical for n in alone.names] == ["Owen Blake", "Owen Blake"]
    assert [n.sure for n in titled.names] == [True, False]


def test_a_surname_known_from_elsewhere_makes_a_person() -> None:
    document = understood(
        "Sweden's Karin Holm won the race. Holm, 34, smiled. Holm said that the Norwegian was fast."
    )
    assert kinds(document) == {"Sweden": "country", "Karin Holm": "person", "Holm": "person", "Norwegian": "people"}


@pytest.mark.parametrize(
    "name", ["Jean-Luc Moreau", "Ludwig van der Meer", "María José de la Cruz", "Anna von Berg", "Ibn al-Rashid"]
)
def test_particles_and_hyphens_do_not_cut_a_name(name: str) -> None:
    document = understood(f"{name} repaired the bell of the church in May.")
    assert (name, name) in called(document)


@pytest.mark.parametrize("phrase", ["The Harbour Museum", "the Harbour Museum", "Harbour Museum"])
def test_the_article_is_no_part_of_a_name(phrase: str) -> None:
    start = "" if phrase.startswith("The") else "In 1922 "
    document = understood(f"{start}{phrase} opened a new hall. Nora Blake admires the Harbour Museum.")
    museum = [n for n in document.names if "Museum" in n.text]
    assert {(n.text, n.canonical) for n in museum} == {("Harbour Museum", "Harbour Museum")}
    assert len(museum) == 2


KINDS = {
    "country": ("Engineers from {} drew the plans.", ["Germany", "Chile", "the United Kingdom", "New Zealand"]),
    "city": ("The train to {} was late.", ["Oslo", "Lima", "Mexico City"]),
    "state": ("A farmer in {} grew the corn.", ["Texas", "North Dakota"]),
    "organisation": (
        "In 1922 the {} lent 400 pounds to the school.",
        ["Bank of Ashby", "Ravensholm Council", "Harbour Museum", "Ministry of Health"],
    ),
    "place": ("Many ships have sunk near {}.", ["Fenmore Bay", "Heron Island", "the Black Forest"]),
    "person": ("{} repaired the old clock by hand.", ["Nora Blake", "Dr. Helen Frost", "Mr. Holm", "Peter Quist"]),
    "people": ("A {} baker makes the bread.", ["Portuguese", "Nepali"]),
}
CASES = [(kind, frame, name) for kind, (frame, names) in KINDS.items() for name in names]


@pytest.mark.parametrize(("kind", "frame", "name"), CASES, ids=[name for _, _, name in CASES])
def test_a_name_has_its_class(kind: str, frame: str, name: str) -> None:
    found = kinds(understood(frame.format(name)))
    bare = name.removeprefix("the ").removeprefix("Dr. ").removeprefix("Mr. ")
    assert found.get(bare) == kind


def test_a_country_has_one_name_whatever_it_is_called() -> None:
    document = understood("The USA signed the treaty. Later the United States left it.")
    assert {n.canonical for n in document.names} == {"United States"}


@pytest.mark.parametrize("text", ["It rained all day.", "the bell was old", "Nobody came.", "“Yes!”", "42 is even."])
def test_texts_without_names_have_none(text: str) -> None:
    assert called(understood(text)) == []


def test_offsets_of_names_lead_to_their_text() -> None:
    text = "“Come,” said Dr. Helen Frost.\n\n- Mr. Holm of Oslo paid €5.\n- The Bank of Ashby didn’t.\n\nFrost wept."
    document = understood(text)
    assert len(document.names) >= 4
    for name in document.names:
        assert text[name.start : name.end] == name.text


def test_prime_minister_is_a_title() -> None:
    document = understood("Prime Minister Ida Berg opened the bridge. Berg then went home.")
    assert [(n.title, n.canonical) for n in document.names] == [("Prime Minister", "Ida Berg"), ("", "Ida Berg")]


def test_protagonists_are_those_in_the_title_or_all_over_the_text() -> None:
    text = "Nora Blake repaired the bell. Peter Quist painted the tower. The wind blew. Snow fell."
    assert understood(text).protagonists == frozenset()
    assert understood(text, "Nora Blake and her bell").protagonists == {"Nora Blake"}
    assert understood("Nora Blake sang. Blake ate. Blake slept. Blake woke.").protagonists == {"Nora Blake"}


@pytest.mark.parametrize("line", ["RAVENSHOLM VOTES TO CLOSE FERRY"])
def test_a_headline_in_capitals_names_nobody_for_sure(line: str) -> None:
    assert [n.text for n in understood(f"{line}\n\nThe ferry closed.").names if n.sure] == []


def test_who_works_somewhere_is_no_place_for_sure() -> None:
    names = understood("Agnes Thorne works at Portholm Library in Portholm. Snow fell.").names
    assert [n.kind for n in names if n.text == "Agnes Thorne" and n.sure] in ([], ["person"])
