"""Pictures made for tests: small, valid files of each kind, and the hostile ones."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

from PIL import Image


def picture(kind: str = "PNG", width: int = 60, height: int = 40) -> bytes:
    """A picture with some pattern in it, of a kind that Pillow names."""
    made = BytesIO()
    drawn = Image.new("RGB", (width, height), (30, 90, 140))
    drawn.paste((240, 200, 60), (width // 4, height // 4, width // 2, height // 2))
    drawn.save(made, kind)
    return made.getvalue()


def chunk(name: bytes, body: bytes) -> bytes:
    """A piece of a PNG file."""
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def bomb(width: int = 50_000, height: int = 50_000) -> bytes:
    """A PNG of a few kilobytes that unpacks to gigabytes."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(bytes(3_000_000))) + chunk(b"IEND", b"")
