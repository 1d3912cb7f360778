"""How few of a crowd meet what the adverts of a role ask for, and in which words."""

from breakthrough.findability.answers.supply.brief import AdvertField, Brief, brief_of
from breakthrough.findability.answers.supply.counting import Met, Statements, Supply
from breakthrough.findability.answers.supply.must_have import MustHave
from breakthrough.findability.answers.supply.passages import named_by_none, passage, small_words
from breakthrough.findability.answers.supply.roles_asked import RoleAdverts, roles_asked
from breakthrough.findability.answers.supply.uncounted import Uncounted

__all__ = [
    "AdvertField",
    "Brief",
    "Met",
    "MustHave",
    "RoleAdverts",
    "Statements",
    "Supply",
    "Uncounted",
    "brief_of",
    "named_by_none",
    "passage",
    "roles_asked",
    "small_words",
]
