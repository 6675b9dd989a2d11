"""Faults of proof: the evidence in its paragraph, the key in the text, what a stem says in the evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizgen.model import Article, Item, Numeric
from tests.quality.articles import evidences
from tests.quality.form import BREAKING, PREPOSITIONS, hangs
from tests.quality.numbers import is_number, value_of
from tests.quality.telling import TITLES, before, forms, said
from tests.quality.telling import points as pointing
from tests.quality.text import QUOTED, STOP, WORD, content, plain, share, unquoted, words

HEDGES = (
    "more than|less than|fewer than|at least|at most|up to|as many as|as much as|as few as|about|around|roughly|"
    "approximately|nearly|almost|over|under|some|just over|just under|an estimated|an average of"
)
# Words that a question brings along.
WORDING = frozenset("job position hold stand mean called term percentage country city say said kind happened".split())
# "Perhaps Mr Grey" is no person.
NO_NAME = frozenset("perhaps maybe then but and yet even only also later when while although still".split())
TIMES = frozenset(
    """january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday spring summer autumn winter morning afternoon evening night noon midnight day days
    week weeks month months year years century centuries decade decades hour hours minute minutes time times dawn dusk
    easter christmas later after before during when while until once today now weekend age""".split()
)
COUNTS = frozenset("dozen dozens hundred hundreds thousand thousands million millions half many few several".split())
# The part of what is said that must stand in the evidence.
LEAST = 0.5


def evidence_faults(item: Item, article: Article) -> Iterator[str]:
    """Every quotation stands word for word in the article, and in the paragraph that it claims."""
    if not evidences(item):
        yield "evidence: none"
    blocks = {b.number: b.text for b in article.blocks if b.kind != "heading"}
    for proof in evidences(item):
        if not proof.quote.strip() or proof.quote not in article.text:
            yield "evidence: not in the article word for word"
        elif proof.quote not in blocks.get(proof.paragraph, ""):
            yield "evidence: not in its paragraph"
        elif not _whole(proof.quote, blocks[proof.paragraph]):
            yield "evidence: cut within a word"


def _whole(quote: str, text: str) -> bool:
    at = text.index(quote)
    before, after = text[:at][-1:], text[at + len(quote) :][:1]
    return not ((before.isalnum() and quote[0].isalnum()) or (after.isalnum() and quote[-1].isalnum()))


def quotes(item: Item) -> str:
    """All evidence as one text."""
    return " ".join(e.quote for e in evidences(item))


def known(item: Item) -> tuple[str, ...]:
    """The stems of all words that the evidence has, as they stand there and in their plain form."""
    return forms(quotes(item))


def key_faults(item: Item, key: str, article: Article) -> Iterator[str]:
    """The key stands in the article as it is printed, and the evidence has to do with it."""
    if not key.strip():
        yield "key: empty"
        return
    text = article.text
    if not any(form in text for form in (key, key[0].lower() + key[1:], key[0].upper() + key[1:])):
        yield "key: not in the article as printed"
    elif not re.search(rf"(?<!\w){re.escape(key)}(?!\w)", text, re.IGNORECASE):
        yield "key: cut within a word"
    if item.question.endswith("?"):
        yield from fit_faults(item.question, key)
    if _cut(key, text):
        yield "key: cut within a name or a date"
    last = (words(key) or ("",))[-1]
    if last in BREAKING or hangs(last, quotes(item)):
        yield "key: it breaks off"
    if not _supported(item, key):
        yield "key: the evidence does not hold it"


def fit_faults(stem: str, key: str) -> Iterator[str]:
    """The key is of the sort that the question word asks for, as far as its words show."""
    asked, low = words(unquoted(stem)), words(key)
    number = value_of(key) is not None or bool(set(low) & COUNTS)
    if not low:
        return
    if asked[:1] == ("who",) and (low[0] in NO_NAME | PREPOSITIONS or low[0][0].isdigit()):
        yield "key: not a name for who"
    if "when" in asked[:1] and not (set(low) & TIMES or any(c.isdigit() for c in key)):
        yield "key: not a time for when"
    if (
        asked[:1] == ("what",)
        and "job" in asked
        and (is_number(low[0]) or all(w[0].isupper() for w in WORD.findall(key)))
    ):
        yield "key: not a job"
    if asked[:1] == ("how",) and asked[1:2] in (("many",), ("much",)) and not number:
        yield "key: not a number for how many"


def _cut(key: str, text: str) -> bool:
    """Wherever the key stands, its name or date goes on behind it."""
    after = re.findall(rf"(?<!\w){re.escape(key)}(?!\w)(.{{0,11}})", text)
    named = key.split()[-1][:1].isupper() and " of " not in key
    return bool(after) and named and all(re.match(r" (?:[A-Z\d]|the (?:Elder|Younger|Great)\b)", a) for a in after)


def _supported(item: Item, key: str) -> bool:
    """A name shares a word with the evidence, anything else most of its words; or the rationale says who it is."""
    proof = quotes(item)
    named = all(w[0].isupper() for w in WORD.findall(key) if w.lower() not in STOP)
    if (named or not content(key)) and not re.search(r"\d", key):
        return bool((set(words(key)) - TITLES) & set(words(proof))) or key in item.why
    return share(content(key), known(item)) >= 0.6 or key in item.why


def swapped_faults(item: Item, key: str, wrong: Sequence[str]) -> Iterator[str]:
    """A wrong option stands in the evidence: a name always, anything else where the key does not stand there.

    Another number of the same sentence is a good distractor, another name may be right as well.
    """
    proof = f" {plain(quotes(item))} "
    held = f" {plain(key)} " in proof
    for option in wrong:
        bare = plain(option)
        if bare and f" {bare} " in proof and bare not in plain(key) and (not held or _named(option)):
            yield "options: the evidence holds a wrong one"


def _named(option: str) -> bool:
    return option[:1].isupper() and not any(is_number(w) for w in words(option))


def leak_faults(stem: str, key: str) -> Iterator[str]:
    """All telling words of the key stand in the stem, or the whole key does."""
    telling = set(content(key))
    inside = set(content(stem))
    whole = bool(plain(key)) and f" {plain(key)} " in f" {plain(stem)} "
    if whole or (telling and telling <= inside):
        yield "leak: the stem holds the key"


def about_faults(item: Item, stated: str, article: Article) -> Iterator[str]:
    """Half of the words of a stem stand in the evidence in some form; its names, figures and quotations in the article."""
    everywhere = {*words(article.text), *words(article.title)}
    head, *rest = WORD.findall(stated) or [""]
    # "Rosa Quint sang": the first word is a name too.
    led = [head] if rest and rest[0][0].isupper() and head[:1].isupper() and head.lower() not in STOP else []
    names = {words(w)[0] for w in (*led, *rest) if w[0].isupper()}
    told = content(" ".join(w for w in words(stated) if w not in names | WORDING))
    if told and share(told, known(item)) < LEAST and not _beside(told, item, article):
        yield "about: the evidence speaks of something else"
    if names - everywhere:
        yield "about: a name that the article does not have"
    if _unplaced(names, item):
        yield "about: a name that the evidence has no place for"
    if {w for w in words(stated) if w[0].isdigit()} - everywhere:
        yield "about: a figure that the article does not have"
    yield from quotation_faults(stated, item, article)


def quotation_faults(stated: str, item: Item, article: Article) -> Iterator[str]:
    """What stands in quotation marks is the article's, or its title, or what somebody says in two pieces."""
    texts = [f" {' '.join(words(text))} " for text in (article.text, article.title)]
    for quoted in QUOTED.findall(stated):
        inside = f" {' '.join(words(quoted))} "
        there = any(inside in text for text in texts) or any(said(quoted, e.quote) for e in evidences(item))
        if words(quoted) and not there:
            yield "about: a quotation that the article does not have"


