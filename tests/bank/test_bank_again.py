"""Making again: the table of cases, and whatever a teacher typed stays through any number of runs."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from quizgen.bank import again, bank_text, read_text, write_again
from quizgen.bank.lines import Edit, apply, lines_of
from quizgen.bank.merge import GONE, MOVED, merge
from quizgen.errors import BankError
from quizgen.ids import content_sha, text_sha, with_ids
from quizgen.model import Article, Bank, Essay, Evidence, Item, Origin, ShortAnswer
from tests.bank.bank_strategies import TEXT

TEXTS = ("Ada painted the boat.", "Ben sailed it to Holm.", "Cy baked the bread.", "Dan kept the lamp lit.")
MORE = ("Eve counted the nets.", "Flo mended the roof.", "Gus rang the bell.")
MINE = '  - kind: essay  # my own\n    question: "Would you sail?"\n'


def made(
    texts: tuple[str, ...] = TEXTS, word: str = "What does the text say", names: str = "abcd", seed: int = 0
) -> Bank:
    """What making gives: one question a sentence."""
    items: list[Item] = []
    for name, text in zip(names, texts, strict=True):
        item = ShortAnswer(
            id=f"who-{name}",
            question=f"{word} of sentence {name}?",
            answer=text.split()[0],
            evidence=Evidence(text, 1),
            tags=("who",),
        )
        items.append(replace(item, origin=Origin("who", content_sha(item), item.status)))
    text = " ".join(texts)
    known = tuple(item.id for item in items)
    return Bank(
        "Boats", tuple(items), Article("boats.md", text, "Boats"), seed, known=known, article_sha=text_sha(text)
    )


def run(text: str, bank: Bank) -> str:
    """The text after a merge, which a second one must not change."""
    new = merge(text, bank, "bank.yaml").text
    assert merge(new, bank, "bank.yaml").text == new
    return new


def item_of(text: str, name: str) -> Item:
    return next(item for item in read_text(text)[0].items if item.id == name)


def test_nothing_new_changes_no_byte() -> None:
    for text in (bank_text(made()), bank_text(made()).replace("\n", "\r\n"), "\ufeff" + bank_text(made())):
        assert run(text, made()) == text
    assert merge(bank_text(made()), made(), "x").summary() == "no change"


def test_untouched_and_made_otherwise_takes_the_new_words() -> None:
    done = merge(bank_text(made()), made(word="What is told"), "x")
    assert done.summary() == "4 changed"
    assert done.text == bank_text(made(word="What is told"))


def test_edited_stays_and_is_marked_when_the_new_one_differs() -> None:
    mine = bank_text(made()).replace("say of sentence b", "tell about Ben")
    assert run(mine, made()) == mine
    done = merge(mine, made(word="What is told"), "x")
    assert done.summary() == "3 changed, 1 to review"
    item = item_of(run(mine, made(word="What is told")), "who-b")
    assert (item.question, item.review) == ("What does the text tell about Ben?", MOVED)


def test_a_status_of_the_teachers_stays_and_another_follows() -> None:
    drafts = made()
    drafts = replace(
        drafts,
        items=tuple(
            replace(i, status="draft", origin=Origin("who", i.origin.sha, "draft")) for i in drafts.items if i.origin
        ),
    )
    text = bank_text(made()).replace("status: keep\n", "status: drop\n", 1)
    assert [item.status for item in read_text(run(text, drafts))[0].items] == ["drop", "draft", "draft", "draft"]


def first_again(change: Callable[[str], str], bank: Bank) -> tuple[str, str]:
    """The text of the first item after a teacher changed it, before and after making again."""
    text = bank_text(made())
    at, end = text.index('  - id: "who-a"'), text.index('  - id: "who-b"')
    text = text[:at] + change(text[at:end]) + text[end:]
    new = run(text, bank)
    here = new.index('  - id: "who-a"')
    return text[at : text.index('  - id: "who-b"')], new[here : new.index('  - id: "who-b"')]


@pytest.mark.parametrize(
    "change",
    [
        lambda entry: entry.replace("    origin", "    locked: true\n    origin"),
        lambda entry: re.sub(r"    origin: .*\n", "", entry),
    ],
)
@pytest.mark.parametrize("texts", [TEXTS, ("Eve left.", *TEXTS[1:])])
def test_locked_or_written_by_hand_is_never_touched(change: Callable[[str], str], texts: tuple[str, ...]) -> None:
    before, after = first_again(change, made(texts, "What is told", "abcd" if texts == TEXTS else "ebcd"))
    assert after == before


@pytest.mark.parametrize(
    "typed",
    [
        "room: 5b",
        "points: 3",
        "pin: true",
        "review: my own note",
        "review:\n      my own note",
        "review: |\n      my own note",
    ],
)
@pytest.mark.parametrize("reworded", [False, True])
def test_nothing_that_a_teacher_typed_in_an_item_is_replaced(typed: str, reworded: bool) -> None:
    def change(entry: str) -> str:
        entry = entry.replace("say of", "tell about") if reworded else entry
        return entry.replace("    points: 1\n", "").replace("    level", f"    {typed}\n    level")

    after = first_again(change, made(word="What is told"))[1]
    assert re.split(r": ?[|\s]*", typed)[-1] in re.split(r"sha", after)[0]
    assert ("tell about" in after) == reworded


@pytest.mark.parametrize(
    "review", ["review:", f"review: |\n      {GONE}", f"review: {GONE}  # mine", f"review:\n      '{GONE}'"]
)
def test_an_old_review_is_replaced_however_it_is_written(review: str) -> None:
    def change(entry: str) -> str:
        return entry.replace("say of", "tell about").replace("    level", f"    {review}\n    level")

    after = first_again(change, made(word="What is told"))[1]
    item = read_text(f"items:\n{after}")[0].items[0]
    assert (item.review, item.level, item.status) == (MOVED, "remember", "keep")
    assert ("# mine" in after) == ("# mine" in review)


def test_an_article_that_grew_is_brought_up_to_date_and_the_rest_of_its_block_stays() -> None:
    text = bank_text(made()).replace('  source: "boats.md"', "  source: boats.md  # my copy")
    longer = replace(made(), article=Article("b.md", f"{' '.join(TEXTS)}\n\nIt rained.", "Boats"))
    longer = replace(longer, article_sha=text_sha(longer.article.text if longer.article else ""))
    done = merge(text, longer, "x")
    assert done.summary() == "the article's text brought up to date"
    assert "  source: boats.md  # my copy\n" in done.text
    bank = read_text(run(text, longer))[0]
    assert bank.article is not None
    assert bank.article.text.endswith("\n\nIt rained.")
    assert bank.article_sha == text_sha(bank.article.text)


def test_a_bank_that_names_its_article_without_its_text_gets_the_text() -> None:
    bank = read_text(run("article:\n    source: mine.md\nitems: []\n", made()))[0]
    assert bank.article == Article("mine.md", " ".join(TEXTS), "")
    assert len(bank.items) == 4


def test_a_status_of_the_teachers_stays_when_the_sentence_is_gone() -> None:
    before, after = first_again(
        lambda entry: entry.replace("status: keep\n", "status: draft\n"),
        made(("Eve left.", *TEXTS[1:]), names="ebcd"),
    )
    assert after == before.rstrip("\n") + f'\n    review: "{GONE}"\n\n'


def test_deleted_stays_deleted_until_its_name_is_deleted_too() -> None:
    text = bank_text(made())
    at, end = text.index('  - id: "who-b"'), text.index('  - id: "who-c"')
    text = text[:at] + text[end:]
    done = merge(text, made(), "x")
    assert (done.text, done.summary()) == (text, "1 stayed deleted")
    back = run(text.replace("who-a who-b", "who-a"), made())
    assert [item.id for item in read_text(back)[0].items] == ["who-a", "who-b", "who-c", "who-d"]


def test_what_has_lost_its_sentence_is_obsolete_or_to_be_reviewed() -> None:
    text = bank_text(made()).replace("say of sentence b", "tell about Ben")
    new = run(text, made(("Ada slept.", "Ben slept.", *TEXTS[2:]), names="efcd"))
    assert item_of(new, "who-a").status == "obsolete"
    assert (item_of(new, "who-b").status, item_of(new, "who-b").review) == ("keep", GONE)
    assert next(item.id for item in read_text(new)[0].items if item.status == "keep") == "who-e"
    assert item_of(run(new, made()), "who-a").status == "keep"


def test_a_question_like_one_of_the_teachers_is_offered_as_a_remark() -> None:
    text = 'title: "Boats"\nitems:\n  - kind: short_answer\n    question: "What does the text say of sentence a?"\n    answer: "Ada"\n'
    new = run(text, made())
    bank, problems = read_text(new)
    assert problems == []
    assert [item.id[:4] for item in bank.items] == ["shor", "who-", "who-", "who-"]
    assert "# quizgen made this too" in new
    assert '  # - id: "who-a"\n  #   kind: short_answer\n' in new


def test_an_article_that_was_edited_in_the_bank_stays_and_new_questions_must_fit_it() -> None:
    text = bank_text(made()).replace("    Ada painted the boat. Ben", "    Ada painted the ship. Ben")
    done = merge(text, made((*TEXTS[:3], "Dan left."), names="abce"), "x")
    assert "    Ada painted the ship. Ben" in done.text
    assert done.counts["left out"] == 1


@pytest.mark.parametrize("empty", ["items:\n", "items: []\n", "", "title: Boats\n", "items: # none yet"])
def test_an_empty_bank_is_filled(empty: str) -> None:
    bank, problems = read_text(run(empty, made()))
    assert problems == []
    assert [item.id for item in bank.items] == [item.id for item in made().items]
    assert bank.article is not None


@pytest.mark.parametrize(
    "broken",
    [
        'items:\n  - kind: "essay\n',
        "- a\n",
        "items: 5\n",
        "items: [{kind: essay, question: a}]\n",
        "a: [b\n",
        "a: &x b\n",
    ],
)
def test_what_cannot_be_read_stays_as_it_is(broken: str) -> None:
    with pytest.raises(BankError, match="stays as it is"):
        merge(broken, made(), "bank.yaml")


def test_a_file_is_written_with_its_old_text_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "bank.yaml"
    old = (bank_text(made()) + "# mine\n").encode()
    path.write_bytes(old)
    path.chmod(0o640)
    write_again(again(path, made(word="What is told")))
    assert path.read_bytes() != old
    assert path.read_bytes().endswith(b"# mine\n")
    assert path.with_name("bank.yaml.bak").read_bytes() == old
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_file_that_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "bank.yaml"
    path.write_text(bank_text(made()), "utf-8")
    done = again(path, made(word="What is told"))
    path.write_text("items: []\n", "utf-8")
    with pytest.raises(BankError, match="was changed while quizgen worked"):
        write_again(done)
    assert path.read_text("utf-8") == "items: []\n"


def test_a_file_in_another_encoding_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "bank.yaml"
    path.write_bytes("items: [] # caf\xe9\n".encode("cp1252"))
    with pytest.raises(BankError, match="save it as UTF-8"):
        again(path, made())


def rework(number: int, line: str) -> Callable[[str], str]:
    """Put a line before line `number` of a text (counted round)."""

    def change(text: str) -> str:
        lines = text.split("\n")
        at = number % len(lines)
        return "\n".join([*lines[:at], line, *lines[at:]])

    return change


def mine(number: int) -> Callable[[str], str]:
    return lambda text: text.replace(
        f"sentence {'abcd'[number % 4]}?", f"line {'abcd'[number % 4]}, my words {number}?"
    )


def cut(number: int) -> Callable[[str], str]:
    """Delete one of quizgen's items."""

    def change(text: str) -> str:
        name = f'  - id: "who-{"abcd"[number % 4]}"'
        if name not in text:
            return text
        at = text.index(name)
        end = text.find("\n  - ", at + 1)
        return text[:at] if end < 0 else text[:at] + text[end + 1 :]

    return change


