"""One QTI 1.2 item as an item of ours, by the kind that its metadata names."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from quizgen.importing import build
from quizgen.importing.build import Option
from quizgen.importing.canvas_key import accepted, number_of, right_of, right_order
from quizgen.importing.head import Head, machine_id, points_of, with_question
from quizgen.importing.imported import Notes
from quizgen.importing.markup import from_html, from_plain
from quizgen.importing.moodle_gaps import in_text, place
from quizgen.importing.xml import all_text, text_at
from quizgen.model import Item, Pair

# The profiles of Common Cartridge by Canvas' names.
_PROFILES = {
    "cc.multiple_choice.v0p1": "multiple_choice_question",
    "cc.multiple_response.v0p1": "multiple_answers_question",
    "cc.true_false.v0p1": "true_false_question",
    "cc.fib.v0p1": "short_answer_question",
    "cc.pattern_match.v0p1": "short_answer_question",
    "cc.essay.v0p1": "essay_question",
}


@dataclass(frozen=True)
class Part:
    """One response of an item: its name, the text beside it, and its choices by their names."""

    name: str
    text: str
    choices: dict[str, str]


def read(node: Any, notes: Notes) -> Item | None:
    """Read an <item>."""
    fields = {text_at(field, "fieldlabel"): text_at(field, "fieldentry") for field in node.iter("qtimetadatafield")}
    kind = fields.get("question_type") or _PROFILES.get(fields.get("cc_profile", ""), "") or _guessed(node)
    reader = _READERS.get(kind)
    if reader is None:
        notes.leave_out(f"quizgen has no questions of the kind {kind[:60]!r}", "write it by hand")
        return None
    feedback = {one.get("ident") or "": _material(one, notes) for one in node.iter("itemfeedback")}
    head = Head(
        "" if kind in _WITH_GAPS else _stem(node, notes),
        machine_id(node.get("ident") or ""),
        feedback.get("general_fb", ""),
        points_of(fields.get("points_possible"), notes),
    )
    if feedback.get("correct_fb") or feedback.get("general_incorrect_fb"):
        notes.lose("the feedback for right and wrong answers as a whole is left out")
    return reader(node, feedback, head, notes)


def _guessed(node: Any) -> str:
    """The kind of an item that does not name it, by its responses."""
    lids = node.findall("presentation//response_lid")
    if len(lids) == 1:
        many = lids[0].get("rcardinality", "").lower() == "multiple"
        return "multiple_answers_question" if many else "multiple_choice_question"
    if node.find("presentation//response_str") is None:
        return "without a name"
    return "short_answer_question" if any(True for _ in node.iter("varequal")) else "essay_question"


def _html(mattext: Any, notes: Notes) -> str:
    """The text of a <mattext>: HTML or plain, as it says of itself."""
    text = all_text(mattext)
    return from_plain(text, notes) if mattext.get("texttype") == "text/plain" else from_html(text, notes)


def _material(node: Any, notes: Notes) -> str:
    return "\n".join(filter(None, (_html(text, notes) for text in node.iter("mattext"))))


def _stem_texts(node: Any) -> Iterator[Any]:
    """The texts of the question itself, not of its answers."""
    presentation = node.find("presentation")
    for text in [] if presentation is None else presentation.iter("mattext"):
        if not any(str(up.tag).startswith(("response_", "render_")) for up in text.iterancestors()):
            yield text


def _stem(node: Any, notes: Notes) -> str:
    return "\n".join(filter(None, (_html(text, notes) for text in _stem_texts(node))))


def _parts(node: Any, notes: Notes) -> list[Part]:
    found = []
    for response in node.iterfind("presentation//response_lid"):
        choices = {one.get("ident") or "": _material(one, notes) for one in response.iter("response_label")}
        beside = [text for material in response.iterchildren("material") for text in material.iter("mattext")]
        text = " ".join(_html(one, notes) for one in beside)
        found.append(Part(response.get("ident") or "", text, choices))
    return found


def _told(feedback: dict[str, str], name: str) -> str:
    return feedback.get(f"{name}_fb", "")


def _choice(node: Any, feedback: dict[str, str], head: Head, notes: Notes, *, many: bool = False) -> Item | None:
    parts = _parts(node, notes)
    if not parts:
        notes.leave_out("it has no options")
        return None
    right = right_of(node, parts[0].name)
    options = [Option(text, float(name in right), _told(feedback, name)) for name, text in parts[0].choices.items()]
    return build.choice(head, options, notes, many=many)


def _many(node: Any, feedback: dict[str, str], head: Head, notes: Notes) -> Item | None:
    return _choice(node, feedback, head, notes, many=True)


def _short(node: Any, feedback: dict[str, str], head: Head, notes: Notes) -> Item | None:
    answers = accepted(node)
    if any(told for name, told in feedback.items() if name not in {"general_fb", "correct_fb"}):
        notes.lose("the feedback on single answers is left out")
    return build.short(head, [Option(from_plain(text, notes), 1) for text in answers], notes)


def _numeric(node: Any, feedback: dict[str, str], head: Head, notes: Notes) -> Item | None:
    found = number_of(node, notes)
    return build.numeric(head, [(quantity, 1) for quantity in found], notes)


def _essay(node: Any, feedback: dict[str, str], head: Head, notes: Notes) -> Item | None:
    solution = node.find("itemfeedback/solution")
    return build.essay(head, "" if solution is None else _material(solution, notes))


def _matching(node: Any, feedback: dict[str, str], head: Head, notes: Notes) -> Item | None:
    pairs: list[Pair] = []
    used: set[str] = set()
    every: dict[str, str] = {}
    for part in _parts(node, notes):
        every |= part.choices
        right = next(iter(right_of(node, part.name) & part.choices.keys()), "")
        if right:
            pairs.append(Pair(part.text, part.choices[right]))
            used.add(right)
        else:
            notes.lose(f"“{part.text[:40]}” belongs to nothing and is left out")
    return build.matching(head, pairs, [text for name, text in every.items() if name not in used], notes)


def _ordering(node: Any, feedback: dict[str, str], head: Head, notes: Notes) -> Item | None:
    parts = _parts(node, notes)
    choices = parts[0].choices if parts else {}
    sequence = [choices[name] for name in right_order(node) if name in choices]
    if len(sequence) < len(choices):
        notes.leave_out("its right order is not given", "give it in the file and import it again")
        return None
    return build.ordering(head, sequence, notes)


def _gaps(node: Any, feedback: dict[str, str], head: Head, notes: Notes) -> Item | None:
    """Several gaps, named in the text by [name]: all labels of a typed gap are right, one of a list of choices."""
    fields = {text_at(field, "fieldlabel"): text_at(field, "fieldentry") for field in node.iter("qtimetadatafield")}
    listed = fields.get("question_type") == "multiple_dropdowns_question"
    text = "\n".join(all_text(one) for one in _stem_texts(node)).replace("\ue900", "").replace("\ue901", "")
    gaps: list[str] = []
    for part in _parts(node, notes):
        name = part.text or part.name.removeprefix("response_")
        gap = _gap(part, right_of(node, part.name), listed, notes)
        if f"[{name}]" not in text:
            notes.lose(f"the gap [{name[:40]}] does not stand in the text and is left out")
            continue
        gaps.append(gap)
        text = text.replace(f"[{name}]", place(len(gaps) - 1))
    if any(name not in {"general_fb", "correct_fb", "general_incorrect_fb"} for name in feedback):
        notes.lose("the feedback on single answers is left out, for a gap has none")
    return in_text(text, gaps, "html", with_question(head, ""), notes)


def _gap(part: Part, right: set[str], listed: bool, notes: Notes) -> str:
    rights = [text for name, text in part.choices.items() if name in right or not (listed or right)]
    if not rights:
        notes.lose("a gap without a right answer is left out")
        return "___"
    if rights[1:]:
        notes.lose(f"other right answers for a gap are left out: {', '.join(rights[1:])[:120]}")
    wrong = [text for name, text in part.choices.items() if name not in right] if listed else []
    return build.gap(rights[0], wrong, notes)


Reader = Callable[[Any, dict[str, str], Head, Notes], Item | None]
_WITH_GAPS = {"fill_in_multiple_blanks_question", "multiple_dropdowns_question"}
_READERS: dict[str, Reader] = {
    "multiple_choice_question": _choice,
    "true_false_question": _choice,
    "multiple_answers_question": _many,
    "short_answer_question": _short,
    "numerical_question": _numeric,
    "essay_question": _essay,
    "matching_question": _matching,
    "ordering_question": _ordering,
    **dict.fromkeys(_WITH_GAPS, _gaps),
}
