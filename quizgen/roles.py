"""Nouns that name people: by kind, family, job or office."""

from __future__ import annotations

from functools import lru_cache

PERSON_NOUNS = frozenset(
    "man woman boy girl husband wife father mother son daughter brother sister uncle aunt child king queen prince princess "
    "teacher pupil student farmer fisherman sailor doctor nurse officer official spokesman spokeswoman spokesperson expert "
    "scientist researcher leader president minister mayor driver worker writer author artist player coach engineer keeper "
    "captain owner manager director professor neighbour neighbor friend stranger lady lad youth giant witch grandfather "
    "grandmother visitor villager victim witness person".split()
)
MEN = frozenset(
    "man boy lad husband father son brother uncle king prince grandfather fisherman gentleman youth giant nephew bridegroom".split()
)
WOMEN = frozenset(
    "woman girl lady wife mother daughter sister aunt queen princess grandmother witch maiden niece girlfriend".split()
)
EITHER = frozenset("child friend stranger visitor neighbour neighbor farmer sailor servant peddler wizard".split())
ROLE_ENDINGS = ("er", "or", "ist", "ian", "man", "woman", "ant", "ent", "eer", "ess", "ee")


@lru_cache(maxsize=8192)
def is_role(lemma: str) -> bool:
    """A noun for a person by job or office."""
    low = lemma.lower()
    return (
        low in PERSON_NOUNS
        or low in ROLE_NOUNS
        or (
            len(low) > 5
            and low.endswith(ROLE_ENDINGS)
            and not low.endswith(("ness", "ment", "less"))
            and low not in NOT_ROLES
        )
    )


ROLE_NOUNS = frozenset(
    "head chief boss host guide cook judge secretary deputy spokesperson chair governor senator ceo founder co-founder editor "
    "curator chef poet champion captain analyst staff representative executive chairman chairwoman mp mep lawyer attorney "
    "laird steward monk knight nun abbot duke earl baron tsar czar sultan khan spy thief orphan widow widower rebel slave hero heroine "
    "mercenary troop priest ally citizen native tribe colonist peasant noble villager warrior knight "
    "trader merchant blacksmith tailor shepherd miller weaver scholar landlord landlady bride heir envoy consul crew "
    "ecologist headman member nurse coach pilot critic economist politician musician magician librarian baker carpenter".split()
)
NOT_ROLES = frozenset(
    "number paper water summer winter letter matter power border order offer center tower river december november "
    "october september computer factor sector error mirror color flavor behavior environment government movement agreement "
    "statement department development management moment element document parliament investment apartment equipment event "
    "percent continent accident incident amount comment argument treatment payment process success business address "
    "access progress committee degree coffee newspaper theater weather disaster quarter chapter corner dinner "
    "butter shelter monster character answer finger shoulder feather laughter slaughter motor interior exterior "
    "tanker carrier freighter steamer cruiser trawler bomber trailer freezer cooler washer dryer scanner printer burger cluster layer reservoir "
    "ladder cylinder chamber timber rubber copper silver leather pepper ginger fiber barrier frontier glacier trigger filter container counter "
    "marker sticker poster folder gutter litter cracker boiler burner mixer blender router server browser transistor reactor tractor elevator "
    "escalator generator monitor corridor harbor sensor detector anchor vapor rumor donor ingredient torrent serpent gradient coefficient "
    "nutrient detergent component current median guarantee wrist cancer fever ulcer danger hunger thunder wonder murder order manner "
    "hammer lumber cucumber remainder reminder sweater refrigerator condenser radiator compressor boulder cinder tinder "
    "charter newsletter register terrier shower powder spider badger otter lobster oyster hamster heater meter thermometer "
    "dishwasher restaurant elephant plant content extent present talent ".split()
)
