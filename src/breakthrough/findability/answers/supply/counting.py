"""How few of a crowd meet a brief."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from breakthrough.basics import Share
from breakthrough.findability.answers.supply.must_have import MustHave
from breakthrough.findability.answers.supply.numbered import Stated, denials, stated
from breakthrough.findability.ranking.crowd import Crowd
from breakthrough.findability.text.profile import Profile


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

    `usual`: how many meet what the middle one of its employers asks for of it, the lower middle of
    two. `rows` are those that meet all, in the crowd's order.
    """

    met: tuple[Met, ...]
    all_met: Share
    lacking_one: Share
    usual: Share
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Statements:
    """What the crowd's numbered words say of each must-have, before doubts are looked up."""

    must_haves: tuple[MustHave, ...]
    stated: tuple[Stated, ...]
    _doubts: tuple[npt.NDArray[np.bool_], ...]

    @classmethod
    def of(cls, must_haves: Sequence[MustHave], *, crowd: Crowd) -> Statements:
        found = tuple(stated(one.writings, crowd=crowd) for one in must_haves)
        doubts = tuple(
            counted.counts > 0 if one.is_title else counted.in_doubt  # a title may be another's
            for one, counted in zip(must_haves, found, strict=True)
        )
        return cls(tuple(must_haves), found, doubts)

    @property
    def in_doubt(self) -> npt.NDArray[np.int64]:
        """The rows of profiles whose text must be read, ascending."""
        found = np.zeros(0 if not self.stated else len(self.stated[0].counts), bool)
        for one in self._doubts:
            found |= one
        return np.flatnonzero(found)

    def denied_by(self, row: int, profile: Profile) -> tuple[int, ...]:
        """What its text takes back of a profile in doubt: the places of each must-have."""
        doubted = [doubt[row] for doubt in self._doubts]
        asked = [
            one for one, is_doubted in zip(self.must_haves, doubted, strict=True) if is_doubted
        ]
        found = iter(denials(profile, asked))
        return tuple(next(found) if is_doubted else 0 for is_doubted in doubted)

    def supply(
        self, denied: Mapping[int, Sequence[int]], *, own: Sequence[Sequence[int]] = ()
    ) -> Supply:
        """The counts; `denied` holds what `denied_by` gave, by row.

        `own`: which must-haves each employer asks for itself; where none is given, all.
        """
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
        return Supply(
            met,
            _share(so_far[:, -1], n),
            _share(nearly, n),
            _usual(holds, own=own or [range(size)]),
            tuple(rows.tolist()),
        )


def _usual(holds: npt.NDArray[np.bool_], *, own: Sequence[Sequence[int]]) -> Share:
    briefs = Counter(tuple(one) for one in own)
    counts = {brief: int(holds[:, list(brief)].all(axis=1).sum()) for brief in briefs}
    met = sorted(counts[brief] for brief in briefs.elements())
    return Share.of(met[(len(met) - 1) // 2], len(holds))


def _share(holds: npt.NDArray[np.bool_], n: int) -> Share:
    return Share.of(int(holds.sum()), n)
