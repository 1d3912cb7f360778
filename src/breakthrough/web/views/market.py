"""Who is looking, and for how long: the page Market."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from breakthrough.actions.career import own_career
from breakthrough.actions.market import ImportedMarket, import_market, market_report
from breakthrough.actions.watching import watched
from breakthrough.basics import Problem
from breakthrough.web.asking import ask
from breakthrough.web.market_words import (
    looking_rows,
    market_finding,
    roles_picture,
    staying_picture,
)
from breakthrough.web.page import page
from breakthrough.web.uploads import dropped_files

_ASKED = ("role", "place", "employer")


@require_http_methods(["GET", "POST"])
def market(request: HttpRequest) -> HttpResponse:
    """The report, kept to what `?role=`, `?place=`, `?employer=` ask for; a POST imports first."""
    if request.method == "POST":
        return market_page(request, taken=ask(lambda: _take(request)))
    return market_page(request)


def market_page(request: HttpRequest, **came: object) -> HttpResponse:
    """The page with what came of the form just sent, under the name that the template knows."""
    asked = {name: request.GET.get(name, "").strip() for name in _ASKED}
    report = market_report(
        own_career(), role=asked["role"], place=asked["place"], employer=asked["employer"]
    )
    shown = report.found if any(asked.values()) or report.like is None else report.like
    context = {
        "report": report,
        "finding": market_finding(report),
        **looking_rows(report.looking, asked=asked),
        "asked": asked,
        "is_asked": any(asked.values()),
        "shown": shown,
        "picture": roles_picture(shown),
        "curve": staying_picture(shown),
        "watched": watched(own_career()),
        **came,
    }
    return page(request, "market.html", context)


def _take(request: HttpRequest) -> ImportedMarket:
    day = request.POST.get("seen_on", "").strip()
    try:
        seen_on = date.fromisoformat(day) if day else None
    except ValueError as wrong:
        raise Problem(
            f"'{day}' is not a day.", expected="Use 2026-11-23.", next_step="Or leave it empty."
        ) from wrong
    with dropped_files(request) as paths:
        return import_market(own_career(), paths=paths, seen_on=seen_on)
