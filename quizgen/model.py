"""The nouns of quizgen: frozen values that both halves of the house share. Imports nothing of ours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, get_args

Level = Literal["remember", "understand", "apply", "analyse", "evaluate", "create"]
Difficulty = Literal["easy", "medium", "hard"]
Status = Literal["draft", "keep", "drop", "obsolete"]
Kind = Literal[
    "multiple_choice",
    "multiple_answer",
    "true_false",
    "short_answer",
    "numeric",
    "cloze",
    "matching",
    "ordering",
    "essay",
]
KINDS: tuple[Kind, ...] = get_args(Kind)
LEVELS: tuple[Level, ...] = get_args(Level)
DIFFICULTIES: tuple[Difficulty, ...] = get_args(Difficulty)
STATUSES: tuple[Status, ...] = get_args(Status)
# How bad a problem is: an error ends `check` with 1, a warning only under --strict, style never.
Severity = Literal["error", "warning", "style"]
LintLevel = Literal["off", "style", "warning", "error"]
LINT_LEVELS: tuple[LintLevel, ...] = get_args(LintLevel)
BlockKind = Literal["paragraph", "heading", "list"]
# A space makes the heading: "#MeToo began in 2006" is a paragraph.
_HEADING_MARKS = tuple("#" * level + " " for level in range(1, 7))


@dataclass(frozen=True)
class Block:
    """A stretch of an article between blank lines.

    `number` counts paragraphs and lists from 1 (what "paragraph 3" means on paper); headings have 0.
    `text` is the text as it stands, without the heading's marks; `start` is its character offset in `Article.text`.
    """

    kind: BlockKind
    number: int
    text: str
    start: int

    @property
    def lines(self) -> tuple[str, ...]:
        """The points of a list without their dashes; else the text alone."""
        if self.kind != "list":
            return (self.text,)
        return tuple(line.removeprefix("- ") for line in self.text.split("\n"))


def blocks(text: str) -> tuple[Block, ...]:
    """Cut the text of an article into its blocks; offsets are characters from the text's start."""
    found: list[Block] = []
    start = number = 0
    for piece in text.split("\n\n"):
        body = piece.strip("\n")
        at = start + piece.index(body) if body else start
        if body.startswith(_HEADING_MARKS):
            bare = body.lstrip("#").lstrip()
            found.append(Block("heading", 0, bare, at + len(body) - len(bare)))
        elif body:
            number += 1
            found.append(Block("list" if body.startswith("- ") else "paragraph", number, body, at))
        start += len(piece) + 2
    return tuple(found)


@dataclass(frozen=True)
class Article:
    """A cleaned article.

    `text` is NFC with LF line ends. Blocks are parted by one blank line; a block is a heading ("## Words"), a list
    (every line begins with "- ") or a paragraph on one line. `date` is ISO 8601 (YYYY-MM-DD) or empty.
    `source` is the file's name or the URL, "-" for standard input. `dropped` holds what was left out and why.
    """

    source: str
    text: str
    title: str = ""
    author: str = ""
    date: str = ""
    dropped: tuple[tuple[str, str], ...] = ()

    @property
    def words(self) -> int:
        """How many words there are, those of headings too."""
        return sum(len(line.split()) for block in self.blocks for line in block.lines)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The article's headings, paragraphs and lists in order."""
        return blocks(self.text)


@dataclass(frozen=True)
class Evidence:
    """The sentence that proves an answer: verbatim from the article, with its paragraph (from 1; 0 unknown)."""

    quote: str
    paragraph: int = 0


@dataclass(frozen=True)
class Wrong:
    """A distractor, and why it is wrong (may be empty)."""

    text: str
    why: str = ""


@dataclass(frozen=True)
class Origin:
    """What quizgen made an item as: the rule, a hash of what was made (see `ids.content_sha`), its first status."""

    rule: str
    sha: str
    status: Status = "keep"


@dataclass(frozen=True, kw_only=True)
class ItemBase:
    """What every kind of item has. `question` is the stem; `why` the rationale; `id` may be empty until written.

    `further` are more proving sentences beside `evidence`, for items that gather several facts. `lint` sets the level
    of rules of `check` for this item. `pin` keeps it in its place where the items of a section are shuffled. `origin` is
    None where a person wrote the item; `locked` and `review` are for making again: never to be touched, and what a
    teacher should look at.
    """

    question: str
    id: str = ""
    why: str = ""
    evidence: Evidence | None = None
    further: tuple[Evidence, ...] = ()
    points: float = 1
    level: Level = "remember"
    difficulty: Difficulty = "medium"
    tags: tuple[str, ...] = ()
    status: Status = "keep"
    pin: bool = False
    lint: tuple[tuple[str, LintLevel], ...] = ()
    locked: bool = False
    review: str = ""
    origin: Origin | None = None

    @property
    def proofs(self) -> tuple[Evidence, ...]:
        """All proving sentences: `evidence`, then `further`."""
        return (*((self.evidence,) if self.evidence else ()), *self.further)


@dataclass(frozen=True, kw_only=True)
class MultipleChoice(ItemBase):
    """One right option among 2 to 8. `shuffle=False` pins the order: the key first, then `wrong` as given.

    `last` are options that stand last, in that order, whatever is shuffled.
    """

    answer: str
    wrong: tuple[Wrong, ...]
    shuffle: bool = True
    last: tuple[str, ...] = ()
    kind: Literal["multiple_choice"] = field(default="multiple_choice", init=False)


@dataclass(frozen=True, kw_only=True)
class MultipleAnswer(ItemBase):
    """Several right options; `shuffle` and `last` as for one."""

    answers: tuple[str, ...]
    wrong: tuple[Wrong, ...]
    shuffle: bool = True
    last: tuple[str, ...] = ()
    kind: Literal["multiple_answer"] = field(default="multiple_answer", init=False)


