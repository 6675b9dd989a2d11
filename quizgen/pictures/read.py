"""Reading a picture: out of its own folder and no other place, within limits, as a `data:` address."""

from __future__ import annotations

import base64
import stat
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path, PurePosixPath

from quizgen.errors import RenderError
from quizgen.pictures.header import Header, header_of

MAX_BYTES = 4_000_000
MAX_PIXELS = 25_000_000
# What one page may hold, repeated pictures counted each time: more cannot be mailed or opened by a pupil's telephone.
MAX_PAGE = 40_000_000
_SUFFIXES = {".png", ".jpg", ".jpeg", ".jfif", ".gif", ".webp"}
Album = Callable[[str], str]


class PictureError(RenderError):
    """A picture is missing or refused: what is wrong with it, and what to do."""

    def __init__(self, name: str, what: str, cure: str) -> None:
        self.what = f"the picture {name[:120]!r} {what}"
        self.cure = cure
        super().__init__(f"The picture {name[:120]!r} {what}; {cure}.")


@dataclass(frozen=True)
class Picture:
    """A picture as it lies in its file."""

    header: Header
    data: bytes

    @property
    def address(self) -> str:
        """The picture as a `data:` address, for a page that needs no other file."""
        return f"data:{self.header.media_type};base64,{base64.b64encode(self.data).decode()}"


def read_picture(folder: Path, name: str) -> Picture:
    """Read the picture `name` in `folder` or below it. Raises PictureError."""
    data = _read(_place(folder, name), name)
    header = header_of(data)
    if header is None:
        raise PictureError(name, "is no PNG, JPEG, GIF or WebP file, whatever its name says", "save it as PNG")
    if not 0 < header.width * header.height <= MAX_PIXELS:
        size = f"is {header.width} by {header.height} pixels large"
        raise PictureError(
            name, size, f"make it smaller, at most {MAX_PIXELS // 1_000_000} million pixels are printed"
        )
    if not header.whole:
        raise PictureError(name, "is cut off before its end", "save or copy it again")
    if not _opens(data):
        raise PictureError(name, "is damaged", "open it in a picture program and save it again")
    return Picture(header, data)


def _opens(data: bytes) -> bool:
    """Whether a picture of a checked size can be drawn; a damaged one leaves a hole in the page, or stops it."""
    from PIL import Image, ImageFile

    # WeasyPrint, where it is loaded already, has told Pillow to draw half a picture without a word.
    lenient, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False
    try:
        # What is checked by sums (PNG) first, then what only drawing shows.
        with Image.open(BytesIO(data)) as summed:
            summed.verify()
        with Image.open(BytesIO(data)) as drawn:
            drawn.load()
    except Exception:  # noqa: BLE001 - its readers raise whatever they stumble over
        return False
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = lenient
    return True


def album(*folders: Path) -> Album:
    """A function that gives the address of a picture, out of the first folder that has it; each file is read once.

    It raises PictureError, also when the pictures of one page become too many.
    """
    known: dict[str, str] = {}
    printed = 0

    def address(name: str) -> str:
        """The address of one more picture on the page."""
        nonlocal printed
        if name not in known:
            folder = next((one for one in folders if _is_there(one, name)), folders[0])
            known[name] = read_picture(folder, name).address
        printed += len(known[name])
        if printed > MAX_PAGE:
            much = f"is one too many: with it the page holds more than {MAX_PAGE // 1_000_000} MB of pictures"
            raise PictureError(name, much, "make the pictures smaller, or print fewer questions at a time")
        return known[name]

    return address


def _is_there(folder: Path, name: str) -> bool:
    try:
        return _place(folder, name).exists()
    except PictureError:
        return False


def _place(folder: Path, name: str) -> Path:
    """Where a picture is: below its folder, and so is what a link leads to."""
    if ":" in name or name.startswith("//"):
        raise PictureError(name, "is an address, and nothing is fetched", "save the picture beside the bank")
    path = PurePosixPath(name)
    if path.suffix.lower() not in _SUFFIXES:
        raise PictureError(name, "is no PNG, JPEG, GIF or WebP file", "save it as PNG")
    outside = PictureError(
        name, "lies outside the folder of the bank or the templates", "copy it there and give its name alone"
    )
    if path.is_absolute() or "\\" in name or "\0" in name or name.startswith("~") or ".." in path.parts:
        raise outside
    try:
        found = (folder / path).resolve()
        if not found.is_relative_to(folder.resolve()):
            raise outside
    except (OSError, RuntimeError):
        # A link that leads to itself.
        raise outside from None
    return found


def _read(path: Path, name: str) -> bytes:
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            raise PictureError(name, "is no file", "give the name of a picture")
        if about.st_size > MAX_BYTES:
            megabytes = f"takes {about.st_size / 1_000_000:.1f} MB"
            raise PictureError(name, megabytes, f"make it smaller, at most {MAX_BYTES // 1_000_000} MB are printed")
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise PictureError(
            name, "is not there", "put it beside the bank (a logo: beside the templates), or mend its name"
        ) from None
    except (OSError, ValueError) as error:
        why = (getattr(error, "strerror", None) or "it has no good name").lower()
        raise PictureError(name, f"cannot be read ({why})", "look at the file") from None
