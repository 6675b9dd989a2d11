"""Why: causes that the text states, with "because", "because of", "due to", "so that", "in order to"."""

from __future__ import annotations

import re

from quizgen.document import Token
from quizgen.document.clauses import Clause, Part
from quizgen.document.names import BODY_WORDS
from quizgen.facts.answers import answer_of
from quizgen.facts.askable import Unaskable
from quizgen.facts.build import fact, frame, refusal, says_something
from quizgen.facts.frame import Frame
from quizgen.facts.rule import Found, No, Yes, clause_rule
from quizgen.roles import is_role
from quizgen.syntax import FINITE_TAGS, child, is_plural, set_off

OWN = frozenset("it they he she its their his her them him himself herself itself themselves".split())

ONE = frozenset("he she his her him himself herself".split())
# What follows these with "to" is what was done, allowed or won, not what it was done for.
NO_PURPOSE = frozenset(
    (
        "set pay use have need want get seem appear be require oblige force allow permit enable encourage "
        "persuade lead cause teach expect plead ask cry beg urge call appeal order tell invite help hope wait "
        "long continue turn come go win receive earn obtain gain lose fail manage happen offer agree refuse try "
        "promise choose vote "
    ).split()
)
# "in order to help", "as a result of the storm", "for fear of the dark".
REASONS = re.compile(
    r"in order\b|in (?:recognition|honou?r|memory) of\b|in (?:return|exchange) for\b|in response to\b|in protest (?:at|against)\b"
    r"|as a result of\b|for fear of\b|out of (?:\w+ )?(?:fear|respect|curiosity|pity|love|anger|gratitude|loyalty|boredom|spite|jealousy)\b"
)
BLAMING = frozenset(
    "fine arrest criticise criticize praise jail punish thank knight dismiss sack prosecute sue mock blame honour honor award".split()
)


@clause_rule(
    "why",
    examples=[
        Yes(
            "The harbour of Ashby closed because the storm had broken its wall.",
            "Why did the harbour of Ashby close?",
            "because the storm had broken its wall",
        ),
        Yes(
            "Rosa Quint opened the library in order to help poor families.",
            "Why did Rosa Quint open the library?",
            "in order to help poor families",
        ),
        Yes(
            "Rosa Quint borrowed a wooden boat to reach the island.",
            "Why did Rosa Quint borrow a wooden boat?",
            "to reach the island",
        ),
        Yes(
            "The museum of glass lost visitors because of the long winter.",
            "Why did the museum of glass lose visitors?",
            "because of the long winter",
        ),
        Yes(
            "Rosa Quint raised the lamp of the mill so that pilots could see it at night.",
            "Why did Rosa Quint raise the lamp of the mill?",
            "so that pilots could see it at night",
        ),
        Yes(
            "The sailor Tom Marsh was fined in Dover for stealing three boats.",
            "Why was Tom Marsh fined in Dover?",
            "for stealing three boats",
        ),
        Yes(
            "In 1871 Rosa Quint was given a medal in recognition of her courage.",
            "Why was Rosa Quint given a medal in 1871?",
            "in recognition of her courage",
        ),
        Yes(
            "Bitter roots are grown in Ashby because they are less likely to be eaten by thieves.",
            "Why are bitter roots grown in Ashby?",
            "because they are less likely to be eaten by thieves",
        ),
        No("Sailors stopped in the street of Ashby to stare at her.", why="at whom?"),
        No(
            "The children of Ashby are at risk because their lungs are small and because they breathe quickly.",
            why="one of two causes",
        ),
        No("Tom Marsh built a small machine of brass to test it.", why="what was tested stands elsewhere"),
        No(
            "Most families in Ashby had drunk barley coffee because tea cost more than a day's wages.",
            why="the parser takes a participle for an adjective",
        ),
        No("He left because the storm had broken the wall.", why="a pronoun"),
        No("The harbour of Ashby closed after the storm.", why="after is not because"),
        No(
            "The harbour of Ashby did not close because of the storm.",
            why="what is denied, the closing or the cause?",
        ),
        No("The harbour of Ashby closed because of this.", why="the cause points outside"),
        No("Rosa Quint won a place at Ashby College to read history.", why="nobody wins a place for a purpose"),
        No("Rosa Quint goes to mend the pole of the tent.", why="the stem would be too vague"),
        No("The mean temperature in Ashby is 4 degrees owing to the warm sea.", why="nobody asks why a figure is so"),
    ],
)
def why(clause: Clause) -> Found:
    """A clause or phrase of cause or purpose: "Why" with inversion; the key is the cause in the text's words."""
    if says_something(clause) or clause.relative:
        return
    for part in (*clause.parts, *clause.leads):
        tokens = _without_more(_cause(part))
        if not tokens:
            continue
        try:
            answer = answer_of(clause, tokens, "phrase")
            _check(clause, tokens, answer.text)
            made = frame(clause, part, general=True)
            _check_stem(clause, part, made)
            if clause.is_copular and any(t.like_num for p in clause.parts if p is not part for t in p.tokens):
                raise Unaskable("nobody asks why a figure is what it is")
            if clause.verb.lemma_ in {"go", "come", "do", "return"} and not f"{made.lead}{made.before}{made.after}":
                raise Unaskable("the stem would be too vague")
            yield fact(clause, "why", "Why", answer, made, level="understand")
        except Unaskable as reason:
            yield refusal(clause, "why", reason)


