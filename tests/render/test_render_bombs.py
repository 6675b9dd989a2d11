"""Layout bombs end in one sentence, in `check` and in every document; at the limit, paper is made in bounded time."""

from __future__ import annotations

import http.server
import resource
import subprocess
import sys
import threading
import time
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from quizgen.bank import check
from quizgen.bounds import excess, heading_excess
from quizgen.errors import RenderError
from quizgen.model import Article, Bank, Gloss, ShortAnswer
from quizgen.pdf import write_pdf
from quizgen.render import WHATS, render_html
from quizgen.resources import data_dir
from tests.render.bombs import PRINTED, REFUSED, references, small

THERE = [what for what in WHATS if (data_dir("templates") / f"{what}.html").is_file()]
SECONDS, BYTES = 60, 1_000_000_000


@pytest.mark.parametrize("what", THERE)
@pytest.mark.parametrize("name", REFUSED)
def test_a_bomb_is_refused_before_layout(name: str, what: str) -> None:
    bank = Bank("T", (ShortAnswer(id="bomb", question=REFUSED[name], answer="x"),))
    start = time.process_time()
    with pytest.raises(RenderError, match="'bomb' cannot be printed") as caught:
        render_html(bank, what)  # type: ignore[arg-type]
    assert time.process_time() - start < 1
    assert "\n" not in str(caught.value)
    assert any(problem.message == excess(REFUSED[name]) for problem in check(bank))


def test_a_page_too_large_is_refused() -> None:
    items = tuple(ShortAnswer(id=f"s{n}", question=f"{n} " + "word " * 3_900, answer="x") for n in range(60))
    with pytest.raises(RenderError, match="too large for one page"):
        render_html(Bank("T", items), "worksheet")
    with pytest.raises(RenderError, match="Paragraph 1 of the article"):
        render_html(Bank("T", items[:1], Article("a", "word " * 30_000)), "worksheet")


def test_good_texts_are_not_too_much() -> None:
    for text in ("Žofie z Łodzi", "שָׁלוֹם", "ประเทศไทย", "H<sub>2</sub>O<br>x" * 40, "Tiếng Việt " * 1_500):
        assert excess(text) == ""


def test_too_deep_a_page_is_one_sentence() -> None:
    page = f'<html lang="en"><title>T</title><body>{"<sub>" * 3_000}x'
    with pytest.raises(RenderError, match="nested too deeply"):
        write_pdf(page)


def limit() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (BYTES * 2, BYTES * 2))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


CODE = (
    "import sys; from quizgen.model import *; from quizgen.render import render_html; from quizgen.pdf import write_pdf;"
    "from tests.render.bombs import PRINTED;"
    "bank = Bank('T', (ShortAnswer(id='a', question=PRINTED[sys.argv[1]], answer='x'),));"
    "sys.stdout.write(str(len(write_pdf(render_html(bank, 'worksheet')))))"
)


@pytest.mark.parametrize("name", PRINTED)
def test_at_the_limit_paper_is_made_in_bounded_time(name: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", CODE, name], capture_output=True, text=True, timeout=120, preexec_fn=limit, check=False
    )
    assert done.returncode == 0, done.stderr[-500:]
    assert int(done.stdout) > 5_000


@pytest.mark.parametrize("what", THERE)
def test_nothing_is_fetched_and_nothing_embedded(what: str, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("TOP SECRET")
    asked: list[str] = []

    class Server(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        def log_message(self, *args: object) -> None:
            pass

    with http.server.HTTPServer(("127.0.0.1", 0), Server) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        text = " ".join(references(f"http://127.0.0.1:{server.server_port}", secret.as_uri()))
        try:
            page = render_html(small(text), what)  # type: ignore[arg-type]
        except RenderError:
            # Material that finds nothing to show in such texts says so, and has fetched nothing.
            page = ""
        if what != "quiz" and page:
            with pikepdf.open(BytesIO(write_pdf(page))) as opened:
                assert not opened.attachments
                streams = [one for one in opened.objects if isinstance(one, pikepdf.Stream)]
                assert not any(one.get("/Type") == "/EmbeddedFile" for one in streams)
                assert not any(one.get("/Subtype") == "/Image" for one in streams)
        server.shutdown()
    assert asked == []
    assert "TOP SECRET" not in page


@pytest.mark.parametrize(
    ("field", "bank"),
    [
        ("title", Bank("word " * 40_000, ())),
        ("title", Bank("a" + "\u0301" * 50_000, ())),
        ("glossary", Bank("T", (), glossary=(Gloss("x", "x" + "\u0301" * 100_000),))),
        ("glossary", Bank("T", (), glossary=(Gloss("x", "y"),) * 2_000)),
        ("article.author", Bank("T", (), Article("a", "Text.", author="x" * 100_000))),
        ("article.source", Bank("T", (), Article("x" * 100_000, "Text."))),
    ],
)
def test_what_stands_around_the_questions_is_bounded_too(field: str, bank: Bank) -> None:
    with pytest.raises(RenderError, match=field):
        render_html(bank, "worksheet")
    assert [told for told, _ in heading_excess(bank)] == [field]
