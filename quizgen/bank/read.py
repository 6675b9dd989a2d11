"""Reading a bank: everything that is wrong at once, each with its place, and every good item usable.

Content never raises; only a file that cannot be opened does.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from quizgen.bank.calm import calm
from quizgen.bank.decode import decoded
from quizgen.bank.guard import MAX_BYTES
from quizgen.bank.kinds import fields_of, item_of, status_of
from quizgen.bank.located import Located, Place
from quizgen.bank.source import Source, compose, open_source
from quizgen.bank.table import Table, did_you_mean, table
from quizgen.errors import BankError, MissingBankError
from quizgen.model import KINDS, Article, Bank, Gloss, Item, Kind, Problem

_TOP = ("quizgen", "title", "lint", "made", "article", "glossary", "items")
_MADE = ("by", "seed", "check", "article", "ids")
FORMAT = "1"


@dataclass(frozen=True)
class Reading:
    """What reading gave: the bank, every problem in the file's order, where its items stand.

    `stops` are the problems that keep an item from being printed that the teacher wants printed.
    """

    bank: Bank
    problems: tuple[Problem, ...]
    stops: tuple[Problem, ...]
    located: Located


def read_bank(path: str | Path) -> tuple[Bank, list[Problem]]:
    """Read a bank file: its good items, and all problems with line, column, source line and hint.

    Raises BankError when the file is not there or cannot be opened, never for what it holds.
    """
    reading = read_file(path)
    return reading.bank, list(reading.problems)


def read_text(text: str, path: str = "bank.yaml") -> tuple[Bank, list[Problem]]:
    """Read a bank from a text; `path` is the name that problems carry. Never raises for content."""
    reading = reading_of(text, path)
    return reading.bank, list(reading.problems)


def read_file(path: str | Path) -> Reading:
    """Read a bank file with the places of its items. Raises BankError when it cannot be opened."""
    try:
        with Path(path).open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise MissingBankError(f"There is no bank {path}; make one with: quizgen bank ARTICLE -o {path}") from None
    except IsADirectoryError:
        raise BankError(f"{path} is a folder; name the bank's file, such as {Path(path) / 'bank.yaml'}") from None
    except (OSError, ValueError) as error:
        raise BankError(f"The bank {path} cannot be opened: {_reason(error)}.") from None
    text, wrong = decoded(raw)
    # A file over the limit is cut in the middle of a character; the limit is reported later.
    cut = len(raw) > MAX_BYTES and wrong > MAX_BYTES - 4
    return reading_of(text, str(path), 0 if wrong < 0 or cut else raw.count(b"\n", 0, wrong) + 1)


@calm()
def reading_of(text: str, path: str, wrong_line: int = 0) -> Reading:
    """Read a text with the places of its items; `wrong_line` is the first line that was not UTF-8 (0: none)."""
    source, clean = open_source(text, path)
    if wrong_line:
        message = "the file is not saved as UTF-8, so letters with accents may be wrong"
        source.note(wrong_line, 1, message, "save it as UTF-8 in your editor", severity="warning")
    root = compose(source, clean)
    slips = len(source.notes)
    slipped = {note.problem.line for note in source.notes}
    bank, places = _bank(source, root)
    # What stands in a line after it was mended is a guess, and worth no second complaint.
    notes = [note for at, note in enumerate(source.notes) if at < slips or note.problem.line not in slipped]
    notes.sort(key=lambda note: (note.problem.line, note.problem.column))
    return Reading(
        bank,
        tuple(note.problem for note in notes),
        tuple(note.problem for note in notes if note.stops and note.problem.item),
        Located(path, source.lines, tuple(places)),
    )


def _reason(error: OSError | ValueError) -> str:
    return (getattr(error, "strerror", None) or str(error)).rstrip(".").lower()


def _bank(source: Source, root: Node | None) -> tuple[Bank, list[Place]]:
    nothing = Bank("", ())
    if root is None:
        if not source.notes:
            source.note(1, 1, "the file is empty", "a bank needs at least: items: followed by its questions")
        return nothing, []
    if not isinstance(root, MappingNode):
        is_list = isinstance(root, SequenceNode)
        hint = 'write a line "items:" above the list and indent the list' if is_list else 'begin with a line "items:"'
        source.note_at(root, "this is not a question bank", hint)
        return nothing, []
    top = table(source, root, _TOP, "a bank")
    version = top.word("quizgen")
    if version not in {"", FORMAT}:
        hint = f"this quizgen reads format {FORMAT}; install a newer one"
        source.note_at(top.fields["quizgen"], f"the bank is in format {version[:20]}", hint)
    title = top.text("title")
    pairs = _items(source, top)
    made = _made(top)
    bank = Bank(
        title,
        tuple(item for item, _ in pairs),
        _article(top, title),
        seed=made.whole("seed", 0),
        lint=top.levels("lint"),
        known=tuple(" ".join(made.texts("ids")).split()),
        article_sha=made.word("article"),
        glossary=tuple(_gloss(top, node) for node in top.rows("glossary")),
    )
    return bank, [place for _, place in pairs]


def _made(top: Table) -> Table:
    """The notes of quizgen's own; a bank without them has empty ones."""
    node = top.get("made")
    return table(top.source, node, _MADE, "`made`") if node else Table(top.source, top.node, {}, "`made`")


