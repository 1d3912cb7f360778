"""Workable's widget: `{name, description, jobs}`, where a job stands once for each location."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from breakthrough.market.posting import BoardRead, Posting
from breakthrough.outside.adverts import (
    Portion,
    ShapeError,
    entries,
    flag,
    inner,
    line,
    lines,
    link,
    needed_line,
    newest_of,
    once_each,
    place_of,
    places_of,
    plain_text,
    read_rows,
    stated_day,
)
from breakthrough.outside.boards.workable.address import board_at

SYSTEM = "workable"
_ADDRESSES = ("url", "application_url", "shortlink")


def recognises(root: object) -> bool:
    """Whether this is a read of one Workable account."""
    if not isinstance(root, dict) or not isinstance(root.get("jobs"), list):
        return False
    if not root["jobs"]:
        return root.keys() >= {"name", "description"}
    return any(isinstance(job, dict) and "shortcode" in job for job in root["jobs"])


def parse(root: Mapping[str, Any], *, name: str, token: str = "") -> Portion:
    """The account's jobs, each once with all of its locations.

    `token` names the account, which an answer with short links alone does not. Raises ShapeError
    where nothing says whose board it is: the company's name is not the account's.
    """
    account = _account_in(root["jobs"]) or token
    if not account:
        raise ShapeError("the account", None, expected="in a job's “url”")
    employer = line(root.get("name"), part="“name”") or account
    rows = read_rows(
        root["jobs"], parse=partial(_posting, employer=employer), where=f"{name}, board {account}"
    )
    return Portion(
        reads=(
            BoardRead(
                f"{SYSTEM}:{account.casefold()}",
                once_each(rows.postings),
                is_whole=rows.is_whole,
                has_pay=False,
            ),
        ),
        problems=rows.problems,
        newest_on=newest_of(rows.postings),
    )


def _account_in(jobs: list[Any]) -> str:
    for job in jobs:
        for part in _ADDRESSES if isinstance(job, dict) else ():
            if account := board_at(str(job.get(part) or "")):
                return account
    return ""


def _posting(job: Mapping[str, Any], *, employer: str) -> Posting:
    return Posting(
        id=needed_line(job.get("shortcode"), part="“shortcode”"),
        title=needed_line(job.get("title"), part="“title”"),
        employer=employer,
        place=_places(job),
        department=line(job.get("department"), part="“department”"),
        is_remote=flag(job.get("telecommuting"), part="“telecommuting”"),
        employment_type=line(job.get("employment_type"), part="“employment_type”"),
        posted_on=stated_day(job.get("published_on"), part="“published_on”"),
        url=link(job.get("url"), part="“url”"),
        text=plain_text(lines(job.get("description"), part="“description”")),
    )


def _places(job: Mapping[str, Any]) -> str:
    """The locations that are shown, else the place of the job itself."""
    stated = [
        inner(one, part="a location") for one in entries(job.get("locations"), part="“locations”")
    ]
    shown = [_place(one, region="region") for one in stated if one.get("hidden") is not True]
    return places_of(shown) or _place(job, region="state")


def _place(one: Mapping[str, Any], *, region: str) -> str:
    return place_of(
        *(line(one.get(part), part=f"“{part}”") for part in ("city", region, "country"))
    )
