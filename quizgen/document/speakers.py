"""Who speaks: the person to whom the words in quotation marks of a sentence belong.

The speaker is the subject of the verb of saying beside the quotation; a quotation that goes on after it, or that
runs up to it over several sentences of the paragraph, is the same person's. Nothing else is guessed.
"""

from __future__ import annotations

from collections.abc import Mapping

from quizgen.document.names import Name
from quizgen.document.sentences import Sent
from quizgen.syntax import child
from quizgen.tokens import Token

SAYING = frozenset(
    "say add explain recall tell reply answer warn note admit continue shout whisper ask joke argue".split()
)


def speakers(
    sents: tuple[Sent, ...], names: tuple[Name, ...], referents: Mapping[tuple[int, int], str]
) -> dict[int, str]:
    """Map a sentence's index to the canonical name of the person whose words it quotes."""
    people: dict[int, list[Name]] = {}
    for name in names:
        if name.kind in {"person", "character"}:
            people.setdefault(name.sent, []).append(name)
    found: dict[int, str] = {}
    for sent in sents:
        who = _beside(sent, people.get(sent.index, []), referents)
        last = sents[sent.index - 1] if sent.index else None
        if who:
            found[sent.index] = who
        elif sent.whole_quote and last is not None and last.index in found and last.paragraph == sent.paragraph:
            found[sent.index] = found[last.index]
    for sent in reversed(sents):
        after = sents[sent.index + 1] if sent.index + 1 < len(sents) else None
        goes_on = after is not None and after.paragraph == sent.paragraph and after.index in found
        if sent.whole_quote and sent.index not in found and goes_on and not sent.text.rstrip().endswith(("”", '"')):
            found[sent.index] = found[sent.index + 1]
    return found


def _beside(sent: Sent, people: list[Name], referents: Mapping[tuple[int, int], str]) -> str:
    if not any(t.i in sent.quoted for t in sent.tokens):
        return ""
    for verb in sent.tokens:
        subject = child(verb, "nsubj") if verb.lemma_ in SAYING and verb.i not in sent.quoted else None
        if subject is not None and child(subject, "conj") is None:
            return _person(subject, people) or referents.get((sent.index, subject.i), "")
    return ""


def _person(token: Token, people: list[Name]) -> str:
    heads = {token.i, *(c.i for c in token.children if c.dep_ == "appos")}
    return next((n.canonical for n in people if n.head in heads), "")
