"""spaCy's parse copied once into plain tokens (`quizgen.tokens`), column by column.

The copy costs some microseconds a word, which is less than a rule spends on one look through spaCy's own tokens.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy import attrs
from spacy.tokens import Doc as Parse
from spacy.vocab import Vocab

from quizgen.tokens import Doc, Span, Token

COLUMNS = [attrs.ORTH, attrs.IDX, attrs.SPACY, attrs.LEMMA, attrs.POS, attrs.TAG, attrs.DEP, attrs.ENT_TYPE,
           attrs.ENT_IOB, attrs.HEAD]  # fmt: skip
INSIDE = ("", "I", "O", "B")
# What is the same wherever a word stands: its text, in small letters, and what signs it is made of.
Word = tuple[str, str, bool, bool, bool, bool, bool, bool]


class Lexicon(dict[int, str]):
    """spaCy's numbers for words and labels, turned into text once for all parses of an article."""

    def __init__(self, vocab: Vocab) -> None:
        super().__init__()
        self.vocab = vocab
        self.words: dict[int, Word] = {}

    def __missing__(self, key: int) -> str:
        self[key] = found = self.vocab.strings[key]
        return found

    def word(self, orth: int) -> Word:
        """What a word is wherever it stands."""
        if orth not in self.words:
            self.words[orth] = _word(self.vocab, orth)
        return self.words[orth]


def mirror(parse: Parse, written: str = "", marked: str = "", lexicon: Lexicon | None = None) -> Doc:
    """The parse as plain tokens. `written` is the text as the article has it, `marked` with double marks for single.

    `lexicon` is what parses of the same article share.
    """
    doc = Doc(parse.text, written or parse.text, marked or written or parse.text)
    rows = parse.to_array(COLUMNS).tolist()
    doc.tokens = tuple([Token() for _ in rows])
    _words(doc, rows, Lexicon(parse.vocab) if lexicon is None else lexicon)
    # Distances to the head: spaCy hands negative ones out as huge positive ones.
    _tree(doc.tokens, [row[-1] - 2**64 if row[-1] >> 63 else row[-1] for row in rows])
    doc.sents = tuple([Span(doc, s.start, s.end) for s in parse.sents])
    doc.ents = tuple([Span(doc, e.start, e.end, e.label_) for e in parse.ents])
    for sent in doc.sents:
        for token in sent:
            token.sent = sent
    return doc


def _words(doc: Doc, rows: Sequence[Sequence[int]], named: Lexicon) -> None:
    """What each token is by itself."""
    for i, (token, row) in enumerate(zip(doc.tokens, rows, strict=True)):
        orth, idx, space, lemma, pos, tag, dep, ent_type, ent_iob, _ = row
        word = named.word(orth)
        token.doc, token.i, token.idx, token._subtree = doc, i, idx, ()
        token.text, token.lower_, token.is_alpha, token.is_punct, token.is_space, token.is_lower = word[:6]
        token.is_currency, token.like_num = word[6:]
        token.lemma_, token.pos_, token.tag_, token.dep_ = named[lemma], named[pos], named[tag], named[dep]
        token.ent_type_, token.ent_iob_ = named[ent_type], INSIDE[ent_iob]
        token.whitespace_ = " " if space else ""
        token.written = doc.written[idx : idx + len(token.text)]


def _word(vocab: Vocab, orth: int) -> Word:
    word = vocab[orth]
    return (
        word.orth_, word.lower_, word.is_alpha, word.is_punct, word.is_space, word.is_lower, word.is_currency,
        word.like_num,
    )  # fmt: skip


def _tree(tokens: Sequence[Token], distances: Sequence[int]) -> None:
    """Heads, children and the edges of each subtree."""
    lefts: dict[int, list[Token]] = {}
    rights: dict[int, list[Token]] = {}
    for at, (token, distance) in enumerate(zip(tokens, distances, strict=True)):
        token.head = tokens[at + distance]
        token.left_edge = token.right_edge = token
        if distance:
            (lefts if distance > 0 else rights).setdefault(at + distance, []).append(token)
    for at, token in enumerate(tokens):
        token.lefts, token.rights = tuple(lefts.get(at, ())), tuple(rights.get(at, ()))
        token.children = token.lefts + token.rights
    _edges(tokens)


def _edges(tokens: Sequence[Token]) -> None:
    """How far each subtree reaches. Whoever finds a head that reaches as far already need not climb on."""
    for token in tokens:
        above = token.head
        while token.i < above.left_edge.i:
            above.left_edge, above = token, above.head
    for token in reversed(tokens):
        above = token.head
        while token.i > above.right_edge.i:
            above.right_edge, above = token, above.head
