"""Figures of the market, each with what it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from breakthrough.basics import Basis, Pay, Share
from breakthrough.market.again import Again
from breakthrough.market.demand.figures import Demand
from breakthrough.market.employers import Looking
from breakthrough.market.key_seats.figures import KeySeats
from breakthrough.market.remote import RemoteShare
from breakthrough.market.seasons import Seasons
from breakthrough.market.staying import StayingCurve
from breakthrough.market.struggle import RoleStruggle
from breakthrough.market.talk import EmployerTold


@dataclass(frozen=True, slots=True)
class Middle:
    """A median and the middle half of the values; None where `reason` says why."""

    median: float | None
    lower: float | None
    upper: float | None
    basis: Basis
    reason: str = ""


@dataclass(frozen=True, slots=True)
class DaysUp:
    """Days an advert was up, not days until someone was hired.

    `own` counts from our first sighting, `posted` from the employer's date, `difference` is own
    minus posted. `at_least`: how many of `own` were there before our first read or are still up.
    `moved`: where the employer's date lies after our own first sighting.
    """

    own: Middle
    posted: Middle
    difference: Middle
    at_least: int
    moved: Share


@dataclass(frozen=True, slots=True)
class RoleDays:
    """The days up of the postings under one title; a median is None below 5 postings."""

    title: str
    postings: int
    employers: int
    own_median: float | None
    own_n: int
    posted_median: float | None
    posted_n: int


@dataclass(frozen=True, slots=True)
class YearlyPay:
    """The medians of the lower and of the upper end of stated pay; None below 5 postings."""

    currency: str
    n: int
    low: Decimal | None
    high: Decimal | None


@dataclass(frozen=True, slots=True)
class PayShown:
    """How many postings state pay, and how much by the year in each currency.

    `shown` counts those whose source has a place for pay; None where `reason` says why.
    `by_other_intervals`: how many state it by the month, hour … or by nothing.
    """

    shown: Share | None
    by_year: tuple[YearlyPay, ...]
    by_other_intervals: int
    basis: Basis
    reason: str = ""


@dataclass(frozen=True, slots=True)
class LongestUp:
    """A posting that is still up, or not known to have come down."""

    board: str
    posting_id: str
    employer: str
    title: str
    place: str
    first_seen: date
    last_seen: date
    posted_on: date | None
    own_days: int | None
    posted_days: int | None
    pay: Pay | None
    url: str


@dataclass(frozen=True, slots=True)
class Selection:
    """The figures of some postings.

    `still_up`: how many were seen in the last whole read of their board, of those whose board was
    ever read whole; None where `still_up_reason` says why. `staying` counts days from our own first
    sighting, `staying_by_their_date` from the date the employer stated first; both, like
    `struggle`, are of spells: one that was put up again counts once, from its first day on.
    """

    postings: int
    employers: int
    boards: int
    still_up: Share | None
    still_up_reason: str
    days_up: DaysUp
    staying: StayingCurve
    staying_by_their_date: StayingCurve
    struggle: RoleStruggle
    again: Again
    pay: PayShown
    remote: RemoteShare
    seasons: Seasons
    demand: Demand
    key_seats: KeySeats
    roles: tuple[RoleDays, ...]
    longest: tuple[LongestUp, ...]
    basis: Basis


@dataclass(frozen=True, slots=True)
class MarketReport:
    """The market stored: its size, the postings asked for, and those like the person's evidence.

    `reads` counts a board on a day; days are [since, until]. `found` and `like` are None where
    their reason says why. `role`, `place` and `employer` are what was asked. `looking` are the
    employers of what was asked for, else of the postings like the person's evidence; `told` is all
    about the one employer asked for, where it is one. `notes` says what a reader must know about
    the figures, `problems` what was damaged.
    """

    postings: int
    employers: int
    boards: int
    reads: int
    since: date | None
    until: date | None
    source: str
    role: str
    place: str
    employer: str
    found: Selection | None
    found_reason: str
    like: Selection | None
    like_reason: str
    looking: Looking | None = None
    told: EmployerTold | None = None
    notes: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()
