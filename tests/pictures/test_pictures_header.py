"""Sizes by the first bytes of a file, whatever stands in it."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from quizgen.pictures.header import Header, header_of
from tests.pictures.pictures_made import bomb, picture


@pytest.mark.parametrize("size", [(1, 1), (60, 40), (300, 1000), (1200, 257)])
@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP"])
def test_the_size_of_each_kind(kind: str, size: tuple[int, int]) -> None:
    assert header_of(picture(kind, *size)) == Header(f"image/{kind.lower()}", *size, whole=True)


def saved(kind: str, mode: str = "RGBA", **options: object) -> bytes:
    made = BytesIO()
    Image.new(mode, (77, 33)).save(made, kind, **options)
    return made.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        saved("WEBP", lossless=True),
        saved("WEBP", exif=b"Exif\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0"),
        saved("WEBP", save_all=True, append_images=[Image.new("RGBA", (77, 33), "red")]),
        saved("JPEG", "RGB", progressive=True),
        saved("JPEG", "CMYK"),
        saved("JPEG", "L", comment=b"\xff\xc0 a frame, it says" * 9),
        saved("GIF", "P", comment=b"x" * 700),
        saved("GIF", "P", save_all=True, append_images=[Image.new("P", (77, 33), 3)], loop=0),
        saved("PNG", "P"),
    ],
)
def test_the_size_of_unusual_ones(data: bytes) -> None:
    header = header_of(data)
    assert header is not None
    assert (header.width, header.height, header.whole) == (77, 33, True)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP"])
def test_a_file_that_is_cut_off_is_told(kind: str) -> None:
    header = header_of(picture(kind, 300, 200)[:-20])
    assert header is not None
    assert not header.whole


def test_a_frame_larger_than_its_screen_counts() -> None:
    data = bytearray(picture("GIF"))
    at = data.index(b",\0\0\0\0")
    data[at + 5 : at + 9] = b"\xff\xff\xff\xff"
    header = header_of(bytes(data))
    assert header is not None
    assert (header.width, header.height) == (65535, 65535)


@pytest.mark.parametrize(
    "data", [b"", b"GIF89a", b"\xff\xd8\xff", b"<svg/>", b"%PDF-1.7", b"RIFF1234WEBPVP8 ", b"\x89PNG\r\n\x1a\n"]
)
def test_what_is_no_picture(data: bytes) -> None:
    assert header_of(data) is None


def test_a_bomb_is_measured_and_not_unpacked() -> None:
    assert len(bomb()) < 5_000
    assert header_of(bomb()) == Header("image/png", 50_000, 50_000, whole=True)


@given(
    st.sampled_from([b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"\xff\xd8\xff", b"GIF89a", b"RIFF\0\0\0\0WEBPVP8X"]),
    st.binary(max_size=300),
)
def test_no_bytes_raise(start: bytes, rest: bytes) -> None:
    header = header_of(start + rest)
    assert header is None or header.width >= 0
