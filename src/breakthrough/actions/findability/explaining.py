"""Why one search finds me where it does, for every door."""

from __future__ import annotations

from dataclasses import dataclass

from breakthrough.actions.crowd import CrowdBasis
from breakthrough.actions.findability.searches import MarketBasis
from breakthrough.actions.findability.view import View, notes, view
from breakthrough.evidence import Claim
from breakthrough.findability import (
    PAGE_ONE,
    SCALE,
    Explained,
    Keeping,
    PartExplained,
    Search,
    Surface,
    Way,
    backing,
    explain,
)

POINTS_NOTE = (
    "A word adds more points when few of the crowd say it, in the headline more than in the "
    "skills, there more than in the long text, and in a short text more than in a long one. A "
    "third mention adds nothing."
)


@dataclass(frozen=True, slots=True)
class InPlaces:
    """A number for each place text stands in; the headline includes the current title."""

    headline: int
    skills: int
    long_text: int


@dataclass(frozen=True, slots=True)
class ExplainedWord:
    """A word or phrase of the search: where it stands, what it adds for me and for page one.

    `standing` as elsewhere; `evidence` is empty where nothing backs it. `is_rank`: it names a rank,
    which is held and not learnt. `points` it adds to my score, `page_one_points` to one of the
    first on average. `mine` counts my mentions; `page_one_in` counts the first profiles that say it
    there, `page_one` anywhere, `crowd` all profiles that say it.
    """

    word: str
    standing: str
    evidence: str
    is_rank: bool
    points: float
    page_one_points: float
    mine: InPlaces
    page_one_in: InPlaces
    page_one: int
    crowd: int


@dataclass(frozen=True, slots=True)
class AddedWord:
    """A word that would have to stand in a surface; without evidence it is to earn first."""

    word: str
    surface: str
    standing: str
    evidence: str


@dataclass(frozen=True, slots=True)
class WayRow:
    """Words that together would bring me to `place`; `is_backed` when evidence backs them all."""

    place: int
    is_backed: bool
    words: tuple[AddedWord, ...]


@dataclass(frozen=True, slots=True)
class KeepingRow:
    """A word that keeps me on page one: without it in that surface I would be at `place`.

    None: not found at all.
    """

    word: str
    surface: str
    place: int | None


@dataclass(frozen=True, slots=True)
class SearchExplained:
    """My exact place in one search, equal scores before me (None: not found), and why.

    `is_derived`: it is one of the searches made from postings, here of `employers`; `limited_to` is
    the place it is limited to, empty for anywhere. `points` are
    mine, `page_one_points` must be beaten to come among the first 25 (0 where fewer match).
    `first` profiles are there, `matched` hold a word of the search. The words come in the order of
    what they cost me against page one. `ways` are the smallest sets of words that would bring me
    there, `keeping` the single words without which I would drop off it.
    """

    finding: str
    search: str
    is_derived: bool
    is_qualified: bool
    employers: tuple[str, ...]
    limited_to: str
    place: int | None
    matched: int
    first: int
    points: float
    page_one_points: float
    words: tuple[ExplainedWord, ...]
    ways: tuple[WayRow, ...]
    keeping: tuple[KeepingRow, ...]
    market: MarketBasis
    crowd: CrowdBasis
    notes: tuple[str, ...]


def explain_search(career: int, *, search: str) -> SearchExplained:
    """Any search, typed or made from postings.

    Raises Problem without a word in it, and when evidence, crowd or market is missing.
    """
    seen = view(career)
    asked, is_derived = _found_or_typed(search, seen)
    is_titles_only = seen.crowd.basis.is_titles_only
    surfaces = [Surface.HEADLINE] if is_titles_only else None
    found = explain(
        asked,
        crowd=seen.crowd.crowd,
        profile=seen.person.searched(is_titles_only=is_titles_only),
        evidence=seen.person.evidence,
        ranker=seen.ranking.ranker,
        surfaces=surfaces,
    )
    standings = {part.word.text: part.word.standing.value for part in found.parts}
    return SearchExplained(
        finding=_finding(found),
        search=asked.text,
        is_derived=is_derived,
        is_qualified=found.fit.is_qualified,
        employers=asked.employers,
        limited_to=asked.place,
        place=found.place,
        matched=found.matched,
        first=found.first,
        points=_points(found.mine),
        page_one_points=_points(found.bar),
        words=tuple(_word(part) for part in sorted(found.parts, key=_cost)),
        ways=tuple(_way(way, standings) for way in found.ways),
        keeping=tuple(map(_keeping, found.keeping)),
        market=seen.derived.basis,
        crowd=seen.crowd.basis,
        notes=(POINTS_NOTE, *notes(seen.person, seen.crowd)),
    )


def _found_or_typed(text: str, seen: View) -> tuple[Search, bool]:
    """The derived search of the same words, which knows its phrases; else the text as typed.

    Of several, the one with the same operators comes first.
    """
    typed = Search(text.strip())
    same = [one for one in seen.derived.searches if set(one.words) == set(typed.words)]
    asked = typed.text.casefold()
    known = (
        min(same, key=lambda one: one.shown.casefold() != asked) if same and typed.words else None
    )
    return (known, True) if known else (typed, False)


def _finding(found: Explained) -> str:
    searched = f"“{found.search.text}”"
    if found.is_elsewhere:
        return f"{searched} is limited to {found.search.place}, where your profile is not."
    if found.place is None:
        return f"An employer who searches for {searched} does not find you at all."
    if found.is_on_page_one:
        return f"{searched} finds you at place {found.place:,}, on page one."
    return f"{searched} finds you at place {found.place:,}; page one ends at {PAGE_ONE}."


def _cost(part: PartExplained) -> float:
    return part.mine - part.page_one


def _word(part: PartExplained) -> ExplainedWord:
    return ExplainedWord(
        word=part.word.text,
        standing=part.word.standing.value,
        evidence=_evidence(part.claim),
        is_rank=part.is_rank,
        points=_points(part.mine),
        page_one_points=_points(part.page_one),
        mine=InPlaces(*part.mentions),
        page_one_in=InPlaces(*part.held_in),
        page_one=part.held,
        crowd=part.word.crowd,
    )


def _way(way: Way, standings: dict[str, str]) -> WayRow:
    words = tuple(
        AddedWord(one.text, one.surface.value, standings[one.text], _evidence(one.claim))
        for one in way.added
    )
    return WayRow(way.place, way.is_backed, words)


def _keeping(one: Keeping) -> KeepingRow:
    return KeepingRow(one.text, one.surface.value, one.place)


def _evidence(claim: Claim | None) -> str:
    return backing(claim) if claim else ""


def _points(score: float) -> float:
    """A score in points, to two decimals."""
    return round(score / SCALE, 2)
