"""The finding of the day, and the few acts that follow from it."""

from __future__ import annotations

from dataclasses import dataclass

from breakthrough.actions.crowd import CrowdBasis
from breakthrough.actions.findability import (
    Improvement,
    MarketBasis,
    findability_report,
    improve,
    me,
)
from breakthrough.basics import Problem
from breakthrough.records.models import Crowd, EvidenceItem, State

_MOST_ACTS = 3
_IMPORT_EVIDENCE = "Import your LinkedIn archive or your CV."
_PLACES = {
    "headline": "headline",
    "about": "About",
    "skills": "skills",
    "experience": "experience",
}


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

    `count` of `of` searches bring me to page one; `count` is None where that is not known.
    `market`, `crowd` and `of` are None while there is no figure.
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
        acts += _missing_acts(career, problem=problem)
        return Today(problem.seen, None, None, None, None, tuple(acts[:_MOST_ACTS]))
    acts += _edit_acts(improve(career))
    return Today(
        report.finding,
        report.page_one.count if report.page_one else None,
        report.searches,
        report.market,
        report.crowd,
        tuple(acts[:_MOST_ACTS]),
    )


def _missing_acts(career: int, *, problem: Problem) -> list[Act]:
    """The act that brings in what the first figure lacks; none where something waits for a yes."""
    items = EvidenceItem.objects.filter(career_id=career)
    if not items.filter(state=State.CONFIRMED).exists():
        why = "Searches are run on what it says. Of a CV you confirm first what was read from it."
        is_waiting = items.filter(state=State.PROPOSED).exists()
        return [] if is_waiting else [Act(_IMPORT_EVIDENCE, 10, why, "start")]
    if not Crowd.objects.filter(career_id=career).exists():
        why = " ".join((problem.expected, problem.next_step))
        return [Act("Bring in a crowd to be compared with.", 10, why, "found")]
    return [Act(problem.next_step or problem.seen, 10, problem.expected, "market")]


def _open_acts(career: int) -> list[Act]:
    """Acts that stand before any figure: what waits to be confirmed, what waits to be published."""
    acts = []
    waiting = EvidenceItem.objects.filter(career_id=career, state=State.PROPOSED).count()
    if waiting:
        entries = "the entry" if waiting == 1 else f"{waiting} entries"
        acts.append(
            Act(
                f"Confirm {entries} read from your CV.",
                5,
                "Until you do, they count neither as evidence nor in any figure.",
                "evidence",
            )
        )
    accepted = _unpublished(career)
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


def _edit_acts(found: Improvement) -> list[Act]:
    """One act for all changes: they were chosen together, and count together.

    None where they win nothing on searches that were not used to choose them and bring none nearer,
    or lose some of those.
    """
    won = found.together.unseen_added
    if not found.edits or won < 0 or not (won or found.nearer):
        return []
    first, n = found.edits[0], len(found.edits)
    where = _PLACES[first.surface]
    if n == 1:
        what = f"Put “{first.text}” into your {where}."
    else:
        what = f"Look through {n} true changes, beginning with “{first.text}” in your {where}."
    return [Act(what, 5 if n == 1 else 10, found.finding, "found")]


def _unpublished(career: int) -> int:
    """Accepted changes that do not stand in public yet."""
    try:
        return len(me(career).edits)
    except Problem:
        return 0
