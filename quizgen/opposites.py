"""Words with a plain opposite of the same form, for statements that are false in one word."""

from __future__ import annotations

_PAIRS = (
    "rose/fell risen/fallen rise/fall rises/falls increased/decreased increase/decrease increases/decreases grew/shrank "
    "grown/shrunk higher/lower highest/lowest larger/smaller largest/smallest bigger/smaller biggest/smallest greatest/smallest "
    "taller/shorter tallest/shortest longer/shorter longest/shortest older/younger oldest/youngest newer/older newest/oldest "
    "earlier/later stronger/weaker strongest/weakest better/worse best/worst richer/poorer richest/poorest "
    "heavier/lighter heaviest/lightest warmer/colder warmest/coldest hotter/cooler hottest/coolest faster/slower fastest/slowest "
    "easier/harder cheaper/dearer cheapest/dearest safer/riskier narrower/wider deeper/shallower nearer/farther closer/farther "
    "opened/closed opens/closes open/closed won/lost accepted/rejected accepts/rejects agreed/refused "
    "agrees/refuses bought/sold buys/sells began/ended begins/ends "
    "started/ended starts/ends gained/lost gains/loses improved/worsened improves/worsens strengthened/weakened "
    "expanded/shrank succeeded/failed succeeds/fails remembered/forgot lent/borrowed pushed/pulled "
    "possible/impossible legal/illegal common/rare rare/common expensive/cheap cheap/expensive difficult/easy easy/difficult "
    "popular/unpopular safe/dangerous dangerous/safe visible/invisible full/empty empty/full rich/poor poor/rich wet/dry dry/wet "
    "happy/unhappy similar/different different/similar "
    "early/late late/early deep/shallow shallow/deep wide/narrow narrow/wide"
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
