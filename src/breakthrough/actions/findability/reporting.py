"""On how many of the searches I qualify for I come on page one, for every door."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

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
from breakthrough.actions.findability.view import View, notes, view
from breakthrough.basics import Share, count_text
from breakthrough.findability import PAGE_ONE, ByDemand, Findability, PageShare, findability


@dataclass(frozen=True, slots=True)
class FindabilityReport:
    """The headline figure with its basis; searches won, nearly won (26 to 50) and lost, and why.

    `page_one` is the share of the searches I qualify for that bring me within the first 25 places;
    its interval is the middle 90 % when employers are drawn anew. `by_demand` counts each search as
    much as it is asked for and as you fit it. `rankers`, `wider`, `derivations` and `in_place` ask
    the same otherwise; each is None or empty where it cannot be asked. `derived` counts all
    searches made from the postings like mine, qualified for or not. `median_place` is None beyond
    100 and 0 where the middle search does not find you. Where page one has room for the whole crowd
    `not_known` says so, and all of these but `derived` are None or empty; else it is empty. `found`
    searches find me at all. `flags` tell passages of my text that bring nothing; `only_said` what
    my headline or About alone says of what is asked for.
    """

    finding: str
    not_known: str
    found: int
    page_one: Share | None
    pages: tuple[PageShare, ...] | None
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
    not_known = _why_not_known(seen)
    is_known = not not_known
    row = partial(search_row, is_placed=is_known)
    return FindabilityReport(
        finding=_finding(found, said, not_known=not_known),
        not_known=not_known,
        found=found.found,
        page_one=found.page_one if is_known else None,
        pages=found.pages if is_known else None,
        by_demand=found.by_demand if is_known else None,
        rankers=rankers(seen) if is_known else None,
        wider=wider(seen) if is_known else None,
        derivations=derivations(seen) if is_known else (),
        in_place=in_place(seen) if is_known else None,
        searches=len(seen.outcomes),
        derived=found.derived,
        employers=found.employers,
        median_place=found.median_place if is_known else None,
        market=seen.derived.basis,
        crowd=seen.crowd.basis,
        edits=len(seen.person.edits),
        won=tuple(map(row, found.won)),
        nearly_won=tuple(map(row, found.nearly_won)),
        lost=tuple(map(row, found.lost)),
        flags=seen.person.flags,
        only_said=said,
        notes=notes(seen.person, seen.crowd),
    )


def _finding(found: Findability, said: OnlySaid, *, not_known: str) -> str:
    n = len(found.outcomes)
    if not n and said.searches:
        return (
            "Your headline and About name what these employers ask for, but no role, project, "
            "skill or certificate in your evidence shows it yet: there is no search that you "
            "qualify for."
        )
    if not n:
        return (
            "Your evidence covers too little of what these employers ask for: there is no search "
            "yet that you qualify for."
        )
    searches = count_text(n, "search", "searches")
    if not_known:
        find = count_text(n, "search finds", "searches find")
        return (
            f"When employers search for this work, {found.found} of {find} you at all. "
            f"Where you come in them is not known, because {not_known}"
        )
    return (
        "When employers search for this work, you come on page one in "
        f"{found.page_one.count} of {searches}."
    )


def _why_not_known(seen: View) -> str:
    """Why it cannot be said where I come; empty where it can, and where no search asks for me."""
    if not seen.outcomes or not seen.has_room_for_everyone:
        return ""
    n = seen.crowd.basis.count
    profiles = "the one profile" if n == 1 else f"all {n} profiles"
    return f"page one has room for everyone here: {PAGE_ONE} places for {profiles} of this crowd."