def _beside(told: tuple[str, ...], item: Item, article: Article) -> bool:
    """A third stands in the evidence, and all the rest just before it, where a pronoun of the evidence points."""
    everything = [form for e in evidences(item) for form in forms(before(e, article))]
    return (
        pointing(quotes(item)) and share(told, known(item)) >= 0.3 and share(told, (*known(item), *everything)) == 1
    )


def _unplaced(names: set[str], item: Item) -> bool:
    """No name of the stem stands in the evidence, and nothing there points to one."""
    proof = quotes(item)
    points = re.search(
        r"\b(?:he|she|it|its|his|her|him|they|their|them|I|we|my|our|this|these|the)\b", proof, re.IGNORECASE
    )
    return bool(names) and not names & set(words(proof)) and not points


def hedge_faults(item: Item, stated: str, key: str) -> Iterator[str]:
    """A number of stem or key that the evidence hedges keeps its hedge."""
    for number in re.findall(r"\d[\d,.]*\d|\d", f"{unquoted(stated)} {key}"):
        hedge = re.search(rf"\b({HEDGES})\s+[£$€]?{re.escape(number)}(?![\d,.]*\d)", quotes(item), re.IGNORECASE)
        if hedge and hedge[1].lower() not in f"{stated} {key}".lower():
            yield f"hedge: {hedge[1]!r} is lost"


def value_faults(item: Numeric) -> Iterator[str]:
    """The value is the number that the key prints."""
    if value_of(item.answer) != item.value:
        yield "value: not the number that the key prints"
