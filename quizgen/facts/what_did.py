"""What did it: a thing, not a person, as the subject of a telling clause."""

from __future__ import annotations

from quizgen.document import Token
from quizgen.document.clauses import Clause
from quizgen.document.names import BODY_WORDS
from quizgen.document.topics import VAGUE
from quizgen.facts.agreement import singular
from quizgen.facts.answers import answer_of
from quizgen.facts.askable import Unaskable
from quizgen.facts.build import fact, frame, is_pronoun, refusal, says_something
from quizgen.facts.rule import Found, No, Yes, clause_rule
from quizgen.facts.wording import statement
from quizgen.roles import is_role
from quizgen.syntax import child, is_plural, words
from quizgen.words import content_words

TURNED = frozenset(
    "include involve have mean feature contain base adapt know call consider regard consist compose cost go come".split()
)

HAZY = frozenset(
    "many several few various different similar certain such more most other some new own recent past further first".split()
)
# Bodies and families act as people do, and a number is of something.
NO_THING = BODY_WORDS | frozenset(
    "family tribe clan dynasty army crew nobility people number group lot range couple thing gang railroad railway railways band tribe bakery investor rival".split()
)
# Behind one of these there is more to come: responsible for what?
HANGING = frozenset(
    "responsible support guilty similar possible necessary instead evidence proof help enough too".split()
)


@clause_rule(
    "what_did",
    examples=[
        Yes(
            "The smell of burnt sugar filled the old market hall of Ashby.",
            "What filled the old market hall of Ashby?",
            "The smell of burnt sugar",
        ),
        Yes(
            "A wooden globe from 1760 hangs above the stairs of the Harbour Museum.",
            "What hangs above the stairs of the Harbour Museum?",
            "A wooden globe from 1760",
        ),
        No("The old keeper filled the market hall of Ashby with songs.", why="a person"),
        No("It filled the old market hall of Ashby.", why="a pronoun"),
        No("The smell never filled the old market hall of Ashby.", why="negated"),
        No("The smell of burnt sugar was strong.", why="the stem would say nothing"),
        Yes(
            "Cast iron pipes were found under the old market hall of Ashby.",
            "What was found under the old market hall of Ashby?",
            "Cast iron pipes",
        ),
        No("The lines he had drawn covered the old market hall of Ashby.", why="who had drawn them stands elsewhere"),
        No(
            "The biggest bell in the tower was ordered by the city council of Ashby.",
            why="what the council ordered reads better",
        ),
        No(
            "The name of the old hall recalls the miller, Tom Marsh, and the horse, Bess.",
            why="a list that loses its names",
        ),
        No(
            "Even cast iron pipes will start to leak under the old market hall of Ashby.",
            why="the key would begin with even",
        ),
        Yes(
            "Wooden owls were found under the old market hall of Ashby.",
            "What was found under the old market hall of Ashby?",
            "Wooden owls",
        ),
        No("Several owls were found in the old market hall of Ashby.", why="which owls is not told"),
        No("Smells and shouts filled the old market hall of Ashby.", why="two things did it"),
    ],
)
def what_did(clause: Clause) -> Found:
    """A thing is the subject: "What" and the rest of the clause, where the rest says enough."""
    head = clause.subject
    if not _is_thing(clause) or clause.relative or says_something(clause) or _turned(clause):
        return
    tokens = clause.subject_tokens()
    if any(t.tag_ == "PRP$" or (t.dep_ == "pobj" and (is_role(t.lemma_) or t.lemma_ == "people")) for t in tokens):
        return  # "a stream of people" is who, not what
    if len(tokens) == 1 and head.lower_.endswith("ing"):
        return  # "sewing shut the neck of a sack": what somebody did
    try:
        _check_subject(clause, tokens)
        made = frame(clause, None)
        answer = answer_of(clause, tokens, "phrase")
        told = content_words(words(t for t in tokens))
        telling = content_words(f"{made.before} {made.after}")
        if telling[-1:] and telling[-1] in HANGING and made.after.endswith(telling[-1]):
            raise Unaskable("for what, or of what, another sentence tells")
        if not telling or len(tokens) > 12 or len(told) < (1 if tokens[0].dep_ != "det" else 2):
            raise Unaskable("the stem or the answer says too little")
        if is_plural(head) and len(tokens) < 3 and child(head, "compound") is None and not _described(head):
            raise Unaskable("the answer says too little")
        asked = singular(made) if is_plural(head) else made
        yield fact(clause, "what_did", "What", answer, asked, statement=statement(made))
    except Unaskable as reason:
        yield refusal(clause, "what_did", reason)


def _check_subject(clause: Clause, tokens: list[Token]) -> None:
    """Raise Unaskable for a thing that is told by others, or told but half."""
    head = clause.subject
    if any(t.tag_ == "JJR" and t.head == head for t in tokens):
        raise Unaskable("it is told by a comparison")
    if any(t.tag_ == "PRP" for t in tokens):
        raise Unaskable("the answer speaks of somebody who stands elsewhere")
    if len(tokens) == 1 and (child(head, "prep", "acl", "relcl") or head.nbor(1).pos_ == "ADP"):
        raise Unaskable("the answer would be but half of what is told")


def _described(head: Token) -> bool:
    """ "Plastic owls", "bitter varieties": an adjective says which; "several remedies" could be any."""
    kind = child(head, "amod")
    return kind is not None and kind.tag_ in {"JJ", "VBG"} and kind.lower_ not in HAZY and head.lemma_ not in VAGUE


def _is_thing(clause: Clause) -> bool:
    """A common noun of a thing, not counted, not joined, not a body and no name."""
    head = clause.subject
    if head.pos_ != "NOUN" or is_role(head.lemma_) or is_pronoun(head) or head.lemma_ == "people":
        return False
    if clause.document.name_at(clause.sent, head) or child(head, "nummod", "conj"):
        return False
    return head.lemma_.lower() not in NO_THING


def _turned(clause: Clause) -> bool:
    """Clauses that are asked from their other end: what something includes, is based on, is as old as."""
    if clause.verb.lemma_ == "use" and any(p.prep == "to" for p in clause.parts):
        return True  # "is used to big crowds"
    if clause.subject_tokens() and clause.subject_tokens()[0].lower_ in {"even", "only", "also", "just"}:
        return True  # "Even streams …": the key would begin with "even"
    if any(t.dep_ == "appos" and t.head.dep_ == "conj" for p in clause.parts for t in p.top.subtree):
        return True  # "the milkmaid, Ann, and the cow, Bess": without Bess the list is lame
    if any(p.kind == "agent" or p.prep == "by" for p in clause.parts):
        return True  # "What was ordered by the council?" is asked as "What did the council order?"
    if any(a.lower_ in {"must", "should", "may", "might", "would", "could"} for a in clause.auxiliaries):
        return True  # "What must clear three hurdles?" asks the wrong way round
    if any(
        t.lower_ in {"their", "too", "instead", "also", "place", "part"}
        for p in clause.parts
        for t in (*p.tokens, p.top)
    ):
        return True  # "What kept their leaves longest?", "what takes place?"
    if any(t.lower_ == "than" for p in clause.parts for t in p.tokens):
        return True
    if clause.verb.lemma_ in TURNED or any(p.top.dep_ == "attr" for p in clause.parts):
        return True
    told = [t for p in clause.parts if p.kind == "complement" for t in p.tokens]
    return any(t.lower_ in {"as", "so", "too"} for t in told)
