"""Options that mean the same in every command, and the words that the help texts share."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import Annotated

import typer

from quizgen.choice import GROUPS
from quizgen.errors import UsageError
from quizgen.look import Flip, Font, Paper, Variant
from quizgen.model import DIFFICULTIES, KINDS, LEVELS, Kind
from quizgen.screen import MOST_MINUTES, Language, Mode

SourceArgument = Annotated[
    str, typer.Argument(metavar="ARTICLE", help="A text, Markdown, HTML or Word file, a web address, or - for stdin.")
]
SeedOption = Annotated[int, typer.Option("--seed", help="Another number gives another choice and another shuffle.")]
ItemsOption = Annotated[
    int, typer.Option("--items", min=1, help="How many questions to print; other good ones wait as drafts.")
]
KindsOption = Annotated[
    str, typer.Option("--kinds", metavar="KIND,…", help=f"Only these kinds of question: {', '.join(KINDS)}.")
]
FocusOption = Annotated[
    str,
    typer.Option(
        "--focus",
        metavar="WORD,…",
        help=f"Ask these first: question words, names of rules, or {', '.join(GROUPS)}; others fill up.",
    ),
]
AvoidOption = Annotated[
    str, typer.Option("--avoid", metavar="WORD,…", help="Do not ask these: the same words as for --focus.")
]
LevelOption = Annotated[
    str, typer.Option("--level", metavar="LEVEL,…", help=f"Keep only these levels: {', '.join(LEVELS)}.")
]
DifficultyOption = Annotated[
    str,
    typer.Option("--difficulty", metavar="GRADE,…", help=f"Keep only what is so hard: {', '.join(DIFFICULTIES)}."),
]
TitleOption = Annotated[str, typer.Option("--title", help="A title instead of the one found in the article.")]
ModelOption = Annotated[str, typer.Option("--model", metavar="NAME", help="Another spaCy model that is installed.")]
TemplatesOption = Annotated[
    Path | None,
    typer.Option(
        "--templates", metavar="DIR", exists=True, file_okay=False, help="A folder with your own templates."
    ),
]
PaperOption = Annotated[Paper, typer.Option("--paper", help="The size of the sheet.")]
VariantOption = Annotated[
    Variant,
    typer.Option(
        "--variant",
        help="large: large print (18 pt); dyslexia: more space, off-white; low-ink: nothing tinted. For all paper.",
    ),
]
FontOption = Annotated[
    Font,
    typer.Option("--font", help="The face of all paper: source (serif and sans), atkinson, andika, or opendyslexic."),
]
ModeOption = Annotated[
    Mode,
    typer.Option(
        "--mode",
        help="How the quiz page works: practice, test, cards, any of these as the pupil likes, or collect (no key in it).",
    ),
]
MinutesOption = Annotated[
    int, typer.Option("--minutes", min=0, max=MOST_MINUTES, help="A time limit for the test on the quiz page.")
]
LanguageOption = Annotated[Language, typer.Option("--language", help="The language of the quiz page's buttons.")]
VersionsOption = Annotated[
    int,
    typer.Option("--versions", min=1, max=26, help="How many worksheets with the same questions in another order."),
]
LineNumbersOption = Annotated[
    bool, typer.Option("--line-numbers", help="Number every fifth line of the passage; the key names lines too.")
]
ColumnsOption = Annotated[int, typer.Option("--columns", min=1, max=2, help="Columns of the passage: 1 or 2.")]
FlipOption = Annotated[
    Flip, typer.Option("--flip", help="Over which edge your printer turns the leaf (for flashcards).")
]
PdfaOption = Annotated[
    bool,
    typer.Option("--pdfa", help="PDF/A for keeping; the bank lies in the answer key, and in no paper for pupils."),
]
FillableOption = Annotated[
    bool, typer.Option("--fillable", help="A worksheet to fill in on the screen; it holds no key and marks nothing.")
]
LayoutOption = Annotated[
    Path | None,
    typer.Option(
        "--layout",
        metavar="FILE.json",
        dir_okay=False,
        help="For bubble-sheet: also write what marksense needs to read scans (with a picture and the key beside it).",
    ),
]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but results and problems.")]
JsonOption = Annotated[bool, typer.Option("--json", help="Give the result as JSON, for other programs.")]
ForceOption = Annotated[bool, typer.Option("--force", help="Replace an edited bank; the old one is kept as .bak.")]
BANK = typer.Argument(metavar="BANK", help="A question bank (YAML).")


def examples(*lines: str) -> str:
    """An epilog with one example a line."""
    return "\n\n".join(["Examples:", *(f"  [cyan]{line}[/cyan]" for line in lines)])


def parse_kinds(text: str) -> tuple[Kind, ...]:
    """Read a comma list of kinds; hyphens and blanks are as good as underscores. Raises UsageError."""
    kinds: list[Kind] = []
    for word in filter(None, (part.strip() for part in text.split(","))):
        name = word.lower().replace("-", "_").replace(" ", "_")
        kind = next((kind for kind in KINDS if kind == name), None)
        if kind is None:
            near = difflib.get_close_matches(name, KINDS, n=1)
            hint = f"did you mean {near[0]}?" if near else f"the kinds are: {', '.join(KINDS)}."
            raise UsageError(f"There is no kind of question called {word!r}; {hint}")
        if kind not in kinds:
            kinds.append(kind)
    return tuple(kinds)


def parse_choice(focus: str, avoid: str, level: str, difficulty: str) -> dict[str, tuple[str, ...]]:
    """Cut four comma lists into words, by the names that the Python functions use; the pipeline checks the words."""
    lists = {"focus": focus, "avoid": avoid, "level": level, "difficulty": difficulty}
    return {
        name: tuple(dict.fromkeys(filter(None, (part.strip() for part in text.split(",")))))
        for name, text in lists.items()
    }
