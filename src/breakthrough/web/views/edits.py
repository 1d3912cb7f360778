"""A true change taken on or back, and the figure it moves."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from breakthrough.actions.career import own_career
from breakthrough.actions.findability import ChangedEdit, accept_edit, undo_edit
from breakthrough.basics import count_text
from breakthrough.web.asking import Answer, ask
from breakthrough.web.page import say
from breakthrough.web.views.changes import changes_page
from breakthrough.web.views.found import found_page

# The pages these forms stand on; the form says which one it came from.
_PAGES: dict[str, Callable[..., HttpResponse]] = {
    "found": found_page,
    "start_changes": changes_page,
}


@require_POST
def accept(request: HttpRequest) -> HttpResponse:
    """Takes a change on; only words that stand in the evidence can be."""
    surface, text = request.POST.get("surface", ""), request.POST.get("text", "")
    changed = ask(partial(accept_edit, own_career(), surface=surface, text=text))
    return _after(request, changed, did="Accepted")


@require_POST
def undo(request: HttpRequest, edit: int) -> HttpResponse:
    """Takes a change back."""
    return _after(request, ask(partial(undo_edit, own_career(), edit=edit)), did="Taken back")


def _after(request: HttpRequest, changed: Answer[ChangedEdit], *, did: str) -> HttpResponse:
    """Back to the page it came from, with the figure as it is now."""
    back = request.POST.get("back", "")
    back = back if back in _PAGES else "found"
    edit = changed.value
    if edit is None:
        return _PAGES[back](request, edit_problem=changed.problem)
    moved = f"{edit.before} before." if edit.after != edit.before else "as before."
    searches = count_text(edit.searches, "search", "searches")
    say(request, f"{did}. Page one shows you in {edit.after} of {searches} now, {moved}")
    return redirect(back)
