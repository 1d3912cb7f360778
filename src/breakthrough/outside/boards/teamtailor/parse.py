"""Teamtailor's RSS: items with parts of Teamtailor's own for places and department."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from lxml import etree

from breakthrough.market.posting import BoardRead, Posting
from breakthrough.outside.adverts import (
    Portion,
    ShapeError,
    address_of,
    children,
    is_feed,
    line,
    lines,
    link,
    needed_line,
    newest_of,
    place_of,
    places_of,
    plain_text,
    read_rows,
    stated_day,
    text_in,
)
from breakthrough.outside.boards.teamtailor.address import MOST, board_at

SYSTEM = "teamtailor"
_NAMESPACE = "https://teamtailor.com/locations"
_PARTS = "title description pubDate link remoteStatus guid department".split()
_IS_REMOTE = {"fully": True, "hybrid": False, "none": False}  # “temporary” is neither
_DEFAULT_MOST = 100  # items in a feed that nobody asked more of


def recognises(root: object) -> bool:
    """Whether this is Teamtailor's feed, by the namespace it declares or the address it gives."""
    if not isinstance(root, etree._Element) or not is_feed(root, tag="rss"):
        return False
    channel = next(children(root, named="channel"), None)
    if channel is None:
        return False
    return _NAMESPACE in root.nsmap.values() or _is_at_home(text_in(channel, named="link"))


def parse(root: etree._Element, *, name: str, token: str = "") -> Portion:
    """The items of the feed; one that is as long as feeds ever get may have been cut there.

    `token` names the board where the feed gives no address. Raises ShapeError where nothing says
    whose board it is.
    """
    channel = next(children(root, named="channel"))
    board = _board_in(channel) or token
    if not board:
        raise ShapeError("the board's name", None, expected="in the channel's “link”")
    employer = line(text_in(channel, named="title"), part="“title”") or board
    items = [_row(item) for item in children(channel, named="item")]
    where = f"{name}, board {board}"
    rows = read_rows(items, parse=partial(_posting, employer=employer), where=where)
    is_whole = rows.is_whole and len(items) != _DEFAULT_MOST and len(items) < MOST
    return Portion(
        reads=(
            BoardRead(
                f"{SYSTEM}:{board.casefold()}", rows.postings, is_whole=is_whole, has_pay=False
            ),
        ),
        problems=rows.problems,
        newest_on=newest_of(rows.postings),
    )


def _is_at_home(link: str) -> bool:
    address = address_of(link)
    return address is not None and f".{address.host}".endswith(".teamtailor.com")


def _board_in(channel: etree._Element) -> str:
    """The name before teamtailor.com in the channel's address, else the host of that address."""
    link = text_in(channel, named="link").strip()
    address = address_of(link)
    return board_at(link) or (address.host if address else "")


def _row(item: etree._Element) -> dict[str, Any]:
    row: dict[str, Any] = {part: text_in(item, named=part) for part in _PARTS}
    row["locations"] = [
        tuple(text_in(one, named=part) for part in ("name", "city", "country"))
        for locations in children(item, named="locations")
        for one in children(locations, named="location")
    ]
    return row


def _posting(row: Mapping[str, Any], *, employer: str) -> Posting:
    address = line(row["link"], part="“link”")
    return Posting(
        id=needed_line(row["guid"] or address, part="“guid”"),
        title=needed_line(row["title"], part="“title”"),
        employer=employer,
        place=places_of(_place(*one) for one in row["locations"]),
        department=line(row["department"], part="“department”"),
        is_remote=_IS_REMOTE.get(row["remoteStatus"].strip().casefold()),
        posted_on=stated_day(row["pubDate"].strip(), part="“pubDate”"),
        url=link(address, part="“link”"),
        text=plain_text(lines(row["description"], part="“description”")),
    )


def _place(name: str, city: str, country: str) -> str:
    """City and country; the name, which may be an office's, where there is no city."""
    stated = [line(one, part="a location") for one in (city or name, country)]
    return place_of(*stated)
