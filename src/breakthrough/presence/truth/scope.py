"""Of which roles a sentence speaks: by the employers, schools and titles it names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from breakthrough.basics import placed_words, words
from breakthrough.evidence import Item, Kind
from breakthrough.evidence.organisation import folded_organisation
from breakthrough.presence.truth.stems import Term, stem, terms

HELD = frozenset({Kind.ROLE, Kind.VOLUNTEERING, Kind.PROJECT})
_TITLED = frozenset({Kind.ROLE, Kind.VOLUNTEERING})
# A sentence that begins so speaks of the role of the sentence before it.
_GOES_ON = re.compile(
    r"\s*(?:there|in (?:that|this) (?:role|job|position|post|time)|at the same (?:company|firm"
    r"|employer)"
    r"|during (?:that|this) time|while there)\b",
    re.IGNORECASE,
)
_THERE = re.compile(r"\bthere\b(?! (?:is|are|was|were|will))", re.IGNORECASE)
_GIVING = re.compile(
    r"\b(?:as|as an?|as the|am an?|was an?|been an?|became an?)\s+$", re.IGNORECASE
)
_SHORTEST_ALIAS = 4  # letters of a first word that may stand for a whole name


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
        self._organisations = _aliases(self._places)
        titles: dict[tuple[str, ...], set[Item]] = {}
        for item in items:
            if item.kind in _TITLED:
                for title in {item.title, re.split(r"[,(|–]", item.title)[0]}:
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
    for key, items in list(named.items()):
        first = key[0]
        is_telling = (
            len(first) >= _SHORTEST_ALIAS and words(first) and stem(first) not in _EVERYDAY_FIRST
        )
        if firsts[first] == 1 and is_telling:
            named.setdefault((first,), set()).update(items)
    return {key: frozenset(items) for key, items in named.items()}


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


@dataclass(frozen=True, slots=True)
class Scope:
    """The items of which a sentence speaks; None: of no one in particular.

    `places`: the organisations it names, each with the stretch of the sentence that is about it.
    """

    items: frozenset[Item] | None = None
    organisations: tuple[Mention, ...] = ()
    titles: tuple[Mention, ...] = ()

    def at(self, place: int) -> frozenset[Item] | None:
        """The items of which the sentence speaks at a place in it.

        With two employers named, each has what follows it, where the sentence begins with one
        ("At A I …, and at B …"), and else what stands before it ("… at A and … at B").
        """
        if len({one.items for one in self.organisations}) < 2:
            return self.items
        first = self.organisations[0]
        if first.start <= _SOON:
            before = [one for one in self.organisations if one.start <= place]
            return (before[-1] if before else first).items
        after = [one for one in self.organisations if one.end >= place]
        return (after[0] if after else self.organisations[-1]).items


_SOON = 12  # characters: "At", "While at", "For"


def scope_of(
    text: str, *, names: Names, before: Scope | None = None, heading: Scope | None = None
) -> Scope:
    """Of what a sentence speaks; one that names nothing goes on with `before` where it says so
    ("There I …"), or stands under the heading above it.
    """
    found = terms(text)
    organisations = names.organisations(text, found)
    titles = [
        one
        for one in names.titles(text, found)
        if not any(other.start <= one.start < other.end for other in organisations)
    ]
    items = _union(organisations)
    if items is None:
        goes_on = _GOES_ON.match(text) or (_THERE.search(text) if not titles else None)
        inherited = before if goes_on and before and before.items else heading
        items = inherited.items if inherited else None
    held = _union(titles)
    if held:
        both = held & items if items is not None else held
        items = both or items
    return Scope(items, tuple(organisations), tuple(titles))


def _union(mentions: Sequence[Mention]) -> frozenset[Item] | None:
    if len(mentions) < 2:
        return mentions[0].items if mentions else None
    return frozenset().union(*(one.items for one in mentions))


def is_heading(text: str, *, scope: Scope) -> bool:
    """Whether a line only says which role follows: "Plant Manager, Carrow Packaging (2021–)"."""
    if not scope.organisations or text.rstrip().endswith((".", "!", "?", ";")):
        return False
    return len(words(text)) <= _HEADING_WORDS and not re.search(r"\b(?:I|my|we)\b", text)


_HEADING_WORDS = 14
