"""What a visitor may ask for."""

from __future__ import annotations

import mimetypes

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent
from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseBadRequest,
    HttpResponseRedirect,
    QueryDict,
)
from django.views.decorators.http import require_POST, require_safe

from breakthrough.actions.career import own_career
from breakthrough.actions.conversations import Enquiry, receive_enquiry
from breakthrough.actions.presence import served_site
from breakthrough.basics import Problem
from breakthrough.outside.printers.site import HONEYPOT

_TYPES = {
    ".atom": "application/atom+xml",
    ".vcf": "text/vcard",
    ".xml": "application/xml",
    ".txt": "text/plain",
    ".json": "application/json",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


@require_safe
def file(request: HttpRequest, name: str) -> HttpResponse:
    """A file of the site, or its page for addresses that are none."""
    site = served_site(own_career())
    data = site.get(name)
    if data is None:
        return HttpResponse(site["404.html"], status=404)
    return HttpResponse(data, content_type=content_type(name))


@require_POST
def enquiry(request: HttpRequest) -> HttpResponse:
    """Remembers what was asked, and thanks; a form that only a machine fills is thanked too."""
    try:
        given = request.POST
        if not given.get(HONEYPOT):  # no person sees this field
            receive_enquiry(own_career(), enquiry=_enquiry(given))
    except (RequestDataTooBig, TooManyFieldsSent):
        return HttpResponseBadRequest("This is too much for one message.", "text/plain")
    except Problem as problem:
        return HttpResponseBadRequest(str(problem), "text/plain; charset=utf-8")
    return HttpResponseRedirect("thanks.html", status=303)


def content_type(name: str) -> str:
    """What a browser is told of a file of the site."""
    ending = name[name.rfind(".") :]
    kind = _TYPES.get(ending) or mimetypes.guess_type(name)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind


def _enquiry(given: QueryDict) -> Enquiry:
    return Enquiry(
        person=given.get("name", ""),
        organisation=given.get("organisation", ""),
        reach=given.get("reach", ""),
        need=given.get("need", ""),
        terms=given.get("terms", ""),
        found_via=given.get("came_across", ""),
    )
