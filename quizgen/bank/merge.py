"""Making again without losing an edit: what happens to each item of a file when its article is asked once more.

| the item in the file | made again | what happens |
|---|---|---|
| untouched | the same / other | stays / takes the new words |
| edited | the same / other | stays / stays, with a `review` |
| locked, or written by hand | any | is never touched |
| deleted | still made | stays deleted |
| its sentence is gone | not made | stays with a `review` if edited, else becomes obsolete |
| not there | like one written by hand | is offered as a remark |
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from yaml.nodes import MappingNode, SequenceNode

from quizgen.bank.fields import fields_of
from quizgen.bank.heading import article_of, head
from quizgen.bank.lines import Edit, Lines, Slot, apply, lines_of
from quizgen.bank.read import reading_of
from quizgen.bank.write import entry_text, is_unchanged, quoted, with_checksum
from quizgen.errors import BankError
from quizgen.ids import answer_text, content_sha, with_ids
from quizgen.model import Article, Bank, Item, Origin, Status

MOVED = "quizgen would ask this otherwise now; compare it with the article"
GONE = "its sentence is no longer in the article"
_OURS = (MOVED, GONE)


@dataclass(frozen=True)
class Merged:
    """The new text of a bank's file, and what happened: "new", "changed", "review", "obsolete", "deleted",
    "similar", "left out" and "article" with their numbers."""

    text: str
    counts: Counter[str]

    def summary(self) -> str:
        """One sentence, such as "12 new, 3 changed, 2 to review"."""
        words = {
            "new": "new",
            "changed": "changed",
            "review": "to review",
            "obsolete": "obsolete",
            "similar": "like your own (offered as a remark)",
            "deleted": "stayed deleted",
            "left out": "left out, for the article's text was edited",
        }
        told = [f"{self.counts[key]} {word}" for key, word in words.items() if self.counts[key]]
        told += ["the article's text brought up to date"] if self.counts["article"] else []
        return ", ".join(told) or "no change"


@dataclass(frozen=True)
class _Held:
    """An item of the file with its place; `item` is None where it cannot be read."""

    slot: Slot
    item: Item | None
    has_comment: bool

    @property
    def id(self) -> str:
        return self.slot.word("id")

    @property
    def ours(self) -> Origin | None:
        """What quizgen noted, where it may still have a say."""
        return self.item.origin if self.item and not self.item.locked else None

    @property
    def edited(self) -> bool:
        if self.item is None or self.ours is None or self.has_comment:
            return True
        strange = self.slot.fields.keys() - set(fields_of(self.item.kind))
        return bool(strange) or content_sha(self.item) != self.ours.sha


def merge(text: str, made: Bank, path: str) -> Merged:
    """Bring newly made questions into the text of a bank, by slices: every other byte stays.

    Raises BankError, and nothing is changed, where the text cannot be read or is laid out so that it cannot be done.
    """
    lines = lines_of(text, path)
    old = reading_of(text, path)
    _refuse_other_lists(lines, path)
    by_line = {place.spot("")[0]: item for place, item in zip(old.located.places, old.bank.items, strict=True)}
    held = [_Held(slot, by_line.get(slot.node.start_mark.line + 1), lines.has_comment(slot)) for slot in lines.items]
    untouched = is_unchanged(text)
    article = article_of(lines, old.bank, made)
    work = _Work(lines, held, old.bank, replace(made, items=with_ids(made.items)), article)
    edits = [*work.touch(), *work.add(), *work.names()]
    work.counts["article"] += old.bank.article is not None and article != old.bank.article
    # The notes name what was added, and stand above it where both go to one place.
    new = apply(text, [*head(lines, old.bank, made, work.fresh, reseed=untouched), *edits])
    if untouched:
        new = with_checksum(new)
    _prove(new, work, path)
    return Merged(new, work.counts)


def _refuse_other_lists(lines: Lines, path: str) -> None:
    block = lines.blocks.get("items")
    if block is None or not block.node.value:
        return
    if not isinstance(block.node, SequenceNode):
        raise BankError(f"`items` of {path} is no list, so it stays as it is; quizgen check {path} shows more.")
    if block.node.flow_style:
        raise BankError(
            f"`items` of {path} stands in brackets, so it stays as it is; begin every question with a dash on a line "
            "of its own, or write the new questions elsewhere with -o NAME."
        )


@dataclass(frozen=True)
class _Work:
    """One merge; `counts`, `fresh` (ids brought in) and `changed` (positions) grow while its edits are made."""

    lines: Lines
    held: Sequence[_Held]
    old: Bank
    made: Bank
    article: Article | None
    counts: Counter[str] = field(default_factory=Counter)
    fresh: list[str] = field(default_factory=list)
    changed: set[int] = field(default_factory=set)

    def touch(self) -> Iterator[Edit]:
        """The edits of items that are there."""
        new = {item.id: item for item in self.made.items}
        for at, one in enumerate(self.held):
            if one.item is None or one.ours is None:
                continue
            edits = self._again(one, new[one.id]) if one.id in new else self._not_again(one)
            if edits:
                self.changed.add(at)
                yield from edits

    def _again(self, one: _Held, new: Item) -> list[Edit]:
        item, ours = one.item, one.ours
        if item is None or ours is None or new.origin is None or not self._stands(new):
            return []
        status = new.status if item.status in {ours.status, "obsolete"} else item.status
        if new.origin.sha == ours.sha:
            return self._status(one, status, new.status) if not one.edited and status != item.status else []
        if one.edited:
            return [*self._review(one, MOVED), *self._noted(one.slot, "sha", new.origin.sha)]
        self.counts["changed"] += 1
        review = "" if item.review in _OURS else item.review
        fresh = replace(new, status=status, lint=item.lint, review=review)
        return [self.lines.replace(one.slot, entry_text(fresh, one.slot.dash))]

    def _status(self, one: _Held, status: Status, first: Status) -> list[Edit]:
        self.counts["changed"] += 1
        return [self.lines.set(one.slot, "status", status), *self._noted(one.slot, "status", first)]

    def _not_again(self, one: _Held) -> list[Edit]:
        item = one.item
        if item is None or not item.proofs or self._stands(item) or item.status in {"drop", "obsolete"}:
            return []
        if not one.edited and item.origin and item.status == item.origin.status:
            self.counts["obsolete"] += 1
            return [self.lines.set(one.slot, "status", "obsolete")]
        return [] if item.review else self._review(one, GONE)

    def _review(self, one: _Held, words: str) -> list[Edit]:
        """Say what to look at, unless the teacher's own words stand there."""
        self.counts["review"] += 1
        ours = one.item is not None and one.item.review in {"", *_OURS}
        return [self.lines.set(one.slot, "review", quoted(words))] if ours else []

    def _stands(self, item: Item) -> bool:
        text = self.article.text if self.article else ""
        return all(proof.quote in text for proof in item.proofs)

    def add(self) -> Iterator[Edit]:
        """The edits that bring in what is not there, each after the one that comes before it in the article."""
        here = {one.id: one.slot.end for one in self.held if one.id}
        shas = {one.item.origin.sha for one in self.held if one.item and one.item.origin}
        place = self._place({item.id for item in self.made.items} & here.keys())
        dash = self.held[0].slot.dash if self.held else 2
        known = set(self.old.known)
        for item in self.made.items:
            if item.id in here:
                place = here[item.id]
            elif item.id in known:
                self.counts["deleted"] += 1
            elif item.origin and item.origin.sha in shas:
                continue
            elif not self._stands(item):
                self.counts["left out"] += 1
            else:
                yield self._new(item, place, dash)

    def _new(self, item: Item, place: int, dash: int) -> Edit:
        self.fresh.append(item.id)
        entry = entry_text(item, dash)
        like = next((one for one in self.held if one.item and not one.item.origin and alike(one.item, item)), None)
        if like is None:
            self.counts["new"] += 1
            return self.lines.insert(place, entry + "\n" if place < self._first_end() else "\n" + entry)
        self.counts["similar"] += 1
        pad = " " * dash
        name = like.id or f"the item in line {like.slot.first + 1}"
        note = f"{pad}# quizgen made this too; it is like {' '.join(name.split())}. Take the # away to use it.\n"
        remark = "".join(f"{pad}# {line[dash:]}" for line in entry.splitlines(keepends=True))
        return self.lines.insert(place, "\n" + note + remark)

    def _first_end(self) -> int:
        return self.held[0].slot.first + 1 if self.held else 0

    def _place(self, ours: set[str]) -> int:
        """Where new items go that none comes before: above the first of a list of ours, below a teacher's own."""
        if self.held:
            return self.held[0].slot.first if ours else self.held[-1].slot.end
        block = self.lines.blocks.get("items")
        return block.first + 1 if block else len(self.lines.lines)

    def names(self) -> Iterator[Edit]:
        """An id for each item of the teacher's that has none."""
        bare = [one for one in self.held if one.item and not one.id and "id" not in one.slot.fields]
        items = [one.item for one in self.held if one.item]
        named = dict(zip(map(id, items), with_ids([*items, *self.made.items]), strict=False))
        for one in bare:
            name = quoted(named[id(one.item)].id)
            line, column = one.slot.node.start_mark.line, one.slot.node.start_mark.column
            at = self.lines.at(line, column + one.slot.is_flow)
            after = ", " if one.slot.is_flow else f"{self.lines.newline}{' ' * column}"
            yield Edit(at, at, f"id: {name}{after}")

    def _noted(self, slot: Slot, name: str, value: str) -> list[Edit]:
        """The edit of a word in an item's `origin`."""
        origin = slot.fields.get("origin")
        found = {key.value: node for key, node in origin.value} if isinstance(origin, MappingNode) else {}
        return [Edit(*self.lines.slice_of(found[name]), quoted(value))] if name in found else []


