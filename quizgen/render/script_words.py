"""The words of the interface within a script: a text's place in the page instead of its name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


def with_places(tokens: Sequence[str], places: Mapping[str, int]) -> list[str]:
    """`say("check")` as `say(7)`, `named("check")` as `7`, where the page holds the text at that place."""
    made: list[str] = []
    at = 0
    while at < len(tokens):
        call = (
            tokens[at] in {"say", "named"} and list(tokens[at + 1 : at + 2]) == ["("] and tokens[at - 1] != "function"
        )
        place = places.get(tokens[at + 2].strip('"')) if call and tokens[at + 2].startswith('"') else None
        if place is None:
            made.append(tokens[at])
            at += 1
        else:
            made += [str(place)] if tokens[at] == "named" else ["say", "(", str(place)]
            at += 4 if tokens[at] == "named" else 3
    return made
