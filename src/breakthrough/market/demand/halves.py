"""Whether more employers ask for a term than before, between two halves of the period watched."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from math import sqrt

from ibis import Table, _

from breakthrough.basics import LEAST_N, Share
from breakthrough.market.rows import only_row

LEAST_DAYS = 60  # from the first read to the last
_Z99 = 2.5758293035489004  # of 30 terms told at once not even one is to be a false alarm

WHY_SHORT = f"Not known, because the boards were watched for {{}}: {LEAST_DAYS} days are needed."
WHY_FEW = (
    "Not known, because fewer than {} employers put up adverts in each half of the period, on "
    "boards watched in both."
)


@dataclass(frozen=True, slots=True)
class Halves:
    """The employers that asked for each term in each half; empty where `reason` says why.

    `at`: the first day of the later half.
    """

    shares: Mapping[int, tuple[Share, Share]]
    at: date | None = None
    reason: str = ""

    def of(self, term: int) -> tuple[Share | None, Share | None, str]:
        """(earlier, later, how it moved) of a term, if changes are told at all."""
        if term not in self.shares:
            return None, None, ""
        earlier, later = self.shares[term]
        return earlier, later, moved(earlier, later)


def halves(adverts: Table, *, reads: Table, said: Table) -> Halves:
    """How many employers asked for each term in adverts that came up in each half of the period.

    `adverts` with `board`, `first_seen`, `employer` and `text`; `reads` are those of all boards.
    Counted are adverts that came up after the first whole read of their board, so that those that
    stay long do not fill the first half, on boards read whole in both halves.
    """
    whole = reads.filter(_.is_whole)
    period = only_row(whole.agg(since=_.seen_on.min(), until=_.seen_on.max()))
    days = (period["until"] - period["since"]).days if period["since"] else 0
    if days < LEAST_DAYS:
        return Halves({}, reason=WHY_SHORT.format("one day" if days < 1 else f"{days} days"))
    middle = period["since"] + timedelta(days=days // 2 + 1)
    boards = whole.group_by("board").agg(began=_.seen_on.min(), ended=_.seen_on.max())
    both = boards.filter((_.began < middle) & (_.ended >= middle))
    new = adverts.join(both, "board").filter(lambda t: t.first_seen > t.began)
    new = new.select("employer", "text", is_later=new.first_seen >= middle)
    sizes = _employers(new, "is_later")
    earlier, later = sizes.get((0,), 0), sizes.get((1,), 0)
    if min(earlier, later) < LEAST_N:
        return Halves({}, reason=WHY_FEW.format(LEAST_N))
    asking = _employers(new.join(said, "text"), "is_later", "term")
    shares = {
        term: (
            Share.of(asking.get((0, term), 0), earlier),
            Share.of(asking.get((1, term), 0), later),
        )
        for _half, term in asking
    }
    return Halves(shares, at=middle)


def _employers(adverts: Table, *by: str) -> dict[tuple[int, ...], int]:
    rows = adverts.group_by(*by).agg(n=_.employer.nunique()).to_pyarrow().to_pylist()
    return {tuple(int(row[name]) for name in by): row["n"] for row in rows}


def moved(earlier: Share, later: Share) -> str:
    """ "rose" or "fell" where the 99 % interval of the difference leaves out 0, else empty.

    d ± √((p₂ - l₂)² + (u₁ - p₁)²), with Wilson's bounds l and u of each share. Source: Newcombe
    1998, Statistics in Medicine 17, 873-890, method 10.
    """
    before, low_before, high_before = _wilson(earlier)
    after, low_after, high_after = _wilson(later)
    difference = after - before
    if difference - sqrt((after - low_after) ** 2 + (high_before - before) ** 2) > 0:
        return "rose"
    if difference + sqrt((high_after - after) ** 2 + (before - low_before) ** 2) < 0:
        return "fell"
    return ""


def _wilson(share: Share) -> tuple[float, float, float]:
    """(p, low, high) of the 99 % interval."""
    n, p, z2 = share.n, share.count / share.n, _Z99 * _Z99
    middle = (p + z2 / (2 * n)) / (1 + z2 / n)
    half = _Z99 * sqrt(p * (1 - p) / n + z2 / (4 * n * n)) / (1 + z2 / n)
    return p, middle - half, middle + half
