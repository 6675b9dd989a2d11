"""How each shape of a field looks in the JSON Schema for editors.

quizgen reads what was typed, but an editor takes 1787 for a number, false for a truth value and nothing for null, so
every text may be any of these. Where a field may be a list, a group or a text, each is held against its own words:
that gives plainer messages than a choice of schemas.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, assert_never

from quizgen.bank.fields import LINT_WORDS, Field, Group
from quizgen.bank.snippets import snippet
from quizgen.lint import rules
from quizgen.model import KINDS

Schema = dict[str, Any]

_SCALAR = ("string", "number", "boolean", "null")
_NUMBER = r"^[-+]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][-+]?[0-9]+)?$"
_WHOLE = r"^[-+]?[0-9]{1,18}$"
_SHARE = r"^([0-9]+(\.[0-9]+)?\s*%?)?$"
_FLAG = "^([Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])$"
# In this roundabout way, for with the plain type editors offer null as a value to choose.
_NOTHING = {"not": {"type": ["string", "number", "boolean", "object", "array"]}}
_NOTHING_OR_OFF = {"not": {"type": ["string", "number", "object", "array"]}}


def of_field(one: Field) -> Schema:
    """The schema of a field, with its help."""
    hidden = {"doNotSuggest": True} if one.ours else {}
    return {"title": one.name.capitalize(), **_help(one), **hidden, **_shape(one)}


def _help(one: Field) -> Schema:
    return told(one.told, "Required." if one.required else f"If left out: {one.usual}.")


def inside(group: Group) -> Schema:
    """What holds where a group is given as names and values."""
    required = [one.name for one in group.fields if one.required]
    return {
        **({"required": required} if required else {}),
        "properties": {one.name: of_field(one) for one in group.fields},
        "additionalProperties": False,
    }


def told(words: str, ending: str = "") -> Schema:
    """The help that an editor shows, with marks for code where there are any."""
    text = f"{words[:1].upper()}{words[1:]}. {ending}".strip()
    plain = text.replace("`", "")
    return {"description": plain} if plain == text else {"description": plain, "markdownDescription": text}


def _shape(one: Field) -> Schema:
    match one.shape:
        case "text":
            return _text(one.name)
        case "texts":
            return _texts(one.name)
        case "number" | "whole":
            return _number(one)
        case "share":
            message = f"`{one.name}` must be a number such as 0.5, or a share such as 5%"
            return {"type": _types(one, "number", "string"), "minimum": 0, "pattern": _SHARE, "errorMessage": message}
        case "flag":
            message = f"`{one.name}` must be true or false"
            return {"type": _types(one, "boolean", "string"), "pattern": _FLAG, "errorMessage": message}
        case "word":
            return _word(one)
        case "levels":
            return _levels(one)
        case "group" | "groups" | "some":
            assert one.group is not None
            return _group(one, one.group)
        case "items":
            snippets = [snippet(kind) for kind in KINDS]
            return {"type": ["array", "null"], "items": {"$ref": "#/$defs/item"}, "defaultSnippets": snippets}
        case _:
            assert_never(one.shape)


def _types(one: Field, *types: str) -> list[str]:
    """The types that a field may have; one that may be left out may also be blank."""
    return [*types] if one.required else [*types, "null"]


def _text(name: str) -> Schema:
    return {
        "type": [*_SCALAR],
        "errorMessage": f"`{name}` wants one text; put words that hold [ ] or {{ }} in quotes",
    }


def _texts(name: str) -> Schema:
    message = f"`{name}` wants a list of texts, each after a dash; put words that hold {{ }} in quotes"
    return {"type": ["array", *_SCALAR], "items": _text(name), "errorMessage": message}


def _number(one: Field) -> Schema:
    whole = one.shape == "whole"
    least = "" if one.least is None else f", {one.least} or more"
    found: Schema = {
        "type": _types(one, "integer" if whole else "number", "string"),
        "pattern": _WHOLE if whole else _NUMBER,
        "errorMessage": f"`{one.name}` must be a {'whole ' if whole else ''}number{least}, in digits alone",
    }
    if one.least is not None:
        found["minimum"] = one.least
    if one.usual.isdigit():
        found["default"] = int(one.usual)
    return found


def _word(one: Field) -> Schema:
    message = f"`{one.name}` must be {_or(one.words)}"
    words = {**_enum(one.words), "errorMessage": message}
    # The help once more, for an editor that shows the help of the alternative that fits.
    return words if one.required else {"anyOf": [{**_help(one), **words}, _NOTHING]}


def _enum(words: Mapping[str, str]) -> Schema:
    """Words to choose from with their meanings; the digit that stands for a word will do too."""
    numbers = [int(word) for word in words if word.isdigit()]
    return {"enum": [*words, *numbers], "markdownEnumDescriptions": [*words.values()]}


def _or(words: Mapping[str, str]) -> str:
    *most, last = words
    return f"{', '.join(most)} or {last}" if most else last


def _levels(one: Field) -> Schema:
    """Names of rules with a level each; a lone name or a list of names means off. Other names are for `check`."""
    level = {"$ref": "#/$defs/level_of_a_rule"}
    known = {rule.name: {**told(f"{rule.flaw} {rule.cure}".rstrip(".")), **level} for rule in rules()}
    listed = {"if": {"type": "array"}, "then": {"items": _text(one.name)}}
    types = ["object", "array", *_SCALAR]
    return {"type": types, "properties": known, "additionalProperties": level, **listed}


def level_of_a_rule() -> Schema:
    """How bad what a rule finds is."""
    message = f"the level of a rule must be {_or(LINT_WORDS)}"
    words = {"title": "The level of a rule", **_enum(LINT_WORDS), "errorMessage": message}
    # To some editors off is a truth value.
    return {"anyOf": [words, _NOTHING_OR_OFF]}


def _group(one: Field, group: Group) -> Schema:
    """Names and values, or a list of such; a lone text may stand for a group that allows it."""
    if one.shape == "group":
        return {"type": _types(one, "object"), **inside(group)}
    texts = [*_SCALAR] if group.alone else []
    entries: Schema = {"items": {**told(group.told), "type": [*texts, "object"], **inside(group)}}
    types = ["array", "object", *(texts or _types(one))]
    # What is usual stands in front, for editors put that in; the other comes under a condition.
    if one.shape == "groups":
        return {"type": types, **entries, "if": {"type": "object"}, "then": inside(group)}
    return {"type": types, **inside(group), "if": {"type": "array"}, "then": entries}
