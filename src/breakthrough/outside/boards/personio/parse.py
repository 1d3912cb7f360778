"""Personio's feed: `<workzag-jobs>` with a `<position>` for each role."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from lxml import etree

from breakthrough.market.posting import BoardRead, Posting
from breakthrough.outside.adverts import (
    Portion,
    ShapeError,
    children,
    is_feed,
    line,
    lines,
    needed_line,
    newest_of,
    places_of,
    plain_text,
    read_rows,
    stated_day,
    text_in,
)
from breakthrough.outside.boards.personio.address import host_of

SYSTEM = "personio"
_ROOT = "workzag-jobs"
_PARTS = "id subcompany office department name employmentType schedule createdAt".split()


def recognises(root: object) -> bool:
    """Whether this is Personio's feed: its root alone tells, since an empty one holds no more."""
    return is_feed(root, tag=_ROOT)


def parse(root: etree._Element, *, name: str, token: str = "") -> Portion:
    """The positions of the feed; `token` names the board, which the feed never does.

    Raises ShapeError without it.
    """
    if not token:
        raise ShapeError("the board's name", None, expected="in the name of the file")
    rows = read_rows(
        (_row(position) for position in children(root, named="position")),
        parse=partial(_posting, board=token),
        where=f"{name}, board {token}",
    )
    return Portion(
        reads=(
            BoardRead(
                f"{SYSTEM}:{token.casefold()}", rows.postings, is_whole=rows.is_whole, has_pay=False
            ),
        ),
        problems=rows.problems,
        newest_on=newest_of(rows.postings),
    )


def _row(position: etree._Element) -> dict[str, Any]:
    """The parts of a position by their names, and the lists in it as lists of texts."""
    row: dict[str, Any] = {part: text_in(position, named=part) for part in _PARTS}
    row["offices"] = [
        "".join(office.itertext())
        for others in children(position, named="additionalOffices")
        for office in children(others, named="office")
    ]
    row["descriptions"] = [
        (text_in(one, named="name"), text_in(one, named="value"))
        for all_of_them in children(position, named="jobDescriptions")
        for one in children(all_of_them, named="jobDescription")
    ]
    return row


def _posting(row: Mapping[str, Any], *, board: str) -> Posting:
    number = needed_line(row["id"], part="“id”")
    offices = [line(office, part="an office") for office in (row["office"], *row["offices"])]
    kinds = [line(row[part], part=f"“{part}”") for part in ("employmentType", "schedule")]
    return Posting(
        id=number,
        title=needed_line(row["name"], part="“name” (the title)"),
        employer=line(row["subcompany"], part="“subcompany”") or board,
        place=places_of(offices),
        department=line(row["department"], part="“department”"),
        employment_type=places_of(kinds),
        posted_on=stated_day(row["createdAt"].strip(), part="“createdAt”"),
        url=f"https://{host_of(board)}/job/{number}",
        text=_text(row["descriptions"]),
    )


def _text(descriptions: list[tuple[str, str]]) -> str:
    pieces: list[str] = []
    for heading, markup in descriptions:
        pieces += [line(heading, part="a heading"), plain_text(lines(markup, part="a text"))]
    return "\n".join(piece for piece in pieces if piece)
