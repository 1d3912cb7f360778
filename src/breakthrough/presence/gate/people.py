"""The names of contacts, which are theirs and stand in nothing that is published."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from breakthrough.basics import placed_words
from breakthrough.presence.truth.finding import Finding, Kind

_REASON = "The name of one of your contacts: it is published only where you have said that it may."


class People:
    """Full names to look for; a name of one word is looked for nowhere, nor one's own."""

    def __init__(self, names: Sequence[str], *, own: str) -> None:
        self._by_first: dict[str, set[tuple[str, ...]]] = defaultdict(set)
        mine = _folded(own)
        for name in names:
            said = _folded(name)
            if len(said) > 1 and said != mine:
                self._by_first[said[0]].add(said)

    def in_text(self, text: str) -> Iterator[Finding]:
        """Where the full name of one of them stands."""
        found = placed_words(text)
        folded = [one.folded for one in found]
        for at, word in enumerate(folded):
            for name in self._by_first.get(word, ()):
                if tuple(folded[at : at + len(name)]) == name:
                    start, end = found[at].start, found[at + len(name) - 1].end
                    yield Finding(start, end, Kind.CONFIDENTIAL, _REASON)


def _folded(name: str) -> tuple[str, ...]:
    return tuple(one.folded for one in placed_words(name))
