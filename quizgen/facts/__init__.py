"""Facts: what the article says that can be asked. One file a rule; each carries its own examples."""

from __future__ import annotations

import importlib
import pkgutil
from functools import lru_cache

from quizgen.document import Document
from quizgen.document.clauses import clauses
from quizgen.facts.frame import Fact
from quizgen.facts.rule import RULES, Rule
from quizgen.model import Refusal

# Rules that may ask for a part of an infinitive.
CHAINED = frozenset({"what", "how_many", "how_much", "where", "where_to", "what_of", "how"})
# Modules of this package that are not rules.
MACHINERY = frozenset(
    {"agreement", "answers", "askable", "build", "classes", "frame", "parts", "players", "rule", "wording"}
)


@lru_cache(maxsize=1)
def rules() -> tuple[Rule, ...]:
    """All rules, by name: every module of this package that is not machinery registers its own."""
    for module in pkgutil.iter_modules(__path__):
        if module.name not in MACHINERY:
            importlib.import_module(f"{__name__}.{module.name}")
    return tuple(RULES[name] for name in sorted(RULES))


def find(document: Document) -> tuple[tuple[Fact, ...], tuple[Refusal, ...]]:
    """All facts of a document in the order of the text, and why other clauses were refused."""
    found: list[Fact | Refusal] = []
    on_clauses = [rule.on_clause for rule in rules() if rule.on_clause]
    on_chained = [rule.on_clause for rule in rules() if rule.on_clause and rule.name in CHAINED]
    on_sentences = [rule.on_sentence for rule in rules() if rule.on_sentence]
    for sent in document.sents:
        for clause in clauses(document, sent):
            for look_at in on_chained if clause.chained else on_clauses:
                found.extend(look_at(clause))
        for look in on_sentences:
            found.extend(look(document, sent))
    facts = [f for f in found if isinstance(f, Fact)]
    facts.sort(key=lambda f: (f.sentence.start, f.answer.start, f.rule))
    return tuple(facts), tuple(f for f in found if isinstance(f, Refusal))
