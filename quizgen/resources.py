"""Where the files that ship with quizgen are: in a checkout or in an installed wheel."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def data_dir(name: str) -> Path:
    """Return the folder `name` ("templates" or "seeds"): the wheel's copy, else the checkout's.

    Raises FileNotFoundError when neither exists, which means that the installation is broken.
    """
    for folder in (_PACKAGE.parent / name, _PACKAGE / "_data" / name):
        if folder.is_dir() and (
            folder.parent == _PACKAGE / "_data" or (_PACKAGE.parent / "pyproject.toml").is_file()
        ):
            return folder
    raise FileNotFoundError(f"quizgen's folder {name!r} is missing; install quizgen again")
