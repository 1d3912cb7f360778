"""One employer: how long and how hard it looks, its history, and how to talk to it."""

from __future__ import annotations

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET

from breakthrough.actions.career import own_career
from breakthrough.actions.employers import employer_told
from breakthrough.web.asking import ask
from breakthrough.web.employer_words import adverts_picture, employer_finding
from breakthrough.web.page import page


@require_GET
def employer(request: HttpRequest) -> HttpResponse:
    """The employer of `?name=`, its adverts kept to `?role=` and `?place=`; all with `?all=1`.

    404 where no employer, or more than one, has this name.
    """
    asked = {name: request.GET.get(name, "").strip() for name in ("name", "role", "place")}
    everything = bool(request.GET.get("all"))
    if not asked["name"]:
        return redirect("market")
    found = ask(partial(employer_told, own_career(), everything=everything, **asked))
    told = found.value
    context = {
        "asked": asked,
        "everything": everything,
        "told": told,
        "problem": found.problem,
        "finding": employer_finding(told) if told else "This employer cannot be shown.",
        "picture": adverts_picture(told.history) if told else None,
    }
    return page(request, "employer.html", context, status=200 if told else 404)
