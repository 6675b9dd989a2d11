"""Reference in stems: names in full, certain pronouns replaced, and what dangles found out.

A stem must stand alone (question-writing guides: Haladyna, Downing and Rodriguez 2002): a word that points to
another sentence makes it unusable, so the finding of such words decides whether a clause is asked at all.
"""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.document import Document, Name, Sent
from quizgen.document.continuing import DONE_TO
from quizgen.document.given import FEMALE, MALE
from quizgen.document.names import BODY_WORDS, TITLES
from quizgen.document.spoken import closed, spoken_antecedents, spoken_names
from quizgen.document.topics import VAGUE
from quizgen.memory import remembered
from quizgen.roles import is_role
from quizgen.syntax import child, gap, is_plural, original, tidy
from quizgen.tokens import Token

POSSESSIVE = {"his", "her", "its", "their"}
PRONOUNS = frozenset(
    "he she it they him her them his hers its their theirs himself herself itself themselves this that these those i me "
    "my mine we us our ours you your yours one ones such here there some others another both each either neither "
    "former latter same such something someone anything everything everyone everybody somebody anyone none who whom whose".split()
)
# A time that only the day of writing can place.
# Nouns that stand for something told before, and bodies: without their first mention they say nothing.
SHELLS = (
    VAGUE
    | BODY_WORDS
    | frozenset(
        "law policy rule incident accident figure deal agreement proposal attempt action approach claim accusation charge attack "
        "remark comment announcement findings finding survey experiment documentary trial task challenge ban bill scheme campaign "
        "increase decrease rise fall change difference benefit advantage method technique product item detail example feature "
        "criticism complaint warning suggestion idea offer request reply population disaster fire crash tragedy explosion flood event region area zone site status result phase stage version goal aim chance role base post time meantime matter subject topic debate talks "
        "first second third two three four".split()
    )
)
RELATIVE_TIME = frozenset("today yesterday tomorrow tonight now ago recently currently last next this previous following earlier later "
                          "nowadays further subsequently afterwards meantime meanwhile then otherwise".split())  # fmt: skip
TIME_NOUNS = frozenset("day week month year decade century night morning afternoon evening summer winter spring autumn fall "
                       "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday weekend season time moment".split())  # fmt: skip
# Nouns that name one thing for every reader of a text.
UNIQUE = frozenset("government world sun moon earth sky sea internet police army public press president economy environment "
                   "weather water past future climate north south east west ground air media law rest end "
                   "beginning start top bottom age era century market military atmosphere universe equator planet "
                   "web globe eyes ears nose mouth hands feet legs arms head face hair stomach lungs bones injured poor rich elderly young old wounded dead throat brain skin heart body morning afternoon "
                   "evening night ocean tide rise fall horizon seabed surface wild".split())  # fmt: skip


# Prepositions of a phrase that says when, or why it was done: it does not say which one is meant.
LOOSE = frozenset({"during", "after", "before", "until", "since", "throughout", "by"})
# Nouns that stand for a whole thought or for anything: naming the paragraph does not fix them.
NO_POINTING = frozenset(
    "thing way kind sort lot time day year month week moment man woman person people one number part case fact rest same other "
    "idea point matter result reason problem question answer situation figure number total average amount million thousand hundred two three four five six".split()
)


def render(document: Document, sent: Sent, tokens: list[Token], *, after: str = "") -> str:
    """The words of these tokens with names in full and certain pronouns replaced by names.

    `after` is what the sentence has said before them: "his" stays where its bearer stands there.
    """
    kept = {t.i for t in tokens}
    spoken = spoken_names(document, sent, kept) | spoken_antecedents(document, sent, tokens, after)
    out: list[str] = []
    last: Token | None = None
    for token in sorted(tokens, key=lambda t: t.i):
        text = spoken.get(token.i, _word(document, sent, token, after + "".join(out)))
        if not text:
            last = token
            continue
        if out and last is not None:
            out.append(gap(last, token))
        out.append(text)
        last = token
    return closed(tidy("".join(out)), last)


