"""Where I come in each search, as a picture."""

from __future__ import annotations

from breakthrough.actions.findability import FindabilityReport
from breakthrough.web.charts import Picture, places_chart

PAGE_ONE = 25


def found_picture(report: FindabilityReport) -> Picture | None:
    """None while there is no search I qualify for."""
    rows = (*report.won, *report.nearly_won, *report.lost)
    if not rows:
        return None
    places = tuple(row.place for row in rows)
    return places_chart(places, crowd=report.crowd.count, page=PAGE_ONE)
