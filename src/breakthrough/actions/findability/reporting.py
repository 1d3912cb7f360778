"""On how many of the searches I qualify for I come on page one, for every door."""

from __future__ import annotations

from dataclasses import dataclass

from breakthrough.actions.crowd import CrowdBasis
from breakthrough.actions.findability.only_said import OnlySaid, only_said
from breakthrough.actions.findability.own_words import Flag
from breakthrough.actions.findability.robustness import (
    Derivation,
    InPlace,
    Rankers,
    Wider,
    derivations,
    in_place,
    rankers,
    wider,
)
from breakthrough.actions.findability.rows import SearchRow, search_row
from breakthrough.actions.findability.searches import MarketBasis
from breakthrough.actions.findability.view import notes, view
from breakthrough.basics import Share
from breakthrough.findability import ByDemand, PageShare, findability


@dataclass(frozen=True, slots=True)
class FindabilityReport:
    """The headline figure with its basis; searches won, nearly won (26 to 50) and lost, and why.

    `page_one` is the share of the searches I qualify for that bring me within the first 25 places;
    its interval is the middle 90 % when employers are drawn anew. `by_demand` counts each search as
    much as it is asked for and as you fit it. `rankers`, `wider`, `derivations` and `in_place` ask
    the same otherwise; each is None or empty where it cannot be asked. `derived` counts all
    searches made from the postings like mine, qualified for or not. `median_place` is None beyond
    100 and 0 where the middle search does not find you. `flags` tell passages of my text that bring
    nothing; `only_said` what my headline or About alone says of what is asked for.
    """

    finding: str
    page_one: Share
    pages: tuple[PageShare, ...]
    by_demand: ByDemand | None
    rankers: Rankers | None
    wider: Wider | None
    derivations: tuple[Derivation, ...]
    in_place: InPlace | None
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
    flags: tuple[Flag, ...]
    only_said: OnlySaid
    notes: tuple[str, ...]


def findability_report(career: int) -> FindabilityReport:
    """The report on the evidence, market and crowd as they are, accepted edits included."""
    seen = view(career)
    found = findability(seen.outcomes, derived=len(seen.derived.searches))
    said = only_said(seen)
    return FindabilityReport(
        finding=_finding(found.page_one, said),
        page_one=found.page_one,
        pages=found.pages,
        by_demand=found.by_demand,
        rankers=rankers(seen),
        wider=wider(seen),
        derivations=derivations(seen),
        in_place=in_place(seen),
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
        flags=seen.person.flags,
        only_said=said,
        notes=notes(seen.person, seen.crowd),
    )


def _finding(share: Share, said: OnlySaid) -> str:
    if not share.n and said.searches:
        return (
            "Your headline and About name what these employers ask for, but no role, project, "
            "skill or certificate in your evidence shows it yet: there is no search that you "
            "qualify for."
        )
    if not share.n:
        return (
            "Your evidence covers too little of what these employers ask for: there is no search "
            "yet that you qualify for."
        )
    return (
        "When employers search for this work, you come on page one in "
        f"{share.count} of {share.n} searches."
    )
