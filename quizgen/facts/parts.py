"""Which parts of a clause a stem keeps: what the verb needs, what stands before it, what may be dropped."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quizgen.document import Token
from quizgen.document.clauses import Clause, Part
from quizgen.facts.askable import COMPLETED, Unaskable
from quizgen.roles import is_role
from quizgen.syntax import child, lower_first, noun_phrase, original, set_off

NEEDED = frozenset({"object", "indirect", "complement", "particle", "agent"})
SIDE = frozenset({"according", "compared", "including", "like", "despite", "unlike", "besides"})
DIRECTIONS = frozenset("back away home north south east west abroad ashore together apart upstairs downstairs forward inside outside "
                       "overseas".split())  # fmt: skip
MAX_TAIL = 16
# "lets little water through": the parser takes the particle for an adverb.
ADRIFT = frozenset("through in out up down off over on across along around by".split())
DISTANCES = frozenset("kilometre kilometer mile metre meter yard foot league km".split())
HOURS = frozenset({"morning", "afternoon", "evening"})
BINDING = frozenset(
    "require oblige force allow permit enable encourage persuade order ask urge teach expect invite".split()
)
RANGE = frozenset({"to", "until", "till", "through"})
# "In the end", "at the age of nine", "for the first time": they say nothing at the head of a question.
EMPTY_LEADS = frozenset(
    "hand whole general short view end beginning fact addition case age time first contrast turn meantime all least last particular practice".split()
)
EMPTY_ELSEWHERE = EMPTY_LEADS - {"age", "time", "first"}


def spoken(clause: Clause, tokens: Sequence[Token]) -> str:
    """The words for the middle of a sentence: without the capital that only its start had."""
    text, first = clause.text(list(tokens)), min(tokens, key=lambda t: t.i)
    if first.lower_ in {"the", "a", "an"} and first.i > clause.sent.span.start and text.startswith(original(first)):
        return text[0].lower() + text[1:]  # behind a colon it has a capital, too
    if (
        first.i != clause.sent.span.start
        or not text.startswith(original(first))
        or _is_named(clause, first)
        or (clause.sent.index, first.i) in clause.document.referents
    ):
        return text
    word, written = original(first), clause.document.written
    elsewhere = written.has_inside(word) and not written.has(word.lower())
    if _may_be_a_name(clause, first, word):
        raise Unaskable("whether its first word is a name the text does not tell")
    if first.pos_ != "DET" and elsewhere:
        return text  # "Miners manager": elsewhere, too, it has its capital in mid-sentence
    return lower_first(text, first)


def _may_be_a_name(clause: Clause, first: Token, word: str) -> bool:
    """ "Konzo has been linked …": one word at the head of a sentence that the parser takes for a name, and no other place tells."""
    if first.tag_ not in {"NNP", "NNPS"} or first.ent_type_ in {"DATE", "TIME", "PERSON", "GPE", "LOC", "NORP"}:
        return False
    if clause.document.written.length < 60 or not word.isalpha() or word.isupper():
        return False  # too short a text to see how a word is written elsewhere
    return not clause.document.written.has_elsewhere(word)


def _is_named(clause: Clause, first: Token) -> bool:
    """The word belongs to a name; one plain noun of no certain class has but the capital of the sentence's start."""
    name = clause.document.name_at(clause.sent, first)
    return name is not None and (name.sure or len(name.tokens) > 1 or first.tag_ not in {"NN", "NNS"})


@dataclass(frozen=True)
class Tails:
    """The words kept before and after the asked part, and whether anything was left out that narrows what is said."""

    before: str
    after: str
    dropped: bool


