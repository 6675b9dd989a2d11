"""A bank that attacks: every text field of every kind holds something that must come out as text."""

from __future__ import annotations

from quizgen.model import (
    Article,
    Bank,
    Cloze,
    Essay,
    Evidence,
    Item,
    Matching,
    MultipleAnswer,
    MultipleChoice,
    Numeric,
    Ordering,
    Pair,
    ShortAnswer,
    TrueFalse,
    Wrong,
)

ATTACKS = (
    "<script>window.hit=1</script>",
    "<img src=x onerror=window.hit=1>",
    '"><svg onload=window.hit=1>',
    "' autofocus onfocus=window.hit=1 x='",
    "</script><script>window.hit=1</script>",
    "</style><script>window.hit=1</script>",
    "<sub onclick=window.hit=1>a</sub>",
    "[a](javascript:window.hit=1)",
    "<a href=javascript:window.hit=1>a</a>",
    "{{7*7}}{% raw %}{{ sheet }}",
    "<!--<script>window.hit=1//-->",
    "<math><mtext><table><mglyph><style><img src=x onerror=window.hit=1>",
    "<iframe srcdoc='<script>parent.hit=1</script>'>",
    "*<b>*`<i onmouseover=window.hit=1>`",
    "</textarea><script>window.hit=1</script></option></select>",
)


def hostile_bank(attack: str) -> Bank:
    """Return a bank whose texts are all `attack`, one item of each kind."""
    other, third = f"{attack} 2", f"{attack} 3"
    evidence = Evidence(attack, 1)
    wrong = (Wrong(other, attack), Wrong(third, attack))
    items: tuple[Item, ...] = (
        MultipleChoice(id=f"a{attack}", question=attack, answer=attack, wrong=wrong, why=attack, evidence=evidence),
        MultipleAnswer(question=attack, answers=(attack,), wrong=wrong, why=attack, evidence=evidence),
        TrueFalse(question=attack, answer=True, why=attack, evidence=evidence),
        ShortAnswer(question=attack, answer=attack, accept=(other,), why=attack, evidence=evidence),
        Numeric(question=attack, answer=attack, value=5, unit=attack, why=attack, evidence=evidence),
        Cloze(question=f"{attack} {{{{x|y}}}} {{{{z}}}}", why=attack, evidence=evidence, tags=(attack,)),
        Matching(question=attack, pairs=(Pair(attack, other), Pair(third, attack)), extra=(third,), why=attack),
        Ordering(question=attack, sequence=(attack, other, third), why=attack, evidence=evidence),
        Essay(question=attack, answer=attack, rubric=(attack, other), lines=2, why=attack, evidence=evidence),
    )
    article = Article(attack, f"{attack}\n\n## {attack}\n\n- {attack}", title=other, author=attack, date=attack)
    return Bank(attack, items, article)
