"""The truthful changes that bring most searches to page one, accepted and undone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from breakthrough.actions.crowd import CrowdBasis
from breakthrough.actions.findability.idle_text import idle_warning, unbacked
from breakthrough.actions.findability.improvement_text import best_text, finding_text
from breakthrough.actions.findability.me import Me, me
from breakthrough.actions.findability.searches import MarketBasis
from breakthrough.actions.findability.suggesting import suggestions
from breakthrough.actions.findability.view import View, notes, view
from breakthrough.basics import Problem, Share
from breakthrough.findability import (
    DEFAULT_BUDGET,
    Adoption,
    Edit,
    Gain,
    Search,
    Suggestion,
    Suggestions,
    Surface,
    is_backed,
    stands_already,
    with_edits,
)
from breakthrough.outside import clock
from breakthrough.records.models import AcceptedEdit


@dataclass(frozen=True, slots=True)
class SuggestedEdit:
    """Text to add to a surface, why it is true, what it brings.

    `surface`: "headline", "skills", "experience" (the text of the role it comes from) or "about".
    `added` searches come to page one by this edit when the ones before it are accepted;
    `unseen_added` of them are of employers not used to choose it. `nearer` counts the searches not
    on page one today in which it alone raises my score. `holds_in`: of trials with other employers
    drawn, and other ways to rank, those in which it helps; with fewer than 80 % it is not
    suggested.
    """

    surface: str
    text: str
    evidence: str
    length: int
    added: int
    unseen_added: int
    nearer: int
    holds_in: Share


@dataclass(frozen=True, slots=True)
class Improvement:
    """The edits that go best together within the budget, and what they do together.

    `together` counts searches on page one before and after: of those the edits were chosen on; of
    those of other employers, which nobody looked at when choosing; of these, the ones dated `turn`
    or later, when nothing was chosen any more; and of all. Of the searches not on page one today
    they raise my score in `nearer`, and lower it in `further`, since a longer text makes each word
    count less. `left`: what remains of it when none, a quarter and all of those in the crowd who
    could truthfully do the same. `gap`: by which share of the most any choice could win the one
    found may fall short, whatever the texts' lengths, or, if not `is_any_length`, for texts as long
    as these; `best` says it in words. `dropped` edits of it were left out, since they rest on luck.
    """

    finding: str
    edits: tuple[SuggestedEdit, ...]
    together: Gain
    nearer: int
    further: int
    searches: int
    considered: int
    budget: int
    used: int
    best: str
    gap: float
    is_proven: bool
    is_any_length: bool
    dropped: int
    turn: date | None
    left: tuple[Adoption, ...]
    market: MarketBasis
    crowd: CrowdBasis
    accepted: tuple[AcceptedRow, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AcceptedRow:
    """An edit the person has taken on."""

    id: int
    surface: str
    text: str
    evidence: str
    accepted_at: datetime


@dataclass(frozen=True, slots=True)
class ChangedEdit:
    """An edit accepted or undone, and what that did to the figure.

    `warning` names its words that bring nothing, since they stand there twice; empty without any.
    """

    surface: str
    text: str
    before: int
    after: int
    searches: int
    warning: str = ""


def improve(career: int, *, budget: int = DEFAULT_BUDGET) -> Improvement:
    """Up to ten edits out of the person's own evidence, within `budget` characters in all."""
    if budget < 1:
        raise Problem(
            f"A budget of {budget} characters leaves no room for a word.",
            next_step=f"Give at least 1; {DEFAULT_BUDGET} is usual.",
        )
    seen = view(career)
    found = suggestions(seen, budget=budget)
    edits = tuple(map(_suggested, found.edits))
    nearer, further = _moved(seen, found)
    return Improvement(
        finding=finding_text(found, nearer=nearer, further=further),
        edits=edits,
        together=found.together,
        nearer=nearer,
        further=further,
        searches=len(seen.outcomes),
        considered=found.considered,
        budget=budget,
        used=sum(edit.length for edit in edits),
        best=best_text(found),
        gap=found.gap,
        is_proven=found.is_proven,
        is_any_length=found.is_any_length,
        dropped=found.dropped,
        turn=found.turn,
        left=found.left,
        market=seen.derived.basis,
        crowd=seen.crowd.basis,
        accepted=list_edits(career),
        notes=notes(seen.person, seen.crowd),
    )


