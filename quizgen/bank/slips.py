"""Slips of the pen that YAML refuses, explained in a teacher's words at the line that is to blame."""

from __future__ import annotations

import re
from dataclasses import dataclass

import yaml

# "  - question: " and what follows it; an apostrophe or a colon later in the line is part of the value.
VALUE = re.compile(r"^(?P<lead>\s*(?:-\s+)*(?:[\w-]+:(?:\s+|$))?)(?P<value>.*)$")
_BLOCK_SCALAR = re.compile(r"^\s*(?:-\s+)*(?:[\w-]+:\s+)?[|>][-+0-9]*\s*(?:#.*)?$")

_ITEMS = re.compile(r"items\s*:")
_AT_LEFT = re.compile(r"\s|#|-|(?:quizgen|title|lint|made|article|items)\s*:")


@dataclass(frozen=True)
class Slip:
    """A place that YAML cannot read as meant; `line` and `column` count from 0.

    `bare` says that the mark at the place stands before a list or a mapping; `fatal` that nothing can be read.
    """

    line: int
    column: int
    message: str
    hint: str
    bare: bool = False
    fatal: bool = False


def explain(error: yaml.YAMLError, lines: list[str]) -> Slip:
    """Say in plain words what YAML refuses, at the line that is to blame."""
    problem_mark = getattr(error, "problem_mark", None)
    if problem_mark is None:
        return Slip(0, 0, "the file is not readable as YAML", "save it as plain text in UTF-8", fatal=True)
    context_mark = getattr(error, "context_mark", None) or problem_mark
    problem = str(getattr(error, "problem", "") or "")
    last = min(problem_mark.line, len(lines) - 1)
    # YAML complains where it stumbles, which for a lost quotation mark or indentation is lines below the slip.
    quoted = _bad_quotes(lines, min(context_mark.line, last), last)
    if quoted is not None:
        return _quote_slip(lines, quoted)
    stray = _stray(lines, last)
    if stray is not None:
        message = "this line stands at the very left, so the list of items ends above it"
        return Slip(stray, 0, message, 'indent it like its neighbours, or write "# " before a remark')
    if "could not find expected ':'" in problem or "did not find expected ',' or" in problem:
        return _at(lines, context_mark.line, context_mark.column, problem)
    return _at(lines, problem_mark.line, problem_mark.column, problem)


def _stray(lines: list[str], last: int) -> int | None:
    """Find a line after "items:" that lost its indentation: YAML complains only when the next item begins."""
    top = next((number for number, line in enumerate(lines) if _ITEMS.match(line)), last)
    for number in range(top + 1, last + 1):
        if lines[number] and not _AT_LEFT.match(lines[number]):
            return number
    return None


def _bad_quotes(lines: list[str], first: int, last: int) -> int | None:
    """Find the first line whose value opens a quotation and does not end with it: it drags later lines along."""
    inside = -1
    for number in range(first, last + 1):
        line = lines[number]
        indent = len(line) - len(line.lstrip())
        if inside >= 0 and (indent > inside or not line.strip()):
            continue
        inside = indent if _BLOCK_SCALAR.match(line) else -1
        if _closing(_value(line)) is False:
            return number
    return None


def _closing(value: str) -> bool | None:
    """Tell whether a value that begins with a quotation mark ends with its partner; None when it begins otherwise."""
    if not value.startswith(('"', "'")):
        return None
    whole = r'"(?:[^"\\]|\\.)*+"' if value[0] == '"' else r"'(?:[^']|'')*+'"
    return re.match(whole + r"\s*(?:\s#.*|[,:\]}].*)?$", value) is not None


def _quote_slip(lines: list[str], number: int) -> Slip:
    value = _value(lines[number])
    if re.match(r""""(?:[^"\\]|\\.)*"|'(?:[^']|'')*'""", value):
        message = "words follow the closing quotation mark, so YAML cannot tell where the value ends"
    else:
        message = f"a quotation mark ({value[0]}) opens this value and is never closed"
    outer = len(value) > 1 and value.endswith(value[0])
    lost = value[0] == '"' and '"' not in value[1:]
    bare = value[1:-1] if outer else value[1:] if lost else value
    return Slip(number, len(lines[number]) - len(value), message, f"write it like this: {suggested(bare)}")


def _at(lines: list[str], line: int, column: int, problem: str) -> Slip:
    """Choose the words for a refusal by what stands at its place, for the library's own words help no teacher."""
    line = min(line, len(lines) - 1)
    here = lines[line]
    value = _value(here)
    quotes = f"put the value in quotes: {suggested(value)}" if value else "give the line a value"
    if "\t" in here[: len(here) - len(here.lstrip())]:
        return Slip(
            line, 0, "a tab stands at the start of this line", "YAML wants spaces there: use two for each step"
        )
    if "unknown escape" in problem or "escape character" in problem:
        hint = r"write \\ for a backslash, or put the value in single quotes"
        return Slip(line, column, "a backslash in double quotes begins a code", hint)
    if "mapping values are not allowed" in problem and ":" in value[:-1]:
        return Slip(line, column, "a colon followed by a space stands inside this value", quotes)
    if value[:1] in {"[", "{"} and " #" in value:
        message = 'YAML reads nothing after "#", so the bracket is never closed'
        return Slip(line, len(here) - len(value), message, "put each text between the brackets in quotes")
    if value[:1] and value[0] in "*&!%@`|>-[]{},?":
        message = f'a value that begins with "{value[0]}" must stand in quotes'
        return Slip(line, len(here) - len(value), message, quotes)
    if re.search("mapping values are not|indentation|expected key|expected '-'", problem):
        hint = "line it up with the lines above: two spaces for each step"
        return Slip(
            line, column, "this line is indented differently from its neighbours, or its quotes are missing", hint
        )
    hint = 'write it as "name: value", or put the words in quotes on the line above'
    return Slip(line, column, "this line is neither a value nor part of a list", hint)


def _value(line: str) -> str:
    found = VALUE.match(line)
    return found["value"].rstrip() if found else ""


def suggested(value: str) -> str:
    """The value in the quotes that need the fewest changes."""
    if '"' not in value and "\\" not in value:
        return f'"{value}"'
    if "'" not in value:
        return f"'{value}'"
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
