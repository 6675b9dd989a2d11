"""Pictures come out of their own folder alone, within limits; every refusal is one sentence."""

from __future__ import annotations

import base64
import os
import struct
import time
from pathlib import Path

import pytest
from PIL import ImageFile

from quizgen.pictures import PictureError, album, read_picture
from quizgen.pictures.read import MAX_BYTES
from tests.pictures.pictures_made import bomb, chunk, picture


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A bank's folder with pictures, and a secret beside it."""
    (tmp_path / "secret.png").write_bytes(picture())
    home = tmp_path / "bank"
    (home / "maps").mkdir(parents=True)
    for name in ("a.png", "map (2).png", "maps/b.PNG", "wrong name.gif"):
        (home / name).write_bytes(picture())
    return home


@pytest.mark.parametrize("name", ["a.png", "map (2).png", "maps/b.PNG", "./a.png", "wrong name.gif"])
def test_a_picture_of_the_folder(folder: Path, name: str) -> None:
    made = read_picture(folder, name)
    assert made.data == picture()
    assert base64.b64decode(made.address.removeprefix("data:image/png;base64,"), validate=True) == picture()


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("../secret.png", "lies outside"),
        ("maps/../../secret.png", "lies outside"),
        ("/etc/secret.png", "lies outside"),
        ("~/secret.png", "lies outside"),
        ("..\\secret.png", "lies outside"),
        ("a\0.png", "lies outside"),
        ("link.png", "lies outside"),
        ("away/secret.png", "lies outside"),
        ("loop.png", "lies outside"),
        ("file:///etc/secret.png", "is an address"),
        ("http://127.0.0.1/a.png", "is an address"),
        ("//host/a.png", "is an address"),
        ("C:a.png", "is an address"),
        ("a.svg", "is no PNG, JPEG, GIF or WebP"),
        ("passwd", "is no PNG, JPEG, GIF or WebP"),
        ("drawing.png", "whatever its name says"),
        ("none.png", "is not there"),
        ("maps.png", "is no file"),
        ("pipe.png", "is no file"),
        ("bomb.png", "is 50000 by 50000 pixels large"),
        ("flat.png", "is 0 by 40 pixels large"),
        ("heavy.png", "takes 4.0 MB"),
        ("cut.png", "is cut off"),
        (f"{'x' * 300}.png", "cannot be read"),
    ],
)
def test_everything_else_is_refused_in_one_sentence(folder: Path, name: str, told: str) -> None:
    (folder / "link.png").symlink_to("../secret.png")
    (folder / "away").symlink_to("..")
    (folder / "loop.png").symlink_to("loop.png")
    (folder / "drawing.png").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    (folder / "maps.png").mkdir()
    os.mkfifo(folder / "pipe.png")
    (folder / "bomb.png").write_bytes(bomb())
    (folder / "flat.png").write_bytes(bomb(0, 40))
    (folder / "heavy.png").write_bytes(picture() + bytes(MAX_BYTES))
    (folder / "cut.png").write_bytes(picture("PNG", 300, 300)[:-70])
    start = time.process_time()
    with pytest.raises(PictureError, match=told) as caught:
        read_picture(folder, name)
    assert time.process_time() - start < 0.5
    assert str(caught.value).startswith("The picture ")
    assert str(caught.value).endswith(".")
    assert "\n" not in str(caught.value)


def test_a_link_inside_the_folder_is_followed(folder: Path) -> None:
    (folder / "link.png").symlink_to("maps/b.PNG")
    assert read_picture(folder, "link.png").data == picture()


def test_the_first_folder_that_has_it_gives_the_picture(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(picture("GIF"))
    assert album(tmp_path, folder)("a.png").startswith("data:image/gif;")
    assert album(tmp_path, folder)("maps/b.PNG").startswith("data:image/png;")
    with pytest.raises(PictureError, match="is not there"):
        album(tmp_path, folder)("none.png")


def test_a_page_of_too_many_pictures_is_refused(folder: Path) -> None:
    (folder / "large.png").write_bytes(picture()[:-12] + chunk(b"noIs", bytes(3_000_000)) + picture()[-12:])
    address = album(folder)
    for _ in range(9):
        address("large.png")
    with pytest.raises(PictureError, match="more than 40 MB of pictures"):
        address("large.png")


@pytest.mark.parametrize("kind", ["PNG", "GIF", "WEBP", "JPEG"])
def test_a_whole_picture_of_each_kind_opens(folder: Path, kind: str) -> None:
    (folder / "whole.png").write_bytes(picture(kind, 300, 200))
    assert read_picture(folder, "whole.png").header.width == 300


def damaged(kind: str) -> bytes:
    """A picture whose head and end are whole and whose middle is not."""
    data = bytearray(picture(kind, 300, 200))
    middle = len(data) // 2
    data[middle : middle + 40] = bytes(byte ^ 0x5A for byte in data[middle : middle + 40])
    return bytes(data)


def mispacked() -> bytes:
    """A PNG whose sums are right and whose data cannot be unpacked."""
    size = struct.pack(">IIBBBBB", 60, 40, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size) + chunk(b"IDAT", b"no data") + chunk(b"IEND", b"")


@pytest.mark.parametrize("lenient", [False, True])
@pytest.mark.parametrize("data", [damaged("PNG"), damaged("WEBP"), mispacked()], ids=["PNG", "WEBP", "packed"])
def test_a_damaged_picture_is_refused(
    folder: Path, data: bytes, lenient: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    # WeasyPrint sets it for the whole process.
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", lenient)
    (folder / "torn.png").write_bytes(data)
    with pytest.raises(PictureError, match=r"The picture 'torn.png' is damaged; open it .* save it again\."):
        read_picture(folder, "torn.png")
