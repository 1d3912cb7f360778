"""How few of a crowd meet a brief."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from breakthrough.basics import Share
from breakthrough.findability.answers.supply.brief import MustHave
from breakthrough.findability.answers.supply.numbered import Stated, denials, stated
from breakthrough.findability.ranking.crowd import Crowd
from breakthrough.findability.text.profile import Profile

MANY = 0.1  # share of a crowd from which on an employer has a choice
_LEAST_MANY = 5  # profiles


@dataclass(frozen=True, slots=True)
class Met:
    """One must-have: how many profiles state it, and how many it and all before it.

    `lacking_only_it`: how many state all the others.
    """

    must_have: MustHave
    alone: Share
    so_far: Share
    lacking_only_it: int


@dataclass(frozen=True, slots=True)
class Supply:
    """How many profiles meet a brief; `lacking_one` meet all but one of at least two must-haves.

    `rows` are those that meet all, in the crowd's order.
    """

    met: tuple[Met, ...]
    all_met: Share
    lacking_one: Share
    rows: tuple[int, ...]

    @property
    def is_many(self) -> bool:
        """Whether so many meet it that the employer has the choice."""
        share = self.all_met.value
        return share is not None and share >= MANY and self.all_met.count >= _LEAST_MANY


@dataclass(frozen=True, slots=True)
class Statements:
    """What the crowd's numbered words say of each must-have, before doubts are looked up."""

    must_haves: tuple[MustHave, ...]
    stated: tuple[Stated, ...]

    @classmethod
    def of(cls, must_haves: Sequence[MustHave], *, crowd: Crowd) -> Statements:
        return cls(
            tuple(must_haves), tuple(stated(one.writings, crowd=crowd) for one in must_haves)
        )

    @property
    def in_doubt(self) -> npt.NDArray[np.int64]:
        """The rows of profiles whose text must be read, ascending."""
        found = np.zeros(0 if not self.stated else len(self.stated[0].counts), bool)
        for one in self._doubts():
            found |= one
        return np.flatnonzero(found)

    def denied_by(self, row: int, profile: Profile) -> tuple[int, ...]:
        """What its text takes back of a profile in doubt: the places of each must-have."""
        return tuple(
            denials(profile, one.writings, is_title=one.is_title) if doubted[row] else 0
            for one, doubted in zip(self.must_haves, self._doubts(), strict=True)
        )

    def _doubts(self) -> Iterator[npt.NDArray[np.bool_]]:
        """Of each must-have, in whose text it must be looked up; a title in everybody's."""
        for must_have, one in zip(self.must_haves, self.stated, strict=True):
            yield one.counts > 0 if must_have.is_title else one.in_doubt

    def supply(self, denied: Mapping[int, Sequence[int]]) -> Supply:
        """The counts; `denied` holds what `denied_by` gave, by row."""
        n = len(self.stated[0].counts)
        counts = np.stack([one.counts for one in self.stated], axis=1)
        for row, taken in denied.items():
            counts[row] -= np.array(taken, np.int32)
        holds = counts > 0
        so_far = np.logical_and.accumulate(holds, axis=1)
        size = len(self.must_haves)
        nearly = (holds.sum(axis=1) == size - 1) & (size > 1)
        met = tuple(
            Met(
                one,
                _share(holds[:, at], n),
                _share(so_far[:, at], n),
                int((nearly & ~holds[:, at]).sum()),
            )
            for at, one in enumerate(self.must_haves)
        )
        rows = np.flatnonzero(so_far[:, -1])
        return Supply(met, _share(so_far[:, -1], n), _share(nearly, n), tuple(rows.tolist()))


def _share(holds: npt.NDArray[np.bool_], n: int) -> Share:
    return Share.of(int(holds.sum()), n)
