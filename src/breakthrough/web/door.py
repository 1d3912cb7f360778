"""Who may come in: the owner, from this machine, through a one-time link."""

from __future__ import annotations

import hashlib
import ipaddress
import os
import secrets
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.views.decorators.http import require_GET

from breakthrough.outside import clock
from breakthrough.outside.command import AGAIN, FORGETS, command

LINK_LIVES = timedelta(minutes=15)
_OWNER = "owner"  # set in the session by the link, and by nothing else
_SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})
_HEADERS = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "same-origin",  # "no-referrer" would blank the Origin that CSRF checks
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}


def new_link_token() -> str:
    """A token for /enter/TOKEN that lets one browser in once, within 15 minutes.

    256 random bits. Only its hash is kept, as the name of a file in the data folder; a new token
    makes every earlier one worthless, so none outlives a restart.
    """
    folder = _links()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for earlier in folder.iterdir():
        earlier.unlink(missing_ok=True)
    token = secrets.token_urlsafe(32)
    until = clock.now() + LINK_LIVES
    (folder / _hash(token)).write_text(until.isoformat(), encoding="ascii")
    return token


@require_GET
def enter(request: HttpRequest, token: str) -> HttpResponse:
    """The view behind /enter/TOKEN: starts the owner's session and goes to the first page."""
    if _use_link(token):
        request.session.cycle_key()
        request.session[_OWNER] = True
    elif not _is_owner(request):
        return _closed(request, "link")
    return redirect("today")


class OnlyTheOwner:
    """Middleware: refuses whoever is not the owner on this machine, and keeps pages out of caches.

    Stands after the session middleware and before everything that reads the owner's data.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        reason = refusal(request)
        response = _closed(request, reason) if reason else self.get_response(request)
        for name, value in _HEADERS.items():
            response.headers[name] = value
        return response


def refusal(request: HttpRequest) -> str:
    """Why this request is refused: "remote", "cross_site" or "link"; empty for the owner's own.

    Raises DisallowedHost (answered with 400) for a Host that is not this machine's: a page of
    another site that points its own name at 127.0.0.1 gets no further.
    """
    request.get_host()
    if not _is_loopback(str(request.META.get("REMOTE_ADDR", ""))):
        return "remote"
    if request.method not in _SAFE_METHODS and not _is_same_origin(request):
        return "cross_site"
    is_open = request.path.startswith(("/enter/", f"/{settings.STATIC_URL.strip('/')}/"))
    return "" if is_open or _is_owner(request) else "link"


def closed_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """What a form sent without its token is answered with (settings.CSRF_FAILURE_VIEW)."""
    return _closed(request, "form")


def _closed(request: HttpRequest, reason: str) -> HttpResponse:
    context = {
        "reason": reason,
        "again": os.environ.get(AGAIN) or command(environment=os.environ),
        "forgets": os.environ.get(FORGETS),
    }
    html = render_to_string("breakthrough/closed.html", context, request)
    response = HttpResponse(html, status=403)
    if request.headers.get("HX-Request"):
        response.headers["HX-Refresh"] = "true"  # htmx shows no 403; the whole page does
    return response


def _use_link(token: str) -> bool:
    """Whether the token was good; a token is good for one caller, however many ask at once."""
    path = _links() / _hash(token)
    try:
        until = datetime.fromisoformat(path.read_text(encoding="ascii"))
        path.unlink()  # only one of two simultaneous callers succeeds
    except FileNotFoundError:
        return False
    return clock.now() < until


def _links() -> Path:
    return Path(settings.BREAKTHROUGH_HOME) / "door"


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def _is_owner(request: HttpRequest) -> bool:
    return request.session.get(_OWNER) is True


def _is_loopback(address: str) -> bool:
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return False
    mapped = getattr(ip, "ipv4_mapped", None)
    return bool((mapped or ip).is_loopback)


def _is_same_origin(request: HttpRequest) -> bool:
    """Whether the request comes from our own page, as the browser states it.

    Another server on this machine is "same-site" but not same-origin. A caller that states neither
    (no browser does) still has to hold the session and the form's token.
    """
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None and site != "same-origin":
        return False
    origin = request.headers.get("Origin")
    return origin is None or urlsplit(origin).netloc == request.get_host()
