"""A web page that holds postings for machines: the page is the board."""

from __future__ import annotations

from urllib.parse import quote, urlencode

from breakthrough.outside.adverts import address_of

_INSECURE = "http://"
_CAMPAIGN = ("utm_", "gclid", "fbclid", "mc_")  # says where a visitor came from, not which page


def board_at(url: str) -> str | None:
    """The page's address without scheme, place in the page and campaign; None for no address.

    >>> board_at("https://Careers.Acme.com/jobs/7/?utm_source=x&lang=en#apply")
    'careers.acme.com/jobs/7?lang=en'
    """
    address = address_of(url)
    if address is None:
        return None
    query = {
        name: value
        for name, value in address.query.items()
        if not name.casefold().startswith(_CAMPAIGN)
    }
    port = f":{address.port}" if address.port else ""
    path = "".join(f"/{quote(part, safe='')}" for part in address.parts)
    asked = f"?{urlencode(sorted(query.items()))}" if query else ""
    scheme = _INSECURE if address.scheme == "http" else ""
    return f"{scheme}{address.host}{port}{path}{asked}"


def first_call(token: str) -> str:
    """The page itself."""
    return token if token.startswith(_INSECURE) else f"https://{token}"
