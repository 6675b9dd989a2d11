"""Hypothesis strategies for banks with the nastiest texts that a file can hold."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from quizgen.ids import with_ids
from quizgen.model import (
    DIFFICULTIES,
    LEVELS,
    LINT_LEVELS,
    STATUSES,
    Article,
    Bank,
    Cloze,
    Essay,
    Evidence,
    Gloss,
    Matching,
    MultipleAnswer,
    MultipleChoice,
    Numeric,
    Ordering,
    Origin,
    Pair,
    ShortAnswer,
    TrueFalse,
    Wrong,
)

_PIECES = [
    *('"', "'", "\\", "#", " #5", ": ", ":", "- ", "-", "{", "}", "[", "]", "&co", "*bold*", "!x", "|", ">"),
    *(
        "%",
        "@",
        "`",
        "~",
        "---",
        "...",
        "\n",
        "\r",
        "\r\n",
        "\t",
        " ",
        "\x00",
        "\x07",
        "\x1b",
        "\x85",
        "\u2028",
        "\u2029",
    ),
    *("\ufeff", "\uffff", "\xa0", "é", "“", "😀", "\U0001fffe", "no", "12:30", "010", "1e3", "2024-02-30", "null"),
    *("</script>", "<<", "?", "? ", ", ", "\\n", "\\u0041", "items:", "  check: ", '\n  check: "0123456789ab"\n'),
]
TEXT = st.one_of(st.text(max_size=30), st.lists(st.sampled_from(_PIECES), max_size=8).map("".join))
SOME = st.lists(TEXT, max_size=4).map(tuple)
NUMBER = st.floats(allow_nan=False, allow_infinity=False)
WRONG = st.lists(st.builds(Wrong, TEXT, TEXT), max_size=4).map(tuple)
NAME = st.from_regex(r"[a-z]{2,8}(-[a-z]{2,8})?", fullmatch=True)
LINT = st.lists(st.tuples(NAME, st.sampled_from(LINT_LEVELS)), max_size=3, unique_by=lambda one: one[0]).map(tuple)
SHA = st.from_regex(r"[0-9a-f]{12}", fullmatch=True)
_SHARE = st.sampled_from(["0", "2.5", "5%", "0.1 %", "100"])


def _common() -> dict[str, Any]:
    return {
        "question": TEXT,
        "why": TEXT,
        "evidence": st.none() | st.builds(Evidence, TEXT, st.integers(0, 99)),
        "further": st.lists(st.builds(Evidence, TEXT, st.integers(0, 99)), max_size=3).map(tuple),
        "points": st.floats(0, 1e6),
        "level": st.sampled_from(LEVELS),
        "difficulty": st.sampled_from(DIFFICULTIES),
        "tags": SOME,
        "status": st.sampled_from(STATUSES),
        "pin": st.booleans(),
        "lint": LINT,
        "locked": st.booleans(),
        "review": TEXT,
        "origin": st.none() | st.builds(Origin, TEXT, SHA, st.sampled_from(STATUSES)),
    }


ITEM = st.one_of(
    st.builds(MultipleChoice, answer=TEXT, wrong=WRONG, shuffle=st.booleans(), last=SOME, **_common()),
    st.builds(MultipleAnswer, answers=SOME, wrong=WRONG, shuffle=st.booleans(), last=SOME, **_common()),
    st.builds(TrueFalse, answer=st.booleans(), **_common()),
    st.builds(
        ShortAnswer, answer=TEXT, accept=SOME, match=st.sampled_from(["exact", "lenient", "typos"]), **_common()
    ),
    st.builds(Numeric, answer=TEXT, value=NUMBER, tolerance=_SHARE, unit=TEXT, **_common()),
    st.builds(Cloze, **_common()),
    st.builds(Matching, pairs=st.lists(st.builds(Pair, TEXT, TEXT), max_size=3).map(tuple), extra=SOME, **_common()),
    st.builds(Ordering, sequence=SOME, **_common()),
    st.builds(Essay, answer=TEXT, lines=st.integers(-5, 60), rubric=SOME, **_common()),
).map(lambda item: item if item.evidence else replace(item, further=()))
ARTICLE = st.builds(Article, source=TEXT, text=TEXT, title=TEXT, author=TEXT, date=TEXT)
BANK = st.builds(
    Bank,
    title=TEXT,
    items=st.lists(ITEM, max_size=4).map(tuple),
    article=st.none() | ARTICLE,
    seed=st.integers(-(10**15), 10**15),
    lint=LINT,
    known=st.lists(NAME, max_size=30).map(tuple),
    article_sha=st.just("") | SHA,
    glossary=st.lists(st.builds(Gloss, TEXT, TEXT), max_size=3).map(tuple),
)


def sample(count: int = 3) -> Bank:
    """A tidy bank without a single problem."""
    ben, cy = Wrong("Ben"), Wrong("Cy", "He only sailed it.")
    quote = Evidence("Ada painted the boat.", 1)
    items = [
        MultipleChoice(
            question=f"Who painted boat {number}?", answer="Ada", wrong=(ben, cy), evidence=quote, tags=("who",)
        )
        for number in range(count)
    ]
    text = "Ada painted the boat.\n\nBen watched, for it was late."
    return Bank("Boats", with_ids(items), Article("boats.md", text, "Boats"), 7)
