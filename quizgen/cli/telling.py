"""The command `explain`: sentence by sentence, what was asked, what was not, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

import typer

from quizgen.cli import show
from quizgen.cli.options import (
    ItemsOption,
    JsonOption,
    KindsOption,
    ModelOption,
    QuietOption,
    SeedOption,
    SourceArgument,
    TitleOption,
    examples,
    parse_kinds,
)
from quizgen.ids import answer_text
from quizgen.model import Explanation, Item, MultipleAnswer, MultipleChoice, Refusal, Scored, Sentence

Placed = TypeVar("Placed", Scored, Refusal)


def add_to(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command(
        epilog=examples(
            "quizgen explain article.txt", "quizgen explain article.txt --kinds cloze", "quizgen explain - --json"
        )
    )(explain)


def explain(
    article: SourceArgument,
    seed: SeedOption = 0,
    items: ItemsOption = 15,
    kinds: KindsOption = "",
    title: TitleOption = "",
    model: ModelOption = "",
    quiet: QuietOption = False,
    as_json: JsonOption = False,
) -> None:
    """Show sentence by sentence which questions were made, how good they are, and why others were not."""
    wanted = parse_kinds(kinds)
    from quizgen import pipeline
    from quizgen.article import read_article

    with show.progress(quiet) as step:
        read = read_article(article, title=title)
        told = pipeline.explain(read, seed=seed, items=items, kinds=wanted, model=model, progress=step)
    if as_json:
        show.put_json(_as_json(told))
        return
    for line in lines_of(told):
        typer.echo(line)
    if not quiet:
        kept = sum(scored.item.status == "keep" for scored in told.items)
        show.note(f"{show.counted(len(told.items), 'item')}, {kept} to print; {len(told.refusals)} refused")


def lines_of(told: Explanation) -> Iterator[str]:
    """The explanation as lines of text: each sentence, its items, its refusals; then what belongs to none."""
    for sentence in told.sentences:
        yield f"paragraph {sentence.paragraph}: {sentence.text}"
        yield from _under(_within(told.items, sentence), _within(told.refusals, sentence))
        yield ""
    apart = [scored for scored in told.items if not _home(scored, told.sentences)]
    left = [refusal for refusal in told.refusals if not _home(refusal, told.sentences)]
    if apart or left:
        yield "over the whole article:"
        yield from _under(apart, left)


def _under(items: Sequence[Scored], refusals: Sequence[Refusal]) -> Iterator[str]:
    for scored in items:
        item = scored.item
        yield f"  {item.status:5}  {scored.score:.2f}  {item.kind} ({scored.rule})"
        yield f"         {item.question}"
        yield f"         answer: {answer_text(item)}"
        if wrong := _wrong(item):
            yield f"         wrong:  {' | '.join(wrong)}"
    for refusal in refusals:
        question = f": {refusal.question}" if refusal.question else ""
        yield f"  no     {refusal.rule}: {refusal.why}{question}"
    if not items and not refusals:
        yield "  (nothing to ask)"


def _wrong(item: Item) -> tuple[str, ...]:
    return tuple(wrong.text for wrong in item.wrong) if isinstance(item, MultipleChoice | MultipleAnswer) else ()


def _within(found: Sequence[Placed], sentence: Sentence) -> list[Placed]:
    return [one for one in found if sentence.start <= one.start < sentence.end]


def _home(one: Scored | Refusal, sentences: Sequence[Sentence]) -> bool:
    return any(sentence.start <= one.start < sentence.end for sentence in sentences)


def _as_json(told: Explanation) -> dict[str, object]:
    return {
        "article": {"source": told.article.source, "title": told.article.title},
        "sentences": list(told.sentences),
        "items": list(told.items),
        "refusals": list(told.refusals),
    }
