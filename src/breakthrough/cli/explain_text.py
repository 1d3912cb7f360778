"""Why a search finds me where it does, what is rare, what to earn: as text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from breakthrough.basics import count_text
from breakthrough.cli.basis_lines import crowd_line, market_line
from breakthrough.cli.chair_text import STANDINGS

if TYPE_CHECKING:
    from breakthrough.actions.findability.earning import EarnRow, RareCombinations, WhatToEarn
    from breakthrough.actions.findability.explaining import (
        AddedWord,
        ExplainedWord,
        InPlaces,
        KeepingRow,
        SearchExplained,
        WayRow,
    )
    from breakthrough.cli.page import Page

_SURFACES = {"headline": "headline or title", "skills": "skills", "about": "long text"}
_NAMED = 3  # employers of a row; --json gives all


def show_explained(page: Page, given: SearchExplained) -> None:
    """The place, what each word adds, what would bring me in, what keeps me there."""
    page.say(given.finding)
    page.text(_counts(given))
    page.heading("Word by word, what costs you most first")
    rows = [
        (
            word.word,
            f"{word.points:.2f}",
            _where(word.mine),
            f"{word.page_one_points:.2f}",
            f"{word.page_one} of {given.first}",
            _where(word.page_one_in),
        )
        for word in given.words
    ]
    page.table(
        *("Word", "You", "Where", "Page one", "Say it", "Where there"), rows=rows, numbers=[1, 3]
    )
    page.text(
        "You, Page one: the points the word adds, there on average. Where: mentions in headline or "
        "title / skills / long text."
    )
    page.bullets(_told(word) for word in given.words if word.standing != "seen")
    _show_ways(page, given)
    _show_keeping(page, given)
    page.resting_on([market_line(given.market), crowd_line(given.crowd), *given.notes])


def show_earn(page: Page, given: WhatToEarn) -> None:
    """The steps, each with what it opens and who asks."""
    page.say(given.finding)
    page.text(
        f"You qualify for {given.searches} of {count_text(given.derived, 'search', 'searches')}; "
        f"{given.won} of them on page one today."
    )
    if given.steps:
        page.heading("To earn, each counted after those above it")
        rows = [
            (row.phrase, f"+{row.opened}", f"{row.won:+d}", f"{row.asked}", f"{row.holders:,}")
            for row in given.steps
        ]
        page.table(
            *("To earn", "Qualify for", "On page one", "Ask for it", "Profiles with it"),
            rows=rows,
            numbers=[1, 2, 3, 4],
        )
        page.text("On page one: if it stood among your skills, once you have earned it.")
        page.bullets(_asked(row) for row in given.steps)
    page.resting_on([market_line(given.market), crowd_line(given.crowd), *given.notes])


def show_rare(page: Page, given: RareCombinations) -> None:
    """The combinations with their bound, the demand beside it, and the evidence."""
    page.say(given.finding)
    if given.combinations:
        page.heading("What you can prove together")
        rows = [
            (
                " + ".join(one.phrase for one in row.phrases),
                f"{row.holders:,} of {row.of:,}",
                f"1 in {row.one_in:,}",
                f"{count_text(row.searches, 'search', 'searches')} of "
                f"{count_text(len(row.employers), 'employer')}",
            )
            for row in given.combinations
        ]
        page.table("Together", "Profiles", "Fewer than", "Asked for by", rows=rows)
        if given.found > len(given.combinations):
            page.text(f"And {given.found - len(given.combinations)} more.")
        page.heading("What each rests on")
        proven = dict.fromkeys(one for row in given.combinations for one in row.phrases)
        page.bullets(f"{one.phrase} ({STANDINGS[one.standing]}): {one.evidence}" for one in proven)
    page.resting_on([market_line(given.market), crowd_line(given.crowd), *given.notes])


def _counts(given: SearchExplained) -> str:
    profiles = count_text(given.crowd.count, "profile")
    hold = "holds" if given.matched == 1 else "hold"
    found = f"{given.matched:,} of {profiles} {hold} a word of it."
    if not given.page_one_points:
        return f"{found} Page one is not full: whoever is found is on it."
    return (
        f"{found} You have {given.points:.2f} points; to come among the first {given.first} takes "
        f"more than {given.page_one_points:.2f}."
    )


def _where(places: InPlaces) -> str:
    return f"{places.headline}/{places.skills}/{places.long_text}"


def _told(word: ExplainedWord) -> str:
    if word.evidence:
        return f"{word.word}: {STANDINGS[word.standing]}. {word.evidence}"
    if word.is_rank:
        return f"{word.word}: a rank your evidence does not show; only a role that holds it does."
    if word.standing == "far down":
        return f"{word.word}: its words stand apart in your long text; no evidence says it as one."
    return f"{word.word}: no evidence yet, so it is something to earn, never to claim."


def _show_ways(page: Page, given: SearchExplained) -> None:
    if given.place is not None and given.points > given.page_one_points:
        return
    page.heading("The fewest words that would bring you to page one")
    if not given.ways:
        page.text("No four words that may be said, or could be earned, would be enough.")
    page.bullets(_way(way) for way in given.ways)


def _way(way: WayRow) -> str:
    added = "; ".join(_added(one) for one in way.words)
    can = "your evidence backs it" if way.is_backed else "only once it is earned"
    return f"{added}: place {way.place} ({can})"


def _added(one: AddedWord) -> str:
    mark = "" if one.evidence else " [to earn]"
    return f"{one.word} in your {_SURFACES[one.surface]}{mark}"


def _show_keeping(page: Page, given: SearchExplained) -> None:
    if given.place is None or given.points <= given.page_one_points:
        return
    page.heading("What keeps you on page one")
    if not given.keeping:
        page.text("No single word: without any one of them you would still be on it.")
    page.bullets(_kept(one) for one in given.keeping)


def _kept(one: KeepingRow) -> str:
    where = f"at place {one.place:,}" if one.place is not None else "not found at all"
    return f"Without {one.word} in your {_SURFACES[one.surface]} you would be {where}."


def _asked(row: EarnRow) -> str:
    by = f"{row.phrase}: asked for by {_named(row.employers)}."
    if not row.opened:
        return by
    return f"{by} Of the {row.opened} newly qualified for, {row.opened_won} would be won."


def _named(employers: Sequence[str]) -> str:
    more = len(employers) - _NAMED
    return ", ".join(employers[:_NAMED]) + (f" and {more} more" if more > 0 else "")
