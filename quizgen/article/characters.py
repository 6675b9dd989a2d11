"""Characters as a reader expects them: no mojibake, nothing invisible, plain spaces, NFC; quotes stay curly."""

from __future__ import annotations

import re
import unicodedata

_LINE_ENDS = re.compile("\r\n?|[\v\f\x85\u2028]")
_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
# Soft hyphens, zero-width characters, direction marks, word joiners, byte order marks in the middle of the text.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffc]"
)
# The zero-width joiner holds emoji together; anywhere else it is litter.
_JOINER = re.compile("(?<![\u2190-\U0010ffff])\u200d")
_WORD_BULLETS = str.maketrans(dict.fromkeys("\uf0b7\uf0a7\uf0d8\uf0fc\uf076", "•"))
_UNWANTED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff]")
_ESCAPES = re.compile("\x1b\\[[0-9;]{0,20}[A-Za-z]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_BLANKS = re.compile("[ \t]{2,}|\t")
# A letter follows in "[t]he", and a space goes before "[1990]": those are the author's.
_REFERENCE = re.compile(
    r"(?<=[\w.,;:!?”’\"')\]])\[(?:\d{1,3}|edit|citation needed|"
    r"clarification needed|better source needed|note \d{1,2}|[a-z])\]"
    r"(?!\w)"
)


def mended(text: str) -> str:
    """Mend a text of many lines: LF line ends, spaces, invisible and control characters, mojibake, NFC."""
    text = _ESCAPES.sub("", _without_surrogates(text))
    text = _LINE_ENDS.sub("\n", text).replace("\u2029", "\n\n").translate(_WORD_BULLETS)
    if not text.isascii() or "&" in text:
        text = _without_mojibake(text)
    text = _SPACES.sub(" ", text)
    if not text.isascii():
        text = unicodedata.normalize("NFC", _JOINER.sub("", _INVISIBLE.sub("", text)))
    # Normalising can bring forth a space (from U+2000) but never a character that must go.
    return _UNWANTED.sub("", text)


def single_line(text: str) -> str:
    """Mend a text and bring it on one line with single spaces; reference marks such as "[3]" go."""
    text = _BLANKS.sub(" ", mended(text).replace("\n", " ")).strip()
    return _REFERENCE.sub("", text) if "[" in text else text


def looks_binary(text: str) -> bool:
    """Tell whether control characters make up more than 2 % of the text's first 100,000 characters."""
    head = text[:100_000]
    odd = sum(1 for sign in head if sign < " " and sign not in "\t\n\r\f\v\x1b\x1a")
    return odd > max(2, len(head) // 50)


def _without_surrogates(text: str) -> str:
    """Make characters of surrogate pairs; half a pair goes."""
    if text.isascii() or not _SURROGATE.search(text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")


def _without_mojibake(text: str) -> str:
    from ftfy import TextFixerConfig, fix_text

    # Straight quotes and full-width letters are left as the author set them; ligatures are for the printer only.
    config = TextFixerConfig(uncurl_quotes=False, fix_character_width=False, fix_line_breaks=False, explain=False)
    return fix_text(text, config)
