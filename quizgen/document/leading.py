"""The leading man and woman of a text: what "he" and "she" mean where nobody else comes between.

A weaker claim than going on with the subject before, and made last, for the one man and the one woman of whom most is
told: their pronouns may stand anywhere after the first naming. Where one is refused for somebody just named, the
next are refused as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from quizgen.document.continuing import BACK, before, harmless, inner_voice, of_another, own_subject, rival
from quizgen.document.hero import leading
from quizgen.document.names import Name
from quizgen.document.people import PERSONAL, Told, mentions, told_of
from quizgen.document.sentences import Sent
from quizgen.syntax import SUBJECTS
from quizgen.tokens import Token


def led(
    sents: tuple[Sent, ...],
    by_sent: Mapping[int, list[Name]],
    known: Mapping[str, str],
    found: dict[tuple[int, int], str],
    title: str,
) -> dict[tuple[int, int], str]:
    """What is left over stands for the leading man or woman of the text, once they are named, if nobody comes between."""
    told = told_of(sents, by_sent, known, found)
    heads = leading(sents, told.named, told.known, found, title)
    first = {who: min(at for (at, _), named in told.people.items() if named == who) for who in heads.values()}
    for sent in sents:
        for token in sent.tokens:
            who = heads.get(PERSONAL.get(token.lower_, ""), "")
            if not who or token.i in sent.quoted or (sent.index, token.i) in found or sent.index < first[who]:
                continue
            if leading_on(token, sent, sents, told, who):
                found[sent.index, token.i] = who
    return found


def leading_on(token: Token, sent: Sent, sents: tuple[Sent, ...], told: Told, who: str) -> bool:
    """Whether a pronoun is the leading person of its sex: nobody else of that sex acts here before it or just before."""
    sex = PERSONAL[token.lower_]
    first = [t for t in mentions(sent, sex, told) if t.i < token.i and told.who(sent, t) != who]
    if any(told.who(sent, t) or not harmless(t) for t in first) or inner_voice(sent):
        return False
    own = own_subject(token)
    if own is not None and (told.who(sent, own) == who or of_another(token)):
        return False
    if any(told.who(sent, t) == who for t in sent.tokens if t.i > token.i and t.lower_ not in PERSONAL):
        return False  # named only behind it
    if any(_lost(last, sex, told) for last in sents[max(sent.index - BACK, 0) : sent.index]):
        return False
    alone = all(_leaves(last, sex, told, who) for last in _since(sent, sents, told, who))
    told.lost |= set() if alone else {(sent.index, token.i)}
    return alone


def _lost(sent: Sent, sex: str, told: Told) -> bool:
    """A sentence whose "he" could be somebody just named, so that the next "he" could be him."""
    lost = (t for t in sent.tokens if (sent.index, t.i) in told.lost)
    return any(PERSONAL[t.lower_] == sex and t.dep_ in SUBJECTS for t in lost)


def _since(sent: Sent, sents: tuple[Sent, ...], told: Told, who: str) -> Iterator[Sent]:
    """The sentences before, to the nearest whose subject is this person."""
    for last in before(sent, sents):
        yield last
        if any(told.who(last, t) == who and t.dep_ in SUBJECTS for t in last.tokens):
            return


def _leaves(last: Sent, sex: str, told: Told, who: str) -> bool:
    """Nobody else in this sentence takes over."""
    chained = any(told.who(last, t) == who for t in last.tokens)
    others = [t for t in mentions(last, sex, told) if told.who(last, t) != who]
    return not any(told.who(last, t) if t.lower_ in PERSONAL else rival(t, chained) for t in others)
