"""What letters stand for: a name in full with its letters in brackets."""

from __future__ import annotations

import re

from quizgen.document import Document, Sent
from quizgen.facts.frame import Answer, Fact
from quizgen.facts.rule import Found, No, Yes, sentence_rule

LETTERS = re.compile(
    r"((?:[A-Z][\w’'-]+[ -](?:of |for |and |the |on |in )?(?:the )?){1,7}[A-Z][\w’'-]+) \(([A-Z]{3,7})\)"
)


@sentence_rule(
    "acronym",
    examples=[
        Yes(
            "The Ashby Lifeboat Society (ALS) bought a new boat.",
            "What does “ALS” stand for?",
            "Ashby Lifeboat Society",
        ),
        Yes(
            "Members of the Coastal Bird Watch Association (CBWA) counted gulls.",
            "What does “CBWA” stand for?",
            "Coastal Bird Watch Association",
        ),
        No("The Ashby Lifeboat Society (founded in 1871) bought a boat.", why="no letters"),
        No("The harbour master (ALS) bought a boat.", why="the letters do not fit the words"),
        No("Rosa Quint (RQ) bought a boat.", why="two letters may be anything"),
    ],
)
def acronym(document: Document, sent: Sent) -> Found:
    """Capital letters in brackets after the words that begin with them."""
    if "(" not in sent.text:
        return
    for match in LETTERS.finditer(sent.text):
        words = re.split(r"[ -]", match[1])
        for first in (i for i, w in enumerate(words) if w[:1].isupper()):
            initials = "".join(w[0] for w in words[first:] if w[0].isupper())
            if initials == match[2]:
                name = match[1][len(match[1]) - len(" ".join(words[first:])) :]
                start = sent.start + match.start(1) + len(match[1]) - len(name)
                answer = Answer(name, start, start + len(name), "phrase")
                yield Fact("acronym", "What", answer, sent.plain(), question=f"What does “{match[2]}” stand for?")
                break
