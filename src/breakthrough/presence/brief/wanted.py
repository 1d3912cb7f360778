"""What one line of an advert asks for, thing by thing."""

from __future__ import annotations

from dataclasses import dataclass

from breakthrough.evidence import Claim


@dataclass(frozen=True, slots=True)
class Wanted:
    """One thing a line asks for, in its words: the claims that say it, or why it is missing.

    `is_first`: it is of the first that the line asks for, which the rest goes with. `is_slight`: a
    plain word ("reporting") that a title or list may have by chance. `is_years`: a number of years.
    """

    term: str
    claims: tuple[Claim, ...] = ()
    missing: str = ""
    is_first: bool = False
    is_slight: bool = False
    is_years: bool = False