def _article(top: Table, title: str) -> Article | None:
    node = top.get("article")
    if node is None:
        return None
    part = table(top.source, node, ("source", "title", "author", "date", "text"), "`article`")
    return Article(
        source=part.text("source"),
        text=part.text("text"),
        title=part.text("title") if "title" in part.fields else title,
        author=part.text("author"),
        date=part.text("date"),
    )


def _gloss(top: Table, node: Node) -> Gloss:
    part = table(top.source, node, ("word", "meaning"), "an entry of `glossary`")
    wanted = bool(part.fields)
    return Gloss(part.text("word", required=wanted), part.text("meaning", required=wanted))


def _items(source: Source, top: Table) -> list[tuple[Item, Place]]:
    node = top.fields.get("items")
    if node is None:
        top.note(top.node, "the bank has no `items`", 'add a line "items:" with the questions below it')
        return []
    if isinstance(node, ScalarNode) and not node.value:
        return []
    if not isinstance(node, SequenceNode):
        top.note(node, "`items` must be a list", 'begin every question with "- " at the same depth')
        return []
    starts = [entry.start_mark.line + 1 for entry in node.value]
    # The list ends where the next thing begins: at the left of its line, or behind a bracket or the last word.
    ends = [*starts, node.end_mark.line + (2 if node.end_mark.column else 1)][1:]
    # Asked for once: an item with thousands of lines must not search all notes for each.
    slips = source.by_line()
    found: list[tuple[Item, Place]] = []
    seen: dict[str, int] = {}
    for number, (entry, first, end) in enumerate(zip(node.value, starts, ends, strict=True), 1):
        label = f"item {number}" if _doubled(source, entry, seen) else _label(entry, number)
        claimed = [position for line in range(first, end) for position in slips.get(line, ())] if slips else []
        if item := _item(source, entry, label, claimed):
            found.append((item, Place(label, node=entry)))
    return found


def _item(source: Source, entry: Node, label: str, claimed: list[int]) -> Item | None:
    """Read one entry; None when something in it cannot be trusted. A dropped or spare one stops nothing.

    `claimed` are the positions of the notes on slips in its lines: with a slip, what was read is but a guess.
    """
    source.claim(claimed, label)
    if claimed and not isinstance(entry, MappingNode):
        return None
    before = len(source.notes)
    kind = _kind(source, entry, label)
    known = fields_of(kind) if kind else tuple(dict.fromkeys(name for one in KINDS for name in fields_of(one)))
    fields = table(source, entry, known, _named(kind), label)
    item = item_of(kind, fields) if kind and fields.fields else None
    mine = [*claimed, *range(before, len(source.notes))]
    if not any(source.notes[position].stops for position in mine):
        return item
    if (item.status if item else status_of(fields)) != "keep":
        source.release(mine)
    return None


def _named(kind: Kind | None) -> str:
    if kind is None:
        return "an item"
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind} item"


def _kind(source: Source, entry: Node, label: str) -> Kind | None:
    if not isinstance(entry, MappingNode):
        return None
    node = next((value for key, value in entry.value if key.value == "kind"), None)
    if not isinstance(node, ScalarNode) or not node.value:
        place = entry if node is None else node
        source.note_at(place, "this item has no `kind`", f"add one of: {', '.join(KINDS)}", item=label)
        return None
    kind = next((kind for kind in KINDS if kind == node.value.strip()), None)
    if kind is None:
        source.note_at(node, f"there is no kind `{node.value[:60]}`", did_you_mean(node.value, KINDS), item=label)
    return kind


def _label(entry: Node, number: int) -> str:
    node = _id_node(entry)
    return str(node.value) if node and node.value else f"item {number}"


def _id_node(entry: Node) -> ScalarNode | None:
    if not isinstance(entry, MappingNode):
        return None
    found = next((value for key, value in entry.value if key.value == "id"), None)
    return found if isinstance(found, ScalarNode) else None


def _doubled(source: Source, entry: Node, seen: dict[str, int]) -> bool:
    """Tell whether an item above has the same id, and say so."""
    node = _id_node(entry)
    if node is None or not node.value:
        return False
    here = node.start_mark.line + 1
    first = seen.setdefault(node.value, here)
    if first != here:
        message = f"the id `{node.value[:60]}` is taken by the item in line {first}"
        hint = "delete this id line; quizgen gives a new one when it next writes the file"
        source.note_at(node, message, hint, item=node.value, stops=False)
    return first != here
