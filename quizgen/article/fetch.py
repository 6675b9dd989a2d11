"""Fetch an article's page by its web address: one GET, limits on time and size, and a sentence for each failure."""

from __future__ import annotations

import socket
import ssl
import time
import urllib.error
import urllib.request
import zlib
from dataclasses import dataclass
from http.client import HTTPException, HTTPResponse
from urllib.parse import quote, urlsplit, urlunsplit

from quizgen.article.limits import MAX_BYTES, called, check_size
from quizgen.errors import ArticleError

TIMEOUT = 20.0
"""Seconds to wait for an answer, and again for each stretch of it; a page may take three times as long in all."""

_CHUNK = 65_536
_HEADERS = {
    "User-Agent": "Mozilla/5.0 (compatible; quizgen; reads one article for a teacher)",
    "Accept": "text/html,application/xhtml+xml,text/plain,text/markdown;q=0.9,*/*;q=0.5",
    "Accept-Language": "en",
    "Accept-Encoding": "identity",
}
_STATUS = {
    401: "asks for a password", 402: "asks for a payment", 403: "does not let programs in", 404: "does not exist",
    410: "is gone", 429: "asks to wait", 451: "is blocked for legal reasons",
}  # fmt: skip
_COPY = "open it in your browser and copy the text into a .txt file"


@dataclass(frozen=True)
class Page:
    """What came back: the bytes, the charset of the header ("" if none) and whether the header says HTML."""

    raw: bytes
    charset: str
    is_html: bool


def fetch(url: str, timeout: float = TIMEOUT) -> Page:
    """Get the page at an http(s) address, following redirects; raise ArticleError with what to do when it fails."""
    try:
        # The opener knows no scheme but http and https.
        request = urllib.request.Request(_ascii(url), headers=_HEADERS)  # noqa: S310
        with _opener().open(request, timeout=timeout) as response:
            return _read(response, url, time.monotonic() + 3 * timeout)
    except urllib.error.HTTPError as error:
        # The error holds the connection open.
        error.close()
        raise ArticleError(
            f"{called(url)} {_status(error.code)} (HTTP {error.code}); check the address, or {_COPY}."
        ) from error
    except (OSError, HTTPException) as error:
        raise ArticleError(f"{called(url)} {_failure(error)}.") from error
    except ValueError as error:
        raise ArticleError(
            f"{called(url)} is not a web address; copy it again from your browser's address bar."
        ) from error


def _opener() -> urllib.request.OpenerDirector:
    """An opener for http and https alone, so that no redirect leads to a file or an FTP server."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler,
        urllib.request.HTTPHandler,
        urllib.request.HTTPSHandler,
        urllib.request.HTTPDefaultErrorHandler,
        urllib.request.HTTPRedirectHandler,
        urllib.request.HTTPErrorProcessor,
        urllib.request.UnknownHandler,
    ):
        opener.add_handler(handler())
    return opener


def _ascii(url: str) -> str:
    """The address in ASCII, as HTTP wants it: the host in IDNA, the rest percent-encoded, the fragment gone."""
    parts = urlsplit(url.strip())
    if not parts.hostname:
        raise ValueError("no host")
    # "https://müller.example/café" is a fine address in a browser, but not in HTTP.
    host = parts.netloc if parts.netloc.isascii() else parts.netloc.encode("idna").decode("ascii")
    safe = "/%:=&?~#+!$,;'@()*[]"
    return urlunsplit((parts.scheme, host, quote(parts.path, safe=safe), quote(parts.query, safe=safe), ""))


def _read(response: HTTPResponse, url: str, deadline: float) -> Page:
    kind = response.headers.get_content_type() if response.headers.get("Content-Type") else ""
    if kind == "application/pdf":
        raise ArticleError(
            f"{called(url)} is a PDF; open it, copy the article's text and save it as a .txt or .docx file."
        )
    if kind.startswith(("image/", "video/", "audio/", "font/")):
        raise ArticleError(f"{called(url)} is not a page of text but {kind}; use the address of the article itself.")
    chunks: list[bytes] = []
    size = 0
    while size <= MAX_BYTES and (chunk := response.read(_CHUNK)):
        chunks.append(chunk)
        size += len(chunk)
        if time.monotonic() > deadline:
            raise TimeoutError
    check_size(size, url)
    # What is still missing of the length that the server announced.
    if response.length:
        raise HTTPException("the answer broke off")
    raw = b"".join(chunks)
    if raw.startswith(b"\x1f\x8b"):  # some servers pack although they were asked not to
        raw = _unpacked(raw)
        check_size(len(raw), url)
    return Page(raw, response.headers.get_content_charset() or "", "html" in kind)


def _unpacked(raw: bytes) -> bytes:
    try:
        return zlib.decompressobj(wbits=31).decompress(raw, MAX_BYTES + 1)
    except zlib.error as error:
        raise HTTPException("damaged gzip") from error


def _status(code: int) -> str:
    if code in _STATUS:
        return _STATUS[code]
    return "has trouble at its server just now" if code >= 500 else "could not be fetched"


def _failure(error: Exception) -> str:
    reason = error.reason if isinstance(error, urllib.error.URLError) else error
    if isinstance(reason, TimeoutError):
        return f"did not answer in time; try again later, or {_COPY}"
    if isinstance(reason, socket.gaierror):
        return "cannot be found; check the address and your internet connection"
    if isinstance(reason, ssl.SSLError):
        return f"has no valid security certificate; {_COPY}"
    if "unknown url type" in str(reason):
        return "leads to something that is not a web page; use the address of the article itself"
    return f"cannot be reached; check the address and your internet connection, or {_COPY}"
