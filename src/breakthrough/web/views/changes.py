"""True changes, offered three at a time."""

from __future__ import annotations

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from breakthrough.actions.career import own_career
from breakthrough.actions.findability import findability_report, improve, list_edits
from breakthrough.basics import Problem
from breakthrough.web.asking import ask
from breakthrough.web.page import page
from breakthrough.web.steps import step

FIRST_SHOWN = 3


@require_GET
def changes(request: HttpRequest) -> HttpResponse:
    """Step 5 of the first run: three true changes, and the figure they move."""
    return changes_page(request)


def changes_page(request: HttpRequest, *, edit_problem: Problem | None = None) -> HttpResponse:
    """The step with what came of a change taken on or back."""
    career = own_career()
    report = ask(partial(findability_report, career))
    context: dict[str, object] = {
        "step": step("start_changes"),
        "report": report.value,
        "problem": report.problem,
        "back": "start_changes",
        "edit_problem": edit_problem,
        **(changes_context(career) if report.value else {}),
    }
    return page(request, "start_changes.html", context)


def changes_context(career: int) -> dict[str, object]:
    """The changes that go best together, three first, and those taken on."""
    found = ask(partial(improve, career))
    edits = found.value.edits if found.value else ()
    return {
        "improvement": found.value,
        "improvement_problem": found.problem,
        "first_edits": edits[:FIRST_SHOWN],
        "more_edits": edits[FIRST_SHOWN:],
        "accepted": list_edits(career),
    }
