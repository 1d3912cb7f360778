"""How well what was found agrees with what is true: F1, and an interval for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np


@dataclass(frozen=True, slots=True)
class Agreement:
    """Of what is true `found` and `missed`, and found though not true `wrong`."""

    found: int
    missed: int
    wrong: int

    @property
    def f1(self) -> float:
        """2 found / (2 found + missed + wrong): the harmonic mean of precision and recall."""
        total = 2 * self.found + self.missed + self.wrong
        return 2 * self.found / total if total else 1.0

    @classmethod
    def of(cls, told: set[Any], *, true: set[Any]) -> Agreement:
        return cls(len(told & true), len(true - told), len(told - true))


def f1_interval(
    parts: Sequence[Agreement], *, seed: int, draws: int = 2_000
) -> tuple[float, float, float]:
    """F1 of all parts together, and its 95 % interval from drawing the parts anew."""
    counts = np.array([(one.found, one.missed, one.wrong) for one in parts])
    rng = np.random.default_rng(seed)
    drawn = counts[rng.integers(len(counts), size=(draws, len(counts)))].sum(axis=1)
    f1 = 2 * drawn[:, 0] / np.maximum(2 * drawn[:, 0] + drawn[:, 1] + drawn[:, 2], 1)
    low, high = np.quantile(f1, [0.025, 0.975])
    return Agreement(*counts.sum(axis=0).tolist()).f1, float(low), float(high)