def accept_edit(career: int, *, surface: str, text: str) -> ChangedEdit:
    """Take an edit on. Raises Problem where no evidence backs it, or it stands there already.

    An edit accepted twice is kept once; words that stand there twice already are warned of.
    """
    person = me(career)
    edit = _backed_edit(career, person, surface=surface, text=text)
    warning = "" if edit in person.edits else idle_warning(edit, person.profile)
    before = view(career)
    if edit not in person.edits:
        if stands_already(edit, person.profile):
            raise Problem(
                f"“{edit.text}” stands in your {edit.surface.value} already.",
                next_step="There is nothing to change.",
            )
        AcceptedEdit.objects.create(
            career_id=career,
            surface=edit.surface.value,
            text=edit.text,
            evidence=edit.evidence,
            accepted_at=clock.now(),
        )
    changed = _changed(edit.surface.value, edit.text, before=before, after=view(career))
    return replace(changed, warning=warning)


def undo_edit(career: int, *, edit: int) -> ChangedEdit:
    """Take an accepted edit back; undoing it again changes nothing."""
    record = AcceptedEdit.objects.filter(career_id=career, pk=edit).first()
    if record is None:
        raise Problem(
            f"There is no accepted change with the number {edit}.",
            next_step="The accepted changes and their numbers stand under the suggestions.",
        )
    before = view(career)
    if record.undone_at is None:
        record.undone_at = clock.now()
        record.save(update_fields=["undone_at"])
    return _changed(record.surface, record.text, before=before, after=view(career))


def list_edits(career: int) -> tuple[AcceptedRow, ...]:
    """The edits accepted and not undone, oldest first."""
    return tuple(
        AcceptedRow(one.pk, one.surface, one.text, one.evidence, one.accepted_at)
        for one in AcceptedEdit.objects.filter(career_id=career, undone_at=None)
    )


def _suggested(one: Suggestion) -> SuggestedEdit:
    return SuggestedEdit(
        surface=one.edit.surface.value,
        text=one.edit.text,
        evidence=one.edit.evidence,
        length=len(one.edit.text),
        added=one.step.added,
        unseen_added=one.step.unseen_added,
        nearer=one.nearer,
        holds_in=one.holds_in,
    )


def _moved(seen: View, found: Suggestions) -> tuple[int, int]:
    """Of the searches not on page one today: in how many my score rises, and in how many it falls.

    By all these edits together.
    """
    if not found.edits:
        return 0, 0
    off = [one.search for one in seen.outcomes if not one.is_won]
    ranking = seen.ranking.only(off)
    changed = with_edits(seen.profile, [one.edit for one in found.edits])
    before, after = ranking.scores(seen.profile), ranking.scores(changed)
    return int((after > before).sum()), int((after < before).sum())


def _backed_edit(career: int, person: Me, *, surface: str, text: str) -> Edit:
    if surface not in {one.value for one in Surface}:
        raise Problem(
            f"“{surface}” is no place a change can go to.",
            expected="The places are headline, skills, experience and about.",
        )
    evidence = is_backed(text, claims=person.claims, surface=Surface(surface))
    if evidence is None:
        raise unbacked(text, claims=person.claims, searches=_searches(career))
    same = (e for e in person.edits if e.surface.value == surface and _same(e.text, text))
    return next(same, Edit(Surface(surface), " ".join(text.split()), evidence))


def _searches(career: int) -> tuple[Search, ...]:
    """Those of my market; none without one."""
    try:
        return view(career).derived.searches
    except Problem:
        return ()


def _same(one: str, other: str) -> bool:
    return one.casefold().split() == other.casefold().split()


def _changed(surface: str, text: str, *, before: View, after: View) -> ChangedEdit:
    return ChangedEdit(
        surface,
        text,
        sum(outcome.is_won for outcome in before.outcomes),
        sum(outcome.is_won for outcome in after.outcomes),
        len(after.outcomes),
    )
