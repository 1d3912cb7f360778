"""The boards that are watched, on the page Market."""

from __future__ import annotations

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from breakthrough.actions.career import own_career
from breakthrough.actions.watching import refresh, unwatch, watch
from breakthrough.web.asking import ask
from breakthrough.web.views.market import market_page

_SECONDS = 20.0  # then no further board is begun: a person waits, and can go on with one tap


@require_POST
def watch_boards(request: HttpRequest) -> HttpResponse:
    """Watches the boards of the careers pages pasted, one address to a line."""
    urls = request.POST.get("urls", "").split()
    return market_page(request, watching=ask(partial(watch, own_career(), urls=urls)))


@require_POST
def unwatch_board(request: HttpRequest) -> HttpResponse:
    """Watches a board no longer."""
    board = request.POST.get("board", "")
    return market_page(request, unwatched=ask(partial(unwatch, own_career(), url=board)))


@require_POST
def refresh_boards(request: HttpRequest) -> HttpResponse:
    """Reads the boards that are due, for a while."""
    return market_page(request, refreshed=ask(partial(refresh, own_career(), seconds=_SECONDS)))
