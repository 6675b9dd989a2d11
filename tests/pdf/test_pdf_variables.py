"""Variables of a style sheet are put where they are used; what is not plain stays for WeasyPrint."""

import pytest

from quizgen.pdf.variables import settled

ROOT = ":root { --accent: #17586e; --text: 11pt }"


@pytest.mark.parametrize(
    ("rule", "wanted"),
    [
        ("p { color: var(--accent) }", "color: #17586e"),
        ("p { color: VAR( --accent ) }", "color: #17586e"),
        ("p { width: calc(2 * var(--text)) }", "calc(2 * 11pt)"),
        ("p { font: 600 calc(1.15 * var(--text))/1.3 serif }", "600 calc(1.15 * 11pt)/1.3 serif"),
        ("@page { @top-left { color: var(--accent) } }", "@top-left { color: #17586e }"),
        ("@media print { p { color: var(--accent) } }", "p { color: #17586e }"),
        (":root { --accent: red } p { color: var(--accent) }", "p { color: red }"),
        (":root { --sans: \"A;}\", 'B' } p { font-family: var(--sans) }", 'p { font-family: "A;}", "B" }'),
        (":root { --b: var(--accent) } p { color: var(--b) }", "p { color: #17586e }"),
        ("p { --soft: var(--accent) }", "--soft: #17586e"),
    ],
)
def test_what_is_set_once_for_the_page_is_put_in(rule: str, wanted: str) -> None:
    assert wanted in settled(f"{ROOT} {rule}")


@pytest.mark.parametrize(
    "rule",
    [
        "p { --accent: red } q { color: var(--accent) }",
        "html { --accent: red } q { color: var(--accent) }",
        "@media print { :root { --accent: red } } q { color: var(--accent) }",
        ":root { --accent: red !important } q { color: var(--accent) }",
        ":root { --accent: } q { color: var(--accent) }",
        ":root { --accent: var(--b); --b: var(--accent) } q { color: var(--accent) }",
        ":root { --accent: var(--none, red) } q { color: var(--accent) }",
        ":root { --accent: var(--none) } q { color: var(--accent) }",
    ],
)
def test_what_is_not_plain_stays(rule: str) -> None:
    assert "q { color: var(--accent) }" in settled(f"{ROOT} {rule}")


def test_a_value_for_want_of_one_and_words_in_quotes_stay() -> None:
    assert "var(--accent, red)" in settled(f"{ROOT} p {{ color: var(--accent, red) }}")
    assert '"var(--accent)"' in settled(f'{ROOT} p {{ content: "var(--accent)" }}')


def test_a_sheet_with_a_mistake_is_left_alone() -> None:
    broken = f"{ROOT} p {{ color: var(--accent) }} }}"
    assert settled(broken) == broken
