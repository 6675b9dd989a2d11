"""The command `pick`: a quiz out of several banks."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from quizgen.choice import choice
from quizgen.cli import show
from quizgen.cli.options import BANK, ForceOption, JsonOption, QuietOption, examples, parse_choice, parse_kinds
from quizgen.errors import BankError, UsageError
from quizgen.model import DIFFICULTIES, KINDS, LEVELS

if TYPE_CHECKING:
    from quizgen.picking import Blueprint, Origin, Picked, Wish

_ITEMS = 15


def add_to(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command(
        epilog=examples(
            "quizgen pick lessons/*.yaml --items 10 --difficulty easy,medium",
            "quizgen pick lessons/*.yaml --blueprint friday.yaml -o friday-quiz.yaml",
            "quizgen pick a.yaml b.yaml --tags who,when --seed 3 --best-effort",
        )
    )(pick)


def pick(
    banks: Annotated[list[Path], BANK],
    blueprint: Annotated[
        Path | None,
        typer.Option("--blueprint", metavar="FILE", help="A file that lists the parts of the quiz (YAML)."),
    ] = None,
    out: Annotated[
        str, typer.Option("-o", "--out", metavar="FILE|-", help="The bank to write (else quiz.yaml).")
    ] = "quiz.yaml",
    items: Annotated[
        int | None, typer.Option("--items", min=1, max=500, help="How many questions to pick (else up to 15).")
    ] = None,
    kinds: Annotated[
        str, typer.Option("--kinds", metavar="KIND,…", help=f"Only these kinds of question: {', '.join(KINDS)}.")
    ] = "",
    tags: Annotated[
        str, typer.Option("--tags", metavar="TAG,…", help="Only questions with one of these tags, or of such a bank.")
    ] = "",
    level: Annotated[
        str, typer.Option("--level", metavar="LEVEL,…", help=f"Only these levels: {', '.join(LEVELS)}.")
    ] = "",
    difficulty: Annotated[
        str, typer.Option("--difficulty", metavar="GRADE,…", help=f"Only what is so hard: {', '.join(DIFFICULTIES)}.")
    ] = "",
    points: Annotated[
        float | None,
        typer.Option("--points", metavar="NUMBER", help="What the points of the quiz add up to (else as they are)."),
    ] = None,
    seed: Annotated[
        int | None, typer.Option("--seed", help="Another number picks others (else the blueprint's, else 0).")
    ] = None,
    title: Annotated[str, typer.Option("--title", help="The title of the quiz (else the blueprint's).")] = "",
    drafts: Annotated[bool, typer.Option("--drafts", help="Pick from the drafts too.")] = False,
    best_effort: Annotated[
        bool, typer.Option("--best-effort", help="Take what there is when the banks have too little.")
    ] = False,
    force: ForceOption = False,
    quiet: QuietOption = False,
    as_json: JsonOption = False,
) -> None:
    """Pick a quiz out of several banks, by a blueprint or by a few options.

    No question comes twice, and they are spread over the banks and their paragraphs. The quiz is a bank of its own.
    """
    from quizgen.picking import candidates, read_origins, tags_of
    from quizgen.picking import pick as pick_from

    path = _target(out, banks, as_json)
    _check_points(points)
    origins = read_origins(banks)
    found = candidates(origins, drafts=drafts)
    _note_losses(origins, anything=bool(found), drafts=drafts)
    known = tuple(tags_of(found))
    simple = {"--items": items, "--kinds": kinds, "--tags": tags, "--level": level, "--difficulty": difficulty}
    if blueprint is None:
        plan = _simple(items or _ITEMS, _wish(kinds, tags, level, difficulty, known))
    else:
        both = next((name for name, value in simple.items() if value), "")
        if both:
            raise UsageError(f"--blueprint and {both} both say what to pick; leave one of them out.")
        plan = _read(blueprint, known)
    picked = pick_from(origins, plan.adapted(title=title, seed=seed, points=points), drafts=drafts)
    modest = blueprint is None and items is None and bool(picked.quiz.items)
    _note_gaps(picked, best_effort=best_effort, modest=modest)
    _write(picked, path, force)
    _report(picked, path, quiet=quiet, as_json=as_json)


def _target(out: str, banks: Sequence[Path], as_json: bool) -> Path | None:
    """Where the quiz goes; None for stdout. Raises UsageError where it would take the place of a bank."""
    if out == "-":
        if as_json:
            raise UsageError("--json and -o - both want stdout; give -o a file, or leave one of them out.")
        return None
    path = Path(out) / "quiz.yaml" if Path(out).is_dir() else Path(out)
    if path.resolve() in {bank.resolve() for bank in banks}:
        raise UsageError(f"{path} is one of the banks to pick from; give the quiz another name with -o.")
    return path


def _check_points(points: float | None) -> None:
    if points is not None and not (0 < points <= 10_000 and points * 2 % 1 == 0):
        raise UsageError(f"--points must be whole or half points above 0, not {points:g}.")


def _note_losses(origins: Sequence[Origin], *, anything: bool, drafts: bool) -> None:
    for origin in origins:
        if origin.unusable:
            lost = f"{show.counted(origin.unusable, 'question')} of {origin.path} cannot be used"
            nothing = f"{origin.path} holds no question that can be used"
            told = lost if origin.bank.items else nothing
            show.note(f"quizgen: note: {told}; see: quizgen check {origin.path}")
    if not anything:
        waiting = any(origin.bank.items for origin in origins)
        hint = "add --drafts to pick from those too." if waiting and not drafts else "look with: quizgen check BANK"
        raise BankError(f"The banks hold no question{' with status keep' if waiting else ''} to pick; {hint}")


def _wish(kinds: str, tags: str, level: str, difficulty: str, known: Sequence[str]) -> Wish:
    """What the options ask for. Raises UsageError with the word that is unknown."""
    from quizgen.picking import Wish
    from quizgen.picking.words import known_word

    words = parse_choice(tags, "", level, difficulty)
    wanted = choice((), level=words["level"], difficulty=words["difficulty"])
    look_up = known_word("tags", known)
    found = []
    for word in words["focus"]:
        tag, hint = look_up(word)
        if not tag:
            raise UsageError(f"No question in the banks has the tag {word!r}; {hint}")
        found.append(tag)
    return Wish(wanted.difficulty, wanted.level, parse_kinds(kinds), tuple(found))


def _simple(items: int, wish: Wish) -> Blueprint:
    from quizgen.picking import Blueprint, Part

    return Blueprint((Part(items, wish),))


def _read(path: Path, known: Sequence[str]) -> Blueprint:
    """Read a blueprint; its problems are shown, and errors end the command."""
    from quizgen.picking import read_blueprint

    plan, problems = read_blueprint(path, known)
    show.put_problems(problems, err=True)
    errors = sum(problem.severity == "error" for problem in problems)
    if errors:
        raise BankError(f"{show.counted(errors, 'error')} in the blueprint {path}; mend what is named above.")
    return plan


def _note_gaps(picked: Picked, *, best_effort: bool, modest: bool) -> None:
    """Say what is missing; that ends the command unless the user is content with what there is."""
    sentences = list(() if modest else picked.short)
    # With questions missing, the sum of the others means nothing.
    if picked.trouble and (best_effort or not sentences):
        sentences.append(f"the points do not add up: {picked.trouble}")
    for sentence in sentences:
        show.note(f"quizgen: {sentence}")
    if not picked.quiz.items:
        raise BankError("No question fits, so no quiz was written; ask for another sort.")
    if sentences and not best_effort:
        raise BankError("No quiz was written; ask for less, or add --best-effort to take what there is.")


def _write(picked: Picked, path: Path | None, force: bool) -> None:
    from quizgen.bank import bank_text, write_bank

    if path is None:
        typer.echo(bank_text(picked.quiz).encode(), nl=False)
    else:
        write_bank(picked.quiz, path, force=force)


def _report(picked: Picked, path: Path | None, *, quiet: bool, as_json: bool) -> None:
    notes = []
    if picked.left:
        texts = f"The articles of {', '.join(picked.left)} are not in the quiz"
        notes.append(f"{texts}; each question has the name of its bank as a tag.")
    total = sum(item.points for item in picked.quiz.items)
    if as_json:
        missing = [*picked.short, *([picked.trouble] if picked.trouble else [])]
        named = {"paths": [str(path)], "points": total, "parts": picked.parts, "missing": missing, "notes": notes}
        show.put_json({**show.contents(picked.quiz), **named})
    elif path:
        typer.echo(str(path))
    if not quiet:
        show.note(f"{show.summary(picked.quiz)}; {total:g} point{'' if total == 1 else 's'}")
        for sentence in notes:
            show.note(sentence)
