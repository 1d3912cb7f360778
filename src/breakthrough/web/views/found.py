"""Would they find me, and what would change it: the page Be found."""

from __future__ import annotations

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_POST

from breakthrough.actions.career import own_career
from breakthrough.actions.chair import ChairView, chair
from breakthrough.actions.crowd import (
    ImportedCrowd,
    add_to_crowd,
    change_stands_for,
    crowd_from_connections,
    import_crowd,
    list_crowds,
)
from breakthrough.actions.evidence import list_evidence
from breakthrough.actions.findability import (
    FindabilityReport,
    SearchRow,
    asked_otherwise,
    findability_report,
)
from breakthrough.basics import Problem
from breakthrough.web.asking import Answer, ask
from breakthrough.web.chair_rows import chair_rows
from breakthrough.web.found_picture import found_picture
from breakthrough.web.page import page, say
from breakthrough.web.uploads import dropped_files
from breakthrough.web.views.changes import changes_context
from breakthrough.web.views.why import earn_context, rare_context

MOST_TITLES = 4  # of my own, offered as needs to type


@require_GET
def found(request: HttpRequest) -> HttpResponse:
    """The report, true changes, and the employer's chair for `?need=`."""
    return found_page(request)


def found_page(
    request: HttpRequest,
    *,
    crowd: Answer[ImportedCrowd] | None = None,
    edit_problem: Problem | None = None,
) -> HttpResponse:
    """The page with what came of the form just sent."""
    career = own_career()
    report = ask(partial(findability_report, career))
    context: dict[str, object] = {
        "report": report.value,
        "problem": report.problem,
        "picture": found_picture(report.value) if report.value else None,
        "groups": _groups(report.value) if report.value else [],
        "otherwise": asked_otherwise(report.value) if report.value else (),
        "crowds": list_crowds(career),
        "taken_crowd": crowd,
        "edit_problem": edit_problem,
        "back": "found",
        **chair_context(request),
        **(_answers(career) if report.value else {}),
    }
    return page(request, "found.html", context)


@require_POST
def stands_for(request: HttpRequest) -> HttpResponse:
    """Says how many people the crowd in use is a sample of."""
    given = request.POST.get("people", "").replace(",", "").strip()

    def change() -> None:
        if not given.isdecimal():
            raise Problem(
                f"“{given}” is not a number of people.",
                next_step="Give a whole number, such as 40000.",
            )
        change_stands_for(own_career(), people=int(given))

    return found_page(request, edit_problem=ask(change).problem)


def _answers(career: int) -> dict[str, object]:
    """What to change, what to earn, what is rare."""
    return {**changes_context(career), **earn_context(career), **rare_context(career)}


def chair_context(request: HttpRequest) -> dict[str, object]:
    """The employer's chair: the need asked for, what came of it, and own titles to try."""
    career = own_career()
    need = request.GET.get("need", "").strip()
    seen: Answer[ChairView] = ask(partial(chair, career, need=need)) if need else Answer()
    titles = (role.title for role in reversed(list_evidence(career).roles) if role.title)
    return {
        "need": need,
        "chair": seen.value,
        "chair_problem": seen.problem,
        "chair_rows": chair_rows(seen.value) if seen.value else [],
        "titles": list(dict.fromkeys(titles))[:MOST_TITLES],
    }


@require_POST
def crowd(request: HttpRequest) -> HttpResponse:
    """Takes dropped profiles in as the crowd, or adds them to the one in use."""

    def take() -> ImportedCrowd:
        with dropped_files(request) as paths:
            name = request.POST.get("name", "").strip()
            take_in = add_to_crowd if request.POST.get("how") == "add" else import_crowd
            return take_in(own_career(), paths=paths, name=name)

    return found_page(request, crowd=ask(take))


@require_POST
def connections(request: HttpRequest) -> HttpResponse:
    """Makes the titles of my own connections the crowd."""
    taken = ask(partial(crowd_from_connections, own_career()))
    if taken.problem is None and request.POST.get("back") == "start_chair":
        say(request, "Your connections are now the crowd: titles only.")
        return redirect("start_chair")
    return found_page(request, crowd=taken)


def _groups(report: FindabilityReport) -> list[dict[str, object]]:
    """The searches by how they come out, best first."""
    groups: tuple[tuple[str, str, tuple[SearchRow, ...]], ...] = (
        ("Won", "page one shows you", report.won),
        ("Nearly won", "you come at place 26 to 50", report.nearly_won),
        ("Lost", "you come further down, or not at all", report.lost),
    )
    if report.not_known:
        groups = (
            ("Found", "they find you, at whatever place", (*report.won, *report.nearly_won)),
            ("Not found", "they do not find you at all", report.lost),
        )
    return [{"name": name, "means": means, "rows": rows} for name, means, rows in groups]
