"""When something happened: a date or time that the clause gives."""

from __future__ import annotations

import re
from dataclasses import replace

from quizgen import gazetteer
from quizgen.document.clauses import Clause, Part
from quizgen.facts.answers import answer_of
from quizgen.facts.askable import Unaskable
from quizgen.facts.build import fact, frame, refusal, says_something
from quizgen.facts.dates import cut_claim, joined, shown_with, whole_date
from quizgen.facts.frame import Frame
from quizgen.facts.rule import Found, No, Yes, clause_rule

PREPOSITIONS = frozenset(
    {"in", "on", "at", "", "since", "by", "until", "during", "after", "before", "between", "from"}
)
# These the answer leaves to the question.
ASKED_WITH = frozenset({"in", "on", "at", "since", "by", "until"})
ANNOUNCING = frozenset(
    "announce declare find discover show reveal report predict warn admit prove demonstrate realise realize conclude learn confirm".split()
)
ENDS = frozenset({"since", "until"})
YEAR = re.compile(r"1\d{3}|20\d\d")
ABSOLUTE = re.compile(
    r"\b(?:1\d{3}|20\d{2})s?\b|\b(?:" + "|".join((*gazetteer.MONTHS, *gazetteer.WEEKDAYS)) + r")\b"
    r"|\bcentury\b|\b(?:midnight|noon|dawn|sunrise|sunset)\b|\d ?[ap]\.?m\b|o'clock"
)


# A stretch of time with both its ends.
STRETCH = re.compile(r"from .*\d.* (?:to|until|till) (?:\w+ ){0,3}\d")
OFTEN = re.compile(r"an? .*day\b|(?:every|each|most|all|some)\b", re.IGNORECASE)


