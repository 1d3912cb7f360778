"""One page for one employer, and what only I am told."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TypedDict

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_POST

from breakthrough.actions.career import own_career
from breakthrough.actions.presence import BriefTold, brief, brief_pdf
from breakthrough.basics import Problem
from breakthrough.web.asking import Answer, ask
from breakthrough.web.views.presence_pages import presence_page

_FILE_NAME = "brief.pdf"


@dataclass(frozen=True, slots=True)
class PageSection:
    """A part of the page: its title, empty for the first, and its lines; True: a line of theirs."""

    title: str
    lines: tuple[tuple[str, bool], ...]


class _Asked(TypedDict):
    """What the form says: the advert or need, and whose it is."""

    text: str
    title: str
    employer: str
    is_need: bool


@require_http_methods(["GET", "POST"])
def brief_page(request: HttpRequest) -> HttpResponse:
    """The form; a POST answers the advert or need in it."""
    asked = _asked(request)
    told: Answer[BriefTold] = (
        ask(partial(brief, own_career(), **asked)) if request.method == "POST" else Answer()
    )
    return _page(request, asked, told=told.value, problem=told.problem)


@require_POST
def brief_file(request: HttpRequest) -> HttpResponse:
    """The same page as a PDF, to keep or send by hand."""
    asked = _asked(request)
    made = ask(partial(brief_pdf, own_career(), **asked))
    if made.value is None:
        return _page(request, asked, problem=made.problem)
    answer = HttpResponse(made.value, content_type="application/pdf")
    answer.headers["Content-Disposition"] = f'attachment; filename="{_FILE_NAME}"'
    return answer


def _page(
    request: HttpRequest,
    asked: _Asked,
    *,
    told: BriefTold | None = None,
    problem: Problem | None = None,
) -> HttpResponse:
    context = {
        "asked": asked,
        "told": told,
        "sections": _sections(told.page) if told else [],
        "questions": [one for one in told.questions if one not in told.page] if told else [],
        "problem": problem,
    }
    return presence_page(request, "presence_brief.html", context)


def _asked(request: HttpRequest) -> _Asked:
    given = request.POST
    return {
        "text": given.get("text", "").replace("\r\n", "\n"),
        "title": given.get("title", "").strip(),
        "employer": given.get("employer", "").strip(),
        "is_need": given.get("kind") == "need",
    }


def _sections(page: str) -> list[PageSection]:
    """The page cut at its empty lines; each part but the first begins with its title."""
    first, *others = page.split("\n\n")
    sections = [PageSection("", _lines(first.splitlines()))]
    for title, *lines in (part.splitlines() for part in others if part):
        sections.append(PageSection(title, _lines(lines)))
    return sections


def _lines(lines: list[str]) -> tuple[tuple[str, bool], ...]:
    """Each line, and whether it is one of theirs, which stand in quotation marks."""
    return tuple((line, line.startswith("“") and line.endswith("”")) for line in lines)
