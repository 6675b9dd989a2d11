"""Cloze with several gaps: a stretch of one paragraph whose gaps only its own words fill."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, islice

from quizgen.document import Document, Sent, Token
from quizgen.document.names import PARTICLES
from quizgen.document.numbers import TIME_UNITS
from quizgen.document.reference import UNIQUE
from quizgen.document.topics import VAGUE
from quizgen.facts.frame import Fact
from quizgen.items.alone import Named, named, stands_alone
from quizgen.items.gather import common, in_order, names_of
from quizgen.items.narrative import UNEVENTFUL
from quizgen.items.pool import Pool
from quizgen.items.score import scored_set
from quizgen.memory import remembered
from quizgen.model import Cloze, Scored
from quizgen.roles import is_role
from quizgen.syntax import child, lower_first, original
from quizgen.words import content_words

LEAST_WORDS, MOST_WORDS = 25, 90
LEAST_OPENING = 7  # "The answer is distance.": such an opening lives on what stood before
MOST_GAPS = 5
MOST_SENTENCES = 4
LEAST_FACTS = 0
APART = 5
# Names and figures have one right word; of nouns alone a passage would be guesswork.
CERTAIN = 3
# So many gaps a passage has at least: with no, one, or more certain ones.
LEAST_GAPS = (3, 2, 2)
MOST_PASSAGES = 8
SHARE = re.compile(r"per ?cent\b|%")
POINTS = frozenset("north south east west northern southern eastern western".split())
SHARED = re.compile(r" of the \d")
# Where in the town something stands is seldom worth a gap.
STREETS = ("Street", "Road", "Lane", "Avenue", "Square")
PLACES = frozenset({"country", "state", "city", "place"})
# Nouns that nobody would look for.
PALE = (
    VAGUE
    | TIME_UNITS
    | frozenset(
        "number part way side end top kind piece lot name set order case place day thing people person one morning night "
        "moment challenge phase prospect share lack example situation cent hand story answer question route effect region direction matter back front chance problem result idea sense use start".split()
    )
)
MIN_VERB = 6
# Verbs for which many others would do.
EMPTY = UNEVENTFUL | frozenset(
    "make take give put use find show tell ask bring leave set send receive build create provide offer allow cause lead "
    "help move turn hold include produce require need want like change follow consider describe develop introduce discover "
    "reach pass carry place design expect force announce argue choose claim notice mention accept".split()
)


@dataclass(frozen=True)
class Hole:
    """Words that may become a gap: characters of the article, and a class of which a passage has but one gap."""

    start: int
    end: int
    text: str
    group: str
    worth: int


def make(facts: tuple[Fact, ...], document: Document, pool: Pool) -> tuple[Scored, ...]:
    """At most eight passages, of paragraphs that other questions use least: in print they give answers away."""
    used = Counter(f.sentence.paragraph for f in facts)
    groups = sorted(_paragraphs(document), key=lambda group: (used[group[0].paragraph], group[0].start))
    found = (item for group in groups for item in _best(document, group, facts))
    return tuple(islice(found, MOST_PASSAGES))


def _paragraphs(document: Document) -> Iterator[list[Sent]]:
    for _, inside in groupby(document.sents, key=lambda s: s.paragraph):
        group = list(inside)
        if not all(s.in_list for s in group):
            yield group


def _best(document: Document, group: Sequence[Sent], facts: tuple[Fact, ...]) -> tuple[Scored, ...]:
    """The best stretch of a paragraph, and another that leaves more of its facts to other questions."""
    found: list[Scored] = []
    for first in range(len(group)):
        sizes = range(min(2, len(group)), min(MOST_SENTENCES, len(group) - first) + 1)
        stretches = [s for s in (group[first : first + size] for size in sizes) if _may_stand(document, s)]
        if stretches and stands_alone(document, group[first], opens=True, pointed=True):
            for stretch in stretches:
                inside = [f for f in facts if stretch[0].start <= f.sentence.start < stretch[-1].end]
                found.extend(_passage(document, stretch, inside) if len(inside) >= LEAST_FACTS else ())
    if not found:
        return ()
    best = max(found, key=lambda s: (s.score, -len(s.facts), -s.start))
    quiet = min(found, key=lambda s: (_used(s, facts), -s.score, s.start))
    return (best, quiet) if _used(quiet, facts) < _used(best, facts) else (best,)


def _used(passage: Scored, facts: tuple[Fact, ...]) -> int:
    """How many sentences of a passage hold a fact of another question."""
    asked = {str(fact.sentence.start) for fact in facts}
    return len(asked & {name.partition(":")[0] for name in passage.facts})


def _may_stand(document: Document, stretch: Sequence[Sent]) -> bool:
    text = _text(document, stretch)
    return (
        LEAST_WORDS <= len(text.split()) <= MOST_WORDS
        and not re.search(r"[{}|\n*_]", text)
        and text.count("“") == text.count("”")
        and text.count('"') % 2 == 0
        and re.search(r"[.?!][”\"]?$", text) is not None
        and len(stretch[0].text.split()) >= LEAST_OPENING
    )


def _text(document: Document, stretch: Sequence[Sent]) -> str:
    return document.article.text[stretch[0].start : stretch[-1].end]


def _passage(document: Document, stretch: Sequence[Sent], facts: Sequence[Fact]) -> Iterator[Scored]:
    holes = _chosen(document, stretch)
    certain = sum(hole.worth == CERTAIN for hole in holes)
    if len(holes) < LEAST_GAPS[min(certain, 2)]:
        return
    text = gapped(_text(document, stretch), stretch[0].start, holes, named(document, stretch[0]))
    if not stands_alone(document, stretch[0], opens=True):
        text = f"According to paragraph {stretch[0].paragraph}, {lower_first(text, stretch[0].span[0])}"
    proofs = in_order(s.plain() for s in stretch)
    gaps = "; ".join(h.text for h in holes)
    item = Cloze(question=text, points=len(holes), **common("cloze", "passage", gaps, proofs, "understand"))
    places = [f"{s.start}:{s.start}" for s in stretch] + [f"{stretch[0].start}:{h.start}" for h in holes]
    names = tuple(dict.fromkeys((*names_of(facts), *places)))
    # Gaps of unlike length are as good.
    yield scored_set(item, "passage", 0.95 if certain else 0.9, ["gap" for _ in holes], names, proofs[0])


def gapped(text: str, at: int, holes: Sequence[Hole], known: Named | None) -> str:
    """A stretch of the article that begins at `at`, with its gaps, and with a name for its first "he" or "her"."""
    edits = [(h.start - at, h.end - at, "{{" + h.text + "}}") for h in holes]
    edits += [(known.start, known.end, known.text)] if known else []
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _chosen(document: Document, stretch: Sequence[Sent]) -> list[Hole]:
    """The best gaps that neither help nor can be taken for one another, in the order of the text."""
    known = named(document, stretch[0])
    stems = stems_of(f"{_text(document, stretch)} {known.text if known else ''}")
    chosen: list[Hole] = []
    for hole in sorted(holes(document, stretch), key=lambda h: (-h.worth, h.start)):
        if len(chosen) == MOST_GAPS:
            break
        near = any(between(document, hole, other) < APART for other in chosen)
        twin = any(hole.group == other.group for other in chosen)
        if not near and not twin and once(stems, hole.text) and not guessed(document, hole):
            chosen.append(hole)
    return sorted(chosen, key=lambda h: h.start)


def guessed(document: Document, hole: Hole) -> bool:
    """The title tells it, the whole text is about it, or everybody knows it ("the Earth")."""
    title = {word.rstrip("s") for word in content_words(document.article.title)}
    words = [word.rstrip("s") for word in content_words(hole.text)]
    known = any(word in title for word in words) if hole.worth < CERTAIN else bool(words) and set(words) <= title
    return known or hole.text in document.protagonists or hole.text.lower() in UNIQUE or hole.text.endswith(STREETS)


def between(document: Document, one: Hole, other: Hole) -> int:
    """How many words stand between two gaps."""
    left, right = sorted((one, other), key=lambda h: h.start)
    return len(document.article.text[left.end : right.start].split()) if left.end <= right.start else 0


def stems_of(text: str) -> str:
    """The words of a passage for `once`, in small letters and each with one space before it."""
    return "".join(f" {word.lower()}" for word in re.findall(r"\w+", text))


def once(stems: str, words: str) -> bool:
    """No telling word of the gap stands a second time in the passage, in whatever form."""
    telling = content_words(words) or (words.lower(),)
    starts = [word[: max(4, len(word) - 2)].lower() for word in telling]
    return all(" " not in start and stems.count(f" {start}") == 1 for start in starts)


def holes(document: Document, stretch: Sequence[Sent], *, sure: bool = True) -> Iterator[Hole]:
    """All words of some sentences that may become gaps; not `sure`: names of no certain class as well."""
    for sent in stretch:
        yield from _names(document, sent, sure)
        yield from _words(sent, document)


@remembered()
def _words(sent: Sent, document: Document) -> tuple[Hole, ...]:
    told = (token for token in sent.tokens if token.i not in sent.quoted)
    found = (_number(document, sent, token) or _noun(document, sent, token) or _verb(sent, token) for token in told)
    return tuple(hole for hole in found if hole is not None)


def _names(document: Document, sent: Sent, sure: bool) -> Iterator[Hole]:
    doc = sent.span.doc
    for name in document.names_in(sent):
        known = name.sure or (not sure and name.tokens[0] > sent.span.start and name.kind not in {"people", "?"})
        if not known or name.kind == "character" or name.head in sent.quoted or doc[name.head].dep_ in {"compound", "amod", "nmod", "poss"}:
            continue
        before = doc[name.tokens[0] - 1] if name.tokens[0] > sent.span.start else None
        behind = doc[name.head + 1] if name.head + 1 < sent.span.end else None
        whole = before is None or not (
            before.pos_ == "PROPN"
            or before.text == "-"
            or before.i in name.title_tokens
            or _within_title(sent, before)
        )
        ended = behind is None or not (
            behind.pos_ == "PROPN"
            or behind.text in {"-", "("}
            or behind.tag_ == "POS"
            or (behind.lower_ == "the" and behind.i + 1 < sent.span.end and behind.nbor(1).text[:1].isupper())
        )
        torn = any(w.islower() and w not in PARTICLES for w in name.text.split())  # "Halvorsen put Fargo"
        turned = before is not None and before.lower_ in POINTS  # "south Asia" is one name
        if whole and ended and not torn and not turned and not _after_article(before):
            group = "place" if name.kind in PLACES or not name.sure else name.kind
            yield Hole(name.start, name.end, name.text, group, CERTAIN)


def _within_title(sent: Sent, before: Token) -> bool:
    """ "Half the World Away", "The Force Awakens": an article that a capital goes before, or that has one itself."""
    if before.lower_ != "the" or before.i == sent.span.start:
        return False
    return before.text[0].isupper() or (before.i - 1 > sent.span.start and before.nbor(-1).text[:1].isupper())


def _after_article(token: Token | None) -> bool:
    return token is not None and token.lower_ in {"a", "an"}


def _number(document: Document, sent: Sent, token: Token) -> Hole | None:
    """A sum of money, a year, or a figure with what it counts outside the gap; one of each a passage."""
    before = token.nbor(-1) if token.i > sent.span.start else None
    if before is not None and before.text in {"$", "£", "€"}:
        return _money(sent, before, token)
    joined = token.i + 1 < sent.span.end and token.nbor(1).text in {"-", "–", "to"}
    if (
        token.tag_ != "CD"
        or _after_article(before)
        or joined
        or (before is not None and before.text in {"-", "–", "to"})
    ):
        return None
    if document.name_at(sent, token) or (before is not None and before.tag_ == "CD") or token.head.tag_ == "CD":
        return None
    text = original(token)
    start = sent.offset + token.idx
    dated = before is not None and before.ent_type_ == "DATE"
    if re.fullmatch(r"1\d{3}|20\d\d", text) and token.ent_type_ == "DATE" and token.dep_ == "pobj" and not dated:
        return Hole(start, start + len(text), text, "year", CERTAIN)
    share = token.i + 2 < sent.span.end and SHARE.match(token.doc[token.i + 1 : token.i + 3].text)
    if share and re.fullmatch(r"\d[\d,.]*", text):
        return Hole(start, start + len(text), text, "share", CERTAIN)
    counted = token.dep_ == "nummod" and token.head.tag_ == "NNS" and token.head.i > token.i
    if SHARED.match(sent.text[start - sent.start + len(text) :]) and re.fullmatch(r"\d[\d,.]*", text):
        return Hole(start, start + len(text), text, "number", CERTAIN)  # "142 of the 153 days"
    if counted and re.fullmatch(r"\d[\d,.]*", text) and token.ent_type_ != "DATE":
        return Hole(start, start + len(text), text, "number", CERTAIN)
    return None


def _verb(sent: Sent, token: Token) -> Hole | None:
    """What somebody or something did to what, in a word that tells much: one such gap fills a passage of few names."""
    if token.tag_ not in {"VBD", "VBZ", "VBN"} or len(token.text) < MIN_VERB or not token.is_alpha:
        return None
    if token.lemma_.lower() in EMPTY or token.i == sent.span.start or token.dep_ in {"amod", "compound"}:
        return None
    object_ = child(token, "dobj", "nsubjpass") is not None
    if not object_ or child(token, "prt", "xcomp", "ccomp", "dative", "oprd", "neg") is not None:
        return None
    start = sent.offset + token.idx
    return Hole(start, start + len(token.text), original(token), f"verb {token.tag_}", 1)


def _money(sent: Sent, sign: Token, token: Token) -> Hole | None:
    """ "£9,400", "$2.3 million": the whole sum; not one end of a span, nor a sum for each of many."""
    behind = token.nbor(1) if token.i + 1 < sent.span.end else None
    scaled = behind is not None and behind.lower_ in {"million", "billion", "trillion"}
    last = behind if scaled and behind is not None else token
    after = list(token.doc[last.i + 1 : min(last.i + 3, sent.span.end)])
    joined = bool(after) and after[0].text in {"-", "–", "a", "per"}
    joined |= len(after) == 2 and after[0].text == "to" and (after[1].is_currency or after[1].tag_ == "CD")
    spanned = sign.i > sent.span.start and sign.nbor(-1).lower_ in {"-", "–", "to", "a"}
    if joined or spanned or token.tag_ != "CD":
        return None
    start, end = sent.offset + sign.idx, sent.offset + last.idx + len(last.text)
    return Hole(start, end, sent.text[start - sent.start : end - sent.start], "money", CERTAIN)


def _noun(document: Document, sent: Sent, token: Token) -> Hole | None:
    """A telling noun: one singular thing as object, one after a preposition, one plural, one that acts."""
    before = token.nbor(-1) if token.i > sent.span.start else None
    if before is None or any(c.lower_ == "of" for c in token.children):
        return None  # its capital would tell it; "the back of" wants its "of"
    if token.lower_ in {"none", "nobody", "nothing"}:
        return None
    if token.pos_ != "NOUN" or not token.is_alpha or len(token.text) < 4 or token.lemma_.lower() in PALE:
        return None
    if is_role(token.lemma_) or _after_article(before) or document.name_at(sent, token) or token.ent_type_:
        return None
    if before is not None and (before.text == "-" or (before.tag_ in {"NN", "NNP", "CD"} and before.head == token)):
        return None
    if token.dep_ not in {"dobj", "pobj", "attr", "nsubj", "nsubjpass"} or any(t.text == "-" for t in token.children):
        return None
    bare = child(token, "det", "amod", "compound", "poss", "nummod") is None
    if token.dep_ == "pobj" and (token.head.lower_ in {"as", "at", "like"} or bare):
        return None  # "in force", "at work"
    plural = token.tag_ == "NNS"
    # "Others in the industry", "the market": two that nothing describes could change places.
    described = plural or child(token, "amod", "compound") is not None
    place = "plural" if plural else "acts" if token.dep_.startswith("nsubj") else token.dep_
    group = place if described else "bare"
    start = sent.offset + token.idx
    return Hole(start, start + len(token.text), original(token), f"noun {group}", 2)
