"""The one word by which people call an organisation: Meridale, for Meridale Medical."""

from __future__ import annotations

from functools import lru_cache

from breakthrough.basics import placed_words, singular
from breakthrough.evidence.organisation import folded_organisation
from breakthrough.presence.truth.everyday import EVERYDAY

LEAST_LETTERS = 4

# Words that many organisations share, and that say nothing of which one it is.
GENERIC = frozenset(
    """
    academy advanced advisory africa agency agile alliance allied america american applied asia
    associated association atlantic austria australia authority bank banking bern berlin best
    british canada capital cash centre center china city clinic cloud club college commercial
    commission committee community company consulting continental corporate council county data
    department design development digital digitale deutsche deutscher deutsches direct dynamic east
    eastern electric energy engineering enterprise equity europe european express federal federation
    finance financial first food foods foundation france french fund german germany global golden
    government grand great greater green group groupe grupo health healthcare high holding holdings
    home hospital house imperial india industrial industries infinity information innovation
    innovative institute insurance integrated international investment italy japan kingdom
    laboratory legal life limited logistics london machine management manufacturing marketing media
    medical metro ministry mobile modern money motor museum mutual national network nordic north
    northern office open pacific paris partner partners people pharma power precision premier press
    price prime private product production professional property public quality rapid real red
    regional research retail royal sales schweizer science scottish secure security senior service
    services signal silver smart social society software solar solution solutions south southern
    sport standard star state states sterling store strategic studio summit supply swiss switzerland
    system systems team tech technical technologies technology telecom theatre total trade trading
    training transport travel trust union united universal university urban value venture ventures
    vienna village vision water wealth west western white wiener world worldwide young zurich
    """.split()
)


@lru_cache(maxsize=4096)
def short_name(name: str) -> str:
    """The first word of a name of several, folded; empty where it does not tell it from others.

    >>> short_name("Meridale Medical GmbH"), short_name("First Bank")
    ('meridale', '')
    """
    said = folded_organisation(name).split()
    if len(said) < 2 or not is_distinctive(said[0]):
        return ""
    return placed_words(said[0])[0].folded


def is_distinctive(word: str) -> bool:
    """Whether a word in small letters is nobody's everyday word."""
    plain = word.removesuffix("'s")
    if sum(map(str.isalpha, plain)) < LEAST_LETTERS or not placed_words(plain):
        return False
    return not {plain, singular(plain)} & (EVERYDAY | GENERIC)
