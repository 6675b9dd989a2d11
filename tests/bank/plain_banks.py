"""Banks as hands type them, right and wrong: values without quotes that YAML programs take for something else."""

from __future__ import annotations

from hypothesis import strategies as st

from quizgen.bank.fields import ITEMS, ORIGIN, Field
from quizgen.model import KINDS, Kind

_SCALARS = [
    *("a word", "no", "yes", "true", "TRUE", "False", "off", "null", "~", "", "'1'", '""', '"no"', "'true'"),
    *("1", "1787", "-1", "+5", "0", "-0", "010", "0x1F", "0o17", "1_000", "1e3", ".5", "5.", "2.50", ".inf", ".NaN"),
    *("5%", "5 %", "12:30", "2024-02-30", "2024-05-02", "2024-05-02 10:00:00", "1.2.3", "=", "<<", "0.1e-3"),
]
_WORDS = ["keep", "draft", "easy", "remember", "exact", "lenient", "style", "obsolete", "hard"]
_NAMES = ["text", "why", "left", "right", "quote", "paragraph", "rule", "sha", "status", "long-key"]
_SCALAR = st.sampled_from([*_SCALARS, *_WORDS])
# Never an empty group: the reader takes one for a group not yet filled in, and only its check complains.
_GROUP = st.dictionaries(st.sampled_from(_NAMES), _SCALAR, min_size=1, max_size=2).map(
    lambda pairs: "{" + ", ".join(f"{name}: {value}" for name, value in pairs.items()) + "}"
)
_LIST = st.lists(st.one_of(_SCALAR.filter(bool), _GROUP), max_size=3).map(lambda one: f"[{', '.join(one)}]")
_ANY = st.one_of(_SCALAR, _SCALAR, _SCALAR, _GROUP, _LIST)


def _fitting(one: Field) -> st.SearchStrategy[str]:
    """A value that the field may have, so that most banks are nearly good."""
    if one.words:
        return st.sampled_from([*one.words])
    if one.group:
        required = [inner.name for inner in one.group.fields if inner.required] or [*ORIGIN.names]
        values = st.lists(st.sampled_from(["a", "1787", "no"]), min_size=len(required), max_size=len(required))
        return values.map(
            lambda found: "{" + ", ".join(f"{n}: {v}" for n, v in zip(required, found, strict=True)) + "}"
        )
    return st.sampled_from(["true", "false"] if one.shape == "flag" else ["1", "5"])


@st.composite
def _item(draw: st.DrawFn) -> str:
    kind: Kind = draw(st.sampled_from(KINDS))
    others = draw(st.lists(st.sampled_from([one for one in ITEMS[kind].fields if not one.required]), max_size=4))
    chosen = [one for one in ITEMS[kind].fields if one.required and one.name != "kind"] + others
    odd = draw(st.integers(0, 2 * len(chosen)))
    lines = [f"  - kind: {kind}"]
    for at, one in enumerate({one.name: one for one in chosen}.values()):
        value = draw(_ANY if at == odd or draw(st.integers(0, 11)) == 0 else _fitting(one))
        lines.append(f"    {one.name}: {value}")
    if draw(st.integers(0, 9)) == 0:
        lines.pop()
    return "\n".join(lines)


PLAIN_BANK = st.lists(_item(), min_size=1, max_size=3).map(lambda items: "items:\n" + "\n".join(items) + "\n")
