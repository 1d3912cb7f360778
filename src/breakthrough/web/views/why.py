"""Why a search finds me where it does, what is rare about me, and what to earn."""

from __future__ import annotations

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from breakthrough.actions.career import own_career
from breakthrough.actions.findability.earning import rare_combinations, what_to_earn
from breakthrough.actions.findability.explaining import SearchExplained, explain_search
from breakthrough.web.asking import Answer, ask
from breakthrough.web.page import page


@require_GET
def why(request: HttpRequest) -> HttpResponse:
    """The explanation of `?search=`; without one, what is rare and what to earn."""
    career = own_career()
    search = request.GET.get("search", "").strip()
    found: Answer[SearchExplained] = (
        ask(partial(explain_search, career, search=search)) if search else Answer()
    )
    context: dict[str, object] = {
        "search": search,
        "explained": found.value,
        "explain_problem": found.problem,
        **explained_context(found.value),
        **({} if search else {**rare_context(career), **earn_context(career)}),
    }
    return page(request, "why.html", context)


def explained_context(found: SearchExplained | None) -> dict[str, object]:
    """What `_explain.html` shows beside `explained`: ways in by whether evidence backs them."""
    ways = found.ways if found else ()
    return {
        "true_ways": [way for way in ways if way.is_backed],
        "earned_ways": [way for way in ways if not way.is_backed],
        "is_on_page_one": bool(found and found.place and found.points > found.page_one_points),
    }


def earn_context(career: int) -> dict[str, object]:
    """What `_earn.html` shows."""
    found = ask(partial(what_to_earn, career))
    return {"earn": found.value, "earn_problem": found.problem}


def rare_context(career: int) -> dict[str, object]:
    """What `_rare.html` shows."""
    found = ask(partial(rare_combinations, career))
    return {"rare": found.value, "rare_problem": found.problem}
