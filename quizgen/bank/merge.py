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
from functools import cached_property

from yaml.nodes import MappingNode, Node

from quizgen.bank.lines import Edit, Lines, Slot, apply, lines_of
from quizgen.bank.read import reading_of
from quizgen.bank.write import article_text, entry_text, ids_lines, is_unchanged, made_text, quoted, with_checksum
from quizgen.errors import BankError
from quizgen.ids import answer_text, content_sha, text_sha, with_ids
from quizgen.model import Article, Bank, Item, Origin, Status

MOVED = "quizgen would ask this otherwise now; compare it with the article"
GONE = "its sentence is no longer in the article"


@dataclass(frozen=True)
class Merged:
    """The new text of a bank's file, and what happened: "new", "changed", "review", "obsolete", "deleted",
    "similar" and "left out" with their numbers."""

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
        return (
            ", ".join(f"{self.counts[key]} {word}" for key, word in words.items() if self.counts[key]) or "no change"
        )


@dataclass(frozen=True)
class _Held:
    """An item of the file with its place; `item` is None where it cannot be read."""

    slot: Slot
    item: Item | None
    remarked: bool

    @property
    def id(self) -> str:
        return self.slot.word("id")

    @property
    def ours(self) -> Origin | None:
        """What quizgen noted, where it may still have a say."""
        return self.item.origin if self.item and not self.item.locked else None

    @property
    def edited(self) -> bool:
        return self.remarked or not (self.item and self.ours and content_sha(self.item) == self.ours.sha)


def merge(text: str, made: Bank, path: str) -> Merged:
    """Bring newly made questions into the text of a bank, by slices: every other byte stays.

    Raises BankError, and nothing is changed, where the text cannot be read or is laid out so that it cannot be done.
    """
    lines = lines_of(text, path)
    old = reading_of(text, path)
    if "items" in lines.blocks and not lines.items and not _is_empty(lines):
        raise BankError(f"`items` of {path} is no list, so it stays as it is; quizgen check {path} shows more.")
    by_line = {place.spot("")[0]: item for place, item in zip(old.located.places, old.bank.items, strict=True)}
    held = [_Held(slot, by_line.get(slot.node.start_mark.line + 1), lines.has_comment(slot)) for slot in lines.items]
    work = _Work(lines, held, old.bank, replace(made, items=with_ids(made.items)))
    touched, added = [*work.touch(), *work.seed(is_unchanged(text))], [*work.add()]
    edits = [*work.head(), *touched, *added, *work.names()] if touched or added else [*work.names()]
    new = apply(text, edits)
    if is_unchanged(text):
        new = with_checksum(new)
    _prove(new, work, path)
    return Merged(new, work.counts)


def _is_empty(lines: Lines) -> bool:
    node = lines.blocks["items"].node
    return not node.value


