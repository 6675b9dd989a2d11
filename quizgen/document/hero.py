"""Whom a life tells of: in a biography "she" is its heroine wherever no other woman stands near.

Certain only where one person is named far more often than any other of that sex, where nearly all pronouns are of
that sex, and where the sentence and the one before name nobody else whom the pronoun could mean.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from quizgen.document.names import Name
from quizgen.document.sentences import Sent
from quizgen.roles import EITHER, MEN, WOMEN, is_role
from quizgen.syntax import SUBJECTS
from quizgen.tokens import Token

PERSONAL = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"}
LEAST, SHARE = 4, 0.8
NEAR = 2
OF_ONE_SEX = MEN | WOMEN
# Nouns for somebody without a name who may be "he", or "she".
OTHERS = {"m": MEN | EITHER, "f": WOMEN | EITHER}


def hero(
    sents: tuple[Sent, ...], names: tuple[Name, ...], genders: Mapping[str, str], title: str = ""
) -> tuple[str, str]:
    """The person whom a text is about and "m" or "f"; two empty strings where there is none."""
    said: Counter[str] = Counter(
        PERSONAL[t.lower_] for s in sents for t in s.tokens if t.lower_ in PERSONAL and t.i not in s.quoted
    )
    if not said:
        return "", ""
    sex, count = said.most_common(1)[0]
    told: dict[str, set[int]] = {}
    for name in names:
        if name.kind == "person":
            told.setdefault(name.canonical, set()).add(name.sent)
    fitting = sorted(
        (who for who in told if genders.get(who, sex) == sex), key=lambda who: (-len(told[who]), min(told[who]))
    )
    if not fitting or count < LEAST or count < SHARE * sum(said.values()):
        return "", ""
    titled = [who for who in fitting if _in_title(who, title)]
    if len(titled) == 1:
        return titled[0], sex
    if len(told[fitting[0]]) < LEAST - 1:
        return "", ""
    second = len(told[fitting[1]]) if len(fitting) > 1 else 0
    early = min(told[fitting[0]]) <= 1
    return (fitting[0], sex) if early and len(told[fitting[0]]) >= 2 * second else ("", "")


def leading(
    sents: tuple[Sent, ...],
    people: Mapping[tuple[int, int], str],
    genders: Mapping[str, str],
    found: Mapping[tuple[int, int], str],
    title: str = "",
) -> dict[str, str]:
    """The one man and the one woman of whom a text tells most, by "m" and "f", where the text has such; `people` are those named."""
    said = Counter(
        PERSONAL[t.lower_] for s in sents for t in s.tokens if t.lower_ in PERSONAL and t.i not in s.quoted
    )
    told: dict[str, set[int]] = {}
    everybody = frozenset(people.values())
    for (at, _), who in (*people.items(), *found.items()):
        if who in everybody:
            told.setdefault(who, set()).add(at)
    heads = {}
    for sex in ("m", "f"):
        fitting = sorted((-len(at), min(at), who) for who, at in told.items() if genders.get(who, sex) == sex)
        titled = [who for _, _, who in fitting if _in_title(who, title)]
        second = -fitting[1][0] if len(fitting) > 1 else 0
        if said[sex] < LEAST or not fitting:
            continue
        count, at, first = fitting[0]
        early = at == min(place for _, place, _ in fitting) and first in genders
        if len(titled) == 1 or (early and -count >= max(LEAST, 2 * second)):
            heads[sex] = titled[0] if len(titled) == 1 else first
    return heads


def _in_title(who: str, title: str) -> bool:
    """ "Adela Morrow" in the title is Adela Constance Morrow."""
    words = who.split()
    return who in title or (len(words) > 2 and f"{words[0]} {words[-1]}" in title)


def heroes(
    sents: tuple[Sent, ...],
    names: tuple[Name, ...],
    genders: Mapping[str, str],
    found: Mapping[tuple[int, int], str],
    title: str = "",
) -> dict[tuple[int, int], str]:
    """Map (sentence index, token index) of the pronouns left open to the one person of the paragraph or the text."""
    resolved = dict(found)
    leading, _ = hero(sents, names, genders, title)
    by_sent: dict[int, list[Name]] = {}
    for name in names:
        by_sent.setdefault(name.sent, []).append(name)
    for inside in _paragraphs(sents):
        here = tuple(n for s in inside for n in by_sent.get(s.index, ()))
        told = {at: resolved[at] for s in inside for t in s.tokens if (at := (s.index, t.i)) in resolved}
        alone = _alone(inside, here, genders, told, leading)
        resolved |= _open(inside, alone, _taken(inside, here), told, len(sents), here)
    who, sex = hero(sents, names, genders, title)
    if who:
        resolved |= _open(
            sents, {sex: who}, _rivals(sents, names, genders, resolved, who, sex), resolved, NEAR, names
        )
    return {place: bearer for place, bearer in resolved.items() if place not in found}


def _paragraphs(sents: tuple[Sent, ...]) -> Iterator[tuple[Sent, ...]]:
    return (tuple(inside) for _, inside in groupby(sents, key=lambda s: s.paragraph))


def _alone(
    inside: tuple[Sent, ...],
    names: tuple[Name, ...],
    genders: Mapping[str, str],
    found: Mapping[tuple[int, int], str],
    leading: str,
) -> dict[str, str]:
    """The one person of each sex whom a paragraph names, where it names but one who may be of that sex."""
    here = {s.index for s in inside}
    people = {n.canonical for n in names if n.sent in here and (n.kind in {"person", "character"} or _maybe(n))}
    people |= {bearer for (sent, _), bearer in found.items() if sent in here}
    fitting = {sex: [p for p in people if genders.get(p, sex) == sex] for sex in ("m", "f")}
    certain = {
        sex: who[0] for sex, who in fitting.items() if len(who) == 1 and (len(people) == 1 or who[0] in genders)
    }
    return {
        sex: who for sex, who in certain.items() if who == leading or not told_before(who, sex, inside, names, found)
    }


def told_before(
    who: str,
    sex: str,
    near: Sequence[Sent],
    names: Iterable[Name],
    found: Mapping[tuple[int, int], str],
) -> bool:
    """Somebody else is "he" in these sentences before they name this one ("he slept, and the king came"): either may go on."""
    here = {s.index for s in near}
    first = min(((n.sent, n.head) for n in names if n.sent in here and n.canonical == who), default=(0, 0))
    return any(
        PERSONAL.get(t.lower_) == sex and (s.index, t.i) < first and found.get((s.index, t.i)) != who
        for s in near
        for t in s.tokens
        if t.i not in s.quoted and t.dep_ in SUBJECTS
    )


def _maybe(name: Name) -> bool:
    """One word of no certain class: it may be somebody's name."""
    return not name.sure and " " not in name.text and name.kind in {"organisation", "product", "work", "?"}


