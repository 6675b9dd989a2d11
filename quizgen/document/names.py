"""Names in the text, joined over the whole article: Mr. Biden, President Biden and Biden are one person.

Starts from the model's entities and mends their known faults: cut names ("J. Blinken"), titles left outside,
one word labelled now as a person, now as a body. A name's class is what most of its mentions say.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from functools import lru_cache

from quizgen import gazetteer
from quizgen.document.given import GIVEN, MALE
from quizgen.document.sentences import Sent
from quizgen.roles import PERSON_NOUNS, ROLE_NOUNS, is_role
from quizgen.syntax import original
from quizgen.tokens import Span, Token

TITLES = frozenset(
    "mr mrs ms miss mx dr sir dame lord lady prof professor president gov governor sen senator rep representative judge "
    "justice captain capt general gen colonel col major lieutenant sergeant chancellor mayor minister secretary king queen "
    "prince princess emperor empress duke duchess count countess pope bishop archbishop cardinal saint st sheikh father "
    "sister brother uncle aunt grandma grandpa grandmother grandfather commander admiral inspector detective officer "
    "councillor cllr alderman superintendent constable ceo ambassador prime vice attorney chairman chairwoman chief coach engineer nurse pastor rabbi imam reverend rev ".split()
)
COURTESY = frozenset({"mr", "mrs", "ms", "miss", "mx"})
MASCULINE = frozenset({"mr", "sir", "lord", "king", "prince", "emperor", "duke", "count", "father", "brother", "uncle",
                       "grandpa", "grandfather", "chairman", "pope"})  # fmt: skip
FEMININE = frozenset({"mrs", "ms", "miss", "dame", "lady", "queen", "princess", "empress", "duchess", "countess", "sister",
                      "aunt", "grandma", "grandmother", "chairwoman"})  # fmt: skip
# "20-year-old Rosa Quint" is Rosa Quint.
AGE = re.compile(r"[\w-]+-(?:year|month)-old", re.IGNORECASE)
CLASSES = {"PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place", "NORP": "people",
           "EVENT": "event", "LAW": "law", "WORK_OF_ART": "work", "PRODUCT": "product"}  # fmt: skip
BODY_WORDS = frozenset(
    "agency association authority bank board bureau centre center church college commission committee company "
    "corporation council court department force foundation fund government group house institute institution league "
    "ministry museum network office organisation organization parliament party patrol police press protection school "
    "senate service society studio studios team technologies trust union university congress guard store shop firm retailer brand charity factory bakery club".split()
)
PLACE_WORDS = frozenset(
    "sea ocean river lake mountain mountains desert island islands park forest bay beach street road square bridge "
    "valley coast peninsula county city town village province region canyon cape gulf strait hill hills castle harbour "
    "harbor tower lighthouse palace station airport reef rock rocks water reservoir observatory falls moor wood woods field "
    "fell pass garden gardens embankment creek avenue lane terrace heights pier quay wharf dock docks plaza landing pond".split()
)
WORKS = frozenset(
    "album film movie book song novel play musical poem painting series programme game magazine newspaper".split()
)
# What only people do.
LIFE = frozenset("die bear marry retire graduate quip dream sigh weep smile laugh nod whisper shout blush".split())
FIRMS = frozenset(
    "retailer company store brand firm charity manufacturer airline bank publisher bakery shop supermarket band".split()
)
# Words with the capital of a sentence's start that are no part of the name behind them.
OPENERS = frozenset("perhaps maybe then now yes no well but and so oh dear poor old yet still even only though while when if "
                    "because although meanwhile however later soon once".split())  # fmt: skip
# What somebody is, written with a capital before the name: it names him no better.
CALLINGS = frozenset("executive director manager spokesman spokeswoman spokesperson analyst economist author actor actress singer "
                     "pitcher baseman quarterback striker goalkeeper defender researcher scientist historian curator editor "
                     "reporter photographer farmer driver owner founder".split())  # fmt: skip
BEFORE_NAMES = OPENERS | CALLINGS
NO_PERSON = BODY_WORDS | PLACE_WORDS | {"and", "the", "&"}
PEOPLE = PERSON_NOUNS | ROLE_NOUNS
PARTICLES = frozenset(
    {"de", "van", "von", "der", "den", "la", "le", "al", "el", "bin", "di", "da", "du", "dos", "ter", "ibn"}
)


@dataclass(frozen=True, eq=False)
class Name:
    """One mention of a name: `head` is its last word's token index in `sent`; `canonical` names its bearer.

    `sure`: the class rests on more than the model's label, so the name may be asked for or stand among options.
    """

    kind: str
    text: str
    title: str
    canonical: str
    start: int
    end: int
    sent: int
    tokens: tuple[int, ...]
    title_tokens: tuple[int, ...] = ()
    sure: bool = False

    @property
    def head(self) -> int:
        """The index of the last token, which governs the others."""
        return self.tokens[-1]


def find_names(sents: tuple[Sent, ...], title: str = "") -> tuple[Name, ...]:
    """All names in order, with classes agreed and bearers joined over the whole text.

    A surname that the title gives to somebody whom the text calls by another name is nobody's for sure.
    """
    names = _without_openers([name for sent in sents for name in _names_of(sent)], sents)
    written = frozenset(t.text for s in sents for t in s.tokens)
    names = [n for n in _agree_on_kinds(names, sents) if n.sure or not _common_word(n, sents, written)]
    return tuple(_join_people(names, title))


def _without_openers(names: list[Name], sents: tuple[Sent, ...]) -> list[Name]:
    """ "Twice Rafe" at the start of a sentence is Rafe, where the text has both "twice" and "Rafe" by themselves."""
    alone = {n.text for n in names}
    small = {t.text for s in sents for t in s.tokens if t.is_lower}
    out = []
    for name in names:
        first, _, rest = name.text.partition(" ")
        begins = len(name.tokens) > 1 and name.tokens[0] == sents[name.sent].span.start and not name.title
        if begins and rest in alone and first.lower() in small and first.lower() not in GIVEN:
            start = name.end - len(rest)
            name = replace(name, text=rest, canonical=rest, start=start, tokens=name.tokens[1:])
        out.append(name)
    return out


def _common_word(name: Name, sents: tuple[Sent, ...], written: frozenset[str]) -> bool:
    """ "Air is …" at the start of a sentence, where the text has "air" elsewhere, is no name."""
    if " " in name.text or name.tokens[0] != sents[name.sent].span.start:
        return False
    return name.text.lower() in written


def _names_of(sent: Sent) -> list[Name]:
    taken: set[int] = set()
    found: list[Name] = []
    for tokens, label in _candidates(sent):
        tokens = [t for t in tokens if t.i not in taken]
        if tokens:
            name = _name(sent, _with_long_title(sent, tokens) if label == "PERSON" else tokens, label)
            taken.update((*name.tokens, *name.title_tokens))
            found.append(name)
    found.sort(key=lambda n: n.start)
    return found


LONG_TITLES = ("secretary of state", "secretary of defense", "secretary of defence", "attorney general", "vice president",
               "prime minister", "minister of state", "head of state")  # fmt: skip


def _with_long_title(sent: Sent, tokens: list[Token]) -> list[Token]:
    """Take in a title of several words before a person's name ("Secretary of State")."""
    first = tokens[0].i
    for title in LONG_TITLES:
        size = len(title.split())
        before = list(sent.span.doc[max(first - size, sent.span.start) : first])
        if " ".join(t.lower_ for t in before) == title and before[0].text[:1].isupper():
            return [*before, *tokens]
    return tokens


