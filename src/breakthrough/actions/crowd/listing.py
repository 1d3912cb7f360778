"""The crowds there are."""

from __future__ import annotations

from dataclasses import dataclass

from breakthrough.actions.crowd.current import WAYS, CrowdBasis, basis_of
from breakthrough.records import models


@dataclass(frozen=True, slots=True)
class ListedCrowd:
    """One crowd; `in_use`: searches are run over it."""

    crowd: CrowdBasis
    in_use: bool


@dataclass(frozen=True, slots=True)
class CrowdList:
    """All crowds, oldest first, and the ways to get another."""

    crowds: tuple[ListedCrowd, ...]
    ways: tuple[str, ...]


def list_crowds(career: int) -> CrowdList:
    """Every crowd of the career."""
    records = models.Crowd.objects.filter(career_id=career)
    return CrowdList(tuple(ListedCrowd(basis_of(one), one.in_use) for one in records), WAYS)
