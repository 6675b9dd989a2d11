"""The commands that make questions: `make` (the whole pack) and `bank` (the questions only)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from quizgen.cli import show
from quizgen.cli.options import (
    AvoidOption,
    DifficultyOption,
    FocusOption,
    ForceOption,
    ItemsOption,
    JsonOption,
    KindsOption,
    LevelOption,
    ModelOption,
    PaperOption,
    QuietOption,
    SeedOption,
    SourceArgument,
    TemplatesOption,
    TitleOption,
    VariantOption,
    VersionsOption,
    examples,
    parse_choice,
    parse_kinds,
)
from quizgen.errors import UsageError
from quizgen.look import Look
from quizgen.model import Bank


def add_to(app: typer.Typer) -> None:
    """Add the commands to the program."""
    app.command(
        epilog=examples(
            "quizgen make article.txt",
            "quizgen make https://news.example/story -o lesson-5 --items 10",
            "quizgen make article.docx --kinds multiple_choice,true_false --seed 7",
            "quizgen make article.txt --focus people,how_many --avoid quotations",
            "quizgen make article.txt --difficulty easy,medium",
        )
    )(make)
    app.command(
        epilog=examples(
            "quizgen bank article.txt -o questions.yaml",
            "quizgen bank article.txt -o - --kinds cloze",
            "quizgen bank article.txt -o questions.yaml --force",
        )
    )(bank)


def make(
    article: SourceArgument,
    out: Annotated[
        Path | None, typer.Option("-o", "--out", metavar="DIR", help="The folder to write (else output/<article>).")
    ] = None,
    seed: SeedOption = 0,
    items: ItemsOption = 15,
    kinds: KindsOption = "",
    focus: FocusOption = "",
    avoid: AvoidOption = "",
    level: LevelOption = "",
    difficulty: DifficultyOption = "",
    title: TitleOption = "",
    model: ModelOption = "",
    templates: TemplatesOption = None,
    paper: PaperOption = "a4",
    variant: VariantOption = "standard",
    versions: VersionsOption = 1,
    force: ForceOption = False,
    quiet: QuietOption = False,
    as_json: JsonOption = False,
) -> None:
    """Make the whole pack from an article: question bank, quiz page, worksheet and answer key."""
    from quizgen import pipeline

    wanted, chosen = parse_kinds(kinds), parse_choice(focus, avoid, level, difficulty)
    with show.progress(quiet) as step:
        pack = pipeline.make(
            article,
            out,
            seed=seed,
            items=items,
            kinds=wanted,
            focus=chosen["focus"],
            avoid=chosen["avoid"],
            level=chosen["level"],
            difficulty=chosen["difficulty"],
            title=title,
            model=model,
            force=force,
            templates=templates,
            look=Look(paper, variant),
            versions=versions,
            progress=step,
        )
    _report(pack.bank, pack.paths, pack.notes, asked=_Asked(items, chosen), quiet=quiet, as_json=as_json)


def bank(
    article: SourceArgument,
    out: Annotated[
        str,
        typer.Option("-o", "--out", metavar="FILE|-", help="The file to write (else output/<article>/bank.yaml)."),
    ] = "",
    seed: SeedOption = 0,
    items: ItemsOption = 15,
    kinds: KindsOption = "",
    focus: FocusOption = "",
    avoid: AvoidOption = "",
    level: LevelOption = "",
    difficulty: DifficultyOption = "",
    title: TitleOption = "",
    model: ModelOption = "",
    force: ForceOption = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what would change in the file, and write nothing.")
    ] = False,
    quiet: QuietOption = False,
    as_json: JsonOption = False,
) -> None:
    """Make questions only, as a file that you can edit. With -o - the file goes to stdout.

    A bank that is there takes the new questions; what you edited, locked, deleted or wrote yourself stays as it is.
    """
    from quizgen import pipeline
    from quizgen.bank import bank_text

    if out == "-" and as_json:
        raise UsageError("--json and -o - both want stdout; give -o a file, or leave one of them out.")
    wanted, chosen = parse_kinds(kinds), parse_choice(focus, avoid, level, difficulty)
    with show.progress(quiet) as step:
        made = pipeline.make_bank(
            article, seed=seed, items=items, kinds=wanted, **chosen, title=title, model=model, progress=step
        )
    if out == "-":
        typer.echo(bank_text(made).encode(), nl=False)
        _report(made, (), (), asked=_Asked(items, chosen), quiet=quiet, as_json=False)
        return
    path = Path(out) if out else pipeline.default_folder(article, made.title) / "bank.yaml"
    if path.is_dir():
        path = path / "bank.yaml"
    if dry_run:
        _preview(made, path, force)
        return
    made, told = pipeline.put_bank(made, path, force=force)
    _report(made, (path,), (told,) if told else (), asked=_Asked(items, chosen), quiet=quiet, as_json=as_json)


def _preview(made: Bank, path: Path, force: bool) -> None:
    """The difference on stdout, what it comes to on stderr."""
    from quizgen.bank import again, bank_text

    if force or not path.exists():
        old, new = path.read_text("utf-8", "replace") if path.exists() else "", bank_text(made)
        told = f"{show.counted(len(made.items), 'item')} would be written"
    else:
        done = again(path, made)
        old, new, told = done.text, done.merged.text, done.merged.summary()
    show.put_difference(old, new, str(path))
    show.note(f"{path}: {told}; nothing was written.")


@dataclass(frozen=True)
class _Asked:
    """What was asked for: how many items, and the words of --focus, --avoid, --level and --difficulty."""

    items: int
    words: Mapping[str, tuple[str, ...]]

    def shortfall(self, kept: int) -> str:
        """What to say when fewer are kept."""
        narrow = " and ".join(
            f"--{name} {','.join(self.words[name])}" for name in ("level", "difficulty") if self.words[name]
        )
        if narrow:
            return (
                f"You asked for {self.items}; the article gives {kept} good {'one' if kept == 1 else 'ones'} for "
                f"{narrow}. The others wait as drafts in the bank."
            )
        return (
            f"You asked for {self.items}; the article gives no more good ones. quizgen explain ARTICLE shows why, and "
            "you can write your own in the bank."
        )


def _report(
    made: Bank, paths: tuple[Path, ...], notes: tuple[str, ...], *, asked: _Asked, quiet: bool, as_json: bool
) -> None:
    """The files on stdout, one a line; notes and a summary on stderr."""
    if as_json:
        show.put_json({**show.contents(made), "paths": [str(path) for path in paths], "notes": list(notes)})
    else:
        for path in paths:
            typer.echo(str(path))
    for sentence in notes:
        show.note(f"quizgen: note: {sentence}")
    if not quiet:
        show.note(show.summary(made))
        if len(made.kept()) < asked.items:
            show.note(asked.shortfall(len(made.kept())))
