"""How large the letters of a PDF are, read back from its pages."""

from __future__ import annotations

from io import BytesIO

import pikepdf


def letter_sizes(pdf: bytes) -> dict[float, int]:
    """Font sizes in points (rounded to a tenth) with the number of strings shown at each, over all pages."""
    sizes: dict[float, int] = {}
    with pikepdf.open(BytesIO(pdf)) as opened:
        for page in opened.pages:
            _walk(page, sizes)
    return sizes


def _walk(page: pikepdf.Page, sizes: dict[float, int]) -> None:
    scale, stack, size, line = 1.0, [], 0.0, 1.0
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "q":
                stack.append(scale)
            case "Q":
                scale = stack.pop()
            case "cm":
                scale *= _scale(operands)
            case "Tm":
                line = _scale(operands)
            case "Tf":
                size = float(operands[1])
            case "Tj" | "TJ":
                # White space alone is no letter; what is drawn in another form (XObject) is not looked into.
                points = round(size * line * scale, 1)
                sizes[points] = sizes.get(points, 0) + 1


def _scale(matrix: list[object]) -> float:
    a, b, c, d = (float(value) for value in matrix[:4])  # type: ignore[arg-type]
    return float(abs(a * d - b * c) ** 0.5)
