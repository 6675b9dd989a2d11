"""When a clause must not be asked: negations, conditions, torn parses, subjects that name nothing."""

from __future__ import annotations

from itertools import pairwise

from quizgen.document import Token
from quizgen.document.clauses import SAY, Clause, Part
from quizgen.document.numbers import TIME_UNITS
from quizgen.document.topics import VAGUE
from quizgen.memory import remembered
from quizgen.roles import is_role
from quizgen.syntax import FINITE_TAGS, child, original

CONDITION = frozenset({"if", "unless", "whether", "provided", "lest", "until"})
MAX_SUBJECT = 14
# Verbs that say little without a phrase: spend (on what?), blame (for what?).
COMPLETED = {
    "spend": {"on", "for"},
    "blame": {"for", "on"},
    "accuse": {"of"},
    "base": {"on"},
    "vote": {"for", "against", "on"},
}
# Verbs of saying that also do something to things ("the bottle was found in a net").
FOUND = frozenset(
    "find show write note report reveal add announce admit confirm mention describe calculate declare".split()
)
MEASURED = TIME_UNITS | {"way", "time"}
STANDING = frozenset("stand lie sit come go appear hang".split())
# Past forms that the tagger takes for the present.
MISTAGGED = frozenset("dove lay saw found felt ground wound bound fell".split())


class Unaskable(Exception):
    """Why a clause cannot be asked. Never leaves the rules."""


def check_words(clause: Clause, subject: list[Token], *, general: bool) -> None:
    """Raise Unaskable for a subject that the stem could not show."""
    own = clause.name(clause.bearer(clause.subject))
    if own is None or not own.sure:
        check_subject(clause, subject, general=general)
    first = subject[0].lower_ if subject else ""
    if first in {"so", "too", "such"} or (first in {"each", "every"} and len(subject) == 2):
        raise Unaskable("its subject is told by a comparison, or by another sentence")
    if any(t.lower_ in {"fellow", "other", "another", "same"} for t in subject if t.head.dep_ != "conj"):
        raise Unaskable("its subject is told by another one")
    if clause.subject.lower_ in {"one", "ones", "others"}:
        raise Unaskable("its subject stands for what another sentence names")
    if any(t.dep_ == "conj" and t.pos_ == "VERB" and t.head == clause.subject for t in subject):
        raise Unaskable("the parser has joined a verb to the subject")
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


def check_antecedent(clause: Clause, subject: list[Token]) -> None:
    """The parser hangs a relative clause on the nearest noun: "who" must follow a person, "which" must not."""
    pronoun = next((t for t in clause.verb.lefts if t.tag_ in {"WP", "WDT"}), None)
    name = clause.name(clause.subject)
    person = name.kind == "person" if name else is_role(clause.subject.lemma_)
    if pronoun is not None and (pronoun.lower_ == "who") != person:
        raise Unaskable(f"{original(pronoun)!r} does not fit {original(clause.subject)!r}")
    if pronoun is not None and pronoun.lower_ == "which" and _in_a_chain(clause):
        raise Unaskable("which of two nouns the relative clause is about is not certain")
    if not subject:
        raise Unaskable("what the relative clause is about is not named")
    if not name and subject[0].lower_ in {"a", "an"}:
        raise Unaskable("what the relative clause is about is not named")


def unnamed(clause: Clause) -> bool:
    """A relative clause about something that has no certain name: what hangs on a name can be asked like any other."""
    if not clause.relative or clause.document.full_name(clause.sent, clause.subject):
        return False
    first = clause.subject_tokens()[:1]
    return clause.subject.pos_ != "NOUN" or not first or first[0].lower_ in {"a", "an"}


def _in_a_chain(clause: Clause) -> bool:
    """ "the hall in Mill Street, which": the clause may hang on either noun."""
    noun = clause.subject
    above = noun.dep_ == "pobj" and noun.head.head.pos_ in {"NOUN", "PROPN"}
    below = any(
        t.dep_ == "pobj" and t.pos_ in {"NOUN", "PROPN"} and noun.i < t.i < clause.verb.left_edge.i
        for t in noun.subtree
    )
    return above or below


@remembered(Unaskable)
def refuse(clause: Clause) -> None:
    """Raise Unaskable for what must not be asked at all, and for the marks of a parse gone wrong."""
    for fault in (_untold(clause), _condition(clause), _torn(clause), _either(clause)):
        if fault:
            raise Unaskable(fault)


