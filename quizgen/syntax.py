"""Pure helpers on parsed tokens: spans of text, noun phrases, verb groups. Knows grammar, nothing of questions.

The labels are those of the English models of spaCy (ClearNLP dependencies, Penn tags).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from quizgen.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
FINITE_TAGS = frozenset({"VBD", "VBZ", "VBP", "MD"})
MODALS = frozenset(
    {"can", "could", "may", "might", "must", "shall", "should", "will", "would", "ought", "'d", "'ll", "ca", "wo"}
)
BE_FORMS = frozenset({"am", "are", "is", "was", "were", "'s", "'re", "'m", "’s", "’re", "’m"})
# What may be cut from a noun phrase without changing whom or what it names, when commas or brackets set it off.
LOOSE = frozenset({"appos", "relcl", "acl", "advcl", "prep", "parataxis", "npadvmod", "advmod", "amod", "dep"})
NEGATIVE = frozenset({"not", "n't", "n’t", "never", "no", "nobody", "nothing", "none", "neither", "nor", "hardly", "barely",
                      "scarcely", "rarely", "seldom", "few", "little", "without", "only"})  # fmt: skip
DENIED = NEGATIVE - {"only", "without", "little"}
EDGES = frozenset({",", ";", ":", "-", "--", "–", "—", "(", "[", '"', "'", "``", "''", "…", "...", "?", "!"})
SPACES, SPACE_BEFORE, COMMAS = re.compile(r"\s+"), re.compile(r" ([,.;:?!%)\]])"), re.compile(r",(\s*,)+")
OPENERS = '(["“‘'


def original(token: Token) -> str:
    """The token as the article writes it (the parse sees straight quotation marks)."""
    return token.written


def words(tokens: Iterable[Token]) -> str:
    """Join tokens as they stand in the article; gaps left by dropped tokens become single spaces."""
    out: list[str] = []
    last: Token | None = None
    for token in sorted(tokens, key=lambda t: t.i):
        if last is not None:
            out.append(gap(last, token))
        out.append(original(token))
        last = token
    return tidy("".join(out))


def gap(last: Token, token: Token) -> str:
    """What stands between two kept tokens: the comma that the parser hung elsewhere, or a space."""
    if token.i == last.i + 2 and last.nbor(1).text == ",":
        return ", "
    return " " if last.whitespace_ or token.i != last.i + 1 else ""


def cut_short(tokens: Sequence[Token]) -> bool:
    """The phrase ends in "and", or one of its ends lies inside a hyphenated word."""
    if not tokens:
        return False
    first, last = tokens[0], tokens[-1]
    after = last.nbor(1) if last.i + 1 < len(last.doc) else None
    before = first.nbor(-1) if first.i else None
    inside = (after is not None and after.text == "-" and not last.whitespace_) or (
        before is not None and before.text == "-" and not before.whitespace_
    )
    return inside or last.dep_ == "cc" or last.lower_ in {"and", "or", "the", "a"}


def tidy(text: str) -> str:
    """Mend what dropping words leaves behind: double spaces, a space before a comma, stray commas at the ends."""
    text = SPACES.sub(" ", text)
    text = SPACE_BEFORE.sub(r"\1", text)
    text = COMMAS.sub(",", text)
    return text.strip(" ,;:–—-")


def contiguous(tokens: Iterable[Token]) -> list[Token]:
    """The first unbroken run of tokens: what can be quoted verbatim."""
    run: list[Token] = []
    for token in sorted(tokens, key=lambda t: t.i):
        if run and token.i != run[-1].i + 1:
            break
        run.append(token)
    return strip_punctuation(run)


def strip_punctuation(tokens: list[Token]) -> list[Token]:
    """Drop commas, dashes, brackets and lone quotation marks at both ends."""
    while tokens and tokens[-1].text in EDGES and not _closes(tokens[-1], tokens):
        tokens = tokens[:-1]
    while tokens and (tokens[0].dep_ == "cc" or (tokens[0].text in EDGES and not _closes(tokens[0], tokens))):
        tokens = tokens[1:]
    return tokens


def _closes(mark: Token, tokens: list[Token]) -> bool:
    """A quotation mark whose other half is among the tokens: a force of "Franks"."""
    return mark.text == '"' and sum(t.text == '"' for t in tokens) % 2 == 0


def set_off(child: Token) -> bool:
    """True when a comma, dash or opening bracket stands right before the child's subtree."""
    left = child.left_edge
    if left.i == left.sent.start:
        return False
    before = left.nbor(-1)
    # A hyphen inside a word sets nothing off.
    return before.text in {",", "(", "–", "—", "--", "["} or (before.text == "-" and bool(before.whitespace_))


