"""An article cut into parsed sentences that know their place in the text and what stands in quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from spacy.language import Language

from quizgen.document.mirror import Lexicon, mirror
from quizgen.model import Article, Block, Sentence
from quizgen.tokens import Doc, Span, Token

# The models were trained on straight marks; one character for one keeps every offset.
STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "´": "'", "\N{NO-BREAK SPACE}": " "})
MAX_WORDS = 90
# British dialogue: ‘…’ where the closing mark is no apostrophe.
SINGLE = re.compile(r"(?<!\w)‘(?=\S)((?:[^‘’]|’(?=\w)){2,600})’(?!\w)")
# Where a report was written, before it begins: "MARLOW FALLS, Ohio (AP) — ".
DATELINE = re.compile(r"[A-Z][A-Z.’' -]{2,30}(?:, [A-Z][\w.]+(?: [A-Z][\w.]+)?)?(?: \([A-Z][\w ]+\))? ?[—–-]{1,2} ")


@dataclass(frozen=True, eq=False)
class Sent:
    """A parsed sentence. `offset` turns a token's `idx` into a character of the article."""

    span: Span
    offset: int
    paragraph: int
    index: int
    quoted: frozenset[int]
    in_list: bool = False

    @cached_property
    def start(self) -> int:
        """The first character in the article."""
        return self.offset + self.span.start_char

    @cached_property
    def end(self) -> int:
        """One past the last character in the article."""
        return self.offset + self.span.end_char

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens, in order."""
        return tuple(self.span)

    @cached_property
    def text(self) -> str:
        """The sentence verbatim."""
        return self.span.doc.written[self.span.start_char : self.span.end_char]

    @cached_property
    def marked(self) -> str:
        """The sentence with double marks round dialogue that the article sets between single ones."""
        return self.span.doc.marked[self.span.start_char : self.span.end_char]

    @cached_property
    def whole_quote(self) -> bool:
        """Nearly all of it stands in quotation marks: somebody speaks, and nobody is named here."""
        body = [t for t in self.tokens if not t.is_punct and not t.is_space]
        return bool(body) and sum(t.i in self.quoted for t in body) >= len(body)

    def at(self, tokens: list[Token]) -> tuple[int, int]:
        """The article's characters from the first to the last of these tokens."""
        return self.offset + tokens[0].idx, self.offset + tokens[-1].idx + len(tokens[-1].text)

    def plain(self) -> Sentence:
        """The sentence without its parse."""
        return self._plain

    @cached_property
    def _plain(self) -> Sentence:
        return Sentence(self.text, self.start, self.end, self.paragraph)


def parse(article: Article, nlp: Language) -> tuple[Sent, ...]:
    """Parse every paragraph and list point; headings are not sentences."""
    pieces = [(b, text, at) for b in article.blocks if b.kind != "heading" for text, at in _lines(b)]
    found: list[Sent] = []
    marked = [SINGLE.sub(r"“\1”", text) for _, text, _ in pieces]
    lexicon = Lexicon(nlp.vocab)
    parses = nlp.pipe([text.translate(STRAIGHT) for text in marked])
    for (block, text, at), double, parse in zip(pieces, marked, parses, strict=True):
        doc = mirror(parse, text, double, lexicon)
        quoted = quoted_tokens(doc)
        doc.asides = asides(doc)
        for span in _trimmed(doc):
            found.append(Sent(span, at, block.number, len(found), quoted, block.kind == "list"))
    return tuple(found)


def _lines(block: Block) -> Iterator[tuple[str, int]]:
    if block.kind != "list":
        lead = DATELINE.match(block.text)
        at = lead.end() if lead and block.number == 1 else 0
        yield block.text[at:], block.start + at
        return
    at = block.start
    for line in block.text.split("\n"):
        yield line.removeprefix("- "), at + 2 * line.startswith("- ")
        at += len(line) + 1


def _trimmed(doc: Doc) -> Iterator[Span]:
    """Sentences without the spaces, and without a closing mark that belongs to the sentence before."""
    for span in _with_closing_marks(doc):
        start, end = span.start, span.end
        while start < end and doc[start].is_space:
            start += 1
        while end > start and doc[end - 1].is_space:
            end -= 1
        if end - start > 1:
            yield doc[start:end]


def _with_closing_marks(doc: Doc) -> list[Span]:
    out: list[Span] = []
    for span in doc.sents:
        begin = span.start
        while out and begin < span.end and doc.written[doc[begin].idx] in "”’)":
            out[-1] = doc[out[-1].start : begin + 1]
            begin += 1
        if begin < span.end:
            out.append(doc[begin : span.end])
    return out


def quoted_tokens(doc: Doc) -> frozenset[int]:
    """Indices of the tokens between quotation marks; a mark that is never closed counts to the paragraph's end."""
    inside: set[int] = set()
    opened = False
    for token in doc:
        mark = token.written[:1]
        if token.text in {'"', "``", "''"}:
            opened = mark == "“" or (mark != "”" and not opened)
            inside.add(token.i)
        elif opened:
            inside.add(token.i)
    return frozenset(inside)


def asides(doc: Doc) -> frozenset[int]:
    """Indices of the tokens in brackets, between two spaced dashes, or after a last lone dash."""
    found: set[int] = set()
    for sentence in doc.sents:
        depth, dash = 0, -1
        for token in sentence:
            depth += token.text in "(["
            if depth:
                found.add(token.i)
            depth -= token.text in ")]" and depth > 0
            if token.text in {"–", "—", "--"} and not depth:
                if dash >= 0:
                    found.update(range(dash, token.i + 1))
                dash = -1 if dash >= 0 else token.i
        if dash >= 0 and sentence.end - dash > 2:
            found.update(range(dash, sentence.end))
    return frozenset(found)
