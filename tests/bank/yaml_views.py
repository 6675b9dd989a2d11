"""A bank's text as other YAML programs read it: by YAML 1.2, as editors do, and by the older YAML 1.1."""

from __future__ import annotations

import datetime
from typing import Any

import yaml
from ruamel.yaml import YAML


def as_12(text: str) -> Any:
    """The text by YAML 1.2; dates, of which JSON knows none, are texts."""
    return _plain(YAML(typ="safe", pure=True).load(text))


def as_11(text: str) -> Any:
    """The text by YAML 1.1, where "no" is false and 12:30 a number."""
    return _plain(yaml.safe_load(text))


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(name): _plain(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    return str(value) if isinstance(value, datetime.date) else value
