"""A quiz picked out of several banks by a blueprint."""

from quizgen.picking.blueprint import Blueprint, Part, Wish
from quizgen.picking.pick import Picked, pick
from quizgen.picking.reading import blueprint_of, read_blueprint
from quizgen.picking.sources import Origin, candidates, read_origins, tags_of

__all__ = [
    "Blueprint",
    "Origin",
    "Part",
    "Picked",
    "Wish",
    "blueprint_of",
    "candidates",
    "pick",
    "read_blueprint",
    "read_origins",
    "tags_of",
]
