"""One sentence of the text with everything that is read from it before it is judged."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from breakthrough.evidence import Item
from breakthrough.evidence.date_ranges import DateRange
from breakthrough.presence.truth.doing import Doing, doings
from breakthrough.presence.truth.mood import Mood, mood_of
from breakthrough.presence.truth.quantity import Quantity, quantities
from breakthrough.presence.truth.rates import rate_place
from breakthrough.presence.truth.scope import Scope
from breakthrough.presence.truth.span_of_time import dates_of
from breakthrough.presence.truth.stems import Term, terms


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence, its words, dates, numbers and doings; places are counted from its beginning."""

    text: str
    scope: Scope
    mood: Mood
    terms: tuple[Term, ...]
    dates: tuple[DateRange, ...]
    quantities: tuple[Quantity, ...]
    doings: tuple[Doing, ...]

    @classmethod
    def of(cls, text: str, *, scope: Scope) -> Said:
        blanked = without_contact(text)
        dates = dates_of(blanked)
        for one in dates:
            blanked = blanked[: one.start] + " " * (one.end - one.start) + blanked[one.end :]
        named = [(one.start, one.end) for one in (*scope.organisations, *scope.titles)]
        counted = [
            one
            for one in quantities(blanked)
            if not any(start <= one.start < end for start, end in named)  # Studio 54
        ]
        spans = [(one.start, one.end) for one in dates]
        spans += [(one.start, one.end) for one in counted]
        spans += [place for one in counted if (place := rate_place(blanked, one))]
        taken = {at for start, end in spans for at in range(start, end)}
        return cls(
            text,
            scope,
            mood_of(text, names_a_role=bool(scope.organisations or scope.titles)),
            tuple(one for one in terms(blanked) if one.start not in taken),
            dates,
            tuple(counted),
            doings(text),
        )

    def stems(self, start: int = 0, end: int | None = None, *, everyday: bool = False) -> set[str]:
        """The stems of what carries content between two places; everyday words only if asked."""
        first = bisect_left(self.terms, start, key=lambda one: one.start)
        last = bisect_left(self.terms, end, key=lambda one: one.start) if end is not None else None
        return {
            one.stem
            for one in self.terms[first:last]
            if one.is_said and (everyday or not one.is_everyday)
        }

    def near(self, place: int, *, titles: bool = True) -> frozenset[Item] | None:
        """The items meant at a place: those that the sentence names, or where it names several
        roles, those named in the same clause.
        """
        named = [*self.scope.organisations, *(self.scope.titles if titles else ())]
        if not named:
            return None if self.scope.titles else self.scope.items
        if len({one.items for one in named}) < 2 or not titles:
            return self.scope.items if titles else self.scope.at(place)
        here = self.clause(place, also_and=False)
        within = [one.items for one in named if here[0] <= one.start < here[1]]
        if not within:
            return None
        # A title that was held elsewhere does not move the sentence there.
        there = [it.items for it in self.scope.organisations if here[0] <= it.start < here[1]]
        return frozenset.intersection(*within) or (there or within)[-1]

    def clause(self, place: int, *, also_and: bool = True) -> tuple[int, int]:
        """The [start, end) of the clause around a place, between commas and the like."""
        cuts = _AND if also_and else _CLAUSES
        before = [one.end() for one in cuts.finditer(self.text, 0, place)]
        after = cuts.search(self.text, place)
        return (before[-1] if before else 0), (after.start() if after else len(self.text))


def without_contact(text: str) -> str:
    """The text with addresses of the net and telephone numbers blanked out, places kept."""
    if "@" not in text and not _DIALS.search(text):
        return text
    return _CONTACT.sub(lambda found: " " * len(found.group()), text)


_DIALS = re.compile(r"\+\d|https?:|www\.|linkedin\.com", re.IGNORECASE)
_CONTACT = re.compile(
    r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+|(?:https?://|www\.|linkedin\.com/)\S+"
    r"|\+\d[\d ()/-]{6,}\d",
    re.IGNORECASE,
)
_CLAUSES = re.compile(r"[,;:|–—(]\s|\bthen\b|\band today\b")
_AND = re.compile(rf"{_CLAUSES.pattern}|\band\b")
