"""On how many of the searches I qualify for I come on page one, for every door."""

from __future__ import annotations

from dataclasses import dataclass

from breakthrough.actions.crowd import CrowdBasis, CurrentCrowd, current_crowd
from breakthrough.actions.findability.me import Me, me
from breakthrough.actions.findability.rows import SearchRow, search_row
from breakthrough.actions.findability.searches import Derived, MarketBasis, derived_searches
from breakthrough.basics import Share
from breakthrough.findability import (
    PAGE_ONE,
    Outcome,
    PageShare,
    Ranker,
    Ranking,
    findability,
    outcomes,
)

MODEL_NOTE = (
    "Scores come from a model of common search engines. LinkedIn and others also use activity, "
    "location, network and machine learning nobody outside can see."
)
CV_NOTE = (
    "No LinkedIn archive is imported, so your CV stands for what employers can search. "
    "Import the archive to see what your public page does."
)
SEARCHES_NOTE = (
    "Nobody outside knows what employers really type: the searches are made from the words of "
    "adverts, those of all employers together."
)
TITLES_NOTE = (
    "This crowd holds titles only, so your title alone is compared; your skills and experience "
    "count for nothing here."
)
_THREADS = 2


@dataclass(frozen=True, slots=True)
class View:
    """What a figure about findability is worked out from."""

    person: Me
    crowd: CurrentCrowd
    derived: Derived
    ranking: Ranking
    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True, slots=True)
class FindabilityReport:
    """The headline figure with its basis; searches won, nearly won (26 to 50) and lost, and why.

    `page_one` is the share of the searches I qualify for that bring me within the first 25 places;
    its interval is the middle 90 % when employers are drawn anew. `derived` counts all searches
    made from the postings like mine, qualified for or not.
    """

    finding: str
    page_one: Share
    pages: tuple[PageShare, ...]
    searches: int
    derived: int
    employers: int
    median_place: int | None
    market: MarketBasis
    crowd: CrowdBasis
    edits: int
    won: tuple[SearchRow, ...]
    nearly_won: tuple[SearchRow, ...]
    lost: tuple[SearchRow, ...]
    notes: tuple[str, ...]


def view(career: int) -> View:
    """Raises Problem when evidence, crowd or market is missing, with what to do."""
    person = me(career)
    crowd = current_crowd(career)
    derived = derived_searches(person=person, crowd=crowd)
    ranking = Ranking.of(derived.searches, crowd=crowd.crowd, ranker=Ranker(), threads=_THREADS)
    found = outcomes(
        ranking,
        profile=person.searched(is_titles_only=crowd.basis.is_titles_only),
        evidence=person.evidence,
    )
    return View(person, crowd, derived, ranking, found)


def findability_report(career: int) -> FindabilityReport:
    """The report on the evidence, market and crowd as they are, accepted edits included."""
    seen = view(career)
    found = findability(seen.outcomes, derived=len(seen.derived.searches))
    return FindabilityReport(
        finding=_finding(found.page_one),
        page_one=found.page_one,
        pages=found.pages,
        searches=len(seen.outcomes),
        derived=found.derived,
        employers=found.employers,
        median_place=found.median_place,
        market=seen.derived.basis,
        crowd=seen.crowd.basis,
        edits=len(seen.person.edits),
        won=tuple(map(search_row, found.won)),
        nearly_won=tuple(map(search_row, found.nearly_won)),
        lost=tuple(map(search_row, found.lost)),
        notes=notes(seen.person, seen.crowd),
    )


def notes(person: Me, crowd: CurrentCrowd) -> tuple[str, ...]:
    """What must be said beside every figure about findability."""
    found = [MODEL_NOTE, SEARCHES_NOTE]
    if person.is_cv_only:
        found.append(CV_NOTE)
    if crowd.basis.is_titles_only:
        found.append(TITLES_NOTE)
    if crowd.basis.count <= PAGE_ONE:
        found.append(
            f"This crowd has {crowd.basis.count} profiles and page one {PAGE_ONE} places, so "
            "everybody is on it. A larger crowd is needed before the figure says anything."
        )
    return tuple(found)


def _finding(share: Share) -> str:
    if not share.n:
        return (
            "Your evidence covers too little of what these employers ask for: there is no search "
            "yet that you qualify for."
        )
    return (
        "When employers search for this work, you come on page one in "
        f"{share.count} of {share.n} searches."
    )