REMARK = st.integers(0, 10_000).flatmap(
    lambda n: st.builds(lambda at: rework(at, f"# remark {n}"), st.integers(0, 200))
)
SCRIPT = st.lists(
    st.one_of(
        REMARK,
        st.integers(0, 99).map(mine),
        st.integers(0, 99).map(cut),
        st.just(lambda text: text.replace("items:\n", f"items:\n{MINE}\n", 1)),
        st.just(lambda text: text.replace("status: keep\n", "status: drop\n", 1)),
        st.just(lambda text: text.replace("points: 1\n", "points: 3  # hard\n", 1)),
        st.just(
            lambda text: text.replace("status: keep\n    origin", "status: keep\n    locked: true\n    origin", 1)
        ),
        st.just(lambda text: text.replace("    level", "    room: 5b\n    level", 1)),
        st.just(lambda text: text.replace("    level", "    review: |\n      my own\n    level", 1)),
        st.just(lambda text: text.rstrip("\n")),
        st.just(lambda text: text.replace("\n", "\r\n") if "\r" not in text else text),
    ),
    max_size=6,
)
AGAIN = st.sampled_from(
    [
        made(),
        made(word="What is told"),
        made(("Ada slept.", *TEXTS[1:]), names="ebcd"),
        made((TEXTS[0], "Ben slept.", "Cy slept.", TEXTS[3]), "What is told", "afgd"),
        made((*reversed(TEXTS),), names="dcba"),
    ]
)


