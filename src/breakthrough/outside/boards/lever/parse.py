"""Lever's postings API: a bare list of one site's postings."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from breakthrough.basics import Pay
from breakthrough.market.posting import BoardRead, Posting
from breakthrough.outside.adverts import (
    Portion,
    ShapeError,
    amount,
    entries,
    inner,
    interval_in,
    line,
    lines,
    link,
    needed_line,
    newest_of,
    pay_of,
    plain_text,
    read_rows,
    stated_day,
)
from breakthrough.outside.boards.lever.address import EU, board_at

SYSTEM = "lever"
_IS_REMOTE = {"remote": True, "hybrid": False, "on-site": False, "onsite": False}
_ROWS_LOOKED_AT = 20


def recognises(root: object) -> bool:
    """Whether this is a list of Lever postings."""
    if not isinstance(root, list):
        return False
    return any(
        isinstance(row, dict) and "text" in row and ("hostedUrl" in row or "categories" in row)
        for row in root[:_ROWS_LOOKED_AT]
    )


def parse(rows: list[Any], *, name: str, token: str = "") -> Portion:
    """The site's postings; `token` names the site where no address does. Case counts at Lever.

    Raises ShapeError where nothing says whose site it is.
    """
    site = _site_in(rows) or token
    if not site:
        raise ShapeError("the site's name", None, expected="in a posting's “hostedUrl”")
    read = read_rows(
        rows, parse=partial(_posting, site=site.removeprefix(EU)), where=f"{name}, board {site}"
    )
    return Portion(
        reads=(BoardRead(f"{SYSTEM}:{site}", read.postings, is_whole=read.is_whole),),
        problems=read.problems,
        newest_on=newest_of(read.postings),
    )


def _site_in(rows: list[Any]) -> str:
    for row in rows:
        if isinstance(row, dict) and (named := board_at(str(row.get("hostedUrl") or ""))):
            return named
    return ""


def _posting(row: Mapping[str, Any], *, site: str) -> Posting:
    categories = inner(row.get("categories"), part="“categories”")
    workplace = line(row.get("workplaceType"), part="“workplaceType”").casefold()
    return Posting(
        id=needed_line(row.get("id"), part="“id”"),
        title=needed_line(row.get("text"), part="“text” (the title)"),
        employer=site,
        place=_places(categories),
        department=line(categories.get("department"), part="“department”")
        or line(categories.get("team"), part="“team”"),
        is_remote=_IS_REMOTE.get(workplace),
        employment_type=line(categories.get("commitment"), part="“commitment”"),
        posted_on=stated_day(row.get("createdAt"), part="“createdAt”"),
        pay=_pay(row),
        url=link(row.get("hostedUrl"), part="“hostedUrl”"),
        text=_text(row),
    )


def _places(categories: Mapping[str, Any]) -> str:
    stated = [
        categories.get("location"),
        *entries(categories.get("allLocations"), part="“allLocations”"),
    ]
    places = [line(place, part="a location") for place in stated]
    return "; ".join(dict.fromkeys(place for place in places if place))


def _pay(row: Mapping[str, Any]) -> Pay | None:
    stated = inner(row.get("salaryRange"), part="“salaryRange”")
    return pay_of(
        amount(stated.get("min"), part="“min”"),
        amount(stated.get("max"), part="“max”"),
        currency=line(stated.get("currency"), part="“currency”"),
        interval=interval_in(line(stated.get("interval"), part="“interval”")),
    )


def _text(row: Mapping[str, Any]) -> str:
    """Description, then the lists, which hold the requirements, then what stands below them."""
    pieces = [_either(row, "description")]
    if not pieces[0]:
        pieces = [_either(row, "opening"), _either(row, "descriptionBody")]
    for one in entries(row.get("lists"), part="“lists”"):
        found = inner(one, part="a list of requirements")
        pieces.append(line(found.get("text"), part="a list's “text”"))
        pieces.append(plain_text(lines(found.get("content"), part="a list's “content”")))
    pieces.append(_either(row, "additional"))
    return "\n".join(piece for piece in pieces if piece)


def _either(row: Mapping[str, Any], part: str) -> str:
    markup = lines(row.get(part), part=f"“{part}”")
    return plain_text(markup) or lines(row.get(f"{part}Plain"), part=f"“{part}Plain”")
