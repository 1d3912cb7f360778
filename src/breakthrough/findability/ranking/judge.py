"""What every ranker answers, however it ranks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, Self

import numpy as np
import numpy.typing as npt

from breakthrough.findability.ranking.bars import PAGE_ONE
from breakthrough.findability.searches.search import Search
from breakthrough.findability.text.profile import Profile


class Judge(Protocol):
    """One ranker over one crowd and one set of searches. The profile asked about is not in it."""

    @property
    def name(self) -> str:
        """As shown to the user and in --json."""
        ...

    @property
    def searches(self) -> tuple[Search, ...]: ...

    def wins(self, profile: Profile, *, page: int = PAGE_ONE) -> npt.NDArray[np.float64]:
        """Per search the chance that the profile stands within the first `page` places.

        float64[Q]; 0 or 1 where the ranker gives places.
        """
        ...

    def only(self, searches: Sequence[Search]) -> Self:
        """The same for some of its searches."""
        ...
