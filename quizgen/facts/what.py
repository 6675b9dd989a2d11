"""What somebody did something to: the object of a verb with a named or clear subject."""

from __future__ import annotations

import re

from quizgen.document import Token
from quizgen.document.clauses import Clause, Part
from quizgen.document.reference import NO_POINTING
from quizgen.document.topics import VAGUE
from quizgen.facts.answers import answer_of
from quizgen.facts.askable import Unaskable, unnamed
from quizgen.facts.build import fact, frame, is_pronoun, refusal, says_something
from quizgen.facts.rule import Found, No, Yes, clause_rule
from quizgen.roles import is_role
from quizgen.syntax import child, is_plural
from quizgen.words import content_words

# Verbs whose object is half of their meaning ("take part", "make use"): "What did he take?" is silly.
LIGHT = frozenset("reach near roam enter cross leave approach tear work join have do take make give get let keep put play pay become be feel spend cost set bring see "
                  "mean include involve show tell ask beg order invite persuade teach call name allow force stand clear".split())  # fmt: skip
EMPTY = frozenset(
    "particular certain basic similar different various several new further own real main key whole early late big small practical serious important new great good bad".split()
)
MAX_ANSWER = 14
OFTEN = 4
# Verbs that need a phrase of their own: where the parser hangs it on the object, the answer is too long.
PAIRED = {"replace": "with", "equip": "with", "provide": "with", "supply": "with", "fill": "with", "cover": "with", "compare": "with",
          "combine": "with", "mix": "with", "turn": "into", "judge": "by", "protect": "from", "prevent": "from", "attach": "to",
          "add": "to", "divide": "into", "credit": "to", "attribute": "to", "learn": "from", "borrow": "from", "buy": "from", "receive": "from", "inherit": "from"}  # fmt: skip
MONEY = re.compile(r"\b(?:dollars|pounds|euros|roubles|yen|rupees)\b|[$£€]")


@clause_rule(
    "what",
    examples=[
        Yes(
            "In Denver, Gov. Ann Bell signed a law that protects three rivers.",
            "What did Gov. Ann Bell sign in Denver?",
            "a law that protects three rivers",
        ),
        Yes(
            "The Harbour Museum bought a wooden globe from a sailor's family.",
            "What did the Harbour Museum buy from a sailor's family?",
            "a wooden globe",
        ),
        No("Ann Bell took part in the race.", why="a light verb: the object is half of it"),
        No("Ann Bell thanked her brother.", why="the object is a person"),
        No("Ann Bell attracted a new generation of sailors.", why="the object is people"),
        No("A reporter signed a law that protects three rivers.", why="the subject could be anybody"),
        No("She signed a law that protects three rivers.", why="a pronoun"),
        No("Ann Bell never signed the treaty.", why="negated"),
        No("Ann Bell bought it in Denver.", why="the object is a pronoun"),
    ],
)
def what(clause: Clause) -> Found:
    """The direct object of a verb that says something, where the subject has a name."""
    asked = next((p for p in clause.parts if p.kind == "object"), None)
    if asked is None or unnamed(clause) or says_something(clause) or not _worth_asking(clause, asked):
        return
    try:
        answer = answer_of(clause, asked.tokens, "phrase")
        _check(clause, asked, answer.text)
        made = frame(clause, asked)
        if child(asked.head, "conj") and made.after and made.after.split()[0] in {"for", "of", "to", "with"}:
            raise Unaskable("what stands behind the list may belong to its last member")
        around = content_words(f"{made.lead} {made.before} {made.after}")
        if not around and len(content_words(made.subject)) < 4:
            raise Unaskable("the stem would be too vague")
        yield fact(clause, "what", "What", answer, made)
    except Unaskable as reason:
        yield refusal(clause, "what", reason)


def _check(clause: Clause, asked: Part, text: str) -> None:
    """Raise Unaskable for objects that answer nothing: vague ones, sums, those that the parser has cut wrongly."""
    head, words = asked.head, text.split()
    if words[0].lower() in {"other", "such", "more", "another", "certain", "several", "any", "all"}:
        raise Unaskable("the answer is too vague")
    if len(words) < 3 and not _telling(asked):
        raise Unaskable("the answer says nothing that the reader did not know")
    if head.lemma_.lower() in NO_POINTING or _swallows(clause, asked):
        raise Unaskable("the answer stands for a thought, or has swallowed what belongs to the verb")
    empty = [t for t in asked.tokens if t is not head and t.dep_ != "det"]
    if empty and all(t.lower_ in EMPTY or t.tag_ in {"JJR", "RBR"} for t in empty):
        raise Unaskable("the answer is too vague")
    if head.lemma_.lower() in VAGUE and child(head, "prep", "relcl", "acl", "compound", "poss") is None:
        raise Unaskable("the answer is too vague")
    often = clause.document.written.small.count(text.lower())
    if len(words) == 1 and often >= OFTEN:
        raise Unaskable("the answer is what the whole text speaks of")
    if any(t.lower_ == "along" for t in asked.tokens):
        raise Unaskable("the answer stands for a thought, or has swallowed what belongs to the verb")
    if MONEY.search(text):
        raise Unaskable("it is a sum: how much is the question")
    if len(words) > MAX_ANSWER or clause.dangles(asked.tokens, bound=clause.subject):
        raise Unaskable("the answer is too long or points outside")


def _worth_asking(clause: Clause, asked: Part) -> bool:
    head = asked.head
    acts = [p.top for p in clause.parts if p.kind == "particle" and p.top.pos_ == "VERB"] or [clause.verb]
    seen_as = acts[-1].lemma_ == "see" and any(p.prep == "as" for p in clause.parts)
    if (acts[-1].lemma_ in LIGHT and not seen_as) or is_pronoun(head) or head.pos_ != "NOUN" or _is_people(head):
        return False
    named = clause.document.full_name(clause.sent, clause.subject) or clause.subject.pos_ in {"NOUN", "PROPN"}
    said_more = (
        child(head, "det", "amod", "compound", "prep", "relcl", "nummod", "poss") is not None or head.tag_ == "NN"
    )
    return bool(named) and said_more and child(head, "nummod") is None


def _telling(asked: Part) -> bool:
    """One or two words that are no "the X": the name of a stuff or a thing that the reader has not met."""
    head = asked.head
    return (
        asked.tokens[0].lower_ not in {"the", "a", "an", "this", "that", "his", "her", "its", "their"}
        and head.lemma_.lower() not in VAGUE
        and len(head.text) > 4
        and (len(asked.tokens) > 1 or head.tag_ == "NN")
    )


def _swallows(clause: Clause, asked: Part) -> bool:
    wanted = PAIRED.get(clause.verb.lemma_)
    return wanted is not None and any(t.lower_ == wanted for t in asked.tokens)


def _is_people(head: Token) -> bool:
    """ "a reporter", "a new generation of sailors"."""
    kind = child(head, "prep")
    members = child(kind, "pobj") if kind is not None and kind.lower_ == "of" else None
    return is_role(head.lemma_) or (members is not None and is_plural(members) and is_role(members.lemma_))
