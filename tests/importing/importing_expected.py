"""What the samples of each format hold, item by item, and what is lost on the way."""

from __future__ import annotations

from quizgen.importing import Loss
from quizgen.model import (
    Cloze,
    Essay,
    Item,
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

GIFT: tuple[Item, ...] = (
    MultipleChoice(
        question="Who led the ships **into** Orle: the pilot or the priest?",
        id="orle-1",
        why="See paragraph 2 & the map: <sub>a</sub>.\nShe knew every rock.",
        tags=(
            "people",
            "chapter-2",
        ),
        answer="The pilot, Mara Tin",
        wrong=(
            Wrong("The priest", "He stayed in the church."),
            Wrong("The *Lark*"),
        ),
    ),
    TrueFalse(question="The lamp was lit at 18:30.", id="keeper", why="It was lit at dusk.", answer=False),
    ShortAnswer(
        question="What is 2 * 3 = 6 with a slash \\ and {braces}?",
        answer="a sum",
        accept=(
            "s*m",
            "a product",
        ),
    ),
    Numeric(question="How high is the tower?", id="height", answer="18.5", value=18.5, tolerance="0.5"),
    Numeric(
        question="How deep is the harbour at low tide?", why="It was dug twice.", answer="5", value=5, tolerance="1"
    ),
    Numeric(question="In which year was the quay built?", why="The year is on the stone.", answer="1759", value=1759),
    MultipleAnswer(
        question="Which of these were landed at Orle?",
        answers=(
            "herring",
            "salt",
        ),
        wrong=(Wrong("coal"),),
    ),
    Matching(
        question="Who did what?",
        pairs=(
            Pair("the pilot", "led the ships"),
            Pair("the cook", "baked bread"),
        ),
        extra=("rang the bell",),
    ),
    Ordering(
        question="Put the voyage in order.",
        sequence=(
            "The anchor is raised.",
            "The rocks are passed: slowly.",
            "The quay is reached.",
        ),
    ),
    Cloze(question="The quay of Orle is built of {{granite|oak|brick}} blocks\nand sand.", why="Grey stone."),
    Essay(question="Would you have gone on board?"),
)
GIFT_LOSSES = (
    Loss("orle-1", 5, "minus points for wrong answers are left out"),
    Loss("“keeper”", 12, "the feedback on the right answer is left out: “Well seen.”"),
    Loss("question 3", 14, "the wildcard * in “s*m” means itself now", "add the wordings under `accept`"),
    Loss("question 3", 14, "answers that earned a part of the points count in full now", "take them out of `accept`"),
    Loss("question 6", 20, "the other answer 1760 ± 5 is left out", "a number has one answer with one `tolerance`"),
    Loss("question 9", 37, "Moodle's settings for ordering (layout, grading) are left out"),
    Loss(
        "question 12",
        47,
        "not imported: it has no answers in braces",
        "a question without { } is a text for Moodle; \\{ means a brace",
        left_out=True,
    ),
    Loss(
        "question 13",
        49,
        "not imported: GIFT can hold one gap only, and here are several { }",
        "write it as gap text in the bank; \\{ means a brace",
        left_out=True,
    ),
    Loss("the file", 0, "the name of one question is left out", "quizgen knows a question by its id"),
)

MOODLE: tuple[Item, ...] = (
    MultipleChoice(
        question="Who led the ships **into** Orle?\n[a map]",
        id="orle-1",
        why="See paragraph 2 & the map.\nShe knew every rock.",
        points=2,
        tags=(
            "people",
            "chapter-2",
        ),
        answer="The pilot, *Mara Tin*",
        wrong=(
            Wrong("The priest", "He stayed in the church."),
            Wrong("5 < 6 * 2"),
        ),
    ),
    MultipleAnswer(
        question="Which were *landed* at Orle? [boat]",
        id="landed",
        answers=(
            "herring",
            "\\*salt\\*",
        ),
        wrong=(Wrong("coal"),),
        shuffle=False,
    ),
    TrueFalse(
        question="The lamp was lit at noon.", id="dusk", why="It was lit at dusk.", status="draft", answer=False
    ),
    ShortAnswer(
        question="Which stone is the quay built of?",
        id="stone",
        answer="granite",
        accept=(
            "gr*nite",
            "grey * stone",
        ),
        match="exact",
    ),
    Numeric(
        question="How high is the tower?",
        id="height",
        why="Measured in 1860.",
        answer="18.5",
        value=18.5,
        tolerance="0.5",
        unit="m",
    ),
    Matching(
        question="Who did what?",
        id="crew",
        pairs=(
            Pair("the pilot", "led the ships"),
            Pair("the cook", "baked bread"),
        ),
        extra=("rang the bell",),
    ),
    Cloze(
        question="On which shore?\nthe quay: {{north|south}}\nthe church: {{south|north}}\nthe mill: {{north|south}}",
        id="shores",
    ),
    Ordering(
        question="Put the voyage in order.",
        id="voyage",
        sequence=(
            "The anchor is raised.",
            "The quay is reached.",
        ),
    ),
    Cloze(
        question="The quay was built in {{1759}} of {{granite|oak|brick}}.\nIt kept out {{the sea}}.",
        id="gaps",
        why="The stone says so.",
        points=4,
    ),
    Cloze(question="The {{pilot|bell}} led, the {{bell|pilot}} rang on {{Sunday|Monday}}.", id="select"),
    Essay(
        question="Would you have gone on board?",
        id="board",
        points=5,
        answer="- two reasons\n- a quotation",
        lines=15,
    ),
)
MOODLE_LOSSES = (
    Loss("orle-1", 6, "the image harbour map.png is left out", "add it on paper, or describe it in words"),
    Loss("orle-1", 6, "minus points for wrong answers are left out"),
    Loss("orle-1", 6, "1 hint is left out"),
    Loss("“landed”", 27, "the image boat.png is left out", "add it on paper, or describe it in words"),
    Loss("“dusk”", 37, "it was hidden in Moodle, so it waits as a draft", "set `status: keep` to print it"),
    Loss("“stone”", 44, "the wildcard * in “gr*nite” means itself now", "add the wordings under `accept`"),
    Loss("“stone”", 44, "the feedback for the wrong answer “*” is left out"),
    Loss("“stone”", 44, "answers that earned a part of the points count in full now", "take them out of `accept`"),
    Loss("“height”", 53, "answers in other units (cm) are no longer converted"),
    Loss("“height”", 53, "the other answer 18 ± 2 is left out", "a number has one answer with one `tolerance`"),
    Loss(
        "“shores”", 67, "one right side belongs to several left sides, so it became a text with gaps to choose from"
    ),
    Loss("“gaps”", 80, "the tolerance 1 of the gap “1759” is left out"),
    Loss("“gaps”", 80, "other right answers for a gap are left out: “1760”"),
    Loss("“gaps”", 80, "the feedback on “oak” is left out, for a gap has none"),
    Loss("“gaps”", 80, "the feedback on “*” is left out, for a gap has none"),
    Loss("“gaps”", 80, "other right answers for a gap are left out: “the waves } foam”"),
    Loss("“gaps”", 80, "the gaps had different weights; all count the same now"),
    Loss("“board”", 93, "handing in files is left out; the answer is written"),
    Loss(
        "“The map”",
        102,
        "not imported: quizgen has no questions of the kind 'description'",
        "write it by hand",
        left_out=True,
    ),
    Loss(
        "“survey”",
        106,
        "not imported: no answer is marked as right",
        "mark the right answer in the file and import it again",
        left_out=True,
    ),
)

AIKEN: tuple[Item, ...] = (
    MultipleChoice(
        question="Who led the ships into Orle?",
        answer="The pilot",
        wrong=(
            Wrong("The priest *"),
            Wrong("2 * 3 < 7"),
        ),
    ),
    MultipleChoice(
        question="Which letters stand on the quay?\nLook at the stone.",
        why="The second is carved.",
        answer="M &amp; T",
        wrong=(Wrong("M & T"),),
    ),
    TrueFalse(question="The lamp was lit at dusk.", answer=True),
    MultipleAnswer(
        question="Which were landed?",
        answers=(
            "herring",
            "salt",
        ),
        wrong=(Wrong("coal"),),
    ),
)
AIKEN_LOSSES = (
    Loss(
        "question 5",
        25,
        "not imported: the line ANSWER: is missing",
        "mark the right answer in the file and import it again",
        left_out=True,
    ),
    Loss("question 6", 29, "not imported: ANSWER: names the option D, which is not there", left_out=True),
)

QUIZLET: tuple[Item, ...] = (
    ShortAnswer(question="a wall of stone or wood where ships are loaded", answer="quay"),
    ShortAnswer(question="somebody who leads ships through dangerous water", answer="pilot"),
    ShortAnswer(question="an inn beside the harbour, with \\*good\\* soup", answer='café "Lark" & Co.'),
)
QUIZLET_LOSSES = (
    Loss(
        "the file",
        0,
        "the definitions became the questions and the terms the answers, for terms are shorter to write",
    ),
    Loss("“a line without a tab”", 4, "not imported: the line has no tab between term and definition", left_out=True),
    Loss("“buoy”", 5, "not imported: the term or its definition is empty", left_out=True),
)

TABLE: tuple[Item, ...] = (
    MultipleChoice(
        question="Who led the ships into Orle?",
        why="See paragraph 2.",
        points=2,
        tags=(
            "people",
            "chapter-2",
        ),
        answer="The pilot",
        wrong=(
            Wrong("The priest"),
            Wrong("The cook; and the boy"),
        ),
    ),
    MultipleAnswer(
        question="Which were landed?\nTwo are right.",
        answers=(
            "herring",
            "salt",
        ),
        wrong=(Wrong("coal"),),
    ),
    MultipleChoice(question="Which boat was first?", points=1.5, answer="the Wren", wrong=(Wrong("the Lark"),)),
    TrueFalse(question="The lamp was lit at dusk.", answer=True),
    Numeric(question="How many ships came?", answer="1,140", value=1140),
    ShortAnswer(question="Who rang the bell?", answer="the cook's boy", accept=("the boy",)),
    Essay(question="Would you have gone on board?", points=5, answer="two reasons"),
)
TABLE_LOSSES = (
    Loss("the file", 0, "the column “Colour” is left out", "quizgen has no field for it"),
    Loss(
        "question 8",
        10,
        "not imported: the right answer “D” is none of the options",
        "mark the right answer in the file and import it again",
        left_out=True,
    ),
)

MARKDOWN: tuple[Item, ...] = (
    MultipleChoice(
        question="Who led the *ships* into Orle?",
        why="See paragraph 2.",
        answer="the pilot, who knew every rock",
        wrong=(
            Wrong("the priest"),
            Wrong("the cook [a cook]"),
        ),
    ),
    MultipleAnswer(
        question="Which were landed?",
        answers=(
            "herring",
            "salt",
        ),
        wrong=(Wrong("coal"),),
    ),
    MultipleChoice(question="How many masts has the Lark?", answer="two & a half", wrong=(Wrong("one"),)),
    MultipleChoice(question="Which stone is the quay built of?", answer="granite", wrong=(Wrong("oak"),)),
    Numeric(question="How high is the tower?", answer="18.5", value=18.5),
    ShortAnswer(question="Who rang the bell?", answer="the cook's boy"),
    TrueFalse(question="The lamp was lit at dusk.", answer=True),
)
MARKDOWN_LOSSES = (
    Loss("line 3", 0, "text that is no question is left out: “Write your name on the sheet.”"),
    Loss("question 1", 5, "the image cook.png is left out", "add it on paper, or describe it in words"),
    Loss(
        "question 7",
        32,
        "not imported: no answer is marked as right",
        "mark the right answer in the file and import it again",
        left_out=True,
    ),
)

QTI: tuple[Item, ...] = (
    MultipleChoice(
        question="Look at the map.\nWho led the ships **into** Orle?",
        id="orle-1",
        why="See paragraph 2.",
        points=2,
        tags=("people",),
        answer="The pilot & her dog",
        wrong=(
            Wrong("The priest", "He stayed in the church."),
            Wrong("The cook", "He baked bread."),
        ),
    ),
    Numeric(question="How high is the tower?", id="orle-2", points=3, answer="18.5", value=18.5, tolerance="0.5"),
    Cloze(question="The pilot {{Mara Tin}} knew the {{granite|oak}} quay.", id="orle-3"),
    Matching(
        question="Who did what?",
        id="orle-4",
        pairs=(
            Pair("the pilot", "led the ships"),
            Pair("the cook", "baked bread"),
        ),
        extra=("rang the bell",),
    ),
    Ordering(
        question="Put the voyage in order.",
        id="orle-5",
        sequence=(
            "The anchor is raised.",
            "The quay is reached.",
        ),
    ),
    MultipleAnswer(
        question="Which were landed?",
        id="orle-6",
        answers=(
            "herring",
            "salt",
        ),
        wrong=(Wrong("coal"),),
        shuffle=False,
    ),
    Essay(question="Would you have gone on board?", id="orle-7", answer="Two reasons, each from the text.", lines=10),
    ShortAnswer(
        question="Which stone is the quay built of?", id="orle-8", answer="granite", accept=("grey granite",)
    ),
)
QTI_LOSSES = (
    Loss("orle-10", 0, "not imported: its file '../../etc/outside.xml' is not in the package", left_out=True),
    Loss("orle-1", 0, "the image map.png is left out", "add it on paper, or describe it in words"),
    Loss("orle-3", 0, "other right answers for a gap are left out: “Tin”"),
    Loss("orle-6", 0, "minus points for wrong answers are left out"),
    Loss(
        "orle-9",
        0,
        "not imported: quizgen has no questions of the kind 'hotspotInteraction'",
        "write it by hand",
        left_out=True,
    ),
)

CANVAS: tuple[Item, ...] = (
    MultipleChoice(
        question="Who led the ships *into* Orle?",
        id="orle-1",
        why="See paragraph 2.",
        points=2,
        answer="The pilot & her dog",
        wrong=(Wrong("The <priest> &amp; co", "He stayed in the church."),),
    ),
    MultipleAnswer(
        question="Which were landed?",
        id="orle-2",
        answers=(
            "herring",
            "salt",
        ),
        wrong=(Wrong("coal"),),
    ),
    TrueFalse(question="The lamp was lit at noon.", id="orle-3", answer=False),
    ShortAnswer(question="Which stone?", id="orle-4", answer="granite", accept=("grey granite",)),
    Numeric(question="How high is the tower?", id="orle-5", answer="18.5", value=18.5, tolerance="0.5"),
    Matching(
        question="Who did what?",
        id="orle-6",
        pairs=(
            Pair("the pilot", "led the ships"),
            Pair("the cook", "baked bread"),
        ),
        extra=("rang the bell",),
    ),
    Cloze(question="The {{masons|monks}} built it of {{granite|oak}}.", id="orle-7"),
    Cloze(question="The {{quay}} of Orle.", id="orle-8"),
    Ordering(
        question="Put the voyage in order.",
        id="orle-9",
        sequence=(
            "The anchor is raised.",
            "The quay is reached.",
        ),
    ),
    Essay(question="Would you have gone on board?", id="orle-10"),
)
CANVAS_LOSSES = (
    Loss("question 8", 83, "other right answers for a gap are left out: pier"),
    Loss(
        "question 11",
        103,
        "not imported: quizgen has no questions of the kind 'file_upload_question'",
        "write it by hand",
        left_out=True,
    ),
    Loss("the file", 0, "the name of one question is left out", "quizgen knows a question by its id"),
)

KAHOOT: tuple[Item, ...] = (
    MultipleChoice(
        question="Who led the ships?",
        answer="the pilot",
        wrong=(
            Wrong("the priest"),
            Wrong("the cook"),
        ),
    ),
    MultipleAnswer(
        question="Which were landed?",
        answers=(
            "herring",
            "salt",
        ),
        wrong=(Wrong("coal"),),
    ),
    TrueFalse(question="The lamp was lit at dusk.", answer=True),
    MultipleChoice(
        question="Which sum is right?",
        answer="4.5",
        wrong=(
            Wrong("=1+1"),
            Wrong("3"),
        ),
    ),
)
KAHOOT_LOSSES = (
    Loss("question 4", 7, "the key “3” could be an option's mark or its words; its mark was taken", "look at it"),
    Loss(
        "question 5",
        8,
        "not imported: no right answer is named",
        "write its letter or number into the column for the answer",
        left_out=True,
    ),
    Loss("the file", 0, "time limits are left out", "paper has none; set them where the quiz is played"),
)
