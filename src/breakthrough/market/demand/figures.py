"""What employers ask for, each term with what it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from breakthrough.basics import Basis, Share


@dataclass(frozen=True, slots=True)
class AskedTerm:
    """A skill, tool, method or certificate as most adverts write it.

    `asked`: the employers that ask for it, of those whose requirements could be read. `postings`:
    how many of their adverts do. `times_as_often`: as in adverts for other work, each employer
    counted alike; None where no other advert asks for it. `earlier` and `later`: the same share
    among adverts that came up in each half of the period; `moved` is "rose" or "fell" where the
    difference is beyond chance. All three are empty where `Demand.halves_reason` says why.
    """

    term: str
    asked: Share
    postings: int
    times_as_often: float | None
    earlier: Share | None = None
    later: Share | None = None
    moved: str = ""


@dataclass(frozen=True, slots=True)
class Demand:
    """The terms asked for in the requirements of some postings, the most telling first.

    None where `reason` says why. `halves_at`: the first day of the later half of the period; None
    where `halves_reason` says why no change is told.
    """

    terms: tuple[AskedTerm, ...]
    basis: Basis
    reason: str = ""
    halves_at: date | None = None
    halves_reason: str = ""
