"""How a motto, a title or a message reads: words in quotation marks that something is said to be."""

from __future__ import annotations

import re

from quizgen.document import Document, Sent
from quizgen.document.reference import dangling, render
from quizgen.facts.frame import Answer, Fact
from quizgen.facts.rule import Found, No, Yes, sentence_rule
from quizgen.model import Refusal
from quizgen.syntax import child, lower_first, noun_phrase

NOUNS = frozenset(
    "motto slogan strapline title headline message answer reply rule advice name nickname inscription password conclusion".split()
)
WORDS = re.compile(r"\b(?:is|was|reads|read):? [“\"]([^“”\"]{6,120}?)[,.]?[”\"]")


@sentence_rule(
    "worded",
    examples=[
        Yes(
            "The motto of the Harbour Museum is: “Touch everything twice.”",
            "What is the motto of the Harbour Museum?",
            "Touch everything twice",
        ),
        Yes(
            "The title of Rosa Quint's first book was “A Winter Without Boats”.",
            "What was the title of Rosa Quint's first book?",
            "A Winter Without Boats",
        ),
        No("Its motto is: “Touch everything twice.”", why="a pronoun"),
        No("The museum is “a place for everybody”, said Rosa Quint.", why="an opinion, no fixed wording"),
        No("The motto of the Harbour Museum is old.", why="no words given"),
    ],
)
def worded(document: Document, sent: Sent) -> Found:
    """NOUN of wording + is + quotation: asks for the words."""
    match = WORDS.search(sent.text)
    verb = next((t for t in sent.tokens if t.lemma_ in {"be", "read"} and t.i not in sent.quoted), None)
    subject = child(verb, "nsubj") if verb is not None else None
    if match is None or verb is None or subject is None or subject.lemma_ not in NOUNS:
        return
    tokens = noun_phrase(subject)
    word = dangling(document, sent, tokens, None, strict=True)
    if word or len(tokens) < 2:
        yield Refusal(sent.offset + verb.idx, "worded", f"{word!r} points outside the sentence")
        return
    whose = render(document, sent, tokens)
    whose = lower_first(whose, tokens[0]) if tokens[0].i == sent.span.start else whose
    is_was = "was" if verb.tag_ == "VBD" else "is"
    answer = Answer(match[1], sent.start + match.start(1), sent.start + match.end(1), "phrase")
    yield Fact("worded", "What", answer, sent.plain(), question=f"What {is_was} {whose}?")
