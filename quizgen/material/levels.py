"""The CEFR level of an English word, by a word list: an estimate, to be said so wherever a level is shown.

The list is that of cefrpy (MIT): some 150,000 words with a level for each part of speech. The levels of about 7,000 are
those of the CEFR-J Wordlist (Tono Laboratory, Tokyo University of Foreign Studies, free to use when named); all others
were reckoned by the list's author from lemma, stem and the frequency in Google Books. The list knows neither which
sense nor which part of speech is meant here, so a word counts as its easiest use: `time` is A1 though to time is B2.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from cefrpy import CEFRAnalyzer

Cefr = Literal["A1", "A2", "B1", "B2", "C1", "C2"]
CEFR: tuple[Cefr, ...] = get_args(Cefr)
_IRREGULAR = {
    form: base
    for line in (
        "arise arose arisen|awake awoke awoken|bear bore borne|beat beaten|become became|begin began begun|bend bent|bet|"
        "bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought|build built|"
        "burn burnt|buy bought|catch caught|choose chose chosen|cling clung|come came|creep crept|deal dealt|dig dug|"
        "draw drew drawn|dream dreamt|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|"
        "feel felt|fight fought|find found|flee fled|fling flung|fly flew flown|forbid forbade forbidden|"
        "forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given|go went gone|"
        "grind ground|grow grew grown|hang hung|hear heard|hide hid hidden|hold held|keep kept|kneel knelt|"
        "know knew known|lay laid|lead led|lean leant|leap leapt|learn learnt|leave left|lend lent|lie lain|light lit|"
        "lose lost|make made|mean meant|meet met|mistake mistook mistaken|overcome overcame|pay paid|ride rode ridden|"
        "ring rang rung|rise rose risen|run ran|say said|see saw seen|seek sought|sell sold|send sent|sew sewn|"
        "shake shook shaken|shine shone|shoot shot|show shown|shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat|"
        "sleep slept|slide slid|sow sown|speak spoke spoken|speed sped|spend spent|spin spun|spring sprang sprung|"
        "stand stood|steal stole stolen|stick stuck|sting stung|strike struck stricken|strive strove striven|"
        "swear swore sworn|sweep swept|swell swollen|swim swam swum|swing swung|take took taken|teach taught|"
        "tear tore torn|tell told|think thought|throw threw thrown|understand understood|undertake undertook undertaken|"
        "wake woke woken|wear wore worn|weave wove woven|weep wept|win won|wind wound|withdraw withdrew withdrawn|"
        "write wrote written|child children|foot feet|goose geese|man men|mouse mice|tooth teeth|woman women|"
        "bad worse worst|far farther farthest further furthest|good better best"
    ).split("|")
    for base, *forms in [line.split()]
    for form in forms
}
# These end like other forms of a word, and are none.
_WHOLE = frozenset(
    "always perhaps news means series species lens towards besides headquarters crossroads barracks goods savings "
    "hundred sacred naked wicked rugged ragged wretched beloved indeed during evening morning wedding ceiling herring "
    "mathematics physics politics economics athletics gymnastics mechanics electronics premises surroundings".split()
)
# One short vowel between consonants is kept short by a doubled letter: of "hoped" the base is "hope", never "hop".
_DOUBLES = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")
_VOWEL = re.compile(r"[aeiouy]")


@lru_cache(maxsize=8192)
def level_of(word: str) -> tuple[str, Cefr] | None:
    """The lemma of a word in small letters and its level; None where the list does not know the word."""
    own = _lowest(word)
    if own is None:
        return None
    found = [(level, base) for base in dict.fromkeys(_bases(word)) if (level := _lowest(base)) is not None]
    level, lemma = min(found, key=lambda one: one[0], default=(own, word))
    # Forms are listed about as high as their lemma: what is much harder is another word, as "morn" is of "morning".
    if level > own + 1:
        lemma = word
    return lemma, CEFR[round(min(level, own)) - 1]


@lru_cache(maxsize=1)
def _list() -> CEFRAnalyzer:
    """Load the list, which takes a quarter of a second, when the first word is asked for."""
    from cefrpy import CEFRAnalyzer

    return CEFRAnalyzer()


def _lowest(word: str) -> float | None:
    """The lowest level among the parts of speech that a word can be: 1 for A1 to 6 for C2."""
    levels = _list().get_pos_level_dict_for_word(word, pos_tag_as_string=True, word_level_as_float=True)
    return min(levels.values(), default=None)


def _bases(word: str) -> Iterator[str]:
    """Words that `word` may be a form of."""
    if word in _IRREGULAR:
        yield _IRREGULAR[word]
    elif word not in _WHOLE:
        yield from _singular(word)
        yield from _plain_verb(word)
        yield from _positive(word)


def _singular(word: str) -> Iterator[str]:
    """Plural nouns, and verbs after he or she."""
    if word.endswith("ies"):
        yield word[:-3] + "y"
    elif word.endswith("ves"):
        yield from (word[:-3] + "f", word[:-3] + "fe")
    elif word.endswith("zzes"):
        yield from (word[:-2], word[:-3])
    elif word.endswith(("ses", "xes", "zes", "ches", "shes", "oes")):
        yield word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is", "ies")):
        yield word[:-1]


def _plain_verb(word: str) -> Iterator[str]:
    """Forms in -ed and -ing."""
    if word.endswith("ied"):
        yield word[:-3] + "y"
    for ending in ("ed", "ing"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 2 and _VOWEL.search(stem) and not word.endswith("eed"):
            yield from _with_ending(stem)


def _positive(word: str) -> Iterator[str]:
    """Forms in -er and -est, where the list says that it is one."""
    if word.endswith(("er", "est")) and {"JJR", "JJS", "RBR", "RBS"} & set(_list().get_all_pos_for_word_as_str(word)):
        stem = word.removesuffix("er").removesuffix("est")
        if stem.endswith("i"):
            yield stem[:-1] + "y"
        yield from _with_ending(stem)


def _with_ending(stem: str) -> Iterator[str]:
    """What a stem was before an ending that begins with a vowel came to it: stop(p), hope, walk."""
    if not _DOUBLES.fullmatch(stem):
        yield stem
    if stem[-1:] == stem[-2:-1]:
        yield stem[:-1]
    yield stem + "e"