def noun_phrase(head: Token, *, keep_loose: bool = False) -> list[Token]:
    """The tokens of the noun phrase of `head` without what commas set off (apposition, which-clauses, brackets)."""
    dropped: set[int] = set()
    if not keep_loose:
        for token in head.subtree:
            if token is not head and _is_loose(token, head):
                dropped.update(t.i for t in token.subtree if t.i != head.i)
                dropped.update(_commas_around(token))
    return strip_punctuation(without_asides([t for t in head.subtree if t.i not in dropped], head))


def _commas_around(token: Token) -> set[int]:
    """The commas that fenced a dropped aside; the one behind it stays where a list goes on."""
    left, right = token.left_edge.i, token.right_edge.i
    found = {left - 1} if left and token.doc[left - 1].text == "," else set()
    behind = token.doc[right + 1] if right + 1 < len(token.doc) else None
    return found | {right + 1} if found and behind is not None and behind.text == "," else found


def _is_loose(token: Token, head: Token) -> bool:
    behind = token.i > token.head.i and token.i > head.i
    return token.dep_ in LOOSE and behind and set_off(token)


def without_asides(tokens: list[Token], head: Token) -> list[Token]:
    """Leave out brackets and what stands between dashes, unless the head itself stands there."""
    aside = head.doc.asides
    return tokens if head.i in aside else [t for t in tokens if t.i not in aside]


def child(token: Token, *deps: str) -> Token | None:
    """The first child with one of these dependency labels."""
    for found in token.children:
        if found.dep_ in deps:
            return found
    return None


def is_plural(head: Token) -> bool:
    """A plural noun, or nouns joined by "and"."""
    joined = any(c.dep_ == "conj" for c in head.children) and any(c.lower_ == "and" for c in head.children)
    return head.tag_ in {"NNS", "NNPS"} or joined or head.lower_ in {"they", "we", "these", "those"}


def is_negated(verb: Token) -> bool:
    """The verb has "not", "never", "no longer", or its subject or object says "no", "none", "few", "neither"."""
    for token in verb.children:
        no_longer = token.lower_ in {"longer", "more"} and any(c.lower_ in {"no", "any"} for c in token.children)
        if (
            token.dep_ == "neg"
            or (no_longer and token.dep_ == "advmod")
            or (token.lower_ in NEGATIVE and token.dep_ in {"advmod", "nsubj", "dobj", "preconj", "det"})
        ):
            return True
        if token.dep_ in {"nsubj", "nsubjpass", "dobj", "attr", "aux"} and any(
            c.lower_ in DENIED and c.dep_ in {"det", "neg", "amod", "advmod"} for c in token.children
        ):
            return True
        if token.dep_ in SUBJECTS and any(c.lower_ in {"neither", "no", "none"} for c in token.subtree):
            return True
    return False


def verb_group(verb: Token) -> tuple[list[Token], list[Token]]:
    """The auxiliaries before the verb, and the adverbs that stand among them and right before the verb."""
    auxiliaries = [c for c in verb.children if c.dep_ in {"aux", "auxpass"} and c.i < verb.i]
    start = auxiliaries[0].i if auxiliaries else verb.i
    between = [c for c in verb.children if c.dep_ == "advmod" and c.i < verb.i]
    subject = child(verb, "nsubj", "nsubjpass", "expl")
    low = subject.i if subject is not None and subject.i < verb.i else start
    return auxiliaries, [c for c in between if c.i > low]


def is_finite(verb: Token) -> bool:
    """The verb or its first auxiliary carries tense."""
    auxiliaries, _ = verb_group(verb)
    first = auxiliaries[0] if auxiliaries else verb
    return first.tag_ in FINITE_TAGS or first.lower_ in BE_FORMS


def is_question(sentence_root: Token) -> bool:
    """The sentence asks, or speaks to the reader."""
    last = [t for t in sentence_root.sent if not t.is_space][-1]
    return last.text == "?" or any(t.text == "?" for t in sentence_root.sent)


def lower_first(text: str, token: Token) -> str:
    """Undo the capital of a sentence's first word unless the word is a name, a number, "I" or an acronym."""
    if not text or (token.ent_type_ in {"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "EVENT", "LAW", "WORK_OF_ART"} \
            and token.lower_ != "the"):  # fmt: skip
        return text
    word = re.match(r"[^\W\d_]+", text)
    # "Seven-year-old" and "Anti-submarine" are no names, whatever the parser thinks.
    joined = bool(re.fullmatch(r"[A-Z][a-z]+(?:-[a-z]+)+", token.text))
    keep = (not joined and (token.pos_ == "PROPN" or token.tag_ in {"NNP", "NNPS"})) or token.lower_ == "i"
    if keep or not word or (len(word[0]) > 1 and not word[0][1:].islower()):
        return text
    return text[0].lower() + text[1:]
