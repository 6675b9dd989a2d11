"""Wrong options: of the key's class and shape, never true by the article, three or none. No parse is needed."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen import gazetteer
from quizgen.facts.frame import Answer, AnswerKind, Fact
from quizgen.items.distractors import distractors
from quizgen.items.pool import Pool
from quizgen.model import Sentence

NAMES = {
    "person": ("Rosa Quint", "Tom Marsh", "Nora Blake", "Emil Novak", "Ida Berg", "Mr. Holm", "Ruth"),
    "organisation": ("Harbour Museum", "Railway Museum", "Clock Museum", "Glass Museum", "Bank of Ashby"),
    "place": ("Heron Island", "Otter Island", "Seal Island", "Gull Island", "Lake Orla"),
    "country": ("Norway", "Denmark"),
    "state": ("Texas",),
    "city": ("Oslo",),
}
SENTENCE = "Rosa Quint and Tom Marsh sang with 42 sailors."


def pool(text: str = SENTENCE, seed: int = 0, **names: tuple[str, ...]) -> Pool:
    mentions = tuple((n, text.index(n)) for ns in NAMES.values() for n in ns if n in text)
    return Pool({**NAMES, **names}, mentions, text, seed)


def asked(kind: AnswerKind, key: str, sentence: str = SENTENCE, **more: object) -> Fact:
    answer = Answer(key, 0, len(key), kind, **more)  # type: ignore[arg-type]
    return Fact("who", "Who", answer, Sentence(sentence, 0, len(sentence), 1))


def options(kind: AnswerKind, key: str, sentence: str = SENTENCE, **more: object) -> tuple[str, ...]:
    return distractors(asked(kind, key, sentence, **more), pool(sentence))


@pytest.mark.parametrize(
    ("kind", "key"),
    [
        ("person", "Rosa Quint"),
        ("country", "Sweden"),
        ("state", "Ohio"),
        ("city", "Paris"),
        ("date", "1871"),
        ("date", "May 1871"),
        ("date", "4 May 1871"),
        ("date", "Friday"),
        ("date", "last Friday"),
        ("date", "May"),
        ("number", "42"),
        ("percent", "80 percent"),
        ("money", "£1,200"),
    ],
)
def test_three_different_options_that_are_not_the_key(kind: AnswerKind, key: str) -> None:
    value = float(re.sub(r"[^\d.]", "", key)) if kind in {"number", "percent", "money"} else None
    found = options(kind, key, value=value)
    assert len(found) == len(set(found)) == 3
    assert key not in found


def test_people_look_like_the_key_and_do_not_stand_in_its_sentence() -> None:
    found = options("person", "Rosa Quint")
    assert set(found) == {"Nora Blake", "Emil Novak", "Ida Berg"}


def test_people_with_the_surname_of_the_key_are_no_options() -> None:
    family = pool(person=("Rosa Quint", "Tom Quint", "Quint", "Nora Blake", "Emil Novak", "Ida Berg"))
    assert set(distractors(asked("person", "Rosa Quint"), family)) == {"Nora Blake", "Emil Novak", "Ida Berg"}


@pytest.mark.parametrize(
    ("kind", "key", "few"),
    [
        ("person", "Rosa Quint", ("Nora Blake", "Ida Berg")),
        ("place", "Heron Island", ("Lake Orla", "Ashby Bridge", "Fenmore Bay", "Seal Island")),
        ("organisation", "Harbour Museum", ("Railway Museum",)),
    ],
)
def test_fewer_than_three_are_none(kind: AnswerKind, key: str, few: tuple[str, ...]) -> None:
    assert distractors(asked(kind, key), pool(**{kind: few})) == ()


@pytest.mark.parametrize(
    ("kind", "key", "word"), [("organisation", "Harbour Museum", "Museum"), ("place", "Heron Island", "Island")]
)
def test_which_museum_is_answered_with_museums(kind: AnswerKind, key: str, word: str) -> None:
    found = options(kind, key)
    assert len(found) == 3
    assert all(name.endswith(word) for name in found)


def test_which_museum_is_not_answered_with_a_bank() -> None:
    others = pool(organisation=("Bank of Ashby", "Ravensholm Council", "Labour Party"))
    assert distractors(asked("organisation", "Harbour Museum"), others) == ()


def test_countries_come_from_the_text_first_then_from_the_region() -> None:
    found = options("country", "Sweden")
    assert {"Norway", "Denmark"} < set(found)
    here = gazetteer.country("Sweden")
    regions = {c.region for n in found if (c := gazetteer.country(n))}
    assert here is not None
    assert here.region in regions


def test_a_country_of_the_evidence_is_no_option() -> None:
    assert "Norway" not in options("country", "Sweden", "Sweden and Norway signed.")


@pytest.mark.parametrize("key", ["United Kingdom", "England", "Scotland"])
def test_a_part_of_a_country_is_no_option_beside_it(key: str) -> None:
    isles = {"United Kingdom", "England", "Scotland", "Wales", "Ireland"}
    for seed in range(20):
        found = distractors(
            asked("country", key), pool(seed=seed, country=("Ireland", "Wales", "Scotland", "England", "Norway"))
        )
        assert not isles & set(found)
        assert len(found) == 3


def test_an_actor_needs_a_rival_of_the_text() -> None:
    fact = asked("country", "Sweden")
    assert distractors(fact, pool(country=())) == ()
    assert len(distractors(replace(fact, rule="where"), pool(country=()))) == 3


def test_people_who_stand_near_go_first() -> None:
    text = f"{SENTENCE} Ida Berg, Nora Blake and Emil Novak went home.{' ' * 3000}Uwe Lang sang."
    far = Pool(
        {"person": ("Uwe Lang", "Ida Berg", "Nora Blake", "Emil Novak")},
        tuple((n, text.index(n)) for n in ("Uwe Lang", "Ida Berg", "Nora Blake", "Emil Novak")),
        text,
    )
    assert "Uwe Lang" not in distractors(asked("person", "Rosa Quint"), far)[:2]


def test_another_name_of_the_key_is_no_option() -> None:
    for seed in range(20):
        assert "United States" not in distractors(asked("country", "USA"), pool(seed=seed))


@pytest.mark.parametrize(
    ("kind", "key", "value", "shape"),
    [
        ("number", "1,540", 1540, r"\d{1,3}(,\d{3})*"),
        ("number", "1540", 1540, r"\d+"),
        ("number", "42", 42, r"\d+"),
        ("number", "Two", 2, r"[A-Z][a-z]+"),
        ("number", "two", 2, r"[a-z]+"),
        ("number", "4.7 million", 4_700_000, r"\d+\.\d million"),
        ("number", "about 300", 300, r"about \d+0"),
        ("number", "12,000", 12_000, r"\d+,\d00"),
        ("percent", "80 percent", 80, r"\d+ percent"),
        ("percent", "2.5%", 2.5, r"\d+\.\d%"),
        ("money", "£240,000", 240_000, r"£\d+,\d{3}"),
        ("money", "$2.5 billion", 2_500_000_000, r"\$\d\.\d billion"),
    ],
)
def test_a_number_keeps_its_format(kind: AnswerKind, key: str, value: float, shape: str) -> None:
    hedge = "about" if key.startswith("about") else ""
    found = options(kind, key, "Nothing else is told here.", value=value, hedge=hedge)
    assert len(found) == 3
    assert all(re.fullmatch(shape, text) for text in found), found


@pytest.mark.parametrize(
    "hedge", ["more than", "at least", "over", "up to", "less than", "fewer than", "under", "only"]
)
def test_a_number_with_one_end_has_no_options(hedge: str) -> None:
    assert options("number", f"{hedge} 300", value=300, hedge=hedge) == ()


def test_a_number_of_the_evidence_is_no_option() -> None:
    sentence = "Of 21 boats, 63 sailors and 84 oars, 42 were saved and 32 were lost, 25 and 53 and 105 more."
    assert not set(options("number", "42", sentence, value=42)) & set(re.findall(r"\d+", sentence))


def test_percentages_stay_between_0_and_100() -> None:
    for value in (3, 50, 95, 97):
        found = options("percent", f"{value} percent", value=value)
        assert all(0 < int(text.split()[0]) < 100 for text in found)
        assert len(found) == 3


@given(st.integers(2, 10**7), st.booleans())
def test_any_count_has_three_options_of_its_format_or_none(value: int, comma: bool) -> None:
    key = f"{value:,}" if comma else str(value)
    found = options("number", key, "Nothing else is told here.", value=value)
    assert len(found) in {0, 3}
    assert len({*found, key}) == len(found) + 1
    for text in found:
        number = int(text.replace(",", ""))
        assert number > 0
        # A key of three digits does not tell how its article writes thousands.
        assert value < 1000 or ("," in text) == (comma and number > 999)


@given(st.integers(1000, 2026), st.integers(0, 5))
def test_any_year_has_three_years_that_are_past(year: int, seed: int) -> None:
    found = distractors(asked("date", str(year)), pool("Nothing is told here.", seed))
    assert len({*found, str(year)}) == 4
    assert all(int(text) <= 2026 for text in found)


@pytest.mark.parametrize("month", gazetteer.MONTHS)
def test_month_and_year_change_and_the_day_stays(month: str) -> None:
    told = [text.split() for text in options("date", f"4 {month} 1871")]
    assert [day for day, _, _ in told] == ["4", "4", "4"]
    assert [(other != month, year != "1871") for _, other, year in told] == [
        (True, False),
        (False, True),
        (True, True),
    ]
    assert all(other in gazetteer.MONTHS for _, other, _ in told)


def test_dates_of_no_clear_shape_have_no_options() -> None:
    assert options("date", "the following spring") == ()
    assert options("date", "1871 and 1872") == ()
    assert options("date", "late April and May") == ()


def test_an_opposite_is_the_only_other_word() -> None:
    assert options("word", "rose", accept=("fell",)) == ("fell",)


@pytest.mark.parametrize("kind", ["phrase", "people", "event", "law", "work", "product", "measure"])
def test_other_kinds_have_no_options(kind: AnswerKind) -> None:
    assert options(kind, "an old bell") == ()


def test_the_seed_decides() -> None:
    one = [distractors(asked("date", "1871"), pool(seed=n)) for n in range(8)]
    again = [distractors(asked("date", "1871"), pool(seed=n)) for n in range(8)]
    assert one == again
    assert len(set(one)) > 1
