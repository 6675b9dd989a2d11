"""What "it" and "they" stand for, where the words before leave one thing only.

A subject pronoun is a thing of the sentence before (same paragraph) when that sentence has a single noun of its
number, or of the clause before in its own sentence; after "say", "think" and the like it is whoever says so.
Everything else is left alone: a guessed antecedent makes a false question.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set

from quizgen.document.names import Name
from quizgen.document.sentences import Sent
from quizgen.roles import is_role
from quizgen.syntax import SUBJECTS, child, cut_short, noun_phrase, original, tidy, words
from quizgen.tokens import Token

LONGEST = 8
SEASONS = frozenset("spring summer autumn winter fall morning evening night".split())
# Nouns that no pronoun goes back to: measures, times, and what is said of things.
PASSING = frozenset(
    "year month week day hour minute second time century decade morning evening night percent % dollar pound euro metre meter "
    "kilometre kilometer mile foot inch degree ton tonne part way kind sort lot number top end middle side edge rest front back "
    "example addition fact course case order place thing".split()
)
EVENTFUL = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "EVENT", "CARDINAL", "ORDINAL", "LANGUAGE"})
# "It takes three hours", "it seems that …": the pronoun stands for nothing.
EMPTY = frozenset("seem appear rain snow happen turn follow matter feel sound look".split())
# "It was a disaster": all that was told, and no one thing.
ALL_THAT = frozenset(
    "explosion guess mistake day time success decision moment event idea way start beginning end disaster failure triumph shock "
    "surprise relief sight scene blow loss victory defeat step change coincidence accident crime".split()
)
SELF = frozenset({"itself", "themselves"})
GOING_ON = frozenset({"also", "then", "later"})
THINK = frozenset(
    "say think believe hope claim add explain report argue expect know admit agree decide fear feel insist".split()
)


def subjects(
    sents: tuple[Sent, ...], names: tuple[Name, ...], told: Mapping[tuple[int, int], str]
) -> dict[tuple[int, int], str]:
    """Map (sentence index, token index) of "it" or "they" to the words that it stands for.

    `told` are the pronouns that are known already to stand for a name.
    """
    found: dict[tuple[int, int], str] = {}
    people = {(n.sent, i) for n in names if n.kind in {"person", "character"} for i in n.tokens}
    for sent in sents:
        for token in sent.tokens:
            if token.lower_ not in {"it", "they"} or token.dep_ not in SUBJECTS or (sent.index, token.i) in told:
                continue
            if token.i in sent.quoted or (token.lower_ == "it" and empty(token)):
                continue
            what = _chained(token, sent, sents, found) or _bearer(token, sent, sents, people)
            if what:
                found[sent.index, token.i] = what
    return found


def _chained(token: Token, sent: Sent, sents: tuple[Sent, ...], found: Mapping[tuple[int, int], str]) -> str:
    """ "They fought …, and they built …. They left …": the same pronoun as subject of the main clause before."""
    near = [(sent, t) for t in sent.tokens if t.i < token.i] or []
    last = sents[sent.index - 1] if sent.index else None
    if last is not None and last.paragraph == sent.paragraph and token.head == sent.span.root:
        near = [*((last, t) for t in last.tokens if t.head == last.span.root), *near]
    for where, other in reversed(near):
        if other.lower_ == token.lower_ and other.dep_ in SUBJECTS and (where.index, other.i) in found:
            return found[where.index, other.i]
    return ""


def empty(token: Token) -> bool:
    """ "It" of the weather, the hour, or of what comes later in the sentence."""
    verb = token.head
    if verb.lemma_ in EMPTY or _idle(token) or child(verb, "ccomp", "csubj", "csubjpass"):
        return True
    lasting = child(verb, "dobj")
    if verb.lemma_ == "take" and lasting is not None and (lasting.ent_type_ in EVENTFUL or lasting.lower_ == "while"):
        return True
    if verb.lemma_ != "be":
        return False
    said_of = child(verb, "attr", "acomp")
    if said_of is None:
        return child(verb, "prep") is None or any(t.lower_ == "that" for t in verb.subtree if t.i > verb.i)
    later = {"relcl", "ccomp", "xcomp", "advcl", "csubj"}
    if said_of.dep_ == "attr" and said_of.lemma_.lower() in ALL_THAT:
        return True
    opened = any(c.dep_ in later - {"relcl", "advcl"} or _to(c) for c in (*verb.children, *said_of.children))
    return opened or said_of.ent_type_ in EVENTFUL or child(said_of, "relcl") is not None


def _idle(token: Token) -> bool:
    """ "When it comes to …", "find it hard to …"."""
    verb = token.head
    to = any(c.lower_ == "to" and c.dep_ == "prep" for c in verb.children)
    return (verb.lemma_ == "come" and verb.dep_ == "advcl" and to) or verb.pos_ not in {"VERB", "AUX"}


def _to(token: Token) -> bool:
    """ "It is natural to think", "it is known that …"."""
    mark = child(token, "aux", "mark")
    return token.dep_ in {"advcl", "acl"} and mark is not None and mark.lower_ in {"to", "that"}


def _bearer(token: Token, sent: Sent, sents: tuple[Sent, ...], people: set[tuple[int, int]]) -> str:
    plural = token.lower_ == "they"
    rivals = {"they", "them", "their", "these", "those"} if plural else {"it", "its", "this", "that"}
    if any(
        t.lower_ in rivals and t.pos_ in {"PRON", "DET"} and t.tag_ != "WDT" for t in sent.tokens if t.i < token.i
    ):
        return ""
    before = [t for t in nouns_of(sent, plural, people) if t.i < token.i]
    if before:
        return said_as(found, sent) if (found := _in_sentence(token, before)) is not None else ""
    last = sents[sent.index - 1] if sent.index else None
    if last is None or last.paragraph != sent.paragraph or last.quoted & {t.i for t in last.span}:
        return ""
    if token.head != sent.span.root and token.head.dep_ != "conj" and not _fronted(token, sent):
        return ""
    nouns = list(nouns_of(last, plural, people))
    subject = child(last.span.root, *SUBJECTS)
    if subject in nouns and (_goes_on(token) or not any(_rivals(t) for t in nouns if t != subject)):
        return said_as(subject, last)
    return said_as(nouns[0], last) if len(nouns) == 1 and _is_central(nouns[0], last) else ""


def _fronted(token: Token, sent: Sent) -> bool:
    """ "When they reach the coast, they change": the clause put before speaks of the same as the main one."""
    main = child(sent.span.root, *SUBJECTS)
    before = token.head.dep_ == "advcl" and token.head.head == sent.span.root and token.i < sent.span.root.i
    return before and main is not None and main.lower_ == token.lower_


def _goes_on(token: Token) -> bool:
    """ "They also won the cup": more is told of the same subject."""
    return token.head.dep_ == "ROOT" and any(t.lower_ in GOING_ON and t.dep_ == "advmod" for t in token.head.children)


def _rivals(noun: Token) -> bool:
    """A noun that may be the next subject as well."""
    return noun.dep_ in {"dobj", *SUBJECTS} or (noun.dep_ == "conj" and noun.head.pos_ in {"NOUN", "PROPN"})


def _is_central(noun: Token, sent: Sent) -> bool:
    """The subject, or the object of the main verb."""
    return noun.dep_ in SUBJECTS or (noun.dep_ == "dobj" and noun.head == sent.span.root)


def _in_sentence(token: Token, before: list[Token]) -> Token | None:
    """The noun of the same sentence: who thinks so, the subject of the clause joined on or put before."""
    clause = token.head
    thinks = clause.dep_ == "ccomp" and clause.head.lemma_ in THINK
    thinker = child(clause.head, "nsubj") if thinks else None
    if thinker is not None:
        return thinker if thinker == before[0] else None
    joined = child(clause.head, *SUBJECTS) if clause.dep_ == "conj" else None
    fronted = next((child(c, *SUBJECTS) for c in clause.children if c.dep_ == "advcl" and c.i < token.i), None)
    for subject in (joined, fronted):
        if subject is not None and subject in before:
            others = [t for t in before if t != subject]
            if not any(t.dep_ in {"dobj", "nsubj", "nsubjpass"} for t in others):
                return subject
    return None


def nouns_of(sent: Sent, plural: bool, people: Set[tuple[int, int]]) -> Iterator[Token]:
    """The nouns of a sentence that the pronoun could stand for by number; a place where something happens is none."""
    for token in sent.tokens:
        if token.pos_ not in {"NOUN", "PROPN"} or token.dep_ in {"compound", "nmod", "npadvmod", "amod"}:
            continue
        if token.lemma_.lower() in PASSING or token.ent_type_ in EVENTFUL or _run_together(token):
            continue
        if (
            token.ent_type_ in {"GPE", "LOC"}
            and token.dep_ == "pobj"
            and token.head.lower_ in {"in", "at", "from", "to"}
        ):
            continue
        if plural and (token.tag_ in {"NNS", "NNPS"} or (_joined(token) and token.pos_ != "PROPN")):
            yield token
        single = token.tag_ in {"NN", "NNP"} and not is_role(token.lemma_) and not _joined(token)
        if not plural and single and (sent.index, token.i) not in people:
            yield token


def _run_together(token: Token) -> bool:
    """ "In late spring adults gather": the parser makes one noun of the season and the subject."""
    fronted = token.dep_ == "pobj" and token.head.i < token.head.head.i
    return fronted and any(c.dep_ == "compound" and c.lower_ in SEASONS for c in token.children)


def _joined(token: Token) -> bool:
    return any(c.dep_ == "conj" for c in token.children) and token.dep_ != "conj"


def said_as(noun: Token, sent: Sent) -> str:
    """The noun phrase as a later mention has it: "a mill" becomes "the mill", a count is left out."""
    phrase = [t for t in noun_phrase(noun) if t.dep_ not in {"predet", "preconj"} and t.lower_ not in SELF]
    inner = [t for t in phrase if not (t.head == noun and (t.dep_ in {"det", "nummod"} or t.tag_ == "CD"))]
    counted = {u.i for t in phrase if t.head == noun and t.dep_ == "nummod" for u in t.subtree}
    inner = [t for t in inner if t.i not in counted]
    if inner and cut_short(inner):
        return ""
    loose = any(
        (t.pos_ == "PRON" and t.tag_ not in {"WDT", "WP"}) or t.lower_ in {"other", "another", "such", "same", "more", "many", "some", "few", "several"}
        or t.tag_ in {"PRP$", "WP$"} or t.i in sent.quoted
        for t in inner
    )  # fmt: skip
    if loose or not inner or len(inner) > LONGEST:
        return ""
    article = child(noun, "det")
    if article is not None and article.lower_ not in {"the", "a", "an"}:
        return ""
    text = words(inner)
    first = inner[0]
    if first.i == sent.span.start and first.pos_ != "PROPN" and original(first)[1:].islower():
        text = text[0].lower() + text[1:]
    owned = child(noun, "poss") is not None
    definite = article is not None and not owned and first.dep_ != "poss"
    return tidy(f"the {text}" if definite else text)
