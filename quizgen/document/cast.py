"""The cast of a story: whoever is known by a role and not by a name ("a lad", later "the lad"; "the king's daughter").

A noun is one of the cast where the story brings in one such person only: "a salt seller" and then "the salt seller".
Two of a kind ("a second sister", "three sons") are told apart by nothing that a stem could say; they are left out.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from quizgen.document.names import Name
from quizgen.document.sentences import Sent
from quizgen.roles import EITHER, MEN, PERSON_NOUNS, ROLE_NOUNS, WOMEN, is_role
from quizgen.syntax import SUBJECTS, child, original
from quizgen.tokens import Token

# Beasts that act and speak in tales; a horse that is only ridden never becomes the subject of a talk.
BEASTS = frozenset(
    "fox wolf bear hare rabbit lion tiger mouse rat cat dog crow raven owl eagle swan goose hen cock rooster frog toad snake "
    "serpent dragon tortoise hedgehog badger deer stag goat sheep lamb pig cow ox horse donkey monkey fish spider ant bee".split()
)
MALES = MEN | frozenset(
    "saint lord master monk priest wizard sultan emperor duke earl baron knight grandson widower".split()
)
FEMALES = WOMEN | frozenset("nun bride widow mistress landlady granddaughter empress duchess stepmother".split())
TALKING = frozenset("say answer reply cry ask whisper shout call tell laugh".split())
# What only somebody does: a noun with the ending of a role ("minster", "ledger") is one where it does so in this story.
HUMAN = TALKING | frozenset(
    "say want know think wish believe agree advise promise order beg nod smile weep sigh look see hear feel run walk ride sit wake sleep "
    "marry marvel take give offer try decide forget remember hope fear hurry drive buy own work live".split()
)
NOBODY = frozenset("head chair crew troop staff person".split())
LEAST = 2
# Words that tell of one among several of a kind.
AMONG = frozenset("second third other another next first last new same eldest youngest elder younger".split())
ROLES_AT_WORK = frozenset({"det", "poss", "amod", "compound", "punct"})


@dataclass(frozen=True, eq=False)
class Mention:
    """One phrase for a person without a name: the noun, its words and how it is brought in ("the", "a", "poss", "")."""

    noun: Token
    words: tuple[Token, ...]
    sent: Sent
    by: str

    @property
    def phrase(self) -> str:
        """The words without their article, in small letters: "salt seller", "king's daughter"."""
        inside = self.words[1:] if self.words[0].dep_ == "det" and self.words[0].head == self.noun else self.words
        return _text(inside).lower().removeprefix("the ")


def mentions(sents: Sequence[Sent], names: Sequence[Name]) -> tuple[Mention, ...]:
    """Every singular noun for a person (or a beast that talks) outside dialogue that is no part of a name."""
    taken = {(n.sent, i) for n in names for i in (*n.tokens, *n.title_tokens)}
    doing = set(_doing(sents))
    found = (
        mention
        for sent in sents
        for token in sent.tokens
        if (sent.index, token.i) not in taken and token.i not in sent.quoted and is_somebody(token, doing)
        for mention in _mention(sent, token)
    )
    # "The king's daughter" does not bring the king on stage.
    return tuple(m for m in found if not (m.noun.dep_ == "poss" and is_somebody(m.noun.head, doing)))


def _doing(sents: Sequence[Sent]) -> Iterator[str]:
    """Nouns that act as somebody does: beasts that talk, and whatever has the ending of a role."""
    for sent in sents:
        for verb in sent.tokens:
            subject = child(verb, "nsubj") if verb.lemma_ in HUMAN and verb.i not in sent.quoted else None
            noun = subject.lemma_.lower() if subject is not None else ""
            if (noun in BEASTS and verb.lemma_ in TALKING) or (noun not in BEASTS and is_role(noun)):
                yield noun
            if verb.dep_ == "relcl" and any(t.lower_ == "who" for t in verb.lefts) and is_role(verb.head.lemma_):
                yield verb.head.lemma_.lower()
            if verb.dep_ == "acl" and verb.lower_ in {"called", "named"} and verb.head.lower_.endswith("er"):
                yield verb.head.lemma_.lower()


def is_somebody(token: Token, doing: set[str]) -> bool:
    """A singular common noun for a person, or for what acts like one in this story."""
    low = token.lemma_.lower()
    known = PERSON_NOUNS | ROLE_NOUNS | MALES | FEMALES | EITHER
    person = low in known or low in doing or low.endswith(("man", "woman"))
    noun = token.tag_ == "NN" or (token.tag_ == "NNP" and original(token).islower())  # "said the baker"
    return noun and person and low not in NOBODY and token.dep_ not in {"compound", "amod", "npadvmod"}


def _mention(sent: Sent, noun: Token) -> Iterator[Mention]:
    owner = child(noun, "poss")
    article = child(noun, "det")
    if owner is not None:
        by = "the" if _owned_by_somebody(owner) else "poss"
    elif article is not None and article.lower_ in {"the", "a", "an"}:
        by = "the" if article.lower_ == "the" else "a"
    else:
        by = ""
    first = noun.left_edge if owner is not None or article is None else article
    words = tuple(sent.span.doc[first.i : noun.i + 1])
    yield Mention(noun, words, sent, by)


def _owned_by_somebody(owner: Token) -> bool:
    """ "the king's daughter" says by itself whose she is; "his daughter" does not."""
    article = child(owner, "det")
    return owner.tag_ == "NN" and article is not None and article.lower_ == "the"


def cast(sents: Sequence[Sent], names: Sequence[Name]) -> tuple[Name, ...]:
    """The mentions with "the" of whoever the story knows as one person only, as characters."""
    named = beside_names(sents, names)
    found = [m for m in mentions(sents, names) if m.noun.lower_ not in named]
    by_noun: dict[str, list[Mention]] = defaultdict(list)
    for mention in found:
        by_noun[_kind(mention)].append(mention)
    plural = plurals(sents)
    out = [name for noun, told in by_noun.items() for name in _known(noun, told, plural)]
    return tuple(sorted(out, key=lambda n: (n.start, n.end)))


def beside_names(sents: Sequence[Sent], names: Sequence[Name]) -> dict[str, str]:
    """Nouns that say what somebody with a name is ("a charcoal-burner named Nils"): the noun, and the name."""
    people = {(n.sent, n.head): n.canonical for n in names if n.kind == "person"}
    found: dict[str, set[str]] = defaultdict(set)
    free: dict[str, int] = Counter()
    for mention in mentions(sents, names):
        who = named_beside(mention, people)
        found[mention.noun.lower_] |= {who} if who else set()
        free[mention.noun.lower_] += not who and mention.by == "a"
    return {noun: next(iter(who)) for noun, who in found.items() if len(who) == 1 and not free[noun]}


def named_beside(mention: Mention, people: Mapping[tuple[int, int], str]) -> str:
    """ "A girl called Ilse", "his apprentice, Isaude", "Bastin was a miller": whom the noun stands beside."""
    noun = mention.noun
    beside = [c for c in noun.children if c.dep_ == "appos"]
    beside += [t for c in noun.children if c.dep_ == "acl" and c.lower_ in {"called", "named"} for t in c.subtree]
    if noun.dep_ in {"appos", "attr"}:
        beside += [noun.head, *(c for c in noun.head.children if c.dep_ in SUBJECTS)]
    return next((who for t in beside if (who := people.get((mention.sent.index, t.i)))), "")


def _kind(mention: Mention) -> str:
    """The noun; with its owner, or with what makes another noun of it: "the king's daughter", "the troll-woman"."""
    if child(mention.noun, "poss") is not None and mention.by != "poss":
        return mention.phrase
    compound = [t for t in mention.words if t.dep_ == "compound"]
    return _text(mention.words[mention.words.index(compound[0]) :]).lower() if compound else mention.noun.lower_


def _known(noun: str, told: list[Mention], plural: set[str]) -> list[Name]:
    """The one person of a noun; else those whom more words than the noun tell apart ("the old man", "the wise man")."""
    found = list(_members(noun, told, plural))
    phrases = sorted({m.phrase for m in told if " " in m.phrase}) if not found else []
    return found + [n for p in phrases for n in _members(p, [m for m in told if m.phrase == p], set())]


def _members(noun: str, told: list[Mention], plural: set[str]) -> Iterator[Name]:
    """One person of this noun, under the words by which the story calls him most often."""
    clear = [m for m in told if m.by == "the" and _plain(m)]
    brought = [m for m in told if m.by == "a"]
    described = {m.phrase for m in clear if m.phrase != noun}
    if several(told, plural) or len(described) > 1 or len(clear) + len(brought) < LEAST or not clear:
        return
    counts = Counter(m.phrase for m in clear)
    called = max(counts, key=lambda phrase: (counts[phrase], len(phrase)))
    for mention in clear:
        words = list(mention.words)
        start, end = mention.sent.at(words)
        index, places = mention.sent.index, tuple(t.i for t in words)
        yield Name("character", _text(words), "", f"the {called}", start, end, index, places, (), True)


def several(told: Sequence[Mention], plural: set[str]) -> bool:
    """More than one person of this noun, or nobody knows: "a second sister", "his daughter" beside "the daughter"."""
    among = any(t.lower_ in AMONG for m in told for t in m.words) or told[0].noun.lemma_.lower() in plural
    return among or sum(m.by == "a" for m in told) > 1 or any(m.by == "poss" for m in told)


def plurals(sents: Sequence[Sent]) -> set[str]:
    """Nouns that the story has in the plural outside dialogue."""
    return {t.lemma_.lower() for s in sents for t in s.tokens if t.tag_ == "NNS" and t.i not in s.quoted}


def _plain(mention: Mention) -> bool:
    """Nothing behind the noun tells which one is meant, and all before it does."""
    noun = mention.noun
    behind = any(c.i > noun.i and c.dep_ in {"relcl", "acl", "prep", "appos"} for c in noun.children)
    return not behind and all(c.dep_ in ROLES_AT_WORK for c in noun.children if c.i < noun.i)


def _text(words: Sequence[Token]) -> str:
    return "".join(original(t) + t.whitespace_ for t in words).strip()


def sex_of(noun: str) -> str:
    """What a noun says of somebody: "m", "f", or "" where both may be called so."""
    return "m" if noun in MALES else "f" if noun in FEMALES else ""


def sexes(members: Sequence[Name]) -> dict[str, str]:
    """Canonical phrase to "m" or "f", where the noun itself says so."""
    told = {name.canonical: sex_of(name.canonical.split()[-1].split("-")[-1].lower()) for name in members}
    return {who: sex for who, sex in told.items() if sex}


def as_people(sents: Sequence[Sent], names: Sequence[Name]) -> tuple[Name, ...]:
    """The names of a story as its people have them: who talks and walks is a person, whatever the model took it for."""
    by_sent = {s.index: s for s in sents}
    doing: Counter[str] = Counter()
    first: Counter[str] = Counter(n.text for n in names)
    for name in names:
        head = by_sent[name.sent].span.doc[name.head]
        doing[name.canonical] += head.dep_ == "nsubj" and head.head.lemma_ in HUMAN and child(head, "det") is None
    sure = {n.canonical for n in names if n.sure}
    people = {n.canonical for n in names if n.kind == "person"} - _only_beside(by_sent, names, doing)
    people |= {who for who, n in doing.items() if n >= LEAST or (n and who not in sure)}
    called = {who: _bare(who, first) for who in people}
    called = {who: _whole(called[who], set(called.values())) for who in people}
    return tuple(
        replace(n, kind="place")
        if n.kind == "person" and n.canonical not in people
        else replace(
            n,
            kind="person",
            canonical=called[n.canonical],
            sure=n.sure or doing[n.canonical] >= 1 or first[n.text] >= LEAST,
        )
        if n.canonical in people
        else n
        for n in names
    )


BESIDE = frozenset({"poss", "compound", "nmod", "pobj"})


def _only_beside(by_sent: Mapping[int, Sent], names: Sequence[Name], doing: Counter[str]) -> set[str]:
    """ "St Corran's Isle": a name that stands only before other nouns, or behind "of", is nobody on stage."""
    loose: dict[str, set[str]] = defaultdict(set)
    for name in names:
        loose[name.canonical].add(by_sent[name.sent].span.doc[name.head].dep_)
    return {who for who, deps in loose.items() if deps <= BESIDE and not doing[who]}


def _bare(who: str, told: Counter[str]) -> str:
    """ "Twice Rafe" and "Tobias aloud" are Rafe and Tobias, who are told of by that name elsewhere."""
    words = who.split()
    if len(words) == 2 and words[1].islower():
        return words[0]
    return (
        words[1] if len(words) == 2 and told[words[1]] > told[who] and not told[words[0]] and told[who] == 1 else who
    )


def _whole(who: str, people: set[str]) -> str:
    """ "Tobias" is Tobias Grell where nobody else has that name."""
    longer = [other for other in people if other.startswith(f"{who} ") or other.endswith(f" {who}")]
    return longer[0] if len(longer) == 1 and " " not in who else who