@dataclass(frozen=True)
class _Work:
    """One merge; `counts`, `fresh` (ids brought in) and `changed` (positions) grow while its edits are made."""

    lines: Lines
    held: Sequence[_Held]
    old: Bank
    made: Bank
    counts: Counter[str] = field(default_factory=Counter)
    fresh: list[str] = field(default_factory=list)
    changed: set[int] = field(default_factory=set)

    @cached_property
    def article(self) -> Article | None:
        """The article that the file will hold: the new one, unless its text was edited in the file."""
        old, new = self.old.article, self.made.article
        if old is None or new is None:
            return old or new
        block = self.lines.blocks["article"]
        edited = text_sha(old.text) != self.old.article_sha or self.lines.has_comment(block)
        return old if edited else replace(old, text=new.text)

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
            self.counts["review"] += 1
            return [*self._set(one.slot, "review", quoted(MOVED)), *self._sha(one.slot, new.origin.sha)]
        self.counts["changed"] += 1
        fresh = replace(new, status=status, lint=item.lint)
        return [self.lines.replace(one.slot, entry_text(fresh, one.slot.dash))]

    def _status(self, one: _Held, status: Status, first: Status) -> list[Edit]:
        self.counts["changed"] += 1
        origin = one.slot.fields.get("origin")
        noted = _named(origin, "status")
        edits = self._set(one.slot, "status", status)
        return [*edits, Edit(*self.lines.slice_of(noted), first)] if noted is not None else edits

    def _not_again(self, one: _Held) -> list[Edit]:
        item = one.item
        if item is None or not item.proofs or self._stands(item) or item.status in {"drop", "obsolete"}:
            return []
        if not one.edited:
            self.counts["obsolete"] += 1
            return self._set(one.slot, "status", "obsolete")
        if item.review:
            return []
        self.counts["review"] += 1
        return self._set(one.slot, "review", quoted(GONE))

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

    def head(self) -> Iterator[Edit]:
        """The edits of quizgen's notes and of the article, and "items:" where there is none."""
        blocks = self.lines.blocks
        known = (*self.old.known, *self.fresh)
        moved = self.article is not None and (self.old.article is None or self.article.text != self.old.article.text)
        sha = self.made.article_sha if moved else self.old.article_sha
        if known != self.old.known or sha != self.old.article_sha:
            yield from self._notes(known, sha)
        if self.article is not None and moved:
            text = article_text(self.article, self.old.title)
            block = blocks.get("article")
            place = blocks["items"].first if "items" in blocks else len(self.lines.lines)
            yield self.lines.replace(block, text) if block else self.lines.insert(place, f"{text}\n")
        if "items" not in blocks:
            yield self.lines.insert(len(self.lines.lines), "items:\n")
        elif not self.held and (node := blocks["items"].node).value == []:
            yield Edit(*self.lines.slice_of(node), "")

    def _notes(self, known: Sequence[str], sha: str) -> Iterator[Edit]:
        made = self.lines.blocks.get("made")
        if made is None:
            yield self.lines.insert(self._head_line(), made_text(known, sha) + "\n")
            return
        for name, text in (
            ("article", f"  article: {quoted(sha)}\n" if sha else ""),
            ("ids", "".join(ids_lines(known))),
        ):
            spot = self.lines.inner(made, name)
            yield self.lines.replace(spot, text) if spot else self.lines.insert(made.end, text)

    def seed(self, untouched: bool) -> list[Edit]:
        """Another seed counts where nobody edited the file."""
        made = self.lines.blocks.get("made")
        node = made.fields.get("seed") if made else None
        if not untouched or node is None or self.made.seed == self.old.seed:
            return []
        return [Edit(*self.lines.slice_of(node), str(self.made.seed))]

    def _head_line(self) -> int:
        block = self.lines.blocks.get("article") or self.lines.blocks.get("items")
        return block.first if block else len(self.lines.lines)

    def _set(self, slot: Slot, name: str, value: str) -> list[Edit]:
        """Set a field of an item: in its place, or as a line at the item's end."""
        node = slot.fields.get(name)
        if node is not None:
            return [Edit(*self.lines.slice_of(node), value)]
        if slot.is_flow:
            at = self.lines.slice_of(slot.node)[1] - 1
            return [Edit(at, at, f", {name}: {value}")]
        return [self.lines.insert(slot.end, f"{' ' * slot.column}{name}: {value}\n")]

    def _sha(self, slot: Slot, sha: str) -> list[Edit]:
        node = _named(slot.fields.get("origin"), "sha")
        return [Edit(*self.lines.slice_of(node), quoted(sha))] if node is not None else []


def alike(one: Item, other: Item) -> bool:
    """Tell whether two items ask the same: their words are nearly the same, or many of them and the answer."""
    first, second = _words(one.question), _words(other.question)
    share = len(first & second) / max(len(first | second), 1)
    same_key = _words(answer_text(one)) == _words(answer_text(other))
    return share >= 0.8 or (same_key and share >= 0.5)


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold())) - {"the", "of", "in", "did", "was", "were", "is"}


def _named(node: Node | None, name: str) -> Node | None:
    """The value of a name in a mapping."""
    if not isinstance(node, MappingNode):
        return None
    return next((value for key, value in node.value if key.value == name), None)


def _prove(text: str, work: _Work, path: str) -> None:
    """Read the new text: all that was not to change must be there as it was, and all that is new."""
    after = reading_of(text, path).bank
    left = iter([replace(item, id="") for item in after.items])
    kept = [one.item for at, one in enumerate(work.held) if one.item and at not in work.changed]
    whole = all(any(replace(item, id="") == other for other in left) for item in kept)
    if not whole or not set(work.fresh) <= set(after.known):
        raise BankError(
            f"{path} is laid out so that new questions cannot be put in safely, so it stays as it is; "
            "write them elsewhere with -o NAME and copy what you want."
        )
