from __future__ import annotations

import re
import time
from dataclasses import replace
from itertools import pairwise
from random import Random

import pytest

from quizgen.errors import RenderError
from quizgen.look import VARIANTS, Look
from quizgen.material.transform_halves import cuts, halves
from quizgen.material.transform_order import run
from quizgen.material.transform_pool import Found, pool, spread
from quizgen.material.transform_words import (
    jumbled,
    markable,
    several_orders,
    spelling,
    without_marks,
    without_spaces,
    without_vowels,
    words_of,
)
from quizgen.material.transforms import Task, Transforms, build
from quizgen.model import Article, Bank, Evidence, ShortAnswer
from quizgen.render import render_html
from quizgen.sheet import lay_out
from tests.render.hostile import ATTACKS, hostile_bank
from tests.sample_bank import BANK, TEXT

SEEDS = range(12)


def made(bank: Bank = BANK, seed: int | None = None, look: Look | None = None) -> Transforms:
    return build(bank, lay_out(bank, seed=seed), look or Look())


def found(text: str, place: int = 0) -> Found:
    return Found(text, place + 1, place, False)


def task(kind: str, seed: int) -> Task:
    return next(one for one in made(seed=seed).tasks if one.kind == kind)


@pytest.mark.parametrize(
    ("text", "vowels", "spaces", "marks"),
    [
        ("An owl, it’s said.", "_n _wl, _t’s s__d.", "Anowl,it’ssaid.", "an owl its said"),
        (
            "It cost £1,140.50 – a lot!",
            "_t c_st £1,140.50 – _ l_t!",
            "Itcost£1,140.50–alot!",
            "it cost £1,140.50 a lot",
        ),
        ("José was twenty-nine.", "J_s_ w_s tw_nty-n_n_.", "Joséwastwenty-nine.", "josé was twenty-nine"),
        ("“Go,” he said.", "“G_,” h_ s__d.", "“Go,”hesaid.", "go he said"),
    ],
)
def test_what_is_taken_from_a_sentence(text: str, vowels: str, spaces: str, marks: str) -> None:
    assert without_vowels(text) == vowels
    assert without_spaces(text) == spaces
    assert without_marks(text) == marks


@pytest.mark.parametrize("seed", SEEDS)
def test_every_key_is_a_sentence_of_the_article_and_what_is_shown_comes_from_it(seed: int) -> None:
    undo = {"vowels": without_vowels, "spaces": without_spaces, "marks": without_marks}
    blocks = {block.number: block.text for block in BANK.article.blocks if block.number}  # type: ignore[union-attr]
    for one in made(seed=seed).tasks:
        for line in one.lines:
            assert line.sentence in blocks[line.paragraph]
            if one.kind in undo:
                assert line.shown == undo[one.kind](line.sentence)
            if one.kind == "words":
                sentence = line.sentence.rstrip(".").split()
                shown = line.shown.split(" / ")
                assert sorted(word.lower() for word in shown) == sorted(word.lower() for word in sentence)
                assert [word.lower() for word in shown] != [word.lower() for word in sentence]


@pytest.mark.parametrize("seed", SEEDS)
def test_the_halves_join_to_the_sentences_and_no_two_first_halves_want_the_same(seed: int) -> None:
    joined = task("halves", seed)
    texts = {choice.letter: choice.text for choice in joined.choices}
    assert len(set(texts.values())) == len(joined.lines) >= 3
    assert [f"{line.shown} {texts[line.mark]}" for line in joined.lines] == [line.sentence for line in joined.lines]
    assert [line.mark for line in joined.lines] != sorted(texts)
    assert all(not line.note for line in joined.lines)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_parts_to_order_stand_in_disorder(seed: int) -> None:
    parts = task("order", seed).lines
    marks = [int(line.mark) for line in parts]
    assert sorted(marks) == list(range(1, len(parts) + 1))
    assert all(mark != place for place, mark in enumerate(marks, 1))
    places = [TEXT.index(line.sentence) for line in sorted(parts, key=lambda line: int(line.mark))]
    assert places == sorted(places)


def test_the_same_seed_gives_the_same_sheet_and_another_gives_another() -> None:
    assert made(seed=3) == made(seed=3)
    assert len({str(made(seed=seed)) for seed in SEEDS}) > 9


def test_in_a_short_article_no_exercise_prints_the_answer_of_another() -> None:
    for seed in SEEDS:
        tasks = made(seed=seed).tasks
        used = [line.sentence for one in tasks for line in one.lines if one.kind != "order"]
        assert len(set(used)) == len(used)


