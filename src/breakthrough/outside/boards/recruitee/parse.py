"""Recruitee's offers: `{offers}`, with pay written as text and three signs for where to work."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from breakthrough.basics import Pay
from breakthrough.market.posting import BoardRead, Posting
from breakthrough.outside.adverts import (
    Portion,
    ShapeError,
    address_of,
    amount,
    flag,
    inner,
    interval_in,
    line,
    lines,
    link,
    needed_line,
    newest_of,
    pay_of,
    place_of,
    plain_text,
    read_rows,
    stated_day,
)
from breakthrough.outside.boards.recruitee.address import board_at

SYSTEM = "recruitee"
_ADDRESSES = ("careers_url", "careers_apply_url")


def recognises(root: object) -> bool:
    """Whether this is a read of one employer's offers."""
    if not isinstance(root, dict) or not isinstance(root.get("offers"), list):
        return False
    offers = root["offers"]
    return not offers or any(
        isinstance(offer, dict) and any(part in offer for part in _ADDRESSES) for offer in offers
    )


def parse(root: Mapping[str, Any], *, name: str, token: str = "") -> Portion:
    """The employer's offers; `token` names the board where no offer does.

    Offers on a host of the employer's own belong to the board of that host, unless `token` says
    otherwise. Raises ShapeError where nothing says whose board it is.
    """
    board = _board_in(root["offers"], token=token)
    if not board:
        raise ShapeError("the board's name", None, expected="in an offer's “careers_url”")
    rows = read_rows(
        root["offers"], parse=partial(_posting, board=board), where=f"{name}, board {board}"
    )
    return Portion(
        reads=(BoardRead(f"{SYSTEM}:{board.casefold()}", rows.postings, is_whole=rows.is_whole),),
        problems=rows.problems,
        newest_on=newest_of(rows.postings),
    )


def _board_in(offers: list[Any], *, token: str) -> str:
    """The name before recruitee.com in an offer's address, else `token`, else the host there."""
    urls = [
        str(offer.get(part) or "")
        for offer in offers
        for part in (_ADDRESSES if isinstance(offer, dict) else ())
    ]
    named = next(filter(None, map(board_at, urls)), None)
    addresses = filter(None, map(address_of, urls))
    return named or token or next((address.host for address in addresses), "")


def _posting(offer: Mapping[str, Any], *, board: str) -> Posting:
    texts = (
        plain_text(lines(offer.get(p), part=f"“{p}”")) for p in ("description", "requirements")
    )
    return Posting(
        id=needed_line(offer.get("id"), part="“id”"),
        title=needed_line(offer.get("title"), part="“title”"),
        employer=line(offer.get("company_name"), part="“company_name”") or board,
        place=_place(offer),
        department=line(offer.get("department"), part="“department”"),
        is_remote=_is_remote(offer),
        employment_type=line(offer.get("employment_type_code"), part="“employment_type_code”"),
        posted_on=stated_day(offer.get("published_at"), part="“published_at”"),
        closes_on=stated_day(offer.get("close_at"), part="“close_at”"),
        pay=_pay(offer),
        url=link(offer.get("careers_url"), part="“careers_url”"),
        text="\n".join(text for text in texts if text),
    )


def _place(offer: Mapping[str, Any]) -> str:
    parts = ("location", "city", "country")
    location, *rest = (line(offer.get(part), part=f"“{part}”") for part in parts)
    return location or place_of(*rest)


def _is_remote(offer: Mapping[str, Any]) -> bool | None:
    """Yes where remote is one of the ways to work there, no where only others are."""
    said = [flag(offer.get(part), part=f"“{part}”") for part in ("remote", "hybrid", "on_site")]
    if said[0]:
        return True
    return False if any(said[1:]) else said[0]


def _pay(offer: Mapping[str, Any]) -> Pay | None:
    salary = inner(offer.get("salary"), part="“salary”")
    return pay_of(
        amount(salary.get("min"), part="“salary.min”"),
        amount(salary.get("max"), part="“salary.max”"),
        currency=line(salary.get("currency"), part="“salary.currency”"),
        interval=interval_in(line(salary.get("period"), part="“salary.period”")),
    )
