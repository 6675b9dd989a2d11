"""What a thing is: a description set off by commas after a common noun ("the sluice, a gate that …")."""

from __future__ import annotations

from quizgen.document import Document, Sent, Token
from quizgen.document.clauses import verbatim
from quizgen.document.names import BODY_WORDS, PLACE_WORDS
from quizgen.document.reference import dangling
from quizgen.document.topics import VAGUE
from quizgen.facts.frame import Answer, Fact
from quizgen.facts.rule import Found, No, Yes, sentence_rule
from quizgen.model import Refusal
from quizgen.roles import is_role
from quizgen.syntax import child, cut_short, noun_phrase, set_off

LEAST, MOST = 4, 20

TOO_VAGUE = VAGUE | PLACE_WORDS | BODY_WORDS


@sentence_rule(
    "explained",
    examples=[
        Yes(
            "The water leaves through the sluice, a wooden gate that falls with the tide.",
            "What is the sluice?",
            "a wooden gate that falls with the tide",
        ),
        Yes(
            "Tom Marsh repaired the windlass, a machine that pulls up an anchor.",
            "What is the windlass?",
            "a machine that pulls up an anchor",
        ),
        No("The water leaves through the sluice, an old gate.", why="too little said"),
        No("The team met the captain, a man who feared nothing.", why="a person"),
        No("They crossed the river, a task that took three hours.", why="the whole crossing was the task"),
        No(
            "The water leaves through the sluice, the gate that falls with the tide.", why='"the" may point elsewhere'
        ),
    ],
)
def explained(document: Document, sent: Sent) -> Found:
    """A bare common noun, then "a NOUN that …" between commas: asks what it is."""
    for noun in sent.tokens:
        if not noun.children:
            continue
        beside = next((c for c in noun.children if _is_beside(c, noun)), None)
        if beside is None or noun.i in sent.quoted or not _is_bare(noun) or document.name_at(sent, noun):
            continue
        tokens = noun_phrase(beside)
        text, start, end = verbatim(sent, tokens)
        word = dangling(document, sent, tokens, None)
        if (
            not text.lower().startswith(("a ", "an "))
            or not LEAST <= len(text.split()) <= MOST
            or word
            or cut_short(tokens)
            or child(beside, "prep", "relcl", "acl") is None
        ):
            yield Refusal(
                sent.offset + noun.idx, "explained", f"{text!r} says too little or points outside the sentence"
            )
            continue
        article = child(noun, "det")
        shown = f"the {noun.lower_}" if article is not None and article.lower_ == "the" else noun.lower_
        answer = Answer(text, start, end, "phrase")
        yield Fact("explained", "What", answer, sent.plain(), question=f"What is {shown}?", level="understand")


def _is_beside(token: Token, noun: Token) -> bool:
    acts = {
        "task",
        "move",
        "step",
        "decision",
        "feat",
        "journey",
        "process",
        "habit",
        "practice",
        "sign",
        "mistake",
        "fact",
    }
    return (
        token.dep_ == "appos"
        and token.pos_ == "NOUN"
        and token.tag_ == "NN"
        and token.i > noun.i
        and set_off(token)
        and token.lemma_.lower() not in acts
    )


def _is_bare(noun: Token) -> bool:
    """One thing without more words of its own, and no person."""
    others = [c for c in noun.children if c.dep_ not in {"det", "appos", "punct"}]
    article = child(noun, "det")
    fitting = article is None or article.lower_ == "the"
    vague = noun.lemma_.lower() in TOO_VAGUE
    return (
        noun.pos_ == "NOUN"
        and noun.tag_ == "NN"
        and not others
        and fitting
        and not vague
        and not is_role(noun.lemma_)
    )
