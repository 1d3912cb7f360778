"""The record of a crowd whose profiles are in the store, in use from then on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import transaction

from breakthrough.actions.crowd.larger import checked
from breakthrough.basics import Problem
from breakthrough.records import models


@dataclass(frozen=True, slots=True)
class Kept:
    """Profiles in the store: what tells them from others, how many, whether titles are all."""

    digest: str
    count: int
    is_titles_only: bool

    @property
    def key(self) -> str:
        """Their name in the store."""
        return self.digest[:32]


@dataclass(frozen=True, slots=True)
class Remembered:
    """The record; `already`: it was there; `mended`: the fields that are said anew of it."""

    record: models.Crowd
    already: bool
    mended: tuple[str, ...]


def remember(
    career: int,
    *,
    kept: Kept,
    said: Mapping[str, object],
    otherwise: Mapping[str, object],
    stands_for: int | None = None,
    instead_of: models.Crowd | None = None,
) -> Remembered:
    """Puts the profiles in use; `said` of them holds before `otherwise`, later too.

    Both hold fields of the record. `instead_of`: the crowd that must be in use until then; Problem
    where another came into use meanwhile, and nothing is changed.
    """
    if stands_for is not None:
        said = {**said, "stands_for": checked(stands_for, count=kept.count)}
    with transaction.atomic():
        used = models.Crowd.objects.select_for_update().filter(career_id=career, in_use=True).last()
        if instead_of is not None and used != instead_of:
            raise Problem(
                "Another crowd came into use while the profiles were read.",
                expected="Profiles are added to the crowd that was in use at the beginning.",
                next_step="Nothing was added. Add them again to the one in use now.",
            )
        earlier = models.Crowd.objects.filter(career_id=career, sha256=kept.digest).first()
        models.Crowd.objects.filter(career_id=career).update(in_use=False)
        record, is_new = models.Crowd.objects.update_or_create(
            career_id=career,
            sha256=kept.digest,
            defaults={"in_use": True, **said},
            create_defaults={
                "count": kept.count,
                "is_titles_only": kept.is_titles_only,
                "folder": kept.key,
                **otherwise,
                **said,
            },
        )
    anew = [field for field, value in said.items() if earlier and getattr(earlier, field) != value]
    return Remembered(record, not is_new, tuple(anew))
