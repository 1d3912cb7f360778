"""Where SmartRecruiters keeps a company's postings, and the calls that read them."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from breakthrough.outside.adverts import address_of

_PAGES = ("jobs.smartrecruiters.com", "careers.smartrecruiters.com")
_A_PAGE = 100  # the most it gives at once
_MOST = 10_000  # postings of one company that are asked for: a hundred calls


def board_at(url: str) -> str | None:
    """The company in an address of SmartRecruiters, as it is spelled there; None in any other.

    >>> board_at("https://jobs.smartrecruiters.com/ExampleCo/744000154478885-sales-lead")
    'ExampleCo'
    """
    address = address_of(url)
    if address is None:
        return None
    if address.host in _PAGES and not address.starts("oneclick-ui"):
        return address.name_at(0)
    if address.host == "api.smartrecruiters.com" and address.starts("v1", "companies"):
        return address.name_at(2)
    return None


def first_call(token: str) -> str:
    """The first page of the list, which holds no texts."""
    return _page(token, offset=0)


def next_call(token: str, *, root: Any) -> str | None:
    """The page after the one in `root`; None after the last, or after 10,000 postings."""
    offset, total, rows = root.get("offset"), root.get("totalFound"), root.get("content")
    if not isinstance(offset, int) or not isinstance(total, int) or not isinstance(rows, list):
        return None
    following = offset + len(rows)
    is_over = not rows or following >= total or offset < 0 or following >= _MOST
    return None if is_over else _page(token, offset=following)


def detail_calls(token: str, *, root: Any, most: int) -> tuple[str, ...]:
    """A call for the text of each posting in the list, in its order, the first `most` of them.

    The addresses are made here: those in the answer are not followed.
    """
    numbers = (row.get("id") for row in root.get("content") or () if isinstance(row, dict))
    known = [str(number) for number in numbers if isinstance(number, (str, int)) and number]
    return tuple(f"{_postings(token)}/{quote(number, safe='')}" for number in known[:most])


def _page(token: str, *, offset: int) -> str:
    return f"{_postings(token)}?limit={_A_PAGE}&offset={offset}"


def _postings(token: str) -> str:
    return f"https://api.smartrecruiters.com/v1/companies/{quote(token, safe='')}/postings"