def tails(clause: Clause, asked: Part | None, drop: tuple[Part, ...]) -> Tails:
    """Which words the stem keeps of what stands after the verb. Raises Unaskable where it needs what dangles."""
    before: list[Token] = []
    after: list[Token] = []
    dropped = False
    budget = MAX_TAIL
    for part in clause.parts:
        if part is asked or part in drop or part.prep in SIDE:
            dropped = dropped or part in drop
            continue
        target = before if asked in clause.leads else after if asked is None or part.top.i > asked.top.i else before
        word = clause.dangles(part.tokens, bound=clause.subject)
        if _is_needed(clause, part, asked, word) or (
            not word and _optional(clause, part) and len(part.tokens) <= budget
        ):
            _check_whole(clause, part, target)
            target.extend(part.tokens)
            budget -= len(part.tokens)
        else:
            _check_dropped(part, word)
            if part.top.tag_ == "RBR":
                raise Unaskable("than what is told by another sentence")
            if part.head.ent_type_ in {"DATE", "TIME"} and any(
                t.lower_ in HOURS for p in clause.parts if p is not part for t in p.tokens
            ):
                raise Unaskable("the hour is left out, its part of the day is not")
            dropped = dropped or _narrows(part)
    subject = clause.text(clause.subject_tokens())
    return Tails(clause.text(before, subject), clause.text(after, subject), dropped)


def _is_needed(clause: Clause, part: Part, asked: Part | None, word: str) -> bool:
    """Without it the verb says nothing. `word` is what dangles in it: then Unaskable is raised."""
    needed = (
        part.kind in NEEDED
        or (part.kind == "clause" and part.top.dep_ in {"xcomp", "ccomp"})
        or _completes(clause, part, asked)
        or (len(part.tokens) == 1 and part.top.pos_ in {"ADP", "ADV"} and part.top.lower_ in ADRIFT)
        or part.prep in COMPLETED.get(clause.verb.lemma_, set()) | {"into"}
    )
    if needed and word:
        raise Unaskable(f"{word!r} points outside the sentence")
    if needed and part.kind == "clause" and len(part.tokens) > 22:
        raise Unaskable("it is too long")
    return needed


def _check_whole(clause: Clause, part: Part, kept: Sequence[Token]) -> None:
    """Raise Unaskable where the parser has cut a phrase that the stem would keep."""
    if kept and part.prep in {"for", "with", "to"} and _twice(clause, part, kept):
        raise Unaskable("the parser has cut one phrase in two")
    last = part.tokens[-1] if part.tokens else None
    behind = _behind(last) if last is not None else None
    if last is not None and last.dep_ == "conj" and behind is not None and behind.tag_ in {"VBD", "VBZ", "VBP", "MD"}:
        raise Unaskable("the parser takes the next subject into the phrase")
    if part.tokens and goes_on(_behind(part.tokens[-1])):
        raise Unaskable("more is joined on to what the stem would keep")


def _check_dropped(part: Part, word: str) -> None:
    """Raise Unaskable where the rest would not be true without this part."""
    if word and not part.prep and any(t.like_num for t in part.tokens):
        raise Unaskable("how much it was is told by another sentence")
    if part.top.dep_ == "advcl" and part.top.head.lemma_ in BINDING and part.tokens and part.tokens[0].lower_ == "to":
        raise Unaskable("what somebody had to do is left out")
    if part.top.dep_ == "advcl" and child(part.top, "aux") and _first_to(part):
        raise Unaskable("the first to do what is left out")
    if word and part.prep == "to" and part.top.i > 0 and part.top.nbor(-1).lemma_ in DISTANCES:
        raise Unaskable("how far from where is told by another sentence")
    if word and part.prep == "of":
        raise Unaskable(f"{word!r} points outside the sentence")


def _narrows(part: Part) -> bool:
    """Without it the statement would say more than the text does; an aside or a bare adverb does not narrow it."""
    return bool(part.tokens) and not set_off(part.top) and (part.kind != "adverb" or len(part.tokens) > 1)


def _twice(clause: Clause, part: Part, kept: Sequence[Token]) -> bool:
    """ "for shelter, for food": two phrases with one preposition side by side are a list."""
    return any(p.prep == part.prep and p is not part and p.tokens and p.tokens[-1] in kept for p in clause.parts)


def _behind(token: Token) -> Token | None:
    return token.nbor(1) if token.i + 1 < token.sent.end else None


