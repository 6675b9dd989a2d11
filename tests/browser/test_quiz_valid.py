"""The Nu HTML checker finds no error in any page that we draw: on screen, on paper, and of a bank that attacks."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from quizgen.render import WHATS, render_html
from tests.render.hostile import ATTACKS, hostile_bank
from tests.sample_bank import BANK

CHECKER = Path(__file__).parent / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
# Words of CSS for paper (a running head, two lines at most) that WeasyPrint knows and the checker does not.
FOR_PAPER = re.compile(r"(?!quiz|hostile|slip)\S+ CSS: .*(“string-set”|“string\(\w+\)”|“line-clamp”)")
# A property of CSS Basic User Interface 4 that browsers know and the checker does not: fields as large as their text.
TOO_NEW = re.compile(r"\S+ CSS: “field-sizing”: Property “field-sizing” doesn't exist\.")
JAVA = shutil.which("java")
pytestmark = [
    pytest.mark.skipif(JAVA is None and not os.environ.get("CI"), reason="Java is not installed: .ci/setup test"),
    pytest.mark.skipif(
        not CHECKER.is_file() and not os.environ.get("CI"),
        reason="the HTML checker is not installed: npm ci --ignore-scripts --prefix tests/browser",
    ),
]


def errors(folder: Path) -> list[str]:
    """What the checker says of all pages in `folder`, in one run."""
    command = [JAVA or "java", "-jar", CHECKER, "--errors-only", "--exit-zero-always", "--stdout", "--format", "json"]
    done = subprocess.run([*command, *sorted(folder.glob("*.html"))], capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    found = [
        f"{Path(one['url']).name}:{one.get('lastLine', '?')}: {one['message']} | {one.get('extract', '')}"
        for one in json.loads(done.stdout)["messages"]
    ]
    return [one for one in found if not (FOR_PAPER.match(one) or TOO_NEW.match(one))]


def test_all_pages_are_valid(tmp_path: Path) -> None:
    pages = {what: render_html(BANK, what) for what in WHATS}
    pages |= {f"hostile-{number}": render_html(hostile_bank(attack), "quiz") for number, attack in enumerate(ATTACKS)}
    assert len(pages) == len(WHATS) + len(ATTACKS)
    for name, page in pages.items():
        (tmp_path / f"{name}.html").write_text(page, "utf-8")
    found = errors(tmp_path)
    assert found == [], "\n".join(found)


def test_errors_are_found_in_marks_and_in_style(tmp_path: Path) -> None:
    page = render_html(BANK, "worksheet").replace("</body>", "<p><ul></ul></p></body>", 1)
    (tmp_path / "worksheet.html").write_text(page.replace("</style>", "p { colour: red; }</style>", 1), "utf-8")
    found = "\n".join(errors(tmp_path))
    assert "No “p” element in scope" in found
    assert "“colour”" in found
