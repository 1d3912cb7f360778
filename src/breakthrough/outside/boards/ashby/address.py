"""Where Ashby keeps a board, and the call that reads it."""

from __future__ import annotations

from urllib.parse import quote

from breakthrough.outside.adverts import address_of

_LONGEST = 100


def board_at(url: str) -> str | None:
    """The board's name in an address of Ashby, as it is spelled there; None in any other.

    >>> board_at("https://jobs.ashbyhq.com/Acme%20Foods/1c2d")
    'Acme Foods'
    """
    address = address_of(url)
    if address is None:
        return None
    if address.host == "jobs.ashbyhq.com":
        return _name(address.parts[:1])
    if address.host == "api.ashbyhq.com" and address.starts("posting-api", "job-board"):
        return _name(address.parts[2:3])
    return None


def first_call(token: str) -> str:
    """The one call: Ashby answers with the whole board, texts and pay included."""
    name = quote(token, safe="")
    return f"https://api.ashbyhq.com/posting-api/job-board/{name}?includeCompensation=true"


def _name(parts: tuple[str, ...]) -> str | None:
    """Names at Ashby may hold spaces and other letters."""
    name = parts[0].strip() if parts else ""
    is_name = name.isprintable() and not set("/\\?#") & set(name) and name.strip(".")
    return name if is_name and len(name) <= _LONGEST else None
