"""The reference page of the command line, written from the commands themselves."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Literal, get_args, get_origin, get_type_hints

from typer.models import ArgumentInfo, OptionInfo

from quizgen import errors
from quizgen.cli.app import app

INTRODUCTION = """\
# The command line

<!-- This page is written by `make docs` from the program itself; change the help texts there. -->

`quizgen` has {count} commands. Each says what it does with `--help`. `ARTICLE` may be a file, a web address or `-`
for what comes in from another program.

What a command makes or finds (names of files, problems, JSON) goes to stdout; everything else goes to stderr, so
that scripts can read the results alone.
"""


@dataclass(frozen=True)
class Option:
    """One option or argument: its names, how its value is called, what it does, its default ("" for none)."""

    names: tuple[str, ...]
    value: str
    told: str
    default: str
    required: bool


def page() -> str:
    """The whole page."""
    commands = [command.callback for command in app.registered_commands if command.callback]
    parts = [INTRODUCTION.format(count=_count(len(commands)))]
    rows = [f"| [`{name(command)}`](#quizgen-{name(command)}) | {_first(command)} |" for command in commands]
    parts.append("\n".join(["| Command | What it does |", "|---|---|", *rows]) + "\n")
    parts += [
        _command(command.callback, command.epilog or "") for command in app.registered_commands if command.callback
    ]
    parts.append(_program())
    parts.append(_exit_codes())
    parts.append(ENVIRONMENT)
    return "\n".join(parts)


ENVIRONMENT = """\
## Environment

| Variable | What it does |
|---|---|
| `NO_COLOR` | Set to anything, it takes the colours out of the output. |
| `QUIZGEN_DEBUG=1` | Shows where in the program a fault came from, for a report. |
"""


def name(command: Callable[..., Any]) -> str:
    """What the user types."""
    return command.__name__.replace("_", "-")


def options_of(command: Callable[..., Any]) -> Iterator[Option]:
    """The arguments and options of a command, in the order of its help."""
    hints = get_type_hints(command, include_extras=True)
    for parameter in inspect.signature(command).parameters.values():
        kind, *notes = get_args(hints[parameter.name])
        info = next(note for note in notes if isinstance(note, OptionInfo | ArgumentInfo))
        required = parameter.default is inspect.Parameter.empty
        shown = "" if required or parameter.default in (None, "", False) else str(parameter.default)
        # In Annotated, Typer takes the first name for what elsewhere is the default.
        found = (info.default, *(info.param_decls or ()))
        many = "..." if get_origin(kind) is list else ""
        names = (
            tuple(n for n in found if isinstance(n, str))
            if isinstance(info, OptionInfo)
            else (f"{info.metavar}{many}",)
        )
        yield Option(names, _value(kind, info), (info.help or "").replace("<", "&lt;"), shown, required)


def _value(kind: Any, info: OptionInfo | ArgumentInfo) -> str:
    """How a value is called: the option's own word, its choices, or its sort; "" for a switch."""
    if isinstance(info, ArgumentInfo):
        return ""
    if info.metavar:
        return info.metavar
    inner = next((part for part in get_args(kind) if part is not type(None)), kind)
    choice = kind if get_origin(kind) is Literal else inner
    if get_origin(choice) is Literal:
        return "|".join(get_args(choice))
    return {bool: "", int: "NUMBER", str: "TEXT"}[choice if get_origin(kind) else kind]


def _command(command: Callable[..., Any], epilog: str) -> str:
    options = list(options_of(command))
    arguments = [option for option in options if option.required]
    words = " ".join(option.names[0] for option in arguments)
    usage = f"quizgen {name(command)} {words} [OPTIONS]".replace("  ", " ")
    return "\n".join(
        [
            f"## quizgen {name(command)}\n",
            f"{inspect.cleandoc(command.__doc__ or '')}\n",
            f"```text\n{usage}\n```\n",
            *[f"`{option.names[0]}`: {option.told}\n" for option in arguments],
            _table(option for option in options if not option.required),
            f"Examples:\n\n```text\n{_examples(epilog)}\n```\n",
        ]
    )


def _table(options: Iterator[Option]) -> str:
    rows = []
    for option in options:
        names = ", ".join(f"`{one}`" for one in sorted(option.names, key=len))
        value = f" `{option.value}`".replace("|", "\\|") if option.value else ""
        default = f" Default: `{option.default}`." if option.default else ""
        rows.append(f"| {names}{value} | {option.told}{default} |")
    rows.append("| `-h`, `--help` | Show the help of this command. |")
    return "\n".join(["| Option | What it does |", "|---|---|", *rows]) + "\n"


def _program() -> str:
    """The options that stand before the command."""
    info = app.registered_callback
    assert info is not None
    assert info.callback is not None
    table = _table(options_of(info.callback)).removesuffix("\n")
    completion = (
        "| `--install-completion` | Let your shell complete the names of commands and options. |\n"
        "| `--show-completion` | Show what that would install. |\n"
    )
    return f"## quizgen\n\nWithout a command:\n\n{table}\n{completion}"


def _exit_codes() -> str:
    kinds = [kind for kind in errors.QuizgenError.__subclasses__() if kind.__module__ == errors.__name__]
    said = {code: [_sentence(kind.__doc__) for kind in kinds if kind.exit_code == code] for code in (1, 2)}
    rows = [
        "| 0 | Done. `check` found no error. |",
        f"| 1 | The content has errors, or something is missing. {' '.join(said[1])} `check` found an error. |",
        f"| 2 | {' '.join(said[2])} |",
        "| 130 | You stopped it with Ctrl-C. |",
        "| 143 | Another program stopped it (129: its terminal was closed). |",
    ]
    return "\n".join(["## Exit codes\n", "| Code | When |", "|---|---|", *rows]) + "\n"


def _first(command: Callable[..., Any]) -> str:
    return _sentence(command.__doc__)


def _sentence(doc: str | None) -> str:
    return " ".join(inspect.cleandoc(doc or "").split("\n\n")[0].split())


def _examples(epilog: str) -> str:
    bare = re.sub(r"\[/?cyan\]", "", epilog)
    return "\n".join(line.strip() for line in bare.split("\n") if line.strip() and line != "Examples:")


def _count(number: int) -> str:
    return "no one two three four five six seven eight nine ten".split()[number] if number <= 10 else str(number)
