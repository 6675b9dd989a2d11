"""The study guide: what it takes from items and from the text, and what it rather leaves."""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from pathlib import Path
from time import perf_counter

import pytest

from quizgen.errors import RenderError
from quizgen.look import PAPERS, VARIANTS, Look
from quizgen.material.guide.central import central
from quizgen.material.guide.dates import timeline
from quizgen.material.guide.figures import figures, keys_of
from quizgen.material.guide.people import people
from quizgen.material.guide.places import places
from quizgen.material.guide.prose import lines_of, stands_alone
from quizgen.material.guide.quotations import quotations
from quizgen.material.study_guide import StudyGuide, build
from quizgen.model import (
    Article,
    Bank,
    Evidence,
    Item,
    Matching,
    Numeric,
    Ordering,
    Origin,
    Pair,
    ShortAnswer,
    TrueFalse,
)
from quizgen.pdf import write_pdf
from quizgen.render import render_html
from quizgen.sheet import lay_out
from tests.material.paper import complaints, pages, text_of
from tests.pdf.tags import tag_faults
from tests.render.hostile import ATTACKS, hostile_bank
from tests.sample_bank import BANK

LOOKS = [Look(paper, variant) for paper in PAPERS for variant in VARIANTS]
NOTHING = Bank("Guide", ())


def guide(bank: Bank) -> StudyGuide:
    return build(bank, lay_out(bank), Look())


def article(*paragraphs: str) -> Article:
    return Article("a.md", "\n\n".join(paragraphs))


def asked(question: str, answer: str, rule: str = "", quote: str = "", **more: object) -> ShortAnswer:
    made = ShortAnswer(
        question=question,
        answer=answer,
        origin=Origin(rule, "") if rule else None,
        evidence=Evidence(quote, 1) if quote else None,
    )
    return replace(made, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "Rosa Quint sold her boat in the autumn.",
        "The sailors drowned because they had no lamp.",
        "An engineer came before she was thirty.",
        "The tower was so tall that it could be seen from Ashby.",
    ],
)
def test_a_sentence_that_names_what_it_means_stands_alone(text: str) -> None:
    assert stands_alone(text)


@pytest.mark.parametrize(
    "text",
    [
        "He sold the boat.",
        "Its roof fell in.",
        "Two shipbuilders helped him.",
        "On 18 December he signed a law.",
        "By spring the sea had taken so much of it that the tower shook.",
        "Nobody lives there now.",
        "The president sent the three because of the storm.",
        "Even so, the mayor went home.",
        "The widows wrote to the council that same winter.",
        "“The boat is gone,",
        "Is the boat gone?",
    ],
)
def test_a_sentence_that_leans_on_others_does_not(text: str) -> None:
    assert not stands_alone(text)


def test_central_sentences_share_words_and_come_in_order() -> None:
    text = (
        "The harbour of Ashby lost a lamp in a storm last winter. Nobody was hurt.",
        "A new lamp for the harbour costs more than the town of Ashby can pay. Snow fell on the hills behind the farm.",
        "Children of Ashby collect bottles, so that the harbour may have a lamp again one day. “We miss the lamp,” a boy said.",
        "The council of Ashby promised to light the new lamp above the harbour before the next storm.",
    )
    lines = lines_of(article(*text))
    chosen = central(lines, "A lamp for the harbour")
    assert [line.paragraph for line in chosen] == sorted({line.paragraph for line in chosen})
    assert chosen[0].text == "The harbour of Ashby lost a lamp in a storm last winter."
    assert all(line.text in "\n".join(text) for line in chosen)
    assert not any("“" in line.text or "Snow" in line.text for line in chosen)


def test_people_come_with_their_roles() -> None:
    bank = Bank(
        "",
        (
            asked("Who is the mayor of Ashby?", "Rosa Quint", "role"),
            asked("What was Tom Marsh’s job?", "a boat builder", "role"),
            TrueFalse(question="Ida Lund was the king’s doctor.", answer=True, origin=Origin("role", "")),
            asked("According to paragraph 2, who painted the bridge?", "Sam Oke", "who"),
            asked("Who found a coin in his garden?", "Ben Hall", "who"),
            asked("Who designed the tower?", "the council", "who"),
        ),
    )
    assert [(one.name, one.about) for one in people(bank, ())] == [
        ("Rosa Quint", "the mayor of Ashby"),
        ("Tom Marsh", "a boat builder"),
        ("Ida Lund", "the king’s doctor"),
        ("Sam Oke", "painted the bridge"),
    ]


