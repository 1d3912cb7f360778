"""Adverts put up again, told twice or always up, and what changed between them."""

from breakthrough.market.reposts.advert import LONGEST_GAP, Advert
from breakthrough.market.reposts.announced import Announced, AnnouncedOften, announced_again
from breakthrough.market.reposts.changes import Change, Changed, pay_text
from breakthrough.market.reposts.evergreen import Evergreen
from breakthrough.market.reposts.figures import Copy, Repost, Reposts, RoleReposts
from breakthrough.market.reposts.finding import reposts_among
from breakthrough.market.reposts.pairs import SameJob, same_jobs
from breakthrough.market.reposts.tables import reposts_of

__all__ = [
    "LONGEST_GAP",
    "Advert",
    "Announced",
    "AnnouncedOften",
    "Change",
    "Changed",
    "Copy",
    "Evergreen",
    "Repost",
    "Reposts",
    "RoleReposts",
    "SameJob",
    "announced_again",
    "pay_text",
    "reposts_among",
    "reposts_of",
    "same_jobs",
]
