"""What a thing of a certain kind is called: a described noun with "called" or "known as" and a common noun."""

from __future__ import annotations

from quizgen.document import Document, Sent, Token
from quizgen.document.clauses import verbatim
from quizgen.document.reference import dangling, render
from quizgen.facts.frame import Answer, Fact
from quizgen.facts.rule import Found, No, Yes, sentence_rule
from quizgen.facts.term import naming
from quizgen.model import Refusal
from quizgen.syntax import child, is_plural, lower_first, noun_phrase, set_off
from quizgen.words import content_words

SIZES = frozenset("small large big great long short old new young little good certain special".split())
LEAST, MOST = 2, 12
HAZY = frozenset(
    "thing process kind sort way man woman boy girl person people place condition phenomenon one other idea part".split()
)


@sentence_rule(
    "termed",
    examples=[
        Yes(
            "Water runs to the mill of Ashby through a flat wooden gate called a sluice.",
            "According to paragraph 1, what is a flat wooden gate called?",
            "a sluice",
        ),
        Yes(
            "Sailors from Dover carried small oak barrels, known as firkins, on their backs.",
            "According to paragraph 1, what are small oak barrels known as?",
            "firkins",
        ),
        No("The mill of Ashby has a gate called a sluice.", why="many gates are called otherwise"),
        No("The mill of Ashby has a young guard from Dover called Tom Marsh.", why="a person"),
        No("The mill of Ashby does not have a wooden gate for boats called a sluice.", why="negated"),
        No("The mill of Ashby has a wooden gate for boats.", why="no term"),
        No("The mill throws up a cloud of charged grains known as a wet veil.", why="the cloud is called so"),
        No("A miller in Ashby sells a small fish called a smelt.", why="there are many small fish"),
    ],
)
def termed(document: Document, sent: Sent) -> Found:
    """NOUN with more said of it + called, known as + TERM: "what is … called?"."""
    for verb in sent.tokens:
        term = naming(verb)
        if (
            term is None
            or is_plural(term) != is_plural(verb.head)
            or verb.i in sent.quoted
            or document.name_at(sent, term)
        ):
            continue
        thing = verb.head
        inside = {t.i for t in verb.subtree}
        tokens = [t for t in noun_phrase(thing) if t.i not in inside and t.i < verb.i]
        fault = _fault(document, sent, verb, thing, tokens)
        if fault:
            yield Refusal(sent.offset + verb.idx, "termed", fault)
            continue
        text, start, end = verbatim(sent, [t for t in noun_phrase(term) if t.i > verb.i])
        if not text or len(text.split()) > 4 or document.article.text[start:end] != text:
            continue
        words = render(document, sent, tokens)
        words = lower_first(words, tokens[0]) if tokens[0].i == sent.span.start else words
        is_are = "are" if is_plural(thing) else "is"
        asks = "known as" if verb.lower_ == "known" else verb.lower_
        stem = f"According to paragraph {sent.paragraph}, what {is_are} {words} {asks}?"
        yield Fact("termed", "What", Answer(text, start, end, "phrase"), sent.plain(), question=stem)


def _fault(document: Document, sent: Sent, verb: Token, thing: Token, tokens: list[Token]) -> str:
    """Why the noun before "called" does not say of what kind it is, or ""."""
    if thing.pos_ != "NOUN" or thing.lemma_.lower() in HAZY or not tokens:
        return "the kind of thing is not told"
    if any(
        t.tag_ == "PRP$" or t.dep_ == "neg" or t.lower_ in {"no", "another", "other", "this", "that"} for t in tokens
    ):
        return "which one it is stands elsewhere"
    if child(thing, "nummod") is not None or child(thing, "conj") is not None or len(tokens) > MOST:
        return "several things are named"
    if tokens[0].lower_ in {"the", "only", "even", "just", "each", "every"} or any(t.dep_ == "poss" for t in tokens):
        return "the parser may have taken another noun"
    above = [thing.head, *thing.head.ancestors]
    if any(child(t, "neg") is not None for t in above if t.pos_ in {"VERB", "AUX"}):
        return "the clause is negated"
    of = thing.head
    if of.lower_ == "of" and of.head.pos_ == "NOUN" and is_plural(of.head) == is_plural(thing) and set_off(verb):
        return "the parser may have taken another noun"
    if len(set(content_words(render(document, sent, tokens))) - SIZES) < LEAST:
        return "what is called so is told too shortly"
    word = dangling(document, sent, tokens, None)
    return f"{word!r} points outside the sentence" if word else ""
