"""Ashby's posting API: `{apiVersion, jobs}`, and collections of it with the `board` beside."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any
from urllib.parse import unquote

from breakthrough.basics import Pay
from breakthrough.market.posting import BoardRead, Posting
from breakthrough.outside.adverts import (
    LeftOut,
    Portion,
    ShapeError,
    amount,
    entries,
    flag,
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
    widest,
)
from breakthrough.outside.boards.ashby.address import board_at

SYSTEM = "ashby"
_HOST = "jobs.ashbyhq.com"
_IS_REMOTE = {"remote": True, "hybrid": False, "onsite": False}


def recognises(root: object) -> bool:
    """Whether this is a read of one Ashby board."""
    if not isinstance(root, dict) or not isinstance(root.get("jobs"), list):
        return False
    if "apiVersion" in root:
        return True
    return any(isinstance(job, dict) and _HOST in str(job.get("jobUrl")) for job in root["jobs"])


def parse(root: Mapping[str, Any], *, name: str, token: str = "") -> Portion:
    """The board's listed postings; `token` names the board where the capture does not.

    The board is the name in its addresses, in lower case, since Ashby takes either.
    Raises ShapeError where nothing says which board it is.
    """
    spelled = _board_name(root) or token
    if not spelled:
        raise ShapeError("the board's name", None, expected="in “board” or in a posting's “jobUrl”")
    rows = read_rows(
        root["jobs"], parse=partial(_posting, employer=spelled), where=f"{name}, board {spelled}"
    )
    read = BoardRead(f"{SYSTEM}:{spelled.casefold()}", rows.postings, is_whole=rows.is_whole)
    return Portion(
        reads=(read,),
        problems=rows.problems,
        unlisted=rows.left_out.get(LeftOut.UNLISTED, 0),
        newest_on=newest_of(rows.postings),
    )


def _board_name(root: Mapping[str, Any]) -> str:
    if isinstance(root.get("board"), str) and root["board"].strip():
        return unquote(root["board"].strip())
    for job in root["jobs"]:
        if isinstance(job, dict) and (named := board_at(str(job.get("jobUrl") or ""))):
            return named
    return ""


def _posting(job: Mapping[str, Any], *, employer: str) -> Posting | LeftOut:
    if flag(job.get("isListed"), part="“isListed”") is False:
        return LeftOut.UNLISTED
    return Posting(
        id=needed_line(job.get("id"), part="“id”"),
        title=needed_line(job.get("title"), part="“title”"),
        employer=employer,
        place=_places(job),
        department=line(job.get("department"), part="“department”"),
        is_remote=_is_remote(job),
        employment_type=line(job.get("employmentType"), part="“employmentType”"),
        posted_on=stated_day(job.get("publishedAt"), part="“publishedAt”"),
        pay=_pay(job),
        url=link(job.get("jobUrl"), part="“jobUrl”"),
        text=_text(job),
    )


def _places(job: Mapping[str, Any]) -> str:
    others = entries(job.get("secondaryLocations"), part="“secondaryLocations”")
    stated = [job.get("location")] + [
        inner(other, part="a secondary location").get("location") for other in others
    ]
    places = [line(place, part="a location") for place in stated]
    return "; ".join(dict.fromkeys(place for place in places if place))


def _is_remote(job: Mapping[str, Any]) -> bool | None:
    stated = flag(job.get("isRemote"), part="“isRemote”")
    if stated is not None:
        return stated
    return _IS_REMOTE.get(line(job.get("workplaceType"), part="“workplaceType”").casefold())


def _text(job: Mapping[str, Any]) -> str:
    markup = job.get("descriptionHtml")
    if isinstance(markup, str) and markup.strip():
        return plain_text(markup)
    return lines(job.get("descriptionPlain"), part="“descriptionPlain”")


def _pay(job: Mapping[str, Any]) -> Pay | None:
    """The salary alone; equity, bonus and commission are other things."""
    if job.get("shouldDisplayCompensationOnJobPostings") is False:
        return None
    compensation = inner(job.get("compensation"), part="“compensation”")
    components = entries(compensation.get("summaryComponents"), part="“summaryComponents”")
    if not components:
        components = [
            component
            for tier in entries(compensation.get("compensationTiers"), part="“compensationTiers”")
            for component in entries(inner(tier, part="a tier").get("components"), part="a tier")
        ]
    pays = [_component(inner(component, part="a pay component")) for component in components]
    return widest([pay for pay in pays if pay])


def _component(component: Mapping[str, Any]) -> Pay | None:
    if component.get("compensationType") != "Salary":
        return None
    return pay_of(
        amount(component.get("minValue"), part="“minValue”"),
        amount(component.get("maxValue"), part="“maxValue”"),
        currency=line(component.get("currencyCode"), part="“currencyCode”"),
        interval=interval_in(line(component.get("interval"), part="“interval”")),
    )
