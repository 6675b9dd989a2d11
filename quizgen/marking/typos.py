"""Small slips of the pen in an answer, for `match: typos`. The same as `templates/js/typos.js`.

What a teacher forgives: one slip in a word of 5 to 8 letters, two from 9 letters; a slip is a letter too many, missing
or wrong, or two neighbours swapped (the optimal string alignment distance). In an answer of several words each word is
measured by itself, and all slips together must be allowed by the letters of the whole answer. A blank too many or too
few ("sea gull") is forgiven as well.

What a teacher does not forgive, for it says something else:

- anything in a word with digits or signs: 1916 is never 1961;
- a slip in the first letter of a word: "legal" is not "illegal", "fight" is not "light";
- a short word, of up to 4 letters, that is not as it should be: "not" is not "now";
- two letters missing or added side by side: "chemist" is not "chemistry";
- a beginning or end that turns a word round: "hyper-" and "hypo-", "employer" and "employee";
- another word that we know: "eighty" for "eight", "Iceland" for "Ireland", "house" for "horse".
"""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import category

from quizgen.marking.text import lenient

# No word of a language is longer, and no pupil's time is spent on one.
_LONGEST = 60
_NO = frozenset({"no", "not"})
_TURNED_STARTS = (("hyper", "hypo"), ("inter", "intra"), ("macro", "micro"), ("ante", "anti"), ("endo", "ecto"))
_TURNED_ENDS = (("er", "ee"), ("or", "ee"), ("ist", "ism"), ("like", "less"))
# Words that are a slip away from another one of them.
_WORDS = frozenset(
    "adapt adopt adapted adopted advice advise angel angle barely barley battle bottle beach bench bother brother "
    "bread breed cannon canon canyon carbon carton cartoon casual causal chance change coach couch coast coats "
    "complement compliment conservation conversation consummation consumption contest context cooper copper country "
    "county crash crush dairy diary desert dessert device devise diner dinner eight eighth eighty ejection election "
    "farmer former fiend friend fifth fifty floor flour glacier glazier granada grenada heard heart hearth hoarse "
    "horse house horses houses human humane iceland ireland immigrant immigrate infection inflection injection "
    "inspection intention invention inhabit inhibit inland island lawyer layer lessen lesson lions loins major "
    "mayor marital martial marker market medal metal miner minor monarch monarchy month mouth moose mouse moral "
    "morale morning mourning naval navel nigerian nigerien ordinance ordnance paint point pants plants parson "
    "person patent patient patrol petrol peasant pheasant perfect prefect phase phrase pistol piston place plate "
    "plane planes planet planets plant plague plaque poison prison prediction production prescribe proscribe price "
    "prince principal principle quarter quartet quiet quite racket rocket rider river sacred scared seventh seventy "
    "sheep sheet sleep shirt short skirt sixth sixty slovakian slovenian smile simile solder soldier square squire "
    "staff stuff stare start state statue statute status stationary stationery steal steel stone store storm story "
    "stones stores strike stroke table tablet thorough through topic tropic trail train trial treat treaty united "
    "untied vacation vocation valley volley waiter water wander wonder warship worship watch witch while white "
    "whole winner winter woman women words worlds write wrote".split()
)


def nearly_same_text(given: str, accepted: Sequence[str]) -> bool:
    """Say whether an answer is one of those accepted but for small slips."""
    typed = lenient(given)
    return bool(typed) and any(near(typed, lenient(answer)) for answer in accepted)


def near(given: str, answer: str) -> bool:
    """Say whether two lenient texts differ by no more than small slips."""
    theirs, ours = given.split(" "), answer.split(" ")
    if len(theirs) != len(ours):
        return _same_unspaced(theirs, ours)
    left = allowed(sum(map(len, ours)))
    for word, wanted in zip(theirs, ours, strict=True):
        left -= 0 if word == wanted else _cost(word, wanted)
        if left < 0:
            return False
    return True


def _same_unspaced(theirs: Sequence[str], ours: Sequence[str]) -> bool:
    """Say whether blanks alone differ; "not able" is not "notable"."""
    joined = "".join(ours)
    if _NO.intersection((*theirs, *ours)):
        return False
    return joined == "".join(theirs) and _only_letters(joined) and allowed(len(joined)) > 0


def allowed(letters: int) -> int:
    """How many slips so many letters may hold."""
    if letters < 5:
        return 0
    return 1 if letters < 9 else 2


def _cost(given: str, answer: str) -> int:
    """The slips in a word; more than any answer may hold if the word must stand as it is, or says something else."""
    most = allowed(len(answer))
    if not most or max(len(given), len(answer)) > _LONGEST or given[:1] != answer[:1]:
        return 3
    if not _only_letters(given + answer) or _another_word(given, answer):
        return 3
    found = slips(given, answer, most)
    return found if found <= most else 3


def _only_letters(text: str) -> bool:
    return all(category(sign)[0] == "L" for sign in text)


def _another_word(given: str, answer: str) -> bool:
    if given + "s" == answer or given == answer + "s":
        return False
    if given in _WORDS or _one_block(given, answer):
        return True
    starts = any(_turned(given, answer, one, other) for one, other in _TURNED_STARTS)
    return starts or any(_turned(given[::-1], answer[::-1], one[::-1], other[::-1]) for one, other in _TURNED_ENDS)


def _turned(first: str, second: str, one: str, other: str) -> bool:
    """Say whether two words differ by how they begin alone."""
    pairs = ((one, other), (other, one))
    return any(first.startswith(start) and second == end + first[len(start) :] for start, end in pairs)


def _one_block(first: str, second: str) -> bool:
    """Say whether the longer word is the shorter with two letters put in side by side."""
    short, long = sorted((first, second), key=len)
    if len(long) - len(short) != 2:
        return False
    return any(long[:at] + long[at + 2 :] == short for at in range(len(short) + 1))


def slips(given: str, answer: str, most: int) -> int:
    """Return the optimal string alignment distance of two words, or `most` + 1 where it is greater."""
    at = 0
    while at < min(len(given), len(answer)) and given[at] == answer[at]:
        at += 1
    a, b = given[at:], answer[at:]
    if not a and not b:
        return 0
    if most == 0 or abs(len(a) - len(b)) > most:
        return most + 1
    rests = [(a[1:], b[1:]), (a[1:], b), (a, b[1:])]
    if a[:2] == b[1::-1] and len(a) > 1:
        rests.append((a[2:], b[2:]))
    return 1 + min(slips(one, other, most - 1) for one, other in rests)
