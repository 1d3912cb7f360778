"""One sentence held against all that evidence says."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from breakthrough.evidence import Claim, Item
from breakthrough.presence.truth.dates import date_judged, length_judged
from breakthrough.presence.truth.doing import Part
from breakthrough.presence.truth.finding import Finding, Kind
from breakthrough.presence.truth.leading import heads_judged
from breakthrough.presence.truth.mood import Mood
from breakthrough.presence.truth.numbers import number_judged
from breakthrough.presence.truth.offices import offices_judged
from breakthrough.presence.truth.sentence import Said
from breakthrough.presence.truth.span_of_time import is_a_length
from breakthrough.presence.truth.statement import Statements
from breakthrough.presence.truth.strengths import languages_judged, strength_judged
from breakthrough.presence.truth.titles import titles_judged
from breakthrough.presence.truth.unknown import from_elsewhere, unknown_words

MOST_BACKING = 3  # claims shown for a sentence
LEAST_OF_BEST = 0.6  # of the closest claim's words in common, to be shown beside it

Judged = tuple[Finding | None, Claim | None]


class Judge:
    """What is known of a person, and the day until which present roles count.

    `own`: stems of the person's own name, which may be said.
    """

    def __init__(self, known: Statements, *, as_of: date, own: frozenset[str]) -> None:
        self.known = known
        self._as_of = as_of
        self._own = own

    def judged(self, said: Said) -> tuple[list[Finding], list[Claim]]:
        """What is marked in a sentence, and the claims that back the rest."""
        found: list[Finding] = []
        backing: list[Claim] = []
        for finding, claim in (*self._numbers(said), *self._dates(said)):
            found += [finding] if finding else []
            backing += [claim] if claim else []
        found += self._words(said)
        if said.mood is Mood.FACT:
            found += self._parts(said)
            found = found or list(from_elsewhere(said, self.known, own=self._own))
            backing += self._closest(said)
            if not found and not backing:
                found += _nothing_says_it(said)
        elif said.mood is Mood.GENERAL:
            backing += self._closest(said) if said.quantities else self._saying_all(said)
        return found, list(dict.fromkeys(backing))[:MOST_BACKING]

    def _numbers(self, said: Said) -> Iterator[Judged]:
        for one in said.quantities:
            finding, statement = number_judged(one, said=said, known=self.known)
            claim = statement.claim if statement else None
            if finding and is_a_length(said.text, one):  # no line says it, but the timeline may
                finding, item = length_judged(one, said=said, known=self.known, as_of=self._as_of)
                claim = self._claim_of(item)
            yield finding, claim

    def _dates(self, said: Said) -> Iterator[Judged]:
        for one in said.dates:
            finding, item = date_judged(one, said=said, known=self.known, as_of=self._as_of)
            yield finding, self._claim_of(item)

    def _words(self, said: Said) -> Iterator[Finding]:
        """Titles, levels of languages, and words that evidence does not have."""
        titles = [*offices_judged(said, known=self.known), *titles_judged(said, known=self.known)]
        yield from titles
        yield from heads_judged(said, known=self.known)
        yield from languages_judged(said, known=self.known)
        for one in unknown_words(said, known=self.known, own=self._own):
            if not any(title.start <= one.start < title.end for title in titles):
                yield one

    def _parts(self, said: Said) -> list[Finding]:
        judged = (
            strength_judged(one, said=said, known=self.known)
            for one in said.doings
            if one.part >= Part.DID
        )
        return [one for one in judged if one]

    def _claim_of(self, item: Item | None) -> Claim | None:
        return next((one.claim for one in self.known.all if one.item == item), None)

    def _closest(self, said: Said) -> list[Claim]:
        """The claims that share most words with the sentence; none where only everyday ones do."""
        ranked = self.known.ranked(said.stems(), among=said.scope.items)
        best = ranked[0][0] if ranked else 0.0
        return [one.claim for worth, one in ranked if worth >= LEAST_OF_BEST * best][:MOST_BACKING]

    def _saying_all(self, said: Said) -> list[Claim]:
        """The claim that has most words of a sentence which does not speak of the person."""
        wanted = said.stems()
        ranked = self.known.ranked(wanted)
        held = len(wanted & ranked[0][1].stems) if ranked else 0
        return [ranked[0][1].claim] if held >= 2 and 2 * held >= len(wanted) else []


def _nothing_says_it(said: Said) -> list[Finding]:
    """A doing told as fact in words so general that no claim shares one of them."""
    told = [one for one in said.doings if one.part >= Part.DID]
    if not told:
        return []
    reason = "No line of your evidence says this."
    return [Finding(0, len(said.text), Kind.UNBACKED, reason)]