def typed(text: str) -> dict[str, tuple[str, float, str]]:
    """What a teacher may have typed in each item: its question, its points, its status where that is not quizgen's."""
    bank, _ = read_text(text)
    return {
        item.id: (item.question, item.points, item.status)
        for item in bank.items
        if item.id and (item.origin is None or item.locked or content_sha(item) != item.origin.sha)
    }


@settings(max_examples=1000, deadline=None)
@given(SCRIPT, AGAIN)
def test_no_edit_and_no_remark_is_ever_lost(script: list[Callable[[str], str]], bank: Bank) -> None:
    text = bank_text(made())
    for change in script:
        text = change(text)
    try:
        lines_of(text, "bank.yaml")
    except BankError:
        event("the script made the file unreadable")
        return
    done = merge(text, bank, "bank.yaml")
    before, after = typed(text), typed(done.text)
    assert before.items() <= after.items()
    remarks = [line.partition("#")[2] for line in text.splitlines() if "# remark" in line or "# hard" in line]
    assert all(f"#{remark}" in done.text for remark in remarks)
    assert done.text.count("# remark") == text.count("# remark")
    for words in ("my own", "room: 5b"):
        assert done.text.count(words) == text.count(words)
    assert merge(done.text, bank, "bank.yaml").text == done.text
    dropped = {item.id for item in read_text(text)[0].items if item.id and item.status == "drop"}
    assert dropped <= {item.id for item in read_text(done.text)[0].items if item.status == "drop"}
    assert len(read_text(done.text)[1]) <= len(read_text(text)[1])


