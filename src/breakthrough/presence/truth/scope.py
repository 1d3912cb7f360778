"""Of which roles a sentence speaks: by the employers, schools and titles it names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from breakthrough.basics import words
from breakthrough.evidence import Item
from breakthrough.evidence.cv.headings import part_named
from breakthrough.evidence.date_ranges import dates_in
from breakthrough.presence.truth.names import Mention, Names
from breakthrough.presence.truth.stems import terms

# A sentence that begins so speaks of the role of the sentence before it.
_GOES_ON = re.compile(
    r"\s*(?:there|in (?:that|this) (?:role|job|position|post|time)|at the same (?:company|firm"
    r"|employer)"
    r"|during (?:that|this) time|while there)\b",
    re.IGNORECASE,
)
_THERE = re.compile(r"\bthere\b(?! (?:is|are|was|were|will))", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Scope:
    """The items of which a sentence speaks; None: of no one in particular.

    `under`: those of the heading it stands under, or of the sentence it goes on with, whatever it
    names itself.
    """

    items: frozenset[Item] | None = None
    organisations: tuple[Mention, ...] = ()
    titles: tuple[Mention, ...] = ()
    under: frozenset[Item] | None = None

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
    inherited = heading
    if not organisations and before and before.items:
        goes_on = _GOES_ON.match(text) or (_THERE.search(text) if not titles else None)
        inherited = before if goes_on else heading
    under = inherited.items if inherited else None
    items = _union(organisations) if organisations else under
    held = _union(titles)
    if held:
        both = held & items if items is not None else held
        items = both or items
    return Scope(items, tuple(organisations), tuple(titles), under)


def _union(mentions: Sequence[Mention]) -> frozenset[Item] | None:
    if len(mentions) < 2:
        return mentions[0].items if mentions else None
    return frozenset().union(*(one.items for one in mentions))


def is_heading(text: str, *, scope: Scope) -> bool:
    """Whether a line only says which role follows: "Plant Manager, Carrow Packaging (2021–)"."""
    if text.rstrip().endswith((".", "!", "?", ";")) or re.search(r"\b(?:I|my|we)\b", text):
        return False
    if not scope.organisations:
        has_title = scope.titles and scope.titles[0].start == 0
        return bool(has_title) and bool(dates_in(text) or scope.titles[0].end == len(text.strip()))
    return len(words(text)) <= _HEADING_WORDS


def ends_heading(text: str) -> bool:
    """Whether a line opens a new part of a CV ("Skills"), where no role's heading holds longer."""
    return part_named(text) is not None


_HEADING_WORDS = 14
