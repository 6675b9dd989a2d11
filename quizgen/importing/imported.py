"""What an import gives: the bank, and every loss on the way with the question that it belongs to."""

from __future__ import annotations

from dataclasses import dataclass

from quizgen.model import Bank


@dataclass(frozen=True)
class Loss:
    """Something that a bank cannot hold as it stood in the file, or that was changed on the way.

    `item` names the question, `line` its line in the file (from 1; 0 unknown), `hint` says what to do. `left_out`
    says that the whole question did not come into the bank.
    """

    item: str
    line: int
    what: str
    hint: str = ""
    left_out: bool = False

    def __str__(self) -> str:
        place = f"{self.item} (line {self.line})" if self.line else self.item
        hint = f" ({self.hint})" if self.hint else ""
        return f"{place}: {self.what}{hint}"


@dataclass(frozen=True)
class Imported:
    """The bank that came out of a file, all losses in the file's order, and the name of the file's format."""

    bank: Bank
    losses: tuple[Loss, ...]
    format: str = ""


@dataclass(frozen=True)
class Notes:
    """A question's name and place, with the list of losses so far (the one thing that grows while reading)."""

    item: str
    line: int
    losses: list[Loss]

    def at(self, item: str, line: int = 0) -> Notes:
        """Notes on another question, into the same list."""
        return Notes(item, line, self.losses)

    def lose(self, what: str, hint: str = "") -> None:
        """Take a note of something lost or changed; the same is said once for each question."""
        loss = Loss(self.item, self.line, what, hint)
        if loss not in self.losses[-20:]:
            self.losses.append(loss)

    def leave_out(self, why: str, hint: str = "") -> None:
        """Take a note that the question does not come into the bank."""
        self.losses.append(Loss(self.item, self.line, f"not imported: {why}", hint, left_out=True))


def new_notes() -> Notes:
    """Notes on a file of which nothing is read yet."""
    return Notes("the file", 0, [])


def shown(text: str, most: int = 60) -> str:
    """The beginning of a text on one line, in quotes, as messages name it."""
    line = " ".join(text.split())
    return f"“{line if len(line) <= most else line[: most - 1] + '…'}”"
