"""Every text about me, each with its count, its truth and what it does in searches."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from breakthrough.actions.career import own_career
from breakthrough.actions.presence import ShownText, TriedText, list_texts, try_text, write_text
from breakthrough.basics import Problem
from breakthrough.web.asking import ask
from breakthrough.web.page import page, say
from breakthrough.web.views.presence_pages import presence_page


@dataclass(frozen=True, slots=True)
class TextField:
    """A text with what stands in its field, and what came of trying it."""

    shown: ShownText
    typed: str
    is_open: bool = False
    tried: TriedText | None = None
    problem: Problem | None = None

    @property
    def anchor(self) -> str:
        """What its ids on the page end in."""
        return self.shown.key.replace(":", "")

    @property
    def rows(self) -> int:
        """So many lines that the text is seen without scrolling, up to a screen."""
        lines = sum(1 + len(line) // 75 for line in self.typed.splitlines())
        return max(2, min(lines + 1, 18))


@require_http_methods(["GET", "POST"])
def texts(request: HttpRequest) -> HttpResponse:
    """All texts; a POST keeps my own, or goes back to the composed one."""
    if request.method == "GET":
        return _page(request, opened=request.GET.get("open", ""))
    key, text = _given(request)
    goes_back = "composed" in request.POST
    kept = ask(partial(write_text, own_career(), key=key, text="" if goes_back else text))
    if kept.value is None:
        return _page(request, opened=key, typed=text, problem=kept.problem)
    say(request, _said(kept.value))
    opened = TextField(kept.value, kept.value.text)
    return redirect(f"{reverse('presence_texts')}?{urlencode({'open': key})}#text-{opened.anchor}")


@require_POST
def try_one(request: HttpRequest) -> HttpResponse:
    """What a text would do, kept nowhere: below its field while typing, else on the page."""
    key, text = _given(request)
    tried = ask(partial(try_text, own_career(), key=key, text=text))
    if request.headers.get("HX-Target", "").startswith("tried-"):
        return page(
            request, "_presence_tried.html", {"tried": tried.value, "problem": tried.problem}
        )
    return _page(request, opened=key, typed=text, tried=tried.value, problem=tried.problem)


def _page(
    request: HttpRequest,
    *,
    opened: str,
    typed: str | None = None,
    tried: TriedText | None = None,
    problem: Problem | None = None,
) -> HttpResponse:
    """All texts, the opened one as it was typed."""
    listed = ask(partial(list_texts, own_career()))
    fields = [
        TextField(one, one.text)
        if one.key != opened
        else TextField(
            one,
            one.text if typed is None else typed,
            is_open=True,
            tried=tried,
            problem=problem,
        )
        for one in (listed.value.texts if listed.value else ())
    ]
    is_shown = any(one.problem for one in fields)
    context = {
        "texts": listed.value,
        "fields": fields,
        "problem": listed.problem or (None if is_shown else problem),
    }
    return presence_page(request, "presence_texts.html", context)


def _given(request: HttpRequest) -> tuple[str, str]:
    return request.POST.get("key", ""), request.POST.get("text", "").replace("\r\n", "\n")


def _said(kept: ShownText) -> str:
    if not kept.is_own:
        return f"{kept.label}: the composed text stands again."
    if kept.refused:
        return f"{kept.label}: kept. It is not published while something in it is not backed."
    return f"{kept.label}: kept."