def mentions(document: Document, name: Name) -> tuple[str, ...]:
    """What else a person may be called in an answer: as the article does, or by surname if no other has it."""
    said = {n.text for n in document.names_of(name.canonical)}
    words = name.canonical.split()
    if name.kind == "person" and len(words) > 1:
        said |= {
            w
            for w in (words[-1], " ".join(words[1:]))
            if w.rstrip(".").lower() not in TITLES
            and not set(w) <= set("IVX")
            and document.bearers.get(w, frozenset()) <= {name.canonical}
        }
    return tuple(sorted(w for w in said if w != name.canonical and not w.endswith(".")))


def _word(document: Document, sent: Sent, token: Token, said: str) -> str:
    referent = document.referents.get((sent.index, token.i))
    text = original(token)
    if not referent:
        return text
    referent = articled(document, referent)
    if token.dep_ == "poss":
        return f"{referent}’s" if referent not in said and _stands_for(document, sent, token) else text.lower()
    # Said twice, a name sounds like two people.
    return text if referent in said else referent


@remembered()
def articled(document: Document, canonical: str) -> str:
    """The name with "the" where the article writes it so ("the Harbour Museum")."""
    text = document.article.text
    bodies = (n for n in document.names_of(canonical) if n.kind not in {"person", "character"})
    found = any(text[max(n.start - 4, 0) : n.start].lower() == "the " for n in bodies)
    return f"the {canonical}" if found else canonical


def _stands_for(document: Document, sent: Sent, token: Token) -> bool:
    """A possessive whose bearer is no subject of the clauses around it: the stem must say the name."""
    bearer = document.referents[sent.index, token.i]
    for subject in _subjects_above(token):
        if subject.i < token.i and subject.pos_ == "NOUN" and is_role(subject.lemma_):
            return False  # "the employee used her days": the employee may be the bearer
        if document.full_name(sent, subject) == bearer and subject.i < token.i:
            return False
    return True


def _subjects_above(token: Token) -> Iterator[Token]:
    """The subjects of the verbs that the token hangs on; of a relative clause what it hangs on."""
    head = token.head
    while True:
        subject = child(head, "nsubj", "nsubjpass")
        if subject is not None:
            yield head.head if subject.tag_ in {"WP", "WDT"} else subject
        if head.head == head:
            return
        head = head.head


def dangling(
    document: Document,
    sent: Sent,
    tokens: list[Token],
    bound: Token | None,
    *,
    strict: bool = False,
    pointed: bool = False,
) -> str:
    """The first word that points outside: an unresolved pronoun, "the measure", "last week"; "" when none does.

    `bound` is the subject: "his", "her", "its" and "their" may point to it. `strict` (for subjects) wants every "the"
    to be anchored; else only nouns that cannot be told without their first mention are refused ("the measure").
    `pointed`: the stem will name the paragraph, so that what its paragraph has introduced is known.
    """
    for token in tokens:
        low = token.lower_
        if low == "the" and token.dep_ == "det":
            loose = not anchored(document, sent, token.head, tokens, strict)
            if loose and not (pointed and _in_paragraph(token.head)):
                return f"the {original(token.head)}"
        standing = low in PRONOUNS and token.pos_ in {"PRON", "DET", "ADJ", "ADV"}
        if _points(token, low) or (standing and not _is_bound(document, sent, token, tokens, bound)):
            return original(token)
    return ""


# Words that may point by themselves; all others are passed over quickly.
COMPASS = frozenset("north south east west northeast northwest southeast southwest left right".split())
POINTING = frozenset("one ones next previous following fellow both other".split()) | RELATIVE_TIME | COMPASS

NOMINAL = frozenset("dobj pobj nsubj nsubjpass attr conj appos".split())
# "took a handful home": a handful of what?
QUANTITIES = frozenset(
    "handful couple dozen majority minority third thirds quarter quarters half rest remainder".split()
)


