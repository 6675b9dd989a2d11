"""Which word asks for a name: "Which country", "Which museum"; and what nouns name people."""

from __future__ import annotations

import re

from quizgen.document import Document, Name
from quizgen.memory import remembered

BODIES = ("agency association bank board bureau charity church club college commission committee company corporation council "
          "court department foundation fund group hospital institute institution league library ministry museum newspaper "
          "office organisation organization parliament party school society studio team union university").split()  # fmt: skip
PLACES = ("bay beach bridge canal castle city county desert forest island lake lighthouse mountain observatory ocean palace "
          "park peninsula province region river road sea square station street tower town valley village volcano").split()  # fmt: skip
COMPANY = re.compile(r"\b(Inc|Ltd|Corp|Co|Technologies|Motors|Airlines|plc|GmbH|Group|Studios)\b\.?", re.IGNORECASE)
BRITISH = re.compile(r"\b\w*(?:isation|ised|ising|colour|labour|centre|theatre|programme|metres|neighbour)\w*\b")
AMERICAN = re.compile(r"\b\w*(?:ization|ized|izing|color|labor|center|theater|meters|neighbor|traveled)\w*\b")


def which(document: Document, name: Name) -> str:
    """The question phrase for a name that is not a person, or "" when its class is not certain."""
    if name.kind in {"country", "state", "city"}:
        return f"Which {name.kind}"
    words = name.text.lower().split()
    if name.kind == "organisation":
        return f"Which {_body(document, name, words)}"
    if name.kind == "place":
        noun = next((w for w in (words[-1], words[0]) if w in PLACES), "")
        return f"Which {noun}" if noun else ""
    return ""


def _body(document: Document, name: Name, words: list[str]) -> str:
    noun = next((w for w in reversed(words) if w in BODIES), "")
    if noun in {"organisation", "organization", ""}:
        return "company" if COMPANY.search(name.text) else organisation(document)
    return noun


@remembered()
def organisation(document: Document) -> str:
    """The article's own spelling of "organisation"."""
    text = document.article.text
    return "organisation" if len(BRITISH.findall(text)) > len(AMERICAN.findall(text)) else "organization"
