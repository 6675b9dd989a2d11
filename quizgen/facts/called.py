"""What something is called: "called", "named" or "known as" and a name."""

from __future__ import annotations

from quizgen.document import Document, Sent
from quizgen.document.clauses import verbatim
from quizgen.document.reference import dangling, render
from quizgen.facts.frame import Answer, Fact
from quizgen.facts.rule import Found, No, Yes, sentence_rule
from quizgen.model import Refusal
from quizgen.syntax import child, lower_first, noun_phrase


@sentence_rule(
    "called",
    examples=[
        Yes(
            "In 1871 the town bought the first lifeboat of the coast, called Northern Star.",
            "What was the first lifeboat of the coast called?",
            "Northern Star",
        ),
        Yes(
            "A new ferry, the longest ship called Seagull, left Bergen.",
            "What was the longest ship called?",
            "Seagull",
        ),
        No("A man called Tom Marsh waited.", why="a person's name is asked by another rule"),
        No("They called it Northern Star.", why="pronouns"),
        No("The boat called at Ashby.", why="another meaning"),
    ],
)
def called(document: Document, sent: Sent) -> Found:
    """A thing with a participle "called" or "named" and its name."""
    for verb in sent.tokens:
        if verb.lower_ not in {"called", "named"} or verb.dep_ != "acl" or verb.i in sent.quoted:
            continue
        name = child(verb, "oprd", "attr", "dobj")
        thing = verb.head
        if name is None or name.pos_ != "PROPN" or thing.pos_ != "NOUN" or name.i < verb.i:
            continue
        inside = {t.i for t in verb.subtree}
        tokens = [t for t in noun_phrase(thing) if t.i not in inside and t.dep_ != "poss"]
        text, start, end = verbatim(sent, noun_phrase(name))
        known = document.name_at(sent, name)
        if (
            (known and known.kind == "person")
            or tokens[0].lower_ in {"a", "an"}
            or len(tokens) < 2
            or not (
                child(thing, "prep") or any(t.tag_ == "JJS" for t in tokens) or any(t.pos_ == "PROPN" for t in tokens)
            )
            or dangling(document, sent, tokens, None)
        ):
            yield Refusal(sent.offset + verb.idx, "called", "what is called so is not clear from the sentence")
            continue
        words = render(document, sent, tokens)
        words = lower_first(words, tokens[0]) if tokens[0].i == sent.span.start else words
        words = words if tokens[0].lower_ == "the" else f"the {words}"
        is_was = "was" if sent.span.root.tag_ == "VBD" else "is"
        yield Fact(
            "called",
            "What",
            Answer(text, start, end, "phrase"),
            sent.plain(),
            question=f"What {is_was} {words} called?",
        )