def _points(token: Token, low: str) -> bool:
    """The word alone points to something told before: "one", "both", "last week", "better protection"."""
    if token.tag_ == "JJR" and token.dep_ in {"amod", "acomp"}:
        return (
            _compares_with_nothing(token)
            if token.dep_ == "amod"
            else not any(t.lower_ == "than" for t in token.subtree)
        )
    if token.tag_ == "RBR":
        return not any(t.lower_ in {"than", "as"} for t in (*token.head.head.subtree, *token.head.subtree))
    if low in QUANTITIES:
        alone = token.tag_ in {"NN", "NNS"} and token.doc[token.i + 1 : token.i + 2].text.lower() != "of"
        return (
            alone
            and token.dep_ in NOMINAL
            and not any(c.dep_ in {"prep", "compound", "poss"} for c in token.children)
        )
    if low not in POINTING:
        return False
    if low in {"one", "ones"}:
        return token.dep_ in NOMINAL and not child(token, "prep")
    if low in {"next", "previous", "following", "fellow"} and token.dep_ in {"amod", "compound"}:
        return True
    if low in COMPASS:
        before = token.doc[max(token.i - 2, 0) : token.i].text.lower()
        return before == "to the" and token.doc[token.i + 1 : token.i + 2].text.lower() != "of"
    if low == "both":
        return token.dep_ in {"det", "predet"} and not any(t.dep_ == "conj" for t in token.head.children)
    if low == "other":
        return token.dep_ == "amod" and token.head.dep_ not in {"conj", "pobj"}
    return low in RELATIVE_TIME and (token.pos_ in {"ADV", "NOUN"} or token.head.lemma_.lower() in TIME_NOUNS)


def _compares_with_nothing(token: Token) -> bool:
    """ "better protection": better than which?"""
    bare = not any(t.lower_ in {"than", "of"} for t in token.head.subtree)
    return bare and not (token.lower_ == "more" and token.i > 0 and token.nbor(-1).like_num)


def _in_paragraph(head: Token) -> bool:
    """A noun that says what it means as soon as its paragraph is named; "the other" and "the problem" do not."""
    if head.pos_ != "NOUN" or head.lemma_.lower() in NO_POINTING or head.lower_ in NO_POINTING:
        return False
    return not any(
        c.lower_ in {"other", "same", "former", "latter", "following", "first", "second"} for c in head.children
    )


def _is_bound(document: Document, sent: Sent, token: Token, tokens: list[Token], bound: Token | None) -> bool:
    low = token.lower_
    if low == "one" and token.dep_ == "poss":
        return True
    if _held(document, sent, token, tokens, bound):
        return True
    if token.tag_ == "PRP$" and bound is not None and token.i > bound.i and _agrees(document, sent, low, bound):
        return token.head.lemma_.lower() not in DONE_TO
    if low in {"who", "that", "which", "whom", "whose"} and token.tag_ in {"WDT", "WP", "WP$", "IN", "WRB"}:
        return True
    if low == "that" and token.dep_ == "mark":
        return True
    if low == "there" and token.dep_ == "expl":
        return True
    if low in {"they", "them", "it", "their", "its"}:
        if token.dep_ in {"nsubj", "nsubjpass"} and token.head.dep_ == "ccomp" and low == "it":
            return False  # "the company announced that it would be demolished"
        # Inside a longer phrase the antecedent may stand earlier in the same phrase.
        plural = low in {"they", "them", "their"}
        nouns = [t for t in tokens if t.i < token.i and t.pos_ in {"NOUN", "PROPN"} and t.dep_ != "compound"]
        own = _verb_of(token) if token.dep_ == "pobj" else None
        fitting = [t for t in nouns if (t.tag_ in {"NNS", "NNPS"}) == plural and (own is None or t.head != own)]
        people = [t for t in fitting if is_role(t.lemma_) or t.lemma_ == "people"]
        return len(fitting) == 1 if low in {"it", "its"} or low != "their" else len(people) == 1
    return low in {"some", "each", "both", "one"} and token.dep_ in {"det", "nummod", "predet"}


