"""WeasyPrint loads without starting other programs, and says in a sentence when Pango is missing."""

import subprocess
import sys

import pytest

from quizgen.pdf import loading

STARTED = """
import sys
started = []
sys.addaudithook(lambda event, what: started.append(what) if event == "subprocess.Popen" else None)
from quizgen.pdf import loading, write_pdf
import ctypes.util
usual = ctypes.util.find_library
loading.weasyprint()
assert ctypes.util.find_library is usual
print(len(started), len(write_pdf("<html lang=en><title>T</title><p>Words</p></html>")) > 1000)
"""
MISSING = """
import cffi
from quizgen.errors import PangoError
from quizgen.pdf import loading

def nothing(*_):
    raise OSError("there is no such library")

cffi.FFI.dlopen = nothing
try:
    loading.weasyprint()
except PangoError as error:
    print(error)
"""


def run(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Python looks for libraries by itself")
def test_no_program_is_started_to_look_for_libraries() -> None:
    assert run(STARTED).split() == ["0", "True"]


def test_missing_pango_is_told_in_one_sentence() -> None:
    told = run(MISSING).splitlines()[-1]
    assert told.startswith("WeasyPrint cannot load the Pango library that sets the type (there is no such library).")


def test_libraries_of_others_are_left_to_python() -> None:
    asked: list[str] = []

    def usual(name: str) -> str:
        asked.append(name)
        return "found"

    find = loading._finder(usual)
    assert find("ssl") == "found"
    assert find("pangocairo-1.0") == "found"
    assert asked == ["ssl", "pangocairo-1.0"]


def test_only_what_weasyprint_can_do_without_is_called_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "_ON_LINUX", {"pango": "no-such.so.0", "harfbuzz-vector": "libharfbuzz-none.so.0"})
    find = loading._finder(lambda name: f"usual {name}")
    assert find("libpango-1.0-0") == "usual libpango-1.0-0"
    assert find("harfbuzz-vector") is None
