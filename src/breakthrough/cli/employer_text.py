"""The employers that look, and one of them, as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from breakthrough.basics import count_text
from breakthrough.basics.shown import shown_name
from breakthrough.cli.wording import day_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from breakthrough.cli.page import Page
    from breakthrough.market.employers import EmployerHistory, EmployerLooking, Looking, Seen
    from breakthrough.market.talk import Asked, EmployerTold, Talk

_WHY = "Why a seat stays open, nobody outside knows."
_COLUMNS = {  # what a column of the table means, told where it is there
    "Seen": "days up from our first sighting to our last",
    "Stated": "days up by the date the employer states",
    "Pace": "how fast its adverts come down beside those of all these employers",
    "Last read": "the day on which its board was last read",
}
_HEADINGS = ("Employer", "Roles up", "Seen", "Stated", "Pace", "Last read")
_LETTERS = 80  # of a role
_SHOWN = 12  # employers; --json gives all


def show_looking(page: Page, looking: Looking | None) -> None:
    """Who looks, for how long, and what is known to have been done, in the order it says."""
    page.heading("Who is looking")
    if looking is None:
        page.text("No market is imported yet.")
        return
    if not looking.all_employers:
        page.text("No posting has all the words you asked for. Try fewer words.")
        return
    if not looking.employers:
        page.text("None of these employers has anything up now.")
    if looking.old:
        old, n = len(looking.old), len(looking.employers)
        whose = "Their boards" if old == n else f"The boards of {count_text(old, 'employer')}"
        page.text(f"{whose} were last read {looking.old_read}; this is how it was then.")
    shown = looking.employers[:_SHOWN]
    rows = [_looking_row(one) for one in shown]
    page.table(*_HEADINGS, rows=rows, numbers=[2, 3])
    names = [shown_name(one.employer) for one in shown]
    page.bullets(
        f"{name}: {'; '.join(one.facts)}."
        for name, one in zip(names, shown, strict=True)
        if one.facts
    )
    page.notes(_legend(shown, rows=rows))
    notes = [looking.order] if shown else []
    if len(shown) < len(looking.employers):
        more = count_text(len(looking.employers) - len(shown), "more employer")
        notes.append(f"{more}: with --json.")
    if looking.earlier:
        looked = count_text(len(looking.earlier), "employer")
        has = "has" if len(looking.earlier) == 1 else "have"
        notes.append(f"{looked} looked before and {has} nothing up now.")
    if looking.left_out:
        names = [shown_name(one) for one in looking.left_out]
        notes.append(f"Left out, because it is your present employer: {', '.join(names)}.")
    page.notes(notes)


def show_employer(page: Page, told: EmployerTold) -> None:
    """One employer: how long and how hard it looks, its history, and how to talk to it."""
    row = told.row
    page.heading(shown_name(row.employer))
    if row.is_old:
        page.text(f"Its board was last read on {day_text(row.read_on)}; this is how it was then.")
    page.bullets([*_sentences(row.lengths), *_sentences(row.facts), *_pace(row)])
    page.heading("When its adverts were up")
    page.table(
        *("Role", "Stated", "First seen", "Last seen", "Days", "Then"),
        rows=[
            _advert_row(one, is_read_once=told.history.is_read_once)
            for seat in told.history.seats
            for one in seat.adverts
        ],
        numbers=[4],
    )
    _again(page, told.history)
    page.text(told.line)
    if told.history.others:
        page.notes([f"{count_text(told.history.others, 'other posting')} of theirs: --all."])
    for talk in told.talks:
        _talk(page, talk)
    page.basis(told.history.basis)


def _looking_row(one: EmployerLooking) -> tuple[str, ...]:
    more = f" and {len(one.roles) - 1} more" if len(one.roles) > 1 else ""
    least = "+" if one.seen_is_least else ""
    return (
        shown_name(one.employer),
        f"{shown_name(one.roles[0], letters=_LETTERS)}{more}",
        "" if one.seen_days is None else f"{one.seen_days:,}{least}",
        "" if one.stated_days is None else f"{one.stated_days:,}",
        one.pace,
        day_text(one.read_on) if one.is_old else "",
    )


def _legend(shown: Sequence[EmployerLooking], *, rows: Sequence[tuple[str, ...]]) -> list[str]:
    """What the columns mean that are there, and why nobody knows more."""
    if not shown:
        return []
    there = [name for place, name in enumerate(_HEADINGS) if any(row[place] for row in rows)]
    told = [f"{name}: {_COLUMNS[name]}." for name in there if name in _COLUMNS]
    if any(one.seen_is_least for one in shown):
        told.insert(1, "+: it was up before we first looked.")
    return [" ".join([*told, _WHY])]


def _sentences(facts: tuple[str, ...]) -> list[str]:
    return [f"{fact[:1].upper()}{fact[1:]}." for fact in facts]


def _pace(row: EmployerLooking) -> list[str]:
    if row.pace:
        return [f"Its adverts come down {row.pace} ({row.pace_counts})."]
    return [] if row.is_read_once else [f"Pace beside others: {row.pace_reason}"]


def _advert_row(one: Seen, *, is_read_once: bool) -> tuple[str, ...]:
    moved = f" (later moved by {count_text(one.moved_days, 'day')})" if one.moved_days else ""
    return (
        shown_name(one.title, letters=_LETTERS),
        f"{day_text(one.posted_on)}{moved}" if one.posted_on else "",
        f"{day_text(one.first_seen)}{' or before' if one.at_start else ''}",
        day_text(one.last_seen),
        "" if is_read_once else f"{one.days:,}",
        one.outcome,
    )


def _again(page: Page, history: EmployerHistory) -> None:
    """What was put up again, and what was changed."""
    again = [
        f"{one.title}: put up again on {day_text(one.first_seen)}, "
        f"{count_text(one.again_after, 'day')} after it came down ({one.why}). "
        f"{'; '.join(one.changed) or 'No change was seen.'}"
        for seat in history.seats
        for one in seat.adverts
        if one.again_after is not None
    ]
    page.bullets(again)
    if history.why_no_again:
        page.text(f"Put up again: {history.why_no_again}")


def _talk(page: Page, talk: Talk) -> None:
    page.heading(f"How to talk to them: {talk.title}")
    page.text(f"The advert says: “{talk.names}”" if talk.names else talk.whom)
    if talk.reason != talk.whom:
        page.text(talk.reason)
    if talk.held:
        page.text("What they ask for and you can show:")
        page.bullets(
            f"{one.line} – you say “{one.said}”: “{one.proof.passage}” ({one.proof.where})"
            for one in talk.held
            if one.proof
        )
    if talk.missing:
        page.text("What your evidence does not show, or only in part; have an answer ready:")
        page.bullets(map(_missing, talk.missing))
    page.text("What to ask them:")
    page.bullets(f"{one.ask} ({one.fact})" for one in talk.questions)


def _missing(one: Asked) -> str:
    if not one.proof:
        return one.line
    said = f"you say “{one.said}”: “{one.proof.passage}” ({one.proof.where})"
    return f"{one.line} – {said}; {one.rest}"
