"""Small files that could hang or fill a computer are refused with a sentence, in little time and memory."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from bombs import BOMBS, blast

from quizgen.bank import read_text
from quizgen.bank.guard import MAX_DEPTH, MAX_ENTRIES, MAX_LINES, MAX_MARKS

# Far above what the bench measures, for a computer that has other things to do.
MOST_SECONDS = 1.0
MOST_MEGABYTES = 100


@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited and measured as Linux does it")
@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_in_little_time_and_memory(name: str, tmp_path: Path) -> None:
    _, found = blast(name, tmp_path)
    told = [message for _, message in found.problems]
    assert any(BOMBS[name].told in message for message in told), told[:3]
    assert found.items == 0
    assert found.seconds < MOST_SECONDS
    assert 0 < found.before <= found.megabytes < MOST_MEGABYTES


def messages(text: str) -> list[tuple[int, str]]:
    return [(problem.line, problem.message) for problem in read_text(text)[1]]


def test_what_is_nested_too_deep_is_told_at_its_line() -> None:
    assert messages("[\n" * MAX_DEPTH + "x" + "]" * MAX_DEPTH) == [(1, "this is not a question bank")]
    assert messages("[\n" * (MAX_DEPTH + 5)) == [(MAX_DEPTH + 1, f"lists are nested more than {MAX_DEPTH} deep")]


@pytest.mark.parametrize("entry", ["1", "[]", "{}"])
def test_a_list_is_too_long_from_its_first_entry_over_the_limit(entry: str) -> None:
    told = f"one list or group holds more than {MAX_ENTRIES:,} values"
    assert told not in [message for _, message in messages("items:\n" + f"- {entry}\n" * MAX_ENTRIES)]
    assert messages("items:\n" + f"- {entry}\n" * (MAX_ENTRIES + 1)) == [(MAX_ENTRIES + 2, told)]


def test_a_file_may_have_as_many_lines_as_the_limit_says() -> None:
    assert messages("items:\n" + "#\n" * (MAX_LINES - 1)) == []
    assert messages("items:\n" + "#\n" * MAX_LINES) == [(1, f"the file has more than {MAX_LINES:,} lines")]


def test_marks_are_all_told_up_to_a_limit() -> None:
    line = "  - &a x\n"
    told = messages("items:\n" + line * MAX_MARKS)
    assert [where for where, message in told if "an anchor" in message] == [*range(2, MAX_MARKS + 2)]
    [(where, message)] = messages("items:\n" + line * (MAX_MARKS + 1))
    assert where == MAX_MARKS + 2
    assert message.startswith(f"more than {MAX_MARKS:,} places hold a sign")


def test_an_alias_alone_is_told_and_so_is_what_follows_it() -> None:
    told = messages("*a\n---\nitems:\n")
    assert [line for line, _ in told][:2] == [1, 2]
    assert "an alias" in told[0][1]
    assert "second file" in told[1][1]