@clause_rule(
    "when",
    examples=[
        Yes(
            "The old lighthouse at Carn Point burned down in 1871.",
            "When did the old lighthouse at Carn Point burn down?",
            "1871",
        ),
        Yes(
            "On 4 May 1926, Rosa Quint opened the library in Ashby.",
            "When did Rosa Quint open the library in Ashby?",
            "4 May 1926",
        ),
        Yes(
            "The museum of glass in Ashby will open on Friday.",
            "When will the museum of glass in Ashby open?",
            "Friday",
        ),
        Yes(
            "The old mill had been built in 1834 by the brothers of Rosa Quint.",
            "When was the old mill built by the brothers of Rosa Quint?",
            "1834",
        ),
        Yes(
            "The museum of glass in Ashby was closed from 1914 to 1918.",
            "When was the museum of glass in Ashby closed?",
            "from 1914 to 1918",
        ),
        Yes(
            "The island of Carn has been part of Norway since 1948.",
            "Since when has the island of Carn been part of Norway?",
            "1948",
        ),
        Yes(
            "In 1915 Tom Marsh announced that the old stones of Carn were a calendar.",
            "When did Tom Marsh announce that the old stones of Carn were a calendar?",
            "1915",
        ),
        Yes("A medical college was added to Ashby in 1868.", "When was a medical college added to Ashby?", "1868"),
        Yes(
            "Air monitors were fixed to the lamp posts of Ashby between 1914 and 1918.",
            "When were air monitors fixed to the lamp posts of Ashby?",
            "between 1914 and 1918",
        ),
        No("A water mill can fill the pond of Ashby in March.", why="any such mill, any such year"),
        No("Banks were broken in Ashby on several occasions, most seriously in 1643.", why="one of several times"),
        No("Mosses followed on the island in 1967.", why="what is told is too little"),
        No("The old lighthouse burned for three days.", why="a length of time, not a date"),
        No("He opened the library in 1926.", why="a pronoun"),
        No("The old lighthouse was not rebuilt in 1871.", why="negated"),
        No("Rosa Quint sang in the library of Ashby every Saturday.", why="how often, not when"),
        No(
            "Frost killed the apples of Ashby in July and again in August.",
            why="two times, of which one would be the key",
        ),
        No("In 1938 Tom Marsh told a committee of the town council so.", why="told them what?"),
        No("Rosa Quint returned to the library of Ashby at seven on Monday.", why="the hour is half of the answer"),
        No(
            "In 1893 the yacht of the amateur astronomer Tom Marsh ran on to the rocks of Dover.",
            why="his name would be lost",
        ),
        No(
            "Ashby Town Council voted by 11 to 4 on 4 May 1926 to lease the mill.",
            why="what it voted for would be lost",
        ),
        No("Rosa Quint returned to Norway only once, in 1952.", why="how often is told beside it"),
        No("Tom Marsh left in 2022.", why="whom or what he left is not told"),
        No("By 1750, the boats of Ashby could no longer sail to Dover.", why="negated"),
        No("Recently, Rosa Quint opened the library in Ashby.", why="a vague time"),
    ],
)
def when(clause: Clause) -> Found:
    """A date among the adjuncts of a clause: "When" with inversion."""
    if (says_something(clause) and not _announces(clause)) or clause.subject.dep_ == "expl":
        return
    clause = joined(clause)
    dates = [
        p
        for p in (*clause.leads, *clause.parts)
        if any(t.ent_type_ in {"DATE", "TIME"} and t.like_num for t in p.tokens)
    ]
    for part in (*clause.leads, *clause.parts):
        if not _is_date(part) or (
            len(dates) > 1 and part.kind == "adjunct" and not set(dates) <= {part, *clause.leads}
        ):
            continue
        try:
            tokens = whole_date(part.tokens[1:] if part.prep in ASKED_WITH else part.tokens)
            if any(_hour(p) for p in clause.parts if p is not part) or _twice(part):
                raise Unaskable("it happened at another time as well")
            answer = answer_of(clause, [t for t in tokens if t.lower_ not in {"only", "just"}], "date")
            if not ABSOLUTE.search(answer.text):
                continue
            _check(clause, part, answer.text)
            wh = {"by": "By when", "since": "Since when", "until": "Until when"}.get(part.prep, "When")
            early = tuple(
                p for p in clause.parts if p.top.lower_ in {"early", "late"} and p.tokens[-1].i + 1 == part.top.i
            )
            if early:  # "early in 1888"
                answer = answer_of(clause, [early[0].top, *part.tokens], "date")
            made = frame(
                clause,
                part,
                shown=shown_with(part, answer.text),
                general=True,
                drop=(*early, *(p for p in clause.leads if p is not part and _is_date(p))),
            )
            if part in clause.leads and answer.text.lower().startswith(part.prep or "-"):
                made = replace(made, dropped=True)  # its capital would stand within a statement
            _check_stem(clause, made)
            if part.prep in ENDS and (
                _too_short(clause, made) or clause.verb.lemma_ == "have" or "next" in answer.text
            ):
                raise Unaskable("what went on till then or since then is not told in full")
            yield fact(clause, "when", wh, answer, made)
        except Unaskable as reason:
            yield refusal(clause, "when", reason)


def _announces(clause: Clause) -> bool:
    """ "In 1915 Ann Bell announced that she had read the tablets": what somebody let the world know is an event."""
    return clause.verb.lemma_ in ANNOUNCING and any(
        p.top.dep_ == "ccomp" and p.tokens and p.tokens[0].lower_ == "that" for p in clause.parts
    )


def _check_stem(clause: Clause, made: Frame) -> None:
    """Raise Unaskable where the stem would ask for one of many times, or of nothing in particular."""
    subject = clause.subject_tokens()
    any_one = (subject and subject[0].lower_ in {"a", "an"}) or (clause.subject.tag_ == "NNS" and len(subject) == 1)
    now = clause.verb.tag_ in {"VBZ", "VBP"} or any(a.lower_ in {"can", "may", "must"} for a in clause.auxiliaries)
    if any_one and now and not clause.relative:
        raise Unaskable("its subject could be any " + clause.subject.text)
    if cut_claim(clause):
        raise Unaskable("what was said is cut short")
    if re.search(r"\b(?:occasions|times)\b", f"{made.before} {made.after}"):
        raise Unaskable("it happened at several times")
    if clause.verb.lemma_ in {"follow", "name"} and not any(
        p.kind == "object" or p.top.dep_ == "oprd" for p in clause.parts
    ):
        raise Unaskable("what was done is told too shortly")


