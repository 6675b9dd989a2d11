"""From a clause to a frame: which words a stem keeps, which it may drop, and when a clause must not be asked.

Kept: what the verb needs. Dropped: asides, times that only the day of writing can place, long tails. Refused: a
negation, a condition, or a needed word that points outside the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from quizgen.document import Token
from quizgen.document.clauses import SAY, Clause, Part, verbatim
from quizgen.document.numbers import TIME_UNITS
from quizgen.document.reference import PRONOUNS, mentions
from quizgen.document.topics import VAGUE
from quizgen.facts.frame import Answer, Fact, Frame
from quizgen.model import Refusal
from quizgen.roles import is_role
from quizgen.syntax import (
    FINITE_TAGS,
    child,
    contiguous,
    cut_short,
    lower_first,
    noun_phrase,
    original,
    set_off,
    strip_punctuation,
)

LONG = {"'s": "is", "’s": "is", "'re": "are", "’re": "are", "'ve": "have", "’ve": "have", "'ll": "will", "’ll": "will",
        "'d": "would", "’d": "would", "'m": "am", "’m": "am", "ca": "can", "wo": "will"}  # fmt: skip
CONDITION = frozenset({"if", "unless", "whether", "provided", "lest", "until"})
NEEDED = frozenset({"object", "indirect", "complement", "particle", "agent"})
NAMING = frozenset(
    "name call make elect appoint leave keep consider find declare dub crown become remain seem feel".split()
)
SIDE = frozenset({"according", "compared", "including", "like", "despite", "unlike", "besides"})
DIRECTIONS = frozenset("back away home north south east west abroad ashore together apart upstairs downstairs forward inside outside "
                       "overseas".split())  # fmt: skip
MAX_TAIL = 16
MAX_SUBJECT = 14
# Verbs that say little without a phrase: spend (on what?), blame (for what?).
COMPLETED = {"spend": {"on", "for"}, "blame": {"for", "on"}, "accuse": {"of"}, "base": {"on"}}
# Verbs of saying that also do something to things ("the bottle was found in a net").
FOUND = frozenset({"find", "show", "write", "note", "report", "reveal"})
STANDING = frozenset("stand lie sit come go appear hang".split())
# Past forms that the tagger takes for the present.
MISTAGGED = frozenset("dove lay saw found felt ground wound bound fell".split())
ASIDE = re.compile(r", (?:\w+ ){1,3}(?:said|says|added|explained),|[“”\"]")


class Unaskable(Exception):
    """Why a clause cannot be asked. Never leaves the rules."""


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
    _refuse(clause)
    subject = clause.subject_tokens()
    before_subject = subject[0].nbor(-1) if subject and subject[0].i > clause.sent.span.start else None
    if before_subject is not None and before_subject.dep_ == "prep" and not list(before_subject.children):
        raise Unaskable("the parser has torn the subject from its preposition")
    if clause.relative:
        _check_antecedent(clause, subject)
    _check_words(clause, subject, general=asked is None or general)
    if cut_short(subject) or any(cut_short(p.tokens) for p in clause.parts if p is asked or p.kind in NEEDED):
        raise Unaskable("the parser has cut a phrase short")
    if any(p.top.dep_ == "oprd" for p in clause.parts) and clause.verb.lemma_ not in NAMING:
        raise Unaskable("the parser takes a name for a complement")
    before, after = _tails(clause, asked, drop)
    said = spoken(clause, asked.tokens) if asked is not None else ""
    text = spoken(clause, subject)
    bearer = clause.bearer(clause.subject)
    named = clause.name(bearer) if bearer != clause.subject else None
    if named is not None and named.kind == "person" and asked is not None:
        text = named.canonical
    auxiliaries, verb = _verbs(clause)
    lead = _lead_beside(text, _lead(clause, asked, drop))
    if auxiliaries[:1] == ("had",) and not lead and _time_left_out(clause, asked, f"{before} {after}"):
        raise Unaskable("before what it had been so is left out")
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
    )


def _check_words(clause: Clause, subject: list[Token], *, general: bool) -> None:
    """Raise Unaskable for a subject that the stem could not show."""
    own = clause.name(clause.bearer(clause.subject))
    if own is None or not own.sure:
        check_subject(clause, subject, general=general)
    if any(t.lower_ in {"fellow", "other", "another", "same"} for t in subject if t.head.dep_ != "conj"):
        raise Unaskable("its subject is told by another one")
    if clause.subject.tag_ == "CD" and len(subject) < 4:
        raise Unaskable("it counts what another sentence names")
    if clause.subject.i < clause.verb.i < max(t.i for t in subject or [clause.subject]):
        raise Unaskable("the parser has joined the subject with what stands after the verb")
    if _run_together(clause, subject):
        raise Unaskable("two names have run together")
    if len(subject) > MAX_SUBJECT:
        raise Unaskable("its subject is too long")


def _run_together(clause: Clause, tokens: list[Token]) -> bool:
    """Two names side by side in what is left of a phrase: the parser has lost a comma or an "and"."""
    for one, other in pairwise(tokens):
        left, right = (clause.document.name_at(clause.sent, t) for t in (one, other))
        if left is None or right is None or left is right:
            continue
        if (one.head != other and other.head != one) or clause.sent.span.doc[right.head].dep_ == "appos":
            return True
    return False


def _check_antecedent(clause: Clause, subject: list[Token]) -> None:
    """The parser hangs a relative clause on the nearest noun: "who" must follow a person, "which" must not."""
    pronoun = next((t for t in clause.verb.lefts if t.tag_ in {"WP", "WDT"}), None)
    name = clause.name(clause.subject)
    person = name.kind == "person" if name else is_role(clause.subject.lemma_)
    if pronoun is not None and (pronoun.lower_ == "who") != person:
        raise Unaskable(f"{original(pronoun)!r} does not fit {original(clause.subject)!r}")
    if not subject:
        raise Unaskable("what the relative clause is about is not named")
    if not name and subject[0].lower_ in {"a", "an"}:
        raise Unaskable("what the relative clause is about is not named")


def spoken(clause: Clause, tokens: Sequence[Token]) -> str:
    """The words for the middle of a sentence: without the capital that only its start had."""
    text, first = clause.text(list(tokens)), min(tokens, key=lambda t: t.i)
    if (
        first.i != clause.sent.span.start
        or not text.startswith(original(first))
        or clause.document.name_at(clause.sent, first)
        or (clause.sent.index, first.i) in clause.document.referents
    ):
        return text
    return lower_first(text, first)


def _refuse(clause: Clause) -> None:
    """Raise Unaskable for what must not be asked at all, and for the marks of a parse gone wrong."""
    for fault in (_untold(clause), _condition(clause), _torn(clause)):
        if fault:
            raise Unaskable(fault)


def _untold(clause: Clause) -> str:
    if clause.negated:
        return "the clause is negated"
    if child(clause.verb, "csubj", "csubjpass"):
        return "its subject is a whole clause"
    if any(t.lower_ in {"i", "we", "you", "us", "my", "our", "your", "me"} for t in clause.verb.children):
        return "somebody speaks of himself"
    passive = any(a.dep_ == "auxpass" for a in clause.auxiliaries) and clause.verb.lemma_ in FOUND
    if (
        clause.verb.lemma_ in SAY
        and not passive
        and not any(p.kind in {"object", "clause", "complement"} for p in clause.parts)
    ):
        return "something is said, but not what"
    if any(a.lemma_ == "do" for a in clause.auxiliaries):
        return "it insists ('did receive')"
    again = any(t.lower_ in {"again", "either", "likewise"} and t.dep_ == "advmod" for t in clause.verb.children)
    return "it happens once more: the first time is elsewhere" if again else ""


def _condition(clause: Clause) -> str:
    for part in (*clause.parts, *clause.leads):
        mark = child(part.top, "mark", "advmod")
        if part.top.dep_ != "advcl" or mark is None:
            continue
        before = part.top.left_edge.nbor(-1) if part.top.left_edge.i > clause.sent.span.start else mark
        if before.pos_ == "NOUN" and mark.lower_ in {"when", "where"}:
            return f"a clause with {original(mark)!r} may say which {original(before)}"
        if mark.lower_ in CONDITION:
            return f"it hangs on a condition ({original(mark)} …)"
    return ""


def _torn(clause: Clause) -> str:
    """What only a wrong parse brings about."""
    numbers_joined = any(t.dep_ == "nummod" and t.head.dep_ == "conj" for p in clause.parts for t in p.tokens)
    if numbers_joined and any(p.kind == "clause" for p in clause.parts):
        return "numbers are joined across a clause"
    lasting = clause.subject.dep_ != "pobj" and any(
        p.prep == "for" and p.head.lemma_.lower() in TIME_UNITS for p in clause.parts
    )
    if clause.relative and not lasting and clause.auxiliaries and clause.auxiliaries[0].lower_ == "had":
        return "before what it had been so is elsewhere"
    if any(t.dep_ == "dep" and t.tag_ in FINITE_TAGS for t in clause.verb.children):
        return "the parser has found two main verbs"
    wanted = COMPLETED.get(clause.verb.lemma_)
    if wanted and not any(p.prep in wanted for p in clause.parts):
        return "the verb wants more words"
    objects = [p for p in clause.parts if p.kind == "object"]
    if (len(objects) > 1 and not _adjacent(objects)) or (objects and clause.verb.lemma_ in STANDING):
        return "the parser has found an object too many"
    if clause.verb.tag_ == "VBP" and clause.verb.lower_ in MISTAGGED:
        return "the verb may be past"
    if any(a.tag_ != "MD" and a.lemma_ not in {"have", "be", "do", "to", "get"} for a in clause.auxiliaries):
        return "the parser takes a verb for an auxiliary"
    if any(_no_adverb(p) for p in clause.parts):
        return "the parser takes a name for an adverb"
    bare = any(p.kind == "clause" and p.top.tag_ == "VB" and child(p.top, "aux") is None for p in clause.parts)
    return "the parser takes a verb for what is said of it" if clause.is_copular and bare else ""


def _adjacent(objects: list[Part]) -> bool:
    """ "skills training" taken for two objects is one."""
    return all(
        one.tokens[-1].i + 1 == other.tokens[0].i for one, other in pairwise(objects) if one.tokens and other.tokens
    )


def _no_adverb(part: Part) -> bool:
    measured = {"DATE", "TIME", "QUANTITY", "MONEY", "PERCENT", "CARDINAL"}
    plain = part.head.lemma_.lower() not in TIME_UNITS | {"way", "time"}
    return part.top.dep_ == "npadvmod" and part.head.ent_type_ not in measured and plain


def check_subject(clause: Clause, subject: list[Token], *, general: bool) -> None:
    """Raise Unaskable for a subject that points outside the sentence, or (not `general`) names nothing."""
    if not subject:
        raise Unaskable("it has no subject")
    if clause.subject.tag_ == "EX":
        return
    name = clause.name(clause.subject)
    if name is not None and name.kind == "person" and not name.sure and " " not in name.canonical:
        raise Unaskable(f"{name.text} may be one of two people, or none")
    word = clause.dangles(subject, strict=True)
    if not general and not clause.name(clause.subject) and _unknown(clause, subject):
        raise Unaskable("its subject could be any " + original(clause.subject))
    if word:
        raise Unaskable(f"{word!r} points outside the sentence")
    if clause.subject.pos_ == "PRON" and not clause.document.full_name(clause.sent, clause.subject):
        raise Unaskable(f"{original(clause.subject)!r} may be anybody")


def _unknown(clause: Clause, subject: list[Token]) -> bool:
    """A subject that names nothing: "a reef", "work"."""
    head = clause.subject
    if subject[0].lower_ in {"a", "an"}:
        return not any(t.dep_ in {"relcl", "acl"} for t in subject)
    mass = head.tag_ == "NN" and head.lemma_.lower() not in VAGUE
    return head.pos_ == "NOUN" and len(subject) == 1 and not mass and head.lower_ not in clause.document.topics


def _tails(clause: Clause, asked: Part | None, drop: tuple[Part, ...]) -> tuple[str, str]:
    """The words kept before and after the asked part."""
    before: list[Token] = []
    after: list[Token] = []
    budget = MAX_TAIL
    for part in clause.parts:
        if part is asked or part in drop or part.prep in SIDE:
            continue
        target = before if asked in clause.leads else after if asked is None or part.top.i > asked.top.i else before
        needed = (
            part.kind in NEEDED
            or (part.kind == "clause" and part.top.dep_ in {"xcomp", "ccomp"})
            or _completes(clause, part, asked)
            or part.prep in COMPLETED.get(clause.verb.lemma_, set())
        )
        word = clause.dangles(part.tokens, bound=clause.subject)
        if needed and word:
            raise Unaskable(f"{word!r} points outside the sentence")
        if needed and part.kind == "clause" and len(part.tokens) > 22:
            raise Unaskable("it is too long")
        if needed or (not word and _optional(clause, part) and len(part.tokens) <= budget):
            target.extend(part.tokens)
            budget -= len(part.tokens)
        elif part.top.dep_ == "advcl" and child(part.top, "aux") and _first_to(part):
            raise Unaskable("the first to do what is left out")
        elif word and part.prep == "of":
            raise Unaskable(f"{word!r} points outside the sentence")
    subject = clause.text(clause.subject_tokens())
    return clause.text(before, subject), clause.text(after, subject)


def _first_to(part: Part) -> bool:
    """ "the first quarterback to lead …": the infinitive belongs to the noun."""
    return any(
        t.lower_ in {"first", "only", "last", "enough", "too"} for t in part.top.head.subtree if t.i < part.top.i
    )


def _completes(clause: Clause, part: Part, asked: Part | None) -> bool:
    """A phrase right after a verb without an object: without it the verb says nothing ("went north", "is in Rome")."""
    if (asked in clause.parts and not clause.is_copular) or any(
        p.kind in {"object", "complement"} or p.top.dep_ == "xcomp" for p in clause.parts
    ):
        return False
    following = [
        p
        for p in clause.parts
        if p is not asked
        and p.kind != "particle"
        and p.prep != "according"
        and p.head.ent_type_ not in {"DATE", "TIME"}
    ]
    return (
        bool(following)
        and following[0] is part
        and not set_off(part.top)
        and part.top.dep_ != "advcl"
        and part.head.ent_type_ not in {"DATE", "TIME"}
    )


def _optional(clause: Clause, part: Part) -> bool:
    """Whether an adjunct may stay in a stem: not an aside, not a clause, not an empty adverb."""
    if (
        not part.tokens
        or set_off(part.top)
        or part.kind == "clause"
        or (not clause.speaker and any(t.i in clause.sent.quoted for t in part.tokens))
    ):
        return False
    if part.kind == "adverb":
        return len(part.tokens) > 1 or part.top.lower_.endswith("ly") or part.top.lower_ in DIRECTIONS
    dated = part.head.ent_type_ in {"DATE", "TIME"}
    often = part.tokens[0].lower_ in {"every", "each", "a", "per"} or (
        part.prep in {"for", "over", "within"} and any(t.like_num for t in part.tokens)
    )
    return not dated or often or any(t.like_num and len(t.text) == 4 for t in part.tokens)


def _verbs(clause: Clause) -> tuple[tuple[str, ...], str]:
    auxiliaries = tuple(LONG.get(original(a).lower(), original(a).lower()) for a in clause.auxiliaries)
    verb = original(clause.verb)
    if clause.verb.tag_ == "VBN" and auxiliaries[:1] == ("is",) and clause.auxiliaries[0].lemma_ == "have":
        auxiliaries = ("has", *auxiliaries[1:])
    if clause.is_copular and not auxiliaries:
        return (LONG.get(verb.lower(), verb.lower()),), ""
    return auxiliaries, verb


def base_form(text: str, lemma: str, tag: str) -> str:
    """The dictionary form; mends the lemmatiser where it takes "hopes" for a form of "hop"."""
    if tag == "VBZ" and text == f"{lemma}es" and not lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
        return f"{lemma}e"
    if tag in {"VBD", "VBN"} and text == f"{lemma}ed" and len(lemma) > 2 and lemma[-1] in "bdgmnprt" and lemma[-2] in "aeiou" \
            and lemma[-3] not in "aeiou" and len(lemma) == 3:  # fmt: skip
        return f"{lemma}e"
    return lemma


def _tense(verb: Token) -> Literal["past", "present", "present_s"]:
    return "past" if verb.tag_ in {"VBD", "VBN"} else "present_s" if verb.tag_ == "VBZ" else "present"


def _lead(clause: Clause, asked: Part | None, drop: tuple[Part, ...]) -> str:
    """What stands first: the source of a claim, else one short time or place that stands alone."""
    if clause.speaker:
        return f"According to {clause.speaker},"
    if clause.source is not None:
        speaker = clause.document.full_name(clause.sent, clause.source)
        own = bool(speaker) and speaker == clause.document.full_name(clause.sent, clause.subject)
        return "" if own else source_lead(clause)
    told = next((p for p in (*clause.leads, *clause.parts) if p.prep == "according"), None)
    if told is not None:
        return _told(clause, told)
    for part in clause.leads:
        if part is asked or part in drop or part.kind != "adjunct" or not 1 < len(part.tokens) <= 8:
            continue
        if (
            part.head.ent_type_ in {"DATE", "TIME"}
            and not _optional(clause, part)
            and (clause.verb.tag_ in {"VBZ", "VBP"} or clause.subject.dep_ == "expl")
        ):
            raise Unaskable("it holds only at a time that the stem would leave out")
        if (
            not clause.dangles(part.tokens)
            and (_optional(clause, part) or set_off(part.top))
            and part.prep in {"in", "on", "at", "after", "during", "since", "under", "from", "by"}
        ):
            text = clause.text(part.tokens)
            return text[0].upper() + text[1:] + ","
    return ""


def _time_left_out(clause: Clause, asked: Part | None, kept: str) -> bool:
    """A time or a "before …" that the stem does not have."""
    for part in (*clause.leads, *clause.parts):
        timed = part.head.ent_type_ in {"DATE", "TIME"} or part.prep in {"before", "by", "until", "since", "for"}
        if timed and part is not asked and part.tokens and original(part.tokens[-1]) not in kept:
            return True
    return False


def _lead_beside(subject: str, lead: str) -> str:
    """No "On Ann Bell's return, what did Ann Bell find?"."""
    return "" if subject and subject in lead and not lead.startswith("According") else lead


def _told(clause: Clause, part: Part) -> str:
    """ "According to …" wherever the sentence has it; a source that does not stand alone is the article."""
    if clause.dangles(part.tokens) or len(part.tokens) > 11:
        return "According to the article,"
    text = spoken(clause, part.tokens)
    return f"{text[0].upper()}{text[1:]},"


def source_lead(clause: Clause) -> str:
    """ "According to …," with the source's name where it has one that stands alone."""
    source = clause.source
    assert source is not None
    name = clause.document.full_name(clause.sent, source)
    if source.pos_ == "PRON" and not name:
        return "According to the article,"
    tokens = noun_phrase(source)
    if (
        not tokens
        or clause.dangles(tokens)
        or (
            not name
            and len(tokens) < 2
            and source.pos_ != "PROPN"
            and not (source.tag_ == "NNS" and is_role(source.lemma_))
        )
        or len(tokens) > 9
    ):
        return "According to the article,"
    return f"According to {spoken(clause, tokens)},"


