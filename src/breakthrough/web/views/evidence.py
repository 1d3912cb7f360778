"""What I can prove: the page Evidence."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from breakthrough.actions.career import own_career
from breakthrough.actions.evidence import list_evidence
from breakthrough.web.corrections import Correction
from breakthrough.web.intake import Taken, take_evidence
from breakthrough.web.page import page
from breakthrough.web.views.listing import claim_groups, evidence_context


@require_http_methods(["GET", "POST"])
def evidence(request: HttpRequest) -> HttpResponse:
    """The page; a POST imports the dropped files first."""
    taken = take_evidence(request, own_career()) if request.method == "POST" else None
    return evidence_page(request, taken=taken)


def evidence_page(
    request: HttpRequest, *, taken: Taken | None = None, correction: Correction | None = None
) -> HttpResponse:
    """The timeline, what it lets me say and where that stands, and what awaits a yes."""
    listed = list_evidence(own_career())
    context = evidence_context(listed, back="evidence", taken=taken, correction=correction)
    return page(request, "evidence.html", {**context, "claim_groups": claim_groups(listed)})
