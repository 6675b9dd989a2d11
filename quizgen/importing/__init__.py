"""Questions that stand in other programs' files, read into a bank, with every loss told."""

from __future__ import annotations

from pathlib import Path

from quizgen.errors import BankError, UsageError
from quizgen.importing.formats import FORMATS, Format, check_size, format_of, named
from quizgen.importing.imported import Imported, Loss

__all__ = ["FORMATS", "Format", "Imported", "Loss", "import_bytes", "import_file"]


def import_file(path: str | Path, form: str = "") -> Imported:
    """Read the questions of a file; `form` names its format, else the file shows it.

    Raises BankError for a file that cannot be read and UsageError for one that is not there.
    """
    path = Path(path)
    try:
        check_size(path.stat().st_size, str(path))
        content = path.read_bytes()
    except FileNotFoundError:
        raise UsageError(f"There is no file {path}; look at the name, or at the folder that you are in.") from None
    except IsADirectoryError:
        raise UsageError(f"{path} is a folder; name the file with the questions in it.") from None
    except (OSError, ValueError) as error:
        raise BankError(f"{path} cannot be opened: {getattr(error, 'strerror', None) or error}.") from None
    return import_bytes(content, path.name, form)


def import_bytes(content: bytes, name: str, form: str = "") -> Imported:
    """Read the questions of a file's content; `name` is what messages call it. Raises BankError."""
    check_size(len(content), name)
    found = (named(form) if form else format_of(content, name)).read(content, name)
    if not found.bank.items:
        reasons = "; ".join(str(loss) for loss in found.losses[:3])
        raise BankError(f"{name} holds no question that could be imported{f': {reasons}' if reasons else ''}.")
    return found
