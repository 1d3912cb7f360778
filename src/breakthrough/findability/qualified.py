"""Which searches the person truly fits, and by what evidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from breakthrough.basics import words
from breakthrough.evidence import Claim
from breakthrough.findability.search import Search

LEAST_SHARE = 0.5  # of a search's must-haves; with less evidence it is not counted


@dataclass(frozen=True, slots=True)
class Fit:
    """A search's must-haves that evidence supports, with the claim each rests on, and the rest."""

    supported: tuple[tuple[str, Claim], ...]
    missing: tuple[str, ...]

    @property
    def share(self) -> float:
        """Supported must-haves among all; 0 for a search without any."""
        n = len(self.supported) + len(self.missing)
        return len(self.supported) / n if n else 0.0

    @property
    def is_qualified(self) -> bool:
        return self.share >= LEAST_SHARE and bool(self.supported)


class Evidence:
    """Claims by the words in them, to ask what supports a phrase."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._claims = claims
        self._holders: dict[str, set[int]] = {}
        for at, claim in enumerate(claims):
            for word in words(f"{claim.text} {claim.item.title}"):
                self._holders.setdefault(word, set()).add(at)

    def support(self, phrase: str) -> Claim | None:
        """The first claim that holds every word of the phrase, itself or in its item's title."""
        holders = [self._holders.get(word, set()) for word in words(phrase)]
        if not holders or not (shared := set.intersection(*holders)):
            return None
        return self._claims[min(shared)]

    def holds(self, word: str) -> bool:
        """Whether any claim holds this one folded word."""
        return word in self._holders

    def fit(self, search: Search) -> Fit:
        supported: list[tuple[str, Claim]] = []
        missing: list[str] = []
        for phrase in search.must_haves:
            claim = self.support(phrase)
            if claim is None:
                missing.append(phrase)
            else:
                supported.append((phrase, claim))
        return Fit(tuple(supported), tuple(missing))
