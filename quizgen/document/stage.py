"""Who is on stage in a story: "he" is the one man whom the scene has, or the one who goes on acting.

Certain only where nobody else of that sex, with a name or without, is told of in the paragraph (for a pronoun that stands
before any such person of its paragraph: in the three paragraphs before), or in the sentence before whose subject he is.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from quizgen.document.cast import AMONG, Mention, beside_names, mentions, named_beside, plurals, several, sex_of
from quizgen.document.given import FEMALE, MALE
from quizgen.document.names import Name
from quizgen.document.sentences import Sent
from quizgen.syntax import SUBJECTS, child
from quizgen.tokens import Token

PERSONAL = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
BACK = 3
LEAST_VOTES = 2
Place = tuple[int, int]


@dataclass(frozen=True)
class Entry:
    """Somebody told of at a place: a canonical name, or "?noun" for somebody without a name that lasts."""

    at: Place
    who: str
    sex: str
    subject: bool


@dataclass(frozen=True)
class Scene:
    """What is known when a sentence begins: the paragraphs before, the last of them, this one, and whom pronouns had."""

    before: Sequence[Entry]
    last: Sequence[Entry]
    here: list[Entry]
    bound: dict[str, str]

    def fits(self, entries: Sequence[Entry], sex: str) -> list[Entry]:
        """Those who may be "he", or "she": whoever was "she" before is not "he" now."""
        return [e for e in entries if (e.sex or self.bound.get(e.who, sex)) == sex]


def on_stage(sents: Sequence[Sent], names: Sequence[Name], sexes: Mapping[str, str]) -> dict[Place, str]:
    """Map (sentence index, token index) of the pronouns of a story to the one who bears them for certain."""
    entries = _entries(sents, names, sexes)
    paragraphs: dict[int, list[Sent]] = defaultdict(list)
    for sent in sents:
        paragraphs[sent.paragraph].append(sent)
    told: dict[int, list[Entry]] = {}
    resolved: dict[Place, str] = {}
    bound: dict[str, str] = {}
    numbers = sorted(paragraphs)
    for n, number in enumerate(numbers):
        before = [e for past in numbers[max(n - BACK, 0) : n] for e in told[past]]
        narrated = n > 0 and not any(s.quoted for s in (*paragraphs[numbers[n - 1]], *paragraphs[number]))
        last = told[numbers[n - 1]] if narrated else []
        told[number] = []
        for sent in paragraphs[number]:
            _play(sent, entries.get(sent.index, []), Scene(before, last, told[number], bound), resolved)
    return resolved


def _play(sent: Sent, entries: list[Entry], scene: Scene, resolved: dict[Place, str]) -> None:
    """Go through one sentence, adding whom it tells of and whom its pronouns mean."""
    waiting = sorted(entries, key=lambda e: e.at)
    # "He is my godfather after all, thought the doctor": of whom he thinks, only he knows.
    thought = any(t.lower_ in {"my", "our"} and t.i not in sent.quoted for t in sent.tokens)
    for token in sent.tokens:
        while waiting and waiting[0].at[1] <= token.i:
            scene.here.append(waiting.pop(0))
        sex = PERSONAL.get(token.lower_, "")
        if not sex or token.i in sent.quoted:
            continue
        who, others = _bearer(token, sent, sex, scene, waiting)
        who, others = ("", others | {who}) if thought and who else (who, others)
        if who:
            resolved[sent.index, token.i] = who
            scene.bound.setdefault(who, sex)
        at, subject = (sent.index, token.i), token.dep_ in SUBJECTS
        # Whoever may have been meant is on stage.
        scene.here.extend(Entry(at, other, sex, subject) for other in ({who} if who else others))


def _bearer(token: Token, sent: Sent, sex: str, scene: Scene, later: list[Entry]) -> tuple[str, set[str]]:
    """Whom the pronoun means for certain, else ""; and all whom it may mean."""
    own = _own(token, scene.here, sent)
    inside = [e for e in scene.fits(scene.here, sex) if e.who not in own]
    people = may = {e.who for e in inside or scene.fits(scene.before, sex)} - own
    if len(people) > 1:
        near = [e for e in inside if e.at[0] >= sent.index - 1] or ([] if inside else scene.fits(scene.last, sex))
        people = _going_on(token, sent, near) if token.dep_ in SUBJECTS else set()
    who = next(iter(people)) if len(people) == 1 else ""
    if not who or who.startswith("?") or _told_later(token, sex, who, later):
        return "", may
    return who, may


def _going_on(token: Token, sent: Sent, near: list[Entry]) -> set[str]:
    """The subject of the sentence before who goes on acting, where that sentence tells of nobody else."""
    last = {e.who for e in near if e.at[0] < sent.index and e.subject} or {e.who for e in near if e.subject}
    people = {e.who for e in near}
    return people if people == last else set()


def _own(token: Token, here: list[Entry], sent: Sent) -> set[str]:
    """ "The lad praised him": whom he praised is somebody else."""
    if token.dep_ not in {"dobj", "dative", "pobj"} or token.lower_.endswith("self"):
        return set()
    verb = token.head
    while verb.pos_ not in {"VERB", "AUX"} and verb.head != verb:
        verb = verb.head
    subjects = {t.i for t in verb.children if t.dep_ in SUBJECTS}
    if not subjects and verb.dep_ == "conj":
        subjects = {t.i for t in verb.head.children if t.dep_ in SUBJECTS}
    return {e.who for e in here if e.at in {(sent.index, i) for i in subjects}}


def _told_later(token: Token, sex: str, who: str, later: list[Entry]) -> bool:
    """ "When he woke, the miller …": in a clause that stands before, the pronoun may look ahead."""
    verb = token.head if token.head.pos_ in {"VERB", "AUX"} else token.head.head
    ahead = verb.dep_ == "advcl" and verb.i < verb.head.i
    return ahead and any(e.sex in {sex, ""} and e.who != who and e.subject for e in later)


def _entries(sents: Sequence[Sent], names: Sequence[Name], sexes: Mapping[str, str]) -> dict[int, list[Entry]]:
    by_sent = {s.index: s for s in sents}
    people = [n for n in names if n.kind in {"person", "character"}]
    out: dict[int, list[Entry]] = defaultdict(list)
    for name in people:
        sent = by_sent[name.sent]
        if name.head not in sent.quoted:
            head = sent.span.doc[name.head]
            sex = sexes.get(name.canonical, "")
            out[name.sent].append(Entry((name.sent, name.head), name.canonical, sex, _acts(head)))
    for entry in _unnamed(sents, names, people, sexes):
        out[entry.at[0]].append(entry)
    return out


def _unnamed(
    sents: Sequence[Sent], names: Sequence[Name], people: Sequence[Name], sexes: Mapping[str, str]
) -> Iterator[Entry]:
    """Nouns for people: one who lasts, or has a name, under that; all others as nobody in particular."""
    places = {(n.sent, n.head): n.canonical for n in people}
    lasting = _lasting(sents, names, people)
    for mention in mentions(sents, [n for n in names if n.kind != "character"]):
        at = (mention.sent.index, mention.noun.i)
        if at in places or named_beside(mention, places) or _said_of_him(mention.noun) or _passing(mention):
            continue
        own = "" if mention.by == "poss" else lasting.get(mention.phrase) or lasting.get(mention.noun.lower_)
        who = own or f"?{mention.phrase}"
        yield Entry(at, who, sexes.get(who, "") or sex_of(mention.noun.lower_), _acts(mention.noun))


def _lasting(sents: Sequence[Sent], names: Sequence[Name], people: Sequence[Name]) -> dict[str, str]:
    """The words for somebody without a name who is one only: by the noun, and by all the words."""
    told = mentions(sents, [n for n in names if n.kind != "character"])
    plural = plurals(sents)
    nouns: dict[str, list[str]] = defaultdict(list)
    for m in told:
        nouns[m.noun.lower_].append(m.by)
    once = {noun for noun, by in nouns.items() if by.count("a") == 1 and "the" not in by and "poss" not in by}
    found = {n: f"the {n}" for n in once if not several([m for m in told if m.noun.lower_ == n], plural)}
    brought = Counter(m.phrase for m in told if m.by == "a" and " " in m.phrase)
    found |= {phrase: f"the {phrase}" for phrase, n in brought.items() if n == 1 and not AMONG & set(phrase.split())}
    found |= {n.canonical.removeprefix("the ").lower(): n.canonical for n in people if n.kind == "character"}
    return found | beside_names(sents, names)


def _passing(mention: Mention) -> bool:
    """ "By the careful hand of his mother": a relative named in passing does not come on stage."""
    return mention.by == "poss" and mention.noun.dep_ in {"poss", "pobj"}


def _said_of_him(noun: Token) -> bool:
    """ "He was a miller": the noun says what he is, and brings in nobody."""
    return noun.dep_ == "attr" and any(t.lower_ in PERSONAL for t in noun.head.children)


def _acts(token: Token) -> bool:
    return token.dep_ in SUBJECTS


def voted(sents: Sequence[Sent], names: Sequence[Name], sexes: Mapping[str, str]) -> dict[str, str]:
    """The sex of whoever has no telling name: what the pronouns say where nobody else may be meant."""
    people = [n for n in names if n.kind in {"person", "character"}]
    by_sent: dict[int, list[Name]] = defaultdict(list)
    for name in people:
        by_sent[name.sent].append(name)
    known = {n.canonical: sex for n in people if (sex := _given(n.canonical))} | dict(sexes)
    for _ in range(2):
        votes: dict[str, Counter[str]] = defaultdict(Counter)
        for sent in sents:
            first = next((i for i in range(sent.index, -1, -1) if sents[i].paragraph != sent.paragraph), -1) + 1
            earlier = {n.canonical for i in range(first, sent.index) for n in by_sent[i]}
            for who, sex in _votes(sent, by_sent[sent.index], earlier, known):
                votes[who][sex] += 1
        known |= {
            who: sex
            for who, count in votes.items()
            if who not in known
            for sex, most in count.most_common(1)
            if most >= LEAST_VOTES and most >= 5 * (count.total() - most)
        }
    return known


def _given(who: str) -> str:
    """ "Charcoal Nils" is a man by his second name."""
    words = {w.lower() for w in who.split()}
    return "m" if words & MALE and not words & FEMALE else "f" if words & FEMALE and not words & MALE else ""


def _votes(
    sent: Sent, here: Sequence[Name], earlier: set[str], known: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Each pronoun of the sentence for the one person of no known sex whom it can stand for."""
    told = [n for n in here if n.head not in sent.quoted]
    for name in told:
        for sex in _noun_beside(sent, name.head):
            yield from [(name.canonical, sex)] * LEAST_VOTES
    nouns = {sex_of(t.lower_) for t in sent.tokens if t.pos_ == "NOUN" and t.tag_ == "NN" and t.i not in sent.quoted}
    for token in sent.tokens:
        sex = PERSONAL.get(token.lower_, "")
        if not sex or token.i in sent.quoted or sex in nouns:
            continue
        before = earlier | {n.canonical for n in told if n.head < token.i}
        may = {who for who in before if known.get(who, sex) == sex}
        if len(may) == 1 and (who := next(iter(may))) not in known:
            yield who, sex


def _noun_beside(sent: Sent, at: int) -> list[str]:
    """ "A girl called Ilse": the noun beside the name says it at once."""
    token = sent.span.doc[at]
    above = token.head.head if token.dep_ == "oprd" else token.head
    noun = above if token.dep_ in {"oprd", "appos"} else child(token, "appos")
    return [sex] if noun is not None and (sex := sex_of(noun.lower_)) else []
