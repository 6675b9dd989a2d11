"""The command `explain`: sentence by sentence, what was asked, what was not, and why."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Annotated, Any, TypeVar

import typer

from quizgen.cli import show
from quizgen.cli.options import (
    AvoidOption,
    DifficultyOption,
    FocusOption,
    ItemsOption,
    JsonOption,
    KindsOption,
    LevelOption,
    ModelOption,
    QuietOption,
    SeedOption,
    SourceArgument,
    TitleOption,
    examples,
    parse_choice,
    parse_kinds,
)
from quizgen.ids import answer_text
from quizgen.model import Explanation, Item, MultipleAnswer, MultipleChoice, Refusal, Scored, Sentence

Placed = TypeVar("Placed", Scored, Refusal)


def add_to(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command(
        epilog=examples(
            "quizgen explain article.txt",
            "quizgen explain article.txt --kinds cloze",
            "quizgen explain article.txt --focus reasons --recheck",
            "quizgen explain - --json",
        )
    )(explain)


def explain(
    article: SourceArgument,
    seed: SeedOption = 0,
    items: ItemsOption = 15,
    kinds: KindsOption = "",
    focus: FocusOption = "",
    avoid: AvoidOption = "",
    level: LevelOption = "",
    difficulty: DifficultyOption = "",
    title: TitleOption = "",
    model: ModelOption = "",
    recheck: Annotated[
        bool,
        typer.Option("--recheck", help="Parse the questions to print once more and show where the parser stumbles."),
    ] = False,
    quiet: QuietOption = False,
    as_json: JsonOption = False,
) -> None:
    """Show sentence by sentence which questions were made, how good they are, and why others were not.

    Of each item: its score and its difficulty with every part of the sum, and the gates that it passed.
    """
    wanted, chosen = parse_kinds(kinds), parse_choice(focus, avoid, level, difficulty)
    from quizgen import pipeline
    from quizgen.article import read_article

    with show.progress(quiet) as step:
        read = read_article(article, title=title)
        told = pipeline.explain(read, seed=seed, items=items, kinds=wanted, **chosen, model=model, progress=step)
        doubts = pipeline.recheck(told, model=model) if recheck else {}
    if as_json:
        show.put_json(_as_json(told, doubts))
        return
    for line in lines_of(told, doubts):
        typer.echo(line)
    if not quiet:
        kept = sum(scored.item.status == "keep" for scored in told.items)
        show.note(f"{show.counted(len(told.items), 'item')}, {kept} to print; {len(told.refusals)} refused")


def lines_of(told: Explanation, doubts: Mapping[str, str]) -> Iterator[str]:
    """The explanation as lines of text: each sentence, its items, its refusals; then what belongs to none.

    `doubts` maps a stem to what the parser made of it.
    """
    for sentence in told.sentences:
        yield f"paragraph {sentence.paragraph}: {sentence.text}"
        yield from _under(_within(told.items, sentence), _within(told.refusals, sentence), doubts)
        yield ""
    apart = [scored for scored in told.items if not _home(scored, told.sentences)]
    left = [refusal for refusal in told.refusals if not _home(refusal, told.sentences)]
    if apart or left:
        yield "over the whole article:"
        yield from _under(apart, left, doubts)


def _under(items: Sequence[Scored], refusals: Sequence[Refusal], doubts: Mapping[str, str]) -> Iterator[str]:
    for scored in items:
        yield from _item(scored, doubts.get(scored.item.question, ""))
    for (rule, why, gate, question), group in groupby(sorted(refusals, key=_reason), _reason):
        kinds = [kind for refusal in group if (kind := refusal.rule.partition("/")[2])]
        told = f" ({', '.join(dict.fromkeys(kinds))})" if kinds else ""
        closed = f" at the gate {gate!r}" if gate else ""
        yield f"  no     {rule}{told}{closed}: {why}{f': {question}' if question else ''}"
    if not items and not refusals:
        yield "  (nothing to ask)"


def _reason(refusal: Refusal) -> tuple[str, str, str, str]:
    """What refusals of several kinds share, to be told once."""
    return refusal.rule.partition("/")[0], refusal.why, refusal.gate, refusal.question


def _item(scored: Scored, doubt: str) -> Iterator[str]:
    item = scored.item
    yield f"  {item.status:5}  {scored.score:.2f}  {item.kind} ({scored.rule}), {item.level}, {item.difficulty}"
    yield f"         {item.question}"
    yield f"         answer: {answer_text(item)}"
    if wrong := _wrong(item):
        yield f"         wrong:  {' | '.join(wrong)}"
    for name, sums in _sums(scored).items():
        if sums:
            total = sum(part for _, _, part in sums.values())
            parts = ", ".join(f"{n} {value:.2g} x {weight:g}" for n, (value, weight, part) in sums.items() if part)
            yield f"         {name} {total:.2f} = {parts or 'nothing'}"
    yield f"         gates passed: {', '.join(_gates(item))}"
    if doubt:
        yield f"         parsed again: {doubt}"


def _sums(scored: Scored) -> dict[str, dict[str, tuple[float, float, float]]]:
    """The sums behind an item: each feature with its value, its weight and their product."""
    from quizgen.items.levels import EFFORT
    from quizgen.items.score import SET_WEIGHTS, WEIGHTS, parts

    weights = SET_WEIGHTS if "worth" in scored.features else WEIGHTS
    return {"score": parts(scored.features, weights), "effort": parts(scored.effort, EFFORT)}


def _gates(item: Item) -> tuple[str, ...]:
    from quizgen.items.passing import passed

    return passed(item.kind)


def _wrong(item: Item) -> tuple[str, ...]:
    return tuple(wrong.text for wrong in item.wrong) if isinstance(item, MultipleChoice | MultipleAnswer) else ()


def _within(found: Sequence[Placed], sentence: Sentence) -> list[Placed]:
    return [one for one in found if sentence.start <= one.start < sentence.end]


def _home(one: Scored | Refusal, sentences: Sequence[Sentence]) -> bool:
    return any(sentence.start <= one.start < sentence.end for sentence in sentences)


def _as_json(told: Explanation, doubts: Mapping[str, str]) -> dict[str, object]:
    return {
        "article": {"source": told.article.source, "title": told.article.title},
        "sentences": list(told.sentences),
        "items": [_item_as_json(scored, doubts.get(scored.item.question, "")) for scored in told.items],
        "refusals": list(told.refusals),
    }


def _item_as_json(scored: Scored, doubt: str) -> dict[str, Any]:
    """An item with its sums as {feature: {value, weight, part}} and the gates it passed."""
    named = {
        f"{name}_parts": {n: dict(zip(("value", "weight", "part"), one, strict=True)) for n, one in sums.items()}
        for name, sums in _sums(scored).items()
    }
    return {**dataclasses.asdict(scored), **named, "gates_passed": list(_gates(scored.item)), "parsed_again": doubt}
