"""Answers that stand verbatim in the article."""

from __future__ import annotations

import re

from quizgen.document import Token
from quizgen.document.clauses import Clause, verbatim
from quizgen.document.reference import mentions
from quizgen.facts.askable import Unaskable
from quizgen.facts.frame import Answer
from quizgen.facts.parts import goes_on
from quizgen.syntax import FINITE_TAGS, contiguous, cut_short, original, strip_punctuation

ASIDE = re.compile(r", (?:\w+ ){1,3}(?:said|says|added|explained),|[“”\"]")


def answer_of(clause: Clause, tokens: tuple[Token, ...] | list[Token], kind: str, **more: object) -> Answer:
    """An answer that stands verbatim in the article. Raises Unaskable when nothing is left of it."""
    text, start, end = verbatim(clause.sent, tokens)
    behind = strip_punctuation(list(tokens))[-1:]
    after = behind[0].nbor(1) if behind and behind[0].i + 1 < clause.sent.span.end else None
    if after is not None and after.tag_ in FINITE_TAGS and after != clause.verb and after not in clause.auxiliaries:
        raise Unaskable("the parser has cut the answer short")
    if kind == "phrase":
        _check_phrase(clause, tokens, text, behind, after)
    if not text or cut_short(tokens):
        raise Unaskable("the answer is empty or cut short")
    if ASIDE.search(text):
        raise Unaskable("an aside stands in the answer")
    return Answer(text, start, end, kind, **more)  # type: ignore[arg-type]


def _check_phrase(
    clause: Clause, tokens: tuple[Token, ...] | list[Token], text: str, behind: list[Token], after: Token | None
) -> None:
    """Raise Unaskable for a phrase of which the parser has kept too little or too much; `after` is the word behind it."""
    last = after is None or after.i + 1 >= clause.sent.span.end
    over = after is not None and not last and after.lower_ in {"by", "after", "to", "upon"}
    if over and after is not None and after.nbor(1).lower_ == behind[0].lower_:
        raise Unaskable("a phrase that says one word twice")
    beyond = after is not None and not last and after.text == "," and behind[0].pos_ == "PROPN"
    if beyond and after is not None and after.nbor(1).ent_type_ == "GPE":
        raise Unaskable("the place goes on after a comma")
    if after is not None and after.pos_ in {"ADP", "SCONJ"} and any(t.dep_ == "relcl" for t in tokens):
        raise Unaskable("a clause in the answer goes on")
    listed = any(t.dep_ == "conj" for t in tokens) and not any(t.dep_ == "cc" for t in tokens)
    if listed and any(t.text == "," for t in tokens):
        raise Unaskable("a list without an 'and'")
    _check_behind(after)
    if text and len(contiguous(tokens)) < len(strip_punctuation(list(tokens))):
        raise Unaskable("an aside cuts the answer in two")


def _check_behind(after: Token | None) -> None:
    if goes_on(after):
        raise Unaskable("more is joined on to the answer")
    nominal = after is not None and after.pos_ in {"NOUN", "PROPN", "DET", "NUM"}
    if nominal and after is not None and after.ent_type_ not in {"DATE", "TIME"}:
        raise Unaskable("more words hang on the answer")


def points_back(clause: Clause, tokens: list[Token]) -> bool:
    """ "the second charge" as an answer tells nothing: what it was stands before."""
    first = tokens[0] if tokens else None
    return (
        first is not None
        and first.lower_ == "the"
        and len(tokens) < 4
        and clause.hangs_on_paragraph(tokens, strict=True)
    )


def named_answer(clause: Clause, token: Token) -> Answer:
    """The answer for any name that ends at this token; a person is printed in full."""
    name = clause.name(token)
    if name is None:
        raise Unaskable("the name is not certain")
    before = clause.sent.span.doc[name.tokens[0] - 1] if name.tokens[0] > clause.sent.span.start else None
    if name.kind == "country" and before is not None and before.lower_ == "the":
        start = clause.sent.offset + before.idx
        text = f"{original(before)} {name.text}"
        return Answer(
            text, start, name.end, "country", f"the {name.text}" if original(before) == "the" else "", (name.text,)
        )
    if name.kind == "character":
        return Answer(name.text, name.start, name.end, "character", name.canonical)
    shown = name.canonical if name.kind == "person" else name.text
    titled_too = f"{name.title} {name.text}".strip()
    accept = tuple(sorted({*mentions(clause.document, name), titled_too} - {shown}))
    return Answer(name.text, name.start, name.end, name.kind, shown, accept if name.kind == "person" else ())  # type: ignore[arg-type]
