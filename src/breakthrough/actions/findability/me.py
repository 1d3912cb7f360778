"""What searches see of the person: evidence, what stands in public, accepted edits."""

from __future__ import annotations

from dataclasses import dataclass

from breakthrough.actions.evidence import evidence_items
from breakthrough.actions.findability.own_words import Flag, own_words
from breakthrough.actions.likeness import text_in, titles_in
from breakthrough.basics import Problem
from breakthrough.evidence import Claim, Family, Item, claims
from breakthrough.findability import (
    Edit,
    Evidence,
    Profile,
    Surface,
    is_backed,
    public_profile,
    stands_already,
)
from breakthrough.records.models import AcceptedEdit


@dataclass(frozen=True, slots=True)
class Me:
    """The person's items, claims and public text, with the edits accepted so far in it.

    What is copied from an advert is in none of them; `flags` tell it, and what only repeats.
    """

    items: tuple[Item, ...]
    claims: tuple[Claim, ...]
    edits: tuple[Edit, ...]
    profile: Profile
    flags: tuple[Flag, ...] = ()

    @property
    def evidence(self) -> Evidence:
        return Evidence(self.claims)

    @property
    def titles(self) -> tuple[str, ...]:
        return titles_in(self.items)

    @property
    def text(self) -> str:
        return text_in(self.claims)

    def searched(self, *, is_titles_only: bool) -> Profile:
        """What a search compares: beside a crowd of titles, my title alone."""
        mine = self.profile
        return Profile(mine.title, place=mine.place) if is_titles_only else mine

    @property
    def is_cv_only(self) -> bool:
        """Whether no LinkedIn profile is known, so that the CV stands for what is public."""
        return all(item.source.family is not Family.LINKEDIN for item in self.items)


def me(career: int) -> Me:
    """Raises Problem when there is no evidence yet.

    What stands word for word in an imported advert counts for nothing. An accepted edit counts as
    long as evidence backs it and the words do not stand in public themselves.
    """
    items = evidence_items(career)
    if not items:
        raise Problem(
            "There is no confirmed evidence yet.",
            expected="Searches are run on what your LinkedIn archive or CV says.",
            next_step="Import one of them first; a CV's timeline needs your confirmation.",
        )
    own = own_words(items)
    items = own.items
    found = claims(items)
    plain = public_profile(items)
    accepted = AcceptedEdit.objects.filter(career_id=career, undone_at=None)
    edits = tuple(
        edit
        for edit in (Edit(Surface(one.surface), one.text, one.evidence) for one in accepted)
        if is_backed(edit.text, claims=found, surface=edit.surface)
        and not stands_already(edit, plain)
    )
    return Me(items, found, edits, public_profile(items, edits=edits), own.flags)
