"""Where my files and texts say different things of the same."""

from __future__ import annotations

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from breakthrough.actions.career import own_career
from breakthrough.actions.presence import differing
from breakthrough.web.asking import ask
from breakthrough.web.views.presence_pages import presence_page

_KINDS = {
    "start": "when it began",
    "end": "when it ended",
    "title": "the title",
    "organisation": "the employer",
    "degree": "the degree",
    "number": "a number",
    "language": "how well a language is spoken",
    "place": "where you are",
    "missing": "said in one place only",
    "rounded": "rounded",
}


@require_GET
def differences(request: HttpRequest) -> HttpResponse:
    """Each difference with what each place says; never which of them is true."""
    found = ask(partial(differing, own_career()))
    told = found.value
    context = {
        "told": told,
        "problem": found.problem,
        "rows": [(one, _KINDS.get(one.kind, one.kind)) for one in told.differences] if told else [],
    }
    return presence_page(request, "presence_differences.html", context)
