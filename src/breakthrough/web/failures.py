"""What is shown when something is not there, or the program failed."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string


def not_there(request: HttpRequest, exception: Exception) -> HttpResponse:
    """An address that leads nowhere."""
    return _shown(request, status=404)


def failed(request: HttpRequest) -> HttpResponse:
    """A fault of the program; its traceback stands in the terminal."""
    return _shown(request, status=500)


def _shown(request: HttpRequest, *, status: int) -> HttpResponse:
    """Drawn without the database, which may be what failed; htmx gets only the words."""
    is_part = request.headers.get("HX-Request") == "true"
    context = {"status": status, "is_part": is_part}
    return HttpResponse(render_to_string("breakthrough/failed.html", context), status=status)