def _too_short(clause: Clause, made: Frame) -> bool:
    """ "remained in her family": something is left out, and the verb has no object to stand on."""
    return made.dropped and not any(p.kind == "object" for p in clause.parts)


LEAVING = frozenset({"leave", "join", "enter", "quit"})
# What happens to somebody whole, without more words.
WHOLE = frozenset("die bear marry retire wed sink explode open close erupt collapse crash".split())


def _check(clause: Clause, part: Part, date: str) -> None:
    """Raise Unaskable for times that no "when" asks for: several, vague ones, stretches."""
    _check_told(clause, part)
    if any(YEAR.fullmatch(t.text) and t.text not in date for t in part.top.subtree) and not STRETCH.match(date):
        raise Unaskable("several dates are joined")
    if re.search(r"\d,? (?:only|just|some|about|more|less)\b", date):
        raise Unaskable("the date goes on into another time")
    if clause.verb.tag_ == "VBG" and any(a.lower_ in {"is", "are"} for a in clause.auxiliaries):
        raise Unaskable("a scene is painted")
    if clause.verb.lemma_ == "bear" and any(p.prep == "into" for p in clause.parts):
        raise Unaskable("into what family somebody was born is another question")
    if OFTEN.match(date):
        raise Unaskable("any such day may be meant, or every one")
    if re.match(r"the (?:next|following|previous|same)\b", date, re.IGNORECASE):
        raise Unaskable("the time hangs on another one")
    vague = date.lower().removeprefix("during ").startswith(("one ", "some ", "several ", "many ", "most "))
    if vague or _long_before(clause, date):
        raise Unaskable("the time is vague")
    own = re.search(r"(?:^|\s)(?:from|after|before|since|by|until)\s", date)
    whole = STRETCH.match(date) or re.match(r"(?:shortly|soon|just) (?:after|before)\b", date)
    if own and not whole and part.prep in {"from", "after", "before", "since"}:
        raise Unaskable("the time has a preposition of its own")
    if part.prep == "since" and not (clause.auxiliaries and clause.auxiliaries[0].lemma_ == "have"):
        raise Unaskable("since when is a question of what still is so")


def _check_told(clause: Clause, part: Part) -> None:
    """Raise Unaskable where the stem would not say what was done, or how often."""
    if any(t.lower_ in {"once", "twice"} and t.dep_ == "advmod" for t in clause.verb.children):
        raise Unaskable("how often it happened stands beside the time")
    if clause.verb.lemma_ in LEAVING and not any(p.kind == "object" or p.prep in {"for", "to"} for p in clause.parts):
        raise Unaskable("whom or what was left is not told")
    more = any(p is not part for p in (*clause.parts, *clause.leads))
    named = clause.document.full_name(clause.sent, clause.subject)
    if named and not more and clause.verb.lemma_ not in WHOLE and not clause.auxiliaries:
        raise Unaskable("what was done is told too shortly")


def _hour(part: Part) -> bool:
    """ "at seven": with the day in the key, the hour in the stem would be half of the answer."""
    return part.prep == "at" and (part.head.like_num or part.head.ent_type_ == "TIME")


def _twice(part: Part) -> bool:
    """ "in July and again in August": one of two times."""
    behind = part.tokens[-1].i + 1
    after = list(part.top.doc[behind : behind + 2])
    if len(after) == 2 and after[0].lower_ in {"and", "or"} and after[1].lower_ in {"again", "in", "on", "then"}:
        return True
    return part.top.i > part.top.sent.start and part.top.nbor(-1).lower_ == "again"


def _is_date(part: Part) -> bool:
    if part.kind != "adjunct" or part.prep not in PREPOSITIONS:
        return False
    return (
        any(t.ent_type_ in {"DATE", "TIME"} for t in part.tokens)
        and part.head.ent_type_ in {"DATE", "TIME"}
        and len(part.tokens) <= 9
    )


def _long_before(clause: Clause, date: str) -> bool:
    """ "had won last year": it happened before something that the stem would not say."""
    return date.startswith(("last ", "next ")) and any(a.lower_ == "had" for a in clause.auxiliaries)
