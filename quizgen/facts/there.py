"""Where or when something was: what a clause with "where" or "when" tells of the place or time before it."""

from __future__ import annotations

from dataclasses import replace

from quizgen.document import Document, Sent, Token
from quizgen.document.beside import Beside, beside
from quizgen.document.clauses import Part
from quizgen.facts.answers import answer_of
from quizgen.facts.askable import Unaskable
from quizgen.facts.build import fact, frame, refusal, says_something
from quizgen.facts.dates import cut_claim
from quizgen.facts.frame import Answer, Fact
from quizgen.facts.rule import Found, No, Yes, sentence_rule
from quizgen.facts.spot import SPOTS
from quizgen.facts.when import ABSOLUTE
from quizgen.words import content_words

PLACES = frozenset({"country", "state", "city", "place"})
# "at the mill, where …": the answer keeps what tells where; "to" and "from" would tell another thing.
# "shortly before 2am": without these it would be another time.
NEAR = frozenset("before after around about shortly soon just nearly almost".split())
STAYING = frozenset("in at on near inside outside under beside behind above below beneath".split())


@sentence_rule(
    "there",
    examples=[
        Yes(
            "In 1871 Rosa Quint sailed to Norway, where she opened a school for sailors.",
            "Where did Rosa Quint open a school for sailors?",
            "Norway",
        ),
        Yes(
            "The law was changed in 1863, when Tom Marsh became mayor of Dover.",
            "When did Tom Marsh become mayor of Dover?",
            "1863",
        ),
        No("In 1871 they sailed to Norway, where they opened a school.", why="a pronoun"),
        No("Rosa Quint sailed to Norway, where nobody had heard of the school for sailors.", why="negated"),
        No("Rosa Quint sailed to Norway where she opened a school.", why="no comma: it may tell which"),
        No(
            "Rosa Quint found Tom Marsh in the books of St. Ann’s, where Tom Marsh had played the organ for years.",
            why="he did not play in the books",
        ),
        No(
            "Rosa Quint moved to Norway, where Tom Marsh worked as a joiner in the old town of Bergen.",
            why="the town is in the stem",
        ),
        No("Rosa Quint came to a point, where she gave up the school for sailors.", why="no place"),
    ],
)
def there(document: Document, sent: Sent) -> Found:
    """A place with ", where …", or a date with ", when …": asked for with the clause that hangs on it."""
    for found in beside(document, sent):
        try:
            if not says_something(found.clause):
                yield _fact(found)
        except Unaskable as reason:
            yield refusal(found.clause, "there", reason)


def _fact(found: Beside) -> Fact:
    clause = found.clause
    _check(found)
    answer = _place(found) if found.word == "where" else _time(found)
    asked = Part("adjunct", found.noun, found.noun, found.phrase)
    made = frame(clause, asked, general=True)
    if len(content_words(f"{made.subject} {made.base} {made.before} {made.after}")) < 3:
        raise Unaskable("the stem would be too vague")
    # In a statement the place would stand among the other words.
    return fact(clause, "there", found.word.capitalize(), answer, replace(made, dropped=True))


def _check(found: Beside) -> None:
    """Raise Unaskable where another place is told as well, or the stem would be no English."""
    clause, first = found.clause, found.phrase[0]
    if any(t.lower_ == "there" or _is_rival(found, t) for p in clause.parts for t in p.tokens):
        raise Unaskable("another place is told")
    if cut_claim(clause):
        raise Unaskable("what was said is cut short")
    if clause.is_copular and any(p.top.dep_ == "attr" for p in clause.parts):
        raise Unaskable("what it was would stand beside where it was")
    lead = first.nbor(-1) if first.i > clause.sent.span.start else first
    if lead.i - 1 > clause.sent.span.start and lead.nbor(-1).text == "," and lead.nbor(-2).pos_ == "PROPN":
        raise Unaskable("the place has two names")  # "to Leeds, in northern England, where …"


def _is_rival(found: Beside, token: Token) -> bool:
    named = token.ent_type_ in {"GPE", "LOC", "FAC"} or token.lemma_.lower() in SPOTS
    return found.word == "where" and token.dep_ == "pobj" and token.head.lower_ in STAYING and named


def _place(found: Beside) -> Answer:
    name = found.clause.name(found.noun)
    if found.noun.head.lower_ == "of":
        raise Unaskable("which of two places is meant is not certain")
    if name is not None and name.kind in PLACES:
        return answer_of(found.clause, found.phrase, name.kind if len(found.phrase) == len(name.tokens) else "phrase")
    before = found.phrase[0].nbor(-1) if found.phrase[0].i else None
    loose = before is not None and before.lower_ not in {"in", "on", "at"} and before.head.pos_ in {"NOUN", "PROPN"}
    if loose or any(t.pos_ == "PROPN" for t in found.phrase[-2:]):
        raise Unaskable("which of two places is meant is not certain")
    if before is None or before.lower_ not in STAYING or found.noun.pos_ not in {"NOUN", "PROPN"}:
        raise Unaskable("no place")
    if found.clause.dangles(found.phrase) or not 2 <= len(found.phrase) <= 9:
        raise Unaskable("the place is told too shortly, at too great length or points outside")
    return answer_of(found.clause, (before, *found.phrase), "phrase")


def _time(found: Beside) -> Answer:
    start = found.noun
    while start.head.lower_ == "of" and start.head.head.ent_type_ == "DATE":
        start = start.head.head  # "in the first days of January, when …"
    first, doc = start.left_edge.i, start.doc
    while first > found.clause.sent.span.start and doc[first - 1].lower_ in NEAR:
        first -= 1
    answer = answer_of(found.clause, list(doc[first : found.phrase[-1].i + 1]), "date")
    if not ABSOLUTE.search(answer.text):
        raise Unaskable("the time is vague")
    return answer
