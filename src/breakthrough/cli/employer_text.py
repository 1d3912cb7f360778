"""The employers that look, and one of them, as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from breakthrough.basics import count_text
from breakthrough.cli.wording import day_text

if TYPE_CHECKING:
    from breakthrough.cli.page import Page
    from breakthrough.market.employers import EmployerHistory, EmployerLooking, Looking, Seen
    from breakthrough.market.talk import EmployerTold, Talk

_COLUMNS = (
    "Seen: days up from our first sighting to our last, + where it was up before we first looked. "
    "Stated: days up by the date the employer states. Down, of: how many of its adverts came down, "
    "of how many would have at the pace of all these employers. Why a seat stays open, nobody "
    "outside knows."
)
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
    shown = looking.employers[:_SHOWN]
    page.table(
        *("Employer", "Roles up", "Seen", "Stated", "Down, of"),
        rows=[_looking_row(one) for one in shown],
        numbers=[2, 3, 4],
    )
    page.bullets(f"{one.employer}: {'; '.join(one.facts)}." for one in shown if one.facts)
    if shown:
        page.notes([_COLUMNS])
    notes = [looking.order] if shown else []
    if len(shown) < len(looking.employers):
        more = count_text(len(looking.employers) - len(shown), "more employer")
        notes.append(f"{more}: with --json.")
    if looking.earlier:
        looked = count_text(len(looking.earlier), "employer")
        has = "has" if len(looking.earlier) == 1 else "have"
        notes.append(f"{looked} looked before and {has} nothing up now.")
    if looking.left_out:
        names = ", ".join(looking.left_out)
        notes.append(f"Left out, because it is your present employer: {names}.")
    page.notes(notes)


def show_employer(page: Page, told: EmployerTold) -> None:
    """One employer: how long and how hard it looks, its history, and how to talk to it."""
    row = told.row
    page.heading(row.employer)
    page.bullets([*_sentences(row.lengths), *_sentences(row.facts), _pace(row)])
    page.heading("When its adverts were up")
    page.table(
        *("Role", "Stated", "First seen", "Last seen", "Days", "Then"),
        rows=[_advert_row(one) for seat in told.history.seats for one in seat.adverts],
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
        one.employer,
        f"{one.roles[0]}{more}",
        "" if one.seen_days is None else f"{one.seen_days:,}{least}",
        "" if one.stated_days is None else f"{one.stated_days:,}",
        one.pace,
    )


def _sentences(facts: tuple[str, ...]) -> list[str]:
    return [f"{fact[:1].upper()}{fact[1:]}." for fact in facts]


def _pace(row: EmployerLooking) -> str:
    if row.slower is None:
        return f"Pace beside others: {row.pace_reason}"
    return (
        f"{count_text(row.came_down, 'advert')} came down, where {row.expected:.1f} would have at "
        f"the pace of all that were compared: {row.slower:.0%} likely that it is slower."
    )


def _advert_row(one: Seen) -> tuple[str, ...]:
    moved = f" (later moved by {count_text(one.moved_days, 'day')})" if one.moved_days else ""
    return (
        one.title,
        f"{day_text(one.posted_on)}{moved}" if one.posted_on else "",
        f"{day_text(one.first_seen)}{' or before' if one.at_start else ''}",
        day_text(one.last_seen),
        f"{one.days:,}",
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
        page.text("What nothing in your evidence says; have an answer ready:")
        page.bullets(one.line for one in talk.missing)
    page.text("What to ask them:")
    page.bullets(f"{one.ask} ({one.fact})" for one in talk.questions)
