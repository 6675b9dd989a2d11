"""Letting Python work through a bank without looking for garbage on the way."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def calm() -> Iterator[None]:
    """Do not collect garbage meanwhile.

    A bank becomes a hundred thousand small values that all stay. Python goes through them again and again as their
    number grows, which takes a third of the time; the limits of a bank keep that number in bounds.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on and not gc.get_freeze_count():
            # So all that was made counts as old, and is not gone through as soon as collecting is on again.
            gc.freeze()
            gc.unfreeze()
        if was_on:
            gc.enable()