def test_people_are_read_from_the_text_where_it_is_certain() -> None:
    lines = lines_of(
        article(
            "Rosa Quint, the mayor of Ashby, opened the fair. When Tom Marsh, a boat builder who was ill, heard of it, he came.",
            "An engineer named Ida Lund built the bridge. After Sam Oke, the owner of Ashby left, Quint paid.",
            "The Harbour Trust, the owner of the quay, said no. Ben Hall, who advises the town on storms, said yes.",
            "Governor Ann Pike signed the law. Rosa Quint, 62, smiled. Dora Low, her sister, sang.",
        )
    )
    assert [(one.name, one.about, one.paragraph) for one in people(NOTHING, lines)] == [
        ("Rosa Quint", "the mayor of Ashby", 1),
        ("Tom Marsh", "a boat builder", 1),
        ("Ida Lund", "an engineer", 2),
        ("Ben Hall", "advises the town on storms", 3),
        ("Ann Pike", "governor", 4),
    ]


def test_places_are_told_from_people_months_and_bodies() -> None:
    lines = lines_of(
        article(
            "In November the ship lay at Carn Point, in Cornwall, and in Parliament nobody knew. Tom sailed from Cuba to Haiti.",
            "The village of Hollin lies near Ashby. At Lukeville, Arizona, the road ends. Ashby Hill, a green hill above the sea, is high.",
            "In English, “quay” sounds like “key”. Georgia Quint lived in the Middle Ages. The Bank of Ireland was shut.",
        )
    )
    found = {one.name: one.about for one in places(NOTHING, lines)}
    # What Cuba is, the article does not say.
    assert found["Cuba"] == found["Haiti"] == ""
    assert found["Hollin"] == "a village"
    assert found["Lukeville"] == "in Arizona"
    assert found["Ashby Hill"] == "a green hill above the sea"
    assert found["Carn Point"] == "in Cornwall"
    assert {"November", "Parliament", "English", "Georgia", "Middle Ages"}.isdisjoint(found)


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("More than 300 volunteers came.", ("More than 300 volunteers",)),
        ("The tower is 49 metres high and cost £38,500.", ("49 metres high", "£38,500")),
        ("Two white flashes warn ships every ten seconds.", ("Two white flashes",)),
        ("About 60% of the 1,200 people in Ashby voted.", ("About 60%",)),
        ("The yard closed on 16 October 1759 and again in 1871.", ()),
        ("Title 42 ended four days later.", ()),
        ("The two governments met.", ()),
        ("Henry Hall was 94 years old.", ()),
        ("Room 7-b and 3.14.15 are no counts.", ()),
    ],
)
def test_numbers_are_what_counts_something(text: str, keys: tuple[str, ...]) -> None:
    assert keys_of(text) == keys


def test_figures_come_from_items_and_text() -> None:
    quote = "Two shipbuilders helped him."
    lines = lines_of(article(f"Rosa Quint paid £300 for the boat. {quote} They sold 40 boats."))
    bank = Bank(
        "",
        (
            asked("How many shipbuilders helped Tom Marsh?", "Two", "how_many", quote),
            Numeric(question="How much did the sail cost?", answer="£90", value=90),
        ),
    )
    assert [(one.keys, one.text) for one in figures(bank, lines)] == [
        (("£300",), "Rosa Quint paid £300 for the boat."),
        (("Two shipbuilders",), "Two shipbuilders helped Tom Marsh."),
        (("£90",), "How much did the sail cost?"),
    ]


def test_events_are_ordered_by_date() -> None:
    lines = lines_of(
        article(
            "The yard opened in May 1871. In 1880 it burned. Rosa Quint sold the yard on 3 May 1871.",
            "The mayor would open a museum in 1999. From 1900 to 1910 the quay was shut.",
        )
    )
    matching = Matching(question="Match.", pairs=(Pair("Tom Marsh came home.", "spring 1869"), Pair("x", "soon")))
    ordering = Ordering(
        question="Order.",
        sequence=("a", "b"),
        why="1868: Ida left; 1872: Ida’s wish came true.",
        origin=Origin("timeline", ""),
    )
    found = timeline(Bank("", (matching, ordering)), lines)
    assert [(one.date, one.text) for one in found][:3] == [
        ("1868", "Ida left."),
        ("spring 1869", "Tom Marsh came home."),
        ("May 1871", "The yard opened in May 1871."),
    ]
    assert found[3].date == "3 May 1871"
    assert not {"1880", "1999", "1900", "1872"} & {one.date for one in found}


