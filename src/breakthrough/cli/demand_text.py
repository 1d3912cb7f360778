"""What is asked for, from where, and in which months, as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from breakthrough.basics import count_text
from breakthrough.cli.wording import share_text

if TYPE_CHECKING:
    from breakthrough.basics import Share
    from breakthrough.cli.page import Page
    from breakthrough.market.demand import AskedTerm, Demand
    from breakthrough.market.figures import Selection
    from breakthrough.market.remote import RemoteShare
    from breakthrough.market.seasons import Seasons

_SHOWN = 15  # terms; --json gives all


def show_demand(page: Page, found: Selection) -> None:
    """The terms asked for, the share that is remote, and the months."""
    show_terms(page, found.demand)
    show_remote(page, found.remote, postings=found.postings)
    show_months(page, found.seasons)


def show_terms(page: Page, demand: Demand) -> None:
    """The terms with the employers that ask for them, and whether there are more of these now."""
    if demand.reason:
        page.text(f"Asked for: {_lower(demand.reason)}")
        return
    page.table(
        *("Asked for", "Employers", "Adverts", "Times as often", "Earlier, later"),
        rows=[_term(one) for one in demand.terms[:_SHOWN]],
        numbers=[1, 2, 3],
    )
    page.notes(
        [
            f"In the requirements of {demand.basis.counted}. Times as often: as in adverts for "
            "other work, every employer counted alike.",
            f"Whether more or fewer ask for them: {_lower(demand.halves_reason)}"
            if demand.halves_reason
            else "",
        ]
    )


def _term(one: AskedTerm) -> tuple[str, ...]:
    times = "only here" if one.times_as_often is None else f"{one.times_as_often:.1f}"
    change = (
        f"{_counts(one.earlier)}, {_counts(one.later)}{f', {one.moved}' if one.moved else ''}"
        if one.earlier and one.later
        else ""
    )
    return one.term, _percent(one.asked), f"{one.postings:,}", times, change


def _percent(share: Share) -> str:
    return f"{share.count:,} of {share.n:,} ({share.value or 0:.0%})"


def _counts(share: Share) -> str:
    return f"{share.count:,} of {share.n:,}"


def show_remote(page: Page, remote: RemoteShare, *, postings: int) -> None:
    """How many of so many postings are remote."""
    if remote.share is None:
        page.text(f"Remote: {_lower(remote.reason)}")
        return
    out = (
        f" Left out are {count_text(remote.left_out, 'posting')} of boards that only ever say yes, "
        "or only ever no."
        if remote.left_out
        else ""
    )
    of = "" if remote.share.n == postings else " that say whether they are"
    page.text(f"Remote are {share_text(remote.share)}{of}.{out}")


def show_months(page: Page, told: Seasons) -> None:
    """How many came up in each month."""
    if told.reason:
        page.text(f"In which months: {_lower(told.reason)}")
        return
    page.table(
        *("Month", "Came up", "Boards watched", "For 100 boards"),
        rows=[
            (
                f"{one.month:%Y-%m}",
                f"{one.appeared:,}",
                f"{one.boards:,}",
                "–" if one.per_100_boards is None else f"{one.per_100_boards:,.1f}",
            )
            for one in told.months
        ],
        numbers=[1, 2, 3],
    )
    page.notes([told.note])


def _lower(sentence: str) -> str:
    return f"{sentence[:1].lower()}{sentence[1:]}"
