"""Exits known only to lie between two reads, spread over the ages between."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from breakthrough.market.staying.stays import CAUSES, Floats, Ints, Stays


@dataclass(frozen=True, slots=True)
class Between:
    """Groups of spells that came down at one of a table's ages [first, beyond), with the cause."""

    first: Ints
    beyond: Ints
    weight: Floats
    cause: Ints

    @classmethod
    def of(cls, stays: Stays, half_days: Ints) -> Between:
        first = np.searchsorted(half_days, 2 * stays.low, side="right")
        beyond = np.searchsorted(half_days, 2 * stays.high, side="right")
        return cls(first, beyond, stays.weight, stays.ending)

    def over(self, mass: Floats) -> tuple[Floats, Floats]:
        """(float64[G] at risk, float64[3, G] exits) if exits lie as `mass` float64[3, G] does."""
        brought = [self._of_cause(cause, mass[row]) for row, cause in enumerate(CAUSES)]
        at_risk = np.sum([one for one, _exits in brought], axis=0)
        return at_risk, np.array([exits for _one, exits in brought])

    def _of_cause(self, cause: int, mass: Floats) -> tuple[Floats, Floats]:
        """What the groups of one cause add to those at risk and to its exits, at each age.

        An age gets of a group's weight its part of the mass that the group's ages have together;
        until then the group is at risk with the part that is still to come.
        """
        of, g = self.cause == cause, len(mass)
        first, beyond = self.first[of], self.beyond[of]
        total = np.concatenate([[0.0], np.cumsum(mass)])
        each = self.weight[of] / np.maximum(total[beyond] - total[first], np.finfo(float).tiny)
        covering = running_sum(first, beyond, each, n=g)
        to_come = running_sum(first, beyond, each * total[beyond], n=g) - total[:g] * covering
        return np.maximum(to_come, 0), mass * np.maximum(covering, 0)


def running_sum(first: Ints, beyond: Ints, values: Floats, *, n: int) -> Floats:
    """float64[n]: for each place the sum of the values whose [first, beyond) covers it."""
    starts = np.bincount(first, values, minlength=n + 1)
    change = starts - np.bincount(beyond, values, minlength=n + 1)
    return np.asarray(np.cumsum(change)[:n], np.float64)