def _held(document: Document, sent: Sent, token: Token, tokens: list[Token], bound: Token | None) -> bool:
    """What the pronoun stands for is known, and said in its place, or said already by these words or the subject."""
    at = (sent.index, token.i)
    inside = document.inside.get(at)
    if inside is not None and (inside in {t.i for t in tokens} or (bound is not None and inside == bound.i)):
        return True
    named = at in document.referents and (token.dep_ != "poss" or _stands_for(document, sent, token))
    return named or at in document.antecedents


def _verb_of(token: Token) -> Token:
    """The verb of the clause that a pronoun stands in: its subject is another thing ("that no money be spent on it")."""
    while token.head != token and token.pos_ not in {"VERB", "AUX"}:
        token = token.head
    return token


def _agrees(document: Document, sent: Sent, possessive: str, bound: Token) -> bool:
    """Whether "his", "its" or "their" can point to this subject by number and kind."""
    name = document.name_at(sent, bound)
    if possessive == "their":
        return (
            is_plural(bound)
            or (name is not None and name.kind != "person")
            or bound.lemma_.lower() in {"group", "team", "family", "staff"}
        )
    if name is not None and name.canonical.split()[0].lower() in {"his": FEMALE, "her": MALE}.get(
        possessive, frozenset()
    ):
        return False
    person = name.kind == "person" and name.sure if name else bound.lower_ in {"he", "she"} or is_role(bound.lemma_)
    return person if possessive in {"his", "her"} else not person and not is_plural(bound)


def _named_body(document: Document, head: Token) -> bool:
    """A body that says which: by a name, a phrase with "of", a clause, or a word that the text is about."""
    if (
        sum(
            kid.dep_ in {"compound", "amod", "nmod"} and kid.lower_ not in {"other", "same", "new"}
            for kid in head.children
        )
        > 1
    ):
        return True
    for kid in head.children:
        if kid.dep_ in {"prep", "relcl", "acl", "poss"} or kid.pos_ == "PROPN":
            return True
        if kid.dep_ in {"compound", "amod"} and any(kid.lower_ in t or t in kid.lower_ for t in document.topics):
            return True
    return False


def anchored(document: Document, sent: Sent, head: Token, tokens: list[Token], strict: bool = True) -> bool:
    """A definite phrase that says by itself what it means: modified, unique, or met already in the same words."""
    if (
        head.pos_ == "PROPN"
        or head.ent_type_ in {"PERSON", "ORG", "GPE", "LOC", "FAC", "EVENT", "LAW", "NORP", "DATE"}
        or document.name_at(sent, head)
    ):
        return True
    low = head.lemma_.lower()
    if (sent.index, head.i) in document.antecedents:
        return True
    told = head.lower_ in document.topics and low not in SHELLS
    if low in UNIQUE or told or head.tag_ in {"JJS", "RBS"}:
        return True
    if head.pos_ in {"ADJ", "NUM"} and head.head.i < head.i:
        return False
    if low in BODY_WORDS and not _named_body(document, head):
        return False
    for kid in head.children:
        if kid.dep_ == "relcl" and len([t for t in kid.subtree if not t.is_punct]) < 3:
            continue  # "the index that resulted"
        if kid.dep_ == "prep" and kid.lower_ in (LOOSE if low != "time" else LOOSE | {"for"}):
            continue
        if kid.dep_ in {"prep", "relcl", "acl", "compound", "amod", "poss", "nmod", "appos"} and kid.lower_ not in {
            "other", "same", "former", "latter", "new", "whole", "entire", "following", "previous", "first", "two",
        }:  # fmt: skip
            return True
    named = {t.lemma_.lower() for t in tokens if t.i < head.left_edge.i and t.pos_ in {"NOUN", "PROPN"}}
    return low in named or (not strict and low not in SHELLS and not is_role(low))
