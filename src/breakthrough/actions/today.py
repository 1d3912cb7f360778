"""The finding of the day, and the few acts that follow from it."""

from __future__ import annotations

from dataclasses import dataclass

from breakthrough.actions.crowd import CrowdBasis
from breakthrough.actions.findability import (
    FindabilityReport,
    Improvement,
    MarketBasis,
    findability_report,
    improve,
)
from breakthrough.basics import Problem
from breakthrough.records.models import AcceptedEdit, EvidenceItem, State

_MOST_ACTS = 3
_PLACES = {"headline": "headline", "about": "About", "skills": "skills"}


@dataclass(frozen=True, slots=True)
class Act:
    """One thing to do by hand: what, how long it takes, why, and the page where it is done.

    `page` is "start", "evidence", "market" or "found".
    """

    what: str
    minutes: int
    why: str
    page: str


@dataclass(frozen=True, slots=True)
class Today:
    """One finding about me, on what it rests, and at most three acts, the first the one to do.

    `market` and `crowd` are None while there is no figure.
    """

    finding: str
    count: int | None
    of: int | None
    market: MarketBasis | None
    crowd: CrowdBasis | None
    acts: tuple[Act, ...]


def today(career: int) -> Today:
    """What the page Today and the last step of the first run show."""
    acts = list(_open_acts(career))
    try:
        report = findability_report(career)
    except Problem as problem:
        page = "start" if not EvidenceItem.objects.filter(career_id=career).exists() else "market"
        acts.append(Act(problem.next_step or str(problem), 10, problem.expected, page))
        return Today(problem.seen, None, None, None, None, tuple(acts[:_MOST_ACTS]))
    acts += _edit_acts(improve(career), report)
    return Today(
        report.finding,
        report.page_one.count,
        report.page_one.n,
        report.market,
        report.crowd,
        tuple(acts[:_MOST_ACTS]),
    )


def _open_acts(career: int) -> list[Act]:
    """Acts that stand before any figure: what waits to be confirmed, what waits to be published."""
    acts = []
    waiting = EvidenceItem.objects.filter(career_id=career, state=State.PROPOSED).count()
    if waiting:
        acts.append(
            Act(
                f"Confirm {waiting} entries read from your CV.",
                5,
                "Until you do, they count neither as evidence nor in any figure.",
                "evidence",
            )
        )
    accepted = AcceptedEdit.objects.filter(career_id=career, undone_at=None).count()
    if accepted:
        what = "the change" if accepted == 1 else f"the {accepted} changes"
        acts.append(
            Act(
                f"Copy {what} you accepted to your LinkedIn profile.",
                10,
                "Nothing is changed there for you. Employers see the words only once they stand "
                "there.",
                "found",
            )
        )
    return acts


def _edit_acts(found: Improvement, report: FindabilityReport) -> list[Act]:
    acts = []
    for edit in found.edits:
        if edit.added > 0:
            searches = "search" if edit.added == 1 else "searches"
            acts.append(
                Act(
                    f"Put “{edit.text}” into your {_PLACES[edit.surface]}.",
                    5,
                    f"{edit.added} more {searches} of {report.searches} would bring you to page "
                    f"one{_unseen(edit.unseen_added)}.",
                    "found",
                )
            )
    return acts


def _unseen(added: int) -> str:
    return f", {added} of them at employers not used to choose the words" if added > 0 else ""
