"""From what a reader found to what the article says: furniture out, byline and title aside, each loss on record."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise

from quizgen.article.block_furniture import BLOCK
from quizgen.article.byline import DATELINE, read_byline
from quizgen.article.characters import single_line
from quizgen.article.draft import Draft, Dropped, Piece, drop, lists_joined
from quizgen.article.patterns import REPORTED
from quizgen.article.sentence_furniture import SENTENCE

_LONGEST_BLOCK, _LONGEST_SENTENCE = 600, 450
_TOP = 6
_EDGE = 4
_EDGE_ONLY = {"disclaimer", "note on the article"}
# Only furniture is cut out, so a break after "Mr." does no harm.
_BREAK = re.compile(r"[.!?…]{1,3}[\"”’')\]]{0,3}\s{1,3}(?=[\"“‘'(\[]{0,2}[A-Z0-9©])")
_FULL_STOP = re.compile(r"[.!?…:;,][\"”’»')\]]{0,3}$|[\"”»]$")


def cleaned(draft: Draft) -> Draft:
    """Mend the characters of every piece, take out furniture, and find title, author and date if still unknown."""
    pieces = [replace(piece, lines=tuple(map(single_line, piece.lines))) for piece in draft.pieces]
    draft = replace(
        draft, pieces=lists_joined(pieces), title=single_line(draft.title), author=single_line(draft.author)
    )
    for step in (_take_byline, _take_furniture, _take_repeats, _find_headings, _take_title, _take_bare_headings):
        draft = step(draft)
    return draft


def block_reason(text: str) -> str:
    """Say why a whole block is furniture; "" when it belongs to the article."""
    if len(text) > _LONGEST_BLOCK or text[:1] in '“"':
        return ""
    return next((reason for reason, pattern in BLOCK if pattern.fullmatch(text)), "")


def sentence_reason(sentence: str) -> str:
    """Say why a sentence is furniture; "" when it belongs to the article."""
    if len(sentence) > _LONGEST_SENTENCE or REPORTED.search(sentence):
        return ""
    return next((reason for reason, pattern in SENTENCE if pattern.fullmatch(sentence)), "")


def without_furniture(text: str, *, at_edge: bool = True) -> tuple[str, list[Dropped]]:
    """Return a paragraph without its furniture sentences (untouched if it has none), and what went.

    Notes and disclaimers go only `at_edge`: in the middle, "This story was shared by millions" is the story.
    """
    if reason := block_reason(text):
        return "", [drop(text, reason)]
    kept: list[str] = []
    dropped: list[Dropped] = []
    start = 0
    for end in [*(found.end() for found in _BREAK.finditer(text)), len(text)]:
        sentence = text[start:end]
        reason = sentence_reason(sentence.strip())
        if reason and (at_edge or reason not in _EDGE_ONLY):
            dropped.append(drop(sentence, reason))
        else:
            kept.append(sentence)
        start = end
    return ("".join(kept).strip() if dropped else text), dropped


def _take_furniture(draft: Draft) -> Draft:
    kept: list[Piece] = []
    dropped: list[Dropped] = []
    last = len(draft.pieces) - _EDGE
    for at, piece in enumerate(draft.pieces):
        lines = []
        for line in piece.lines:
            line, gone = _without_dateline(line)
            rest, more = without_furniture(line, at_edge=at < 2 or at >= last)
            lines.append(rest)
            dropped += gone + more
        kept.append(replace(piece, lines=tuple(lines)))
    return replace(draft, pieces=lists_joined(kept), dropped=(*draft.dropped, *dropped))


def _without_dateline(text: str) -> tuple[str, list[Dropped]]:
    if found := DATELINE.match(text):
        return text[found.end() :], [drop(found.group(), "dateline")]
    return text, []


def _take_byline(draft: Draft) -> Draft:
    """Read the lines near the top, and the last two, that name the author or the day."""
    count = len(draft.pieces)
    # Two or more bare dates head the entries of a diary and are its text.
    diary = sum(1 for piece in draft.pieces if (found := read_byline(piece.text)) and found.bare) > 1
    kept: list[Piece] = []
    for at, piece in enumerate(draft.pieces):
        found = read_byline(piece.text) if at < _TOP or at >= count - 2 else None
        if not found or piece.kind == "list" or (found.bare and (diary or at >= _TOP)):
            kept.append(piece)
            continue
        draft = replace(
            draft,
            author=draft.author or found.author,
            date=draft.date or found.date,
            dropped=(*draft.dropped, drop(piece.text, "byline or date")),
        )
    return replace(draft, pieces=tuple(kept))


def _take_repeats(draft: Draft) -> Draft:
    """Keep the first of equal blocks; of short ones that are no sentences and come three times, none."""
    counts = Counter(_repeat_key(piece) for piece in draft.pieces)
    seen: set[str] = set()
    kept: list[Piece] = []
    dropped: list[Dropped] = []
    for piece in draft.pieces:
        key = _repeat_key(piece)
        litter = key and counts[key] >= 3 and piece.kind == "paragraph" and not _FULL_STOP.search(piece.text)
        if key and (key in seen or litter):
            dropped.append(drop(piece.text, "repeated"))
        else:
            kept.append(piece)
        seen.add(key)
    return replace(draft, pieces=tuple(kept), dropped=(*draft.dropped, *dropped))


def _repeat_key(piece: Piece) -> str:
    """What makes two blocks equal; "" for short speech ("“No,” he said."), which stories repeat on purpose."""
    text = piece.text
    speech = text[:1] in "“\"‘'" or len(text.split()) < 5
    return "" if piece.kind == "heading" or (speech and _FULL_STOP.search(text)) else text.lower()


def _find_headings(draft: Draft) -> Draft:
    """Take short paragraphs without a full stop before longer text for headings, unless the text is full of them."""
    pieces = draft.pieces
    short = [at for at, (piece, below) in enumerate(pairwise(pieces)) if _heads(piece, below, at)]
    # A poem or a list of names is all short lines.
    if len(short) * 3 > len(pieces) + 2:
        return draft
    made = tuple(Piece("heading", piece.lines, 2) if at in short else piece for at, piece in enumerate(pieces))
    return replace(draft, pieces=made)


def _heads(piece: Piece, below: Piece, at: int) -> bool:
    text, words = piece.text, len(piece.text.split())
    if piece.kind != "paragraph" or words > 14 or len(text) > 110 or not (text[0].isupper() or text[0].isdigit()):
        return False
    # A question or a cry may be a headline, but only at the very top.
    open_ended = not _FULL_STOP.search(text) or (at == 0 and text[-1] in "?!")
    return open_ended and below.kind != "heading" and (below.kind == "list" or len(below.text.split()) > 14)


def _take_title(draft: Draft) -> Draft:
    """Take the heading at the top as the title, or take it away where it only says the title again."""
    if not draft.pieces or draft.pieces[0].kind != "heading":
        return draft
    first = draft.pieces[0]
    # Pages add their own name to the title: "Ice in Port Ellery - The Bay Post".
    same = _bare(first.text) in _bare(draft.title)
    if draft.title and not same and first.level != 1:
        return draft
    title = first.text if not draft.title or same else draft.title
    return replace(draft, title=title, pieces=draft.pieces[1:])


def _bare(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().lower()


def _take_bare_headings(draft: Draft) -> Draft:
    """Drop headings at the end, under which nothing stands any more."""
    pieces = list(draft.pieces)
    dropped: list[Dropped] = []
    while pieces and pieces[-1].kind == "heading":
        dropped.append(drop(pieces.pop().text, "heading without text"))
    return replace(draft, pieces=tuple(pieces), dropped=(*draft.dropped, *reversed(dropped)))
