"""The truthful changes that bring most searches to page one, accepted and undone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from breakthrough.actions.crowd import CrowdBasis
from breakthrough.actions.findability.me import Me, me
from breakthrough.actions.findability.reporting import View, notes, view
from breakthrough.actions.findability.searches import MarketBasis
from breakthrough.basics import Problem
from breakthrough.findability import (
    DEFAULT_BUDGET,
    Edit,
    Gain,
    Ranker,
    Ranking,
    Suggestions,
    Surface,
    candidates,
    is_backed,
)
from breakthrough.findability import improve as best_edits
from breakthrough.outside import clock
from breakthrough.records.models import AcceptedEdit


@dataclass(frozen=True, slots=True)
class SuggestedEdit:
    """Text to add to a surface ("headline", "about", "skills"), why it is true, what it brings.

    `added` searches come to page one by this edit when the ones before it are accepted;
    `unseen_added` of them were not used to choose it. `nearer` counts the searches in which it
    raises my score.
    """

    surface: str
    text: str
    evidence: str
    length: int
    added: int
    unseen_added: int
    nearer: int


@dataclass(frozen=True, slots=True)
class Improvement:
    """The edits that go best together within the budget, and what they do together.

    `together` counts searches on page one before and after: of those the edits were chosen on, and
    of those of other employers, which nobody looked at when choosing.
    """

    finding: str
    edits: tuple[SuggestedEdit, ...]
    together: Gain
    searches: int
    considered: int
    budget: int
    used: int
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
    """An edit accepted or undone, and what that did to the figure."""

    surface: str
    text: str
    before: int
    after: int
    searches: int


def improve(career: int, *, budget: int = DEFAULT_BUDGET) -> Improvement:
    """Three to ten edits out of the person's own evidence, within `budget` characters in all."""
    if budget < 1:
        raise Problem(
            f"A budget of {budget} characters leaves no room for a word.",
            next_step=f"Give at least 1; {DEFAULT_BUDGET} is usual.",
        )
    seen = view(career)
    found = _suggestions(seen, budget=budget)
    edits = tuple(
        SuggestedEdit(
            surface=one.edit.surface.value,
            text=one.edit.text,
            evidence=one.edit.evidence,
            length=len(one.edit.text),
            added=one.step.added,
            unseen_added=one.step.unseen_after - one.step.unseen_before,
            nearer=one.nearer,
        )
        for one in found.edits
    )
    return Improvement(
        finding=_finding(found),
        edits=edits,
        together=found.together,
        searches=len(seen.outcomes),
        considered=found.considered,
        budget=budget,
        used=sum(edit.length for edit in edits),
        market=seen.derived.basis,
        crowd=seen.crowd.basis,
        accepted=list_edits(career),
        notes=notes(seen.person, seen.crowd),
    )


def accept_edit(career: int, *, surface: str, text: str) -> ChangedEdit:
    """Take an edit on. Raises Problem for text that no evidence backs word for word.

    An edit accepted twice is kept once.
    """
    person = me(career)
    edit = _backed_edit(person, surface=surface, text=text)
    before = view(career)
    with transaction.atomic():
        known = AcceptedEdit.objects.filter(
            career_id=career, surface=edit.surface.value, text=edit.text, undone_at=None
        )
        if not known.exists():
            AcceptedEdit.objects.create(
                career_id=career,
                surface=edit.surface.value,
                text=edit.text,
                evidence=edit.evidence,
                accepted_at=clock.now(),
            )
    return _changed(edit.surface.value, edit.text, before=before, after=view(career))


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


def _suggestions(seen: View, *, budget: int) -> Suggestions:
    qualified = [outcome.search for outcome in seen.outcomes]
    ranking = Ranking.of(qualified, crowd=seen.crowd.crowd, ranker=Ranker())
    found = candidates(
        seen.person.claims,
        searches=qualified,
        crowd=seen.crowd.crowd,
        profile=seen.person.profile,
        edits=seen.person.edits,
    )
    return best_edits(ranking, profile=seen.person.profile, candidates=found, budget=budget)


def _backed_edit(person: Me, *, surface: str, text: str) -> Edit:
    if surface not in {one.value for one in Surface}:
        raise Problem(
            f"“{surface}” is no place a change can go to.",
            expected="The places are headline, about and skills.",
        )
    claim = is_backed(text, claims=person.claims, surface=Surface(surface))
    if claim is None:
        raise Problem(
            f"“{text}” does not stand in your evidence.",
            expected="Only words that stand there can be taken on.",
            next_step="Add what proves it to your evidence first.",
        )
    return Edit(Surface(surface), text.strip(), claim)


def _changed(surface: str, text: str, *, before: View, after: View) -> ChangedEdit:
    return ChangedEdit(
        surface,
        text,
        sum(outcome.is_won for outcome in before.outcomes),
        sum(outcome.is_won for outcome in after.outcomes),
        len(after.outcomes),
    )


def _finding(found: Suggestions) -> str:
    gain, n = found.together, len(found.edits)
    if not found.edits:
        return "Your public text already says what your evidence holds for these searches."
    changes = "change brings" if n == 1 else "changes bring"
    unseen = gain.unseen_after - gain.unseen_before
    return (
        f"{n} true {changes} {gain.added} more searches to page one, {unseen} of them at "
        "employers not used to choose the words."
    )
