"""Pronouns that stand for a noun of their own sentence, and what a stem says then."""

from __future__ import annotations

import pytest

from quizgen.document.clauses import clauses
from tests.document.reading import understood

YES = {
    "a time": ("The falcon is fast when it dives.", "it", "falcon"),
    "a reason": ("The rock is prized because it is dense.", "it", "rock"),
    "a place": ("The game began in Scotland, where it was played on ice.", "it", "game"),
    "clauses joined": ("The drug works slowly, and it has side effects.", "it", "drug"),
    "more than they": ("Trees do not grow taller than they must.", "they", "Trees"),
    "what they catch": ("Swifts feed on beetles and flies, which they catch at dusk.", "they", "Swifts"),
    "the noun of a clause": ("Engineers use a valve, which narrows when it cools.", "it", "valve"),
    "somebody without a name": ("A respected dealer was jailed after he had sold forged maps.", "he", "dealer"),
}
NO = {
    "two things": ("The storm hit the tower before it was rebuilt.", "it"),
    "of whom it is said": ("The council announced that it would be demolished.", "it"),
    "the other clause comes between": (
        "Whistles were blown, but neither ship gave way, and soon they collided.",
        "they",
    ),
    "an idiom": ("The town is far ahead when it comes to trams.", "it"),
    "nothing": ("The owners would find it costly to move.", "it"),
    "another sex": ("While Mr. Holm was abroad, she found a comet.", "she"),
    "another number": ("The bells rang before it rained.", "it"),
}


def found(text: str) -> dict[str, str]:
    document = understood(text)
    return {
        document.sents[s].span.doc[i].text: document.sents[s].span.doc[there].text
        for (s, i), there in document.inside.items()
    }


@pytest.mark.parametrize("case", YES)
def test_the_subject_of_the_clause_above_is_meant(case: str) -> None:
    text, pronoun, noun = YES[case]
    assert found(text).get(pronoun) == noun


@pytest.mark.parametrize("case", NO)
def test_in_doubt_no_noun_of_the_sentence_is_meant(case: str) -> None:
    text, pronoun = NO[case]
    assert pronoun not in found(text)


def test_a_stem_that_has_the_noun_keeps_the_pronoun() -> None:
    document = understood("The falcon is fast when it dives.")
    clause = clauses(document, document.sents[0])[0]
    tokens = list(document.sents[0].span)[4:-1]
    assert clause.dangles(tokens, bound=clause.subject) == ""
    assert clause.text(tokens, "the falcon") == "when it dives"
    assert clause.text(tokens) == "when the falcon dives"
