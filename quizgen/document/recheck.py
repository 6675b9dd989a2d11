"""Stems parsed again: a question must read as one sentence with one finite root verb, and with a subject.

A second opinion of the same small model, which was taught on newspapers and errs on questions; so only faults that
it hardly ever sees in good questions are told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Doc, Token

from quizgen.document.load import load
from quizgen.document.sentences import STRAIGHT
from quizgen.syntax import BE_FORMS, FINITE_TAGS, SUBJECTS

BEARERS = SUBJECTS | {"csubj", "csubjpass", "expl", "attr"}
DO = frozenset({"do", "does", "did"})


def faults(stems: Sequence[str], model: str = "") -> tuple[str, ...]:
    """For each stem why it does not parse as one question, or ""; in the order of `stems`. Raises ModelError."""
    docs = load(model).pipe([_bare(stem).translate(STRAIGHT) for stem in stems])
    return tuple(_fault(doc) for doc in docs)


def _bare(stem: str) -> str:
    """The stem without its source, which the model takes for a verb ("According to paragraph 3, …")."""
    bare = re.sub(r"^According to [^,]+, ", "", stem)
    return bare[:1].upper() + bare[1:]


def _fault(doc: Doc) -> str:
    roots = [t for t in doc if t.dep_ == "ROOT" and not t.is_punct and not t.is_space]
    if len(roots) != 1:
        return "it reads as more than one sentence"
    root = roots[0]
    helpers = [c for c in root.children if c.dep_ in {"aux", "auxpass"}]
    first = [t for t in helpers if _finite(t)]
    if len(first) > 1:
        return f"{first[0].text!r} and {first[1].text!r} are both finite"
    if not any(_finite(t) for t in doc):
        return "it has no finite verb"
    if root.pos_ in {"VERB", "AUX"} and not first and not _finite(root):
        return f"its verb {root.text!r} is not finite"
    if root.pos_ in {"VERB", "AUX"} and not any(c.dep_ in BEARERS for c in root.children):
        return f"its verb {root.text!r} has no subject"
    if DO.intersection(t.lower_ for t in helpers) and root.tag_ in {"VBD", "VBZ"} and root.lower_ != root.lemma_:
        return f"{root.text!r} after a form of do"
    return ""


def _finite(token: Token) -> bool:
    return token.tag_ in FINITE_TAGS or token.lower_ in BE_FORMS
