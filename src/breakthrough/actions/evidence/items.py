"""The items that count as evidence."""

from __future__ import annotations

from breakthrough.evidence import Item
from breakthrough.records.models import EvidenceItem, State


def evidence_items(career: int) -> tuple[Item, ...]:
    """The confirmed items in the order they came in; proposed and rejected ones are no evidence."""
    records = EvidenceItem.objects.filter(career_id=career, state=State.CONFIRMED)
    return tuple(record.as_item() for record in records)
