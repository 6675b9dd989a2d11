"""What the first bytes of a picture say: its kind and its size; nothing is unpacked, so that no bomb goes off."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Header:
    """The media type of a picture, its size in pixels, and whether its end is there."""

    media_type: str
    width: int
    height: int
    whole: bool


def header_of(data: bytes) -> Header | None:
    """Read the header of a PNG, JPEG, GIF or WebP file; None for anything else."""
    try:
        if data.startswith(b"\x89PNG\r\n\x1a\n") and data[12:16] == b"IHDR":
            return Header("image/png", _big(data, 16, 4), _big(data, 20, 4), b"IEND" in data[-64:])
        if data.startswith(b"\xff\xd8\xff"):
            return Header("image/jpeg", *_jpeg(data), b"\xff\xd9" in data[-65536:])
        if data.startswith((b"GIF87a", b"GIF89a")):
            return Header("image/gif", *_gif(data), data.rstrip(b"\0").endswith(b";"))
        if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
            return Header("image/webp", *_webp(data), len(data) >= _little(data, 4, 4) + 8)
    except (IndexError, ValueError):
        return None
    return None


def _big(data: bytes, at: int, length: int) -> int:
    return int.from_bytes(_piece(data, at, length), "big")


def _little(data: bytes, at: int, length: int) -> int:
    return int.from_bytes(_piece(data, at, length), "little")


def _piece(data: bytes, at: int, length: int) -> bytes:
    if at + length > len(data):
        raise ValueError("the file ends too early")
    return data[at : at + length]


def _jpeg(data: bytes) -> tuple[int, int]:
    """The size stands in the first frame header; what comes before is skipped, segment by segment."""
    at = 2
    while data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
        elif 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            return _big(data, at + 7, 2), _big(data, at + 5, 2)
        else:
            at += 2 + max(2, _big(data, at + 2, 2))
    raise ValueError("no frame in this JPEG")


def _gif(data: bytes) -> tuple[int, int]:
    """The screen, or the first frame where that claims more."""
    width, height = _little(data, 6, 2), _little(data, 8, 2)
    at = 13 + (3 << (data[10] & 7) + 1 if data[10] & 0x80 else 0)
    while data[at] == 0x21:
        at += 2
        while data[at]:
            at += data[at] + 1
        at += 1
    if data[at] != 0x2C:
        raise ValueError("no frame in this GIF")
    left, top, wide, high = (_little(data, at + step, 2) for step in (1, 3, 5, 7))
    return max(width, left + wide), max(height, top + high)


def _webp(data: bytes) -> tuple[int, int]:
    match data[12:16]:
        case b"VP8X":
            return _little(data, 24, 3) + 1, _little(data, 27, 3) + 1
        case b"VP8L":
            bits = _little(data, 21, 4)
            return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        case b"VP8 ":
            return _little(data, 26, 2) & 0x3FFF, _little(data, 28, 2) & 0x3FFF
        case _:
            raise ValueError("no picture in this WebP")
