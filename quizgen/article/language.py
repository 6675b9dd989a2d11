"""Is it English? Refused only when English's small words are missing and another language's are there.

A quarter or more of English prose are such words; a list of names has few in any language, so in doubt it passes.
"""

from __future__ import annotations

import re

from quizgen.article.limits import called
from quizgen.errors import ArticleError

# Common in English, rare in its neighbours: "in", "is", "was", "of" and "me" are also Dutch, German or French.
_SMALL_WORDS = """
the and to that with were she they which from for by have this not are but his her their there it at on be who when
will would has been its my your what into than them out up about after before said you he as one we could our
"""
_ENGLISH = frozenset(_SMALL_WORDS.split())
_SURE, _FOREIGN = 0.12, 0.06
_SAMPLE = 6000
_FEWEST = 12
_WORD = re.compile(r"[^\W\d_]+")
_LANGUAGES = """
af Afrikaans, ar Arabic, bg Bulgarian, bn Bengali, ca Catalan, cs Czech, cy Welsh, da Danish, de German, el Greek,
eo Esperanto, es Spanish, et Estonian, eu Basque, fa Persian, fi Finnish, fr French, ga Irish, gl Galician, he Hebrew,
hi Hindi, hr Croatian, hu Hungarian, id Indonesian, is Icelandic, it Italian, ja Japanese, ko Korean, la Latin,
lb Luxembourgish, lt Lithuanian, lv Latvian, ms Malay, nb Norwegian, nl Dutch, nn Norwegian, no Norwegian, pl Polish,
pt Portuguese, ro Romanian, ru Russian, sk Slovak, sl Slovenian, sq Albanian, sr Serbian, sv Swedish, sw Swahili,
ta Tamil, th Thai, tl Tagalog, tr Turkish, uk Ukrainian, ur Urdu, vi Vietnamese, zh Chinese
"""
_NAMES = dict(entry.strip().split(" ") for entry in _LANGUAGES.split(","))


def check_english(text: str, source: str) -> None:
    """Raise ArticleError, naming the language, when the text is surely not English."""
    if found := foreign_language(text):
        raise ArticleError(
            f"{called(source)} looks like {found}, and quizgen reads English only;"
            " use an English article or a translation."
        )


def foreign_language(text: str) -> str:
    """Name the language of a text that is surely not English; "" for English and for anything in doubt."""
    sample = text[:_SAMPLE]
    words = _WORD.findall(sample)
    # Cyrillic, Chinese and the like need no statistics, and have few words between spaces.
    if _other_script(words):
        return _guess(sample) or "a language other than English"
    if len(words) < _FEWEST:
        return ""
    share = sum(word.lower() in _ENGLISH for word in words) / len(words)
    if share >= _SURE:
        return ""
    # Names say nothing about the language around them, unless everything is in capitals.
    plain = words if all(word.isupper() for word in words) else [word for word in words if not word[0].isupper()]
    if len(set(plain)) < _FEWEST or share >= _FOREIGN:
        return ""
    return _guess(" ".join(plain).lower())


def _other_script(words: list[str]) -> bool:
    letters = "".join(words)
    return len(letters) >= _FEWEST and sum(letter > "\u036f" for letter in letters) > len(letters) / 2


def _guess(text: str) -> str:
    from py3langid import rank

    code = rank(text)[0][0]
    return "" if code == "en" else _NAMES.get(code, "a language other than English")
