"""quizgen turns an article into study material: questions, worksheets, quiz pages and a bank to edit.

The names in `__all__` are the public face. Each is loaded when it is first used, so that `import quizgen` takes no
time: the parser, the web-page reader and the page setter come in only with the work that needs them.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizgen.article import read_article
    from quizgen.bank import read_bank, write_bank
    from quizgen.bank.check import check
    from quizgen.model import Article, Bank
    from quizgen.pipeline import explain, make, make_bank
    from quizgen.printing import render

__version__ = "0.1.0"
__all__ = [
    "Article",
    "Bank",
    "__version__",
    "check",
    "explain",
    "make",
    "make_bank",
    "read_article",
    "read_bank",
    "render",
    "write_bank",
]
_HOMES = {
    **dict.fromkeys(("Article", "Bank"), "quizgen.model"),
    **dict.fromkeys(("check", "read_bank", "write_bank"), "quizgen.bank"),
    **dict.fromkeys(("explain", "make", "make_bank"), "quizgen.pipeline"),
    "render": "quizgen.printing",
    "read_article": "quizgen.article",
}


class _Face(ModuleType):
    """This module: a public name stays what it is when a package of the same name (quizgen.render) is imported."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in _HOMES and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Face

# Hidden from type checkers, which would otherwise take every name for one of ours.
if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Load a public name when it is first asked for."""
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    """The public names, loaded or not, and what the module holds anyway."""
    return sorted({*globals(), *__all__})
