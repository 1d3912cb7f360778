"""Any text about me held against the evidence, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from breakthrough.actions.career import own_career
from breakthrough.actions.presence import CheckedText, MarkedPassage, check_text
from breakthrough.web.asking import Answer, ask
from breakthrough.web.uploads import dropped_files
from breakthrough.web.views.presence_pages import presence_page

KIND_WORDS = {
    "strength": "a larger part than you had",
    "unbacked": "not in your evidence",
    "name": "a name not in your evidence",
    "skill": "a skill not in your evidence",
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text as shown; a marked one has its reason and number."""

    text: str
    found: MarkedPassage | None = None
    number: int = 0

    @property
    def kind(self) -> str:
        """The kind of what is marked, in words."""
        return KIND_WORDS.get(self.found.kind, self.found.kind) if self.found else ""


@require_http_methods(["GET", "POST"])
def check(request: HttpRequest) -> HttpResponse:
    """The page; a POST holds the text or the file of the form against the evidence."""
    given: Answer[CheckedText] = (
        ask(lambda: _check(request)) if request.method == "POST" else Answer()
    )
    told = given.value
    context = {
        "checked": told,
        "problem": given.problem,
        "pieces": list(_pieces(told)) if told else [],
        "backed": _those(told, "backed"),
        "silent": _those(told, "says_nothing"),
        "unchecked": _those(told, "not_checked"),
        "text": told.text if told else request.POST.get("text", ""),
        "hidden": request.POST.get("hidden", ""),
    }
    return presence_page(request, "presence_check.html", context)


def _check(request: HttpRequest) -> CheckedText:
    """The file where one was chosen, else the text that was typed."""
    hidden = re.split(r"[,;\n]", request.POST.get("hidden", ""))
    if request.FILES.getlist("files"):
        with dropped_files(request) as paths:
            return check_text(own_career(), file=paths[0], hidden=hidden)
    text = request.POST.get("text", "").replace("\r\n", "\n")
    return check_text(own_career(), text=text, hidden=hidden)


def _those(told: CheckedText | None, verdict: str) -> list[object]:
    return [one for one in told.sentences if one.verdict == verdict] if told else []


def _pieces(told: CheckedText) -> Iterator[Piece]:
    """The text cut at the marked passages, in order."""
    at = 0
    marked = [found for one in told.sentences for found in one.marked]
    for number, found in enumerate(marked, start=1):
        if found.start > at:
            yield Piece(told.text[at : found.start])
        yield Piece(told.text[max(at, found.start) : found.end], found, number)
        at = found.end
    yield Piece(told.text[at:])
