"""The finding of the day and the few acts that follow: the page Today, and the last step."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET

from breakthrough.actions.career import own_career
from breakthrough.actions.today import today as finding_of_today
from breakthrough.web.page import page
from breakthrough.web.steps import step


@require_GET
def today(request: HttpRequest) -> HttpResponse:
    """One finding about me, and at most three acts; the first run while there is nothing yet."""
    found = finding_of_today(own_career())
    if any(act.page == "start" for act in found.acts):
        return redirect("start")
    return page(request, "today.html", {"today": found})


@require_GET
def act(request: HttpRequest) -> HttpResponse:
    """Step 6 of the first run: the one act for today."""
    found = finding_of_today(own_career())
    context = {"step": step("start_act"), "today": found, "act": next(iter(found.acts), None)}
    return page(request, "start_act.html", context)
