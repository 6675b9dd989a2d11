"""Helpers on tokens, tried on parses made by hand: no model is loaded here."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc as Parse

from quizgen.document.mirror import mirror
from quizgen.syntax import (
    child,
    contiguous,
    cut_short,
    is_finite,
    is_negated,
    is_plural,
    is_question,
    lower_first,
    noun_phrase,
    set_off,
    tidy,
    verb_group,
    words,
)
from quizgen.tokens import Doc, Token
from tests.document.reading import VOCAB, tree

KEEPER = tree(
    "The/DET/DT/det/1 keeper/NOUN/NN/nsubj/8 of/ADP/IN/prep/1 Ashby/PROPN/NNP/pobj/2 ,/PUNCT/,/punct/1 "
    "a/DET/DT/det/6 sailor/NOUN/NN/appos/1 ,/PUNCT/,/punct/1 lit/VERB/VBD/ROOT/8 lamps/NOUN/NNS/dobj/8 ./PUNCT/./punct/8"
)
PAINTED = tree(
    "The/DET/DT/det/1 boat/NOUN/NN/nsubjpass/5 had/AUX/VBD/aux/5 not/PART/RB/neg/5 been/AUX/VBN/auxpass/5 "
    "painted/VERB/VBN/ROOT/5 ./PUNCT/./punct/5"
)


def texts(tokens: list[Token]) -> list[str]:
    return [t.text for t in tokens]


def test_a_noun_phrase_leaves_out_what_commas_set_off() -> None:
    assert texts(noun_phrase(KEEPER[1])) == ["The", "keeper", "of", "Ashby"]
    assert texts(noun_phrase(KEEPER[1], keep_loose=True)) == "The keeper of Ashby , a sailor".split()
    assert texts(noun_phrase(KEEPER[6])) == ["a", "sailor"]


def test_a_noun_phrase_leaves_out_brackets_but_keeps_what_it_is_about() -> None:
    rows = (
        "The/DET/DT/det/1 keeper/NOUN/NN/nsubj/5 (/PUNCT/-LRB-/punct/1 Tom/PROPN/NNP/appos/1 )/PUNCT/-RRB-/punct/1 "
        "slept/VERB/VBD/ROOT/5"
    )
    doc = tree(rows, asides=frozenset({2, 3, 4}))
    assert texts(noun_phrase(doc[1])) == ["The", "keeper"]
    assert texts(noun_phrase(doc[3])) == ["Tom"]


def test_a_relative_clause_without_a_comma_stays() -> None:
    doc = tree(
        "The/DET/DT/det/1 man/NOUN/NN/nsubj/4 who/PRON/WP/nsubj/3 sang/VERB/VBD/relcl/1 slept/VERB/VBD/ROOT/4 "
        "./PUNCT/./punct/4"
    )
    assert texts(noun_phrase(doc[1])) == ["The", "man", "who", "sang"]


def test_the_verb_group_is_auxiliaries_and_the_adverbs_behind_the_subject() -> None:
    doc = tree(
        "Often/ADV/RB/advmod/5 boats/NOUN/NNS/nsubjpass/5 have/AUX/VBP/aux/5 slowly/ADV/RB/advmod/5 "
        "been/AUX/VBN/auxpass/5 painted/VERB/VBN/ROOT/5 here/ADV/RB/advmod/5"
    )
    auxiliaries, adverbs = verb_group(doc[5])
    assert texts(auxiliaries) == ["have", "been"]
    assert texts(adverbs) == ["slowly"]
    assert texts(verb_group(PAINTED[5])[0]) == ["had", "been"]
    assert verb_group(KEEPER[8]) == ([], [])


NEGATED = {
    "not": PAINTED,
    "never": tree("Boats/NOUN/NNS/nsubj/2 never/ADV/RB/neg/2 sank/VERB/VBD/ROOT/2"),
    "never as an adverb": tree("Boats/NOUN/NNS/nsubj/2 never/ADV/RB/advmod/2 sank/VERB/VBD/ROOT/2"),
    "hardly": tree("Boats/NOUN/NNS/nsubj/2 hardly/ADV/RB/advmod/2 sank/VERB/VBD/ROOT/2"),
    "no boat": tree("No/DET/DT/det/1 boat/NOUN/NN/nsubj/2 sank/VERB/VBD/ROOT/2"),
    "nobody": tree("Nobody/PRON/NN/nsubj/1 sank/VERB/VBD/ROOT/1"),
    "few boats": tree("Few/ADJ/JJ/amod/1 boats/NOUN/NNS/nsubj/2 sank/VERB/VBD/ROOT/2"),
    "saw no boats": tree("Tom/PROPN/NNP/nsubj/1 saw/VERB/VBD/ROOT/1 no/DET/DT/det/3 boats/NOUN/NNS/dobj/1"),
    "is not a boat": tree(
        "It/PRON/PRP/nsubj/1 is/AUX/VBZ/ROOT/1 not/PART/RB/neg/1 a/DET/DT/det/4 boat/NOUN/NN/attr/1"
    ),
    "was no boat": tree("It/PRON/PRP/nsubj/1 was/AUX/VBD/ROOT/1 no/DET/DT/det/3 boat/NOUN/NN/attr/1"),
}
ASSERTED = {
    "plain": tree("Boats/NOUN/NNS/nsubj/1 sank/VERB/VBD/ROOT/1"),
    "often": tree("Boats/NOUN/NNS/nsubj/2 often/ADV/RB/advmod/2 sank/VERB/VBD/ROOT/2"),
    "many boats": tree("Many/ADJ/JJ/amod/1 boats/NOUN/NNS/nsubj/2 sank/VERB/VBD/ROOT/2"),
    "a no further down": tree(
        "Tom/PROPN/NNP/nsubj/1 saw/VERB/VBD/ROOT/1 a/DET/DT/det/3 man/NOUN/NN/dobj/1 with/ADP/IN/prep/3 "
        "no/DET/DT/det/6 hat/NOUN/NN/pobj/4"
    ),
}


def root(doc: Doc) -> Token:
    return next(t for t in doc if t.dep_ == "ROOT")


@pytest.mark.parametrize("case", NEGATED)
def test_a_negated_verb(case: str) -> None:
    assert is_negated(root(NEGATED[case]))


@pytest.mark.parametrize("case", ASSERTED)
def test_a_verb_that_is_not_negated(case: str) -> None:
    assert not is_negated(root(ASSERTED[case]))


def test_contiguous_is_the_first_unbroken_run_without_marks_at_its_ends() -> None:
    assert texts(contiguous(KEEPER[i] for i in (3, 1, 2, 0, 8, 9))) == ["The", "keeper", "of", "Ashby"]
    assert texts(contiguous(KEEPER[i] for i in (4, 5, 6, 7))) == ["a", "sailor"]
    assert contiguous([]) == []
    assert contiguous([KEEPER[4]]) == []


def test_words_stand_as_in_the_article_with_one_space_for_what_is_left_out() -> None:
    rows = "It/PRON/PRP/nsubj/1 's/AUX/VBZ/ROOT/1 Tom/PROPN/NNP/poss/4 's/PART/POS/case/2 boat/NOUN/NN/attr/1"
    doc = tree(rows, written="It’s Tom’s boat")
    assert words(doc) == "It’s Tom’s boat"
    assert words([doc[4], doc[0]]) == "It boat"
    assert words([KEEPER[6], KEEPER[8]]) == "sailor, lit"
    assert words([]) == ""


@pytest.mark.parametrize(
    ("indices", "short"),
    [((0, 1), True), ((0, 1, 2), False), ((0,), True), ((4,), True), ((4, 5, 6), False), ((6,), True), ((), False)],
)
def test_a_phrase_cut_short(indices: tuple[int, ...], short: bool) -> None:
    parse = Parse(
        VOCAB,
        words=["salt", "and", "oil", ",", "well", "-", "known"],
        spaces=[True, True, False, True, False, False, False],
        deps=["ROOT", "cc", "conj", "punct", "dep", "punct", "dep"],
        heads=[0, 0, 0, 0, 0, 0, 0],
    )
    doc = mirror(parse)
    tokens = [doc[i] for i in indices]
    assert cut_short(tokens) is (short and indices != (0,))


@pytest.mark.parametrize("word", ["the", "a", "and", "or", "The"])
def test_a_phrase_does_not_end_in_a_function_word(word: str) -> None:
    doc = tree(f"boats/NOUN/NNS/ROOT/0 {word}/DET/DT/det/0 ./PUNCT/./punct/0")
    assert cut_short(list(doc[:2]))


@pytest.mark.parametrize(
    ("word", "tag", "entity", "lowered"),
    [
        ("The", "DT", "", "the"),
        ("Boats", "NNS", "", "boats"),
        ("I", "PRP", "", "I"),
        ("A", "DT", "", "a"),
        ("NASA", "NN", "", "NASA"),
        ("Ashby", "NNP", "", "Ashby"),
        ("Mexican", "JJ", "NORP", "Mexican"),
        ("The", "DT", "ORG", "the"),
        ("Monday", "NN", "DATE", "monday"),
        ("1920", "CD", "", "1920"),
        ("“Boats”", "NNS", "", "“Boats”"),
    ],
)
def test_only_the_capital_of_a_sentence_is_undone(word: str, tag: str, entity: str, lowered: str) -> None:
    pos = "PROPN" if tag == "NNP" else "X"
    parse = Parse(
        VOCAB, words=[word, "sank"], pos=[pos, "VERB"], tags=[tag, "VBD"], heads=[1, 1], deps=["dep", "ROOT"]
    )
    if entity:
        parse.set_ents([parse.char_span(0, len(word), label=entity)])
    doc = mirror(parse)
    assert lower_first(f"{word} sank", doc[0]) == f"{lowered} sank"
    assert lower_first("", doc[0]) == ""


def test_what_a_comma_or_a_bracket_sets_off() -> None:
    assert set_off(KEEPER[6])
    assert not set_off(KEEPER[2])
    assert not set_off(KEEPER[0])
    hyphen = Parse(VOCAB, words=["co", "-", "owner"], spaces=[False, False, False], heads=[2, 2, 2], deps=["dep"] * 3)
    dash = Parse(VOCAB, words=["co", "-", "owner"], spaces=[True, True, False], heads=[0, 0, 0], deps=["dep"] * 3)
    assert not set_off(mirror(hyphen)[2])
    assert set_off(mirror(dash)[2])


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("a  boat", "a boat"),
        ("a boat , and", "a boat, and"),
        (", a boat ,", "a boat"),
        ("a, , boat", "a, boat"),
        ("– a boat –", "a boat"),
        ("a boat (red )", "a boat (red)"),
        ("5 %", "5%"),
        ("", ""),
    ],
)
def test_tidy_mends_what_dropping_words_leaves(text: str, mended: str) -> None:
    assert tidy(text) == mended
    assert tidy(mended) == mended


def test_plural_nouns_and_nouns_joined_by_and() -> None:
    joined = tree("Tom/PROPN/NNP/nsubj/3 and/CCONJ/CC/cc/0 Ida/PROPN/NNP/conj/0 sang/VERB/VBD/ROOT/3")
    either = tree("Tom/PROPN/NNP/nsubj/3 or/CCONJ/CC/cc/0 Ida/PROPN/NNP/conj/0 sang/VERB/VBD/ROOT/3")
    assert is_plural(joined[0])
    assert not is_plural(either[0])
    assert is_plural(KEEPER[9])
    assert not is_plural(KEEPER[1])


def test_finite_verbs_carry_tense_or_have_an_auxiliary_that_does() -> None:
    assert is_finite(KEEPER[8])
    assert is_finite(PAINTED[5])
    to_sing = tree("Tom/PROPN/NNP/nsubj/1 wants/VERB/VBZ/ROOT/1 to/PART/TO/aux/3 sing/VERB/VB/xcomp/1")
    assert is_finite(to_sing[1])
    assert not is_finite(to_sing[3])


def test_questions_and_children() -> None:
    asks = tree("Who/PRON/WP/nsubj/1 sang/VERB/VBD/ROOT/1 ?/PUNCT/./punct/1")
    assert is_question(asks[1])
    assert not is_question(KEEPER[8])
    assert child(KEEPER[8], "dobj") == KEEPER[9]
    assert child(KEEPER[8], "nsubj", "dobj") == KEEPER[1]
    assert child(KEEPER[8], "iobj") is None