def _taken(inside: tuple[Sent, ...], names: tuple[Name, ...]) -> dict[str, set[int]]:
    """For each sex the sentences of a paragraph from which on somebody else may be meant, and those before the name."""
    first = {
        n.sent for n in names if n.kind in {"person", "character"} and inside[0].index <= n.sent <= inside[-1].index
    }
    early = {s.index for s in inside if not first or s.index < min(first)}
    out = {}
    for sex, unnamed in OTHERS.items():
        told = [s.index for s in inside if _tells_of(s, unnamed)]
        later = {s.index for s in inside if told and s.index >= min(told)}
        out[sex] = early | later
    return out


def _rivals(
    sents: tuple[Sent, ...],
    names: tuple[Name, ...],
    genders: Mapping[str, str],
    found: Mapping[tuple[int, int], str],
    who: str,
    sex: str,
) -> dict[str, set[int]]:
    """The sentences that tell of somebody else of the hero's sex."""
    others = {
        n.sent for n in names if n.kind in {"person", "character"} and n.canonical != who and genders.get(n.canonical, sex) == sex
    }  # fmt: skip
    others |= {sent for (sent, _), bearer in found.items() if bearer != who and genders.get(bearer, sex) == sex}
    unnamed = OTHERS[sex]
    others |= {s.index for s in sents if _tells_of(s, unnamed)}
    return {sex: others}


def _tells_of(sent: Sent, unnamed: frozenset[str]) -> bool:
    return any(_somebody(t, unnamed) for t in sent.tokens if t.tag_ == "NN" and t.i not in sent.quoted)


def _somebody(token: Token, unnamed: frozenset[str]) -> bool:
    if token.pos_ != "NOUN" or token.dep_ == "appos":
        return False
    named = any(c.dep_ == "appos" and c.pos_ == "PROPN" for c in token.children)
    noun = token.lemma_.lower()
    acts = token.dep_ in {"nsubj", "nsubjpass"} and is_role(noun) and any(c.lower_ == "the" for c in token.children)
    return (noun in unnamed or (acts and noun not in OF_ONE_SEX)) and not named


def _open(
    sents: tuple[Sent, ...],
    bearers: Mapping[str, str],
    taken: Mapping[str, set[int]],
    found: Mapping[tuple[int, int], str],
    back: int,
    names: tuple[Name, ...],
) -> dict[tuple[int, int], str]:
    """The pronouns of these sentences that nobody bears yet, where no sentence so near before tells of another.

    A pronoun before the name in its sentence stands for somebody else.
    """
    mentions: dict[str, list[tuple[int, int]]] = {}
    for name in names:
        mentions.setdefault(name.canonical, []).append((name.sent, name.head))
    inside = {s.index for s in sents}
    first = {who: min((at for at in places if at[0] in inside), default=(-1, 0)) for who, places in mentions.items()}
    return {
        (s.index, t.i): bearers[sex]
        for s in sents
        for t in s.tokens
        if (sex := PERSONAL.get(t.lower_, "")) in bearers
        and t.i not in s.quoted
        and (s.index, t.i) not in found
        and (s.index, t.i) > first.get(bearers[sex], (-1, 0))
        and not any(at == s.index and i > t.i for at, i in mentions.get(bearers[sex], ()))
        and not taken.get(sex, set()) & set(range(max(s.index - back + 1, sents[0].index), s.index + 1))
    }
