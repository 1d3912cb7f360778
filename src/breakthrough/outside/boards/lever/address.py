"""Where Lever keeps a site's postings, and the call that reads them."""

from __future__ import annotations

from urllib.parse import quote

from breakthrough.outside.adverts import address_of

EU = "eu/"  # before the name of a site in Lever's European data, which are separate


def board_at(url: str) -> str | None:
    """The site's name in an address of Lever, as it is spelled there, since case counts at Lever.

    After `eu/` for one in the European data; None in any other address.

    >>> board_at("https://jobs.eu.lever.co/Acme/0b1d/apply")
    'eu/Acme'
    """
    address = address_of(url)
    if address is None:
        return None
    host = address.host.replace(".eu.lever.co", ".lever.co")
    name = None
    if host == "jobs.lever.co":
        name = address.name_at(0)
    elif host == "api.lever.co" and address.starts("v0", "postings"):
        name = address.name_at(2)
    if name is None:
        return None
    return (EU if host != address.host else "") + name


def first_call(token: str) -> str:
    """The one call: all postings of the site with their texts."""
    host = "api.eu.lever.co" if token.startswith(EU) else "api.lever.co"
    return f"https://{host}/v0/postings/{quote(token.removeprefix(EU), safe='')}?mode=json"
