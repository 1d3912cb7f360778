"""How I am reached, what I take on, how it looks, and what stays private."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from breakthrough.actions.career import own_career
from breakthrough.actions.evidence import EvidenceList, list_evidence
from breakthrough.actions.presence import (
    PrivateThings,
    PublicDetailsTold,
    change_details,
    keep_private,
    private_things,
    public_details,
    stop_keeping_private,
)
from breakthrough.basics import Problem, count_text
from breakthrough.presence import THEMES
from breakthrough.web.asking import ask
from breakthrough.web.page import say
from breakthrough.web.views.presence_pages import presence_page

_LINES = ("links", "takes_on", "terms")  # one to a line of their field
_TEXTS = ("name", "email", "phone", "place", "address", "theme")
_LOOKS = {
    "paper": "Ink on warm paper, in a serif: a printed letter.",
    "studio": "Plain and cool, in a sans-serif: a studio’s portfolio.",
}


@require_http_methods(["GET", "POST"])
def details(request: HttpRequest) -> HttpResponse:
    """The page; a POST changes what is public."""
    if request.method == "GET":
        return _page(request)
    typed = {name: request.POST.get(name, "") for name in (*_TEXTS, *_LINES)}
    changed = ask(partial(_change, typed))
    if changed.problem:
        return _page(request, typed=typed, problem=changed.problem)
    say(request, "Changed. It is published when you build next.")
    return redirect("presence_details")


@require_POST
def private(request: HttpRequest) -> HttpResponse:
    """Keeps a name or an item private, lets a contact be named, or takes that back."""
    given = {
        "items": [int(one) for one in request.POST.get("items", "").split() if one.isdecimal()],
        "names": _lines(request.POST.get("name", "")),
        "allowed_people": _lines(request.POST.get("person", "")),
    }
    takes_back = "back" in request.POST
    action = stop_keeping_private if takes_back else keep_private
    done = ask(partial(action, own_career(), **given))  # type: ignore[arg-type]
    if done.problem:
        return _page(request, private_problem=done.problem, sent=request.POST.dict())
    if any(given.values()):
        say(request, "Taken back." if takes_back else "Noted.")
    return redirect(f"{reverse('presence_details')}#private")


def _page(
    request: HttpRequest,
    *,
    typed: dict[str, str] | None = None,
    problem: Problem | None = None,
    private_problem: Problem | None = None,
    sent: dict[str, str] | None = None,
) -> HttpResponse:
    """The page, with the forms as they were filled in when something in them was wrong."""
    career = own_career()
    told = public_details(career)
    kept = private_things(career)
    typed = typed or _typed(told)
    context = {
        "finding": _finding(told),
        "typed": typed,
        "problem": problem,
        "wrong": _wrong(typed, problem),
        "looks": [(look, _LOOKS.get(look, ""), typed["theme"] == look) for look in THEMES],
        "private": kept,
        "hidden_items": _together(kept),
        "private_problem": private_problem,
        "sent": sent or {},
        "may_be_hidden": list(_offered(list_evidence(career), kept=kept)),
    }
    return presence_page(request, "presence_details.html", context)


def _finding(told: PublicDetailsTold) -> str:
    ways = sum(map(bool, (told.email, told.phone, *told.links)))
    if not ways:
        return "Whoever finds you has no way yet to reach you."
    return f"Whoever finds you can reach you in {count_text(ways, 'way')}."


def _change(typed: dict[str, str]) -> PublicDetailsTold:
    given: dict[str, object] = {name: typed[name] for name in _TEXTS}
    given |= {name: _lines(typed[name]) for name in _LINES}
    return change_details(own_career(), **given)  # type: ignore[arg-type]


def _typed(told: PublicDetailsTold) -> dict[str, str]:
    """What is known, as a person would type it."""
    typed = {name: getattr(told, name) for name in _TEXTS}
    typed["links"] = "\n".join(f"{label}: {url}" for label, url in told.links)
    typed["takes_on"], typed["terms"] = "\n".join(told.takes_on), "\n".join(told.terms)
    return typed


def _wrong(typed: dict[str, str], problem: Problem | None) -> str:
    """The field whose words the problem quotes; the first where it quotes none."""
    if problem is None:
        return ""
    for name in (*_TEXTS, *_LINES):
        for line in _lines(typed[name]):
            if f"'{line[:40]}" in problem.seen or f"'{line.rpartition(': ')[2]}'" in problem.seen:
                return name
    return "takes_on"  # too many lines: the message counts them and quotes none


def _offered(listed: EvidenceList, *, kept: PrivateThings) -> Iterator[tuple[str, str]]:
    """The roles that are not private yet, the latest first: all items that state each, its name."""
    hidden = {one.item for one in kept.items}
    for role in reversed((*listed.undated, *listed.roles)):
        if not hidden.issuperset(role.items):
            yield _numbers(role.items), _name(role.title, role.organisation)


def _together(kept: PrivateThings) -> list[tuple[str, str]]:
    """The private items: those that state the same thing together, and its name."""
    by_name: dict[str, list[int]] = {}
    for one in kept.items:
        by_name.setdefault(_name(one.title, one.organisation), []).append(one.item)
    return [(_numbers(items), name) for name, items in by_name.items()]


def _numbers(items: Iterable[int]) -> str:
    return " ".join(map(str, items))


def _name(title: str, organisation: str) -> str:
    return ", ".join(part for part in (title, organisation) if part)


def _lines(text: str) -> list[str]:
    return [line for line in (line.strip() for line in text.splitlines()) if line]
