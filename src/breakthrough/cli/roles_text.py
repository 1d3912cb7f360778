"""The roles asked for and the adverts longest up, as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from breakthrough.cli.wording import whole

if TYPE_CHECKING:
    from breakthrough.cli.page import Page
    from breakthrough.market.figures import Selection

_SHOWN = 8  # rows of each table; --json gives all


def show_roles(page: Page, found: Selection) -> None:
    """The most frequent titles with their days up, then the adverts up longest."""
    _roles(page, found)
    _longest(page, found)


def _roles(page: Page, found: Selection) -> None:
    rows = [
        (
            role.title,
            f"{role.postings:,}",
            f"{role.employers:,}",
            _days(role.own_median),
            _days(role.posted_median),
        )
        for role in found.roles[:_SHOWN]
    ]
    columns = ("Role", "Postings", "Employers", "Days up", "By their date")
    page.table(*columns, rows=rows, numbers=[1, 2, 3, 4])


def _longest(page: Page, found: Selection) -> None:
    rows = [
        (
            posting.title,
            posting.employer,
            posting.place,
            _days(posting.own_days),
            _days(posting.posted_days),
        )
        for posting in found.longest[:_SHOWN]
    ]
    columns = ("Longest up", "Employer", "Place", "Days up", "By their date")
    page.table(*columns, rows=rows, numbers=[3, 4])


def _days(days: float | None) -> str:
    return "–" if days is None else f"{whole(days)}"
