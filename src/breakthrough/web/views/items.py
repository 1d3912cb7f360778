"""What I decide about single items: right, wrong, corrected, and how a move came about."""

from __future__ import annotations

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from breakthrough.actions.career import own_career
from breakthrough.actions.evidence import change_item, confirm, finish_origins, set_origin
from breakthrough.basics import Problem
from breakthrough.web.corrections import FIELDS, Correction
from breakthrough.web.intake import Taken
from breakthrough.web.page import say
from breakthrough.web.views.evidence import evidence_page
from breakthrough.web.views.start import timeline_page

# The pages these forms stand on; the form says which one it came from.
_PAGES: dict[str, Callable[..., HttpResponse]] = {
    "evidence": evidence_page,
    "start_timeline": timeline_page,
}


@require_POST
def change(request: HttpRequest, item: int) -> HttpResponse:
    """Corrects an item; "accept" in the form also confirms it, "reject" only sets it aside."""
    back = _back(request)
    typed = {name: request.POST.get(name, "") for name in FIELDS}
    decision = request.POST.get("decision", "")
    try:
        if decision == "reject":
            confirm(own_career(), rejected=[item])
        else:
            for one in {item, *_numbers(request.POST.getlist("same"))}:  # each source's own record
                change_item(own_career(), item=one, **typed)
        if decision == "accept":
            confirm(own_career(), accepted=[item])
    except Problem as problem:
        return _PAGES[back](request, correction=Correction(item, typed, problem))
    say(request, "Noted." if decision else "Changed.")
    return redirect(back)


@require_POST
def decide(request: HttpRequest) -> HttpResponse:
    """Confirms the ticked items of the form's list and sets the others aside."""
    shown = _numbers(request.POST.getlist("shown"))
    kept = _numbers(request.POST.getlist("keep"))
    try:
        confirm(own_career(), accepted=kept & shown, rejected=shown - kept)
    except Problem as problem:
        return _PAGES[_back(request)](request, taken=Taken(problem=problem))
    say(request, "Noted.")
    return redirect(_back(request))


@require_POST
def origin(request: HttpRequest, item: int) -> HttpResponse:
    """Remembers with one tap how a move came about."""
    try:
        set_origin(own_career(), item=item, origin=request.POST.get("origin", ""))
    except Problem as problem:  # no button of ours sends it
        raise Http404(str(problem)) from problem
    return redirect(f"{reverse('start_origins')}#move-{item}")


@require_POST
def origins_done(request: HttpRequest) -> HttpResponse:
    """Ends the questions on past moves and goes on to the employer's chair."""
    finish_origins(own_career())
    return redirect("start_chair")


def _back(request: HttpRequest) -> str:
    back = request.POST.get("back", "")
    return back if back in _PAGES else "evidence"


def _numbers(texts: list[str]) -> set[int]:
    return {int(text) for text in texts if text.isdecimal()}
