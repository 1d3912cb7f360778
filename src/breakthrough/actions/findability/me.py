"""What searches see of the person: evidence, what stands in public, accepted edits."""

from __future__ import annotations

from dataclasses import dataclass

from breakthrough.actions.evidence import evidence_items
from breakthrough.actions.likeness import text_in, titles_in
from breakthrough.basics import Problem
from breakthrough.evidence import Claim, Family, Item, claims
from breakthrough.findability import Edit, Evidence, Profile, Surface, public_profile
from breakthrough.records.models import AcceptedEdit


@dataclass(frozen=True, slots=True)
class Me:
    """The person's items, claims and public text, with the edits accepted so far in it."""

    items: tuple[Item, ...]
    claims: tuple[Claim, ...]
    edits: tuple[Edit, ...]
    profile: Profile

    @property
    def evidence(self) -> Evidence:
        return Evidence(self.claims)

    @property
    def titles(self) -> tuple[str, ...]:
        return titles_in(self.items)

    @property
    def text(self) -> str:
        return text_in(self.claims)

    @property
    def is_cv_only(self) -> bool:
        """Whether no LinkedIn profile is known, so that the CV stands for what is public."""
        return all(item.source.family is not Family.LINKEDIN for item in self.items)


def me(career: int) -> Me:
    """Raises Problem when there is no evidence yet."""
    items = evidence_items(career)
    if not items:
        raise Problem(
            "There is no confirmed evidence yet.",
            expected="Searches are run on what your LinkedIn archive or CV says.",
            next_step="Import one of them first; a CV's timeline needs your confirmation.",
        )
    accepted = AcceptedEdit.objects.filter(career_id=career, undone_at=None)
    edits = tuple(Edit(Surface(one.surface), one.text, one.evidence) for one in accepted)
    return Me(items, claims(items), edits, public_profile(items, edits=edits))
