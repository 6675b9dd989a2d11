"""WeasyPrint loaded: quickly on Linux, and with a sentence that helps where Pango is missing."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from quizgen.errors import PangoError

_NO_PANGO = (
    "WeasyPrint cannot load the Pango library that sets the type ({why}). Install it and try again: on Debian or "
    "Ubuntu `sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0`, on macOS `brew install pango`, on Windows the "
    "Pango of MSYS2 (`pacman -S mingw-w64-x86_64-pango`)."
)
# The libraries of WeasyPrint as Linux calls them. It can do without those of HarfBuzz that have a second word.
_ON_LINUX = {
    "gobject": "libgobject-2.0.so.0",
    "pango": "libpango-1.0.so.0",
    "pangoft": "libpangoft2-1.0.so.0",
    "fontconfig": "libfontconfig.so.1",
    "harfbuzz": "libharfbuzz.so.0",
    "harfbuzz-subset": "libharfbuzz-subset.so.0",
    "harfbuzz-vector": "libharfbuzz-vector.so.0",
}
_STEM = re.compile(r"(?:lib)?([a-z]+(?:-[a-z]+)*)")


def weasyprint() -> Any:
    """Load WeasyPrint, which takes half a second and needs Pango. Raises PangoError where that is missing."""
    try:
        with _found_at_once():
            import weasyprint as loaded
    except OSError as missing:
        raise PangoError(_NO_PANGO.format(why=str(missing).splitlines()[0])) from missing
    return loaded


@contextmanager
def _found_at_once() -> Iterator[None]:
    """Let Python find the libraries of WeasyPrint by the names they have on Linux.

    WeasyPrint asks by the names of other systems first, and for each of them Python starts a compiler and a linker to
    look for it: fifty-four programs in all where no compiler is missing.
    """
    if sys.platform != "linux" or "weasyprint" in sys.modules:
        yield
        return
    import ctypes.util

    usual = ctypes.util.find_library
    ctypes.util.find_library = _finder(usual)  # type: ignore[assignment]
    try:
        yield
    finally:
        ctypes.util.find_library = usual


def _finder(usual: Callable[[str], str | None]) -> Callable[[str], str | None]:
    """A function that finds the libraries of WeasyPrint itself and leaves all others to the usual one."""
    import ctypes

    def find(name: str) -> str | None:
        """The name by which a library can be loaded; None where it is missing."""
        stem = _STEM.match(name)
        exact = _ON_LINUX.get(stem[1]) if stem else None
        if exact is None:
            return usual(name)
        try:
            ctypes.CDLL(exact)
        except OSError:
            return None if exact.startswith("libharfbuzz-") else usual(name)
        return exact

    return find
