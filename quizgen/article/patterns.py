"""How furniture is described: tables of patterns under the reason that `dropped` shows, with shared parts by name.

A pattern must match its text in full. All repetitions are bounded and the texts asked are short, so that no input is
slow. They rather leave furniture standing than take a sentence of the article: reported speech ("..., she told
them") is never furniture.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

Patterns = tuple[tuple[str, re.Pattern[str]], ...]

# Written in angle brackets in the tables; a part may use those above it.
_PARTS = {
    "ADDRESS": (r"(?:https?://[^\s<>]{1,500}|www\.[^\s<>]{3,500}|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{2,24}){1,4})"),
    "AGENCY": (
        r"(?:getty(?: images)?|shutterstock|alamy(?: stock photo)?|reuters|ap(?: photo)?|associated press|afp|epa"
        r"|nasa|unsplash|pexels|pixabay|istock(?:photo)?|pa(?: media| wire| images)|rex(?: features)?"
        r"|wikimedia commons|flickr)"
    ),
    "PICTURE": r"(?:photo(?:graph)?s?|pictures?|images?|illustrations?|video|graphic|artwork|cover|caption)",
    "SITE": (
        r"(?:twitter|x|facebook|instagram|tiktok|youtube|linkedin|threads|bluesky|mastodon|whatsapp|telegram"
        r"|pinterest|snapchat|reddit)"
    ),
    "BUTTON": r"(?:<SITE>|e-?mail|print|copy link|messenger|sms|share|save|tweet|like|bookmark)",
    "PAGE": r"(?:web ?page|page|web ?site)",
    "TEXT": r"(?:article|story|content|post|blog|<PAGE>)",
    "OURS": r"(?:information|content|accuracy|page|web ?site|views|material|links?|opinions|errors)",
    "SEP": r"\s?[|·•,/-]\s?",
}
_USE = re.compile("<([A-Z]+)>")

# Somebody in the story says it: then it is the story.
REPORTED = re.compile(
    r"^[“\"‘]|\b(?:said|says|saying|told|tells|asked|asks|wrote|writes|replied|added|shouted|cried|whispered|warned"
    r"|announced|explained|argued|claimed|claims|promised|joked|insisted|he|she)\b",
    re.IGNORECASE,
)


def compiled(table: Mapping[str, Sequence[str]]) -> Patterns:
    """Compile each reason's patterns into one, with the shared parts filled in; capitals do not matter."""
    return tuple(
        (reason, re.compile(_filled("|".join(rows)), re.IGNORECASE | re.DOTALL)) for reason, rows in table.items()
    )


def _filled(pattern: str) -> str:
    while _USE.search(pattern):
        pattern = _USE.sub(lambda found: _PARTS[found.group(1)], pattern)
    return pattern