def test_no_sentence_comes_twice_where_there_are_enough() -> None:
    text = "\n\n".join(
        f"The {name} {verb} a {thing} near the old harbour, and nobody saw it. In May the {name} sold it because it "
        f"was too {state}. The {thing} stood in a dark room near the {place}. Later people could visit the {place}."
        for name, verb, thing, state, place in zip(
            "baker miller sailor weaver farmer teacher doctor joiner brewer tailor hunter".split(),
            "built bought found mended lost stole drew broke chose kept hid".split(),
            "boat kite clock bell drum lamp globe loom chest plough rope".split(),
            "small large plain loud dear dull heavy slow old rough long".split(),
            "church market school bridge museum library station garden quarry orchard tower".split(),
            strict=True,
        )
    )
    for seed in SEEDS:
        tasks = made(replace(BANK, article=Article("a", text), items=BANK.items[-2:]), seed).tasks
        assert [one.kind for one in tasks] == ["vowels", "spaces", "marks", "words", "halves", "order"]
        used = [line.sentence for one in tasks for line in one.lines if one.kind != "order"]
        assert len(set(used)) == len(used) >= 10
        ordered = " ".join(line.sentence for line in tasks[-1].lines)
        assert [sentence for sentence in used if sentence in ordered] == []


def test_numbers_run_through_and_letters_name_the_exercises() -> None:
    tasks = made().tasks
    numbers = [line.number for one in tasks for line in one.lines]
    assert numbers == list(range(1, len(numbers) + 1))
    assert "".join(one.letter for one in tasks) == "ABCDEF"[: len(tasks)]
    assert len(tasks) >= 4


def test_a_jumble_gives_neither_end_away() -> None:
    words = tuple("the lamp was lit for the first time in spring".split())
    for seed in range(50):
        shown = jumbled(words, Random(seed))
        assert sorted(shown) == sorted(words)
        assert shown[0] != words[0]
        assert shown[-1] != words[-1]
        assert not set(pairwise(shown)) & set(pairwise(words))


@pytest.mark.parametrize("words", [("a",), ("a", "a"), ("a", "b"), ("a", "a", "b")])
def test_short_jumbles_end(words: tuple[str, ...]) -> None:
    shown = jumbled(words, Random(1))
    assert sorted(shown) == sorted(words)
    assert shown != words or len(set(words)) == 1


@pytest.mark.parametrize(
    ("sentence", "first"),
    [
        ("The brown bear sat near Tarnmouth harbour.", "the"),
        ("Tarnmouth slept on under a low moon.", "Tarnmouth"),
        ("Brown owls sat near the harbour wall.", ""),  # the name and the colour both occur
        ("I saw the bear near the harbour.", "I"),
        ("Quietly the bear left the old harbour.", ""),  # nowhere else: is it a name?
        ("The bear ate, and the owl slept.", ""),  # a comma would tell a place
        ("Was the bear still in the harbour?", ""),
        ("The bear slept.", ""),
        ("Brother Anselm fed the bears every morning.", ""),
    ],
)
def test_the_first_word_loses_its_capital_only_where_that_is_sure(sentence: str, first: str) -> None:
    known = [found(sentence), found("The bear knew that a brother of Mr Brown of Tarnmouth kept brown owls.")]
    assert (words_of(found(sentence), spelling(known)) or ("",))[0] == first


@pytest.mark.parametrize(
    ("sentence", "loose"),
    [
        ("the keeper lit a lamp", False),
        ("he had seen the tower fall", False),
        ("he was silent for a moment", True),
        ("the next summer a ship carried him off", True),
        ("nobody had seen the owl", True),
        ("the keeper slowly lit a lamp", True),
        ("salt and rope filled the boat", True),
    ],
)
def test_other_orders_are_told_where_words_can_move(sentence: str, loose: bool) -> None:
    assert several_orders(tuple(sentence.split())) == loose


@pytest.mark.parametrize(
    ("sentence", "fits"),
    [
        ("Its lens, ground in Birmingham, threw a long beam.", True),
        ("The talks in the US ended in May, and Ann left.", False),
        ("At 9 a.m. the bell of Tarnmouth rang, and Ann left.", False),
        ("“A bridge is for people who want to get across.”", False),
        ("The bear slept on in its cave all day long.", False),
    ],
)
def test_marks_are_asked_for_only_where_words_show_them(sentence: str, fits: bool) -> None:
    assert markable(found(sentence)) == fits