def _candidates(sent: Sent) -> list[tuple[list[Token], str]]:
    entities = [e for e in sent.span.ents if e.label_ in CLASSES]
    grown = [(_grow(sent, e), e.label_) for e in entities if _is_name(e)]
    grown.sort(key=lambda pair: pair[1] != "PERSON")
    # A titled surname that the model did not see is a person all the same.
    for token in sent.tokens:
        titled = token.pos_ == "PROPN" and token.i > sent.span.start and _bare(token.nbor(-1)) in TITLES
        if titled and token.nbor(-1).text[:1].isupper():
            grown.append((_run(sent, token), "PERSON"))
        elif (
            token.tag_ == "NNP"
            and token.dep_ in {"nsubj", "nsubjpass", "pobj", "dobj", "conj"}
            and not token.ent_type_
        ):
            grown.append((_run(sent, token), "?"))
    return grown


def _is_name(entity: Span) -> bool:
    text = entity.text.strip("'\" ")
    letters = [c for c in text if c.isalpha()]
    return len(letters) > 1 and any(t.pos_ in {"PROPN", "ADJ", "NOUN"} and t.text[:1].isupper() for t in entity)


def _run(sent: Sent, token: Token) -> list[Token]:
    return _grow(sent, token.doc[token.i : token.i + 1])


