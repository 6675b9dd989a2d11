"""What all tests share: the option that renews the golden banks."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the banks in tests/golden anew")