def _either(clause: Clause) -> str:
    """ "They stayed away or refused": which of the two it was, the text leaves open."""
    first = clause.verb.head if clause.verb.dep_ == "conj" else clause.verb
    joined = any(c.dep_ == "conj" and c.pos_ == "VERB" and c.tag_ == clause.verb.tag_ for c in first.children)
    return "this or that: the text leaves it open" if joined and _is_or(child(first, "cc")) else ""


def _is_or(token: Token | None) -> bool:
    return token is not None and token.lower_ == "or"


def _untold(clause: Clause) -> str:
    if clause.negated:
        return "the clause is negated"
    if child(clause.verb, "csubj", "csubjpass"):
        return "its subject is a whole clause"
    if any(t.lower_ in {"i", "we", "you", "us", "my", "our", "your", "me"} for t in clause.verb.children):
        return "somebody speaks of himself"
    told = clause.verb.lemma_ in FOUND or any(p.prep == "as" for p in clause.parts)
    passive = told and any(a.dep_ == "auxpass" for a in clause.auxiliaries)
    so = any(t.lower_ == "so" and t.dep_ == "advmod" for t in clause.verb.children)
    if (
        clause.verb.lemma_ in SAY
        and not passive
        and (so or not any(p.kind in {"object", "clause", "complement"} for p in clause.parts))
    ):
        return "something is said, but not what"
    if any(a.lemma_ == "do" for a in clause.auxiliaries):
        return "it insists ('did receive')"
    before = (a for a in (*clause.adverbs, *clause.verb.lefts) if a.dep_ != "cc")  # "But, in time, …"
    if any(a.lower_ in {"more", "less", "but"} for a in before):
        return "the parser has torn 'more than' or 'all but' from its verb"
    if any(a.lower_ == "would" for a in clause.auxiliaries) and clause.source is None and not clause.speaker:
        return "it was a plan, a habit or a guess"
    timed = any(p.head.ent_type_ in {"DATE", "TIME"} for p in (*clause.parts, *clause.leads))
    going_on = clause.verb.tag_ == "VBG" and any(a.lower_ in {"was", "were"} for a in clause.auxiliaries)
    if going_on and not timed and not any(p.kind == "clause" for p in (*clause.parts, *clause.leads)):
        return "it was going on while something else happened"
    verbs = (clause.verb, *(p.top for p in clause.parts if p.top.pos_ == "VERB"))
    again = any(t.lower_ in {"again", "either", "likewise"} and t.dep_ == "advmod" for v in verbs for t in v.children)
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
    if participle := _participle(clause):
        return participle
    lasting = clause.subject.dep_ != "pobj" and any(
        p.prep == "for" and p.head.lemma_.lower() in TIME_UNITS for p in clause.parts
    )
    if clause.relative and not lasting and clause.auxiliaries and clause.auxiliaries[0].lower_ == "had":
        return "before what it had been so is elsewhere"
    if any(t.dep_ == "dep" and t.tag_ in FINITE_TAGS for t in clause.verb.children):
        return "the parser has found two main verbs"
    wanted = COMPLETED.get(clause.verb.lemma_)
    if wanted and not any(p.prep in wanted or _spent(p) for p in clause.parts):
        return "the verb wants more words"
    objects = [p for p in clause.parts if p.kind == "object"]
    if (len(objects) > 1 and not _adjacent(objects)) or (objects and clause.verb.lemma_ in STANDING):
        return "the parser has found an object too many"
    if clause.verb.tag_ == "VBP" and clause.verb.lower_ in MISTAGGED:
        return "the verb may be past"
    if any(a.tag_ != "MD" and a.lemma_ not in {"have", "be", "do", "to", "get"} for a in clause.auxiliaries):
        return "the parser takes a verb for an auxiliary"
    if part := next((fault for p in clause.parts if (fault := _part_fault(clause, p))), ""):
        return part
    bare = any(p.kind == "clause" and p.top.tag_ == "VB" and child(p.top, "aux") is None for p in clause.parts)
    return "the parser takes a verb for what is said of it" if clause.is_copular and bare else ""


def _spent(part: Part) -> bool:
    """ "spent six years building a boat", "spent two days in Ashby": how the time was spent stands beside it."""
    return part.top.dep_ in {"dobj", "npadvmod"} and part.head.lemma_.lower() in TIME_UNITS


def _part_fault(clause: Clause, part: Part) -> str:
    if _left_behind(clause, part):
        return "the parser has torn a phrase from the words before it"
    if _no_noun(part):
        return "a number has lost its noun"
    return "the parser takes a name for an adverb" if _no_adverb(part) else ""


