"""Who holds an office, and what somebody's job is: appositions of a name and a role."""

from __future__ import annotations

import re

from quizgen.document import Document, Name, Sent, Token
from quizgen.document.clauses import SAY, verbatim
from quizgen.document.reference import dangling, mentions, render
from quizgen.facts.frame import Answer, Fact
from quizgen.facts.rule import Found, No, Yes, sentence_rule
from quizgen.memory import remembered
from quizgen.model import Refusal
from quizgen.roles import is_role
from quizgen.syntax import child, noun_phrase, set_off


@sentence_rule(
    "role",
    examples=[
        Yes(
            "The bay is safer now, said Rosa Quint, the director of the Harbour Museum.",
            "Who is the director of the Harbour Museum?",
            "Rosa Quint",
        ),
        Yes(
            "Tom Marsh, a boat builder from Ashby, sold the yard in 1971.",
            "What was Tom Marsh’s job?",
            "a boat builder",
        ),
        Yes(
            "Rosa Quint, the founder and editor of the Ashby Herald, sold the yard in 1971.",
            "Who was the founder and editor of the Ashby Herald?",
            "Rosa Quint",
        ),
        No("The yard, a place full of old boats, closed in 1971.", why="not a person"),
        No("Rosa Quint, her sister, waited outside.", why="a pronoun in the role"),
        No(
            "Professor Rosa Quint, a specialist in old bells, sold the yard in 1971.",
            why="she is a professor as well",
        ),
        No("Born in Rosa Quint, the only child of a captain, he went to sea at twelve.", why="where he was born"),
        No(
            "The stairs were drawn by the Swedish-born engineer Rosa Quint.", why="which of all engineers born there?"
        ),
        No("The line is older, says the industrial historian Dr Rosa Quint.", why="which historian?"),
        No("Rosa Quint, 62, waited outside.", why="an age is no role"),
        No("Rosa Quint, a nurse and mother of three, waited outside.", why="only half of it is a job"),
    ],
)
def role(document: Document, sent: Sent) -> Found:
    """A name and a role joined by a comma, either way round: who is "the …", or what "a …" is."""
    for name in document.names_in(sent):
        if name.kind != "person" or not name.sure or sent.span.doc[name.head].tag_ == "NNPS":
            continue
        found = _role_of(sent, name)
        head = sent.span.doc[name.head]
        if found is None or (head.dep_ == "pobj" and head.head.lower_ in {"in", "at", "near", "off"}):
            continue  # "born in Whitby, the only child of a captain": a town
        tokens = _without_half_a_place(noun_phrase(found))
        text, start, end = verbatim(sent, tokens)
        word = dangling(document, sent, tokens, None)
        if not text or word or found.i in sent.quoted:
            yield Refusal(name.start, "role", f"the role {text!r} points outside the sentence ({word})")
        elif text.lower().startswith(("a ", "an ")) and " with " not in text:
            told_by_clause = any(t.dep_ == "relcl" for t in tokens)
            if name.title.lower().rstrip(".") in RANKED:
                yield Refusal(name.start, "role", f"{name.title} is a job as well")
                continue
            once = any(t.lower_ in {"retired", "former", "ex", "self"} for t in tokens)
            if not once and 1 < len(tokens) <= 12 and not told_by_clause and found.lemma_.lower() not in NO_JOBS:
                yield _job(document, sent, name, text, start, end)
        elif text.lower().startswith(("a ", "an ")) and any(t.dep_ == "relcl" for t in tokens):
            continue
        elif found.lemma_.lower() not in {"friend", "neighbour", "neighbor", "member"} and _tells(tokens, name):
            yield _holder(document, sent, name, tokens)


# A title that tells a job by itself: a second answer.
RANKED = frozenset("professor prof dr judge captain sergeant coach chef nurse mayor".split())
# What somebody is, but not what he does.
NO_JOBS = frozenset("man woman boy girl child person people baby lad youth friend neighbour neighbor stranger visitor member "
                    "great-aunt great-uncle great-grandfather great-grandmother grandmother grandfather aunt uncle niece nephew mother-in-law father-in-law "
    "student pupil graduate resident refugee immigrant migrant descendant survivor native widow heir brother sister son daughter mother father cousin giant".split())  # fmt: skip


def _tells(tokens: list[Token], name: Name) -> bool:
    """An office says whose or of what it is; "the prime minister" or "the Swedish-born engineer" alone does not."""
    own = [t for t in tokens if t.i not in {*name.tokens, *name.title_tokens}]
    telling = any(t.dep_ == "prep" and not any(c.ent_type_ in {"DATE", "TIME"} for c in t.children) for t in own)
    named = any(t.pos_ == "PROPN" and t.tag_ != "JJ" and t.dep_ != "npadvmod" for t in own)
    return telling or named or any(t.dep_ in {"poss", "relcl"} for t in own)