def answer_of(clause: Clause, tokens: tuple[Token, ...] | list[Token], kind: str, **more: object) -> Answer:
    """An answer that stands verbatim in the article. Raises Unaskable when nothing is left of it."""
    text, start, end = verbatim(clause.sent, tokens)
    behind = strip_punctuation(list(tokens))[-1:]
    after = behind[0].nbor(1) if behind and behind[0].i + 1 < clause.sent.span.end else None
    if after is not None and after.tag_ in FINITE_TAGS and after != clause.verb and after not in clause.auxiliaries:
        raise Unaskable("the parser has cut the answer short")
    over = after is not None and after.lower_ in {"by", "after", "to", "upon"} and after.i + 1 < clause.sent.span.end
    if over and after is not None and after.nbor(1).lower_ == behind[0].lower_:
        raise Unaskable("a phrase that says one word twice")
    hangs_on = (
        after is not None
        and after.pos_ in {"NOUN", "PROPN", "DET", "NUM"}
        and after.ent_type_ not in {"DATE", "TIME"}
    )
    beyond = (
        after is not None and after.text == "," and after.i + 1 < clause.sent.span.end and behind[0].pos_ == "PROPN"
    )
    if kind == "phrase" and beyond and after is not None and after.nbor(1).ent_type_ == "GPE":
        raise Unaskable("the place goes on after a comma")
    if kind == "phrase" and hangs_on:
        raise Unaskable("more words hang on the answer")
    if kind == "phrase" and text and len(contiguous(tokens)) < len(strip_punctuation(list(tokens))):
        raise Unaskable("an aside cuts the answer in two")
    if not text or cut_short(tokens):
        raise Unaskable("the answer is empty or cut short")
    if ASIDE.search(text):
        raise Unaskable("an aside stands in the answer")
    return Answer(text, start, end, kind, **more)  # type: ignore[arg-type]


