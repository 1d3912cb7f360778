"""How long adverts stay up, and whose stay up longer, as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from breakthrough.basics import count_text
from breakthrough.cli.wording import day_text, whole

if TYPE_CHECKING:
    from breakthrough.cli.page import Page
    from breakthrough.market.again import Again
    from breakthrough.market.figures import Selection
    from breakthrough.market.reposts import Announced
    from breakthrough.market.staying import StayingCurve
    from breakthrough.market.struggle import EmployerStruggle, RoleStruggle

_SHOWN = 8  # employers; --json gives all


def show_staying(page: Page, found: Selection) -> None:
    """The share still up by age, then the employers beside each other."""
    _curve(page, found.staying, since="we first saw them")
    _curve(page, found.staying_by_their_date, since="the date their employer states")
    _employers(page, found.struggle)
    if found.again.announced:
        _announced(page, found.again.announced)
    if found.again.adverts or not found.again.announced:
        _again(page, found.again)


def _curve(page: Page, curve: StayingCurve, *, since: str) -> None:
    page.text(f"Since {since}: {_half(curve)}")
    rows = [
        (f"{age}", f"{share:.0%}", f"{low:.0%} to {high:.0%}", f"{watched:,}")
        for age, share, low, high, watched in curve.at_ages()
    ]
    page.table("Days", "Still up", "Likely", "Watched", rows=rows, numbers=[0, 1, 3])
    left = [
        (curve.unaged, "{} not counted: nobody knows since when"),
        (curve.evergreen, "{} up for more than 180 days, counted as up until then"),
        (curve.cleared, "{} gone with most of their board"),
        (curve.on_stated_day, "{} ended on the date they had stated, so nobody took them down"),
        (
            curve.expired - curve.on_stated_day,
            "{} ended on a day on which the board ends every advert",
        ),
    ]
    page.notes([words.format(count_text(n, "advert")) for n, words in left if n and curve.days])


def _half(curve: StayingCurve) -> str:
    median = curve.median
    if median.value is None:
        return f"{median.reason[:1].lower()}{median.reason[1:]}"
    return f"half had come down after {whole(median.value)} days (likely {median.range_text})."


def _employers(page: Page, found: RoleStruggle) -> None:
    if not found.known:
        reason = found.why_none
        page.text(f"Whose adverts stay up longer: {reason[:1].lower()}{reason[1:]}")
        return
    page.table(
        *("Whose stay up longer", "Adverts", "Up", "Longest"),
        *("Came down", "Expected at the pace of all", "Otherwise gone", "Likely slower"),
        rows=[_employer(one) for one in found.known[:_SHOWN]],
        numbers=[1, 2, 3, 4, 5, 6, 7],
    )
    page.notes(
        [
            "Expected: as many as would have come down at the pace of all these employers. "
            "Otherwise gone: with most of their board, on a day stated before, or unseen. Likely "
            "slower: how likely its pace is below 0.8 of theirs. Why it is slow, nobody outside "
            "knows."
        ]
    )


def _employer(one: EmployerStruggle) -> tuple[str, ...]:
    return (
        one.employer,
        f"{one.spells:,}",
        f"{one.open_now:,}",
        "–" if one.longest_open is None else f"{one.longest_open:,} days",
        f"{one.came_down:,}",
        f"{one.expected:,.1f}",
        f"{one.otherwise:,}",
        f"{one.slower or 0:.0%}",
    )


def _announced(page: Page, found: Announced) -> None:
    page.text(
        f"Announced again under a new number within 90 days of the stated end: "
        f"{found.again.count:,} of {count_text(found.again.n, 'announcement')}"
        + (f", in the middle {whole(found.days)} days after it." if found.days else ".")
        + f" Opened beside another of the same title: {found.beside:,}."
    )
    page.table(
        *("Announced again", "Employer", "Times", "From", "Until"),
        rows=[
            (one.title, one.employer, f"{one.times:,}", day_text(one.since), day_text(one.until))
            for one in found.most[:_SHOWN]
        ],
        numbers=[2],
    )
    page.notes(
        [
            "Told by employer, office, title and stated days; where no place is stated, they may "
            "be seats in several places."
        ]
    )


def _again(page: Page, found: Again) -> None:
    if found.reposts is None:
        page.text(f"Put up again: {found.reason[:1].lower()}{found.reason[1:]}")
        return
    page.text(
        f"Put up again within 90 days of coming down: {found.reposts:,} of "
        f"{count_text(found.adverts, 'advert')}. For the same job at once on two boards: "
        f"{count_text(found.copies or 0, 'pair')}; on one board, so perhaps two openings: "
        f"{found.side_by_side or 0:,}. Perhaps for no seat in particular: {found.evergreen or 0:,}."
    )
    page.table(
        *("Put up again", "Employer", "Last seen", "Again on", "Changed"),
        rows=[
            (
                one.title,
                one.employer,
                day_text(one.last_seen),
                day_text(one.again_on),
                "; ".join(one.changes[:2]) or "nothing seen",
            )
            for one in found.latest[:_SHOWN]
        ],
    )
    page.bullets(
        f"{one.title}, {one.employer}: {'; '.join(one.reasons)}" for one in found.always_up[:_SHOWN]
    )
