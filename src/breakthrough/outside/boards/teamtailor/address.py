"""Where Teamtailor keeps an employer's jobs, and the call that reads them."""

from __future__ import annotations

from breakthrough.outside.adverts import address_of, name_before

_DOMAIN = "teamtailor.com"
MOST = 200  # jobs in one answer to `first_call`; 100 without asking


def board_at(url: str) -> str | None:
    """The name before teamtailor.com, or the employer's own host where the path is `jobs.rss`.

    A host with more before it (`acme.na.teamtailor.com`) is a token as a whole. None in any other
    address: an own host is not told from others by its name.

    >>> board_at("https://acme.teamtailor.com/jobs"), board_at("https://jobs.acme.com/jobs.rss")
    ('acme', 'jobs.acme.com')
    """
    address = address_of(url)
    if address is None:
        return None
    if address.host == _DOMAIN or address.host.endswith(f".{_DOMAIN}"):
        is_deeper = address.host.count(".") == _DOMAIN.count(".") + 2
        return address.host if is_deeper else name_before(address.host, domain=_DOMAIN)
    return address.host if address.parts == ("jobs.rss",) else None


def first_call(token: str) -> str:
    """The one call. A token with a dot is a host of its own."""
    host = token if "." in token else f"{token}.{_DOMAIN}"
    return f"https://{host}/jobs.rss?per_page={MOST}"
