"""The words of the quiz page's buttons and messages: one file a language, `templates/lang/en.json` and so on.

A text for a number has two entries, `name.one` and `name.other`; `{n}` stands for the number.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from quizgen.render.page import number
from quizgen.screen import LANGUAGES, Language, Screen

if TYPE_CHECKING:
    from quizgen.sheet import Sheet

# The articles are English; words in another language say so to screen readers.
CONTENT: Language = "en"
Words = Mapping[str, str]
Places = Mapping[str, int]
# What only one of the modes says.
_OF_CARDS, _OF_COLLECT, _OF_TEST = (
    ("cards.",),
    ("hand-in",),
    ("test.", "answered", "go-back", "result.took", "setup.minutes"),
)
_OF_PRACTICE = {"check", "question", "again", "empty"}
# What a page says that marks.
_OF_ROUNDS = (
    "check",
    "question",
    "empty",
    "none",
    "of.",
    "all-done",
    "paragraph",
    "in-paragraph",
    "resumed",
    "look-for",
)
# What a date is made of, before the page is, and what a page at work never says.
_BEFORE = ("date.", "no-script")
_OF_MARKING = (
    "result",
    "setup",
    "self",
    "sign.",
    "mode",
    "right",
    "partly",
    "wrong",
    "again",
    "restart",
    "good-",
    "look-",
)
# What is said of an article, and of one kind of question alone.
_OF_ARTICLE = ("focus", "aloud")
_OF_KIND: Mapping[str, tuple[str, ...]] = {
    "cloze": ("gap", "box", "do.box", "cards.cloze"),
    "matching": ("letter-of",),
    "ordering": ("up", "down", "moved"),
    "essay": ("self", "good-", "look-", "result.essay"),
    "true_false": ("true", "false", "cards.true_false"),
}


def words_of(source: Callable[[str], str], language: Language) -> Words:
    """The words of a language; `source` reads a file beside the templates."""
    found: dict[str, str] = json.loads(source(f"lang/{language}.json"))
    return found


def all_words(source: Callable[[str], str], screen: Screen, sheet: Sheet) -> Mapping[str, tuple[str, ...]]:
    """Each text in every language, in the order of LANGUAGES, without what this page never says."""
    languages = [words_of(source, language) for language in LANGUAGES]
    return {
        key: tuple(words[key] for words in languages)
        for key in languages[0]
        if _is_said(key, screen) and _is_of(sheet, key)
    }


def _is_said(key: str, screen: Screen) -> bool:
    if key.startswith(_BEFORE):
        return False
    if screen.collects:
        return not key.startswith((*_OF_CARDS, "test.", *_OF_ROUNDS, *_OF_MARKING))
    unsaid = list(_OF_COLLECT)
    # The deck is called as its mode is.
    if len(screen.modes) == 1 and not (key == "mode.cards" and "cards" in screen.modes):
        unsaid.append("mode")
    if "practice" not in screen.modes and key in _OF_PRACTICE:
        return False
    unsaid += [*([] if "cards" in screen.modes else _OF_CARDS), *([] if "test" in screen.modes else _OF_TEST)]
    return not key.startswith(tuple(unsaid))


def _is_of(sheet: Sheet, key: str) -> bool:
    """Say whether the sheet has what a text is about: its kind of question, or an article."""
    if key.startswith(("section.", "do.")) and key != "do.box":
        return key.partition(".")[2] in {section.kind for section in sheet.sections}
    kinds = {question.item.kind for question in sheet.questions}
    missing = [starts for kind, starts in _OF_KIND.items() if kind not in kinds]
    return not key.startswith(tuple(start for starts in missing for start in starts)) and (
        sheet.article is not None or not key.startswith(_OF_ARTICLE)
    )


def places_of(words: Mapping[str, object]) -> Mapping[str, int]:
    """In which line the page holds each text; one for one and one for many stand in the same."""
    names = dict.fromkeys(key.removesuffix(".one").removesuffix(".other") for key in words if key != "language")
    return {name: line for line, name in enumerate(names)}


def lines_of(words: Mapping[str, Sequence[str]]) -> str:
    """The texts as `js/words.js` reads them: a line each, two forms with a tab between, languages an empty line apart."""
    return "\n\n".join(
        "\n".join("\t".join(_forms(words, name, language)) for name in places_of(words))
        for language in range(len(LANGUAGES))
    )


def _forms(words: Mapping[str, Sequence[str]], name: str, language: int) -> list[str]:
    found = [words[key][language] for key in (name, f"{name}.one", f"{name}.other") if key in words]
    return [" ".join(form.split()) for form in found]


def text(words: Words, key: str, n: float | None = None, **values: object) -> str:
    """One text with its number and other values put in."""
    if n is not None and f"{key}.one" in words:
        key = f"{key}.{'one' if n == 1 else 'other'}"
    filled = {"n": number(n)} if n is not None else {}
    return words[key].format_map({**filled, **values})


def said(
    words: Words, places: Places, language: Language, key: str, n: float | None = None, **values: object
) -> Markup:
    """A text in an element that the page can put into another language, if it holds the text in others."""
    count = Markup(' data-n="{}"').format(number(n)) if n is not None else ""
    ids = Markup(' data-id="{}"').format(values["id"]) if "id" in values else ""
    tongue = Markup(' lang="{}"').format(language) if language != CONTENT else ""
    told = escape(text(words, key, n, **values))
    named = Markup(' data-t="{}"').format(places[key]) if key in places else ""
    return Markup("<span{}{}{}{}>{}</span>").format(named, count, ids, tongue, told)


def dates(source: Callable[[str], str], iso: str) -> tuple[str, ...]:
    """A day in words, in the order of LANGUAGES; what is no ISO date stays as it is."""
    return tuple(_date(words_of(source, language), iso) for language in LANGUAGES)


def _date(words: Words, iso: str) -> str:
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return iso
    month = words["date.months"].split()[day.month - 1]
    return text(words, "date.form", day=day.day, month=month, year=day.year)


def said_date(source: Callable[[str], str], places: Places, language: Language, iso: str) -> Markup:
    """A day in an element that the page can put into another language; what is no ISO date as plain text."""
    told = _date(words_of(source, language), iso)
    # What was typed is no text with values: it may hold braces.
    return escape(iso) if told == iso else said({"date": told}, places, language, "date")


def slot(places: Places, key: str, n: float | None = None) -> Markup:
    """An element that the page's script fills, where nothing is shown without it."""
    count = Markup(' data-n="{}"').format(number(n)) if n is not None else ""
    return Markup('<span data-t="{}"{}></span>').format(places[key], count)


def label(words: Words, places: Places, key: str, n: float | None = None) -> Markup:
    """The same as an attribute: a name for screen readers."""
    count = Markup(' data-n="{}"').format(number(n)) if n is not None else ""
    return Markup('aria-label="{}" data-l="{}"{}').format(text(words, key, n), places[key], count)


def slot_label(places: Places, key: str) -> Markup:
    """A name that the page's script fills in."""
    return Markup('data-l="{}"').format(places[key])


def tools(source: Callable[[str], str], screen: Screen, sheet: Sheet) -> dict[str, object]:
    """What the template of the quiz calls: `say`, `slot`, `name`, `slot_name` and `date`, and what it holds."""
    words = words_of(source, screen.language)
    every = dict(all_words(source, screen, sheet))
    if sheet.article and sheet.article.date:
        every["date"] = dates(source, sheet.article.date)
    places = places_of(every)
    return {
        "say": partial(said, words, places, screen.language),
        "name": partial(label, words, places),
        "slot": partial(slot, places),
        "slot_name": partial(slot_label, places),
        "date": partial(said_date, source, places, screen.language),
        "words": every,
        "places": places,
        "lines": lines_of(every),
        "languages": LANGUAGES,
    }
