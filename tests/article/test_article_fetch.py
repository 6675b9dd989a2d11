"""Web addresses, against a server on this machine."""

from __future__ import annotations

import gzip
import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import pytest

from quizgen.article import fetch, read_article
from quizgen.errors import ArticleError
from tests.article.samples import ICE, PROSE, THAW

PAGE = (
    "<html><head><title>The café in the ice</title></head>"
    f"<body><article><p>{ICE}</p><p>{THAW}</p></article></body></html>"
)
Answer = tuple[int, dict[str, str], bytes]
HTML = {"Content-Type": "text/html; charset=utf-8"}
ANSWERS: dict[str, Answer] = {
    "/ice": (200, HTML, PAGE.encode()),
    "/bare": (200, {}, PAGE.encode()),
    "/latin": (200, {"Content-Type": "text/html; charset=windows-1252"}, PAGE.encode("cp1252")),
    "/ice.txt": (200, {"Content-Type": "text/plain; charset=utf-16"}, PROSE.encode("utf-16")),
    "/ice.md": (200, {"Content-Type": "text/plain"}, f"# The café in the ice\n\n{PROSE}".encode()),
    "/packed": (200, {**HTML, "Content-Encoding": "gzip"}, gzip.compress(PAGE.encode())),
    "/bomb": (200, {**HTML, "Content-Encoding": "gzip"}, gzip.compress(b"a" * 9_000_000)),
    "/cut": (200, {**HTML, "Content-Encoding": "gzip"}, b"\x1f\x8bbroken"),
    "/short": (200, {**HTML, "Content-Length": "999999"}, PAGE.encode()),
    "/moved": (301, {"Location": "/ice"}, b""),
    "/loop": (302, {"Location": "/loop"}, b""),
    "/to-file": (302, {"Location": "file:///etc/hostname"}, b""),
    "/to-ftp": (302, {"Location": "ftp://127.0.0.1/x"}, b""),
    "/secret": (401, {}, b"no"),
    "/robots": (403, {}, b"no"),
    "/trouble": (503, {}, b"no"),
    "/teapot": (418, {}, b"no"),
    "/ice.pdf": (200, {"Content-Type": "application/pdf"}, b"%PDF-1.7"),
    "/unnamed-pdf": (200, {"Content-Type": "application/octet-stream"}, b"%PDF-1.7"),
    "/picture": (200, {"Content-Type": "image/png"}, b"\x89PNG"),
    "/large": (200, HTML, b"<p>ice</p>" * 210_000),
    "/empty": (200, HTML, b""),
    "/script": (200, HTML, b"<html><body><div id=app></div><script>run()</script></body></html>"),
    "/caf%C3%A9?q=%C3%BC": (200, HTML, PAGE.encode()),
}  # fmt: skip


class Handler(BaseHTTPRequestHandler):
    asked: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        self.asked.append(self.headers.get("User-Agent", ""))
        status, headers, body = ANSWERS.get(self.path, (404, {}, b"no"))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Keep the test's output quiet."""


class Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up early is part of the tests."""


@pytest.fixture(scope="module")
def base() -> Iterator[str]:
    server = Server(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("no_proxy", "*")


@pytest.mark.parametrize(
    "path", ["/ice", "/bare", "/latin", "/packed", "/moved", "/ice.md", "/café?q=ü", "/ice#part"]
)
def test_pages(base: str, path: str) -> None:
    article = read_article(base + path)
    assert article.text == PROSE
    assert article.title == "The café in the ice"
    assert article.source == base + path


def test_plain_text(base: str) -> None:
    assert read_article(f"{base}/ice.txt").text == PROSE


def test_title_argument(base: str) -> None:
    assert read_article(f"{base}/ice", title="Mine").title == "Mine"


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("/nowhere", r"does not exist \(HTTP 404\); check the address"),
        ("/secret", r"asks for a password \(HTTP 401\)"),
        ("/robots", r"does not let programs in \(HTTP 403\); .* copy the text"),
        ("/trouble", r"has trouble at its server just now \(HTTP 503\)"),
        ("/teapot", r"could not be fetched \(HTTP 418\)"),
        ("/loop", r"HTTP 302"),
        ("/to-file", "."),
        ("/to-ftp", "leads to something that is not a web page"),
        ("/ice.pdf", "is a PDF; open it, copy"),
        ("/unnamed-pdf", "is a PDF; open it, copy"),
        ("/picture", "is not a page of text but image/png"),
        ("/large", "is larger than 2 MB"),
        ("/bomb", "is larger than 2 MB"),
        ("/cut", "cannot be reached"),
        ("/short", "cannot be reached"),
        ("/empty", "is empty"),
        ("/script", "has only 0 words of article text"),
    ],
)
def test_failures_are_sentences(base: str, path: str, sentence: str) -> None:
    with pytest.raises(ArticleError, match=sentence) as caught:
        read_article(base + path)
    assert str(caught.value).startswith(f"“{base}{path}” ")
    assert str(caught.value).endswith(".")


def test_no_answer_in_time() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}/ice"
        with pytest.raises(ArticleError, match="did not answer in time; try again later"):
            fetch.fetch(url, timeout=0.2)


def test_nobody_there() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    with pytest.raises(ArticleError, match="cannot be reached; check the address and your internet connection"):
        read_article(f"http://127.0.0.1:{port}/ice")


def test_unknown_host(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_args: object, **_options: object) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    with pytest.raises(ArticleError, match="cannot be found; check the address and your internet connection"):
        read_article("http://no-such-host.example/ice")


@pytest.mark.parametrize(
    "url", ["http://", "https:///ice", "http://[::1", "http://127.0.0.1:port/", "http://a b/", "http://x\x00y/"]
)
def test_addresses_that_are_none(url: str) -> None:
    with pytest.raises(ArticleError):
        read_article(url)


def test_it_says_who_asks(base: str) -> None:
    read_article(f"{base}/ice")
    assert "quizgen" in Handler.asked[-1]