def test_quotations_come_with_their_speakers() -> None:
    lines = lines_of(
        article(
            "“The bay has never been so clean,” said Rosa Quint. “Yes,” said Tom.",
            "“It is old,” she said. “The boats,” said Ida Lund, “were sold long ago.” “Who paid for all of it?” asked Sam Oke.",
        )
    )
    bank = Bank(
        "", (asked("Who said, “The bay has never been so clean”?", "Rosa Quint", "said", "“The bay has never"),)
    )
    assert [(one.words, one.speaker) for one in quotations(bank, lines)] == [
        ("The bay has never been so clean.", "Rosa Quint"),
        ("Who paid for all of it?", "Sam Oke"),
    ]


@pytest.mark.parametrize("status", ["drop", "obsolete"])
def test_dropped_items_count_for_nothing(status: str) -> None:
    kept: tuple[Item, ...] = (
        asked("Who is the mayor of Ashby?", "Rosa Quint"),
        asked("Who is the doctor of Ashby?", "Ida Lund", status="draft"),
    )
    gone = asked("Who is the teacher of Ashby?", "Tom Marsh", status=status)
    assert [one.name for one in guide(Bank("", (*kept, gone))).people] == ["Rosa Quint", "Ida Lund"]


def test_sections_with_too_little_are_left_out() -> None:
    made = guide(BANK)
    assert all((made.summary, made.people, made.places, made.figures, made.words))
    assert len(made.events) >= 3
    assert made.quotations == ()
    two = guide(replace(BANK, article=None))
    assert (two.summary, two.words, two.events) == ((), (), ())
    assert len(two.figures) == 2


def test_a_bank_with_nothing_to_tell_is_one_sentence() -> None:
    with pytest.raises(RenderError, match="too little for a study guide") as caught:
        guide(Bank("", (asked("Why?", "because"),)))
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: f"{look.paper}-{look.variant}")
def test_the_sample_is_quiet_tagged_and_valid(look: Look, tmp_path: Path) -> None:
    with complaints() as told:
        pdf = write_pdf(render_html(BANK, "study-guide", look=look))
    assert told == []
    assert tag_faults(pdf) == []
    assert pdf == write_pdf(render_html(BANK, "study-guide", look=look))
    leaves = pages(pdf)
    assert len(leaves) <= (3 if look.variant in {"standard", "low-ink"} else 6)
    if look.variant == "large":
        assert min(word.bottom - word.top for page in leaves for word in page.words) >= 16
    (tmp_path / "a.pdf").write_bytes(pdf)
    assert subprocess.run(["qpdf", "--check", tmp_path / "a.pdf"], capture_output=True, check=False).returncode == 0


def test_the_guide_reads_in_order_and_holds_verbatim_sentences() -> None:
    text = text_of(write_pdf(render_html(BANK, "study-guide")))
    heads = ("In short", "Who is who", "Places", "When it happened", "Numbers", "Words to know")
    at = [text.index(head) for head in heads]
    assert at == sorted(at)
    assert BANK.article is not None
    for line in guide(BANK).summary:
        assert line.text in BANK.article.text
        assert line.text in text


def test_sizes_are_variables() -> None:
    html = render_html(BANK, "study-guide", look=Look("a4", "large"))
    css = html[html.index(".study-guide .section") : html.index("Large print")]
    sizes = re.findall(r"font(?:-size)?: ([^;}]+)", css)
    assert len(sizes) > 3
    assert all("var(--" in size for size in sizes)


@pytest.mark.parametrize("attack", ATTACKS)
def test_attacks_are_text(attack: str) -> None:
    hostile = hostile_bank(attack)
    assert BANK.article is not None
    text = f"{BANK.article.text}\n\n{attack} Ada Low, the mayor of {attack}, paid £3."
    bank = replace(BANK, title=attack, items=(*BANK.items, *hostile.items), article=replace(BANK.article, text=text))
    html = render_html(bank, "study-guide")
    assert "<script" not in html.lower()
    assert not re.search(r"<[^>]*\son\w+\s*=", html)
    with pytest.raises(RenderError, match="too little"):
        guide(hostile)


@pytest.mark.parametrize(
    "piece",
    ["In 1900 ", "7 ", "Ada Ben ", "A, the b ", "“a ", "Ab-", "Ada Low, the mayor of Ashby, met 300 boys in 1901. "],
)
def test_long_and_odd_texts_take_bounded_time(piece: str) -> None:
    many = tuple(asked(f"How many boats of Q{n} sank?", "3", "how_many", f"{piece * 9}{n}.") for n in range(300))
    bank = Bank("", many, article(piece * (60_000 // len(piece))))
    begun = perf_counter()
    guide(bank)
    assert perf_counter() - begun < 15
