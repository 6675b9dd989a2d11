"""A bank of our own writing with all nine kinds: an article about a lighthouse and twenty questions on it."""

from __future__ import annotations

from quizgen.model import (
    Article,
    Bank,
    Cloze,
    Essay,
    Evidence,
    Matching,
    MultipleAnswer,
    MultipleChoice,
    Numeric,
    Ordering,
    Pair,
    ShortAnswer,
    TrueFalse,
    Wrong,
)

TEXT = """\
On the night of 14 November 1861 the coal ship Perseverance broke her back on the Sallow Rocks, half a mile from \
the harbour of Tarnmouth. Eleven sailors drowned within sight of the town. No lamp had warned them, for the only \
light on that coast was a brazier which the harbour master lit when he remembered to.

The widows of Tarnmouth wrote to Parliament that same winter, and in the spring of 1863 an engineer named Isabel \
Garrow came to measure the rocks. She was twenty-nine years old and had already built two bridges. The council had \
expected her father, who shared her initials, but she stayed, and she sent home only the assistant who had laughed.

## A tower in pieces

Garrow saw that a tower could not be raised stone by stone where the sea came over the rocks twice a day. She had \
every block cut and fitted on the quay first, numbered with paint, and taken apart again. A steam barge called the \
Dunnock then carried the tower out in 1,140 pieces. The work took four summers and cost £38,500, which was nearly \
double the sum that had been promised.

The lamp was lit for the first time on 2 October 1867. Its lens, ground in Birmingham, threw a beam that could be \
seen for seventeen miles in clear weather. Three keepers lived in the tower at a time and changed every eight weeks. \
They kept:

- a log of every ship that passed
- a goat, for milk
- forty days of coal and biscuit

## The long watch

For 115 years somebody was always awake in the tower. Keepers wrote down storms, whales and, in 1916, a German \
airship. "You learn to sleep in pieces, like the tower itself," said Walter Pym, who served there longer than anyone \
else, from 1921 to 1954.

In 1982 an electric lamp that looks after itself was fitted, and the last keepers were taken off by helicopter. The \
tower still stands because children collected bottles to pay for new mortar. Since 2009 it has been a school for \
sailing: every summer about 600 pupils spend a night where the keepers slept."""

ARTICLE = Article(
    source="the-tower-in-pieces.md",
    text=TEXT,
    title="The Tower in Pieces",
    author="Nora Ellery",
    date="2024-05-02",
)


def _w(*texts: str) -> tuple[Wrong, ...]:
    return tuple(Wrong(text) for text in texts)


