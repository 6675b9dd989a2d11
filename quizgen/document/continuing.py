"""Of whom a text goes on telling: "she" is the subject of the sentence before where nobody else there could be meant.

Centering (Grosz, Joshi and Weinstein 1995): a subject that was a pronoun already, or a name, goes on as the subject
of the next main clause; somebody named in passing (in an aside, as the owner of a thing, in a phrase with "of") does
not take over. Anybody of the same sex who acts or is acted on in the sentence before makes the pronoun doubtful.
"""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.document.people import PERSONAL, Told, mentions
from quizgen.document.sentences import Sent
from quizgen.syntax import SUBJECTS, child
from quizgen.tokens import Token

# How many sentences back the one told of may stand, and to how long a text "she" may go back without a name.
BACK = 3
# Who is acted on, so that the next sentence may tell of them.
ACTED_ON = frozenset({"dobj", "dative", "nsubj", "nsubjpass", "iobj", "oprd"})
SPEECH = frozenset(
    "say ask answer reply tell announce shout call cry whisper add ask add inquire explain laugh".split()
)
# What is done to somebody by others: "ordered his release" speaks of another man.
DONE_TO = frozenset("release arrest death murder capture appointment trial execution dismissal removal help advice request order "
                    "rescue return support permission assistance daughter son".split())  # fmt: skip
KIN = frozenset({"daughter", "son"})


def going_on(token: Token, sent: Sent, sents: tuple[Sent, ...], told: Told) -> str:
    """The person of whom the sentence before tells, for the subject of a clause or what belongs to them; or ""."""
    sex = PERSONAL[token.lower_]
    first = [t for t in mentions(sent, sex, told) if t.i < token.i]
    if not _in_subject(token) or any(not harmless(t) for t in first) or inner_voice(sent):
        return ""
    meant = {who for t in first if t.lower_ in PERSONAL and (who := told.who(sent, t))}
    for last in before(sent, sents):
        mentioned = mentions(last, sex, told)
        if mentioned:
            center = _center(last, sex, told, mentioned) if not _spoken(token, last) else ""
            return center if meant <= {center} else ""
        if last.quoted:
            return ""
    return ""


def harmless(token: Token) -> bool:
    """Words before the pronoun that take nobody else up: "after her mother's death she", "although she was old, she"."""
    if token.lower_ in PERSONAL:
        return not of_another(token)
    owned = any(c.dep_ == "poss" and c.lower_ in PERSONAL for c in token.children)
    return owned and token.dep_ in {"poss", "pobj"} and not any(c.dep_ == "relcl" for c in token.children)


def of_another(token: Token) -> bool:
    """ "He told him": the object is somebody else than the subject of its sex."""
    subject = own_subject(token)
    return subject is not None and PERSONAL.get(subject.lower_, PERSONAL[token.lower_]) == PERSONAL[token.lower_]


def inner_voice(sent: Sent) -> bool:
    """What somebody thinks or says without quotation marks."""
    return any(t.lower_ in {"i", "my", "me", "we", "our", "you", "your"} for t in sent.tokens)


def _in_subject(token: Token) -> bool:
    """The subject of a clause that the sentence states, or the first word of a subject ("her first book")."""
    noun = token
    if token.dep_ == "poss" and token.head.dep_ in SUBJECTS and token.i == token.head.left_edge.i:
        noun = token.head
    return noun.dep_ in SUBJECTS


def before(sent: Sent, sents: tuple[Sent, ...]) -> Iterator[Sent]:
    """The sentences of the paragraph before this one, the nearest first."""
    for back in range(1, BACK + 1):
        if sent.index < back or sents[sent.index - back].paragraph != sent.paragraph:
            return
        yield sents[sent.index - back]


def _spoken(token: Token, last: Sent) -> bool:
    """ "… she said" after somebody's words: the other one may answer."""
    return bool(last.quoted) and token.head.lemma_ in SPEECH


