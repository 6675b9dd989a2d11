"""Whom or what a pronoun means: a question on how sentences hang together, as language tests ask it."""

from __future__ import annotations

import re

from quizgen.document import Document, Sent, Token
from quizgen.document.reference import mentions
from quizgen.facts.frame import Answer, Fact
from quizgen.facts.rule import Found, No, Yes, sentence_rule
from quizgen.roles import is_role
from quizgen.syntax import SUBJECTS, child, original

SHORTEST, LONGEST = 4, 18
ANY = re.compile(
    r"\b(?:he|she|it|they|him|her|his|its|them|their|this|that|these|those|I|me|my|we|us|our|you|your)\b",
    re.IGNORECASE,
)


@sentence_rule(
    "refers",
    examples=[
        Yes(
            "The old bell maker Peter Quist met Nora Blake in Dover. She paid well for three new bells.",
            "In paragraph 1, who is “she” in “She paid well for three new bells”?",
            "Nora Blake",
        ),
        Yes(
            "The tide mill was built in Dover in 1760. It ground corn for a century.",
            "In paragraph 1, what is “it” in “It ground corn for a century”?",
            "tide mill",
        ),
        No("Nora Blake met Clara Finch in Dover. She paid well for three new bells.", why="two women"),
        No(
            "A storm struck Dover in 1760. It was the greatest storm of the century.",
            why="what happened, or what was named",
        ),
        No(
            "The ridge above Dover fell in 1760. It remains the largest slide in the county.",
            why="the slide, not the ridge",
        ),
        No("Nora Blake was late because she had missed the boat.", why="the same sentence says it"),
        No("Nora Blake sang. She left.", why="too short to ask about"),
        No("Nora Blake sold the bell to Peter Quist. She told him that it was old.", why="several pronouns"),
    ],
)
def refers(document: Document, sent: Sent) -> Found:
    """A subject pronoun at the head of a short sentence, whose bearer the sentence before names."""
    first = next((t for t in sent.tokens if not t.is_punct), None)
    if (
        first is None
        or first.dep_ not in SUBJECTS
        or first.i in sent.quoted
        or first.lower_ not in {"he", "she", "it", "they"}
    ):
        return
    if first.lower_ == "it" and child(first.head, "attr", "oprd") is not None:
        return  # "It was the largest blast", "it remains …": what happened, not what was named, may be meant
    if first.lower_ == "it" and any(t.tag_ == "JJS" for t in first.head.subtree):
        return
    words = sent.text.rstrip(".")
    if (
        not SHORTEST <= len(words.split()) <= LONGEST
        or len(ANY.findall(words)) != 1
        or any(c in words for c in '“”"‘?!;:')
    ):
        return
    answer = _bearer(document, sent, first)
    if answer is None or (first.lower_ in {"he", "she"} and answer.kind not in {"person", "character"}):
        return  # “he” is no work of art, whatever the names say
    last = answer.text.split()[-1]
    one = f"{last[:-3]}y" if last.endswith("ies") else last.rstrip("s")
    people = is_role(one) or last in {"people", "men", "women", "children"}
    asks = "what are" if first.lower_ == "they" else "what is"
    if answer.kind in {"person", "character"} or people:
        asks = asks.replace("what", "who")
    question = f"In paragraph {sent.paragraph}, {asks} “{first.lower_}” in “{words}”?"
    why = f"“{original(first)}” goes back to the words before: {answer.key}."
    yield Fact(
        "refers", asks.split()[0].capitalize(), answer, sent.plain(), question=question, why=why, level="understand"
    )


def _bearer(document: Document, sent: Sent, token: Token) -> Answer | None:
    """The name or the noun phrase that the pronoun stands for, where the text had it last."""
    who = document.referents.get((sent.index, token.i), "")
    if who:
        earlier = [n for n in document.names_of(who) if n.start < sent.start and n.sent >= sent.index - 2]
        if not earlier:
            return None
        last = earlier[-1]
        if last.kind == "character":
            return None  # in a tale of "the youth" and "the king" too much is guessed
        kind = last.kind if last.kind in {"person", "organisation"} else "phrase"
        shown = who if kind == "person" else last.text
        accept = mentions(document, last) if kind == "person" else ()
        return Answer(last.text, last.start, last.end, kind, shown, accept)  # type: ignore[arg-type]
    what = document.antecedents.get((sent.index, token.i), "").removeprefix("the ")
    start = document.article.text.rfind(what, 0, sent.start) if what else -1
    if start < 0 or len(what.split()) < 2:
        return None
    return Answer(what, start, start + len(what), "phrase", "", (f"the {what}",))
