"""The notes of my site: written, published, withdrawn."""

from __future__ import annotations

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from breakthrough.actions.career import own_career
from breakthrough.actions.presence import (
    KeptNote,
    list_notes,
    publish_note,
    withdraw_note,
    write_note,
)
from breakthrough.basics import Problem
from breakthrough.web.asking import ask
from breakthrough.web.page import say
from breakthrough.web.views.presence_pages import presence_page

_PARTS = ("title", "text", "kind")


@require_http_methods(["GET", "POST"])
def notes(request: HttpRequest) -> HttpResponse:
    """The notes; `?change=` opens one to change, a POST writes one."""
    if request.method == "GET":
        return _page(request)
    typed = {part: request.POST.get(part, "") for part in _PARTS}
    typed["kind"] = typed["kind"] or "view"
    written = ask(partial(write_note, own_career(), **typed))
    if written.value is None or written.value.refused:
        return _page(request, typed=typed, problem=written.problem, written=written.value)
    say(request, f"“{written.value.title}” is kept.")
    return redirect("presence_notes")


@require_POST
def publish(request: HttpRequest) -> HttpResponse:
    """Has a note stand on the site when that is next built."""
    done = ask(partial(publish_note, own_career(), slug=request.POST.get("slug", "")))
    if done.value is None:
        return _page(request, problem=done.problem)
    say(request, f"“{done.value.title}” is on your site when you build next.")
    return redirect("presence_notes")


@require_POST
def withdraw(request: HttpRequest) -> HttpResponse:
    """Makes a note a draft again."""
    done = ask(partial(withdraw_note, own_career(), slug=request.POST.get("slug", "")))
    if done.value is None:
        return _page(request, problem=done.problem)
    say(request, f"“{done.value.title}” is a draft again. It leaves your site when you build next.")
    return redirect("presence_notes")


def _page(
    request: HttpRequest,
    *,
    typed: dict[str, str] | None = None,
    problem: Problem | None = None,
    written: KeptNote | None = None,
) -> HttpResponse:
    """The page, with the form as it was filled in when something in it was wrong."""
    listed = list_notes(own_career())
    changing = request.GET.get("change", "")
    kept = next((one for one in listed.notes if one.slug == changing), None)
    if typed is None:
        typed = {part: getattr(kept, part) if kept else "" for part in _PARTS}
    context = {
        "listed": listed,
        "typed": typed,
        "kept": kept,
        "is_writing": bool(kept or written or typed["text"] or not listed.notes),
        "problem": problem,
        "written": written,
    }
    return presence_page(request, "presence_notes.html", context)
