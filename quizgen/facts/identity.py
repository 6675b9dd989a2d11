"""What the answer, the largest one, the only one was: a noun that asks to be filled, and what fills it."""

from __future__ import annotations

from quizgen.document import Token
from quizgen.document.clauses import Clause, Part
from quizgen.facts.answers import answer_of
from quizgen.facts.askable import Unaskable
from quizgen.facts.build import fact, frame, is_pronoun, refusal
from quizgen.facts.rule import Found, No, Yes, clause_rule
from quizgen.roles import is_role
from quizgen.syntax import child
from quizgen.words import content_words

# So many words of the answer carry meaning: "a test" is no answer by itself.
LEAST_TOLD = 2

# Nouns that say what part a thing plays, not what it is.
OPEN = frozenset(
    "answer reason cause aim goal purpose object target solution remedy cure treatment secret key trick fault culprit explanation "
    "result outcome consequence difference difficulty danger risk threat drawback disadvantage advantage benefit origin source "
    "task duty job role ambition dream wish idea plan proposal intention motive choice prize reward present gift punishment sentence "
    "penalty crop diet food prey predator enemy rival evidence clue proof sign symbol motto emblem capital currency language "
    "exception alternative ingredient material obstacle problem concern worry fear complaint conclusion lesson discovery "
    "invention speciality specialty highlight attraction feature function effect theme subject topic verdict winner witness "
    "victim survivor priority proof sequel nickname cargo fuel product export industry occupation hobby sport weapon tool "
    "instrument signal response reply reaction inspiration model forerunner successor predecessor rule condition requirement".split()
)
FIRST = frozenset(
    "first only main chief last second favourite favorite principal original usual real central key major traditional".split()
)
EMPTY = frozenset("thing one matter case success failure mistake surprise disappointment result question".split())


@clause_rule(
    "identity",
    examples=[
        Yes(
            "The largest hunter of the salt marsh is the grey heron.",
            "What is the largest hunter of the salt marsh?",
            "the grey heron",
        ),
        Yes(
            "Rosa Quint's answer was a lamp that burned without oil.",
            "What was Rosa Quint's answer?",
            "a lamp that burned without oil",
        ),
        Yes(
            "The aim of the Harbour Museum is to teach children how nets are mended.",
            "What is the aim of the Harbour Museum?",
            "to teach children how nets are mended",
        ),
        No("Its largest hunter is the grey heron.", why="whose stands elsewhere"),
        No("The largest hunter of the salt marsh is not the grey heron.", why="negated"),
        No("The old harbour of Ashby is a place of rest.", why="what it is, it is for everybody"),
        No("The aim of the Harbour Museum is the same.", why="as what?"),
        No("The largest hunter of the salt marsh is old.", why="an adjective"),
        No("The result of the work was a success.", why="an opinion"),
        No("Rosa Quint's answer is a test.", why="too short to be found right"),
        No("The source of the river is cold and is the home of the grey heron.", why="not what the source is"),
    ],
)
def identity(clause: Clause) -> Found:
    """THE -est NOUN or NOUN of a part to be played + is + what it is: "What is …?", of people "Who is …?"."""
    if not clause.is_copular or clause.relative or clause.subject.pos_ != "NOUN" or not _asks(clause.subject):
        return
    if clause.subject.head != clause.verb:
        return  # "is the oldest and therefore a cousin of …": the second thing said of it does not fill it
    part = next((p for p in clause.parts if p.top.dep_ in {"attr", "xcomp"}), None)
    if part is None or not _fills(part):
        return
    try:
        answer = answer_of(clause, part.tokens, "phrase")
        if not (2 - _stuff(part.tokens)) <= len(answer.text.split()) <= 22 or clause.dangles(
            part.tokens, bound=clause.subject
        ):
            raise Unaskable("what it is, is too short, too long or points outside")
        if not _stuff(part.tokens) and len(content_words(answer.text)) < LEAST_TOLD:
            raise Unaskable("what it is, is told too shortly")
        made = frame(clause, part, general=True)
        wh = "Who" if is_role(clause.subject.lemma_) and part.top.dep_ == "attr" and _person(clause, part) else "What"
        yield fact(clause, "identity", wh, answer, made)
    except Unaskable as reason:
        yield refusal(clause, "identity", reason)


def _asks(subject: Token) -> bool:
    """ "the largest hunter", "the answer", "Ann Bell's plan": a noun with "the" or an owner that has to be filled."""
    owner = child(subject, "poss")
    article = child(subject, "det")
    if owner is None and (article is None or article.lower_ != "the"):
        return False
    if subject.lemma_.lower() in EMPTY or child(subject, "nummod", "conj"):
        return False
    picked = any(
        c.tag_ == "JJS" or c.lower_ in FIRST or any(d.tag_ == "RBS" for d in c.children)
        for c in subject.children
        if c.dep_ in {"amod", "compound", "nmod"}
    )
    return picked or subject.lemma_.lower() in OPEN


def _fills(part: Part) -> bool:
    """A noun phrase that is no pronoun, number or opinion, or an infinitive."""
    if part.top.dep_ == "xcomp":
        to = child(part.top, "aux")
        return to is not None and to.lower_ == "to" and part.tokens[:1] == (to,)
    head = part.head
    if head.pos_ not in {"NOUN", "PROPN"} or is_pronoun(head) or head.lemma_.lower() in EMPTY:
        return False
    first = part.tokens[0].lower_
    if first in {"one", "such", "another", "that", "this", "these", "those"} or child(head, "nummod"):
        return False
    return head.ent_type_ not in {"DATE", "TIME", "MONEY", "PERCENT", "CARDINAL"}


def _stuff(tokens: tuple[Token, ...]) -> bool:
    """ "water", "distance": one word that names a thing in full."""
    return len(tokens) == 1 and tokens[0].tag_ in {"NN", "NNP"} and len(tokens[0].text) > 3


def _person(clause: Clause, part: Part) -> bool:
    name = clause.name(part.head)
    return name.kind == "person" if name else is_role(part.head.lemma_)
