"""The one row of public details of a career."""

from __future__ import annotations

from breakthrough.outside import clock
from breakthrough.records.models import PublicDetails


def details_row(career: int) -> PublicDetails:
    """The row as remembered, or an empty one not yet saved."""
    found = PublicDetails.objects.filter(career_id=career).first()
    return found or PublicDetails(career_id=career, changed_at=clock.now())


def changed(row: PublicDetails) -> None:
    """Saves the row, as changed now."""
    row.changed_at = clock.now()
    row.save()
