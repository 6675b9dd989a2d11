"""Agreement: "Who" and "What" take a singular verb, whatever the answer is."""

from __future__ import annotations

import re
from dataclasses import replace

from quizgen.facts.frame import Frame

SINGULAR = {"are": "is", "were": "was", "have": "has", "do": "does"}


def singular(frame: Frame) -> Frame:
    """The frame of a question about a plural subject, with the verb in the singular ("Who repairs …?")."""
    if frame.auxiliaries:
        first, *others = frame.auxiliaries
        return replace(frame, auxiliaries=(SINGULAR.get(first, first), *others))
    if frame.tense != "present":
        return frame
    return replace(frame, verb=third_person(frame.verb), tense="present_s")


def singular_word(verb: str, tag: str) -> str:
    """A finite verb in the singular, as "who" and "what" want it."""
    return SINGULAR.get(verb, third_person(verb) if tag == "VBP" else verb)


def third_person(verb: str) -> str:
    """ "carry" becomes "carries"."""
    if verb in SINGULAR:
        return SINGULAR[verb]
    if re.search(r"(?:s|x|z|ch|sh|o)$", verb):
        return f"{verb}es"
    return f"{verb[:-1]}ies" if re.search(r"[^aeiou]y$", verb) else f"{verb}s"