def _joins(token: Token) -> bool:
    return (token.pos_ == "PROPN" or token.lower_ in PARTICLES) and token.ent_type_ not in {"DATE", "TIME"}


def _grow(sent: Sent, span: Span) -> list[Token]:
    """Take in neighbouring proper nouns of the same phrase, initials and hyphens; leave possessive marks outside."""
    doc, start, end = span.doc, span.start, span.end
    while end < sent.span.end and (
        (
            _joins(doc[end])
            and doc[end].pos_ == "PROPN"
            and doc[end - 1].head in (doc[end], doc[end].head)
            and span.label_ != "NORP"
        )
        or (doc[end].text == "-" and end + 1 < sent.span.end and _joins(doc[end + 1]))
    ):
        end += 1 + (doc[end].text == "-")
    while start > sent.span.start and (
        (
            _joins(doc[start - 1])
            and not (
                span.label_ == "PERSON" and doc[start - 1].ent_type_ in {"GPE", "LOC"}
            )  # "In Mannheim Karl Drais"
            and doc[start - 1].head.i in range(start, end)
            and doc[start - 1].dep_ in {"compound", "nmod"}
        )
        or (doc[start - 1].text == "-" and start - 2 >= sent.span.start and _joins(doc[start - 2]))
    ):
        start -= 1 + (doc[start - 1].text == "-")
    tokens = list(doc[start:end])
    while len(tokens) > 1 and tokens[-1].is_lower and tokens[-1].text.endswith("ing") and span.label_ == "PERSON":
        tokens = tokens[:-1]  # "with Mr Kessler counting"
    while len(tokens) > 1 and (tokens[0].lower_ in BEFORE_NAMES or tokens[0].tag_ == "RB"):
        tokens = tokens[1:]
    while tokens and (tokens[0].pos_ in {"DET", "PUNCT", "PRON", "PART"} or tokens[0].lower_ in {"the", "a", "an"}):
        tokens = tokens[1:]
    while tokens and (
        tokens[-1].dep_ == "case" or (tokens[-1].pos_ in {"PUNCT", "PART", "ADP"} and tokens[-1].text[-1] not in ".)")
    ):
        tokens = tokens[:-1]
    return tokens


def _bare(token: Token) -> str:
    return token.lower_.rstrip(".")


def _name(sent: Sent, tokens: list[Token], label: str) -> Name:
    tokens = tokens[1:] if len(tokens) > 1 and AGE.fullmatch(tokens[0].text) else tokens
    lead = _title_length(tokens)
    title = "".join(original(t) + t.whitespace_ for t in tokens[:lead]).strip()
    body = tokens[lead:] or tokens
    start, end = sent.at(body)
    text = sent.text[start - sent.start : end - sent.start]
    holy_place = title.lower().rstrip(".") in {"saint", "st"} and _behind_place_word(sent, tokens)
    kind = "place" if holy_place else "person" if title else _kind(text, label)
    titles = tuple(t.i for t in tokens[:lead])
    return Name(kind, text, title, text, start, end, sent.index, tuple(t.i for t in body), titles)


def _behind_place_word(sent: Sent, tokens: list[Token]) -> bool:
    """ "in Saint John" is a town."""
    first = tokens[0].i
    return first > sent.span.start and sent.span.doc[first - 1].lower_ in {"in", "at", "to", "from", "near", "of"}


