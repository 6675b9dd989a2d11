"""Running the program inside the test."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from quizgen.cli import main


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Call the command line with some words; gives its exit code, stdout and stderr."""

    def call(*argv: object) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as end:
            main([str(word) for word in argv])
        said = capsys.readouterr()
        return int(str(end.value.code or 0)), said.out, said.err

    return call
