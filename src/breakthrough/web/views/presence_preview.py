"""The site and the pack as they would be built, in my own browser."""

from __future__ import annotations

from functools import partial

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET

from breakthrough.actions.career import own_career
from breakthrough.actions.presence import previewed
from breakthrough.presence import THEMES
from breakthrough.web.asking import ask
from breakthrough.web.public.views import content_type
from breakthrough.web.views.presence import overview

_FRONT = "site/index.html"
_PACK = "pack/"

# A page made for the world: its own sheet and pictures, and nothing of the app's.
_ALONE = (
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'none'; "
    "frame-ancestors 'none'; base-uri 'none'"
)


@require_GET
def preview(request: HttpRequest, name: str = "") -> HttpResponse:
    """A file by its name; `?look=` shows another look, in all that the file leads to.

    The look then stands before the name, so that the links between the files keep it. What cannot
    be built is told on the front page.
    """
    look = request.GET.get("look", "")
    if look in THEMES:
        return redirect("presence_preview", name=f"{look}/{name or _FRONT}")
    if not name:
        return redirect("presence_preview", name=_FRONT)
    first, _, rest = name.partition("/")
    theme, wanted = (first, rest) if first in THEMES else ("", name)
    made = ask(partial(previewed, own_career(), theme=theme))
    if made.value is None:
        return overview(request, preview_problem=made.problem)
    data = made.value.get(wanted or _FRONT)
    if data is None:
        raise Http404(name)
    return _file(wanted or _FRONT, data)


def _file(name: str, data: bytes) -> HttpResponse:
    answer = HttpResponse(data, content_type=content_type(name))
    answer.headers["Content-Security-Policy"] = _ALONE
    if name.startswith(_PACK):  # to keep and send, not to look at
        answer.headers["Content-Disposition"] = f'attachment; filename="{name.rpartition("/")[2]}"'
    return answer
