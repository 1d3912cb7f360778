"""The organisations, titles and projects that evidence knows, to be found in a sentence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from breakthrough.basics import placed_words, words
from breakthrough.evidence import Item, Kind
from breakthrough.evidence.organisation import folded_organisation
from breakthrough.presence.truth.stems import Term, stem, stems

HELD = frozenset({Kind.ROLE, Kind.VOLUNTEERING, Kind.PROJECT})
_TITLED = frozenset({Kind.ROLE, Kind.VOLUNTEERING, Kind.PROJECT})
_ONE_S_PLACE = frozenset({Kind.ROLE, Kind.VOLUNTEERING, Kind.EDUCATION})
_GIVING = re.compile(
    r"\b(?:as|as an?|as the|am an?|was an?|been an?|became an?)\s+$", re.IGNORECASE
)
_SHORTEST_ALIAS = 4  # letters of a first word that may stand for a whole name
_SHORT = re.compile(r"[,(|–]")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name at text[start:end], and the items it stands for."""

    start: int
    end: int
    items: frozenset[Item]
    name: str


class Names:
    """The organisations and the titles that evidence knows, to be found in a sentence."""

    def __init__(self, items: Sequence[Item]) -> None:
        self._places = [
            (item.organisation, item)
            for item in items
            if item.organisation and item.kind in HELD | {Kind.EDUCATION}
        ]
        self._organisations = _with_tellers(_aliases(self._places), items)
        titles: dict[tuple[str, ...], set[Item]] = {}
        for item in items:
            if item.kind in _TITLED:
                short = item.title if item.kind is Kind.PROJECT else _SHORT.split(item.title)[0]
                for title in {item.title, short}:
                    key = tuple(one.folded for one in placed_words(title))
                    if key:
                        titles.setdefault(key, set()).add(item)
        self._titles = {key: frozenset(held) for key, held in titles.items()}
        self._starts = {key[0] for key in (*self._organisations, *self._titles)}

    def organisations(self, text: str, found: Sequence[Term]) -> list[Mention]:
        """The organisations that a sentence names, in order; of two that overlap the longer."""
        return _mentions(text, found, self._organisations, starts=self._starts, capital=True)

    def titles(self, text: str, found: Sequence[Term]) -> list[Mention]:
        """The titles held that a sentence names."""
        mentions = _mentions(text, found, self._titles, starts=self._starts, capital=False)
        return [one for one in mentions if _is_given(text, one)]


def _is_given(text: str, one: Mention) -> bool:
    """Whether a title is meant, not people of that calling: "43 accountants"."""
    is_plural = one.name.endswith("s") and not any(
        it.title.casefold().endswith("s") or "," in it.title for it in one.items
    )
    is_written_so = any(char.isupper() for char in one.name) or " " in one.name
    return not is_plural and (is_written_so or _GIVING.search(text, 0, one.start) is not None)


def _aliases(places: Sequence[tuple[str, Item]]) -> dict[tuple[str, ...], frozenset[Item]]:
    """Each organisation by its name without legal form, and by a first word only it has."""
    named: dict[tuple[str, ...], set[Item]] = {}
    for organisation, item in places:
        key = tuple(one.folded for one in placed_words(folded_organisation(organisation)))
        if key:
            named.setdefault(key, set()).add(item)
    firsts = Counter(key[0] for key in named)
    where = stems(" ".join(item.place for _, item in places)) | _EVERYDAY_FIRST
    for key, items in list(named.items()):
        first = key[0]
        is_telling = len(first) >= _SHORTEST_ALIAS and words(first) and stem(first) not in where
        is_a_place = any(item.kind in _ONE_S_PLACE for item in items)
        if firsts[first] == 1 and is_telling and is_a_place:
            named.setdefault((first,), set()).update(items)
    return {key: frozenset(items) for key, items in named.items()}


def _with_tellers(
    named: dict[tuple[str, ...], frozenset[Item]], items: Iterable[Item]
) -> dict[tuple[str, ...], frozenset[Item]]:
    """With each organisation also the projects, recommendations and the like that name it."""
    told = [
        (item, f" {' '.join(one.folded for one in placed_words(f'{item.title} {item.text}'))} ")
        for item in items
        if item.kind not in _ONE_S_PLACE
    ]
    return {
        key: held | {item for item, text in told if f" {' '.join(key)} " in text}
        for key, held in named.items()
    }


_EVERYDAY_FIRST = frozenset(
    stem(word)
    for word in "university college school institute national international global first general "
    "royal state federal city united american british european north south east west new saint "
    "data digital health home green smart open".split()
)


def _mentions(
    text: str,
    found: Sequence[Term],
    known: Mapping[tuple[str, ...], frozenset[Item]],
    *,
    starts: set[str],
    capital: bool,
) -> list[Mention]:
    mentions: list[Mention] = []
    at, longest = 0, max(map(len, known), default=0)
    while at < len(found):
        size = 0
        if found[at].folded in starts:
            folded = tuple(one.folded for one in found[at : at + longest])
            size = next((n for n in range(len(folded), 0, -1) if folded[:n] in known), 0)
        if size and (
            not capital or text[found[at].start].isupper() or not text[found[at].start].isalpha()
        ):
            items = known[folded[:size]]
            start, end = found[at].start, found[at + size - 1].end
            mentions.append(Mention(start, end, items, text[start:end]))
            at += size
        else:
            at += 1
    return mentions