def alike(one: Item, other: Item) -> bool:
    """Tell whether two items ask the same: their words are nearly the same, or many of them and the answer."""
    first, second = _words(one.question), _words(other.question)
    share = len(first & second) / max(len(first | second), 1)
    key = _words(answer_text(one)) - {"true", "false"}
    same_key = bool(key) and key == _words(answer_text(other))
    return share >= 0.8 or (same_key and share >= 0.5)


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold())) - {"the", "of", "in", "did", "was", "were", "is"}


def _prove(text: str, work: _Work, path: str) -> None:
    """Read the new text: all that was not to change must be there as it was, and all that is new."""
    after = reading_of(text, path).bank
    left = iter([replace(item, id="") for item in after.items])
    kept = [one.item for at, one in enumerate(work.held) if one.item and at not in work.changed]
    whole = all(any(replace(item, id="") == other for other in left) for item in kept)
    count = sum(one.item is not None for one in work.held) + work.counts["new"]
    if not whole or len(after.items) != count or not set(work.fresh) <= set(after.known) or not _is_readable(text):
        raise BankError(
            f"{path} is laid out so that new questions cannot be put in safely, so it stays as it is; "
            "write them elsewhere with -o NAME and copy what you want."
        )


def _is_readable(text: str) -> bool:
    try:
        lines_of(text, "")
    except BankError:
        return False
    return True
