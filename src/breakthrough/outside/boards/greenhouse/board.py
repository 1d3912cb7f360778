"""Greenhouse's job-board API: `{jobs, meta}`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Any

from breakthrough.market.posting import BoardRead, Posting
from breakthrough.outside.adverts import (
    LeftOut,
    Portion,
    ShapeError,
    entries,
    inner,
    line,
    lines,
    link,
    needed_line,
    once_escaped,
    plain_text,
    read_rows,
    stated_day,
)
from breakthrough.outside.boards.greenhouse.address import EU, board_at
from breakthrough.outside.boards.greenhouse.pay import shown_pay

SYSTEM = "greenhouse"


def recognises(root: object) -> bool:
    """Whether this is a read of one Greenhouse board."""
    if not isinstance(root, dict) or not isinstance(root.get("jobs"), list):
        return False
    meta = root.get("meta")
    if isinstance(meta, dict) and "total" in meta:
        return True
    return any(isinstance(job, dict) and "absolute_url" in job for job in root["jobs"])


def parse(root: Mapping[str, Any], *, name: str, token: str = "") -> Portion:
    """The board's postings, without prospect posts, which are counted.

    `token` names the board where no address in the answer does. Raises ShapeError where nothing
    says which board it is.
    """
    jobs: list[Any] = root["jobs"]
    board = (_token_in(jobs) or token or _company_in(jobs)).removeprefix(EU)
    if not board:
        raise ShapeError("the board's name", None, expected="in a posting's “absolute_url”")
    where = f"{name}, board {board}"
    rows = read_rows(jobs, parse=partial(_posting, board=board), where=where)
    return Portion(
        reads=(BoardRead(f"{SYSTEM}:{board.casefold()}", rows.postings, is_whole=rows.is_whole),),
        problems=rows.problems,
        prospects=rows.left_out.get(LeftOut.PROSPECT, 0),
        newest_on=_newest(jobs),
    )


def _token_in(jobs: list[Any]) -> str:
    for job in jobs:
        if isinstance(job, dict) and (named := board_at(str(job.get("absolute_url") or ""))):
            return named
    return ""


def _company_in(jobs: list[Any]) -> str:
    for job in jobs:
        company = job.get("company_name") if isinstance(job, dict) else None
        if isinstance(company, str) and company.strip():
            return re.sub(r"[^\w]+", "", company.casefold())
    return ""


def _posting(job: Mapping[str, Any], *, board: str) -> Posting | LeftOut:
    if "internal_job_id" in job and job["internal_job_id"] is None:
        return LeftOut.PROSPECT
    departments = entries(job.get("departments"), part="“departments”")
    names = [
        line(inner(one, part="a department").get("name"), part="“name”") for one in departments
    ]
    location = inner(job.get("location"), part="“location”")
    markup = lines(job.get("content"), part="“content”")
    return Posting(
        id=needed_line(job.get("id"), part="“id”"),
        title=needed_line(job.get("title"), part="“title”"),
        employer=line(job.get("company_name"), part="“company_name”") or board,
        place=line(location.get("name"), part="“location.name”"),
        department="; ".join(dict.fromkeys(name for name in names if name)),
        posted_on=stated_day(job.get("first_published"), part="“first_published”"),
        pay=shown_pay(job),
        url=link(job.get("absolute_url"), part="“absolute_url”"),
        text=plain_text(once_escaped(markup)),
    )


def _newest(jobs: list[Any]) -> date | None:
    """The latest change: no posting date, but the board was read no earlier."""
    days = []
    for job in jobs:
        for part in ("updated_at", "first_published"):
            try:
                days.append(stated_day(job.get(part) if isinstance(job, dict) else None, part=part))
            except ShapeError:
                continue  # the row's own reading says so
    return max((day for day in days if day), default=None)