def _role_of(sent: Sent, name: Name) -> Token | None:
    head = sent.span.doc[name.head]
    after = next((c for c in head.children if c.dep_ == "appos" and c.i > head.i and set_off(c)), None)
    if after is not None:
        others = [c for c in after.children if c.dep_ == "conj"]
        usable = (
            after.pos_ == "NOUN"
            and is_role(after.lemma_)
            and all(is_role(t.lemma_) and not set_off(t) and t.lemma_.lower() not in NO_JOBS for t in others)
        )
        return after if usable else None
    if head.dep_ == "appos" and head.head.pos_ == "NOUN" and is_role(head.head.lemma_) and head.head.tag_ == "NN":
        return head.head if child(head.head, "conj") is None else None
    return None


def _holder(document: Document, sent: Sent, name: Name, tokens: list[Token]) -> Fact:
    own = [t for t in tokens if t.i not in {*name.tokens, *name.title_tokens}]
    role_text = render(document, sent, own)
    if own[0].i == sent.span.start and own[0].pos_ not in {"PROPN", "PRON"}:
        role_text = role_text[0].lower() + role_text[1:]
    needs_article = (
        own[0].dep_ not in {"det", "poss"}
        and not any(t.dep_ == "poss" and t.head.i == own[-1].i for t in own)
        and "’s" not in role_text.split(" ")[0]
        and "'s" not in role_text
    )
    if needs_article:
        role_text = f"the {role_text}"
    accept = mentions(document, name)
    answer = Answer(name.text, name.start, name.end, "person", name.canonical, accept)
    is_was = "was" if _lived(tokens) else _tense(document, sent, name)
    return Fact("role", "Who", answer, sent.plain(), question=f"Who {is_was} {role_text}?",
                statement=f"{name.canonical} {is_was} {role_text}.")  # fmt: skip


# "a historian at a university in Bamako": without the town the rest would say too little.
MOST_JOB = 4


def _job(document: Document, sent: Sent, name: Name, text: str, start: int, end: int) -> Fact:
    is_was = _tense(document, sent, name)
    article = ""
    aged = re.match(r"an? \d\d-year-old ", text)
    if aged:
        text, start = text[aged.end() :], start + aged.end()
        article = "an " if text[0] in "aeiou" else "a "
    home = re.search(r" (?:from|in) [A-Z]\w+$", text)
    # Where somebody comes from or works is no part of the job.
    if home and len(text[: home.start()].split()) <= MOST_JOB:
        text, end = text[: home.start()], end - len(home.group())
    answer = Answer(text, start, end, "phrase")
    return Fact("role", "What", answer, sent.plain(), question=f"What {is_was} {name.canonical}’s job?",
                statement=f"{name.canonical} {is_was} {article}{text}.")  # fmt: skip


def _tense(document: Document, sent: Sent, name: Name) -> str:
    """Roles in news hold when somebody speaks; in a tale or history they are past."""
    if long_ago(document) and name.canonical not in document.speakers.values():
        return "was"
    root = sent.span.root
    speaks = root.lemma_ in SAY or bool(sent.quoted)
    return (
        "is"
        if speaks or root.tag_ in {"VBZ", "VBP"} or any(c.tag_ in {"VBZ", "VBP"} for c in root.children)
        else "was"
    )


@remembered()
def long_ago(document: Document) -> bool:
    """Most years that the text names are more than two generations past."""
    years = [int(y) for y in re.findall(r"\b1[0-9]\d\d\b|\b20[0-4]\d\b", document.article.text)]
    return len(years) > 2 and sum(y < 1960 for y in years) > len(years) / 2


def _without_half_a_place(tokens: list[Token]) -> list[Token]:
    """ "a cabinetmaker in Concord" before ", Massachusetts": the place would be but half of it."""
    last = tokens[-1] if tokens else None
    if last is None or last.i + 2 >= last.sent.end or last.nbor(1).text != "," or last.nbor(2).ent_type_ != "GPE":
        return tokens
    at = next((n for n in range(len(tokens) - 1, 0, -1) if tokens[n].lower_ in {"in", "at", "near", "from"}), 0)
    return tokens[:at] if at > 1 and last.ent_type_ == "GPE" else tokens


def _lived(tokens: list[Token]) -> bool:
    """ "the only person who lived there": what the clause tells is past."""
    return any(t.dep_ == "relcl" and t.tag_ == "VBD" for t in tokens)
