"""How few of the crowd meet what the adverts of a role ask for."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from django.conf import settings

from breakthrough.actions.crowd import CurrentCrowd, current_crowd
from breakthrough.actions.findability import Me, me
from breakthrough.actions.likeness import Market, likeness, market
from breakthrough.actions.supply.counted import Counted, Task, counted
from breakthrough.actions.supply.telling import brief_supply
from breakthrough.actions.supply.told import BriefSupply, CrowdSupply
from breakthrough.basics import Basis, Problem
from breakthrough.market.days_up import with_days_up
from breakthrough.market.matching import texts_with
from breakthrough.outside.warehouse import Warehouse

_A_SAMPLE = (
    "The crowd is a sample, not the market: how many such people there are, and how many adverts "
    "there are elsewhere, neither count says."
)
_ANYWHERE = "Profiles are counted wherever they live."
_NO_CROWD = "Not known, because no crowd is loaded."
_TITLES_ONLY = "Not known, because the crowd holds titles only: they state no must-have."


def crowd_supply(
    career: int, *, role: str = "", place: str = "", employer: str = ""
) -> CrowdSupply:
    """The must-haves of the role asked for, or of the roles like mine, counted in the crowd.

    Words of a title, place and employer choose the adverts as in the market report.
    """
    try:
        of = market()
    except Problem:
        return _unknown("Not known, because no market was imported yet.")
    person = _person(career)
    rows, reason = _rows(of, person, role=role, place=place, employer=employer)
    if not len(rows):
        return _unknown(reason)
    crowd, crowd_reason = _crowd(career)
    found = counted(Task(of, crowd, rows, " ".join(role.split())))
    if not found:
        return _unknown("Not known, because the titles of these adverts name no work.")
    opened = _open_rows(of)
    return CrowdSupply(
        tuple(_told(one, of=of, opened=opened, crowd=crowd, person=person) for one in found),
        "",
        crowd.basis if crowd else None,
        crowd_reason,
        _basis(of, found),
        (_A_SAMPLE, _ANYWHERE) if crowd and not crowd_reason else (),
    )


def _unknown(reason: str) -> CrowdSupply:
    return CrowdSupply((), reason, None, "", None, ())


def _person(career: int) -> Me | None:
    try:
        return me(career)
    except Problem:
        return None


def _crowd(career: int) -> tuple[CurrentCrowd | None, str]:
    try:
        crowd = current_crowd(career)
    except Problem:
        return None, _NO_CROWD
    return crowd, _TITLES_ONLY if crowd.basis.is_titles_only else ""


def _rows(
    of: Market, person: Me | None, *, role: str, place: str, employer: str
) -> tuple[npt.NDArray[np.int64], str]:
    """The adverts chosen; with none of them, why."""
    wanted = {"title": role, "place": place, "employer": employer}
    if any(words.strip() for words in wanted.values()):
        is_kept = np.ones(len(of.postings), bool)
        for column, words in wanted.items():
            if words.strip():
                texts = of.column(column)
                kept = set(texts_with(set(texts), wanted=words))
                is_kept &= np.fromiter((text in kept for text in texts), bool, len(texts))
        return np.flatnonzero(is_kept), "Not known, because no posting has all the words asked for."
    if person is None:
        reason = "Not known, because there is no evidence yet to compare with."
        return np.zeros(0, np.int64), reason
    found = likeness(of, titles=person.titles, text=person.text)
    return found.mine, "Not known, because no posting resembles your evidence."


def _open_rows(of: Market) -> Sequence[bool | None]:
    """Whether each advert was seen when its board was last read whole; None where none was."""
    stored = Warehouse(settings.BREAKTHROUGH_HOME / "market")
    days = with_days_up(stored.latest(), reads=stored.reads())
    table = days.select("board", "posting_id", "is_open").to_pyarrow()
    boards, ids, is_open = (column.to_pylist() for column in table.columns)
    known = dict(zip(zip(boards, ids, strict=True), is_open, strict=True))
    keys = zip(of.column("board"), of.column("posting_id"), strict=True)
    return [known.get(key) for key in keys]


def _told(
    one: Counted,
    *,
    of: Market,
    opened: Sequence[bool | None],
    crowd: CurrentCrowd | None,
    person: Me | None,
) -> BriefSupply:
    rows = one.role.rows.tolist()
    known = [row for row in rows if opened[row] is not None]
    employers, hashes = of.column("employer"), of.column("text_hash")
    titles = of.column("title")
    adverts = {
        (employers[row].casefold(), hashes[row] or titles[row]) for row in known if opened[row]
    }
    return brief_supply(
        one,
        open_adverts=len(adverts) if known else None,
        crowd=crowd.basis if crowd else None,
        evidence=person.evidence if person else None,
    )


def _basis(of: Market, found: Sequence[Counted]) -> Basis:
    rows = sorted({row for one in found for row in one.role.rows.tolist()})
    first, last = (
        [day for row in rows if (day := of.postings.column(name)[row].as_py())]
        for name in ("first_seen", "last_seen")
    )
    sources = sorted({of.postings.column("source")[row].as_py() for row in rows})
    more = f" and {len(sources) - 2} more" if len(sources) > 2 else ""
    return Basis(
        len(rows),
        "postings",
        ", ".join(sources[:2]) + more,
        min(first, default=None),
        max(last, default=None),
    )
