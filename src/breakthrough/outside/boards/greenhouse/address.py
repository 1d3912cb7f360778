"""Where Greenhouse keeps a board, and the call that reads it."""

from __future__ import annotations

from urllib.parse import quote

from breakthrough.outside.adverts import Address, address_of, name_in

_PAGES = ("boards.greenhouse.io", "job-boards.greenhouse.io")
_API = "boards-api.greenhouse.io"
EU = "eu/"  # before the name of a board that Greenhouse keeps in Europe


def board_at(url: str) -> str | None:
    """The board's name in an address of Greenhouse, after `eu/` for one kept in Europe.

    None in any other: an employer's own page with `gh_jid=` says which posting, not which board.

    >>> board_at("https://job-boards.eu.greenhouse.io/acme/jobs/7")
    'eu/acme'
    """
    address = address_of(url)
    if address is None:
        return None
    host = address.host.replace(".eu.greenhouse.io", ".greenhouse.io")
    name = None
    if host in _PAGES:
        name = _on_page(address)
    elif host == _API and address.starts("v1", "boards"):
        name = address.name_at(2)
    if name is None:
        return None
    return (EU if host != address.host else "") + name.casefold()


def first_call(token: str) -> str:
    """The one call: the whole board with its texts and its pay."""
    host = _API.replace(".", ".eu.", 1) if token.startswith(EU) else _API
    name = quote(token.removeprefix(EU), safe="")
    return f"https://{host}/v1/boards/{name}/jobs?content=true&pay_transparency=true"


def _on_page(address: Address) -> str | None:
    if address.starts("embed"):  # a board shown inside an employer's own page
        return name_in(address.query.get("for", ""))
    return address.name_at(0)
