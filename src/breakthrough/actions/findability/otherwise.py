"""The report's question asked otherwise, a line each, for every door."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from breakthrough.basics import count_text

if TYPE_CHECKING:
    from breakthrough.actions.findability.reporting import FindabilityReport


@dataclass(frozen=True, slots=True)
class Asked:
    """One way of asking, the share on page one, and what it rests on; no interval where None."""

    about: str
    how: str
    share: float
    low: float | None
    high: float | None
    rests_on: str


def asked_otherwise(report: FindabilityReport) -> tuple[Asked, ...]:
    """The lines in the order of how much they tell; empty without a search."""
    return (*_engines(report), *_searches(report), *_crowds(report))


def _engines(report: FindabilityReport) -> Iterator[Asked]:
    found = report.rankers
    if found is None:
        return
    many = f"{len(found.each)} ways to rank"
    n = f"{_of(report.searches)}, by demand"
    yield Asked("engine", f"on average over {many}", found.mean, None, None, n)
    yield Asked("engine", f"the worst of them: {found.name_of_worst}", found.worst, None, None, n)


def _searches(report: FindabilityReport) -> Iterator[Asked]:
    if report.by_demand:
        one = report.by_demand
        how = "each search counted by how much it is asked for and how well you fit it"
        yield Asked("searches", how, one.share, one.low, one.high, _of(one.n))
    for made in report.derivations[1:]:
        if made.share is not None:
            won = f"{made.won:,} of {_of(made.n)}, by demand"
            yield Asked("searches", made.name, made.share, None, None, won)


def _crowds(report: FindabilityReport) -> Iterator[Asked]:
    here, wider = report.in_place, report.wider
    if here and here.share.value is not None:
        how = f"only people in {here.place}, in the searches limited to places that show you"
        share = here.share
        there = count_text(here.crowd, "profile")
        rests_on = f"{share.count:,} of {_of(share.n)}; {there} there"
        yield Asked("crowd", how, here.share.value, share.low, share.high, rests_on)
    if wider:
        how = f"among the {wider.stands_for:,} people this crowd stands for"
        rests_on = f"{_of(wider.n)}, by demand; estimated from the best of the crowd"
        yield Asked("crowd", how, wider.share, wider.low, wider.high, rests_on)


def _of(searches: int) -> str:
    return count_text(searches, "search", "searches")
