"""What "it", "they" and "she" stand for inside a sentence: the subject of the clause that theirs hangs on or is joined to.

Such a pronoun needs no other words in a stem that keeps that subject ("the bars soften when they are heated"), and
has the words of the subject where it is asked by itself. Certain only where no other noun of its number (or nobody
of its sex) stands before it in the sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from quizgen.document.names import Name
from quizgen.document.sentences import Sent
from quizgen.document.subjects import THINK, empty, nouns_of, said_as
from quizgen.roles import EITHER, MEN, WOMEN, is_role
from quizgen.syntax import SUBJECTS, child
from quizgen.tokens import Token

HANGING = frozenset(
    {"conj", "advcl", "ccomp", "xcomp", "pcomp", "acl", "relcl", "prep", "pobj", "acomp", "dobj", "attr"}
)
FORMS = {
    "it": "it", "its": "it", "they": "they", "them": "they", "their": "they", "he": "m", "him": "m", "his": "m",
    "she": "f", "her": "f",
}  # fmt: skip
LIVING = {"m": (MEN | EITHER, WOMEN), "f": (WOMEN | EITHER, MEN)}


def inside(
    sents: tuple[Sent, ...], names: tuple[Name, ...], told: Mapping[tuple[int, int], str], sexes: Mapping[str, str]
) -> dict[tuple[int, int], int]:
    """Map (sentence index, token index) of a pronoun to the token in its sentence that it surely stands for.

    `told` are the pronouns that stand for a name already; `sexes` are "m" or "f" by name.
    """
    people = {
        (n.sent, i): sexes.get(n.canonical, "") for n in names if n.kind in {"person", "character"} for i in n.tokens
    }
    found: dict[tuple[int, int], int] = {}
    for sent in sents:
        for token in sent.tokens:
            form = FORMS.get(token.lower_, "")
            if not form or token.i in sent.quoted or (sent.index, token.i) in told:
                continue
            bearer = _bearer(token, form, sent, people, found)
            if bearer is not None:
                found[sent.index, token.i] = bearer.i
    return found


def _bearer(
    token: Token,
    form: str,
    sent: Sent,
    people: Mapping[tuple[int, int], str],
    found: Mapping[tuple[int, int], int],
) -> Token | None:
    if token.dep_ not in SUBJECTS or (form == "it" and empty(token)):
        return None
    before = [t for t in _fitting(sent, form, people) if t.i < token.i]
    if any(_same_form(t, form) and (sent.index, t.i) not in found for t in sent.tokens if t.i < token.i):
        return None
    carried = {found[sent.index, t.i] for t in sent.tokens if t.i < token.i and _same_form(t, form)}
    for subject, clause in _above(token):
        if subject.i > token.i or subject.lower_ == "it":
            continue
        if subject not in before:
            if form in {"it", "they"} and clause.dep_ == "conj":
                return None
            continue
        if not _reported(token, clause, form):
            return subject if not _rivals(before, subject, token) and carried <= {subject.i} else None
    return None


def _rivals(before: list[Token], subject: Token, pronoun: Token) -> bool:
    """Whether another noun before the pronoun may be meant."""
    apart = {*_around(pronoun), subject.i}
    told = {t.i for c in subject.children if c.dep_ in {"relcl", "acl"} for t in c.subtree if t.i < pronoun.i}
    told = set() if pronoun.i in {t.i for t in subject.subtree} else told
    return any(t.i not in apart | told and not _beside(t, subject) for t in before)


def _around(pronoun: Token) -> Iterator[int]:
    """The nouns whose relative clause the pronoun stands in: "the shelf where they lay" is not they."""
    verb = pronoun.head
    while verb.head != verb:
        noun = verb.head
        if verb.dep_ == "relcl" and not any(c.tag_ in {"WP", "WDT"} and c.dep_ in SUBJECTS for c in verb.children):
            yield noun.i
            yield from (c.i for c in _joined(noun))
        verb = noun


def _joined(noun: Token) -> Iterator[Token]:
    """The nouns that this one is listed with."""
    while noun.dep_ == "conj":
        noun = noun.head
    while noun is not None:
        yield noun
        noun = child(noun, "conj")  # type: ignore[assignment]


def _beside(noun: Token, subject: Token) -> bool:
    """What stands beside the subject or says what it is, or only tells where: "reached London"."""
    if noun.dep_ in {"appos", "attr"}:
        return noun.head in {subject, subject.head} or noun.pos_ == "PROPN"
    if noun.pos_ == "PROPN" and subject.pos_ != "PROPN":
        return noun.dep_ in {"pobj", "poss", "conj"} or noun.ent_type_ == "GPE"
    return noun.dep_ == "pobj" and noun.head.lower_ in {"unlike", "like"}


def _same_form(token: Token, form: str) -> bool:
    return FORMS.get(token.lower_) == form and token.pos_ in {"PRON", "DET"}


def _above(token: Token) -> Iterator[tuple[Token, Token]]:
    """The subjects of the clauses above the pronoun's own, each with its verb; of a clause put before, its subject."""
    verb = token.head
    for before in verb.children:
        if before.dep_ == "advcl" and before.i < token.i:
            yield from ((c, before) for c in before.children if c.dep_ in SUBJECTS)
    while verb.dep_ in HANGING and verb.head != verb:
        noun, verb = verb, verb.head
        if noun.dep_ == "relcl" and child(noun, *SUBJECTS) is not None:
            continue
        subject = child(verb, *SUBJECTS)
        if subject is None:
            continue
        if subject.tag_ in {"WDT", "WP"} or (subject.lower_ == "that" and verb.dep_ == "relcl"):
            yield verb.head, verb
        else:
            yield subject, verb


def _reported(token: Token, clause: Token, form: str) -> bool:
    """What somebody says of "it" may be of anything; of themselves they say what they do."""
    verb = token.head
    while verb.head != clause and verb.head != verb:
        verb = verb.head
    if verb.dep_ != "ccomp":
        return False
    return clause.lemma_ not in THINK or form != "they" or token.dep_ == "nsubjpass"


def _fitting(sent: Sent, form: str, people: Mapping[tuple[int, int], str]) -> Iterator[Token]:
    if form in {"it", "they"}:
        yield from nouns_of(sent, form == "they", people.keys())
        return
    right, wrong = LIVING[form]
    for token in sent.tokens:
        noun = token.lemma_.lower()
        unnamed = token.tag_ == "NN" and (noun in right or (is_role(noun) and noun not in wrong))
        sex = people.get((sent.index, token.i), "-")
        if token.dep_ != "compound" and (unnamed if sex == "-" else sex in {"", form}):
            yield token


def words_inside(sents: tuple[Sent, ...], links: Mapping[tuple[int, int], int]) -> dict[tuple[int, int], str]:
    """What to say for each of these pronouns where its bearer is not in the stem."""
    said = {(at, i): said_as(sents[at].span.doc[there], sents[at]) for (at, i), there in links.items()}
    return {place: what for place, what in said.items() if what}