ITEMS = (
    MultipleChoice(
        id="what-1a2b3c",
        question="What did the ship *Perseverance* carry?",
        answer="coal",
        wrong=(
            Wrong("stone", "The stone blocks were carried by the *Dunnock* (paragraph 3)."),
            Wrong("mortar", "Mortar was paid for much later (paragraph 7)."),
            Wrong("biscuit"),
        ),
        why="Paragraph 1 calls her a coal ship.",
        evidence=Evidence(
            "On the night of 14 November 1861 the coal ship Perseverance broke her back on the Sallow Rocks, half a mile from the harbour of Tarnmouth.",
            1,
        ),
        difficulty="easy",
    ),
    MultipleChoice(
        id="who-7f3a2c",
        question="Who designed the tower on the Sallow Rocks?",
        answer="Isabel Garrow",
        wrong=(
            Wrong("Walter Pym", "He was a keeper, long after the tower was built (paragraph 6)."),
            Wrong("her father", "The council had expected him, but she came (paragraph 2)."),
            Wrong("the harbour master", "He lit the brazier (paragraph 1)."),
        ),
        why="She came to measure the rocks, and the tower in pieces was her idea.",
        evidence=Evidence(
            "The widows of Tarnmouth wrote to Parliament that same winter, and in the spring of 1863 an engineer named "
            "Isabel Garrow came to measure the rocks.",
            2,
        ),
    ),
    MultipleChoice(
        id="when-55d0e1",
        question="When was the lamp lit for the first time?",
        answer="2 October 1867",
        wrong=_w("14 November 1861", "spring 1863", "2 October 1882"),
        why="The date opens paragraph 4.",
        evidence=Evidence("The lamp was lit for the first time on 2 October 1867.", 4),
    ),
    MultipleChoice(
        id="why-90ab11",
        question="Why were the blocks fitted together on the quay first?",
        answer="Because the sea covered the rocks twice a day, so nobody could have built the tower stone by stone out there.",
        wrong=_w(
            "Because the council wanted to see the tower in the town before it paid the sum that it had promised.",
            "Because the steam barge could carry only a few blocks at a time and had to wait for good weather.",
            "Because the stone had to dry for a whole summer before it could be painted.",
        ),
        why="Garrow saw that the usual way would not work.",
        evidence=Evidence(
            "Garrow saw that a tower could not be raised stone by stone where the sea came over the rocks twice a day.",
            3,
        ),
        level="understand",
    ),
    MultipleChoice(
        id="how-far-31",
        question="How far could the beam be seen in clear weather?",
        answer="seventeen miles",
        wrong=_w("eight miles", "eleven miles", "forty miles"),
        evidence=Evidence(
            "Its lens, ground in Birmingham, threw a beam that could be seen for seventeen miles in clear weather.", 4
        ),
    ),
    MultipleChoice(
        id="who-0c0c0c",
        question="Who paid for the new mortar?",
        answer="children",
        wrong=_w("the keepers", "Parliament", "the council"),
        why="They collected bottles.",
        evidence=Evidence("The tower still stands because children collected bottles to pay for new mortar.", 7),
    ),
    MultipleAnswer(
        id="kept-2b2b2b",
        question="Which of these did the keepers have in the tower?",
        answers=("a log of ships", "a goat"),
        wrong=_w("a steam barge", "a brazier"),
        why="The list in paragraph 5 names a log, a goat, coal and biscuit.",
        points=2,
        evidence=Evidence("a goat, for milk", 5),
    ),
    TrueFalse(
        id="tf-11aa22",
        question="The brazier at Tarnmouth was lit every night.",
        answer=False,
        why="The harbour master lit it when he remembered to.",
        evidence=Evidence(
            "No lamp had warned them, for the only light on that coast was a brazier which the harbour master lit when "
            "he remembered to.",
            1,
        ),
    ),
    TrueFalse(
        id="tf-33bb44",
        question="Isabel Garrow had built bridges before she came to Tarnmouth.",
        answer=True,
        evidence=Evidence("She was twenty-nine years old and had already built two bridges.", 2),
    ),
    TrueFalse(
        id="tf-55cc66",
        question="The last keepers left the tower by boat.",
        answer=False,
        why="They were taken off by helicopter.",
        evidence=Evidence(
            "In 1982 an electric lamp that looks after itself was fitted, and the last keepers were taken off by helicopter.",
            7,
        ),
    ),
    Cloze(
        id="gap-a1",
        question="Eleven {{sailors|keepers|widows}} drowned within sight of the town.",
        evidence=Evidence("Eleven sailors drowned within sight of the town.", 1),
    ),
    Cloze(
        id="gap-b2",
        question="A steam {{barge}} called the Dunnock carried the tower out in 1,140 {{pieces}}.",
        points=2,
        evidence=Evidence("A steam barge called the Dunnock then carried the tower out in 1,140 pieces.", 3),
    ),
    Cloze(
        id="gap-c3",
        question="Its {{lens}}, ground in Birmingham, threw a {{beam}} that could be seen for seventeen miles.",
        points=2,
        evidence=Evidence(
            "Its lens, ground in Birmingham, threw a beam that could be seen for seventeen miles in clear weather.", 4
        ),
    ),
    ShortAnswer(
        id="sa-1",
        question="In which city was the lens of the lamp ground?",
        answer="Birmingham",
        evidence=Evidence(
            "Its lens, ground in Birmingham, threw a beam that could be seen for seventeen miles in clear weather.", 4
        ),
    ),
    ShortAnswer(
        id="sa-2",
        question="How did the keepers leave the tower in 1982?",
        answer="by helicopter",
        accept=("helicopter", "in a helicopter", "they were flown off"),
        evidence=Evidence(
            "In 1982 an electric lamp that looks after itself was fitted, and the last keepers were taken off by helicopter.",
            7,
        ),
    ),
    Numeric(
        id="num-1",
        question="How much did the tower cost?",
        answer="£38,500",
        value=38500,
        unit="pounds",
        why="That was nearly double the sum promised.",
        evidence=Evidence(
            "The work took four summers and cost £38,500, which was nearly double the sum that had been promised.", 3
        ),
    ),
    Numeric(
        id="num-2",
        question="About how many pupils sleep in the tower each summer?",
        answer="about 600",
        value=600,
        tolerance="5%",
        unit="pupils",
        evidence=Evidence(
            "Since 2009 it has been a school for sailing: every summer about 600 pupils spend a night where the keepers slept.",
            7,
        ),
    ),
    Matching(
        id="match-1",
        question="What has each of these to do with the tower?",
        pairs=(
            Pair("Isabel Garrow", "engineer of the tower"),
            Pair("Walter Pym", "keeper for thirty-three years"),
            Pair("Dunnock", "barge that carried the blocks"),
            Pair("Perseverance", "ship lost on the rocks"),
        ),
        extra=("city where the lens was made",),
        points=4,
        why="See paragraphs 1, 2, 3 and 6.",
    ),
    Ordering(
        id="order-1",
        question="In which order did these things happen?",
        sequence=(
            "The *Perseverance* was lost.",
            "An engineer came to measure the rocks.",
            "The lamp was lit for the first time.",
            "The last keepers left the tower.",
            "The tower became a sailing school.",
        ),
        points=3,
    ),
    Essay(
        id="essay-1",
        question="Walter Pym said that keepers learn to “sleep in pieces, like the tower itself”. Explain what he meant.",
        answer="Somebody was always awake, so keepers slept in short turns. The tower had been built of 1,140 pieces.",
        lines=6,
        rubric=("names the turns of the watch", "compares them with the blocks of the tower"),
        points=5,
        level="analyse",
        difficulty="hard",
    ),
    ShortAnswer(id="draft-1", question="A draft that nobody prints?", answer="yes", status="draft"),
)

BANK = Bank(title="The Tower in Pieces", items=ITEMS, article=ARTICLE, seed=7)