@dataclass(frozen=True, kw_only=True)
class TrueFalse(ItemBase):
    """A statement to judge; `why` gives the true statement when the answer is false."""

    answer: bool
    kind: Literal["true_false"] = field(default="true_false", init=False)


@dataclass(frozen=True, kw_only=True)
class ShortAnswer(ItemBase):
    """A word or phrase; `accept` lists other wordings.

    `match` lenient ignores case, accents and articles; typos ignores small slips too.
    """

    answer: str
    accept: tuple[str, ...] = ()
    match: Literal["exact", "lenient", "typos"] = "lenient"
    kind: Literal["short_answer"] = field(default="short_answer", init=False)


@dataclass(frozen=True, kw_only=True)
class Numeric(ItemBase):
    """A number. `answer` is as printed in the article; `tolerance` is "0", "2.5" or "5%" of `value`."""

    answer: str
    value: float
    tolerance: str = "0"
    unit: str = ""
    kind: Literal["numeric"] = field(default="numeric", init=False)


@dataclass(frozen=True, kw_only=True)
class Cloze(ItemBase):
    """A text with gaps, each written `{{answer}}` or `{{answer|distractor|distractor}}`."""

    kind: Literal["cloze"] = field(default="cloze", init=False)


@dataclass(frozen=True)
class Pair:
    """Two things that belong together in a matching item."""

    left: str
    right: str


@dataclass(frozen=True, kw_only=True)
class Matching(ItemBase):
    """Pairs to find again; `extra` are right-hand decoys."""

    pairs: tuple[Pair, ...]
    extra: tuple[str, ...] = ()
    kind: Literal["matching"] = field(default="matching", init=False)


@dataclass(frozen=True, kw_only=True)
class Ordering(ItemBase):
    """Things to put in order; `sequence` is the right order."""

    sequence: tuple[str, ...]
    kind: Literal["ordering"] = field(default="ordering", init=False)


@dataclass(frozen=True, kw_only=True)
class Essay(ItemBase):
    """A prompt for a longer answer; `answer` is a model answer or marking notes, `lines` the space on paper."""

    answer: str = ""
    lines: int = 8
    rubric: tuple[str, ...] = ()
    kind: Literal["essay"] = field(default="essay", init=False)


Item = MultipleChoice | MultipleAnswer | TrueFalse | ShortAnswer | Numeric | Cloze | Matching | Ordering | Essay


@dataclass(frozen=True)
class Gloss:
    """A word of the article and what it means, in the teacher's words."""

    word: str
    meaning: str


@dataclass(frozen=True)
class Bank:
    """A question bank: what a YAML file holds. `seed` is what the quiz was made with (and shuffles by).

    `lint` sets the level of rules of `check` for the whole bank. `known` are the ids that quizgen ever wrote into the
    file, so that what a teacher deleted stays deleted; `article_sha` is a hash of the article's text as it was read.
    `glossary` holds hard words and what they mean, printed beside the article.
    """

    title: str
    items: tuple[Item, ...]
    article: Article | None = None
    seed: int = 0
    lint: tuple[tuple[str, LintLevel], ...] = ()
    known: tuple[str, ...] = ()
    article_sha: str = ""
    glossary: tuple[Gloss, ...] = ()

    def kept(self) -> tuple[Item, ...]:
        """The items to print: those whose status is keep."""
        return tuple(item for item in self.items if item.status == "keep")


@dataclass(frozen=True)
class Problem:
    """Something wrong in a file: `line` and `column` count from 1 (0: unknown); `hint` says what to do.

    `rule` is the lint rule that found it; empty for a slip in the file itself.
    """

    path: str
    line: int
    column: int
    message: str
    hint: str = ""
    severity: Severity = "error"
    item: str = ""
    snippet: str = ""
    rule: str = ""

    def __str__(self) -> str:
        hint = f" ({self.hint})" if self.hint else ""
        rule = f" [{self.rule}]" if self.rule else ""
        return f"{self.path}:{self.line}:{self.column}: {self.severity}: {self.message}{hint}{rule}"


@dataclass(frozen=True)
class Scored:
    """An item with what selection needs: score from 0 to 1, its rule, its place in the article, its features.

    `facts` names each fact that the item uses ("start of the sentence:start of the answer", in characters); items
    that gather several facts name them all. `paragraph` and `start` are those of its first proof.
    `about` is what it asks for, in the words of `--focus` ("person", "who"); `effort` the features of its difficulty.
    """

    item: Item
    rule: str
    score: float
    paragraph: int
    start: int
    facts: tuple[str, ...] = ()
    features: Mapping[str, float] = field(default_factory=dict)
    about: tuple[str, ...] = ()
    effort: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Sentence:
    """A sentence of the article: verbatim, with its character offsets and its paragraph (from 1)."""

    text: str
    start: int
    end: int
    paragraph: int


@dataclass(frozen=True)
class Refusal:
    """Why something was not asked: at which character of the article, by which rule, the reason, the gate that closed.

    `gate` is empty where the rule itself stayed silent; `question` is the stem, where there was one.
    """

    start: int
    rule: str
    why: str
    question: str = ""
    gate: str = ""


@dataclass(frozen=True)
class Explanation:
    """All that making questions saw and decided: what `quizgen explain` prints.

    `items` are all that passed the gates, in the order of the article, with their final status.
    """

    article: Article
    sentences: tuple[Sentence, ...]
    items: tuple[Scored, ...]
    refusals: tuple[Refusal, ...]