# "Secretary of State", "Chief Executive Officer": words of an office behind its first word.
AFTER_TITLES = frozenset(
    "of state minister defense defence executive officer operating financial technology medical scientific marketing".split()
)


def _title_length(tokens: list[Token]) -> int:
    count = 0
    for token in tokens[:-1]:
        if _bare(token) in TITLES or (count and token.lower_ in AFTER_TITLES):
            count += 1
        else:
            break
    return count


def _kind(text: str, label: str) -> str:
    bare = text.removeprefix("the ").removeprefix("The ")
    last = bare.split()[-1].lower() if bare.split() else ""
    place = gazetteer.place_kind(bare)
    if place in {"country", "state", "city"}:
        return place
    if bare in gazetteer.peoples():
        return "people"
    if last in BODY_WORDS and " " in bare:
        return "organisation"
    if last in PLACE_WORDS and " " in bare:
        return "place"
    return CLASSES.get(label, "?")


def _agree_on_kinds(names: list[Name], sents: tuple[Sent, ...]) -> list[Name]:
    """Every mention of a word gets the class that most mentions have; grammar, titles and full names weigh more."""
    # "The Ethiopian, who …" is somebody, but not by name.
    hints = ["" if name.kind == "people" else hint(name, sents[name.sent]) for name in names]
    full = {
        n.text
        for n, h in zip(names, hints, strict=True)
        if " " in n.text and _like_person(n) and "person" in (n.kind, h)
    }
    surnames = {f[at.end() :] for f in full for at in re.finditer(" ", f)}
    given_names = {f.partition(" ")[0] for f in full}
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for name, hinted in zip(names, hints, strict=True):
        ballot = votes[_key(name.text)]
        borne = name.text in surnames or _given(name, given_names)
        if borne and name.kind not in {"country", "state", "city"}:
            ballot["person"] += 50  # a surname alone is its bearer, whatever the model makes of the bare word
        if hinted:
            ballot[hinted] += 20 if hinted == "organisation" else 8
        if name.kind != "?":
            ballot[name.kind] += 5 if name.title else 1
    for name in names:
        given, surname = name.text.split()[0].lower(), votes.get(_surname(name.text), Counter())
        borne = surname["person"] >= 2 and _winner(surname) == "person"
        if (
            " " not in name.text
            and given in GIVEN
            and name.kind in {"organisation", "product", "work", "?", "person", "people"}
        ):
            votes[_key(name.text)]["person"] += 3
        if " " in name.text and _like_person(name) and (borne or given in GIVEN):
            votes[_key(name.text)]["person"] += 50
    return [
        replace(n, kind=_winner(votes[_key(n.text)]), sure=_is_sure(n, votes[_key(n.text)]))
        for n in names
        if votes[_key(n.text)]
    ]


def _given(name: Name, given_names: set[str]) -> bool:
    """ "Adela" behind "Adela Morrow": the given name of somebody whom the text names in full."""
    return len(name.text) > 3 and name.text in given_names


def _winner(ballot: Counter[str]) -> str:
    return max(sorted(ballot), key=lambda kind: ballot[kind])


def _like_person(name: Name) -> bool:
    """Every word has a capital or is a particle; no word is that of a body or place; no "and"."""
    return _reads_like_person(name.text)


@lru_cache(maxsize=4096)
def _reads_like_person(text: str) -> bool:
    words = text.split()
    odd = {v for w in words for v in (w.lower(), w.lower().rstrip("s"))} & (NO_PERSON)
    return (
        not odd
        and all(w[:1].isupper() or w.lower() in PARTICLES or "-" in w for w in words)
        and words[-1][:1].isalpha()
    )


