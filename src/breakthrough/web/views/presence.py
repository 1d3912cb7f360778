"""What they find, true in every line: the front page of Presence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from urllib.parse import quote

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from breakthrough.actions.career import own_career
from breakthrough.actions.presence import (
    BuiltPresence,
    KeptPositioning,
    PublicDetailsTold,
    Refused,
    Texts,
    build,
    in_searches,
    list_positionings,
    list_texts,
    public_details,
)
from breakthrough.basics import Problem
from breakthrough.presence import THEMES
from breakthrough.web.asking import Answer, ask
from breakthrough.web.page import page
from breakthrough.web.views.presence_pages import presence_page

_BUILT_INTO = "public"  # in the data folder
# Where a text is changed that is none of the surfaces' own, and which surface others are.
_PAGES = {
    **dict.fromkeys(("For whom", "The need", "What is different", "Proof"), "presence_position"),
    **dict.fromkeys(("What I take on", "Terms"), "presence_details"),
}
_KEYS = {
    "Headline": "headline",
    "Introduction": "introduction",
    "About": "site_about",
    "Skills": "skills",
}


@require_GET
def presence(request: HttpRequest) -> HttpResponse:
    """How my texts stand, for whom I stand, what would be published, and what is not said yet."""
    return overview(request)


@require_POST
def build_all(request: HttpRequest) -> HttpResponse:
    """Builds site and pack into the data folder, and says what to do with them."""
    folder = Path(settings.BREAKTHROUGH_HOME) / _BUILT_INTO
    return overview(request, built=ask(partial(build, own_career(), out=folder)))


@require_GET
def searches(request: HttpRequest) -> HttpResponse:
    """What searches see: a page of its own, or only what the front page has room for."""
    asked = ask(partial(in_searches, own_career()))
    context = {"above": asked.value, "problem": asked.problem}
    if request.headers.get("HX-Target") == "searches":
        return page(request, "_presence_searches.html", context)
    return presence_page(request, "presence_searches.html", context)


def overview(
    request: HttpRequest,
    *,
    built: Answer[BuiltPresence] | None = None,
    preview_problem: Problem | None = None,
) -> HttpResponse:
    """The front page with what came of building, or of a preview that could not be."""
    career = own_career()
    texts = ask(partial(list_texts, career))
    details = public_details(career)
    standing = next((one for one in list_positionings(career).versions if one.is_in_use), None)
    context = {
        "texts": texts.value,
        "problem": texts.problem,
        "held_back": _held_back(texts.value) if texts.value else [],
        "standing": standing,
        "details": details,
        "other_looks": [look for look in THEMES if look != details.theme],
        "built": built.value if built else None,
        "refusal": built.problem if built else preview_problem,
        "unsaid": list(_unsaid(details, standing)),
    }
    return presence_page(request, "presence.html", context)


def _held_back(texts: Texts) -> list[tuple[str, str, list[Refused]]]:
    """What holds the building back, by where it stands, each with where it is changed."""
    found: dict[str, list[Refused]] = {}
    for one in texts.refused:
        found.setdefault(one.where, []).append(one)
    keys = _KEYS | {one.label: one.key for one in texts.texts}
    return [(where, _changed_at(where, keys), refused) for where, refused in found.items()]


def _changed_at(where: str, keys: Mapping[str, str]) -> str:
    if where in keys:
        key = keys[where]
        return f"{reverse('presence_texts')}?open={quote(key)}#text-{key.replace(':', '')}"
    return reverse(_PAGES.get(where, "presence_notes" if where.startswith("Note") else "evidence"))


def _unsaid(
    details: PublicDetailsTold, standing: KeptPositioning | None
) -> Iterator[tuple[str, str]]:
    """What would be published and is empty, each with where it can be said."""
    page_of_details = reverse("presence_details")
    if not (details.email or details.phone or details.links):
        yield "How you are reached", f"{page_of_details}#email"
    if not details.address:
        yield "Where your site will stand", f"{page_of_details}#address"
    if not details.takes_on:
        yield "What you take on", f"{page_of_details}#takes_on"
    if standing is None or not standing.need:
        yield "For whom you stand, and which need you meet", reverse("presence_position")