def _no_noun(part: Part) -> bool:
    """ "He chose two": two of what?"""
    head = part.head
    counts = head.tag_ == "CD" and head.is_alpha and head.ent_type_ not in {"MONEY", "PERCENT", "DATE", "TIME"}
    return part.kind == "object" and counts and child(head, "prep") is None


def _left_behind(clause: Clause, part: Part) -> bool:
    """ "Twenty were lost, eleven of them in the village": the village belongs to the eleven."""
    first = min(t.i for t in part.tokens) if part.tokens else 0
    if first <= clause.verb.i + 1:
        return False
    before = clause.verb.doc[first - 1]
    return any(
        (t.tag_ == "CD" or t.lower_ in {"most", "many", "some", "all", "half"})
        and t.dep_ in {"appos", "npadvmod", "dep"}
        for t in (before, *before.ancestors)
    ) and any(t.lower_ in {"them", "which", "whom"} for t in before.doc[max(first - 3, 0) : first])


def _participle(clause: Clause) -> str:
    """A participle taken for the main verb, or two subjects for one."""
    if sum(c.dep_ in {"nsubj", "nsubjpass"} for c in clause.verb.children) > 1:
        return "the parser has found two subjects"  # "the yacht of the astronomer Tom Marsh ran …"
    if clause.verb.dep_ == "conj" and _behind_comma(clause):
        return "the parser takes the subject into the words before it"
    if _comma_between(clause):
        return "the parser takes a participle for the main verb"
    left = clause.subject.left_edge
    beside = left.i - 2 >= clause.sent.span.start and left.nbor(-1).text == "," and left.nbor(-2).pos_ == "PROPN"
    if beside and left.lower_ in {"a", "an"} and clause.verb.tag_ == "VBD" and not clause.auxiliaries:
        return "the parser takes an apposition for a subject"
    return ""


def _behind_comma(clause: Clause) -> bool:
    """ "was torn to pieces, and part of the anchor, weighing a ton, landed …": it is not the ship that landed."""
    first = clause.auxiliaries[0] if clause.auxiliaries else clause.verb
    cc = next((t for t in clause.verb.head.children if t.dep_ == "cc" and t.i < first.i), None)
    own = child(clause.verb, "nsubj", "nsubjpass", "expl") is not None
    between = clause.verb.doc[cc.i + 1 : first.i] if cc is not None else ()
    return (
        not own
        and first.nbor(-1).text == ","
        and any(t.pos_ in {"NOUN", "PROPN"} and t.dep_ != "pobj" for t in between)
    )


def _comma_between(clause: Clause) -> bool:
    """ "Young trees, planted ten years ago, fared …": one comma between a subject and what is taken for its verb."""
    first = clause.auxiliaries[0] if clause.auxiliaries else clause.verb
    before = first.nbor(-1) if first.i > clause.sent.span.start else None
    end = clause.subject.right_edge.i
    near = before is not None and before.text == "," and before.i - 1 <= max(end, clause.subject.i)
    return near and not clause.relative and clause.verb.dep_ != "conj" and not any(
        t.text in {",", ")", "–", "—"} for t in clause.sent.span.doc[clause.subject.i + 1 : before.i if before else 0]
    )  # fmt: skip


def _adjacent(objects: list[Part]) -> bool:
    """ "skills training" taken for two objects is one."""
    return all(
        one.tokens[-1].i + 1 == other.tokens[0].i for one, other in pairwise(objects) if one.tokens and other.tokens
    )


def _no_adverb(part: Part) -> bool:
    measured = {"DATE", "TIME", "QUANTITY", "MONEY", "PERCENT", "CARDINAL"}
    plain = part.head.lemma_.lower() not in MEASURED
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
    known = clause.document.antecedents.get((clause.sent.index, clause.subject.i))
    if clause.subject.pos_ == "PRON" and not known and not clause.document.full_name(clause.sent, clause.subject):
        raise Unaskable(f"{original(clause.subject)!r} may be anybody")


def _unknown(clause: Clause, subject: list[Token]) -> bool:
    """A subject that names nothing: "a reef", "work"."""
    head = clause.subject
    if subject[0].lower_ in {"a", "an"}:
        return not any(t.dep_ in {"relcl", "acl"} for t in subject)
    mass = head.tag_ == "NN" and head.lemma_.lower() not in VAGUE
    return head.pos_ == "NOUN" and len(subject) == 1 and not mass and head.lower_ not in clause.document.topics
