"""Pure functions that are asked the same again and again: each answer is worked out once and kept with its subject."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


def remembered(*errors: type[Exception]) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Keep what a function gives, or which of these `errors` it raises, with its first argument and as long as that.

    The first argument is a frozen value with a `__dict__` (a clause, a sentence); the others can be hashed. What is
    given must not be changed by those who get it.
    """

    def decorate(function: Callable[P, T]) -> Callable[P, T]:
        name = f"{function.__module__}.{function.__qualname__}"

        @wraps(function)
        def look_up(*args: P.args, **more: P.kwargs) -> T:
            known = vars(args[0]).setdefault(name, {})
            key = (args[1:], *more.items()) if more else args[1:]
            if key not in known:
                try:
                    known[key] = (function(*args, **more), None)
                except errors as error:
                    known[key] = (None, error)
            value, fault = known[key]
            if fault is not None:
                raise fault.with_traceback(None)
            return value  # type: ignore[no-any-return]

        return look_up

    return decorate
