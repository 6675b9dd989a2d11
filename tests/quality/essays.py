"""Faults of essays: the prompt, and the marking notes that quote the article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.model import Article, Essay
from tests.quality import form, proof
from tests.quality.articles import evidences
from tests.quality.sets import task_faults
from tests.quality.text import STOP, content, share, unquoted, words

# What a task says to its readers.
TASK = frozenset(
    """explain summarise summarize compare describe discuss agree give two three four reasons use evidence text sentences
    own say said learn differ words""".split()
)
QUOTED_FROM = re.compile(r"“([^”]+)” \(paragraph (\d+)\)")


def faults(item: Essay, article: Article) -> Iterator[str]:
    """The prompt is a task on its evidence; the notes quote the paragraphs that they name."""
    yield from task_faults(item.question)
    yield from form.pointer_faults(item.question, reader=True)
    yield from proof.quotation_faults(item.question, item, article)
    yield from _about(item, article)
    yield from _clause(item)
    yield from _notes(item, article)
    if item.lines < 1 or not all(r.strip() for r in item.rubric):
        yield "task: no lines to write on, or an empty line in the rubric"


def _about(item: Essay, article: Article) -> Iterator[str]:
    """Names of the prompt are the article's; half of its other words are the evidence's, without those of the task."""
    prompt = unquoted(item.question)
    names = {words(w)[0] for w in re.findall(r"\b[A-Z][\w’-]*", prompt)} - TASK - STOP
    if names - {*words(article.text), *words(article.title)}:
        yield "about: a name that the article does not have"
    told = content(" ".join(w for w in words(prompt) if w not in names | TASK))
    if told and share(told, proof.known(item)) < proof.LEAST:
        yield "about: the evidence speaks of something else"


def _clause(item: Essay) -> Iterator[str]:
    """ "Explain why …" goes on with a finite verb."""
    clause = re.search(r"\bwhy ([^.?]+)", unquoted(item.question))
    if clause and not form.finite_verbs(clause[1], proof.quotes(item)):
        yield "grammar: no finite verb"


def _notes(item: Essay, article: Article) -> Iterator[str]:
    """Quotations of the notes stand in the paragraphs that they name, which are those of the evidence."""
    blocks = {b.number: _unmarked(b.text) for b in article.blocks if b.kind != "heading"}
    for quoted, number in QUOTED_FROM.findall(item.answer):
        if _unmarked(quoted) not in blocks.get(int(number), ""):
            yield "task: the notes quote what that paragraph does not have"
    if {int(n) for n in re.findall(r"\bparagraph (\d+)", item.answer)} - {e.paragraph for e in evidences(item)}:
        yield "task: the notes name another paragraph"


def _unmarked(text: str) -> str:
    return re.sub("[“”‘’\"']", "", text)
