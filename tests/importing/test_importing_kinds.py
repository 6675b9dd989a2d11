"""Oddities of single formats: weights, doubles, one option, wildcards, old spellings; nothing is lost in silence."""

from __future__ import annotations

import pytest

from quizgen.errors import BankError
from quizgen.importing import Imported, import_bytes
from quizgen.model import Cloze, MultipleAnswer, MultipleChoice, Numeric, Ordering, ShortAnswer, TrueFalse, Wrong


def gift(text: str) -> Imported:
    return import_bytes(text.encode(), "x.gift")


def told(found: Imported) -> list[str]:
    return [loss.what for loss in found.losses]


def moodle(question: str) -> Imported:
    return import_bytes(f"<quiz>{question}</quiz>".encode(), "x.xml")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Who? {=a ~b}", MultipleChoice),
        ("Who? {~%100%a ~b}", MultipleChoice),
        ("Who? {~%50%a ~%50%b ~c}", MultipleAnswer),
        ("Who? {~%100%a ~%100%b ~c}", MultipleAnswer),
        ("It was. {T}", TrueFalse),
        ("It was. {false}", TrueFalse),
        ("Who? {=a =b}", ShortAnswer),
        ("Which? {=True ~False}", TrueFalse),
        ("{=Granite ~Oak} is grey.", Cloze),
        ("The quay is {=granite} here.", Cloze),
        ("How many? {#=18:1 =%50%18:3}", Numeric),
        ("Order {>1 4 v\na\nb\n}", Ordering),
    ],
)
def test_gift_kinds(text: str, kind: type) -> None:
    assert type(gift(text).bank.items[0]) is kind


def test_gift_over_several_lines_with_comments() -> None:
    item = gift("::t::Who\nled? {\n=a\n  // a comment\n~b\n}").bank.items[0]
    assert isinstance(item, MultipleChoice)
    assert (item.question, item.answer, item.wrong) == ("Who\nled?", "a", (Wrong("b"),))


def test_one_option_becomes_a_short_answer() -> None:
    found = gift("Who? {~%100%a}")
    assert isinstance(found.bank.items[0], ShortAnswer)
    assert told(found) == ["it has no wrong answer, so it became a short answer"]


def test_doubles_are_told() -> None:
    found = gift("Who? {=Mara ~Tin ~tin. ~mara}")
    assert told(found) == [
        "the option “tin.” stands there twice and was taken once",
        "the option “mara” stands there twice and was taken once",
    ]


def test_too_many_options_are_told() -> None:
    found = gift("Who? {=a " + " ".join(f"~w{n}" for n in range(9)) + "}")
    item = found.bank.items[0]
    assert isinstance(item, MultipleChoice)
    assert len(item.wrong) == 7
    assert told(found) == ["of 9 wrong answers 7 are kept; left out: “w7”, “w8”"]


def test_two_keys_where_one_may_be_chosen() -> None:
    found = gift("Who? {=a =b ~c}")
    assert told(found) == ["the answer “b” (also right) counts as wrong now"]


def test_a_question_without_a_right_answer_is_named() -> None:
    for text in ("Who? {~a ~b}", "How? {#}", "How? {#many}", "Order {>\na\n}", "x {y}"):
        with pytest.raises(BankError, match=r"question 1 .*not imported"):
            gift(text)


def test_moodle_settings() -> None:
    found = moodle(
        "<question type='multichoice'><questiontext><text>Which?</text></questiontext><single>1</single>"
        "<shuffleanswers>0</shuffleanswers><correctfeedback><text>Splendid.</text></correctfeedback>"
        "<answer fraction='0'><text>a</text></answer><answer fraction='90'><text>all of these</text></answer></question>"
    )
    assert told(found) == [
        "its options had a fixed order and will be shuffled now",
        "the right answers had weights of their own, which a bank does not hold",
        "the feedback for right, half right and wrong answers as a whole is left out",
    ]


@pytest.mark.parametrize(
    ("shuffle", "right", "losses"),
    [
        ("true", "B", []),
        ("false", "A", []),
        ("false", "B", ["its options had a fixed order and will be shuffled now"]),
    ],
)
def test_a_fixed_order_of_qti_options_is_kept_or_told(shuffle: str, right: str, losses: list[str]) -> None:
    found = import_bytes(
        "<assessmentItem xmlns='http://www.imsglobal.org/xsd/imsqti_v2p1' identifier='q1' title='Tea'>"
        "<responseDeclaration identifier='R' cardinality='single' baseType='identifier'>"
        f"<correctResponse><value>{right}</value></correctResponse></responseDeclaration><itemBody>"
        f"<choiceInteraction responseIdentifier='R' shuffle='{shuffle}' maxChoices='1'><prompt>Which?</prompt>"
        "<simpleChoice identifier='A'>a</simpleChoice><simpleChoice identifier='B'>all of these</simpleChoice>"
        "</choiceInteraction></itemBody></assessmentItem>".encode(),
        "q.xml",
    )
    assert told(found) == losses
    item = found.bank.items[0]
    assert isinstance(item, MultipleChoice)
    assert item.shuffle == (shuffle == "true" or bool(losses))


