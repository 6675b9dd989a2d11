"""What somebody in a story asked, told, promised or warned somebody, in indirect speech."""

from __future__ import annotations

from quizgen.document import Document, Sent, Token
from quizgen.document.reference import dangling
from quizgen.facts.frame import Answer, Fact
from quizgen.facts.players import OWN, actor, addressee, phrase, plainly_told
from quizgen.facts.replied import BEFORE
from quizgen.facts.rule import Found, No, Yes, sentence_rule
from quizgen.syntax import child
from quizgen.words import content_words

ASK, TELL = frozenset({"ask", "inquire", "wonder"}), frozenset("tell promise warn assure remind inform".split())
# With nobody told it to: "what did the queen promise?" is still good English.
ALONE = ASK | frozenset("promise admit announce explain swear declare boast claim confess".split())
WH = frozenset("whether if what where why how who when which".split())
LEAST, MOST, LEAST_TELLING = 4, 26, 2


@sentence_rule(
    "asked",
    examples=[
        Yes(
            f"{BEFORE}The baker asked the tailor whether he had walked from Ashby in the rain. “You must eat,” he said. “I "
            "will,” said the tailor.",
            "What did the baker ask the tailor?",
            "whether he had walked from Ashby in the rain",
        ),
        Yes(
            f"{BEFORE}The baker told the tailor that the mill was haunted by a drowned miller. “You must eat,” he said. “I "
            "will,” said the tailor.",
            "What did the baker tell the tailor?",
            "that the mill was haunted by a drowned miller",
        ),
        Yes(
            f"{BEFORE}The baker asked whether the bridge of Ashby had fallen. “You must eat,” he said. “I will,” said the tailor.",
            "In paragraph 1, what did the baker ask?",
            "whether the bridge of Ashby had fallen",
        ),
        No(
            f"{BEFORE}The baker asked a stranger whether he had walked from Ashby. “You must eat,” he said. “I will,” said "
            "the tailor.",
            why="whom he asked is nobody whom the story goes on with",
        ),
        No(
            f"{BEFORE}The baker asked the tailor whether this was so. “You must eat,” he said. “I will,” said the tailor.",
            why="the answer points outside",
        ),
        No("Tom Marsh asked Ann Bell whether the bridge of Ashby was safe.", why="no story"),
    ],
)
def asked(document: Document, sent: Sent) -> Found:
    """A verb of asking or telling with two people who are known and a clause, the only one of these two in the paragraph."""
    for verb in sent.tokens if document.story else ():
        if verb.lemma_ in ALONE | TELL and plainly_told(sent, verb):
            made = _made(document, sent, verb)
            if made:
                question, answer = made
                yield Fact(
                    "asked", "What", answer, sent.plain(), question=question, level="understand", own=verb.lemma_
                )


def _made(document: Document, sent: Sent, verb: Token) -> tuple[str, Answer] | None:
    whom_at = child(verb, "dobj", "dative")
    clause = next((c for c in verb.rights if c.dep_ in {"ccomp", "advcl"} and c.i not in sent.quoted), None)
    who, whom = actor(document, sent, verb), addressee(document, sent, whom_at)
    alone = whom_at is None and verb.lemma_ in ALONE and child(verb, "prep") is None
    if clause is None or not who or not (whom or alone) or who == whom:
        return None
    first = clause.left_edge
    fits = first.lower_ in (WH if verb.lemma_ in ASK else {"that"})
    tokens = [t for t in sent.tokens if first.i <= t.i <= clause.right_edge.i]
    answer = phrase(sent, tokens, LEAST, MOST) if fits else None
    if answer is None or len(content_words(answer.text)) < LEAST_TELLING:
        return None
    if dangling(document, sent, [t for t in tokens if t.lower_ not in OWN], None, pointed=True):
        return None
    number = _times(document, verb.lemma_) + alone
    where = f"In paragraph {sent.paragraph}, what" if number > 1 else "What"
    if number > 1 and _times(document, verb.lemma_, sent.paragraph) > 1:
        return None
    return f"{where} did {who} {verb.lemma_} {whom}".rstrip() + "?", answer


def _times(document: Document, lemma: str, paragraph: int = 0) -> int:
    """How often the story has this verb outside dialogue, in all or in one paragraph."""
    inside = document.paragraph(paragraph) if paragraph else document.sents
    return sum(t.lemma_ == lemma and t.pos_ == "VERB" and t.i not in s.quoted for s in inside for t in s.tokens)
