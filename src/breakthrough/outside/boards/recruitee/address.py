"""Where Recruitee keeps an employer's offers, and the call that reads them."""

from __future__ import annotations

from breakthrough.outside.adverts import address_of, name_before

_DOMAIN = "recruitee.com"


def board_at(url: str) -> str | None:
    """The name before recruitee.com, or the employer's own host where the path is Recruitee's.

    None in any other address: an own host is not told from others by its name.

    >>> board_at("https://acme.recruitee.com/o/cfo"), board_at("https://jobs.acme.com/api/offers/")
    ('acme', 'jobs.acme.com')
    """
    address = address_of(url)
    if address is None:
        return None
    if address.host == _DOMAIN or address.host.endswith(f".{_DOMAIN}"):
        return name_before(address.host, domain=_DOMAIN)
    return address.host if address.parts == ("api", "offers") else None


def first_call(token: str) -> str:
    """The one call: all offers with their texts. A token with a dot is a host of its own."""
    host = token if "." in token else f"{token}.{_DOMAIN}"
    return f"https://{host}/api/offers/"
