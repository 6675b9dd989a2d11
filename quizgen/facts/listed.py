"""Which three: lists of three or more names or things that somebody did something to, or that did it."""

from __future__ import annotations

from itertools import permutations

from quizgen.document import Token
from quizgen.document.clauses import Clause, Part, verbatim
from quizgen.facts.answers import answer_of
from quizgen.facts.askable import Unaskable
from quizgen.facts.build import fact, frame, refusal, says_something
from quizgen.facts.frame import Answer
from quizgen.facts.rule import Found, No, Yes, clause_rule
from quizgen.roles import is_role
from quizgen.syntax import noun_phrase

COUNTS = {3: "three", 4: "four", 5: "five", 6: "six"}
NOUNS = {"country": "countries", "city": "cities", "state": "states", "person": "people"}
# Prepositions that a question can leave behind: "Which three countries did she travel to?"
PREPOSITIONS = frozenset({"to", "from", "with", "against", "for"})
MAX_MEMBER = 6


@clause_rule(
    "listed",
    examples=[
        Yes(
            "In 1926, the divers of Ashby found coins, a bronze bell and two ropes.",
            "Which three things did the divers of Ashby find in 1926?",
            "coins, a bronze bell and two ropes",
        ),
        Yes(
            "Norway, Sweden and Denmark signed the treaty on fishing in 1926.",
            "Which three countries signed the treaty on fishing in 1926?",
            "Norway, Sweden and Denmark",
        ),
        Yes(
            "Rosa Quint visited Norway, Sweden, Denmark and Finland with her sister.",
            "Which four countries did Rosa Quint visit with her sister?",
            "Norway, Sweden, Denmark and Finland",
        ),
        Yes(
            "Rosa Quint travelled to Norway, Sweden and Denmark in 1926.",
            "Which three countries did Rosa Quint travel to in 1926?",
            "Norway, Sweden and Denmark",
        ),
        No("The divers of Ashby found coins and a bronze bell.", why="two are no list"),
        No("The divers of Ashby found coins, a bell and other things.", why="the list is not whole"),
        No("The divers of Ashby found coins, a bell or an anchor.", why="which of them is not told"),
        No("The divers of Ashby found coins, a bell and some of them.", why="a pronoun among them"),
        No("The divers of Ashby found coins, bells and ropes from a ship.", why="were only the ropes from there?"),
        No("He found coins, a bronze bell and two ropes.", why="a pronoun"),
        No("The divers of Ashby did not find coins, bells and anchors.", why="negated"),
    ],
)
def listed(clause: Clause) -> Found:
    """Three or more joined by "and" as object or subject: "Which three" and what they are, the whole list as answer."""
    if says_something(clause) or clause.relative:
        return
    told = [part for part in clause.parts if part.kind == "object" or part.prep in PREPOSITIONS]
    parts: tuple[Part | None, ...] = (*told, None)
    for part in parts:
        head = clause.subject if part is None else part.head
        members = joined(head)
        if len(members) not in COUNTS:
            continue
        try:
            kind = _kind(clause, members)
            prep = part.prep if part is not None else ""
            if prep and kind not in NOUNS:
                raise Unaskable("what stands behind a preposition is asked by its names only")
            made = frame(clause, part, prep=prep)
            answer = _answer(clause, head, members)
            if (
                kind == "thing"
                and part is not None
                and made.after
                and not made.after.startswith(("in ", "at ", "on "))
            ):
                raise Unaskable("what stands behind the list may belong to its last member")
            wh = f"Which {COUNTS[len(members)]} {NOUNS.get(kind, 'things')}"
            yield fact(clause, "listed", wh, answer, made)
        except Unaskable as reason:
            yield refusal(clause, "listed", reason)


def joined(head: Token) -> list[Token]:
    """The heads of a list joined by "and": head, conjunct, conjunct of that; none where "or" joins."""
    found, token = [head], head
    joints: set[str] = set()
    while True:
        joints |= {c.lower_ for c in token.children if c.dep_ == "cc"}
        following = [c for c in token.children if c.dep_ == "conj" and c.i > token.i]
        if not following:
            break
        found.extend(following)
        token = following[-1]
    return found if joints == {"and"} else []


def _kind(clause: Clause, members: list[Token]) -> str:
    """The one class of all members: of names, or "thing". Raises Unaskable for a mixture."""
    names = [clause.name(t) for t in members]
    kinds = {n.kind for n in names if n is not None and n.sure}
    if all(n is not None and n.sure for n in names):
        if len(kinds) == 1 and kinds & set(NOUNS):
            return kinds.pop()
        raise Unaskable("the names are of several classes")
    if any(n is not None for n in names) or any(t.pos_ != "NOUN" for t in members):
        raise Unaskable("names and nouns are joined")
    if any(is_role(t.lemma_) or t.ent_type_ in {"DATE", "TIME"} for t in members):
        raise Unaskable("people or times are joined")
    if any(t.lemma_.lower() in {"thing", "people", "one", "part", "more", "kind", "sort"} for t in members):
        raise Unaskable("the list is not whole")
    return "thing"


def _answer(clause: Clause, head: Token, members: list[Token]) -> Answer:
    """The whole list, verbatim; a list of three is right in any order."""
    inner = [[t for t in noun_phrase(m) if not _of_others(t, m, members)] for m in members]
    texts = [verbatim(clause.sent, tokens)[0] for tokens in inner]
    if any(not text or len(text.split()) > MAX_MEMBER for text in texts):
        raise Unaskable("a member of the list is too long")
    loose = next((w for tokens in inner if (w := clause.dangles(tokens, bound=clause.subject))), "")
    if loose or any(t.lower_ in {"other", "others", "such", "more", "several", "etc"} for t in head.subtree):
        raise Unaskable("the list is not whole or points outside")
    if any(
        c.dep_ in {"relcl", "acl", "appos", "advcl"} for m in members for c in m.children if c not in members
    ) or any(c.dep_ == "prep" and c.lower_ != "of" for m in members for c in m.children):
        raise Unaskable("more is said of one member than of the others")
    every = [t for tokens in inner for t in tokens] + _joints(head, members)
    whole = answer_of(clause, sorted(every, key=lambda t: t.i), "phrase")
    accept = [f"{', '.join(o[:-1])} and {o[-1]}" for o in permutations(texts)] if len(texts) == 3 else []
    return Answer(whole.text, whole.start, whole.end, "phrase", accept=tuple(a for a in accept if a != whole.text))


def _of_others(token: Token, member: Token, members: list[Token]) -> bool:
    """The token belongs to a later member, or joins it on."""
    later = [m for m in members if m.i > member.i]
    return any(token == m or m.is_ancestor(token) for m in later) or token.dep_ in {"cc", "punct"}


def _joints(head: Token, members: list[Token]) -> list[Token]:
    """The commas and the "and" between the members."""
    low, high = members[0].i, members[-1].i
    return [t for t in head.doc[low:high] if t.dep_ in {"cc", "punct"}]
