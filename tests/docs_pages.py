"""Write the pages of documentation that come from the program: `python -m tests.docs_pages`, which `make docs` runs.

`python -m tests.docs_pages pictures` renews the pictures too; that needs poppler-utils and Chromium.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path

from tests.docs import page_command_line, page_lint, page_python, page_rules, page_samples, parts

ROOT = Path(__file__).parent.parent
PAGES: dict[str, Callable[[], str]] = {
    "docs/reference/command-line.md": page_command_line.page,
    "docs/reference/lint-rules.md": page_lint.page,
    "docs/reference/rules.md": page_rules.page,
    "docs/reference/python.md": page_python.page,
    "docs/reference/questions-of-the-samples.md": page_samples.page,
}
PARTS: dict[str, Callable[[], str]] = {
    "scores": parts.scores,
    "shares": parts.shares,
    "efforts": parts.efforts,
    "gates": parts.gates,
    "fields": parts.fields,
}
WITH_PARTS = ("docs/explanation/how-questions-are-made.md", "docs/reference/bank-format.md")
_PART = re.compile(r"(<!-- from the program: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)


def current(path: str) -> str:
    """What a page ought to say today."""
    if path in PAGES:
        return PAGES[path]()
    return _PART.sub(lambda found: f"{found[1]}\n{PARTS[found[2]]()}\n\n{found[3]}", (ROOT / path).read_text("utf-8"))


def main(wanted: list[str]) -> None:
    """Write every page that is not current; with "pictures" the pictures too."""
    for path in (*PAGES, *WITH_PARTS):
        text = current(path)
        target = ROOT / path
        if not target.exists() or target.read_text("utf-8") != text:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, "utf-8")
            print(f"wrote {path}")
    if "pictures" in wanted:
        from tests.docs.pictures import draw

        for picture in draw(ROOT / "docs" / "pictures"):
            print(f"drew {picture.relative_to(ROOT)}")


if __name__ == "__main__":
    main(sys.argv[1:])
