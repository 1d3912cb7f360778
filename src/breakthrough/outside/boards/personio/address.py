"""Where Personio keeps an employer's positions, and the call that reads them."""

from __future__ import annotations

from breakthrough.outside.adverts import address_of, name_before

_DOMAIN = "jobs.personio.de"
_OTHER_DOMAIN = "jobs.personio.com"


def board_at(url: str) -> str | None:
    """The name before jobs.personio.de, or the whole host for jobs.personio.com.

    None in any other address.

    >>> board_at("https://acme.jobs.personio.de/job/7"), board_at("acme.jobs.personio.com")
    ('acme', 'acme.jobs.personio.com')
    """
    address = address_of(url)
    if address is None:
        return None
    if name_before(address.host, domain=_OTHER_DOMAIN):
        return address.host
    return name_before(address.host, domain=_DOMAIN)


def first_call(token: str) -> str:
    """The one call: all positions with their English texts, or those there are."""
    return f"https://{host_of(token)}/xml?language=en"


def host_of(token: str) -> str:
    """The host of a board; a token with a dot is one."""
    return token if "." in token else f"{token}.{_DOMAIN}"
