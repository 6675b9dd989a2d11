"""Multiple choice: a stem, the key and three distractors of the key's class and shape."""

from __future__ import annotations

import re

from quizgen import gazetteer
from quizgen.facts.frame import Fact
from quizgen.facts.wording import question
from quizgen.items.distractors import distractors
from quizgen.items.gates import STEM_GATES
from quizgen.items.make import Unmakeable, check, common, rationale
from quizgen.items.people import shape
from quizgen.items.pool import Pool
from quizgen.model import MultipleChoice, Wrong

GENDERED = re.compile(
    r"\b(?:his|her|hers|him|he|she|himself|herself|wife|husband|mother|father|son|daughter|brother|sister|widow|widower|"
    r"aunt|uncle|niece|nephew|king|queen|prince|princess|man|woman|boy|girl|\w+(?:wom[ae]n|ess))\b"
)

# Offices whose holders everybody knows, or knows by the sound of the name.
HEADS = re.compile(
    r"\b(?:president|prime minister|chancellor|premier|king|queen) of\b|\bWhite House\b", re.IGNORECASE
)


def make(fact: Fact, pool: Pool) -> tuple[MultipleChoice, ...]:
    """One item, where three good distractors can be had."""
    stem = "" if fact.rule == "refers" else question(fact)  # “she” would rule the men out
    if not stem:
        return ()
    check(STEM_GATES, stem, fact, fact.answer.key)
    if fact.answer.kind in {"person", "character"} and GENDERED.search(re.sub(r"“[^”]*”", "", stem)):
        raise Unmakeable("“her” or “his” in the stem would rule half of the options out", "options", stem)
    if fact.rule == "how_many" and stem.endswith(" with?"):
        raise Unmakeable("“with” is left hanging at the end", "shape", stem)
    if stem.startswith("By when") or ", by when" in stem:
        return ()  # what was done by March was done by June as well
    if fact.answer.key in gazetteer.MONTHS and not _once(fact):
        return ()  # without its year: it may be so in other months as well
    if fact.answer.kind == "person" and (re.search(r"\b\d{3,4}\b|\bcentury\b", stem) or _in_office(fact, stem)):
        return ()  # people of another age or country are no plausible answers
    wrong = [d for d in distractors(fact, pool) if d.lower() not in stem.lower()]
    if len(wrong) < 3 or (fact.answer.kind == "person" and not _of_one_story(fact, wrong, pool)):
        raise Unmakeable("no three good wrong options", "options", stem)
    key = re.sub(r"^The (?=[A-Z])", "the ", fact.answer.key) if fact.answer.kind == "country" else fact.answer.key
    if key[:1].isupper() and wrong[0][:1].islower():
        wrong = [w[0].upper() + w[1:] for w in wrong]
    return (
        MultipleChoice(
            question=stem,
            answer=key,
            wrong=tuple(Wrong(w) for w in wrong),
            why=rationale(fact),
            **common(fact, "multiple_choice", key),
        ),
    )


def _in_office(fact: Fact, stem: str) -> bool:
    """Who held an office of a country: names of others sound of other countries."""
    words = re.findall(r"[A-Z]\w+", stem)
    lands = any(gazetteer.country(word) is not None for word in words)
    return HEADS.search(stem) is not None or (fact.rule in {"role", "title"} and lands)


def _once(fact: Fact) -> bool:
    """What happened or will happen, not what is so every year."""
    frame = fact.frame
    return frame is not None and (frame.auxiliaries[:1] in {("will",), ("was",), ("were",)} or frame.tense == "past")


def _of_one_story(fact: Fact, wrong: list[str], pool: Pool) -> bool:
    """All might have done it: people of one time who act or speak in the text; and the key is not set apart by its form."""
    key = fact.answer.key
    return pool.present >= {key, *wrong} and any(shape(n) == shape(key) for n in wrong)
