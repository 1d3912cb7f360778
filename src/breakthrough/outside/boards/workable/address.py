"""Where Workable keeps an account's board, and the call that reads it."""

from __future__ import annotations

from urllib.parse import quote

from breakthrough.outside.adverts import address_of

_NO_ACCOUNT = ("j", "api")  # apply.workable.com/j/… is a posting's short link without an account


def board_at(url: str) -> str | None:
    """The account in an address of Workable; None in any other, and in a posting's short link.

    >>> board_at("https://apply.workable.com/acme/j/AAA1/"), board_at("apply.workable.com/j/AAA1")
    ('acme', None)
    """
    address = address_of(url)
    if address is None or address.host != "apply.workable.com":
        return None
    if address.starts("api", "v1", "widget", "accounts"):
        name = address.name_at(4)
    elif address.starts("api", "v3", "accounts"):
        name = address.name_at(3)
    else:
        name = address.name_at(0)
    return None if name is None or name in _NO_ACCOUNT else name.casefold()


def first_call(token: str) -> str:
    """The one call: all jobs with their texts."""
    name = quote(token, safe="")
    return f"https://apply.workable.com/api/v1/widget/accounts/{name}?details=true"
