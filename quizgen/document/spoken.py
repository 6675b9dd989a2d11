"""What a stem says in the place of a name or a pronoun: the full name, the words that a pronoun stands for."""

from __future__ import annotations

from quizgen.document import Document, Name, Sent
from quizgen.document.names import COURTESY, TITLES
from quizgen.syntax import child, original
from quizgen.tokens import Token


def closed(text: str, last: Token | None) -> str:
    """The quotation mark that ends with the phrase, which the parser hangs on the verb: meaning "without feet"."""
    if last is None or (text.count('"') % 2 == 0 and text.count("“") == text.count("”")):
        return text
    behind = [t for t in last.doc[last.i + 1 : last.i + 3] if t.text not in {".", ","}]
    return f"{text}{original(behind[0])}" if behind and behind[0].text == '"' else text


def spoken_names(document: Document, sent: Sent, kept: set[int]) -> dict[int, str]:
    """What to say for each token of a person's name: all of it at its first token, nothing at the others."""
    spoken: dict[int, str] = {}
    for name in document.names_in(sent):
        inside = [i for i in (*name.title_tokens, *name.tokens) if i in kept]
        head = sent.span.doc[name.head]
        # "the Trump administration" is no place for a full name.
        before_noun = head.dep_ in {"compound", "amod", "nmod"} and head.head.i not in name.tokens
        if name.kind != "person" or name.head not in kept or not inside or before_noun:
            continue
        spoken.update(dict.fromkeys(inside, ""))
        spoken[inside[0]] = titled(name)
    return spoken


def spoken_antecedents(document: Document, sent: Sent, tokens: list[Token], after: str) -> dict[int, str]:
    """ "the retailer" becomes "John Lewis": said at the article, nothing at the noun. What is said already stays "it"."""
    spoken: dict[int, str] = {}
    kept = {t.i for t in tokens}
    for token in tokens:
        what = document.antecedents.get((sent.index, token.i))
        if not what:
            continue
        if token.pos_ == "PRON":
            told = document.inside.get((sent.index, token.i)) in kept or _says(after, what)
            spoken |= {} if told else {token.i: _in_place(token, what)}
            continue
        article = child(token, "det")
        if article is not None and article.i in kept and article.i == token.i - 1:
            possessive = token.i + 1 < len(token.doc) and token.nbor(1).dep_ == "case" and token.i + 1 not in kept
            spoken |= {article.i: what, token.i: "’s" if possessive else ""}
    return spoken


def _in_place(token: Token, what: str) -> str:
    """The words as they stand for "its" ("the mill’s") and in "one of them" ("one of the mills")."""
    if token.dep_ == "poss":
        return f"{what}’" if what.endswith("s") else f"{what}’s"
    bare = token.lower_ == "them" and token.head.lower_ == "of" and what[:1].islower() and not what.startswith("the ")
    return f"the {what}" if bare else what


def _says(text: str, what: str) -> bool:
    return bool(what) and what.lower().removeprefix("the ") in text.lower()


def titled(name: Name) -> str:
    """A person's full name with the title that the sentence gives, once; Mr. and Ms. give way to a full name."""
    first = name.canonical.split()[0].rstrip(".").lower()
    if not name.title or first in TITLES or name.title.rstrip(".").lower() in COURTESY:
        return name.canonical
    return f"{name.title} {name.canonical}"