@pytest.mark.parametrize(
    ("sentence", "sorts"),
    [
        ("He stayed at home all day because the door was stuck.", {"clause"}),
        ("He stayed at home all day because of heavy rain.", set()),
        ("The keepers of the tower could see ships from afar.", {"verb"}),
        ("They talked to the man who was mending old nets.", {"verb of time"}),
        ("They talked to the men who had mended old nets.", set()),  # "who mend old nets" would do too
        ("They saw the old boat, which had once carried milk.", {"verb of time"}),
        ("In the end the two towns agreed to meet again.", set()),  # "agreed to the sum" would do too
        ("In April workers from the old town built a bridge.", set()),  # "because the old town built …"
        ("The old ropeway hung high above the road near the dairy.", {"noun"}),
        ("People of the town were fond of it all their lives.", set()),  # "the town were fond" could be a clause
        ("Every winter the keepers had to mend an iron door below.", {"verb", "vowel"}),
    ],
)
def test_a_cut_is_made_where_grammar_binds(sentence: str, sorts: set[str]) -> None:
    assert {cut.sort for cut in cuts(found(sentence))} - {"consonant"} == sorts


def test_halves_of_one_sort_are_owned_up_to() -> None:
    same = tuple(
        found(f"The {name} stayed at home all day because the {thing} was stuck.", place)
        for place, (name, thing) in enumerate([("baker", "door"), ("miller", "wheel"), ("sailor", "anchor")])
    )
    assert halves(same, Random(1)) == ()  # two of a sort at most
    bank = replace(
        BANK,
        items=BANK.items[-2:],
        article=Article(
            "a",
            " ".join(one.text for one in same[:2])
            + (" The farmers of the whole valley could see the smoke from afar."),
        ),
    )
    joined = next(one for one in made(bank).tasks if one.kind == "halves")
    assert [bool(line.note) for line in joined.lines] == [True, True, False]


def test_paragraphs_are_ordered_in_a_long_article_and_sentences_in_a_short_one() -> None:
    assert BANK.article
    long = run(BANK.article, Random(1), short=False)
    assert long
    assert not long.of_one
    assert len(long.parts) in {4, 5}
    short = run(BANK.article, Random(1), short=True)
    assert short
    assert short.of_one
    assert "They kept:" not in short.parts
    assert run(Article("a", "One line."), Random(1), short=False) is None


def test_a_choice_is_spread_and_prefers_proofs() -> None:
    many = tuple(Found(f"Sentence {n}.", n, n, n % 5 == 0) for n in range(50))
    for seed in SEEDS:
        assert [one.place // 10 for one in spread(many, 5, Random(seed))] == [0, 1, 2, 3, 4]
    proofs = sum(one.proof for seed in range(100) for one in spread(many, 5, Random(seed)))
    assert proofs > 150  # 100 by chance


def test_large_print_gets_more_lines_to_write_on() -> None:
    def rooms(look: Look) -> int:
        return sum(line.room for one in made(look=look).tasks for line in one.lines)

    assert rooms(Look(variant="large")) > rooms(Look())


def test_a_bank_without_article_uses_its_evidence() -> None:
    tasks = made(replace(BANK, article=None)).tasks
    assert len({one.kind for one in tasks}) >= 3
    assert "order" not in {one.kind for one in tasks}
    quotes = " ".join(proof.quote for item in BANK.items for proof in item.proofs)
    assert all(line.sentence in quotes and line.paragraph for one in tasks for line in one.lines)


@pytest.mark.parametrize(
    "items",
    [(), (ShortAnswer(question="Why?", answer="so"), ShortAnswer(question="a", answer="b", evidence=Evidence("no")))],
)
def test_a_bank_with_no_sentences_is_told_so(items: tuple[ShortAnswer, ...]) -> None:
    with pytest.raises(RenderError, match="too few whole sentences"):
        made(Bank("Nothing", items))


def test_no_answer_stands_before_the_answers() -> None:
    for variant in VARIANTS:
        page = render_html(BANK, "transforms", look=Look(variant=variant))
        pupil, answers = page.split('<section class="answers">')
        for one in made(look=Look(variant=variant)).tasks:
            for line in one.lines:
                assert one.kind == "order" or line.sentence not in pupil
                assert line.opening.removesuffix(" …") in answers
                assert line.note not in pupil or not line.note


@pytest.mark.parametrize("attack", ATTACKS)
def test_hostile_banks_are_escaped_or_refused(attack: str) -> None:
    with pytest.raises(RenderError):
        render_html(hostile_bank(attack), "transforms")
    text = f"The keepers wrote {attack} on the wall. " + TEXT.replace("the", f"the {attack}")
    page = render_html(replace(BANK, title=attack, article=Article(attack, text)), "transforms")
    body = page[page.index("<body>") :]
    assert not re.search(r"<(script|img|svg|iframe|math|a|textarea|b|i)\b", body)


def test_long_banks_take_little_time() -> None:
    article = Article("a", "\n\n".join([TEXT.replace("tower", f"tower {n}") for n in range(60)]))
    items = tuple(replace(item, id="") for _ in range(15) for item in BANK.items)
    begin = time.perf_counter()
    made(replace(BANK, article=article, items=items))
    assert time.perf_counter() - begin < 3
    assert len(pool(replace(BANK, article=article))) <= 3_000
