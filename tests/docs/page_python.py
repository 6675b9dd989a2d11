"""The reference page of the Python face, written from its signatures and docstrings."""

from __future__ import annotations

import dataclasses
import inspect
import re
from typing import Any, get_args

import quizgen
from quizgen import model, pipeline, printing
from quizgen.errors import QuizgenError
from quizgen.look import Flip, Look, Paper, Variant
from quizgen.render import What

INTRODUCTION = """\
# quizgen from Python

<!-- This page is written by `make docs` from the docstrings; change them in the code. -->

Everything the command line does can be done from a program. For a start see
[use quizgen from Python](../how-to/use-from-python.md).

The names of this page are loaded when they are first used, so `import quizgen` itself takes no time. The package is
typed: type checkers and editors know every name below.
"""
FUNCTIONS = ("make", "make_bank", "read_article", "read_bank", "write_bank", "render", "check", "explain")
VALUES = ("Article", "Bank")
# What the functions give back and what a bank is made of, with the module to import each from.
OTHERS: tuple[tuple[str, tuple[type, ...]], ...] = (
    ("quizgen.pipeline", (pipeline.Pack,)),
    ("quizgen.look", (Look,)),
    (
        "quizgen.model",
        (
            model.Block, model.ItemBase, model.MultipleChoice, model.MultipleAnswer, model.TrueFalse,
            model.ShortAnswer, model.Numeric, model.Cloze, model.Matching, model.Ordering, model.Essay, model.Wrong,
            model.Pair, model.Evidence, model.Problem, model.Explanation, model.Scored, model.Sentence, model.Refusal,
        ),
    ),
)  # fmt: skip
WORDS = {
    "Kind": model.Kind,
    "Level": model.Level,
    "Difficulty": model.Difficulty,
    "Status": model.Status,
    "Severity": model.Severity,
    "BlockKind": model.BlockKind,
    "What": What,
    "Format": printing.Format,
    "Paper": Paper,
    "Variant": Variant,
    "Flip": Flip,
}


def page() -> str:
    """The whole page."""
    parts = [INTRODUCTION, "## Functions\n"]
    parts += [_function(name, getattr(quizgen, name)) for name in FUNCTIONS]
    parts.append("## Values\n\nAll values are frozen: to change one, make another with `dataclasses.replace`.\n")
    parts += [_value(getattr(quizgen, name), f"quizgen.{name}") for name in VALUES]
    for module, kinds in OTHERS:
        parts.append(f"From `{module}`:\n")
        parts += [_value(kind, kind.__name__) for kind in kinds]
    parts.append("## Words\n\nWhere a type above is one of these, it is one of these words.\n")
    parts.append(_words())
    parts.append("## Errors\n\nFrom `quizgen.errors`; the text of each is a sentence to show to the user.\n")
    parts.append(_errors())
    return "\n".join(parts)


def _function(name: str, function: Any) -> str:
    return f"### quizgen.{name}\n\n```text\n{signature(name, function)}\n```\n\n{told(function)}\n"


def told(thing: Any) -> str:
    """A docstring as Markdown: "<" outside code would begin a tag."""
    pieces = re.split(r"(`[^`]*`)", inspect.getdoc(thing) or "")
    return "".join(piece if piece.startswith("`") else piece.replace("<", "&lt;") for piece in pieces)


def signature(name: str, function: Any) -> str:
    """A function's signature as one writes it: one parameter a line when it is long."""
    found = inspect.signature(function)
    words: list[str] = []
    starred = False
    for parameter in found.parameters.values():
        if parameter.kind is inspect.Parameter.KEYWORD_ONLY and not starred:
            words.append("*")
            starred = True
        words.append(f"{parameter.name}: {parameter.annotation}{_default(parameter.default)}")
    line = f"{name}({', '.join(words)}) -> {found.return_annotation}"
    if len(line) <= 100:
        return line
    return f"{name}(\n" + "".join(f"    {word},\n" for word in words) + f") -> {found.return_annotation}"


def _default(value: Any) -> str:
    if value is inspect.Parameter.empty:
        return ""
    return f" = {value.__name__ if inspect.isfunction(value) else _shown(value)}"


def _shown(value: Any) -> str:
    return f'"{value}"' if isinstance(value, str) else repr(value)


def _value(kind: Any, title: str) -> str:
    inherited = {
        f.name for base in kind.__mro__[1:] if dataclasses.is_dataclass(base) for f in dataclasses.fields(base)
    }
    rows = [_field(f) for f in dataclasses.fields(kind) if f.init and f.name not in inherited]
    base = "Has the fields of `ItemBase`, and:\n" if inherited and rows else ""
    base = base or ("Has the fields of `ItemBase`.\n" if inherited else "")
    table = "\n".join(["| Field | Type | Default |", "|---|---|---|", *rows]) + "\n" if rows else ""
    own = {n: m for n, m in vars(kind).items() if not n.startswith("_") and inspect.getdoc(m) and _is_own(m)}
    more = [f"`{n}{'' if isinstance(m, property) else '()'}`: {told(m)}\n" for n, m in own.items()]
    return "\n".join(part for part in [f"### {title}\n", f"{told(kind)}\n", base, table, *more] if part)


def _is_own(member: Any) -> bool:
    return isinstance(member, property) or inspect.isfunction(member)


def _field(field: dataclasses.Field[Any]) -> str:
    kind = str(field.type).replace("|", "\\|")
    default = "" if field.default is dataclasses.MISSING else f"`{_shown(field.default)}`"
    if field.default_factory is not dataclasses.MISSING:
        default = f"`{_shown(field.default_factory())}`"
    return f"| `{field.name}` | `{kind}` | {default} |"


def _words() -> str:
    rows = [f"| `{name}` | {', '.join(f'`{word}`' for word in get_args(kind))} |" for name, kind in WORDS.items()]
    return "\n".join(["| Type | Words |", "|---|---|", *rows]) + "\n"


def _errors() -> str:
    kinds: list[type[QuizgenError]] = [
        QuizgenError,
        *sorted(QuizgenError.__subclasses__(), key=lambda kind: kind.__name__),
    ]
    rows = [f"| `{k.__name__}` | {_first(k)} | {k.exit_code} |" for k in kinds if k.__module__ == "quizgen.errors"]
    return "\n".join(["| Error | When | Exit code |", "|---|---|---|", *rows]) + "\n"


def _first(kind: type) -> str:
    return " ".join((inspect.getdoc(kind) or "").split("\n\n")[0].split())
