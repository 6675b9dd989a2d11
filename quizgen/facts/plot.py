"""The deeds of a story: what somebody gave, took or hid, and where it was put or found."""

from __future__ import annotations

from dataclasses import dataclass

from quizgen.document import Document, Sent, Token
from quizgen.document.reference import dangling, render
from quizgen.facts.frame import Answer, Fact
from quizgen.facts.players import OWN, actor, phrase, plainly_told, player
from quizgen.facts.replied import BEFORE
from quizgen.facts.rule import Found, No, Yes, sentence_rule
from quizgen.roles import is_role
from quizgen.syntax import SUBJECTS, child, noun_phrase
from quizgen.words import content_words

PLACED = frozenset(
    "put hide lay hang bury place set find throw drop carry pour plant spread tie leave keep sew stow stick stuff lead take".split()
)
# What is told of somebody's mind or state is no deed; what is said is asked by other rules.
NO_DEEDS = frozenset(
    "be have know want think hope wish seem look belong like love hear feel believe understand need mean become own try begin "
    "start let make do get nod bow stand say tell ask see reach notice pass enter".split()
) - {"find"}
TIMES = frozenset({"when", "after", "before", "as", "once", "while"})
SPOTS = frozenset(
    "in into on onto under beneath behind beside above below between inside among against over upon through to at from out".split()
)
NO_SPOTS = frozenset(
    "way time turn order hand hands silence front fact end night day morning evening haste secret vain".split()
)
BODY = frozenset(
    "head hand eye arm foot hat breath way nose mouth shoulder back face voice turn look word place".split()
)
LOOSE = frozenset("another other more such any all something anything nothing everything thing one again".split())
LEAST_ASKED, MOST_ASKED, MOST_STEM, LEAST_STEM = 2, 16, 26, 3


@sentence_rule(
    "plot",
    examples=[
        Yes(
            f"{BEFORE}The baker hid a silver spoon under the sacks of flour. “You must eat,” he said. “I will,” said the tailor.",
            "Where did the baker hide a silver spoon?",
            "under the sacks of flour",
        ),
        Yes(
            f"{BEFORE}The baker gave the tailor a loaf of rye bread. “You must eat,” he said. “I will,” said the tailor.",
            "In paragraph 1, what did the baker give the tailor?",
            "a loaf of rye bread",
        ),
        No(
            f"{BEFORE}The baker hid it under the sacks of flour. “You must eat,” he said. “I will,” said the tailor.",
            why="what he hid stands elsewhere",
        ),
        No(
            f"{BEFORE}The baker never hid a silver spoon under the sacks of flour. “You must eat,” he said. “I will,” said the "
            "tailor.",
            why="he did not do it",
        ),
        No(
            f"{BEFORE}A stranger hid a silver spoon under the sacks of flour. “You must eat,” he said. “I will,” said the tailor.",
            why="anybody",
        ),
        No("Tom Marsh hid a silver spoon under the sacks of flour.", why="no story"),
    ],
)
def plot(document: Document, sent: Sent) -> Found:
    """A deed in the simple past by somebody known: asks for the place, the thing or the whole deed; the rest is the stem."""
    for verb in sent.tokens if document.story else ():
        if verb.tag_ == "VBD" and verb.lemma_ not in NO_DEEDS and plainly_told(sent, verb):
            who = actor(document, sent, verb)
            made = _made(Deed(document, sent, verb, who)) if who else None
            if made is not None and len(made[0].split()) <= MOST_STEM:
                question, answer = made
                if len(content_words(question)) <= LEAST_STEM:
                    question = f"In paragraph {sent.paragraph}, {question[0].lower()}{question[1:]}"
                own = f"{verb.lemma_} do happen"
                yield Fact("plot", made[0].split()[0], answer, sent.plain(), question=question, own=own)


@dataclass(frozen=True)
class Deed:
    """A verb in the past and who did it."""

    document: Document
    sent: Sent
    verb: Token
    who: str

    def clear(self, tokens: list[Token]) -> str:
        """These words for a stem; "" where one of them points outside the story's people and things."""
        known = self.document.referents
        for token in tokens:
            loose = (
                token.pos_ == "PRON" and token.tag_ in {"PRP", "DT", "NN"} and (self.sent.index, token.i) not in known
            )
            if token.lower_ in LOOSE or loose:
                return ""
        rest = [t for t in tokens if t.tag_ != "PRP$"]
        if dangling(self.document, self.sent, rest, None, pointed=True):
            return ""
        return render(self.document, self.sent, tokens, after=f"{self.who} ")

    @property
    def behind(self) -> list[Token]:
        """What hangs on the verb behind it, without what is joined to it."""
        return [c for c in self.verb.rights if not c.is_punct and c.dep_ not in {"cc", "conj"}]

    @property
    def occasion(self) -> str:
        """ "When evening came", or the like, as the end of a stem; "" where there is none or where it is not clear."""
        for token in self.verb.children:
            mark = child(token, "mark", "advmod") if token.dep_ == "advcl" else None
            if (
                mark is None
                or mark.lower_ not in TIMES
                or mark != token.left_edge
                or token.tag_ not in {"VBD", "VBN", "VBG"}
            ):
                continue
            words = self.clear([t for t in token.subtree if not (t.is_punct and t.i >= token.right_edge.i)])
            if child(token, "nsubj", "nsubjpass") is not None and 3 < len(words.split()) < 15:
                return f" {words[0].lower()}{words[1:]}"
        return ""


