from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.article import read_article
from quizgen.sentences import sentences, whole
from tests.house.tree import ROOT

# A bar stands where one sentence ends and the next begins.
CASES = (
    "The tide turned.|Nobody saw it.",
    "Mr. Abel met Mrs. Crane.|They shook hands.",
    "Mr Abel met Dr Crane.|They shook hands.",
    "Dr. Ines Roth and Prof. Lund agreed.|It was late.",
    "The talk was by J. R. Holt.|He spoke for an hour.",
    "Anna B. Castle won.|Her brother came third.",
    "J.-P. Mercier painted it.|The frame is older.",
    "They chose plan B.|It failed too.",
    "Oranges hold vitamin C.|They keep for weeks.",
    "She is quicker than I.|He is not.",
    "The U.S. Senate voted.|Nobody cheered.",
    "He moved to the U.S.|In Ohio he found work.",
    "At 9 a.m. Wilma rang the bell.|At 5 p.m. she rang it again.",
    "The shop shuts at 6 p.m.|The owner lives above it.",
    "She has a Ph.D. in botany.|Her dog has none.",
    "Take fruit, e.g. Bramley apples.|Peel them.",
    "The firm Pell & Co. Ltd. made ropes.|It closed in 1931.",
    "He worked for Pell Inc.|When it closed, he left.",
    "Sammy Dale Jr. Park is small.|It has two benches.",
    "The rope is 3.5 metres long.|It costs £4.20.",
    "It broke in 1998.|24 people were hurt.",
    "The price fell.|£40 was enough.",
    "See No. 5 on the map.|It is the old mill.",
    "“Will you come?”|“No.|I have work.”",
    "See p. 12 and fig. 3 for the plan.|Both are small.",
    "It opened on Sept. 3 last year.|It closed in Oct.|The rain had won.",
    "They live in St. Agnes.|He lives on Mill St.|The river is near.",
    "“Stop!” he shouted.|Nobody stopped.",
    "“Stop!” Mara shouted.|Nobody stopped.",
    "“Who is there?” Mr. Lund asked.|The door stayed shut.",
    "“Is it deep?” I asked.|He shrugged.",
    "“The answer is no.”|Mr Brandt shut the door.",
    "“It is old,” he said.|“So am I.”",
    "“It is old.|So am I,” he said.",
    '"It is late," she said.|"We should go."|They went.',
    "She called it “a small step.”|The council did not.",
    "‘You may go.’|She went.",
    "He laughed.|’Twas only a goat.",
    "What a storm!|Was it over?|Nobody knew.",
    "You did what?!|They stared at him.",
    "He waited…|Then a lamp was lit.",
    "“Well… I do not know,” she said.|He did not know either.",
    "They took ropes, nails, tar, etc.|The boat sank all the same.",
    "The rope (it was new. It had cost ten pounds) broke.|The boat drifted.",
    "The tower fell (see p. 9.)|Nobody was hurt.",
    "The tower fell.[4]|Nobody was hurt.",
    "1. Wash the apples.|Peel them.",
    "She said yes – was it a lie? – and left.|He stayed.",
    "Open data.txt first.|The rest is easy.",
    "He wrote to Gov. Ruth Hale and Sen. Tom Lark.|Neither replied.",
    "Prices rose by 4.5 per cent.|Wages did not.",
    "Is this the end? no, it is not.|Read on.",
    "The ship, the S.S. Corvid, was late.|It was always late.",
    "Lund v. Hale was heard in May.|In June it was over.",
    "One word.|Two words.|Three.",
    "No stop at the end of this line",
    "",
)


@pytest.mark.parametrize("case", CASES)
def test_sentences_end_where_a_reader_stops(case: str) -> None:
    expected = tuple(piece for piece in case.split("|") if piece)
    assert sentences(case.replace("|", " ")) == expected


def test_every_sentence_stands_in_its_paragraph_in_order() -> None:
    seeds = [path for path in sorted((ROOT / "seeds").glob("*.md")) if path.name != "README.md"]
    assert len(seeds) >= 3
    for seed in seeds:
        for block in read_article(seed).blocks:
            for line in block.lines:
                assert " ".join(sentences(line)) == line


def test_the_seeds_hold_as_many_sentences_as_a_reader_counts() -> None:
    blocks = read_article(ROOT / "seeds" / "border-talks.md").blocks
    assert [len(sentences(block.text)) for block in blocks] == [1, 3, 3, 3, 4, 3, 4, 2, 2, 3, 3, 3, 5, 1]


@given(st.text(alphabet="aBI .!?…“”’()[1]\n-£", max_size=80))
def test_nothing_is_lost_and_nothing_is_changed(text: str) -> None:
    found = sentences(text)
    assert "".join("".join(found).split()) == "".join(text.split())
    assert all(text.count(one) for one in found)


@pytest.mark.parametrize(
    "text", ["(" * 50_000, "a. " * 50_000, ".”" * 50_000, "A (b. " * 30_000, "“No!” A " * 20_000]
)
def test_hostile_paragraphs_take_no_time(text: str) -> None:
    begin = time.perf_counter()
    sentences(text)
    assert time.perf_counter() - begin < 2


@pytest.mark.parametrize(
    ("sentence", "stands"),
    [
        ("The tide turned.", True),
        ("“It is old,” he said.", True),
        ("“It is old.", False),
        ("So am I,” he said.", False),
        ("They left (in a boat.", False),
        ('"We should go."', True),
        ('"We should go.', False),
        ("‘You can’t go,’ he said.", True),
        ("‘You can’t go.", False),
        ("You can’t go,’ he said.", False),
        ("The keepers’ goat can’t swim.", True),
        ("They sang ‘Down to the Sea’ twice.", True),
    ],
)
def test_a_sentence_is_whole_when_its_marks_have_their_fellows(sentence: str, stands: bool) -> None:
    assert whole(sentence) == stands
