"""Who is looking, and for how long: the page Market."""

from __future__ import annotations

from datetime import date
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET, require_http_methods

from breakthrough.actions.career import own_career
from breakthrough.actions.damages import market_problems
from breakthrough.actions.employers import employers_looking
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
    """Who looks, kept to what `?role=`, `?place=`, `?employer=` ask for; a POST imports first."""
    if request.method == "POST":
        return market_page(request, taken=ask(lambda: _take(request)))
    return market_page(request)


def market_page(request: HttpRequest, **came: object) -> HttpResponse:
    """The page with what came of the form just sent, under the name that the template knows."""
    asked = _asked(request)
    looking = employers_looking(own_career(), **asked)
    context = {
        "finding": market_finding(looking),
        "asked": asked,
        "is_asked": any(asked.values()),
        "query": urlencode(asked),
        "watched": watched(own_career()),
        "problems": market_problems(),
        **looking_rows(looking, asked=asked),
        **came,
    }
    return page(request, "market.html", context)


@require_GET
def market_figures(request: HttpRequest) -> HttpResponse:
    """The market in figures: a page of its own, or only what the page Market has room for."""
    asked = _asked(request)
    report = market_report(own_career(), **asked)
    shown = report.found if any(asked.values()) or report.like is None else report.like
    context = {
        "report": report,
        "asked": asked,
        "is_asked": any(asked.values()),
        "query": urlencode(asked),
        "shown": shown,
        "picture": roles_picture(shown),
        "curve": staying_picture(shown),
    }
    is_below = request.headers.get("HX-Target") == "figures"
    return page(request, "_figures.html" if is_below else "figures.html", context)


def _asked(request: HttpRequest) -> dict[str, str]:
    return {name: request.GET.get(name, "").strip() for name in _ASKED}


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
