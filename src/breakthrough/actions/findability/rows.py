"""One search as the doors show it."""

from __future__ import annotations

from dataclasses import dataclass

from breakthrough.findability import Fit, Outcome, SearchWord, backing


@dataclass(frozen=True, slots=True)
class WordRow:
    """A word or phrase of a search, where it stands for me, how many of the crowd hold it.

    `standing`: "seen" (headline, current title, skills), "far down" (only in the long text),
    "unpublished" (in the evidence, not in public), "nowhere" (no evidence: to earn, not to claim).
    """

    word: str
    standing: str
    crowd: int


@dataclass(frozen=True, slots=True)
class SupportRow:
    """A must-have of a search and the evidence it rests on."""

    must_have: str
    evidence: str


@dataclass(frozen=True, slots=True)
class SearchRow:
    """A search I qualify for. `place` 1–100; None beyond 100; 0 not found at all."""

    search: str
    place: int | None
    matched: int
    employers: tuple[str, ...]
    postings: int
    words: tuple[WordRow, ...]
    supported: tuple[SupportRow, ...]
    missing: tuple[str, ...]
    why: str


def search_row(outcome: Outcome, *, is_placed: bool = True) -> SearchRow:
    """The row of a search; one with operators is told by its words, as it is ranked here.

    `is_placed`: the crowd is large enough for a place on page one to say something.
    """
    return SearchRow(
        search=outcome.search.text,
        place=outcome.place,
        matched=outcome.matched,
        employers=outcome.search.employers,
        postings=outcome.search.postings,
        words=word_rows(outcome.words),
        supported=_supported(outcome.fit),
        missing=outcome.fit.missing,
        why=_why(outcome, is_placed=is_placed),
    )


def word_rows(words: tuple[SearchWord, ...]) -> tuple[WordRow, ...]:
    return tuple(WordRow(word.text, word.standing.value, word.crowd) for word in words)


def _supported(fit: Fit) -> tuple[SupportRow, ...]:
    return tuple(SupportRow(phrase, backing(claim)) for phrase, claim in fit.supported)


def _why(outcome: Outcome, *, is_placed: bool) -> str:
    """One sentence: what takes this search to page one, or what keeps it off."""
    by_standing: dict[str, list[str]] = {}
    for word in outcome.words:
        by_standing.setdefault(word.standing.value, []).append(word.text)
    parts = [
        _part(by_standing, "far down", "only in your long text"),
        _part(by_standing, "unpublished", "in your evidence but not in public"),
        _part(by_standing, "nowhere", "nowhere in your evidence"),
    ]
    told = "; ".join(part for part in parts if part)
    said = f"{told[:1].upper()}{told[1:]}."
    if not is_placed:
        return said if told else "Every word is in sight."
    if outcome.is_won:
        return f"On page one. {said}" if told else "On page one, with every word in sight."
    return said if told else "Every word is in sight, but others say them sooner or more often."


def _part(by_standing: dict[str, list[str]], standing: str, says: str) -> str:
    found = by_standing.get(standing)
    return f"{', '.join(found)}: {says}" if found else ""
