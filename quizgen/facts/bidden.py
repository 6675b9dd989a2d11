"""What somebody in a story told, asked, begged or advised somebody to do."""

from __future__ import annotations

from quizgen.document import Document, Sent, Token
from quizgen.document.reference import dangling
from quizgen.facts.frame import Answer, Fact
from quizgen.facts.players import OWN, actor, addressee, phrase, plainly_told
from quizgen.facts.replied import BEFORE
from quizgen.facts.rule import Found, No, Yes, sentence_rule
from quizgen.syntax import child

BID = frozenset("tell ask beg order advise warn invite persuade command urge implore teach forbid help allow".split())
LEAST, MOST = 3, 30


@sentence_rule(
    "bidden",
    examples=[
        Yes(
            f"{BEFORE}The baker told the tailor to sit down by the oven. “You must eat,” he said. “I will,” said the tailor.",
            "What did the baker tell the tailor to do?",
            "sit down by the oven",
        ),
        Yes(
            f"{BEFORE}The baker begged the tailor to sing the song of the drowned miller. “You must eat,” he said. “I will,” "
            "said the tailor.",
            "What did the baker beg the tailor to do?",
            "sing the song of the drowned miller",
        ),
        No(
            f"{BEFORE}The baker told him it was late. “You must eat,” he said. “I will,” said the tailor.",
            why="nothing to do",
        ),
        No(
            f"{BEFORE}The baker told the tailor to do this. “You must eat,” he said. “I will,” said the tailor.",
            why="the answer points outside",
        ),
        No("Tom Marsh told Ann Bell to sit down by the oven.", why="no story"),
    ],
)
def bidden(document: Document, sent: Sent) -> Found:
    """A verb of bidding with two people who are known and an infinitive; once in the story for these two."""
    for verb in sent.tokens if document.story else ():
        if verb.lemma_ in BID and plainly_told(sent, verb):
            made = _made(document, sent, verb)
            if made:
                question, answer = made
                yield Fact(
                    "bidden", "What", answer, sent.plain(), question=question, level="understand", own=verb.lemma_
                )


def _made(document: Document, sent: Sent, verb: Token) -> tuple[str, Answer] | None:
    deed = next((c for c in verb.rights if c.dep_ in {"xcomp", "ccomp"} and c.tag_ in {"VB", "VBN"}), None)
    to = next((c for c in deed.lefts if c.lower_ == "to"), None) if deed is not None else None
    if deed is None or to is None or child(deed, "neg"):
        return None
    who = actor(document, sent, verb)
    whom = addressee(document, sent, child(verb, "dobj", "dative") or child(deed, "nsubj", "nsubjpass"))
    tokens = [t for t in sent.tokens if to.i < t.i <= deed.right_edge.i]
    answer = phrase(sent, tokens, LEAST, MOST)
    loose = dangling(document, sent, [t for t in tokens if t.lower_ not in OWN], None, pointed=True)
    if not who or not whom or who == whom or answer is None or loose or _again(document, verb, whom):
        return None
    return f"What did {who} {verb.lemma_} {whom} to do?", answer


def _again(document: Document, verb: Token, whom: str) -> bool:
    """The same verb with an infinitive elsewhere in the story: two answers, perhaps."""
    told = 0
    for sent in document.sents:
        for other in sent.tokens:
            if other.lemma_ == verb.lemma_ and other.i not in sent.quoted:
                told += any(c.tag_ == "VB" and c.dep_ in {"xcomp", "ccomp"} for c in other.children)
    return told > 1 and bool(whom) and verb.lemma_ in {"tell", "ask"} and told > 2
