"""How long postings were up, told in middles."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ibis import Table, _

from breakthrough.basics import LEAST_N, Basis, Share
from breakthrough.market.figures import DaysUp, Middle
from breakthrough.market.rows import only_row

WHY_ONE_DAY = (
    "Not known, because each board was seen on one day only. Import another day's capture."
)
_WHY_PARTS = (
    "Not known, because no board was read whole on two days, and no posting was seen on two: what "
    "is missing from part of a board may still be up. Import whole boards of two days."
)
_WHY_NO_POSTED = "Not known, because no employer states when it was posted."
_WHY_NO_DIFFERENCE = "Not known, because no posting has both days."


def days_up_of(postings: Table, *, basis: Basis) -> DaysUp:
    """The middles of both counts and of their difference, each with its n or why it is not known.

    `postings` as `with_days_up` gives them.
    """
    row = only_row(
        postings.agg(
            **_middle_of("own_days"),
            **_middle_of("posted_days"),
            **_middle_of("own_minus_posted"),
            at_least=(_.own_days.notnull() & _.own_is_least).sum(),
            moved=(_.own_minus_posted.notnull() & (_.posted_on > _.first_seen)).sum(),
            most_days_read=_.board_days_read.max(),
        )
    )
    why_no_own = _WHY_PARTS if (row["most_days_read"] or 0) > 1 else WHY_ONE_DAY
    of_what = "postings seen twice, or whose board was read whole twice"
    return DaysUp(
        own=_middle(row, "own_days", of_what=of_what, basis=basis, why=why_no_own),
        posted=_middle(
            row,
            "posted_days",
            of_what="postings with a date of the employer's",
            basis=basis,
            why=_WHY_NO_POSTED,
        ),
        difference=_middle(
            row,
            "own_minus_posted",
            of_what="postings with both",
            basis=basis,
            why=_WHY_NO_DIFFERENCE,
        ),
        at_least=int(row["at_least"] or 0),
        moved=Share.of(int(row["moved"] or 0), row["own_minus_posted_n"]),
    )


def _middle_of(column: str) -> dict[str, Any]:
    return {
        f"{column}_n": _[column].count(),
        f"{column}_lower": _[column].quantile(0.25),
        f"{column}_median": _[column].median(),
        f"{column}_upper": _[column].quantile(0.75),
    }


def _middle(row: dict[str, Any], column: str, *, of_what: str, basis: Basis, why: str) -> Middle:
    n = row[f"{column}_n"]
    based = replace(basis, n=n, of_what=of_what)
    if n < LEAST_N:
        reason = why if n == 0 else f"Only {n}: at least {LEAST_N} are needed."
        return Middle(None, None, None, based, reason)
    median, lower, upper = (row[f"{column}_{part}"] for part in ("median", "lower", "upper"))
    return Middle(float(median), float(lower), float(upper), based)
