"""The format of the bank as one table: each group of fields, with names, shapes and plain words on what they hold.

The reader takes the known names from here; the reference page and the editors' schema are made from it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from quizgen.model import KINDS, Kind

# "share" is a number or a percentage, "levels" are names of rules with a level each; "groups" is a list of groups,
# "some" a group or a list of them.
Shape = Literal[
    "text", "texts", "number", "whole", "flag", "word", "share", "levels", "group", "groups", "some", "items"
]


@dataclass(frozen=True)
class Field:
    """A field: `told` is what it holds, `usual` what is meant when it is left out, `least` the smallest number.

    `words` are those that a "word" may be (or that a level of "levels" may be), each with its meaning. `ours` is
    written by quizgen, so that no editor need offer it.
    """

    name: str
    shape: Shape
    told: str
    usual: str = "none"
    required: bool = False
    words: Mapping[str, str] = field(default_factory=dict)
    group: Group | None = None
    least: int | None = None
    ours: bool = False


@dataclass(frozen=True)
class Group:
    """Fields that stand together; `alone` is the field that a lone text in place of the group stands for."""

    name: str
    told: str
    fields: tuple[Field, ...]
    alone: str = ""

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of the fields, in the order in which quizgen writes them."""
        return tuple(one.name for one in self.fields)


_LEVELS = {
    "remember": "say again what the text says",
    "understand": "say it in other words, or say why",
    "apply": "use it in another case",
    "analyse": "take it apart and compare",
    "evaluate": "judge it, with reasons",
    "create": "make something new of it",
}
_DIFFICULTIES = {
    "easy": "for everybody",
    "medium": "for most",
    "hard": "for those who read closely",
}
_STATUSES = {
    "keep": "it is printed",
    "draft": "a spare that waits here",
    "drop": "thrown out, but kept in the file",
    "obsolete": "its sentence is gone from the article (quizgen writes this); never printed",
}
LINT_WORDS = {
    "off": "the rule is not used",
    "style": "shown as advice, and never an error",
    "warning": "shown, and an error only under `--strict`",
    "error": "shown, and `check` ends with an error",
}
_MATCHES = {
    "lenient": 'capitals, accents, punctuation and a first "the" do not count',
    "typos": "as `lenient`, and small slips in long words are forgiven too",
    "exact": "capitals, accents and punctuation count",
}
_OWN_NOTE = "quizgen's own note, please leave it as it is"


_LINT = Field(
    "lint",
    "levels",
    "rules of `check` with the level that each shall have here; names alone switch rules off",
    "the levels that the rules have",
    words=LINT_WORDS,
)

EVIDENCE = Group(
    "`evidence`",
    "a sentence of the article that proves the answer",
    (
        Field("paragraph", "whole", "the number of its paragraph, counted from 1", "not known", least=0),
        Field("quote", "text", "the sentence, word for word as in the article", required=True),
    ),
    alone="quote",
)
WRONG = Group(
    "an entry of `wrong`",
    "a wrong answer to choose from",
    (
        Field("text", "text", "the wrong answer", required=True),
        Field("why", "text", "why it is wrong, for pupils who choose it"),
    ),
    alone="text",
)
PAIR = Group(
    "an entry of `pairs`",
    "two things that belong together",
    (
        Field("left", "text", "what stands on the left", required=True),
        Field("right", "text", "what belongs to it, on the right", required=True),
    ),
)
ORIGIN = Group(
    "`origin`",
    f"what quizgen made the question as; {_OWN_NOTE}",
    (
        Field("rule", "text", "the rule that made the question"),
        Field("sha", "text", "a sum by which quizgen sees whether you changed the question"),
        Field("status", "word", "the status that the question had at first", "`keep`", words=_STATUSES),
    ),
)
MADE = Group(
    "`made`",
    "quizgen's own notes, please leave them as they are",
    (
        Field("by", "text", "the version of quizgen that wrote the file"),
        Field("seed", "whole", "the number that decides the shuffles", "0"),
        Field("check", "text", "a sum by which quizgen sees whether you edited the file"),
        Field("article", "text", "a sum over the article's text, by which quizgen sees whether it changed"),
        Field(
            "ids",
            "texts",
            "the ids of all questions that quizgen ever wrote here; delete one to let that question come back",
        ),
    ),
)
GLOSS = Group(
    "an entry of `glossary`",
    "a word of the article and what it means",
    (
        Field("word", "text", "the word, as it is to be printed", required=True),
        Field("meaning", "text", "what it means, in your words", required=True),
    ),
)
ARTICLE = Group(
    "`article`",
    "the text that the questions are about",
    (
        Field("source", "text", "the file or the address that it came from"),
        Field("title", "text", "its title, where it differs from the bank's", "the bank's title"),
        Field("author", "text", "who wrote it"),
        Field("date", "text", "its date, as YYYY-MM-DD"),
        Field(
            "text",
            "text",
            "the text: a blank line parts paragraphs, `## ` begins a heading, lines that begin with `- ` are a list",
        ),
    ),
)
BANK = Group(
    "a bank",
    "a question bank of quizgen: the file that holds the questions, yours to change",
    (
        Field("quizgen", "word", "the version of this format", "`1`", words={"1": "the only version so far"}),
        Field("title", "text", "what stands at the top of every page"),
        _LINT,
        Field("made", "group", MADE.told, group=MADE, ours=True),
        Field("article", "group", ARTICLE.told, "only the questions are printed", group=ARTICLE),
        Field("glossary", "groups", "hard words, explained in a box below the article", group=GLOSS),
        Field("items", "items", "the list of questions; each begins with a dash", required=True),
    ),
)

