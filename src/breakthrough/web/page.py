"""One answer, whole for a browser, only its part for htmx."""

from __future__ import annotations

from collections.abc import Mapping

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from breakthrough.actions.career import career_name, own_career

_WHOLE = "breakthrough/whole.html"
_PART = "breakthrough/part.html"
_PLACES = {
    "today": "Today",
    "evidence": "Evidence",
    "market": "Market",
    "found": "Be found",
    "presence": "Presence",
    "conversations": "Conversations",
}

_SAID = "said"  # in the session: what the next page says once


def say(request: HttpRequest, sentence: str) -> None:
    """Has the next page say a sentence, once: what came of the form just sent."""
    request.session[_SAID] = sentence


def page(
    request: HttpRequest, template: str, context: Mapping[str, object], *, status: int = 200
) -> HttpResponse:
    """The template as a whole page, or what stands in its <main> when htmx asks for it.

    Every template extends `frame`, which is the one or the other.
    """
    is_part = request.headers.get("HX-Request") == "true"
    around: dict[str, object] = {
        "frame": _PART if is_part else _WHOLE,
        "said": request.session.pop(_SAID, ""),
        "is_invented": career_name(own_career()).is_invented,
        "places": [
            {"name": name, "url": reverse(view), "here": _here(view, template)}
            for view, name in _PLACES.items()
        ],
        "home": settings.BREAKTHROUGH_HOME,
    }
    return render(request, f"breakthrough/{template}", {**around, **context}, status=status)


def _here(view: str, template: str) -> str:
    """What aria-current says of a place: "page" there, "true" on a page within it, "" elsewhere."""
    if template == f"{view}.html":
        return "page"
    return "true" if template.startswith(f"{view}_") else ""