@pytest.mark.parametrize(
    ("fixed", "last"),
    [("C", ("none",)), ("BC", ("b", "none")), ("B", ()), ("AC", ("none",)), ("", ()), ("ABC", ("a", "b", "none"))],
)
@pytest.mark.parametrize("cardinality", ["single", "multiple"])
def test_qti_options_fixed_at_the_end_stand_last(fixed: str, last: tuple[str, ...], cardinality: str) -> None:
    options = "".join(
        f"<simpleChoice identifier='{name}' fixed='{str(name in fixed).lower()}'>{text}</simpleChoice>"
        for name, text in (("A", "a"), ("B", "b"), ("C", "none"))
    )
    found = import_bytes(
        "<assessmentItem xmlns='http://www.imsglobal.org/xsd/imsqti_v2p1' identifier='q1' title='Tea'>"
        f"<responseDeclaration identifier='R' cardinality='{cardinality}' baseType='identifier'>"
        "<correctResponse><value>C</value></correctResponse></responseDeclaration><itemBody>"
        "<choiceInteraction responseIdentifier='R' shuffle='true' maxChoices='1'><prompt>Which?</prompt>"
        f"{options}</choiceInteraction></itemBody></assessmentItem>".encode(),
        "q.xml",
    )
    item = found.bank.items[0]
    assert isinstance(item, MultipleChoice | MultipleAnswer)
    assert item.last == last


@pytest.mark.parametrize(
    ("gap", "text"),
    [
        ("{1:SA:=oak}", "{{oak}}"),
        ("{:SHORTANSWER_C:%100%oak#good}", "{{oak}}"),
        ("{2:MCV:~oak~=granite}", "{{granite|oak}}"),
        ("{1:MULTICHOICE_H:%100%a \\} b~c}", "{{a ) b|c}}"),
        ("{1:NM:=1759}", "{{1759}}"),
    ],
)
def test_moodle_gaps(gap: str, text: str) -> None:
    found = moodle(f"<question type='cloze'><questiontext><text>It is {gap} here.</text></questiontext></question>")
    assert found.bank.items[0].question == f"It is {text} here."


def test_braces_around_gaps() -> None:
    found = moodle("<question type='cloze'><questiontext><text>{{a}} {1:SA:=b}</text></questiontext></question>")
    assert found.bank.items[0].question == "{ {a} } {{b}}"
    assert told(found) == ["double braces in the text got a blank between them, for they mark gaps in a bank"]


def test_files_that_no_text_shows() -> None:
    found = moodle(
        "<question type='essay'><questiontext><text>Why?</text><file name='a.pdf'>eA==</file></questiontext></question>"
    )
    assert told(found) == ["the file a.pdf is left out"]


def test_a_range_written_with_bounds_that_are_not_even() -> None:
    raw = """<questestinterop><item ident="a"><itemmetadata><qtimetadata><qtimetadatafield>
      <fieldlabel>question_type</fieldlabel><fieldentry>numerical_question</fieldentry></qtimetadatafield></qtimetadata>
      </itemmetadata><presentation><material><mattext>How many?</mattext></material></presentation>
      <resprocessing><respcondition><conditionvar><or><varequal respident="r">10</varequal><and>
      <vargte respident="r">9</vargte><varlte respident="r">12</varlte></and></or></conditionvar>
      <setvar>100</setvar></respcondition></resprocessing></item></questestinterop>"""
    item = import_bytes(raw.encode(), "x.xml").bank.items[0]
    assert isinstance(item, Numeric)
    assert (item.value, item.tolerance) == (10.5, "1.5")


def test_numbered_answers_in_one_line() -> None:
    text = "1. Who?\na) x\nb) y\n\n2. Where?\na) x\nb) y\n\nAnswer key: 1. b, 2. a\n"
    items = import_bytes(text.encode(), "x.txt").bank.items
    assert [item.answer for item in items if isinstance(item, MultipleChoice)] == ["y", "x"]
