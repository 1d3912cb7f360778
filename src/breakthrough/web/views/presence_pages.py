"""The pages of the room Presence, and the way from each to the others."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from breakthrough.web.page import page

_PAGES = {
    "presence": "Overview",
    "presence_position": "For whom",
    "presence_texts": "Texts",
    "presence_details": "Details",
    "presence_notes": "Notes",
    "presence_pack": "To copy",
    "presence_brief": "One employer",
    "presence_check": "Check a text",
    "presence_differences": "Differences",
}


def presence_page(
    request: HttpRequest, template: str, context: Mapping[str, object], *, status: int = 200
) -> HttpResponse:
    """The page with the names of the others above it."""
    parts = [
        {"name": name, "url": reverse(view), "is_here": template == f"{view}.html"}
        for view, name in _PAGES.items()
    ]
    return page(request, template, {"parts": parts, **context}, status=status)