_WRONG = Field("wrong", "groups", "wrong answers, up to 7: texts, or `text` with `why`", required=True, group=WRONG)
_SHUFFLE = Field(
    "shuffle",
    "flag",
    "`false` keeps the order: the right ones first, then the wrong ones as they stand; for any other order name all "
    "options under `last`",
    "`true`",
)
_LAST = Field(
    "last",
    "texts",
    "options that stand last, in this order, whatever is shuffled; each word for word as it stands above",
)


def _answer(told: str) -> Field:
    return Field("answer", "text", told, required=True)


OWN: Mapping[Kind, tuple[Field, ...]] = {
    "multiple_choice": (_answer("the right answer"), _WRONG, _SHUFFLE, _LAST),
    "multiple_answer": (
        Field("answers", "texts", "the right answers, a list", required=True),
        _WRONG,
        _SHUFFLE,
        _LAST,
    ),
    "true_false": (Field("answer", "flag", "`true` if the statement is true, `false` if it is not", required=True),),
    "short_answer": (
        _answer("the right answer, a word or a few"),
        Field("accept", "texts", "other wordings that are right, a list"),
        Field("match", "word", "how closely an answer must be written as here", "`lenient`", words=_MATCHES),
    ),
    "numeric": (
        _answer("the right answer as the article prints it, such as `about 5,000`"),
        Field("value", "number", "the number that `answer` means, in digits alone: `5000`", required=True),
        Field("tolerance", "share", "by how much an answer may miss: `2.5`, or `5%` of the value", "`0`"),
        Field("unit", "text", "what is counted or measured"),
    ),
    "cloze": (),
    "matching": (
        Field("pairs", "groups", "what belongs together, a list of `left` and `right`", required=True, group=PAIR),
        Field("extra", "texts", "right-hand sides that belong to nothing, a list"),
    ),
    "ordering": (Field("sequence", "texts", "the things in their right order, a list", required=True),),
    "essay": (
        Field("answer", "text", "a model answer, or notes for marking"),
        Field("lines", "whole", "how many lines to write on", "8"),
        Field("rubric", "texts", "what to look for in an answer, a list"),
    ),
}
KIND_TOLD: Mapping[Kind, str] = {
    "multiple_choice": "one right answer among several",
    "multiple_answer": "several right answers among others",
    "true_false": "a statement to judge",
    "short_answer": "a word or a few to write",
    "numeric": "a number to write",
    "cloze": "a text with gaps, each written `{{answer}}`, or `{{answer|wrong|wrong}}` to choose from",
    "matching": "two columns in which to find what belongs together",
    "ordering": "things to put in order",
    "essay": "a longer answer, marked by hand",
}
BEFORE = (
    Field(
        "id",
        "text",
        "a name that never changes, even if you reword the question; never write two alike",
        "given when quizgen next writes the file",
        ours=True,
    ),
    Field(
        "kind",
        "word",
        "what sort of question it is",
        required=True,
        words=dict(KIND_TOLD.items()),
    ),
    Field("question", "text", "the question, the statement, or the text with gaps", required=True),
)
AFTER = (
    Field("why", "text", "the reason, for the answer key and for the quiz page"),
    Field(
        "evidence",
        "some",
        "the sentence that proves the answer: its text alone, or `quote` with `paragraph`; a list for several",
        group=EVIDENCE,
    ),
    Field("points", "number", "how many points it gives; halves are allowed", "1", least=0),
    Field("level", "word", "what pupils do with the text (Bloom's words)", "`remember`", words=_LEVELS),
    Field("difficulty", "word", "how hard it is", "`medium`", words=_DIFFICULTIES),
    Field("tags", "texts", "words of your own, a list; the first of quizgen's is the rule"),
    Field("status", "word", "whether it is printed", "`keep`", words=_STATUSES),
    Field("pin", "flag", "`true`: it keeps its place in its section, also where questions are shuffled", "`false`"),
    _LINT,
    Field("locked", "flag", "`true`: quizgen never touches it when questions are made again", "`false`"),
    Field("review", "text", "what to look at again, written by quizgen; delete the line when you have", ours=True),
    Field("origin", "group", ORIGIN.told, group=ORIGIN, ours=True),
)
ITEMS: Mapping[Kind, Group] = {
    kind: Group(f"{'an' if kind[0] in 'aeiou' else 'a'} {kind} item", KIND_TOLD[kind], (*BEFORE, *OWN[kind], *AFTER))
    for kind in KINDS
}


def fields_of(kind: Kind) -> tuple[str, ...]:
    """The names that an item of this kind may have, in the order in which quizgen writes them."""
    return ITEMS[kind].names