def person_answer(clause: Clause, token: Token) -> Answer:
    """The answer for a named person: printed in full, accepted by surname too."""
    name = clause.name(token)
    assert name is not None
    return named_answer(clause, token)


def named_answer(clause: Clause, token: Token) -> Answer:
    """The answer for any name that ends at this token; a person is printed in full."""
    name = clause.name(token)
    if name is None:
        raise Unaskable("the name is not certain")
    before = clause.sent.span.doc[name.tokens[0] - 1] if name.tokens[0] > clause.sent.span.start else None
    if name.kind == "country" and before is not None and before.lower_ == "the":
        start = clause.sent.offset + before.idx
        text = f"{original(before)} {name.text}"
        return Answer(
            text, start, name.end, "country", f"the {name.text}" if original(before) == "the" else "", (name.text,)
        )
    if name.kind == "character":
        return Answer(name.text, name.start, name.end, "character", name.canonical)
    shown = name.canonical if name.kind == "person" else name.text
    titled_too = f"{name.title} {name.text}".strip()
    accept = tuple(sorted({*mentions(clause.document, name), titled_too} - {shown}))
    return Answer(name.text, name.start, name.end, name.kind, shown, accept if name.kind == "person" else ())  # type: ignore[arg-type]


def fact(clause: Clause, rule: str, wh: str, answer: Answer, made: Frame, **more: object) -> Fact:
    """A fact of this clause."""
    return Fact(rule, wh, answer, clause.sent.plain(), made, **more)  # type: ignore[arg-type]


def refusal(clause: Clause, rule: str, why: object) -> Refusal:
    """Why this rule made nothing of the clause."""
    return Refusal(clause.sent.offset + clause.verb.idx, rule, str(why))


def says_something(clause: Clause) -> bool:
    """The clause only reports what somebody said: other rules ask that."""
    reported = any(p.kind == "clause" and p.top.dep_ == "ccomp" for p in clause.parts) or child(clause.verb, "ccomp")
    quotes = any(t.i in clause.sent.quoted for t in clause.verb.subtree)
    return clause.verb.lemma_ in SAY and bool(reported or quotes)


def is_pronoun(token: Token) -> bool:
    """A word that stands for a name."""
    return token.pos_ == "PRON" or token.lower_ in PRONOUNS
