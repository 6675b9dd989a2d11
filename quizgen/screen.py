"""How the quiz page shall work on a screen: its mode, its time limit, and the language of its buttons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from quizgen.errors import UsageError

# "any": the pupil chooses among practice, test and cards.
Mode = Literal["any", "practice", "test", "cards", "collect"]
Language = Literal["en", "es"]
MODES: tuple[Mode, ...] = get_args(Mode)
LANGUAGES: tuple[Language, ...] = get_args(Language)
MOST_MINUTES = 600


@dataclass(frozen=True)
class Screen:
    """What a teacher decides about the quiz page.

    `mode` is how pupils work; `minutes` (0: none) limits the time of a test, which pupils may extend; `language` is
    that of buttons and messages, which pupils may switch. Raises UsageError where these do not go together.
    """

    mode: Mode = "any"
    minutes: int = 0
    language: Language = "en"

    def __post_init__(self) -> None:
        if not 0 <= self.minutes <= MOST_MINUTES:
            raise UsageError(f"--minutes must be 0 to {MOST_MINUTES}, not {self.minutes}.")
        if self.minutes and self.mode not in {"any", "test"}:
            raise UsageError("Only a test has a time limit; leave --minutes out, or ask for --mode test.")

    @property
    def collects(self) -> bool:
        """Whether the page only takes answers: then no key is in it."""
        return self.mode == "collect"

    @property
    def modes(self) -> tuple[Mode, ...]:
        """The modes that a pupil can choose among."""
        return ("practice", "test", "cards") if self.mode == "any" else (self.mode,)