def _is_sure(name: Name, ballot: Counter[str]) -> bool:
    kind, total = _winner(ballot), sum(ballot.values())
    if kind in {"country", "state", "city"}:
        return True
    if " " in name.text and name.text.isupper():
        return False  # a headline in capitals is no name
    if kind == "person":
        alone = " " not in name.text and not name.title and name.text.lower() not in GIVEN
        if alone and ballot["person"] < 8:
            return False  # "Hearthline" may be a firm
        return _like_person(name) and (
            ballot["person"] >= 5 or (ballot["person"] == total and (" " in name.text or total >= 2))
        )
    if kind == "organisation":
        if " " not in name.text and name.text.lower() in BODY_WORDS:
            return False  # "the Bank" is half of a name
        return _is_body(name) or (name.text.isupper() and len(name.text) > 2) or ballot[kind] >= 20
    told = name.text.split()[-1].lower() in PLACE_WORDS or ballot["place"] >= 8 or total >= 2
    return kind == "place" and told and ballot[kind] == total and " and " not in name.text


def _no_person(head: Token) -> str:
    """ "the Patriots" and "the champion New England Patriots" are a team, "the Harsberg" is a hill."""
    if head.tag_ == "NNPS" and head.dep_ == "appos" and head.head.pos_ == "NOUN":
        return "organisation"
    articled = any(c.dep_ == "det" and c.lower_ in {"the", "a", "an"} for c in head.children)
    if articled:
        return "organisation" if head.tag_ == "NNPS" else "place"
    return ""


def hint(name: Name, sent: Sent) -> str:
    """What the grammar around a name says of its class: a speaker is a person, "in Kiel" a place, "the retailer X" a body."""
    head = sent.span.doc[name.head]
    before = sent.span.doc[name.tokens[0] - 1] if name.tokens[0] > sent.span.start else None
    if before is not None and before.lemma_.lower() in WORKS:
        return "work"
    if head.dep_ == "appos" and head.head.lower_ in FIRMS and head.head.i < head.i:
        return "organisation"
    if before is not None and before.lower_ in FIRMS and before.dep_ in {"compound", "nmod", "amod"}:
        return "organisation"
    if (
        name.kind in {"country", "state", "city", "organisation", "people"}
        and " " in name.text
        and name.text.split()[-1].lower() in BODY_WORDS
    ):
        return ""
    beside = [c.lemma_.lower() for c in head.children if c.dep_ == "appos"] + (
        [head.head.lemma_.lower()] if head.dep_ == "appos" else []
    )
    doc = sent.span.doc
    aged = (
        name.head + 3 < sent.span.end
        and doc[name.head + 1].text == ","
        and doc[name.head + 2].like_num
        and doc[name.head + 3].text == ","
    )
    whose = any(
        c.dep_ == "relcl" and any(t.lower_ == "who" and t.dep_.startswith("nsubj") for t in c.children)
        for c in head.children
    )
    # "a nurse in Dayton, who …": the parser takes the nearest name.
    whose = whose and not (head.dep_ == "pobj" and head.head.lower_ in {"in", "at", "near", "from"})
    # "the physicist Knies" is a person.
    ranked = any(c.dep_ in {"compound", "nmod"} and c.pos_ == "NOUN" and is_role(c.lemma_) for c in head.children)
    if ranked and _like_person(name):
        return "person"
    if name.kind == "person" and not name.title and (thing := _no_person(head)):
        return thing
    lives = head.dep_ in {"nsubj", "nsubjpass"} and head.head.lemma_ in LIFE
    if (aged or whose or lives) and _like_person(name):
        return "person"
    role = any(noun in PEOPLE or (" " in name.text and is_role(noun)) for noun in beside)
    speaks = head.dep_ == "nsubj" and head.head.lemma_ in {
        "say",
        "recall",
        "explain",
        "whisper",
        "shout",
        "laugh",
        "smile",
        "nod",
    }
    if role or (
        speaks
        and " " in name.text
        and name.kind in {"?", "work", "person", "organisation"}
        and not name.text.isupper()
        and not _is_body(name)
    ):
        return "person"
    if (
        before is not None
        and (before.lower_ in {"in", "near", "off"} or _goal(before))
        and before.dep_ == "prep"
        and head.dep_ == "pobj"
        and name.kind in {"person", "organisation", "?"}
        and len(name.tokens) == 1
        and not name.text.isupper()
        and not name.text.endswith("ism")
    ):
        return "place"
    return ""


