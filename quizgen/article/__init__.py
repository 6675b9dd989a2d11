"""A file, a web address, standard input or a string becomes a clean `Article`, or one sentence says why not."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from quizgen.article import limits
from quizgen.article.characters import looks_binary, mended
from quizgen.article.clean import cleaned
from quizgen.article.decode import to_text, wide_encoding
from quizgen.article.draft import Draft, written
from quizgen.article.language import check_english
from quizgen.article.sniff import Form, form_of_bytes, form_of_text
from quizgen.errors import ArticleError
from quizgen.model import Article

__all__ = ["article_from_text", "read_article"]


def read_article(source: str | Path, *, title: str = "") -> Article:
    """Read an article from a file's path, an http(s) address, or "-" for standard input.

    Plain text, Markdown, HTML and .docx are read. `title` goes before any title that is found. Raises ArticleError
    for what cannot be read, is not English, or is too short or too long.
    """
    name = str(source).strip()
    if name == "-":
        raw = sys.stdin.buffer.read(limits.MAX_OFFICE_BYTES + 1)
        return _from_bytes(raw, "-", title)
    if name.lower().startswith(("http://", "https://")):
        from quizgen.article.fetch import fetch

        page = fetch(name)
        return _from_bytes(page.raw, name, title, charset=page.charset, form="html" if page.is_html else None)
    if "://" in name[:12]:
        raise ArticleError(
            f"{limits.called(name)} is not a web page; give an address that begins with https://, or a file."
        )
    return _from_bytes(_file_bytes(name), Path(name).name, title)


def article_from_text(text: str, *, source: str = "-", title: str = "") -> Article:
    """Make an article from text that is plain, Markdown or HTML, by the suffix of `source` or by its looks.

    Raises ArticleError as `read_article` does.
    """
    limits.check_size(len(text), source)
    return _from_text(text, source, title, None)


def _file_bytes(name: str) -> bytes:
    called = limits.called(name)
    if not name:
        raise ArticleError("No article was named; give a file, a web address, or - for standard input.")
    try:
        path = Path(name).expanduser()
        if path.is_dir():
            raise limits.FolderError(f"{called} is a folder; name the article's file inside it.")
        with path.open("rb") as stream:
            return stream.read(limits.MAX_OFFICE_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError) as error:
        advice = (
            "put https:// before it if it is a web address"
            if name.startswith("www.")
            else "check its name and folder"
        )
        raise limits.MissingError(f"{called} does not exist; {advice}.") from error
    except PermissionError as error:
        raise ArticleError(f"{called} may not be read; change its permissions or copy it elsewhere.") from error
    except (OSError, ValueError, RuntimeError) as error:
        raise ArticleError(f"{called} cannot be read; check its name, or copy it to another folder.") from error


def _from_bytes(raw: bytes, source: str, title: str, *, charset: str = "", form: Form | None = None) -> Article:
    if form_of_bytes(raw, source) == "word":
        from quizgen.article.word import read_word

        limits.check_size(len(raw), source, limits.MAX_OFFICE_BYTES)
        return _finished(read_word(raw, source), source, title)
    limits.check_size(len(raw), source)
    # One or two stray zeros are a slip in a text; more are a program or a picture.
    if b"\x00" in raw and raw.count(0) > 2 and not wide_encoding(raw) and raw[:2] not in {b"\xff\xfe", b"\xfe\xff"}:
        raise _not_text(source)
    return _from_text(to_text(raw, charset), source, title, form)


def _from_text(text: str, source: str, title: str, form: Form | None) -> Article:
    if looks_binary(text):
        raise _not_text(source)
    text = mended(text)
    limits.check_not_empty(text, source)
    return _finished(_drafted(text, source, form or form_of_text(text, source)), source, title)


def _drafted(text: str, source: str, form: Form) -> Draft:
    if form == "html":
        from quizgen.article.html import read_html

        return read_html(text, source if "://" in source else "")
    if form == "markdown":
        from quizgen.article.markdown import read_markdown

        return read_markdown(text)
    from quizgen.article.plain import read_plain

    return read_plain(text)


def _finished(found: Draft, source: str, title: str) -> Article:
    draft = cleaned(found)
    text = written(draft.pieces)
    check_english(text, source)
    limits.check_length(draft.pieces, source)
    named = replace(draft, title=" ".join(title.split()) or draft.title)
    return Article(source, text, named.title, named.author, named.date, named.dropped)


def _not_text(source: str) -> ArticleError:
    return ArticleError(f"{limits.called(source)} is not a text; save the article as .txt, .md, .html or .docx.")
