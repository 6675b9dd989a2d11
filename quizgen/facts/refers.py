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
# So many words may go before the pronoun ("In 1956 she won …"), and so many people must be in the text.
MOST_LEAD, LEAST_PEOPLE = 4, 3
# The possessive that goes with each pronoun.
OWN = {"he": "his", "she": "her", "it": "its", "they": "their"}
ANY = re.compile(
    r"\b(?:he|she|it|they|him|her|his|its|them|their|this|that|these|those|I|me|my|we|us|our|you|your)\b",
    re.IGNORECASE,
)

# Before these a long sentence may break off.
BREAKS = frozenset("who which whose whom where and but because although though when while since".split())


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
    """A subject pronoun of the main clause, whose bearer a sentence before names."""
    first = _asked(sent)
    if first is None or first.i in sent.quoted or _unsure(first):
        return
    words = _quoted(sent, first)
    if not words or _others(sent, first, len(words)):
        return
    answer = _bearer(document, sent, first)
    if answer is None or (first.lower_ in {"he", "she"} and answer.kind not in {"person", "character"}):
        return  # “he” is no work of art, whatever the names say
    if not _heads(sent, first) and _plain(document, answer):
        return
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


def _asked(sent: Sent) -> Token | None:
    """The pronoun that is the subject of the sentence."""
    first = next((t for t in sent.tokens if not t.is_punct), None)
    if first is not None and first.dep_ in SUBJECTS and first.lower_ in OWN:
        return first
    subject = child(sent.span.root, "nsubj", "nsubjpass")
    led = subject is not None and subject.i - sent.span.start <= MOST_LEAD
    return subject if subject is not None and led and subject.lower_ in {"he", "she"} else None


def _heads(sent: Sent, token: Token) -> bool:
    """The sentence begins with the pronoun, and is short enough to be quoted whole."""
    return sent.text.lower().startswith(f"{token.lower_} ") and len(sent.text.split()) <= LONGEST


def _plain(document: Document, answer: Answer) -> bool:
    """Whom the whole text is about is no riddle, and where one person is named, nobody can be mistaken."""
    people = {n.canonical for n in document.names if n.kind == "person"}
    return answer.kind != "person" or answer.key in document.protagonists or len(people) < LEAST_PEOPLE


def _unsure(token: Token) -> bool:
    """ "It was the largest blast", "it remains …": what happened, not what was named, may be meant."""
    if token.lower_ != "it":
        return False
    return child(token.head, "attr", "oprd") is not None or any(t.tag_ == "JJS" for t in token.head.subtree)


def _quoted(sent: Sent, token: Token) -> str:
    """The sentence, or what stands before its first comma behind the verb; "" where that is no good quotation."""
    whole = sent.text.rstrip(".")
    text = whole
    if len(whole.split()) > LONGEST:
        comma = next((t for t in sent.tokens if t.text == "," and t.i > token.head.i + 2), None)
        if comma is None or comma.nbor(1).lower_ not in BREAKS:
            return ""
        text = sent.text[: sent.offset + comma.idx - sent.start] + " …"
    least = SHORTEST if text == whole else SHORTEST + 2
    fit = least <= len(text.split()) <= LONGEST and not any(c in text for c in '“”"‘?!;:')
    return text if fit else ""


def _others(sent: Sent, first: Token, length: int) -> bool:
    """The quotation has another pronoun than those that go with the one asked about ("she" and "her own")."""
    inside = (t for t in sent.tokens if t.i != first.i and t.idx + sent.offset < sent.start + length)
    return any(
        ANY.fullmatch(t.text)
        and t.tag_ not in {"IN", "WDT"}
        and not (t.dep_ == "poss" and t.lower_ == OWN[first.lower_])
        for t in inside
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
