"""What a program needs to mark scans of a bubble sheet: a description of each page, and the key of each version.

The description is a template of marksense (version 0.2): it lines a scan up with a picture of the empty page, looks for
ink in boxes of pixels, and names each question Q and a number. Those numbers are:

- Q1 to Q999: the question of that number, with the letter that was filled (T and F for true and false);
- of question 7, where several answers may be right, Q701 for A, Q702 for B and so on: each is there if it was filled;
- Q100000: the version; Q100001 and on: the digits of the pupil's number.

marksense names only the darkest bubble of a question. So a question with one right answer is told twice: as a whole,
and then bubble by bubble in the same boxes. What the second round finds falls to the question itself, which is then
flagged as marked more than once.
"""

from __future__ import annotations

from itertools import groupby

from quizgen.material.bubble_parts import Bubble, BubbleSheet, Leaf
from quizgen.material.bubble_sheet import VERSIONS
from quizgen.model import Bank, MultipleAnswer, MultipleChoice, TrueFalse
from quizgen.sheet import Question, lay_out

DPI = 150
VERSION = 100_000
Json = dict[str, object]


def pixels(millimetres: float) -> int:
    """Millimetres in the picture of the empty page."""
    return round(millimetres * DPI / 25.4)


def description(sheet: BubbleSheet, leaf: Leaf, picture: str) -> Json:
    """The template of one page as a value for JSON; `picture` is the name of the file that shows it empty."""
    questions = [question for bubbles in _groups(leaf) for question in _whole(bubbles)]
    alone = [_question(_alone(bubble), [bubble]) for bubble in leaf.bubbles if not bubble.square]
    page = {
        "canonical_size": [pixels(sheet.width), pixels(sheet.height)],
        "template_image": picture,
        "questions": [*questions, *alone],
    }
    return {
        "form_type": f"bubble-sheet-{sheet.bank_id}-{leaf.number}",
        "canonical_dpi": DPI,
        "pages": {"1": page},
        "millimetres": _geometry(sheet, leaf),
    }


def key_rows(bank: Bank, seed: int | None = None) -> list[list[str]]:
    """The key as a table: a row for each version, columns named as in the description."""
    versions = {one: lay_out(bank, seed=seed, version=one).questions for one in VERSIONS}
    keys = {one: dict(pair for question in asked for pair in _key(question)) for one, asked in versions.items()}
    names = sorted({number for key in keys.values() for number in key})
    return [
        ["version", *(f"Q{number}" for number in names)],
        *([one, *(key.get(number, "") for number in names)] for one, key in keys.items()),
    ]


def _key(question: Question) -> list[tuple[int, str]]:
    item = question.item
    if isinstance(item, TrueFalse):
        return [(question.number, "T" if item.answer else "F")]
    right = [option.letter for option in question.options if option.right]
    if isinstance(item, MultipleChoice):
        return [(question.number, one) for one in right]
    if isinstance(item, MultipleAnswer):
        return [(_several(question.number, one), one) for one in right]
    return []


def _groups(leaf: Leaf) -> list[list[Bubble]]:
    """The bubbles of each question, digit and of the version."""
    return [list(group) for _, group in groupby(leaf.bubbles, key=lambda bubble: (bubble.role, bubble.number))]


def _whole(bubbles: list[Bubble]) -> list[Json]:
    """A question with one answer, or one for each bubble where several may be filled."""
    first = bubbles[0]
    if first.square:
        return [_question(_several(one.number, one.text), [one]) for one in bubbles]
    return [_question(first.number if first.role == "item" else VERSION + first.number, bubbles)]


def _several(number: int, letter: str) -> int:
    return 100 * number + ord(letter) - ord("A") + 1


def _alone(bubble: Bubble) -> int:
    """A number that nothing else has, for the second look at a bubble."""
    start = 10 * VERSION if bubble.role == "item" else 20 * VERSION
    return start + 100 * bubble.number + ord(bubble.text)


def _question(number: int, bubbles: list[Bubble]) -> Json:
    options = [
        {"option_index": place, "value": bubble.text, "roi": _box(bubble), "expected_mark": "circle"}
        for place, bubble in enumerate(bubbles)
    ]
    return {"question_num": number, "select_mode": "single", "options": options}


def _box(bubble: Bubble) -> list[int]:
    """The cell of a bubble in pixels: left, top, width and height."""
    width, height = bubble.cell
    return [
        pixels(bubble.x - width / 2),
        pixels(bubble.y - height / 2),
        int(width * DPI / 25.4),
        int(height * DPI / 25.4),
    ]


def _geometry(sheet: BubbleSheet, leaf: Leaf) -> Json:
    """The same places in millimetres, for programs other than marksense."""
    corners = [rect for rect in leaf.rects if rect.fill == "ink" and rect.width == rect.height]
    return {
        "paper": [sheet.width, sheet.height],
        "corners": [[round(side, 2) for side in (one.x, one.y, one.width, one.height)] for one in corners],
        "bubbles": [
            {
                "for": bubble.role,
                "number": bubble.number,
                "text": bubble.text,
                "x": round(bubble.x, 2),
                "y": round(bubble.y, 2),
                "size": bubble.size,
            }
            for bubble in leaf.bubbles
        ],
    }
