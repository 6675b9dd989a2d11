"""The sample articles with their items, and sound items of every kind and shape on two texts of our own."""

from __future__ import annotations

from typing import Any

from quizgen.model import (
    Article,
    Cloze,
    Essay,
    Evidence,
    Item,
    Kind,
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
from quizgen.resources import data_dir
from tests.quality.articles import Told, paths, told

ROW = "Ruth Calder rowed the old boat to Ashby in 1921."
PAINT = "Tom Marsh painted more than 40 boats for the Harbour Trust."
BURN = "The mill of Ashby burned down because a lamp fell over."
SAID = "“The lamp was too old,” said Emil Novak."
TEXT = f"{ROW} {PAINT}\n\n{BURN} {SAID}"
ARTICLE = Article("test", TEXT)


SOUND: dict[Kind, Item] = {
    "multiple_choice": MultipleChoice(
        question="Who painted more than 40 boats for the Harbour Trust?",
        answer="Tom Marsh",
        wrong=(Wrong("Ruth Calder"), Wrong("Emil Novak")),
        evidence=Evidence(PAINT, 1),
    ),
    "multiple_answer": MultipleAnswer(
        question="Which people worked with boats?",
        answers=("Ruth Calder", "Tom Marsh"),
        wrong=(Wrong("Ada Quint"), Wrong("Bert Hall")),
        evidence=Evidence(ROW, 1),
        further=(Evidence(PAINT, 1),),
    ),
    "true_false": TrueFalse(
        question="Ruth Calder rowed the old boat to Thornby in 1921.",
        answer=False,
        why="Ruth Calder rowed the old boat to Ashby in 1921.",
        evidence=Evidence(ROW, 1),
    ),
    "short_answer": ShortAnswer(
        question="Why did the mill of Ashby burn down?",
        answer="because a lamp fell over",
        evidence=Evidence(BURN, 2),
    ),
    "numeric": Numeric(
        question="How many boats did Tom Marsh paint for the Harbour Trust?",
        answer="more than 40",
        value=40,
        evidence=Evidence(PAINT, 1),
    ),
    "cloze": Cloze(
        question="Tom Marsh painted more than {{40}} boats for the {{Harbour Trust}}.", evidence=Evidence(PAINT, 1)
    ),
    "matching": Matching(
        question="Match each name with what belongs to it.",
        pairs=(
            Pair("Ruth Calder", "rowed the old boat"),
            Pair("Tom Marsh", "painted boats"),
            Pair("Emil Novak", "said that a lamp was old"),
        ),
        extra=("sold the mill",),
        evidence=Evidence(ROW, 1),
        further=(Evidence(PAINT, 1), Evidence(SAID, 2)),
    ),
    "ordering": Ordering(
        question="Put these events in the order in which the text tells them.",
        sequence=("Ruth Calder rowed to Ashby.", "Tom Marsh painted 40 boats.", "The mill burned down."),
        evidence=Evidence(ROW, 1),
        further=(Evidence(PAINT, 1), Evidence(BURN, 2)),
    ),
    "essay": Essay(
        question="In your own words, explain why the mill of Ashby burned down.",
        answer="The article says: “The mill of Ashby burned down because a lamp fell over” (paragraph 2).",
        evidence=Evidence(BURN, 2),
        rubric=("names the lamp",),
    ),
}


FOUND = "Rosa Quint, a silk merchant from Thornby, founded the library of Brackwater in May 1871."
FILL = "She filled its shelves with 300 books, and for a year she slept among the shelves."
OWN = "Half of them came from her own house, and the rest from two ships."
CARRY = "Ned Farrow, a retired sailor, carried the books to the villages by boat."
LAMP = "“A village without a book is a lamp without oil,” he said."
SINK = "In March 1884 his boat sank in the Lune, and 40 books were lost."
SWIM = "“I never learned to swim, but I could read the river,” Ada Holt recalled."
REBUILD = "Ada Holt, the first woman on the council, rebuilt the boat in 1902, because the villages had asked for it."
CLOSE = (
    "“You cannot close a library that floats,” said the mayor, Piet Brunner, when the money ran out, “because nobody "
    "can find the door.”"
)
STORY = Article(
    "story", f"{FOUND} {FILL} {OWN}\n\n{CARRY} {LAMP} {SINK}\n\n{SWIM} {REBUILD}\n\n{CLOSE}", "The Floating Library"
)


def _proofs(*quotes: str) -> dict[str, Any]:
    """These sentences of the story as evidence."""
    found = [Evidence(q, next(b.number for b in STORY.blocks if q in b.text)) for q in quotes]
    return {"evidence": found[0], "further": tuple(found[1:])}


SHAPES: dict[str, Item] = {
    "words in two pieces": ShortAnswer(
        question="Who said, “You cannot close a library that floats, because nobody can find the door”?",
        answer="Piet Brunner",
        **_proofs(CLOSE),
    ),
    "who is meant": ShortAnswer(
        question="In paragraph 1, who is “she” in “She filled its shelves with 300 books”?",
        answer="Rosa Quint",
        why="“She” goes back to the words before: Rosa Quint.",
        **_proofs(FILL),
    ),
    "statements": MultipleAnswer(
        question="Which of these statements are true, according to the article?",
        answers=("Rosa Quint filled the library’s shelves with 300 books.", "Ned Farrow’s boat sank in the Lune."),
        wrong=(
            Wrong("Ada Holt was the third woman on the council.", "Ada Holt was the first woman on the council."),
            Wrong("Ned Farrow was a retired baker.", "Ned Farrow was a retired sailor."),
        ),
        **_proofs(FILL, CARRY, SINK, REBUILD),
    ),
    "a passage": Cloze(
        question="Rosa Quint, a silk merchant from {{Thornby}}, founded the {{library}} of Brackwater in May {{1871}}. "
        "She filled its shelves with {{300}} books, and for a year she slept among the shelves. Half of them came from her own {{house}}, "
        "and the rest from two {{ships}}.",
        **_proofs(FOUND, FILL, OWN),
    ),
    "speakers": Matching(
        question="Who said what? Match each speaker with his or her words.",
        pairs=(
            Pair("Ned Farrow", "“A village without a book is a lamp without oil”"),
            Pair("Ada Holt", "“I never learned to swim, but I could read the river”"),
            Pair("Piet Brunner", "“You cannot close a library that floats”"),
        ),
        **_proofs(LAMP, SWIM, CLOSE),
    ),
    "roles": Matching(
        question="Match each person with his or her role in the article.",
        pairs=(
            Pair("Rosa Quint", "a silk merchant from Thornby"),
            Pair("Ned Farrow", "a retired sailor"),
            Pair("Ada Holt", "the first woman on the council"),
        ),
        **_proofs(FOUND, CARRY, REBUILD),
    ),
    "dates": Matching(
        question="Match each event with its date.",
        pairs=(
            Pair("Ada Holt rebuilt the boat.", "1902"),
            Pair("Ned Farrow’s boat sank in the Lune.", "March 1884"),
            Pair("Rosa Quint founded the library of Brackwater.", "May 1871"),
        ),
        **_proofs(FOUND, SINK, REBUILD),
    ),
    "halves": Matching(
        question="Match each beginning with the ending that completes the sentence as the article has it.",
        pairs=(
            Pair("Ned Farrow, a retired sailor, carried the books …", "… to the villages by boat"),
            Pair("Ada Holt, the first woman on the council, rebuilt the boat in 1902 …", "… because the villages had asked for it"),
            Pair("Rosa Quint, a silk merchant from Thornby …", "… founded the library of Brackwater in May 1871"),
        ),
        **_proofs(FOUND, CARRY, REBUILD),
    ),
    "a timeline": Ordering(
        question="Put these events in the order in which they happened, the earliest first.",
        sequence=(
            "Rosa Quint founded the library of Brackwater.",
            "Ned Farrow’s boat sank in the Lune.",
            "Ada Holt rebuilt the boat.",
        ),
        why="May 1871: Rosa Quint founded the library of Brackwater; March 1884: Ned Farrow’s boat sank in the Lune; "
        "1902: Ada Holt rebuilt the boat.",
        **_proofs(FOUND, SINK, REBUILD),
    ),
    "a view": Essay(
        question="Ned Farrow said, “A village without a book is a lamp without oil.” Do you agree? Give two reasons, and use "
        "evidence from the article.",
        answer="Ned Farrow says this in paragraph 2. An answer can also use: “Ned Farrow, a retired sailor, carried the "
        "books to the villages by boat” (paragraph 2).",
        rubric=("says clearly whether he or she agrees",),
        **_proofs(LAMP, CARRY),
    ),
    "a person": Essay(
        question="What do we learn about Ada Holt in the text? Use evidence from the text.",
        answer="An answer can use: “‘I never learned to swim, but I could read the river,’ Ada Holt recalled” (paragraph 3).",
        rubric=("names two traits of Ada Holt or more",),
        **_proofs(SWIM, REBUILD),
    ),
    "a summary": Essay(
        question="Summarise “The Floating Library” in three or four sentences, in your own words.",
        answer="A good summary can hold: “Rosa Quint, a silk merchant from Thornby, founded the library of Brackwater in May 1871” (paragraph 1).",
        rubric=("gives the main points",),
        **_proofs(FOUND, REBUILD),
    ),
}  # fmt: skip


def samples() -> tuple[Told, ...]:
    """The sample articles, told once a run."""
    return tuple(told(key, path) for key, path in paths(data_dir("seeds")))


def to_spoil() -> tuple[tuple[Article, tuple[Item, ...]], ...]:
    """Each sample article with all items of its bank, and our own texts with an item of every kind and shape."""
    own = ((ARTICLE, tuple(SOUND.values())), (STORY, tuple(SHAPES.values())))
    return (*((t.article, tuple(s.item for s in t.items)) for t in samples()), *own)
