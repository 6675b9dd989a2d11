"""Who says it in a story: words of a dialogue, with the speaker as the story calls him ("the weaver").

In a report a quotation must tell something by itself. In a story the words stand in a scene that the reader knows,
so "you" and "it" may stand in them.
"""

from __future__ import annotations

import re

from quizgen.document import Document, Sent, Token
from quizgen.document.clauses import verbatim
from quizgen.facts.frame import Answer, Fact
from quizgen.facts.players import place_of, speech
from quizgen.facts.rule import Found, No, Yes, sentence_rule
from quizgen.facts.said import HALF, QUOTE, speaker_of
from quizgen.syntax import child, is_negated, noun_phrase
from quizgen.words import content_words

SPEAK = frozenset("say answer reply cry whisper shout call".split())
LEAST_SPOKEN, MOST_SPEAKER = 4, 4
MIN_WORDS, MAX_WORDS, MIN_TELLING = 6, 24, 3
LEAST_WORDS = 5
# A text with years and shares is a report.
REPORT = re.compile(r"\b(?:1[5-9]\d\d|20\d\d)\b|%|\bper ?cent\b|\bAccording to\b")
CUT = re.compile(r"(?:And|But|Or|So|Yes|No|Well)\b")


@sentence_rule(
    "spoken",
    examples=[
        Yes(
            "“Give me the smallest of your loaves,” said the tailor. “It costs two pence,” said the baker. “I have one,” "
            "said the tailor. “Then you may have half,” said the baker.",
            "Who said, “Give me the smallest of your loaves”?",
            "the tailor",
        ),
        Yes(
            "“Nobody has opened that door since the flood,” whispered Ann Bell. “Then I will,” said Tom Marsh. “You will not,” "
            "said Ann Bell. “Watch me,” said Tom Marsh.",
            "Who said, “Nobody has opened that door since the flood”?",
            "Ann Bell",
        ),
        No("“Give me the smallest of your loaves,” said the tailor.", why="no story"),
        No(
            "“Come here,” said the tailor. “I will,” said the baker. “Sit down,” said the tailor. “No,” said the baker.",
            why="too short to know",
        ),
        No(
            "“Give me the smallest of your loaves,” he said. “It costs two pence,” said the baker. “I have one,” he said. "
            "“Then you may have half,” said the baker.",
            why="a pronoun for the speaker",
        ),
    ],
)
def spoken(document: Document, sent: Sent) -> Found:
    """Direct speech of a story beside a verb of saying whose subject is a name or "the" and a noun."""
    if document.story:
        yield from _in_story(document, sent)
        return
    if sent.whole_quote or not sent.quoted or not _is_story(document):
        return
    words = _words(document, sent)
    for verb in sent.tokens if words else ():
        if verb.lemma_ in SPEAK and verb.tag_ == "VBD" and verb.i not in sent.quoted and not is_negated(verb):
            speaker = child(verb, "nsubj")
            answer = _who(document, sent, speaker) if speaker is not None else None
            if answer and answer.key.lower() not in words.lower():
                yield Fact("spoken", "Who", answer, sent.plain(), question=f"Who said, “{words}”?")
            return


def _in_story(document: Document, sent: Sent) -> Found:
    """In a story whose people are known: also questions and cries, and "he said"."""
    who, words, _ = speech(document, sent)
    at = place_of(document, sent, who) if who else None
    if (
        at is None
        or document.article.text.count(words) != 1
        or CUT.match(words)
        or HALF.match(words)
        or not words[:1].isupper()
    ):
        return
    telling = LEAST_WORDS <= len(words.split()) <= MAX_WORDS and len(content_words(words)) >= MIN_TELLING
    if not telling or any(part in words.lower() for part in who.lower().removeprefix("the ").split()):
        return
    verb = "asked" if words.endswith("?") else "said"
    end = "" if words.endswith("?") else "?"
    named = not who.startswith("the ")
    start, finish, text = at
    answer = Answer(text, start, finish, "person" if named else "character", who)
    yield Fact("spoken", "Who", answer, sent.plain(), question=f"Who {verb}, “{words}”{end}", own=f"{verb} {who}")


def _is_story(document: Document) -> bool:
    """A text with a dialogue and without the figures of a report."""
    quoted = sum(bool(s.quoted) for s in document.sents)
    return quoted >= LEAST_SPOKEN and not REPORT.search(document.article.text)


def _words(document: Document, sent: Sent) -> str:
    """The quoted words, where they are one stretch that the text has once and that a reader can find; else ""."""
    pieces = QUOTE.findall(sent.marked)
    words = pieces[0].strip().rstrip(",.;") if len(pieces) == 1 else ""
    plain = MIN_WORDS <= len(words.split()) <= MAX_WORDS and words[:1].isupper() and not words.endswith(("?", "!"))
    told = plain and not CUT.match(words) and len(content_words(words)) >= MIN_TELLING
    return words if told and document.article.text.count(words) == 1 else ""


def _who(document: Document, sent: Sent, speaker: Token) -> Answer | None:
    if speaker.pos_ == "PRON" or child(speaker, "conj", "relcl", "prep") is not None:
        return None
    named = speaker_of(document, sent, speaker)
    if named is not None:
        return named
    tokens = noun_phrase(speaker)
    if speaker.tag_ != "NN" or tokens[0].lower_ != "the" or len(tokens) > MOST_SPEAKER:
        return None
    text, start, end = verbatim(sent, tokens)
    return Answer(text, start, end, "character", text[0].lower() + text[1:])
