"""What rules hand on: facts in words and character offsets. Nothing here knows a token."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from quizgen.model import Sentence

Slot = Literal["subject", "rest"]
AnswerKind = Literal[
    "person", "character", "organisation", "country", "state", "city", "place", "people", "date", "number", "money", "percent",
    "measure", "phrase", "word", "term", "event", "law", "work", "product",
]  # fmt: skip


@dataclass(frozen=True)
class Frame:
    """A clause in words, cut where a question needs it.

    Statement: lead, subject, auxiliaries, adverb, verb, before, asked, after. `asked` is the part in question as the
    statement has it, `prep` the preposition that a question leaves behind ("What did it consist of?"); with
    slot "subject", `asked` is the subject and `subject` is empty. `base` is the verb's dictionary form; `tense`
    is what do-support needs ("past", "present", "present_s"); a form of "be" without auxiliaries stands in `auxiliaries`.
    `front`: the asked part stood before the subject. `dropped`: something was left out that narrows what is said, so that
    the rest makes a question but no statement. `moved`: a time or place from the head of the sentence that a question has at its end.
    """

    subject: str
    auxiliaries: tuple[str, ...]
    adverb: str
    verb: str
    base: str
    tense: Literal["past", "present", "present_s"]
    before: str
    asked: str
    after: str
    prep: str = ""
    lead: str = ""
    slot: Slot = "rest"
    front: bool = False
    dropped: bool = False
    moved: str = ""


@dataclass(frozen=True)
class Answer:
    """The words that answer: `text` verbatim at `start`:`end` of the article.

    `shown` is how a quiz prints it (the full name for a surname); `accept` other right wordings; `value` the number
    that digits or words mean; `unit` what is counted or measured; `hedge` "more than", "about" and the like.
    """

    text: str
    start: int
    end: int
    kind: AnswerKind
    shown: str = ""
    accept: tuple[str, ...] = ()
    value: float | None = None
    unit: str = ""
    hedge: str = ""

    @property
    def key(self) -> str:
        """The answer as printed."""
        return self.shown or self.text


@dataclass(frozen=True)
class Fact:
    """Something the article says and a rule can ask.

    `wh` is the question phrase ("Who", "Which country", "How many people"). A fact either has a `frame`, from which
    `items.wording` builds the question, or a ready `question`. `statement` is a true sentence for true/false and
    cloze, with the answer in it word for word, or "" where none can be had. `own` are words of a ready question that stand
    not in the sentence but beside it by right: the verb's dictionary form, or the words to which somebody replies.
    """

    rule: str
    wh: str
    answer: Answer
    sentence: Sentence
    frame: Frame | None = None
    question: str = ""
    statement: str = ""
    level: Literal["remember", "understand"] = "remember"
    why: str = ""
    own: str = ""
