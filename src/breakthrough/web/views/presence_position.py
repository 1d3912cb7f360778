"""For whom I stand: versions kept, one in use."""

from __future__ import annotations

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from breakthrough.actions.career import own_career
from breakthrough.actions.presence import (
    KeptPositioning,
    PositioningDifference,
    compare_positioning,
    list_positionings,
    use_positioning,
    write_positioning,
)
from breakthrough.basics import Problem
from breakthrough.web.asking import Answer, ask
from breakthrough.web.page import say
from breakthrough.web.views.presence_pages import presence_page

_PARTS = ("name", "for_whom", "need", "different", "why")


@require_http_methods(["GET", "POST"])
def position(request: HttpRequest) -> HttpResponse:
    """The versions; `?change=` opens one to change, `?compare=` shows what it would change.

    A POST writes the version of the form.
    """
    if request.method == "GET":
        return _page(request)
    typed = {part: request.POST.get(part, "") for part in _PARTS}
    proof = request.POST.getlist("proof")
    written = ask(partial(write_positioning, own_career(), proof=proof, **typed))
    if written.problem:
        return _page(request, typed=typed, proof=proof, problem=written.problem)
    say(request, f"“{' '.join(typed['name'].split())}” is kept.")
    return redirect("presence_position")


@require_POST
def use(request: HttpRequest) -> HttpResponse:
    """Puts a version in use; every text follows it."""
    given = {part: request.POST.get(part, "") for part in ("name", "why")}
    used = ask(partial(use_positioning, own_career(), **given))
    if used.problem:
        return _page(request, problem=used.problem)
    say(request, f"“{given['name']}” is in use now. Your texts follow it.")
    return redirect("presence_position")


def _page(
    request: HttpRequest,
    *,
    typed: dict[str, str] | None = None,
    proof: list[str] | None = None,
    problem: Problem | None = None,
) -> HttpResponse:
    """The page, with the form as it was filled in when something in it was wrong."""
    career = own_career()
    listed = list_positionings(career)
    changing = request.GET.get("change", "")
    kept = next((one for one in listed.versions if one.name == changing), None)
    if typed is None:
        typed = {part: getattr(kept, part) if kept else "" for part in _PARTS}
    chosen = proof if proof is not None else list(kept.proof) if kept else []
    compared = _compared(career, request.GET.get("compare", ""))
    texts = compared.value.texts if compared.value else ()
    context = {
        "listed": listed,
        "typed": typed,
        "kept": kept,
        "proof": [(line, line in chosen) for line in listed.provable],
        "chosen": len(chosen),
        "is_writing": bool(problem or kept or not listed.versions),
        "compared": compared.value,
        "changed": [one for one in texts if one.is_changed],
        "unchanged": [one.label for one in texts if not one.is_changed],
        "compared_version": _named(listed.versions, compared.value),
        "problem": problem or compared.problem,
    }
    return presence_page(request, "presence_position.html", context)


def _compared(career: int, name: str) -> Answer[PositioningDifference]:
    return ask(partial(compare_positioning, career, name=name)) if name else Answer()


def _named(
    versions: tuple[KeptPositioning, ...], compared: PositioningDifference | None
) -> KeptPositioning | None:
    """The version that is compared."""
    if compared is None:
        return None
    return next((one for one in versions if one.name == compared.after), None)