def _center(last: Sent, sex: str, told: Told, mentioned: list[Token]) -> str:
    """The one person whom all main clauses of a sentence that have a subject of this sex are about, without a rival."""
    acting = [t for t in mentioned if t.dep_ in SUBJECTS and _states(t.head, last)]
    owning = [t for t in mentioned if t.dep_ == "poss" and t.lower_ in PERSONAL and t.head.dep_ in SUBJECTS]
    main = acting or [t for t in owning if _states(t.head.head, last)]
    who = {told.who(last, t) for t in main}
    if len(who) != 1 or "" in who:
        return ""
    center = next(iter(who))
    chained = any(t.lower_ in PERSONAL for t in main)
    others = [t for t in mentioned if told.who(last, t) != center]
    return center if not any(rival(t, chained) for t in others) else ""


def _states(verb: Token, sent: Sent) -> bool:
    while verb.dep_ == "conj":
        verb = verb.head
    return verb == sent.span.root


def rival(token: Token, chained: bool) -> bool:
    """Somebody of whom the next sentence may tell as well; after a pronoun only who acts or is acted on."""
    if token.lower_ in PERSONAL:
        return of_another(token)
    if token.dep_ == "appos" and token.head.pos_ != "PRON":
        return rival(token.head, chained)
    if token.dep_ == "conj":
        return rival(token.head, chained) if token.head.dep_ in {*ACTED_ON, "pobj", "appos", "conj"} else True
    if token.dep_ == "pobj":
        by = token.head.lower_ == "by" or token.head.dep_ == "dative"
        beside = token.head.head.pos_ in {"VERB", "AUX"}
        return by or (beside and not chained)
    return token.dep_ in ACTED_ON


def own_clause(token: Token, sent: Sent, told: Told) -> str:
    """The only person of this sex before the pronoun in its sentence, where that is the subject of a clause above."""
    sex = PERSONAL[token.lower_]
    earlier = [t for t in mentions(sent, sex, told) if t.i < token.i]
    who = {told.who(sent, t) for t in earlier}
    if len(who) != 1 or "" in who or not _reached(token):
        return ""
    if _beside(token, earlier) or (token.dep_ not in SUBJECTS and next(iter(who)) not in told.known):
        return ""
    own = own_subject(token)
    above = {subject.i for subject in _subjects_above(token)}
    if own is not None and own.i in {t.i for t in earlier}:
        return ""
    return next(iter(who)) if any(t.i in above for t in earlier) else ""


def _beside(token: Token, earlier: list[Token]) -> bool:
    """ "Tobin, her younger brother" is not his own brother, and what is done to somebody is done by another."""
    noun = token.head
    while noun.dep_ in {"pobj", "prep", "poss", "conj"} and noun.head != noun:
        noun = noun.head
    done = token.head.lemma_.lower() in DONE_TO - KIN or (
        token.head.lemma_.lower() in KIN and token.head.dep_ == "dobj"
    )
    return (noun.dep_ == "appos" and noun.head in earlier) or done


def _reached(token: Token) -> bool:
    """ "He told him": an object is for another rule, where a subject of its sex stands in its clause."""
    return token.dep_ in {*SUBJECTS, "poss", "dobj", "dative", "pobj"}


def own_subject(token: Token) -> Token | None:
    """The subject of the verb whose object this is: that would be "himself"."""
    if token.dep_ not in {"dobj", "dative", "pobj"}:
        return None
    verb = token.head if token.head.pos_ in {"VERB", "AUX"} else token.head.head
    while verb.dep_ in {"xcomp", "conj"} and child(verb, *SUBJECTS) is None and verb.head != verb:
        verb = verb.head
    return child(verb, *SUBJECTS)


def _subjects_above(token: Token) -> Iterator[Token]:
    """The subjects of the clauses that the pronoun stands in, is joined to or hangs on, and of those put before."""
    verb = token
    while True:
        if verb.pos_ in {"VERB", "AUX"}:
            yield from (c for c in verb.children if c.dep_ in SUBJECTS and c != token)
            before = (c for c in verb.children if c.dep_ == "advcl" and c.i < token.i)
            yield from (s for c in before for s in c.children if s.dep_ in SUBJECTS)
        if verb.head == verb:
            return
        verb = verb.head