def without(text: str, names: set[str]) -> str:
    """A bank's text with some items taken out, each with the blank line that parts it from its neighbour, and
    without quizgen's own notes."""
    lines = lines_of(text, "bank.yaml")
    left: list[str | None] = list(lines.lines)
    for at, slot in enumerate(lines.items):
        if slot.word("id") in names:
            above_all = all(one.word("id") in names for one in lines.items[:at])
            blank = slot.end if above_all else slot.first - 1
            left[slot.first : slot.end] = [None] * (slot.end - slot.first)
            assert (lines.lines[blank]).strip() == ""
            left[blank] = None
    block = lines.blocks["made"]
    left[block.first : block.end] = []
    return "".join(line for line in left if line is not None).rstrip("\r\n")


@settings(max_examples=300, deadline=None)
@given(SCRIPT, st.lists(st.sampled_from("efg"), unique=True), st.randoms(use_true_random=False))
def test_taking_out_what_a_merge_put_in_gives_the_old_file(
    script: list[Callable[[str], str]], names: list[str], rng: Random
) -> None:
    every = made((*TEXTS, *MORE), names="abcdefg")
    old = replace(every, items=every.items[:4], known=every.known[:4])
    text = bank_text(old)
    for change in script:
        text = change(text)
    try:
        # A first merge names the items that have no id.
        text = merge(text, old, "bank.yaml").text
    except BankError:
        event("the script made the file unreadable")
        return
    picked = [item for item in every.items if item.id[-1] in "abcd" or item.id[-1] in names]
    rng.shuffle(picked)
    new = merge(text, replace(every, items=tuple(picked)), "bank.yaml").text
    there = {item.id for item in read_text(text)[0].items}
    fresh = {f"who-{name}" for name in names} - there
    assert fresh <= {item.id for item in read_text(new)[0].items}
    assert without(new, fresh) == without(text, set())


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 3), TEXT), max_size=5))
def test_taking_back_what_was_put_in_gives_the_old_text(text: str, cuts: list[tuple[int, int, str]]) -> None:
    edits: list[Edit] = []
    done = 0
    for at, length, new in sorted(cuts, key=lambda one: one[0]):
        start = max(done, min(at, len(text)))
        done = min(start + length, len(text))
        edits.append(Edit(start, done, new))
    new = apply(text, edits)
    back: list[Edit] = []
    shift = 0
    for edit in edits:
        back.append(Edit(edit.start + shift, edit.start + shift + len(edit.text), text[edit.start : edit.end]))
        shift += len(edit.text) - (edit.end - edit.start)
    assert apply(new, back) == text


def test_every_item_of_a_file_is_found_with_its_lines() -> None:
    text = bank_text(replace(made(), items=with_ids((*made().items, Essay(question="Why?")))))
    lines = lines_of(text, "x")
    assert len(lines.items) == 5
    for slot in lines.items:
        assert lines.lines[slot.first].startswith("  - id:")
        assert lines.lines[slot.end - 1].strip()
        assert slot.end == len(lines.lines) or not lines.lines[slot.end].strip()


@pytest.mark.parametrize(
    ("entry", "first", "end"),
    [
        ("  -  # mine\n    kind: essay\n    question: a\n", 1, 4),
        ("  -\n    # mine\n    kind: essay\n    question: a\n", 1, 5),
        ("  - kind: essay\n    question: |2\n          further\n      less\n\n", 1, 5),
    ],
)
def test_an_item_is_found_from_its_dash_to_its_last_line(entry: str, first: int, end: int) -> None:
    slot = lines_of(f"items:\n{entry}title: a\n", "x").items[0]
    assert (slot.first, slot.end, slot.dash) == (first, end, 2)
