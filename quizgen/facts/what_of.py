"""What something consists of, depends on, leads to: verbs that go with one preposition."""

from __future__ import annotations

from quizgen.document.clauses import Clause
from quizgen.facts.answers import answer_of, points_back
from quizgen.facts.askable import Unaskable, unnamed
from quizgen.facts.build import fact, frame, is_pronoun, refusal
from quizgen.facts.rule import Found, No, Yes, clause_rule
from quizgen.roles import is_role
from quizgen.syntax import child

PAIRS = frozenset(
    "focus:on rely:on depend:on concentrate:on work:on insist:on agree:on feed:on live:on draw:on rest:on comment:on decide:on spend:on base:on "
    "consist:of dream:of approve:of dispose:of speak:of tell:of think:of warn:of remind:of accuse:of convict:of rob:of cure:of complain:of make:of "
    "lead:to belong:to refer:to react:to listen:to amount:to adapt:to adjust:to appeal:to apply:to object:to point:to respond:to resort:to "
    "stick:to switch:to turn:to attribute:to link:to compare:to connect:to add:to contribute:to devote:to limit:to expose:to reduce:to convert:to "
    "result:in specialise:in specialize:in invest:in believe:in succeed:in engage:in participate:in lie:in culminate:in end:in originate:in "
    "involve:in interest:in trade:in "
    "deal:with compete:with struggle:with help:with meet:with cope:with experiment:with collide:with merge:with coincide:with comply:with begin:with "
    "replace:with provide:with equip:with fill:with cover:with supply:with mark:with decorate:with line:with load:with fit:with charge:with associate:with "
    "ask:for wait:for pay:for apply:for search:for look:for prepare:for campaign:for call:for known:for exchange:for blame:for know:for "
    "fight:for argue:for vote:for account:for hope:for long:for aim:at stare:at laugh:at compete:for "
    "complain:about worry:about warn:about talk:about learn:about argue:about boast:about speak:about "
    "suffer:from come:from recover:from protect:from stem:from derive:from differ:from benefit:from arise:from descend:from make:from separate:from "
    "turn:into grow:into develop:into divide:into transform:into convert:into break:into change:into vote:against protest:against fight:against "
    "rebel:against guard:against".split()
)


@clause_rule(
    "what_of",
    examples=[
        Yes(
            "The Harbour Museum depends on small gifts from its visitors.",
            "What does the Harbour Museum depend on?",
            "small gifts from its visitors",
        ),
        Yes(
            "Rosa Quint complained about the noise of the new engines.",
            "What did Rosa Quint complain about?",
            "the noise of the new engines",
        ),
        No("It depends on small gifts.", why="a pronoun"),
        No("The museum slept on Sunday.", why="no such pair of verb and preposition"),
        No("Rosa Quint never complained about the noise of the engines.", why="negated"),
        No("Rosa Quint waited for Tom Marsh.", why="a person is no what"),
        No("The bells of Ashby are made by two sisters from the tin of old kettles.", why="by whom stands between"),
        Yes(
            "The plan of Rosa Quint met with fierce anger from the owners of boats.",
            "What did the plan of Rosa Quint meet with?",
            "fierce anger from the owners of boats",
        ),
    ],
)
def what_of(clause: Clause) -> Found:
    """The noun after a verb's own preposition, which the question leaves at its end."""
    for part in clause.parts:
        head = part.head
        if part.kind != "adjunct" or f"{clause.verb.lemma_}:{part.prep}" not in PAIRS or unnamed(clause):
            continue
        if (
            head.pos_ != "NOUN"
            or is_role(head.lemma_)
            or is_pronoun(head)
            or head.ent_type_ in {"DATE", "TIME"}
            or head.lemma_ in {"while", "moment", "time"}
            or child(head, "nummod")
        ):
            continue
        try:
            tokens = [t for t in part.tokens if t.i > part.top.i]
            if any(t.lower_ in {"than", "as"} for t in part.top.subtree) or child(part.top, "advmod"):
                raise Unaskable("it compares")
            if tokens and tokens[-1].pos_ == "ADP":
                raise Unaskable("the parser has cut a phrase short")
            if any(p.kind == "agent" for p in clause.parts):
                raise Unaskable("by whom and of what are two questions")
            answer = answer_of(clause, tokens, "phrase")
            if len(answer.text.split()) < 3 and answer.text.lower().startswith("the "):
                raise Unaskable("the answer says nothing that the reader did not know")
            if (
                not 2 <= len(answer.text.split()) <= 16
                or clause.dangles(tokens, bound=clause.subject)
                or points_back(clause, tokens)
            ):
                raise Unaskable("the answer is too short, too long or points outside")
            yield fact(clause, "what_of", "What", answer, frame(clause, part, prep=part.prep))
        except Unaskable as reason:
            yield refusal(clause, "what_of", reason)
