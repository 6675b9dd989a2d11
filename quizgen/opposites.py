"""Words with a plain opposite of the same form, for statements that are false in one word."""

from __future__ import annotations

_PAIRS = (
    "increased/decreased increases/decreases grew/shrank grown/shrunk higher/lower "
    "highest/lowest larger/smaller largest/smallest bigger/smaller biggest/smallest taller/shorter tallest/shortest "
    "longer/shorter longest/shortest older/younger oldest/youngest stronger/weaker strongest/weakest better/worse best/worst "
    "richer/poorer richest/poorest heavier/lighter heaviest/lightest warmer/colder warmest/coldest faster/slower "
    "fastest/slowest easier/harder cheaper/dearer cheapest/dearest narrower/wider deeper/shallower agreed/refused "
    "accepted/rejected agrees/refuses accepts/rejects won/lost improved/worsened improves/worsens hotter/colder brighter/darker "
    "gained/lost gains/loses strengthened/weakened strengthens/weakens expanded/shrank lengthened/shortened opposed/supported "
    "opposes/supports allowed/forbade allows/forbids praised/criticised appeared/disappeared appears/disappears succeeded/failed "
    "succeeds/fails absorbs/releases absorbed/released opened/closed opens/closes raised/lowered raises/lowers "
    "above/below inside/outside northern/southern eastern/western common/rare legal/illegal possible/impossible harmless/dangerous "
    "expensive/cheap ancient/modern shallow/deep narrow/wide full/empty wet/dry thick/thin fast/slow slowly/quickly thinner/thicker "
    "earlier/later safer/riskier younger/older softer/harder lighter/heavier "
    "permanent/temporary voluntary/compulsory popular/unpopular visible/invisible healthy/unhealthy"
)
_TABLE: dict[str, str] = {}
for _pair in _PAIRS.split():
    _left, _right = _pair.split("/")
    _TABLE.setdefault(_left, _right)
    _TABLE.setdefault(_right, _left)


def opposite(word: str) -> str:
    """The opposite of a word in the same form and case, or ""."""
    found = _TABLE.get(word.lower(), "")
    return found.capitalize() if found and word[:1].isupper() else found
