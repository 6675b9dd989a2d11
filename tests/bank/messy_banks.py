"""Banks in every layout that hands come up with: order, depth, quotes, brackets, blank lines, remarks anywhere."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from random import Random
from typing import Any

import yaml
from hypothesis import strategies as st

from quizgen.bank import bank_text
from quizgen.bank.guard import LOADER
from quizgen.bank.write import quoted
from quizgen.model import Bank
from tests.bank.bank_strategies import BANK

_PLAIN = re.compile(r"[A-Za-z][\w.]*(?: [\w.]+)*", re.ASCII)
_ODD = re.compile("[\x00-\x08\x0b-\x1f\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff]")
_STRANGE: dict[str, Any] = {"room": "5b", "my notes": ["a", {"b": "1", "c": ["2", "x y"]}], "seen": "2024-05-02"}


@dataclass
class Messy:
    """A bank's text as it was typed, and all remarks in it."""

    text: str
    remarks: list[str] = field(default_factory=list)


@dataclass
class _Hand:
    """One that types: the dice, the remarks typed so far, how often there is one."""

    dice: Random
    often: float
    remarks: list[str] = field(default_factory=list)
    # After a block of text, a remark further to the right would be more of the text.
    furthest: int = 99

    def chance(self, share: float) -> bool:
        return self.dice.random() < share

    def remark(self) -> str:
        text = self.dice.choice(["# remark {}", "#remark {}", "#  - id: {}", '# "it" {}: #', "# {} 'tis"])
        self.remarks.append(text.format(len(self.remarks)))
        return self.remarks[-1]

    def between(self, depth: int) -> list[str]:
        """What may stand between two lines."""
        lines = [""] * self.dice.choice([0, 0, 0, 1, 3]) if self.chance(0.5) else []
        if self.chance(self.often):
            lines += [" " * min(self.furthest, self.dice.choice([0, depth, depth, depth + 2, 2])) + self.remark()]
            lines += [""] * self.dice.choice([0, 0, 1])
        return lines

    def beside(self) -> str:
        return f" {' ' * self.dice.choice([0, 1, 3])}{self.remark()}" if self.chance(self.often) else ""

    def scalar(self, text: str) -> str:
        if text == "":
            return '""'
        forms = [quoted(text)]
        if not _ODD.search(text) and "\n" not in text and "\r" not in text and "\t" not in text:
            forms += ["'" + text.replace("'", "''") + "'"]
        if _PLAIN.fullmatch(text):
            forms += [text]
        return self.dice.choice(forms)

    def flow(self, value: Any) -> str:
        gap = self.dice.choice(["", " "])
        if isinstance(value, str):
            return self.scalar(value)
        if isinstance(value, list):
            return f"[{gap}{', '.join(self.flow(one) for one in value)}{gap}]"
        return f"{{{gap}{', '.join(f'{self.key(key)}: {self.flow(one)}' for key, one in value.items())}{gap}}}"

    def wide(self, value: Any, depth: int) -> list[str]:
        """Brackets over several lines, with remarks in them; the first line has no depth."""
        pad = " " * self.dice.choice([depth, depth + 3])
        signs = "[]" if isinstance(value, list) else "{}"
        parts = value if isinstance(value, list) else [*value.items()]
        lines = [signs[0] + self.beside()]
        for at, part in enumerate(parts, 1):
            told = self.flow(part) if isinstance(value, list) else f"{self.key(part[0])}: {self.flow(part[1])}"
            lines += [f"{pad}{one}" if one else one for one in self.between(1)]
            lines.append(f"{pad}{told}{',' if at < len(parts) else ''}{self.beside()}")
        return [*lines, f"{' ' * (depth + 1)}{signs[1]}{self.beside()}"]

    def key(self, key: str) -> str:
        return self.dice.choice([key] * 8 + [quoted(key), f"'{key}'"])

    def block(self, text: str, depth: int) -> list[str] | None:
        """A text as a block, where it fits."""
        if not text.strip() or text != text.strip() or _ODD.search(text) or "\r" in text:
            return None
        if any(line != line.strip() or not line for line in text.split("\n")):
            return None
        sign = "|" if "\n" in text or self.chance(0.5) else ">"
        return [sign + self.dice.choice(["", "-"]) + self.beside(), *(" " * depth + one for one in text.split("\n"))]

    def value(self, value: Any, depth: int) -> list[str]:
        """The lines of a value: the first goes behind the colon; `depth` is that of its name."""
        self.furthest = 99
        if isinstance(value, str):
            if self.chance(0.2) and (lines := self.block(value, depth + self.dice.choice([1, 2, 4]))):
                self.furthest = depth
                return lines
            return [self.scalar(value) + self.beside()]
        if not value or self.chance(0.2):
            return [self.flow(value) + self.beside()]
        if self.chance(0.15):
            return self.wide(value, depth)
        if isinstance(value, list):
            return [self.beside(), *self.list(value, depth + self.dice.choice([0, 2, 4]))]
        return [self.beside(), *self.group(value, depth + self.dice.choice([1, 2, 4]))]

    def list(self, values: list[Any], depth: int) -> list[str]:
        lines: list[str] = []
        for value in values:
            lines += self.between(depth)
            self.furthest = 99
            blanks = self.dice.choice([1, 1, 1, 3])
            inner = depth + 1 + blanks
            if isinstance(value, dict) and value and self.chance(0.8):
                body = self.group(value, inner, quiet=True)
                if self.chance(0.1):
                    lines += [" " * depth + "-" + self.beside(), *self.between(inner), *body]
                else:
                    lines += [" " * depth + "-" + " " * blanks + body[0].lstrip(), *body[1:]]
            elif isinstance(value, str):
                lines += [f"{' ' * depth}-{' ' * blanks}{self.scalar(value)}{self.beside()}"]
            else:
                lines += [f"{' ' * depth}-{' ' * blanks}{self.flow(value)}{self.beside()}"]
        return lines + (self.between(depth) if self.chance(0.3) else [])

    def group(self, values: dict[str, Any], depth: int, *, quiet: bool = False) -> list[str]:
        lines: list[str] = []
        pairs = [*values.items()]
        if self.chance(0.5):
            self.dice.shuffle(pairs)
        for at, (key, value) in enumerate(pairs):
            lines += [] if quiet and at == 0 else self.between(depth)
            first, *rest = self.value(value, depth)
            lines += [
                f"{' ' * depth}{self.key(key)}:{' ' if first and not first.startswith(' ') else ''}{first}",
                *rest,
            ]
        return lines + (self.between(depth) if self.chance(0.3) else [])


