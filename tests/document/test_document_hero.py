"""Whom a life tells of: pronouns of the one person of a text or a paragraph."""

from __future__ import annotations

from quizgen.document.hero import hero
from quizgen.document.names import gender
from tests.document.reading import understood

LIFE = (
    "Nora Blake was born in Ashby. She repaired her first bell there.\n\nThe winters were cold. She loved them.\n\n"
    "At a fair Nora Blake met the bell maker Peter Quist. He taught her to cast bronze.\n\n"
    "The town paid little. She left it and sailed to Norway. Nora Blake died there."
)


def bearers(text: str, title: str = "") -> list[tuple[str, str]]:
    document = understood(text, title)
    return [(document.sents[s].span.doc[i].text, who) for (s, i), who in sorted(document.referents.items())]


def test_a_life_has_its_hero() -> None:
    document = understood(LIFE)
    assert hero(document.sents, document.names, gender(document.names)) == ("Nora Blake", "f")
    assert {who for word, who in bearers(LIFE) if word.lower() in {"she", "her"}} == {"Nora Blake"}
    assert ("He", "Peter Quist") in bearers(LIFE)
    assert sum(word == "She" for word, _ in bearers(LIFE)) == 3


def test_the_title_names_the_hero() -> None:
    text = "Few people know the name.\n\nShe mended bells.\n\nNora Blake was poor. She sang.\n\nThe bells rang. She wept. She died."
    assert sum(who == "Nora Blake" for _, who in bearers(text, "Nora Blake, bell founder")) >= 3


def test_two_women_share_no_pronoun() -> None:
    text = "Nora Blake and Clara Finch sailed to Norway.\n\nThe winters were cold. She loved them.\n\nNora Blake sang. Clara Finch danced."
    assert "She" not in dict(bearers(text))


def test_a_pronoun_before_the_name_is_somebody_else() -> None:
    assert bearers("She invited Nora Blake to the fair.") == []


def test_a_woman_without_a_name_stands_in_the_way() -> None:
    text = LIFE.replace("The winters were cold.", "A woman lived next door.")
    assert sum(word == "She" for word, _ in bearers(text)) == 2
