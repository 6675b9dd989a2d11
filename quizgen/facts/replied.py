"""What somebody answered in a story: a question in direct speech, and the answer that stands next to it."""

from __future__ import annotations

from quizgen.document import Document, Sent
from quizgen.facts.frame import Answer, Fact
from quizgen.facts.players import speech
from quizgen.facts.rule import Found, No, Yes, sentence_rule
from quizgen.words import content_words

LEAST_ASKED, MOST_ASKED, LEAST, MOST = 4, 22, 2, 24
BEFORE = (
    "One day a tailor came to the mill. He knocked at the door, and he waited, and he wondered who lived there. "
    "The baker opened it. The tailor took off his hat. He was cold and he was hungry. The baker looked at the tailor. "
    "He said nothing at first. The wind blew. The tailor shivered. He was tired. "
)


@sentence_rule(
    "replied",
    examples=[
        Yes(
            f"{BEFORE}“What does your smallest loaf cost?” asked the tailor. “It costs two pence,” said the baker. “I cannot "
            "sing for you,” said the tailor.",
            "What did the baker answer when the tailor asked, “What does your smallest loaf cost?”",
            "It costs two pence",
        ),
        Yes(
            f"{BEFORE}“Who taught you to bake such bread?” asked the tailor. “A drowned miller,” answered the baker. “I am cold,” "
            "said the tailor.",
            "What did the baker answer when the tailor asked, “Who taught you to bake such bread?”",
            "A drowned miller",
        ),
        No(
            f"{BEFORE}“What does your smallest loaf cost?” asked the tailor. “Yes,” said the baker. “I cannot sing for you,” "
            "said the tailor.",
            why="the answer says nothing",
        ),
        No(
            f"{BEFORE}“What does your smallest loaf cost?” asked the tailor. “It costs two pence,” said a voice. “I cannot "
            "sing for you,” said the tailor.",
            why="who answers is not told",
        ),
        No(
            f"{BEFORE}“What does your smallest loaf cost?” asked the tailor. “Why do you ask me that?” said the baker. “Yes,” "
            "said the tailor.",
            why="answered with a question",
        ),
        No(
            "“What does your smallest loaf cost?” asked Tom Marsh. “It costs two pence,” said Ann Bell.",
            why="no story",
        ),
    ],
)
def replied(document: Document, sent: Sent) -> Found:
    """Two people known for certain, one after the other: the first asks, the second answers in plain words."""
    if not document.story or not sent.quoted or not sent.index:
        return
    asking, question, _ = speech(document, document.sents[sent.index - 1])
    answering, words, start = speech(document, sent)
    if not asking or not answering or asking == answering or not _asks(question) or not _answers(words):
        return
    if words.lower() in question.lower() or document.article.text.count(question) > 1:
        return
    answer = Answer(words, start, start + len(words), "phrase")
    asked = f"What did {answering} answer when {asking} asked, “{question}”"
    yield Fact(
        "replied",
        "What",
        answer,
        sent.plain(),
        question=asked,
        level="understand",
        own=f"answer asked {asking} {question}",
    )


def _asks(words: str) -> bool:
    return (
        words.endswith("?")
        and words[:1].isupper()
        and LEAST_ASKED <= len(words.split()) <= MOST_ASKED
        and bool(content_words(words))
    )


def _answers(words: str) -> bool:
    return (
        not words.endswith("?")
        and words[:1].isupper()
        and LEAST <= len(words.split()) <= MOST
        and len(content_words(words)) > 1
    )
