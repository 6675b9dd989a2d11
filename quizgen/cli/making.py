"""The commands that make questions: `make` (the whole pack) and `bank` (the questions only)."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from quizgen.cli import show
from quizgen.cli.options import (
    ForceOption,
    ItemsOption,
    JsonOption,
    KindsOption,
    ModelOption,
    PaperOption,
    QuietOption,
    SeedOption,
    SourceArgument,
    TemplatesOption,
    TitleOption,
    examples,
    parse_kinds,
)
from quizgen.errors import UsageError
from quizgen.model import Bank


def add_to(app: typer.Typer) -> None:
    """Add the commands to the program."""
    app.command(
        epilog=examples(
            "quizgen make article.txt",
            "quizgen make https://news.example/story -o lesson-5 --items 10",
            "quizgen make article.docx --kinds multiple_choice,true_false --seed 7",
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
    title: TitleOption = "",
    model: ModelOption = "",
    templates: TemplatesOption = None,
    paper: PaperOption = "a4",
    force: ForceOption = False,
    quiet: QuietOption = False,
    as_json: JsonOption = False,
) -> None:
    """Make the whole pack from an article: question bank, quiz page, worksheet and answer key."""
    from quizgen import pipeline

    wanted = parse_kinds(kinds)
    with show.progress(quiet) as step:
        pack = pipeline.make(
            article,
            out,
            seed=seed,
            items=items,
            kinds=wanted,
            title=title,
            model=model,
            force=force,
            templates=templates,
            paper=paper,
            progress=step,
        )
    _report(pack.bank, pack.paths, pack.notes, asked=items, quiet=quiet, as_json=as_json)


def bank(
    article: SourceArgument,
    out: Annotated[
        str,
        typer.Option("-o", "--out", metavar="FILE|-", help="The file to write (else output/<article>/bank.yaml)."),
    ] = "",
    seed: SeedOption = 0,
    items: ItemsOption = 15,
    kinds: KindsOption = "",
    title: TitleOption = "",
    model: ModelOption = "",
    force: ForceOption = False,
    quiet: QuietOption = False,
    as_json: JsonOption = False,
) -> None:
    """Make questions only, as a file that you can edit. With -o - the file goes to stdout."""
    from quizgen import pipeline
    from quizgen.bank import bank_text, write_bank

    if out == "-" and as_json:
        raise UsageError("--json and -o - both want stdout; give -o a file, or leave one of them out.")
    wanted = parse_kinds(kinds)
    with show.progress(quiet) as step:
        made = pipeline.make_bank(
            article, seed=seed, items=items, kinds=wanted, title=title, model=model, progress=step
        )
    if out == "-":
        typer.echo(bank_text(made).encode(), nl=False)
        _report(made, (), (), asked=items, quiet=quiet, as_json=False)
        return
    path = Path(out) if out else pipeline.default_folder(article, made.title) / "bank.yaml"
    if path.is_dir():
        path = path / "bank.yaml"
    write_bank(made, path, force=force)
    _report(made, (path,), (), asked=items, quiet=quiet, as_json=as_json)


def _report(
    made: Bank, paths: tuple[Path, ...], notes: tuple[str, ...], *, asked: int, quiet: bool, as_json: bool
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
        if len(made.kept()) < asked:
            show.note(
                f"You asked for {asked}; the article gives no more good ones. quizgen explain ARTICLE shows why, and you "
                "can write your own in the bank."
            )
