"""The names of contacts, which are theirs and stand in nothing that is published."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from breakthrough.basics import placed_words
from breakthrough.presence.truth.finding import Finding, Kind
from breakthrough.presence.truth.short_name import is_distinctive
from breakthrough.presence.truth.visible import Visible

_REASON = "The name of one of your contacts: it is published only where you have said that it may."
# Around a name that stands in small letters: an address of a page or of a mailbox.
_ADDRESS = re.compile(r"@|://|www\.|[^\W_][._][^\W_]")
_AROUND = 200  # letters beside a name that are looked at
_INITIALS = re.compile(r"(?:(?<!\w)[^\W\d_]\.\s?)+$")


class People:
    """Names to look for: in full, and the family name by itself where `spare` is given.

    `spare`: texts whose words are nobody's family name here. One's own name is looked for nowhere,
    nor a name of one word.
    """

    def __init__(
        self, names: Sequence[str], *, own: str, spare: Collection[str] | None = None
    ) -> None:
        self._by_first: dict[str, set[tuple[str, ...]]] = defaultdict(set)
        self._families: set[str] = set()
        self._joined: set[str] = set()
        mine = _folded(own)
        others = [said for said in map(_folded, names) if len(said) > 1 and said != mine]
        for said in others:
            self._by_first[said[0]].add(said)
        if spare is None:
            return
        spared = {*mine, *(word for text in spare for word in _folded(text))}
        for said in others:
            if is_distinctive(said[-1]) and said[-1] not in spared:
                self._families.add(said[-1])
                self._joined |= {said[0] + said[-1], said[0][0] + said[-1], said[-1] + said[0]}

    def in_text(self, text: str) -> Iterator[Finding]:
        """Where one of them is named."""
        seen = Visible.of(text)
        for start, end in self._named(seen.text):
            yield Finding(*seen.written(start, end), Kind.CONFIDENTIAL, _REASON)

    def _named(self, text: str) -> Iterator[tuple[int, int]]:
        found = placed_words(text)
        folded = [one.folded for one in found]
        past = 0
        for at, word in enumerate(folded):
            start, end = found[at].start, found[at].end
            for name in self._by_first.get(word, ()):
                if tuple(folded[at : at + len(name)]) == name:
                    past = found[at + len(name) - 1].end
                    yield start, past
            if start < past or word not in self._families | self._joined:
                continue
            if word in self._families and not text[start].islower():
                initials = _INITIALS.search(text, max(0, start - 12), start)
                yield (initials.start() if initials else start), end
            elif _is_in_address(text, start, end):
                yield start, end


def _is_in_address(text: str, start: int, end: int) -> bool:
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    begun = max(before.rfind(sign) for sign in " \n\t") + 1
    ended = re.split(r"\s", after, maxsplit=1)[0]
    return bool(_ADDRESS.search(before[begun:] + text[start:end] + ended))


def _folded(name: str) -> tuple[str, ...]:
    return tuple(one.folded for one in placed_words(name))