def _goal(before: Token) -> bool:
    """ "came to Lund", "the town of Lund"."""
    if before.lower_ == "to":
        return before.head.lemma_ in {"come", "go", "travel", "move", "sail", "fly", "return"}
    return before.lower_ == "of" and before.head.lemma_.lower() in {"town", "city", "village", "port", "island"}


def _is_body(name: Name) -> bool:
    return any(w.lower() in BODY_WORDS for w in name.text.split())


@lru_cache(maxsize=4096)
def _key(text: str) -> str:
    return text.lower().removeprefix("the ").replace("’", "'").rstrip(".") if not text.isupper() else text


def _surname(text: str) -> str:
    return _key(text.split()[-1])


def _join_people(names: list[Name], title: str) -> list[Name]:
    full: dict[str, list[str]] = defaultdict(list)
    for run in re.findall(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)+", title):
        if run.split()[0].lower() in GIVEN:
            full[_surname(run)].append(run)
    for name in names:
        if name.kind == "person" and " " in name.text:
            for part in {_surname(name.text), _key(" ".join(name.text.split()[-2:])), _key(name.text.split()[0])}:
                if name.text not in full[part]:
                    full[part].append(name.text)
    titles = _best_titles(names)
    here = {n.text for n in names}
    full = {part: _of_the_title(bearers, title, here) for part, bearers in full.items()}
    return [replace(n, canonical=_canonical(n, full, titles), sure=n.sure and not _shared(n, full)) for n in names]


def _of_the_title(bearers: list[str], title: str, here: set[str]) -> list[str]:
    """Of several people with one surname the bare surname is the one's whom title and text name in full."""
    longest = _longest(bearers)
    titled = [b for b in longest if b in title and b in here]
    return titled if len(longest) > 1 and len(titled) == 1 else bearers


def _shared(name: Name, full: dict[str, list[str]]) -> bool:
    """A bare surname that two people of the text have names neither of them."""
    return name.kind == "person" and " " not in name.text and len(_longest(full.get(_key(name.text), []))) > 1


def _best_titles(names: list[Name]) -> dict[str, str]:
    """The first title that says more than Mr. or Ms., by surname."""
    found: dict[str, str] = {}
    for name in names:
        if name.title:
            key = _key(name.text)
            courtesy = name.title.lower().rstrip(".") in COURTESY
            if key not in found or (found[key].lower().rstrip(".") in COURTESY and not courtesy):
                found[key] = name.title
    return found


def _canonical(name: Name, full: dict[str, list[str]], titles: dict[str, str]) -> str:
    if name.kind != "person":
        country = gazetteer.country(name.text) if name.kind == "country" else None
        return country.name if country else name.text.removeprefix("the ").removeprefix("The ")
    bearers = _longest(full.get(_key(name.text), []))
    if " " not in name.text or not bearers:
        text = bearers[0] if len(bearers) == 1 else name.text
    else:
        text = max([name.text, *bearers], key=len) if len(bearers) == 1 else name.text
    if " " not in text and text.lower() != (titles.get(_key(text), "")).lower() and _key(text) in titles:
        return f"{titles[_key(text)]} {text}"
    return text


def _longest(texts: list[str]) -> list[str]:
    """Forget a name that is the tail of a longer one (López Obrador, Andrés Manuel López Obrador)."""
    return [t for t in texts if not any(o != t and (o.endswith(" " + t) or o.startswith(t + " ")) for o in texts)]


def gender(names: tuple[Name, ...]) -> dict[str, str]:
    """What titles and given names say about people: canonical name to "m" or "f"."""
    found: dict[str, str] = {}
    for name in names:
        words = {w.lower().rstrip(".") for w in name.title.split()}
        given = name.canonical.split()[0].lower()
        if words & MASCULINE:
            found[name.canonical] = "m"
        elif words & FEMININE:
            found[name.canonical] = "f"
        elif name.kind == "person" and given in GIVEN:
            found.setdefault(name.canonical, "m" if given in MALE else "f")
    return found
