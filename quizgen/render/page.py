"""Small things that our templates ask for: numbers and dates in words, one script of many, and its policy."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from datetime import date

_IMPORT = re.compile(r"^import .*?;\n", re.MULTILINE | re.DOTALL)
_EXPORT = re.compile(r"^export ", re.MULTILINE)


def number(value: float) -> str:
    """Write a number of points: 3, 2.5."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def points(value: float) -> str:
    """Write points with their word: 1 point, 2.5 points."""
    return f"{number(value)} point{'' if value == 1 else 's'}"


def long_date(iso: str) -> str:
    """Write an ISO date as readers do, 2 May 2024; anything else stays as it is."""
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return iso
    months = "January February March April May June July August September October November December"
    return f"{day.day} {months.split()[day.month - 1]} {day.year}"


def bundled(modules: Iterable[str]) -> str:
    """Join JavaScript modules, given in the order of their imports, into one strict script."""
    bodies = (_EXPORT.sub("", _IMPORT.sub("", module)).strip() for module in modules)
    return '(() => {\n"use strict";\n' + "\n\n".join(bodies) + "\n})();"


def content_policy(script: str) -> str:
    """The Content-Security-Policy of a page that runs `script` and nothing else, and asks the network for nothing."""
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return (
        f"default-src 'none'; script-src 'sha256-{digest}'; style-src 'unsafe-inline'; "
        "img-src data:; font-src data:; base-uri 'none'; form-action 'none'"
    )
