"""Texts of our own for the tests, and small helpers to read them."""

from quizgen.article import article_from_text
from quizgen.model import Article

ICE = (
    "The harbour of Port Ellery froze in January for the first time in sixty years. Fishing boats lay still beside"
    " the quay for nine days. Maria Sand, who keeps the lighthouse, walked across the ice to buy bread, and two"
    " hundred people followed her on Sunday."
)
THAW = (
    "The thaw came on the last night of the month, with a noise that woke the whole town. By noon the ice had broken"
    " into plates as large as tables. The ferry made its first crossing that evening, and the baker sold out again."
)
PROSE = f"{ICE}\n\n{THAW}"


def read(*paragraphs: str, source: str = "-", title: str = "") -> Article:
    """Read the prose with the given paragraphs between its two, which keep them away from the edges."""
    return article_from_text("\n\n".join([ICE, *paragraphs, THAW]), source=source, title=title)


def between(*paragraphs: str, source: str = "-") -> str:
    """What is left of the given paragraphs."""
    text = read(*paragraphs, source=source).text
    assert text.startswith(ICE)
    assert text.endswith(THAW)
    return text[len(ICE) : -len(THAW)].strip("\n")


def reasons(article: Article) -> list[str]:
    """Why things were dropped, in order."""
    return [reason for _, reason in article.dropped]
