"""Characters without a name: "the youth", "the king's daughter", where a tale calls them so all through.

Only in texts that have more of them than of named people: in news "the journalist" is somebody already named.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from quizgen.document.names import Name
from quizgen.document.sentences import Sent
from quizgen.roles import EITHER, MEN, WOMEN, is_role
from quizgen.syntax import child, original
from quizgen.tokens import Token

LEAST = 3
FOLK = MEN | WOMEN | EITHER
KINDS_OF_SEVERAL = frozenset("first second third other another one new next".split())


def find_characters(sents: tuple[Sent, ...], names: tuple[Name, ...]) -> tuple[Name, ...]:
    """Definite mentions of people by kind or rank, three times or more in a text that names few people."""
    taken = {(n.sent, i) for n in names for i in n.tokens}
    found = [name for sent in sents for name in _mentions(sent) if (name.sent, name.head) not in taken]
    counts = Counter(name.canonical for name in found)
    heads: dict[str, set[str]] = defaultdict(set)
    for name in found:
        heads[name.canonical.split()[-1]].add(name.canonical)
    kept = [n for n in found if counts[n.canonical] >= LEAST]
    people = sum(n.kind == "person" for n in names)
    return tuple(kept) if len(kept) > people else ()


def _mentions(sent: Sent) -> Iterator[Name]:
    for token in sent.tokens:
        if token.tag_ != "NN" or not (is_role(token.lemma_) or token.lower_ in FOLK):
            continue
        words = _definite(token)
        if words:
            start, end = sent.at(words)
            text = "".join(original(t) + t.whitespace_ for t in words).strip()
            canonical = text[0].lower() + text[1:]
            yield Name("character", text, "", canonical, start, end, sent.index, tuple(t.i for t in words), (), True)


def _definite(token: Token) -> list[Token]:
    """ "the youth" or "the king's daughter"; nothing where more words tell which youth."""
    allowed = {"det", "poss"}
    if any(
        c.dep_ not in allowed
        for c in token.children
        if c.i < token.i or c.dep_ in {"relcl", "prep", "acl", "conj", "appos"}
    ):
        return []
    owner = child(token, "poss")
    article = child(owner if owner is not None else token, "det")
    if article is None or article.lower_ != "the" or (owner is not None and owner.tag_ != "NN"):
        return []
    return list(token.doc[article.i : token.i + 1])


def genders(characters: tuple[Name, ...]) -> dict[str, str]:
    """What the noun itself says: canonical phrase to "m" or "f"."""
    found: dict[str, str] = {}
    for name in characters:
        noun = name.canonical.split()[-1]
        if noun in MEN or noun in WOMEN:
            found[name.canonical] = "m" if noun in MEN else "f"
    return found
