"""A paragraph cut into its sentences without a parse, for publishing, which never loads spaCy.

In doubt nothing is cut: two sentences that stay together are still words of the article, half a sentence is not one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

# A mark that may end a sentence, the marks that close after it (and the number of a note), then a space.
_END = re.compile(r"(?P<mark>[.!?…]{1,8})(?P<close>[”’\"')\]»]{0,4})(?:\[\d{1,3}\]){0,3}(?P<gap>\s{1,20})")
_OPENING = "“‘’\"'([«"
_BRACKETS = re.compile(r"\([^()]{0,300}\)")
_LAST_WORD = re.compile(r"[\w.’'&-]{1,40}$")
_NUMBERED = re.compile(r"\s*(?:\d{1,3}|[a-z])\.\s")
# J. – U.S. – Ph.D. – J.-P. – a.m.
_DOTTED = re.compile(r"[A-Za-z](?:[A-Za-z]?\.-?[A-Za-z]){0,6}")
# Never at the end: a name, a number or an example follows.
_LEADING = frozenset(
    "mr mrs ms messrs dr prof rev hon gov sen rep gen col capt cmdr lt sgt cpl pvt pres supt adm maj fr br "
    "vol vols ch chap fig figs p pp cf vs v viz ed eds trans approx e.g i.e eg ie".split()
)
# A number follows, or else it is a word of its own: "No. I will not."
_BEFORE_NUMBERS = frozenset("no nos art sec para c ca jan feb mar apr jun jul aug sept sep oct nov dec".split())
# At the end now and then: only a word that no name begins with shows a new sentence.
_EITHER = frozenset(
    "jr sr st ste mt ft ave blvd rd sq inc ltd co corp bros plc dept univ assn est etc al esq hwy "
    "jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun yahoo".split()
)
_STARTERS = re.compile(
    r"(?:The|An?|It|He|She|They|We|I|You|This|That|These|Those|There|Here|In|On|At|By|For|From|With|Without|Under|But|"
    r"And|Or|So|Yet|If|When|While|As|After|Before|Since|Because|Although|Though|However|Then|Now|Today|His|Her|Its|"
    r"Their|Our|My|Your|Who|What|Why|How|Where|Which|Some|Many|Most|All|Both|Each|Every|Few|Several|Another|Others|"
    r"Nobody|Nothing|No|Not|Only|Even|Still|Once|Soon|Later|Meanwhile|Instead|To|One|Two|Three)(?=[\s,’'])(?!\s?&)"
)
# “Stop!” Mara said: what follows the quotation still belongs to its sentence.
_SPEAKER = re.compile(
    r"(?:[A-Z][\w’'-]{0,30}\.?\s){1,3}(?:said|says|asked|asks|cried|shouted|called|replied|whispered|answered|wondered|"
    r"yelled|exclaimed|demanded|added|screamed|muttered|murmured|begged|thought)\b"
)
_SURELY_CLOSED = re.compile(r"(?<=[.,!?…])’")
_PERHAPS_CLOSED = re.compile(r"’(?!\w)")


def sentences(paragraph: str) -> tuple[str, ...]:
    """Cut a paragraph into its sentences, each as it stands there, in their order."""
    cuts = [0, *_cuts(paragraph), len(paragraph)]
    pieces = (paragraph[start:end].strip() for start, end in pairwise(cuts))
    return tuple(piece for piece in pieces if piece)


def whole(sentence: str) -> bool:
    """Whether every bracket and quotation mark in a sentence has its fellow, so that it can stand alone.

    Speech of several sentences is cut between them: its first has an opening mark only, its last a closing one.
    """
    pairs = (("(", ")"), ("[", "]"), ("“", "”"), ("«", "»"))
    if any(sentence.count(one) != sentence.count(other) for one, other in pairs) or sentence.count('"') % 2:
        return False
    # ’ is an apostrophe too: inside a word it closes nothing, after a full stop or the like it surely does.
    opened = sentence.count("‘")
    return len(_SURELY_CLOSED.findall(sentence)) <= opened <= len(_PERHAPS_CLOSED.findall(sentence))


def _cuts(text: str) -> Iterator[int]:
    """Where sentences end, each one past its last mark."""
    bracketed = [match.span() for match in _BRACKETS.finditer(text)]
    start = spans = 0
    for end in _END.finditer(text):
        cut = end.start("gap")
        while spans < len(bracketed) and bracketed[spans][1] < cut:
            spans += 1
        inside = spans < len(bracketed) and bracketed[spans][0] < cut < bracketed[spans][1]
        if not inside and _ends(text, start, end):
            yield cut
            start = cut


def _ends(text: str, start: int, end: re.Match[str]) -> bool:
    """Whether the sentence that began at `start` ends with this mark."""
    rest = text[end.end() : end.end() + 120]
    following = rest.lstrip(_OPENING)
    if not following or not (following[0].isupper() or following[0].isdigit() or following[0] in "£$€#"):
        return False
    mark, word = end["mark"], _LAST_WORD.search(text[max(start, end.start() - 40) : end.start()])
    if mark != ".":
        if "…" in mark or mark.endswith(".."):
            return bool(_STARTERS.match(following)) and not following.startswith("I")
        if word and word[0].lower() in _EITHER and not end["close"]:
            return bool(_STARTERS.match(following))
        return not (re.search("[”’\"']", end["close"]) and rest == following and _SPEAKER.match(rest))
    if end.end() - start < 9 and _NUMBERED.fullmatch(text[start : end.end()]):
        return False
    return _stops(word[0] if word else "", following)


def _stops(word: str, following: str) -> bool:
    """Whether a full stop after this word ends its sentence: many stand after what is shortened."""
    bare = word.lower().strip("’'-")
    if bare in _LEADING:
        return False
    if bare in _BEFORE_NUMBERS and following[0].isdigit():
        return False
    if bare in _EITHER or _DOTTED.fullmatch(word):
        return bool(_STARTERS.match(following))
    return True
