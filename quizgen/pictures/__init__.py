"""Pictures beside a bank or a template: found in their folder alone, measured by their first bytes, put into the page.

A leaf: checking asks it what is wrong with a picture, rendering asks it for the picture.
"""

from quizgen.pictures.marks import Mark, marks, replaced
from quizgen.pictures.read import Album, Picture, PictureError, album, read_picture

__all__ = ["Album", "Mark", "Picture", "PictureError", "album", "marks", "read_picture", "replaced"]
