"""The first run: from a dropped file to one act for today."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_http_methods

from breakthrough.actions.career import own_career
from breakthrough.actions.crowd import list_crowds
from breakthrough.actions.evidence import list_evidence
from breakthrough.web.corrections import Correction
from breakthrough.web.intake import Taken, sample_files, take_evidence
from breakthrough.web.moves import ANSWERS, moves
from breakthrough.web.page import page
from breakthrough.web.steps import step
from breakthrough.web.views.found import chair_context
from breakthrough.web.views.listing import evidence_context


@require_GET
def start(request: HttpRequest) -> HttpResponse:
    """The first step that makes sense: a file, or the timeline once there is one."""
    has_files = bool(list_evidence(own_career()).files)
    return redirect("start_timeline" if has_files else "start_files")


@require_http_methods(["GET", "POST"])
def files(request: HttpRequest) -> HttpResponse:
    """Step 1: drop a file; a POST reads it."""
    taken = take_evidence(request, own_career()) if request.method == "POST" else None
    return page(
        request,
        "start_files.html",
        {
            "step": step("start_files"),
            "listed": list_evidence(own_career()),
            "taken": taken,
            "has_sample_files": bool(sample_files()),
            "asks_for_files": taken is None or taken.imported is None,
        },
    )


@require_GET
def timeline(request: HttpRequest) -> HttpResponse:
    """Step 2: the timeline, to confirm or correct."""
    return timeline_page(request)


def timeline_page(
    request: HttpRequest, *, taken: Taken | None = None, correction: Correction | None = None
) -> HttpResponse:
    """The timeline with what came of a correction."""
    listed = list_evidence(own_career())
    context = evidence_context(listed, back="start_timeline", taken=taken, correction=correction)
    return page(request, "start_timeline.html", {**context, "step": step("start_timeline")})


@require_GET
def origins(request: HttpRequest) -> HttpResponse:
    """Step 3: how the latest moves came about, one tap each."""
    return page(
        request,
        "start_origins.html",
        {
            "step": step("start_origins"),
            "moves": moves(list_evidence(own_career())),
            "answers": list(ANSWERS.items()),
        },
    )


@require_GET
def employers_chair(request: HttpRequest) -> HttpResponse:
    """Step 4: what an employer sees who searches for `?need=`."""
    crowds = list_crowds(own_career())
    context = {
        "step": step("start_chair"),
        "crowds": crowds,
        "has_crowd": any(one.in_use for one in crowds.crowds),
        "back": "start_chair",
        **chair_context(request),
    }
    return page(request, "start_chair.html", context)
