"""From a clause to a frame, and from a frame to a fact.

Kept: what the verb needs (`parts`). Dropped: asides, times that only the day of writing can place, long tails.
Refused: a negation, a condition, or a needed word that points outside the sentence (`askable`).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Literal

from quizgen.document import Token
from quizgen.document.clauses import Clause, Part
from quizgen.document.reference import PRONOUNS
from quizgen.facts.askable import Unaskable, check_antecedent, check_words, refuse
from quizgen.facts.frame import Answer, Fact, Frame
from quizgen.facts.parse_faults import check_parse
from quizgen.facts.parts import lead_beside, lead_dropped, lead_of, pointing, spoken, tails, time_left_out
from quizgen.memory import remembered
from quizgen.model import Refusal
from quizgen.syntax import child, is_plural, original

LONG = {"'s": "is", "’s": "is", "'re": "are", "’re": "are", "'ve": "have", "’ve": "have", "'ll": "will", "’ll": "will",
        "'d": "would", "’d": "would", "'m": "am", "’m": "am", "ca": "can", "wo": "will"}  # fmt: skip
# Behind one of these a time would belong to its clause.
RELATIVE = frozenset("that which who whom whose where when because while as if to after before".split())
# Question words before which no time or place stands.
BEHIND = frozenset({"When", "Where", "Why", "How", "For"})
MOTION = frozenset(
    "go come travel fly move sail walk run ride drive pass march swim climb lead turn fall rise reach".split()
)


@remembered(Unaskable)
def frame(
    clause: Clause,
    asked: Part | None,
    *,
    shown: str = "",
    prep: str = "",
    drop: tuple[Part, ...] = (),
    general: bool = False,
) -> Frame:
    """Cut a clause for a question about `asked` (None: the subject). `shown` is the asked part in a statement.
    `general` allows a subject of any kind ("a tide mill").

    Raises Unaskable with the reason.
    """
    refuse(clause)
    subject = clause.subject_tokens()
    if clause.relative:
        check_antecedent(clause, subject)
    check_words(clause, subject, general=asked is None or general)
    check_parse(clause, subject, asked)
    kept = tails(clause, asked, drop)
    purpose = next((p for p in clause.parts if p.kind == "particle" and p.top.pos_ == "VERB"), None)
    if asked in clause.parts and purpose is not None and asked is not None and asked.top.i < purpose.top.i:
        raise Unaskable("what it was done for is cut off")
    if asked is not None and asked.kind == "object" and is_plural(asked.head) and " their " in f" {kept.after} ":
        raise Unaskable("whose it is the answer says")
    before, after = kept.before, kept.after
    said = spoken(clause, asked.tokens) if asked is not None else ""
    text = spoken(clause, subject)
    bearer = clause.bearer(clause.subject)
    named = clause.name(bearer) if bearer != clause.subject else None
    if named is not None and named.kind == "person" and asked is not None:
        text = named.canonical
    auxiliaries, verb = _simple_past(clause, *_verbs(clause), inverted=asked is not None)
    if clause.verb.tag_ == "VBN" and not auxiliaries and not clause.auxiliaries:
        raise Unaskable("the parser takes a participle for the main verb")
    lead = pointing(clause, subject, lead_beside(text, lead_of(clause, asked, drop)), asked, (before, after))
    if (
        auxiliaries[:1] == ("had",)
        and (not lead or lead.startswith("According"))
        and time_left_out(clause, asked, f"{before} {after}")
    ):
        raise Unaskable("before what it had been so is left out")
    bare = not before and not after and asked is not None
    if bare and (kept.dropped or clause.verb.lemma_ in {"go", "come"}) and clause.verb.lemma_ in MOTION:
        raise Unaskable("nothing is left of where it went")
    if clause.is_copular and asked is None and not before and not after:
        raise Unaskable("nothing is left of what is said")
    return Frame(
        subject="" if asked is None else text,
        auxiliaries=auxiliaries,
        adverb=clause.text(clause.adverbs),
        verb=verb,
        base=base_form(clause.verb.lower_, clause.verb.lemma_, clause.verb.tag_),
        tense=_tense(clause.verb),
        before=before,
        asked=shown or (text if asked is None else said),
        after=after,
        prep=prep,
        lead=lead,
        slot="subject" if asked is None else "rest",
        front=asked is not None and asked in clause.leads,
        dropped=kept.dropped or lead_dropped(clause, asked, lead) or _another_form(auxiliaries, verb, clause),
    )


def _verbs(clause: Clause) -> tuple[tuple[str, ...], str]:
    auxiliaries = tuple(LONG.get(original(a).lower(), original(a).lower()) for a in clause.auxiliaries)
    verb = original(clause.verb)
    if clause.verb.tag_ == "VBN" and auxiliaries[:1] == ("is",) and clause.auxiliaries[0].lemma_ == "have":
        auxiliaries = ("has", *auxiliaries[1:])
    if clause.is_copular and not auxiliaries:
        return (LONG.get(verb.lower(), verb.lower()),), ""
    return auxiliaries, verb


def _simple_past(
    clause: Clause, auxiliaries: tuple[str, ...], verb: str, *, inverted: bool
) -> tuple[tuple[str, ...], str]:
    """ "had been built" becomes "was built": a question by itself has no past before a past.

    Kept where the clause says before what ("had won twice by 1926"). Raises Unaskable for "had torn" in a statement,
    whose simple past is another word.
    """
    timed = any(
        (p.prep in {"before", "by", "until", "since", "for"} and p.kind != "agent")
        or (p.top.dep_ == "advcl" and _temporal(p.top))
        for p in (*clause.parts, *clause.leads)
    )
    if clause.is_copular and auxiliaries == ("had",) and not timed:
        return ("were" if is_plural(clause.subject) else "was",), ""
    if auxiliaries[:1] != ("had",) or timed or clause.verb.tag_ != "VBN":
        return auxiliaries, verb
    if auxiliaries[1:2] == ("been",):
        return ("were" if is_plural(clause.subject) else "was", *auxiliaries[2:]), verb
    again = any(c.dep_ == "conj" and child(c, "aux") for c in clause.verb.children)
    if len(auxiliaries) > 1 or again or (not inverted and not verb.endswith("ed")):
        raise Unaskable("before what it had been so is left out")
    return (), verb


def _another_form(auxiliaries: tuple[str, ...], verb: str, clause: Clause) -> bool:
    """ "had torn" asked with "did": its statement would need "tore", which nothing here knows."""
    return not auxiliaries and clause.verb.tag_ == "VBN" and not verb.endswith("ed")


def _temporal(top: Token) -> bool:
    mark = child(top, "mark", "advmod")
    return mark is not None and mark.lower_ in {"when", "before", "after", "until", "while", "once"}


def base_form(text: str, lemma: str, tag: str) -> str:
    """The dictionary form; mends the lemmatiser where it takes "hopes" for a form of "hop"."""
    if tag == "VBZ" and text == f"{lemma}es" and not lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
        return f"{lemma}e"
    if tag in {"VBD", "VBN"} and text == f"{lemma}ed" and re.fullmatch("[^aeiou][aeiou][bdgmnprt]", lemma):
        return f"{lemma}e"
    return lemma


def _tense(verb: Token) -> Literal["past", "present", "present_s"]:
    return "past" if verb.tag_ in {"VBD", "VBN"} else "present_s" if verb.tag_ == "VBZ" else "present"


def fact(clause: Clause, rule: str, wh: str, answer: Answer, made: Frame, **more: object) -> Fact:
    """A fact of this clause."""
    if rule != "to_do" and _reads_better_behind(made, wh):
        # "Why did Ann Bell write to the king in 1855?" reads better than "In 1855, why did …".
        made = replace(made, lead="", moved=f"{made.lead[0].lower()}{made.lead[1:].rstrip(',')}")
    return Fact(rule, wh, answer, clause.sent.plain(), made, **more)  # type: ignore[arg-type]


def _reads_better_behind(made: Frame, wh: str) -> bool:
    """A time or place at the head of the sentence, and behind the verb no clause that it could be taken to belong to."""
    if not made.lead or made.lead.startswith("According"):
        return False
    if wh.split()[0] in BEHIND:
        return len(made.after.split()) < 9
    words = f"{made.before} {made.after}".split()
    return len(words) < 9 and not RELATIVE & {w.lower().strip(",") for w in words}


def refusal(clause: Clause, rule: str, why: object) -> Refusal:
    """Why this rule made nothing of the clause."""
    return Refusal(clause.sent.offset + clause.verb.idx, rule, str(why))


def says_something(clause: Clause) -> bool:
    """The clause only reports what somebody said: other rules ask that."""
    return clause.only_reports


def is_pronoun(token: Token) -> bool:
    """A word that stands for a name."""
    return token.pos_ == "PRON" or token.lower_ in PRONOUNS
