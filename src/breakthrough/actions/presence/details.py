"""How I am reached, what I take on and on which terms: told once, published everywhere."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.db import transaction

from breakthrough.actions.presence.details_row import changed, details_row
from breakthrough.basics import Problem
from breakthrough.presence import THEMES
from breakthrough.records.models import Career, PublicDetails

_EMAIL = re.compile(r"[^@\s<>,;:\"()\[\]\\]+@[^@\s<>,;:\"()\[\]\\]+\.[^@\s.<>,;:\"()\[\]\\]+")
_PHONE = re.compile(r"\+?[\d\s().\-/]{5,40}")
_MOST_LINES = 12
_LONGEST = 300  # characters of one line


@dataclass(frozen=True, slots=True)
class PublicDetailsTold:
    """How the person is reached and what they take on, as it is published.

    `links`: (label, address). `theme`: the look of site and CV.
    """

    name: str
    email: str
    phone: str
    place: str
    address: str
    links: tuple[tuple[str, str], ...]
    takes_on: tuple[str, ...]
    terms: tuple[str, ...]
    theme: str


def public_details(career: int) -> PublicDetailsTold:
    """What is known of it; what is empty is not published."""
    row = details_row(career)
    return PublicDetailsTold(
        name=Career.objects.get(pk=career).name,
        email=row.email,
        phone=row.phone,
        place=row.place,
        address=row.address,
        links=tuple((label, url) for label, url in row.links),
        takes_on=tuple(row.takes_on),
        terms=tuple(row.terms),
        theme=row.theme or THEMES[0],
    )


def change_details(
    career: int,
    *,
    name: str | None = None,
    email: str | None = None,
    phone: str | None = None,
    place: str | None = None,
    address: str | None = None,
    links: Sequence[str] | None = None,
    takes_on: Sequence[str] | None = None,
    terms: Sequence[str] | None = None,
    theme: str | None = None,
) -> PublicDetailsTold:
    """Changes what is given; None leaves a field as it is, an empty text empties it.

    `links`: an address each, or "Label: address". Raises Problem for what is no e-mail address,
    telephone number, https address or theme; then nothing is changed.
    """
    given: dict[str, object] = {}
    texts: dict[str, tuple[str | None, Callable[[str], str]]] = {
        "email": (email, _email),
        "phone": (phone, _phone),
        "place": (place, _line),
        "address": (address, _address),
        "theme": (theme, _theme),
    }
    given |= {field: read(text) for field, (text, read) in texts.items() if text is not None}
    if links is not None:
        given["links"] = [_link(one) for one in links if one.strip()]
    for field, lines in (("takes_on", takes_on), ("terms", terms)):
        if lines is not None:
            given[field] = _lines(lines)
    with transaction.atomic():
        _save(details_row(career), given=given)
        if name is not None and name.strip():
            Career.objects.filter(pk=career).update(name=_line(name))
    return public_details(career)


def _save(row: PublicDetails, *, given: dict[str, object]) -> None:
    for field, value in given.items():
        setattr(row, field, value)
    if given:
        changed(row)


def _email(text: str) -> str:
    return _matching(text, _EMAIL, what="an e-mail address", such_as="name@example.org")


def _phone(text: str) -> str:
    return _matching(text, _PHONE, what="a telephone number", such_as="+49 30 5550 0000")


def _matching(text: str, shape: re.Pattern[str], *, what: str, such_as: str) -> str:
    text = _line(text)
    if text and not shape.fullmatch(text):
        raise Problem(f"'{text}' is not {what}.", expected=f"Write it as {such_as}.")
    return text


def _address(text: str) -> str:
    """Where the site will stand, without a slash at the end."""
    text = _line(text).rstrip("/")
    if not text:
        return ""
    parts = urlsplit(_web(text))
    if parts.query or parts.fragment:
        raise Problem(
            f"'{text}' is not where a site stands.",
            expected="The address of the site alone, such as https://helena.example.",
        )
    return text


def _web(text: str) -> str:
    try:
        parts = urlsplit(text)
        is_web = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        is_web = False
    if not is_web or not text.isprintable() or " " in text or '"' in text or "<" in text:
        raise Problem(
            f"'{text}' is not an address of a page.",
            expected="It begins with https://.",
            nearest=f"Did you mean https://{text}?" if "." in text and "/" not in text else "",
        )
    return text


def _link(text: str) -> list[str]:
    """[label, address] of "Label: address" or of an address alone, then named by its host."""
    label, colon, url = text.partition(": ")
    if not colon:
        label, url = "", text
    url = _web(_line(url))
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    return [_line(label) or _HOSTS.get(host, host), url]


_HOSTS = {"linkedin.com": "LinkedIn", "github.com": "GitHub", "xing.com": "XING"}


def _theme(text: str) -> str:
    if text and text not in THEMES:
        raise Problem(f"'{text}' is not a look.", expected=f"One of: {', '.join(THEMES)}.")
    return text


def _lines(lines: Sequence[str]) -> list[str]:
    clean = [line for line in map(_line, lines) if line]
    if len(clean) > _MOST_LINES:
        raise Problem(
            f"{len(clean)} lines are more than a reader takes in.",
            expected=f"At most {_MOST_LINES} lines.",
        )
    return clean


def _line(text: str) -> str:
    text = " ".join(text.split())
    if len(text) > _LONGEST:
        raise Problem(
            f"'{text[:40]}…' has {len(text)} characters.",
            expected=f"At most {_LONGEST} in one line.",
        )
    return text
