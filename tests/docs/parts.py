"""Parts of pages written by hand that come from the program: the score, the mix of kinds, the fields of the bank."""

from __future__ import annotations

from quizgen.bank.fields import (
    AFTER,
    ARTICLE,
    BANK,
    BEFORE,
    EVIDENCE,
    KIND_TOLD,
    MADE,
    ORIGIN,
    OWN,
    PAIR,
    WRONG,
    Field,
    Group,
)
from quizgen.facts.frame import Answer, Fact
from quizgen.items.levels import EASY, EFFORT, HARD, KIND_EFFORT
from quizgen.items.passing import passed
from quizgen.items.score import KIND_WORTH, RULE_WORTH, SET_WEIGHTS, WEIGHTS, scored
from quizgen.model import KINDS, Kind, Sentence, ShortAnswer
from quizgen.select import CAP_SIZE, CAPS, GATHERED_SHARE, LEAST_GATHERED, RULE_LIMIT, RULE_SHARE, SHARES

FEATURES = {
    "rule": "how often this rule is right (see below)",
    "kind": "how well this kind of item works with pupils (see below)",
    "content": "words in the stem that carry meaning: eight or more count in full",
    "trifle": "taken off what is seldom worth a question: deeds in a story, a small count in passing, when a side figure died",
    "misfit": "taken off where the kind suits the answer badly: people as options, countries as options, one figure exchanged",
    "length": "a short stem: up to twenty words count in full, up to twenty-six partly",
    "guessable": "taken off where an answer is no work: who said it, in an article with one speaker; two of something",
}
SET_FEATURES = {
    "worth": "how well this sort of item works",
    "parts": "how many parts it has: five or more count in full",
    "spread": "from how many paragraphs they come: three or more count in full",
    "even": "parts of like length",
}

CRITERIA = {
    "kind": "to recognise is easier than to write (see below)",
    "level": "more than the words of the text given back",
    "length": "words in the sentence that proves the answer: up to 8 count nothing, 32 and more in full",
    "clauses": "side clauses in that sentence (that, who, because, when …): three or more count in full",
    "distance": "the share of telling words in the stem, names aside, that the sentence does not have",
    "options": "the share of wrong options that stand in the same paragraph",
    "answer": "words to be written: one counts nothing, eight and more in full",
    "resolved": "a name in the stem or the answer stands in another sentence: one must know who “she” is",
}


def scores() -> str:
    """What a score is made of, and the worth of each rule and kind."""
    rows = [f"| {name} | {FEATURES[name]} | {weight:g} |" for name, weight in WEIGHTS.items()]
    table = "\n".join(["| Feature (0 to 1) | What counts | Weight |", "|---|---|---|", *rows])
    worth = sorted(RULE_WORTH.items(), key=lambda pair: (-pair[1], pair[0]))
    listed = ", ".join(f"{name} {value:g}" for name, value in worth)
    kinds = ", ".join(f"{kind} {KIND_WORTH[kind]:g}" for kind in KINDS if kind in KIND_WORTH)
    gathered = [f"| {name} | {SET_FEATURES[name]} | {weight:g} |" for name, weight in SET_WEIGHTS.items()]
    other = "\n".join(["| Feature (0 to 1) | What counts | Weight |", "|---|---|---|", *gathered])
    return (
        f"{table}\n\nWorth of the rules: {listed}; any other rule {other_worth():g}.\n\nWorth of the kinds: {kinds}."
        f"\n\nItems that gather several facts have a score of their own:\n\n{other}"
    )


def other_worth() -> float:
    """What a rule counts that the table does not name."""
    fact = Fact("", "What", Answer("tide", 0, 4, "word"), Sentence("tide", 0, 4, 1))
    return scored(ShortAnswer(question="What?", answer="tide"), fact).features["rule"]


def shares() -> str:
    """How much of a quiz one kind may take before others go first."""
    rows = [f"| {kind} | {SHARES[kind]:.0%} |" for kind in KINDS if kind in SHARES]
    table = "\n".join(["| Kind | Share of the quiz |", "|---|---|", *rows])
    caps = ", ".join(f"{name} {most}" for name, most in CAPS.items())
    return (
        f"{table}\n\nOf items that gather several facts a quiz of {CAP_SIZE} has at most: {caps}; and only those with a score "
        f"of {LEAST_GATHERED:g} or more. Together they are never more than {GATHERED_SHARE:.0%} while others are left.\n\nOne rule may give {RULE_SHARE:.0%} before others go first, and never more than {RULE_LIMIT:.0%}."
    )


def efforts() -> str:
    """What a difficulty is made of, and where its grades begin."""
    rows = [f"| {name} | {CRITERIA[name]} | {weight:g} |" for name, weight in EFFORT.items()]
    table = "\n".join(["| Feature (0 to 1) | What counts | Weight |", "|---|---|---|", *rows])
    kinds = ", ".join(f"{kind} {effort:g}" for kind, effort in KIND_EFFORT.items())
    return (
        f"{table}\n\nEffort of the kinds: {kinds}.\n\nBelow {EASY:g} an item is *easy*, from {HARD:g} on it is *hard*, "
        "between them *medium*."
    )


def gates() -> str:
    """The gates in their order, by the kinds that go through them."""
    rows = [f"| {kind} | {', '.join(passed(kind))} |" for kind in KINDS if kind in KIND_WORTH]
    return "\n".join(["| Kind | Gates in their order |", "|---|---|", *rows])


def fields() -> str:
    """All fields of the bank: of the file, of every item, of each kind, of the groups inside an item."""
    kinds = "\n\n".join(_kind(kind) for kind in KINDS)
    inner = "\n\n".join(_group(group) for group in (EVIDENCE, WRONG, PAIR, ORIGIN))
    return (
        f"## The file\n\n{_table(BANK.fields)}\n\n{_group(MADE)}\n\n{_group(ARTICLE)}\n\n"
        f"## Items\n\nEvery item may have these fields:\n\n{_table((*BEFORE, *AFTER))}\n\n"
        f"## Kinds of items\n\nEach kind has fields of its own; they stand between `question` and `why`.\n\n{kinds}\n\n"
        f"## Groups inside an item\n\n{inner}"
    )


def _kind(kind: Kind) -> str:
    own = _table(OWN[kind]) if OWN[kind] else "It has no fields of its own."
    return f"### {kind}\n\n{_sentence(KIND_TOLD[kind])}\n\n{own}"


def _group(group: Group) -> str:
    title = group.name.removeprefix("an entry of ").strip("`")
    alone = f" A text alone stands for its `{group.alone}`." if group.alone else ""
    return f"### {title}\n\n{_sentence(group.told)}{alone}\n\n{_table(group.fields)}"


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}."


def _table(fields: tuple[Field, ...]) -> str:
    rows = [f"| `{one.name}` | {_holds(one)} | {'required' if one.required else one.usual} |" for one in fields]
    return "\n".join(["| Field | What it holds | If left out |", "|---|---|---|", *rows])


def _holds(one: Field) -> str:
    """What a field holds, with the words to choose from."""
    if one.name == "kind":
        return f"{one.told}, one of those below"
    words = "; ".join(f"`{word}`: {meaning}" for word, meaning in one.words.items())
    return f"{one.told}. {words}" if words else one.told
