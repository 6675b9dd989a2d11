"""The frame of lint rules: a rule is one file with a docstring that names the flaw, its examples and one function.

`Bad` and `Good` become tests and the reference page. Examples are items of our own. A rule that looks at one item gets
a `View` of it; a rule that looks at the whole quiz gets all views, and says at which position the flaw is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from quizgen.lint.view import View
from quizgen.model import KINDS, Bank, Item, Kind, Severity

HALADYNA = "Haladyna, Downing and Rodriguez 2002, guideline"
NBME = "NBME Item-Writing Guide 2020, chapter 3"
OURS = "ours"
CHOICE: tuple[Kind, ...] = ("multiple_choice", "multiple_answer")


@dataclass(frozen=True)
class Hit:
    """A flaw in a field of an item ("wrong.1" is the second distractor), told in a clause without a full stop.

    Where the message names another item as "{other}", `other` is its position among the views.
    """

    field: str
    message: str
    other: int = -1

    def told(self, other: str) -> str:
        """The message with the name of the other item."""
        return self.message.replace("{other}", other, 1) if self.other >= 0 else self.message


@dataclass(frozen=True)
class Bad:
    """An item that the rule must flag, or several of which it must flag at least one; `text` is their article."""

    item: Item
    others: tuple[Item, ...] = ()
    text: str = ""


@dataclass(frozen=True)
class Good:
    """An item, or several, in which the rule must flag nothing; `text` is their article."""

    item: Item
    others: tuple[Item, ...] = ()
    text: str = ""


Example = Bad | Good
ItemRule = Callable[[View], Iterator[Hit]]
BankRule = Callable[[Bank, Sequence[View]], Iterator[tuple[int, Hit]]]


@dataclass(frozen=True)
class Rule:
    """A named rule: its level, the flaw and the cure in one sentence each, where it comes from, its examples.

    `on_item` or `on_bank` is its function, the other is None. `stops` says that an error of this rule keeps the item
    from being printed, `drafts` that it also looks at items that wait as drafts.
    """

    name: str
    level: Severity
    flaw: str
    cure: str
    source: str
    examples: tuple[Example, ...]
    kinds: tuple[Kind, ...] = KINDS
    on_item: ItemRule | None = None
    on_bank: BankRule | None = None
    stops: bool = False
    drafts: bool = False

    @property
    def hint(self) -> str:
        """The cure as a hint in brackets: without a capital and a full stop."""
        return self.cure[:1].lower() + self.cure[1:].removesuffix(".")


@dataclass(frozen=True)
class Finding:
    """A hit with the position of its item in the bank (from 0), its rule, and the level that holds there.

    `other` is the position in the bank of another item that the message names.
    """

    position: int
    rule: Rule
    level: Severity
    hit: Hit
    other: int = -1


RULES: dict[str, Rule] = {}


def item_rule(
    name: str,
    *,
    level: Severity,
    cure: str,
    source: str,
    examples: Sequence[Example],
    kinds: tuple[Kind, ...] = KINDS,
    stops: bool = False,
    drafts: bool = False,
) -> Callable[[ItemRule], ItemRule]:
    """Register a function that looks at one item of certain kinds; its docstring is the flaw."""

    def decorate(function: ItemRule) -> ItemRule:
        flaw = _summary(function.__doc__)
        _register(
            Rule(
                name, level, flaw, cure, source, tuple(examples), kinds, on_item=function, stops=stops, drafts=drafts
            )
        )
        return function

    return decorate


def bank_rule(
    name: str, *, level: Severity, cure: str, source: str, examples: Sequence[Example]
) -> Callable[[BankRule], BankRule]:
    """Register a function that looks at all kept items together; its docstring is the flaw."""

    def decorate(function: BankRule) -> BankRule:
        _register(Rule(name, level, _summary(function.__doc__), cure, source, tuple(examples), on_bank=function))
        return function

    return decorate


def _register(found: Rule) -> None:
    if found.name in RULES:
        raise ValueError(f"two rules are named {found.name!r}")
    RULES[found.name] = found


def _summary(doc: str | None) -> str:
    return " ".join((doc or "").split("\n\n")[0].split())
