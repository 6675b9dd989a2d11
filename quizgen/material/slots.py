"""What fills the slots of prompts, only where the bank or the article makes it certain: an ill-fitting slot is worse
than none."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from random import Random

from quizgen.gazetteer import countries
from quizgen.material.transform_pool import pool
from quizgen.model import Bank, Item, MultipleChoice, Numeric, ShortAnswer

# First name and family name, or a form of address and a name.
_NAME = re.compile(r"(?:(?:Mr|Mrs|Ms|Dr) )?[A-Z][\w’-]{1,30}(?: [A-Z][\w’-]{1,30}){0,3}")
_ADDRESS = re.compile(r"(?:Mr|Mrs|Ms|Dr) [A-Z]")
# Georgia, Jordan, Chad: names of people or states too; Turkey and Guinea are words.
_UNSURE = frozenset({"Georgia", "Jordan", "Chad", "Turkey", "Guinea", "Dominica", "Mali", "Niger", "Ireland"})
_YEAR = re.compile(r"\b[Ii]n (1[0-9]{3}|20[0-9]{2})(?=[,.;:)]|$| (?:and|but|when|the|he|she|it|they|by|to|after)\b)")
# "Acme, the market leader": firms lead, own and make; only people are these.
_PEOPLE = frozenset(
    "president minister king queen prince princess secretary governor mayor senator judge teacher doctor nurse engineer "
    "scientist inventor author writer poet painter artist composer singer actor actress farmer sailor captain keeper "
    "librarian cheesemaker professor student pupil man woman boy girl father mother son daughter brother sister husband wife "
    "widow showman".split()
)
_GROUPS = frozenset(
    "The United City Rovers Town Party Council Court House Army Navy Police Patrol Company Group Bank Union Agency Office "
    "School University College Club Team Board Committee Society Trust Church Museum Band Brothers Sisters Sons".split()
)
# ", the president of": the last noun before what tells more of it.
_ROLE = re.compile(
    r", (?:an?|the|her|his|their|its)(?: [\w’-]+){0,5}? ([a-z]+)(?=,|\.| (?:of|who|from|and|in|that|which|at|for|to|on)\b)"
)
_FIGURE = re.compile(r"[£$€]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[£$€]?\d+(?:\.\d+)?")
_UNITS = r"(?! ?(?:%|per cent|percent|million|billion|thousand|[a-z]{0,2}m\b)|[\d:/]|[.,]\d|st\b|nd\b|rd\b|th\b)"
# These point back, and alone they say nothing.
_POINTING = re.compile(
    r"(?:He|She|It|They|We|I|You|This|That|These|Those|His|Her|Its|Their|But|And|So|Or|Yet|Then|Even so|However|"
    r"Meanwhile|Later|Next|Both|Some|Others|Another|One|Such|There|Here|Instead|Still|Now|Also|Nobody|Everyone)\b"
)
_POINTING_INSIDE = re.compile(r"\b(?:he|she|they|him|them|his|her|their|this|these|those|such|former|latter|then)\b")


def slots(bank: Bank, rng: Random) -> dict[str, str]:
    """Fill what can be filled: title, person, place, number, year, sentence; what is missing is not certain."""
    text = bank.article.text if bank.article else ""
    candidates = {
        "title": _titles(bank),
        "person": sorted(set(_people(bank, text))),
        "place": _places(text),
        "number": sorted(set(_numbers(bank, text))),
        "year": [year for year in dict.fromkeys(_YEAR.findall(text)) if len(re.findall(rf"\b{year}\b", text)) == 1],
        "sentence": [one.text for one in pool(bank) if one.proof and _stands_alone(one.text) and not one.quotes],
    }
    filled = {name: rng.choice(found) for name, found in candidates.items() if found}
    told = filled.get("sentence", "")
    # A sentence that holds the figure would tell the answer.
    return {name: slot for name, slot in filled.items() if name not in {"number", "year"} or slot not in told}


def _titles(bank: Bank) -> list[str]:
    """The article's own title, not that of the quiz."""
    title = bank.article.title.strip() if bank.article else ""
    return [title] if 3 <= len(title) <= 100 and not re.search(r"[“”\n<>{}_]|\.\w{2,4}$", title) else []


def _people(bank: Bank, text: str) -> Iterator[str]:
    """Names that answer "who" and that the article shows to be a person's: Mr, a role, or "…, who"."""
    known = {country.name for country in countries()}
    for item in bank.kept():
        name = _who(item)
        if _NAME.fullmatch(name) and name not in known and (_ADDRESS.match(name) or _shown(name, text)):
            yield name


def _who(item: Item) -> str:
    """The answer to a question that begins with "Who"; else nothing."""
    asks = isinstance(item, MultipleChoice | ShortAnswer) and item.question.startswith("Who ")
    return item.answer if asks and isinstance(item, MultipleChoice | ShortAnswer) else ""


def _shown(name: str, text: str) -> bool:
    """Whether the article says that a name of two words or more is a person's: "…, who", "the king …", "…, a poet"."""
    if " " not in name or _GROUPS & set(name.split()):
        return False
    for match in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text):
        before, after = text[max(0, match.start() - 40) : match.start()], text[match.end() : match.end() + 90]
        called = re.search(r"(\w+) (?:named|called) $", before)
        role = _ROLE.match(after)
        if after.startswith((", who ", " himself", " herself")) or (called and called[1] in _PEOPLE):
            return True
        if role and role[1] in _PEOPLE:
            return True
    return False


def _places(text: str) -> list[str]:
    """The country that the text names most often, three times or more, and once after a word of place."""
    found: Counter[str] = Counter()
    for country in countries():
        with_the = f"the {country.name}" in country.others
        name = f"the {country.name}" if with_the else country.name
        pattern = rf"\b(?:in|to|from|across|through|of) {re.escape(name)}\b(?! [A-Z]|-|’)"
        if country.name not in _UNSURE and re.search(pattern, text):
            found[name] = len(re.findall(rf"\b{re.escape(country.name)}\b", text))
    most = max(found.values(), default=0)
    return sorted(name for name, times in found.items() if times == most >= 3)


def _numbers(bank: Bank, text: str) -> Iterator[str]:
    """Figures that answer a question and that the text names once, as they stand there."""
    for item in bank.kept():
        figures = _FIGURE.findall(item.answer) if isinstance(item, Numeric) else []
        if len(figures) == 1 and re.search(rf"(?<![\w.,£$€-]){re.escape(figures[0])}(?!\w){_UNITS}", text):
            bare = figures[0].lstrip("£$€")
            if len(bare) > 1 and len(re.findall(rf"(?<![\d.,]){re.escape(bare)}(?![\d])", text)) == 1:
                yield figures[0]


def _stands_alone(sentence: str) -> bool:
    """Whether a sentence says something by itself: not too long, nothing in it points back."""
    fit = 8 <= len(sentence.split()) <= 18 and sentence.endswith(".")
    return fit and not _POINTING.match(sentence) and not _POINTING_INSIDE.search(sentence)
