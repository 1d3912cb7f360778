"""Which searches the person truly fits, and by what evidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from breakthrough.basics import words
from breakthrough.evidence import Claim, Kind
from breakthrough.findability.searches.same_title import other_writings
from breakthrough.findability.searches.search import Search
from breakthrough.findability.text.cutting import is_negated

LEAST_SHARE = 0.5  # of a search's must-haves; with less evidence it is not counted
_LEAST_GROUPS = 2  # of what may be met in several ways: a tool many use shows no fit by itself
# What one says of oneself there is free to say: without a role, project or the like it proves
# nothing (docs/decisions/0011).
_ONLY_SAID = frozenset({Kind.HEADLINE, Kind.SUMMARY})


@dataclass(frozen=True, slots=True)
class Fit:
    """A search's must-haves that evidence supports, with the claim each rests on, and the rest.

    `least`: how many must be supported, besides half of them.
    """

    supported: tuple[tuple[str, Claim], ...]
    missing: tuple[str, ...]
    least: int = 1

    @property
    def share(self) -> float:
        """Supported must-haves among all; 0 for a search without any."""
        return self._share(len(self.supported))

    @property
    def is_qualified(self) -> bool:
        return self.is_qualified_with(0)

    def is_qualified_with(self, more: int) -> bool:
        """Whether it is, or would be, if so many of the missing were supported too."""
        held = len(self.supported) + more
        return self._share(held) >= LEAST_SHARE and held >= self.least

    def _share(self, held: int) -> float:
        n = len(self.supported) + len(self.missing)
        return held / n if n else 0.0

    @property
    def worth(self) -> float:
        """How much the search counts for me: the share, and 0 below half (g_q in science A3)."""
        return self.share if self.is_qualified else 0.0


class Evidence:
    """Claims by the words in them, to ask what supports a phrase.

    A headline and an About support nothing: they say what the rest must show.
    """

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._claims = [claim for claim in claims if claim.kind not in _ONLY_SAID]
        self._only_said = [claim for claim in claims if claim.kind in _ONLY_SAID]
        self._said = [_sayings(claim) for claim in self._claims]
        self._holders: dict[str, set[int]] = {}
        self._found: dict[str, Claim | None] = {}
        for at, sayings in enumerate(self._said):
            for saying in sayings:
                for word in saying:
                    self._holders.setdefault(word, set()).add(at)

    def only_said(self, phrase: str) -> Claim | None:
        """The headline or About that says a phrase which nothing supports."""
        wanted = words(phrase)
        if not wanted or self._support(phrase):
            return None
        said = (one for one in self._only_said if _says(_sayings(one), wanted))
        return next(said, None)

    def support(self, phrase: str) -> Claim | None:
        """The first claim that says the phrase's words one after the other, itself or its title.

        A sentence that negates or weakens supports nothing.
        """
        wanted = words(phrase)
        holders = [self._holders.get(word, set()) for word in wanted]
        if not holders:
            return None
        for at in sorted(set.intersection(*holders)):
            if _says(self._said[at], wanted):
                return self._claims[at]
        return None

    def fit(self, search: Search) -> Fit:
        """What of a search is supported; of one with operators, each group by any of its phrases.

        So too what a role needs beside its title. A group without support is named by its first
        phrase, the needs of a role by its title, which alone of them is typed.
        """
        supported: list[tuple[str, Claim]] = []
        missing: list[str] = []
        groups = search.groups or tuple((phrase,) for phrase in search.must_haves)
        named = [(group, group[0]) for group in groups]
        named += [(search.needs, search.needs[-1])] if search.needs else []
        for group, name in named:
            held = ((phrase, self._support(phrase)) for phrase in group)
            phrase, claim = next((one for one in held if one[1]), (name, None))
            if claim is None:
                missing.append(phrase)
            else:
                supported.append((phrase, claim))
        n = len(supported) + len(missing)
        least = min(_LEAST_GROUPS, n) if search.groups or search.needs else 1
        return Fit(tuple(supported), tuple(missing), least)

    def _support(self, phrase: str) -> Claim | None:
        """As `support`; each phrase is sought once, since many searches share it."""
        if phrase not in self._found:
            self._found[phrase] = self.support(phrase)
        return self._found[phrase]


def _sayings(claim: Claim) -> list[list[str]]:
    title = words(claim.item.title)
    said = [title, *(other_writings(title) if claim.item.kind is Kind.ROLE else ())]
    if not is_negated(claim.text):
        said.append(words(claim.text))
    return said


def _says(sayings: Sequence[Sequence[str]], wanted: Sequence[str]) -> bool:
    return any(_contains(saying, wanted) for saying in sayings)


def _contains(saying: Sequence[str], wanted: Sequence[str]) -> bool:
    size = len(wanted)
    return any(list(saying[at : at + size]) == list(wanted) for at in range(len(saying) - size + 1))
