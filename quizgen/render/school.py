"""A school's own look in a few lines of YAML: `school.yaml` in its folder of templates.

Name, logo and colours need no template of one's own; whoever wants more writes one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import yaml

from quizgen.errors import RenderError

FILE = "school.yaml"
COLOURS = ("accent", "accent-soft", "ink", "quiet", "rule")
_WORDS = ("name", "note", "logo")
_MAX_BYTES = 20_000
_LONGEST = 300
_COLOUR = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")


@dataclass(frozen=True)
class School:
    """The letterhead: a name, a note below it, the file of a logo beside the templates; and colours by name."""

    name: str = ""
    note: str = ""
    logo: str = ""
    colours: tuple[tuple[str, str], ...] = ()


def school_of(templates: Path | None) -> School:
    """Read a folder's `school.yaml`; an empty one where there is none. Raises RenderError with what to mend."""
    path = templates / FILE if templates else None
    if path is None or not path.is_file():
        return School()
    fields = _fields(path)
    unknown = [name for name in fields if name not in (*_WORDS, *COLOURS)]
    if unknown:
        raise RenderError(f"{FILE} has no place for {unknown[0]!r}; it may hold {', '.join((*_WORDS, *COLOURS))}.")
    for name in COLOURS:
        if name in fields and not _COLOUR.fullmatch(fields[name]):
            raise RenderError(
                f'{name} in {FILE} must be a colour such as "#7a1f3d" (in quotes), not {fields[name]!r}.'
            )
    words = {name: fields.get(name, "") for name in _WORDS}
    return School(**words, colours=tuple((name, fields[name]) for name in COLOURS if name in fields))


def _fields(path: Path) -> dict[str, str]:
    """The lines of the file as names and texts."""
    try:
        raw = path.read_bytes()
        if len(raw) > _MAX_BYTES:
            raise RenderError(f"{FILE} is larger than {_MAX_BYTES // 1000} kB; it holds a few short lines.")
        # Texts stay as typed: a colour without quotes is a remark in YAML, and so is told below.
        text = raw.decode()
        _refuse_doubled(yaml.compose(text, Loader=yaml.BaseLoader))
        found = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - the base loader makes texts alone
    except (OSError, UnicodeDecodeError, yaml.YAMLError, RecursionError) as error:
        reason = " ".join(str(error).split())[:160]
        raise RenderError(f'{FILE} cannot be read ({reason}); write lines such as  name: "Our School".') from None
    if found in (None, ""):
        return {}
    if not isinstance(found, dict):
        raise RenderError(f'{FILE} must hold lines such as  name: "Our School".')
    wrong = [str(name) for name, value in found.items() if not isinstance(value, str) or len(value) > _LONGEST]
    if wrong:
        raise RenderError(f"{wrong[0]} in {FILE} must be one short text.")
    return {str(name): value for name, value in found.items()}


def _refuse_doubled(root: yaml.Node | None) -> None:
    """YAML takes the last of two lines with one name; a teacher would look in vain at the first."""
    seen: dict[str, int] = {}
    for key, _ in root.value if isinstance(root, yaml.MappingNode) else ():
        line = key.start_mark.line + 1
        if str(key.value) in seen:
            raise RenderError(
                f"{key.value} stands twice in {FILE}, in line {seen[key.value]} and in line {line}; "
                "delete one of the two."
            )
        seen[str(key.value)] = line
