"""An article understood: its sentences, names, who is who, and who speaks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby

from quizgen.document.anaphora import antecedents
from quizgen.document.cast import as_people, cast, sexes
from quizgen.document.central import central
from quizgen.document.characters import find_characters, genders
from quizgen.document.hero import hero
from quizgen.document.inside import inside, words_inside
from quizgen.document.load import load
from quizgen.document.names import Name, find_names, gender
from quizgen.document.pronouns import resolve
from quizgen.document.sentences import Sent, parse
from quizgen.document.speakers import speakers
from quizgen.document.stage import on_stage, voted
from quizgen.document.story import is_story
from quizgen.document.subjects import subjects
from quizgen.document.topical import topical
from quizgen.document.topics import topics
from quizgen.document.written import Written
from quizgen.model import Article
from quizgen.tokens import Token

__all__ = ["Document", "Name", "Sent", "Token", "read"]


@dataclass(frozen=True, eq=False)
class Document:
    """A parsed article. `referents` maps (sentence, token) of a pronoun to the name it surely stands for;
    `topics` are the nouns that the text is about, so that "the bottle" needs no more words.
    `antecedents` maps (sentence, token) of the noun in "the retailer", or of "it" and "they", to what it surely is
    ("John Lewis").
    `inside` maps (sentence, token) of a pronoun to the token of its own sentence that it stands for.
    `speakers` maps a sentence to the person whose words it quotes; `story`: somebody's doings are told, with talk."""

    article: Article
    sents: tuple[Sent, ...]
    names: tuple[Name, ...]
    referents: Mapping[tuple[int, int], str]
    topics: frozenset[str] = frozenset()
    antecedents: Mapping[tuple[int, int], str] = field(default_factory=dict)
    speakers: Mapping[int, str] = field(default_factory=dict)
    inside: Mapping[tuple[int, int], int] = field(default_factory=dict)
    story: bool = False

    @cached_property
    def _by_sentence(self) -> dict[int, tuple[Name, ...]]:
        found: dict[int, list[Name]] = {}
        for name in self.names:
            found.setdefault(name.sent, []).append(name)
        return {index: tuple(names) for index, names in found.items()}

    @cached_property
    def _by_token(self) -> dict[tuple[int, int], Name]:
        found: dict[tuple[int, int], Name] = {}
        for name in self.names:
            for i in name.tokens:
                found.setdefault((name.sent, i), name)
        return found

    @cached_property
    def _by_bearer(self) -> dict[str, tuple[Name, ...]]:
        found: dict[str, list[Name]] = {}
        for name in self.names:
            found.setdefault(name.canonical, []).append(name)
        return {bearer: tuple(names) for bearer, names in found.items()}

    def names_of(self, bearer: str) -> tuple[Name, ...]:
        """All mentions of somebody or something by name, in the order of the text."""
        return self._by_bearer.get(bearer, ())

    @cached_property
    def bearers(self) -> Mapping[str, frozenset[str]]:
        """For each word of a name the canonical names that have it."""
        found: dict[str, set[str]] = {}
        for bearer in self._by_bearer:
            for word in bearer.split():
                found.setdefault(word, set()).add(bearer)
        return {word: frozenset(names) for word, names in found.items()}

    @cached_property
    def _by_paragraph(self) -> dict[int, tuple[Sent, ...]]:
        return {number: tuple(inside) for number, inside in groupby(self.sents, key=lambda s: s.paragraph)}

    def paragraph(self, number: int) -> tuple[Sent, ...]:
        """The sentences of a paragraph."""
        return self._by_paragraph.get(number, ())

    @cached_property
    def _first_told(self) -> Mapping[str, int]:
        found: dict[str, int] = {}
        for sent in self.sents:
            for token in sent.tokens:
                if token.pos_ == "NOUN":
                    found.setdefault(token.lemma_.lower(), sent.index)
        return found

    def told_before(self, sent: Sent, noun: Token) -> bool:
        """Whether an earlier sentence has this noun already."""
        return self._first_told.get(noun.lemma_.lower(), sent.index) < sent.index

    @cached_property
    def written(self) -> Written:
        """How the text writes its words."""
        return Written(self.article.text)

    @cached_property
    def central(self) -> Mapping[int, float]:
        """How central the sentence that begins at this character is to the text, from 0 to 1."""
        return dict(zip((s.start for s in self.sents), central(self.sents, self.article.title), strict=True))

    @cached_property
    def protagonists(self) -> frozenset[str]:
        """Names in the title, or in three sentences of ten: whoever has read the title can guess them."""
        title = self.article.title.lower()
        where: dict[str, set[int]] = {}
        for name in self.names:
            where.setdefault(name.canonical, set()).add(name.sent)
        for (sent, _), who in self.referents.items():
            where.setdefault(who, set()).add(sent)
        people = {n.canonical for n in self.names if n.kind in {"person", "character"}}
        # Tales have one hero in every second sentence; what he did is still worth asking.
        # A life or a portrait is about its hero.
        hero_of = hero(self.sents, self.names, gender(self.names), self.article.title)[0]
        share = {who: 0.3 if who == hero_of else 0.22 if who not in people else 0.5 for who in where}
        often = {who for who, at in where.items() if len(at) >= max(4, share[who] * len(self.sents))}
        counts = sorted((len(at) for who, at in where.items() if who in people), reverse=True)
        first = counts[0] if counts and counts[0] >= 2 * (counts[1] if len(counts) > 1 else 0) else 0
        often |= {
            who for who, at in where.items() if who in people and len(at) == first >= max(4, 0.3 * len(self.sents))
        }
        return frozenset(
            often | {who for who in where if who.lower() in title or (who.split()[-1].lower() in title.split())}
        )

    def name_at(self, sent: Sent, token: Token) -> Name | None:
        """The name whose last word is this token."""
        return self._by_token.get((sent.index, token.i))

    def names_in(self, sent: Sent) -> tuple[Name, ...]:
        """The names of one sentence."""
        return self._by_sentence.get(sent.index, ())

    def full_name(self, sent: Sent, token: Token) -> str:
        """The canonical name for a name or a resolved pronoun; "" for anything else."""
        referent = self.referents.get((sent.index, token.i))
        if referent:
            return referent
        name = self.name_at(sent, token)
        return name.canonical if name and name.head == token.i else ""


def read(article: Article, model: str = "") -> Document:
    """Parse an article with the language model of this name ("" is quizgen's own). Raises ModelError."""
    sents = parse(article, load(model))
    names = find_names(sents, article.title)
    story = is_story(sents)
    names = as_people(sents, names) if story else names
    characters = cast(sents, names) if story else find_characters(sents, names)
    everybody = tuple(sorted((*names, *characters), key=lambda n: (n.start, n.end)))
    known = gender(names) | (sexes(characters) if story else genders(characters))
    known = voted(sents, everybody, known) if story else known
    referents = resolve(sents, everybody, known, article.title)
    if story:
        named = {at: who for at, who in referents.items() if _of_things(sents, at)}
        referents = named | on_stage(sents, everybody, known)
    within = inside(sents, everybody, referents, known)
    things = subjects(sents, everybody, referents) | words_inside(sents, within)
    return Document(
        article,
        sents,
        everybody,
        referents,
        topics(sents),
        antecedents(sents, names)
        | things
        | topical(sents, everybody, {**referents, **within}, things, article.title),
        speakers(sents, everybody, referents),
        within,
        story,
    )


def _of_things(sents: tuple[Sent, ...], at: tuple[int, int]) -> bool:
    return sents[at[0]].span.doc[at[1]].lower_ in {"it", "its"}