def _check(clause: Clause, tokens: list[Token], text: str) -> None:
    """Raise Unaskable where the cause hangs on something else, or is none."""
    loose = clause.dangles([t for t in tokens if t.lower_ not in OWN and t.tag_ not in {"JJR", "RBR"}])
    before = tokens[0].nbor(-1) if tokens[0].i > clause.sent.span.start else None
    if before is not None and before.lower_ in {"and", "or", "but"} and _of_two(tokens[0]):
        raise Unaskable("of two causes one would be the key")
    if is_plural(clause.subject) and any(t.lower_ in ONE for t in tokens):
        raise Unaskable("whom the cause speaks of stands elsewhere")
    fronted = tokens[-1].i < clause.verb.i and any(t.lower_ in {"it", "them"} for t in tokens)
    if fronted or (tokens[-1].lower_ in {"it", "them"} and not any(t.pos_ in {"NOUN", "PROPN"} for t in tokens)):
        raise Unaskable("what the cause speaks of stands elsewhere")
    joined = next(
        (n for n, t in enumerate(tokens) if (n > 2 and t.pos_ in {"SCONJ", "CCONJ"}) or t.tag_[:1] == "W"),
        len(tokens),
    )
    if tokens[0].lower_ in {"to", "in"} and any(t.tag_ in FINITE_TAGS for t in tokens[3:joined]):
        raise Unaskable("the parser takes the main verb into the cause")
    if tokens[0].lower_ == "to" and not _acts(clause):
        raise Unaskable("a thing has no purpose: it is a result")
    if not 3 <= len(text.split()) <= 25 or loose or {"other", "again"} & set(text.split()):
        raise Unaskable("the cause is too long or points outside")


def _of_two(first: Token) -> bool:
    """ "because … and because …"."""
    return sum(t.lower_ == first.lower_ for t in first.sent) > 1


def _check_stem(clause: Clause, part: Part, made: Frame) -> None:
    """Raise Unaskable where the stem has another cause, or has lost what the cause is for."""
    others = [p for p in (*clause.parts, *clause.leads) if p is not part]
    if any(_cause(p) for p in others):
        raise Unaskable("of two causes one would be the key")
    if any(_loses(clause, p) for p in others):
        raise Unaskable("what the cause is for points outside the sentence")
    if re.search(r", \w+ \w+$", f"{made.before} {made.after}".rstrip()):
        raise Unaskable("an aside is cut in two")


def _loses(clause: Clause, part: Part) -> bool:
    """ "live normally with just one": the stem leaves it out, and says too much."""
    needed = part.kind == "adjunct" and part.prep in {"with", "without", "by", "to", "from", "against"}
    return needed and not set_off(part.top) and bool(clause.dangles(part.tokens, bound=clause.subject))


def _cause(part: Part) -> list[Token]:
    top = part.top
    if top.dep_ == "advcl":
        mark = child(top, "mark")
        to = child(top, "aux")
        whole = sorted(top.subtree, key=lambda t: t.i)
        if mark is not None and mark.lower_ == "because":
            return [t for t in whole if t.i >= mark.i]
        if mark is not None and mark.lower_ == "so" and mark.nbor(1).lower_ == "that":
            if not any(c.tag_ == "MD" for c in top.children):
                return []  # without "could" or "would" it is a result
            return [t for t in whole if t.i >= mark.i]
        if (
            to is not None
            and to.lower_ == "to"
            and whole[0] == to
            and top.lemma_ not in {"be", "become", "find", "say", "see"}
            and part.top.head.lemma_ not in NO_PURPOSE
        ):
            return [] if _telling_which(part) else list(whole)
    if REASONS.match(" ".join(t.lower_ for t in part.tokens[:4])) or (part.prep == "for" and _blamed(part)):
        return list(part.tokens)
    if part.prep in {"because", "due", "owing", "thanks"} and len(part.tokens) > 2:
        return list(part.tokens)
    return []


def _without_more(tokens: list[Token]) -> list[Token]:
    """The cause up to the comma behind which another clause hangs on it ("…, and the town grew", "…, which sank")."""
    for at, token in enumerate(tokens):
        after = [t.lower_ for t in tokens[at + 1 : at + 3]]
        if token.text == "," and at > 2 and (after[:1] == ["and"] or {"which", "who", "where"} & set(after)):
            return tokens[:at]
    return tokens


def _blamed(part: Part) -> bool:
    """ "was fined for stealing a boat", "was praised for her patience": what somebody got it for."""
    verb = part.top.head
    return (verb.lemma_ in BLAMING or verb.lower_ == "fined") and (
        child(part.top, "pcomp") is not None or part.head.pos_ == "NOUN"
    )


def _telling_which(part: Part) -> bool:
    """ "the first to fly": the infinitive says in what somebody was the first."""
    return any(
        t.lower_ in {"first", "last", "only", "second", "ever", "enough", "too", "so"}
        for t in part.top.head.subtree
        if t.i < part.top.i
    )


def _acts(clause: Clause) -> bool:
    """Whether the subject can have a purpose: a person, a body, people; of a passive somebody unnamed does it."""
    if any(a.dep_ == "auxpass" for a in clause.auxiliaries):
        return True
    name, head = clause.name(clause.bearer(clause.subject)), clause.subject
    if clause.document.full_name(clause.sent, head) or head.pos_ in {"PROPN", "PRON"}:
        return True
    return (
        name is not None
        or is_role(head.lemma_)
        or head.lemma_.lower() in BODY_WORDS | {"people", "animal", "bird", "adult", "chain", "business"}
    )