def shorter(value: Any, dice: Random) -> Any:
    """The short forms that the reader takes as well."""
    for item in value.get("items", ()) if isinstance(value, dict) else ():
        for name in ("wrong", "accept", "rubric", "tags", "evidence"):
            found = item.get(name)
            if isinstance(found, list) and len(found) == 1 and dice.random() < 0.5:
                item[name] = found[0]
            elif isinstance(found, dict) and dice.random() < 0.3:
                item[name] = [found]
        if isinstance(item.get("wrong"), list) and dice.random() < 0.3:
            item["wrong"] = [{"text": one} if isinstance(one, str) else one for one in item["wrong"]]
        if dice.random() < 0.3:
            item.update(dice.sample([*_STRANGE.items()], 1))
        for name in dice.sample(["points", "level", "difficulty", "status"], dice.randint(0, 2)):
            item.pop(name, None)
    if dice.random() < 0.3:
        value.update(dice.sample([*_STRANGE.items()], 1))
    return value


def messy(bank: Bank, dice: Random) -> Messy:
    """A bank typed by a hand of its own."""
    hand = _Hand(dice, dice.choice([0, 0.05, 0.2]))
    data = shorter(yaml.load(bank_text(bank), Loader=LOADER), dice)
    if dice.random() < 0.05:
        lines = hand.wide(data, 0)
    else:
        lines = [*hand.between(0), *(["---"] if dice.random() < 0.05 else []), *hand.group(data, 0), *hand.between(0)]
    text = "\n".join(lines)
    # A block at the end of a file without a line end is another text once there is one.
    text += dice.choice(["\n", "\n\n"] if re.search(r": [|>]", text) else ["", "\n", "\n\n"])
    text = text.replace("\n", "\r\n") if dice.random() < 0.1 else text
    return Messy(("\ufeff" if dice.random() < 0.1 else "") + text, hand.remarks)


MESSY = st.builds(lambda bank, seed: messy(bank, Random(seed)), BANK, st.integers(0, 2**32))