def goes_on(after: Token | None) -> bool:
    """ "and" or "or" and another thing behind a phrase: the parser has hung half of it elsewhere."""
    if after is None or after.lower_ not in {"and", "or"} or after.i + 2 >= after.sent.end:
        return False
    joined = after.nbor(1)
    named = (
        joined.tag_ == "VBD" and joined.i + 1 < joined.sent.end and joined.nbor(1).pos_ in {"ADJ", "NOUN", "PROPN"}
    )
    return (
        joined.pos_ in {"NOUN", "PROPN", "DET", "ADJ", "NUM", "ADP"} or joined.tag_ in {"VBN", "JJ", "VBG"} or named
    )


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


def lead_of(clause: Clause, asked: Part | None, drop: tuple[Part, ...]) -> str:
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
        if any(t.tag_ in {"WDT", "WP", "WP$", "WRB"} for t in part.top.subtree):
            raise Unaskable("the parser takes a relative clause for a main clause")
        if (
            part.head.ent_type_ in {"DATE", "TIME"}
            and not _optional(clause, part)
            and (clause.verb.tag_ in {"VBZ", "VBP"} or clause.subject.dep_ == "expl")
        ):
            raise Unaskable("it holds only at a time that the stem would leave out")
        if (
            not clause.dangles(part.tokens)
            and part.head.lower_ not in EMPTY_LEADS
            and (_optional(clause, part) or set_off(part.top))
            and part.prep in {"in", "on", "at", "after", "during", "since", "under", "from", "by"}
        ):
            if part.prep == "from" and any(
                t.lower_ in RANGE for t in clause.sent.tokens if t.i == part.tokens[-1].i + 1
            ):
                raise Unaskable("the end of a stretch of time is cut off")
            text = clause.text(part.tokens)
            return text[0].upper() + text[1:] + ","
    return ""


def lead_dropped(clause: Clause, asked: Part | None, lead: str) -> bool:
    """Something before the subject that narrows the statement is not its lead."""
    return any(
        part is not asked
        and part.kind in {"adjunct", "clause"}
        and part.tokens
        and part.prep not in SIDE
        and part.head.lower_ not in EMPTY_ELSEWHERE
        and original(part.tokens[-1]) not in lead
        for part in clause.leads
    )


def time_left_out(clause: Clause, asked: Part | None, kept: str) -> bool:
    """A time or a "before …" that the stem does not have."""
    for part in (*clause.leads, *clause.parts):
        timed = part.head.ent_type_ in {"DATE", "TIME"} or part.prep in {"before", "by", "until", "since", "for"}
        if timed and part is not asked and part.tokens and original(part.tokens[-1]) not in kept:
            return True
    return False


def lead_beside(subject: str, lead: str) -> str:
    """No "On Ann Bell's return, what did Ann Bell find?"."""
    return "" if subject and subject in lead and not lead.startswith("According") else lead


def pointing(clause: Clause, subject: Sequence[Token], lead: str, asked: Part | None, kept: tuple[str, str]) -> str:
    """The paragraph's number as lead, where the stem has "the census" and only its paragraph says which."""
    shown = [] if asked is None else list(subject)
    rest = [t for p in clause.parts if p is not asked and p.tokens and _shown(p, kept) for t in p.tokens]
    if not clause.hangs_on_paragraph(shown, strict=True) and not _looks_back(clause, rest):
        return lead
    if lead:
        raise Unaskable("only its paragraph says what is meant, and the stem begins with a time or a source")
    return f"According to paragraph {clause.sent.paragraph},"


def _looks_back(clause: Clause, tokens: list[Token]) -> bool:
    """ "the labels", of which the text has told before: where, the stem must say."""
    if clause.hangs_on_paragraph(tokens):
        return True
    again = [
        t
        for t in tokens
        if t.dep_ == "det" and t.lower_ == "the" and clause.document.told_before(clause.sent, t.head)
    ]
    return bool(again) and clause.hangs_on_paragraph([*again, *(t.head for t in again)], strict=True)


def _shown(part: Part, kept: tuple[str, str]) -> bool:
    return any(original(part.tokens[-1]) in words for words in kept)


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
    known = clause.document.name_at(clause.sent, source)
    if known is not None and known.kind not in {"person", "character", "organisation"}:
        return "According to the article,"
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
