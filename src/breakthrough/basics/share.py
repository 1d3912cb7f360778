"""A share with the counts it comes from and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

LEAST_N = 5  # below this, only the counts are shown
_Z90 = 1.6448536269514722  # 95th percentile of the normal distribution: a two-sided 90 % interval


@dataclass(frozen=True, slots=True)
class Share:
    """`count` of `n`, with the 90 % interval of the share; None where n is too small to say."""

    count: int
    n: int
    low: float | None
    high: float | None

    @property
    def value(self) -> float | None:
        """count / n from n = 5 on, else None."""
        return self.count / self.n if self.n >= LEAST_N else None

    @classmethod
    def of(cls, count: int, n: int) -> Share:
        """The share with Wilson's score interval.

        (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n), with z = 1.645.
        Source: Wilson 1927, JASA 22(158), 209-212.

        >>> Share.of(5, 10).low is not None, Share.of(1, 4).low
        (True, None)
        """
        if not 0 <= count <= n:
            raise ValueError(f"{count} of {n} is not a share")
        if n < LEAST_N:
            return cls(count, n, None, None)
        p, z2 = count / n, _Z90 * _Z90
        middle = p + z2 / (2 * n)
        half = _Z90 * sqrt(p * (1 - p) / n + z2 / (4 * n * n))
        scale = 1 + z2 / n
        return cls(count, n, max(0.0, (middle - half) / scale), min(1.0, (middle + half) / scale))
