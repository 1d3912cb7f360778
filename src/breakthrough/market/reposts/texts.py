"""The texts of many adverts without what their employers say everywhere, and how alike two are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from breakthrough.market.reposts.advert import Advert
from breakthrough.market.reposts.language import language
from breakthrough.market.reposts.passages import boilerplate, passages
from breakthrough.market.reposts.shingles import Hashes, Shingles, share_in_common
from breakthrough.market.reposts.sketches import near_pairs
from breakthrough.market.reposts.titles import employer_key, title_key

NEAR = 0.72  # what two texts must have in common to be one with small changes; see sketches.BANDS
LEAST_OWN = 20  # words in a row of its own that an advert needs for these alone to be compared


@dataclass(frozen=True, slots=True)
class Texts:
    """The distinct texts of N adverts: `of[n]` is the number of advert n's text, -1 without one.

    `own` holds the words in a row of each text less boilerplate, `whole` those of all of it,
    `languages` what it is written in, empty where that is not plain.
    """

    of: npt.NDArray[np.int64]
    own: tuple[Hashes, ...]
    whole: tuple[Hashes, ...]
    languages: tuple[str, ...]
    _shared: dict[str, frozenset[str]]
    _known: dict[tuple[int, int], float] = field(default_factory=dict)

    @classmethod
    def of_adverts(cls, adverts: Sequence[Advert]) -> Texts:
        told = _passages(adverts)
        shared = _boilerplate(adverts, told=told)
        made = Shingles()
        numbers: dict[tuple[str, str], int] = {}
        own: list[Hashes] = []
        whole: list[Hashes] = []
        languages: list[str] = []
        of = np.full(len(adverts), -1, np.int64)
        for at, advert in enumerate(adverts):
            if not told[advert.text]:
                continue
            key = (employer_key(advert.employer), advert.text)
            if key not in numbers:
                numbers[key] = len(own)
                left = [one for one in told[advert.text] if one not in shared[key[0]]]
                own.append(made.of(left))
                whole.append(made.of(told[advert.text]))
                languages.append(language(" ".join(told[advert.text]).split()))
            of[at] = numbers[key]
        return cls(of, tuple(own), tuple(whole), tuple(languages), shared)

    def likeness(self, one: int, other: int) -> float | None:
        """What the texts of two adverts have in common, 0 to 1.

        None where one has no text, or they are in two languages, so that words tell nothing.
        Boilerplate counts only where one of them says next to nothing else.
        """
        low, high = sorted((int(self.of[one]), int(self.of[other])))
        if low < 0 or len({self.languages[low], self.languages[high]} - {""}) > 1:
            return None
        return self._share(low, high)

    def boilerplate(self, employer: str) -> frozenset[str]:
        """The passages that this employer's adverts have in common whatever the job."""
        return self._shared.get(employer_key(employer), frozenset())

    def near(self) -> npt.NDArray[np.int64]:
        """The pairs of distinct texts that are nearly the same, int64[P, 2]."""
        compared = [own if len(own) >= LEAST_OWN else np.zeros(0, np.uint64) for own in self.own]
        pairs = near_pairs(compared)
        kept = [self._share(int(low), int(high)) >= NEAR for low, high in pairs]
        near: npt.NDArray[np.int64] = pairs[np.array(kept, bool)]
        return near

    def _share(self, low: int, high: int) -> float:
        if low == high:
            return 1.0
        if (low, high) not in self._known:
            has_own = min(len(self.own[low]), len(self.own[high])) >= LEAST_OWN
            sets = self.own if has_own else self.whole
            self._known[low, high] = share_in_common(sets[low], sets[high])
        return self._known[low, high]


def _passages(adverts: Sequence[Advert]) -> dict[str, list[str]]:
    return {text: passages(text) for text in dict.fromkeys(one.text for one in adverts)}


def _boilerplate(
    adverts: Sequence[Advert], *, told: dict[str, list[str]]
) -> dict[str, frozenset[str]]:
    by_employer: dict[str, list[tuple[str, list[str]]]] = defaultdict(list)
    for one in adverts:
        if told[one.text]:
            title = title_key(one.title, one.place)
            by_employer[employer_key(one.employer)].append((title, told[one.text]))
    return {employer: boilerplate(found) for employer, found in by_employer.items()}
