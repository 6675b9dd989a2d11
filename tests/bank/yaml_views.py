"""A bank's text as other YAML programs read it: by YAML 1.2, as editors do, and by the older YAML 1.1."""

from __future__ import annotations

from typing import Any

import yaml
from ruamel.yaml import YAML
from ruamel.yaml.constructor import SafeConstructor

# JSON knows no dates, so programs that check YAML by a schema leave them texts.
_TEXTS = [f"tag:yaml.org,2002:{name}" for name in ("timestamp", "value", "merge")]


class _Constructor(SafeConstructor):
    pass


class _Loader(yaml.SafeLoader):
    pass


for _tag in _TEXTS:
    _Constructor.add_constructor(_tag, SafeConstructor.construct_yaml_str)
    _Loader.add_constructor(_tag, yaml.SafeLoader.construct_yaml_str)


def as_12(text: str) -> Any:
    """The text by YAML 1.2."""
    reader = YAML(typ="safe", pure=True)
    reader.Constructor = _Constructor
    return reader.load(text)


def as_11(text: str) -> Any:
    """The text by YAML 1.1, where "no" is false and 12:30 a number."""
    return yaml.load(text, Loader=_Loader)
