"""Where I come in each search, as a picture."""

from __future__ import annotations

from breakthrough.actions.findability import FindabilityReport
from breakthrough.web.charts import Picture, places_chart

PAGE_ONE = 25


def found_picture(report: FindabilityReport) -> Picture | None:
    """None while no search asks for me, or where I come is not known."""
    rows = (*report.won, *report.nearly_won, *report.lost)
    if not rows or report.not_known:
        return None
    places = tuple(row.place for row in rows)
    return places_chart(places, crowd=report.crowd.count, page=PAGE_ONE)
