"""One QTI 2 item as an item of ours, by the interactions that stand in its body."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from itertools import takewhile
from typing import Any

from quizgen.importing import build, moodle_gaps
from quizgen.importing.build import Option
from quizgen.importing.head import Head, machine_id, points_of
from quizgen.importing.imported import Notes, shown
from quizgen.importing.markup import from_html, from_plain
from quizgen.importing.numbers import number
from quizgen.importing.qti_key import Key, keys_of
from quizgen.importing.xml import all_text, inner_html, text_at
from quizgen.model import Item, Pair

_GAPS = ("textEntryInteraction", "inlineChoiceInteraction", "gap")
_PARTS = ("prompt", "feedbackInline", "feedbackBlock", "rubricBlock", "stylesheet")
_FOR_LEARNERS = "candidate"


def read(root: Any, tags: tuple[str, ...], notes: Notes) -> Item | None:
    """Read an <assessmentItem>."""
    body = root.find("itemBody")
    found = [] if body is None else [node for node in body.iter() if str(node.tag).endswith("Interaction")]
    if not found:
        notes.leave_out("there is nothing in it to answer (no interaction)")
        return None
    keys = keys_of(root)
    general, told = _feedback(root, keys, notes)
    head = Head("", machine_id(root.get("identifier") or ""), general, _points(root, notes), tags)
    kinds = {node.tag for node in found}
    if kinds <= set(_GAPS) and (len(found) > 1 or _in_sentence(found[0])):
        return _gaps(body, keys, head, notes)
    if len(found) > 1:
        notes.leave_out("several things to answer stand in one question", "make a question of each")
        return None
    reader = _READERS.get(found[0].tag)
    if reader is None:
        notes.leave_out(f"quizgen has no questions of the kind {found[0].tag[:40]!r}", "write it by hand")
        return None
    head = Head(_stem(body, found[0], notes), head.id, head.why, head.points, head.tags)
    key = keys.get(found[0].get("responseIdentifier") or "RESPONSE", Key())
    return reader(found[0], key, told, head, notes)


def _points(root: Any, notes: Notes) -> float:
    outcomes = {node.get("identifier"): node for node in root.iterfind("outcomeDeclaration")}
    if "MAXSCORE" in outcomes:
        return points_of(text_at(outcomes["MAXSCORE"], "defaultValue/value"), notes)
    most = outcomes["SCORE"].get("normalMaximum") if "SCORE" in outcomes else None
    return points_of(most, notes)


def _feedback(root: Any, keys: dict[str, Key], notes: Notes) -> tuple[str, dict[str, str]]:
    """The feedback for all, and that for each choice by its name."""
    choices = {node.get("identifier") for node in root.iter("simpleChoice")}
    told: dict[str, str] = {}
    general: list[str] = []
    for node in root.iterfind("modalFeedback"):
        text = from_html(inner_html(node), notes)
        name = node.get("identifier") or ""
        if name in choices:
            told[name] = text
        elif text:
            general.append(text)
    return "\n".join(dict.fromkeys(general)), told


def _in_sentence(node: Any) -> bool:
    """Tell whether a gap stands inside a sentence, with words before and behind it on the same line."""
    parent = node.getparent()
    if str(node.tag) == "inlineChoiceInteraction":
        return True
    after = (node.tail or "").strip() or any(all_text(one).strip() for one in node.itersiblings())
    return bool(str(parent.tag) in {"p", "div", "span", "li"} and after)


def _stem(body: Any, interaction: Any, notes: Notes) -> str:
    """The text around an interaction, and its prompt."""
    prompt = interaction.find("prompt")
    asked = "" if prompt is None else from_html(inner_html(prompt), notes)
    interaction.getparent().replace(interaction, _blank(interaction))
    essay = interaction.tag == "extendedTextInteraction"
    around = from_html(_bare(body, notes, essay=essay), notes)
    return "\n".join(dict.fromkeys(filter(None, (around, asked))))


def _blank(node: Any) -> Any:
    blank = node.makeelement("span")
    blank.tail = node.tail
    return blank


def _bare(node: Any, notes: Notes, *, essay: bool = False) -> str:
    """What stands inside an element as HTML, without the parts that are read elsewhere.

    In an `essay` the block for markers is its answer.
    """
    copy = deepcopy(node)
    for part in list(copy.iter(*_PARTS)):
        if part.tag == "rubricBlock" and _FOR_LEARNERS in (part.get("view") or ""):
            continue
        if part.tag.startswith(("feedback", "rubric")) and all_text(part).strip() and not essay:
            notes.lose(f"a part of the question ({part.tag}) is left out: {shown(all_text(part), 40)}")
        part.getparent().replace(part, _blank(part))
    return inner_html(copy)


def _choices(node: Any, tag: str, notes: Notes) -> dict[str, tuple[str, str]]:
    """The choices by their names: the words, and the feedback that stands inside."""
    found = {}
    for choice in node.iter(tag):
        inside = " ".join(from_html(inner_html(part), notes) for part in choice.iter("feedbackInline"))
        copy = deepcopy(choice)
        for part in list(copy.iter("feedbackInline")):
            part.getparent().replace(part, _blank(part))
        found[choice.get("identifier") or ""] = (from_html(inner_html(copy), notes), inside)
    return found


def _fixed_last(node: Any) -> set[str]:
    """The names of the choices that keep their place behind those that are shuffled."""
    ends = takewhile(
        lambda choice: choice.get("fixed", "").lower() == "true", reversed(list(node.iter("simpleChoice")))
    )
    return {choice.get("identifier") or "" for choice in ends}


def _choice(node: Any, key: Key, told: dict[str, str], head: Head, notes: Notes) -> Item | None:
    weights = key.weights()
    many = key.cardinality == "multiple" or (node.get("maxChoices", "1") != "1" and len(key.right) > 1)
    if many and key.right:
        weights = {name: weight for name, weight in weights.items() if name in key.right}
    shuffle = node.get("shuffle", "false").lower() == "true"
    last = _fixed_last(node) if shuffle else set()
    options = [
        Option(words, weights.get(name, 0), told.get(name) or inside, name in last)
        for name, (words, inside) in _choices(node, "simpleChoice", notes).items()
    ]
    if any(points < 0 for points in key.points.values()):
        notes.lose("minus points for wrong answers are left out")
    return build.choice(head, options, notes, many=many, shuffle=shuffle)


def _text(node: Any, key: Key, told: dict[str, str], head: Head, notes: Notes) -> Item | None:
    if key.base in {"float", "integer"} and key.quantity:
        return build.numeric(head, [(key.quantity, 1)], notes)
    options = [Option(from_plain(text, notes), weight) for text, weight in key.weights().items()]
    # Only a mapping can say that capitals matter; a bare key says nothing on it.
    return build.short(head, options, notes, exact=key.exact and bool(key.points))


def _essay(node: Any, key: Key, told: dict[str, str], head: Head, notes: Notes) -> Item | None:
    root = node.getroottree().getroot()
    blocks = [part for part in root.iter("rubricBlock") if _FOR_LEARNERS not in (part.get("view") or "")]
    scorer = [from_html(inner_html(part), notes) for part in blocks]
    lines = number(node.get("expectedLines") or "") or 8
    return build.essay(head, "\n".join([*scorer, *key.right]), int(lines))


def _order(node: Any, key: Key, told: dict[str, str], head: Head, notes: Notes) -> Item | None:
    words = _choices(node, "simpleChoice", notes)
    sequence = [words[name][0] for name in key.right if name in words]
    if len(sequence) < len(words):
        notes.leave_out("its right order is not given", "give it in the file and import it again")
        return None
    return build.ordering(head, sequence, notes)


def _match(node: Any, key: Key, told: dict[str, str], head: Head, notes: Notes) -> Item | None:
    words = {name: text for name, (text, _) in _choices(node, "simpleAssociableChoice", notes).items()}
    pairs, used = [], set()
    for value in key.weights():
        left, _, right = value.partition(" ")
        if left in words and right.strip() in words:
            pairs.append(Pair(words[left], words[right.strip()]))
            used |= {left, right.strip()}
    sets = node.findall("simpleMatchSet")
    rights = [one.get("identifier") for one in sets[-1].iter("simpleAssociableChoice")] if sets else []
    lefts = [name for name in words if name not in rights and name not in used]
    if lefts and pairs:
        notes.lose(f"{shown(words[lefts[0]], 40)} belongs to nothing and is left out")
    return build.matching(head, pairs, [words[name] for name in rights if name in words and name not in used], notes)


def _gap_match(node: Any, key: Key, told: dict[str, str], head: Head, notes: Notes) -> Item | None:
    words = {name: text for name, (text, _) in _choices(node, "gapText", notes).items()}
    right = {gap: words[name] for name, _, gap in (value.partition(" ") for value in key.weights()) if name in words}
    copy = deepcopy(node)
    for part in list(copy.iter("gapText", "prompt")):
        part.getparent().replace(part, _blank(part))
    gaps: list[str] = []
    for part in list(copy.iter("gap")):
        answer = right.get(part.get("identifier") or "", "")
        wrong = [text for text in words.values() if text != answer]
        _put(part, gaps, build.gap(answer, wrong, notes) if answer else "___")
    return moodle_gaps.in_text(f"<p>{head.question}</p>{inner_html(copy)}", gaps, "html", head, notes)


def _put(node: Any, gaps: list[str], gap: str) -> None:
    """Put the mark of a gap in the place of an element."""
    gaps.append(gap)
    blank = _blank(node)
    blank.text = moodle_gaps.place(len(gaps) - 1)
    node.getparent().replace(node, blank)


def _gaps(body: Any, keys: dict[str, Key], head: Head, notes: Notes) -> Item | None:
    copy = deepcopy(body)
    gaps: list[str] = []
    for node in [one for one in copy.iter(*_GAPS) if one.get("responseIdentifier")]:
        key = keys.get(node.get("responseIdentifier"), Key())
        _put(node, gaps, _inline(node, key, notes) if node.tag == "inlineChoiceInteraction" else _entry(key, notes))
    return moodle_gaps.in_text(_bare(copy, notes), gaps, "html", head, notes)


def _inline(node: Any, key: Key, notes: Notes) -> str:
    words = {name: text for name, (text, _) in _choices(node, "inlineChoice", notes).items()}
    right = [words[name] for name, weight in key.weights().items() if weight > 0 and name in words]
    if not right:
        notes.lose("a gap without a right answer is left out")
        return "___"
    return build.gap(right[0], [text for text in words.values() if text != right[0]], notes)


def _entry(key: Key, notes: Notes) -> str:
    if key.quantity and key.quantity.tolerance != "0":
        notes.lose(f"the tolerance {key.quantity.tolerance} of the gap {key.quantity.printed} is left out")
    right = sorted(key.weights().items(), key=lambda one: -one[1])
    texts = [key.quantity.printed] if key.quantity else [text for text, weight in right if weight > 0]
    if not texts:
        notes.lose("a gap without a right answer is left out")
        return "___"
    if texts[1:]:
        notes.lose(f"other right answers for a gap are left out: {', '.join(shown(one, 30) for one in texts[1:])}")
    return build.gap(from_plain(texts[0], notes), [], notes)


Reader = Callable[[Any, Key, dict[str, str], Head, Notes], Item | None]
_READERS: dict[str, Reader] = {
    "choiceInteraction": _choice,
    "textEntryInteraction": _text,
    "extendedTextInteraction": _essay,
    "orderInteraction": _order,
    "matchInteraction": _match,
    "gapMatchInteraction": _gap_match,
}