def _made(deed: Deed) -> tuple[str, Answer] | None:
    particle = [c for c in deed.behind if c.dep_ == "prt"]
    if any(c.dep_ in {"xcomp", "ccomp", "acomp", "attr", "oprd"} for c in deed.behind) or len(particle) > 1:
        return None
    verb = deed.verb.lemma_ + "".join(f" {p.lower_}" for p in particle)
    return _where(deed, verb) or _what(deed, verb) or _whole(deed)


def _where(deed: Deed, verb: str) -> tuple[str, Answer] | None:
    """ "Where did the baker hide a silver spoon?"."""
    thing, spots = child(deed.verb, "dobj"), [c for c in deed.behind if c.dep_ == "prep" and _is_spot(c)]
    if thing is None or deed.verb.lemma_ not in PLACED or len(spots) != 1 or child(deed.verb, "dative") is not None:
        return None
    words = deed.clear(noun_phrase(thing)) if thing.pos_ == "NOUN" else ""
    # "to the window at the end of the hall": the parser may hang both on the verb.
    where = [t for c in deed.behind if c.dep_ == "prep" and c.i >= spots[0].i for t in c.subtree]
    answer = phrase(deed.sent, where, 3, MOST_ASKED)
    if answer is None or not words or not deed.clear(where) or thing.i > spots[0].i:
        return None
    return f"Where did {deed.who} {verb} {words}{deed.occasion}?", answer


def _what(deed: Deed, verb: str) -> tuple[str, Answer] | None:
    """ "What did the baker give the tailor?"."""
    thing = child(deed.verb, "dobj")
    if thing is None or thing.pos_ != "NOUN" or thing.ent_type_ in {"TIME", "DATE"}:
        return None
    rest = _rest(deed)
    told = list(thing.subtree)
    around = len(content_words(rest + deed.occasion))
    answer = phrase(deed.sent, told, LEAST_ASKED, MOST_ASKED) if _new(told) or around > 1 else None
    least = 2 if around < 2 else 1
    if answer is None or not around or not deed.clear(told) or len(content_words(answer.text)) < least:
        return None
    if answer.text.lower() in f"{rest}{deed.occasion}".lower() or is_role(thing.lemma_) or thing.lemma_ in BODY:
        return None
    return f"What did {deed.who} {verb}{rest}{deed.occasion}?", answer


def _rest(deed: Deed) -> str:
    """The receiver or the place, as the stem says it; "" where it is not clear, or where there is none."""
    whom, spots = child(deed.verb, "dative"), [c for c in deed.behind if c.dep_ == "prep"]
    if whom is not None and not spots:
        given = player(deed.document, deed.sent, whom if whom.pos_ != "ADP" else child(whom, "pobj"))
        given = f"to {given}" if given and whom.pos_ == "ADP" else given
        return f" {given}" if given and given != deed.who else ""
    if len(spots) != 1 or whom is not None:
        return ""
    words = deed.clear(list(spots[0].subtree))
    return f" {words}" if words and words.split(" ", 1)[-1] != deed.who else ""


def _whole(deed: Deed) -> tuple[str, Answer] | None:
    """ "What did the baker do when the last guest had gone?"."""
    occasion = deed.occasion
    if not occasion or child(deed.verb, "nsubj") is None:
        return None
    event = [t for c in deed.verb.children if c.dep_ == "advcl" for t in c.subtree]
    after = [t for t in event if t.i > deed.verb.i]
    last = min((t.i for t in after), default=deed.sent.span.end) - 1
    end = min(last, max((t.i for t in deed.verb.subtree if t not in after), default=last))
    tokens = [t for t in deed.sent.tokens if deed.verb.i <= t.i <= end]
    answer = phrase(deed.sent, tokens, 3, MOST_ASKED + 4)
    own = [t for t in tokens if t.lower_ not in OWN]
    if answer is None or (deed.document.referents and not deed.clear(own)) or any(t.dep_ in SUBJECTS for t in tokens):
        return None
    return f"What did {deed.who} do{occasion}?", answer


def _is_spot(prep: Token) -> bool:
    noun = child(prep, "pobj")
    return (
        prep.lower_ in SPOTS and noun is not None and noun.pos_ in {"NOUN", "PROPN"} and noun.lower_ not in NO_SPOTS
    )


def _new(told: list[Token]) -> bool:
    """A thing that the story brings in here: "a lump of salt", "three crowns", "the last loaf in the house"."""
    return told[0].lower_ in {"a", "an"} or told[0].pos_ == "NUM" or len(told) > 3
