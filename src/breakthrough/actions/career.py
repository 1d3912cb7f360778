"""Whose career this is."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction

from breakthrough.records.models import Career


@dataclass(frozen=True, slots=True)
class CareerName:
    """The person's name where known, and whether the whole world here is invented."""

    name: str
    is_invented: bool


def own_career() -> int:
    """The id of the one local career, made on first use."""
    with transaction.atomic():
        first = Career.objects.order_by("pk").values_list("pk", flat=True).first()
        return first if first is not None else Career.objects.create().pk


def career_name(career: int) -> CareerName:
    """The name and the label that every screen shows."""
    found = Career.objects.get(pk=career)
    return CareerName(found.name, found.is_invented)
