"""The employers that look for someone: how long, how hard, and the history of each."""

from breakthrough.market.employers.alike import Alike, alike_of
from breakthrough.market.employers.history import EmployerHistory, Seat, Seen
from breakthrough.market.employers.looking import EmployerLooking, Looking, Whose
from breakthrough.market.employers.rows import looking_among
from breakthrough.market.employers.seats import history_of
from breakthrough.market.employers.stored import Watched, watched_of
from breakthrough.market.employers.when_read import ago_text

__all__ = [
    "Alike",
    "EmployerHistory",
    "EmployerLooking",
    "Looking",
    "Seat",
    "Seen",
    "Watched",
    "Whose",
    "ago_text",
    "alike_of",
    "history_of",
    "looking_among",
    "watched_of",
]
