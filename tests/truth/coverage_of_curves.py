"""How often the interval of a staying curve holds the truth, in many simulated markets."""

from __future__ import annotations

from dataclasses import dataclass

import ibis
import numpy as np
from ibis import _
from simulated_market import Floats, SimulatedMarket

from breakthrough.market.spells import spells_of
from breakthrough.market.spells.days import board_days
from breakthrough.market.spells.runs import postings_seen, unbroken_runs, with_runs_told
from breakthrough.market.staying import OWN
from breakthrough.market.staying.curve import shown_shares
from breakthrough.market.staying.risk import risk_table
from breakthrough.market.staying.shares import Shares
from breakthrough.market.staying.stays import stays_of, without_evergreen

CASES = {
    "read daily": SimulatedMarket(),
    "with outages and flaps": SimulatedMarket(outage=0.03, flap=0.005),
    "every third day": SimulatedMarket(every=3),
    "weekly": SimulatedMarket(every=7),
    "weekly, with outages": SimulatedMarket(every=7, outage=0.03),
}
AGES = np.array([7.0, 14.0, 28.0, 42.0])


@dataclass(frozen=True, slots=True)
class Covered:
    """Of `draws` markets, at each of AGES: how many intervals held the true share, out of `known`
    curves that reach so far; the mean error of the share; and how many intervals of the median,
    where its ends are known, held the true one.
    """

    known: Floats
    held: Floats
    bias: Floats
    median_known: int
    median_held: int
    medians: Floats

    @property
    def share(self) -> float:
        """The part of all intervals, at every age, that held the truth."""
        return float(self.held.sum() / self.known.sum())


def covered(market: SimulatedMarket, *, clock: str, draws: int, first_seed: int = 1) -> Covered:
    """What comes out for the seeds from `first_seed` on."""
    drawn, read = market.draws(range(first_seed, first_seed + draws))
    engine = ibis.duckdb.connect()  # of its own, so that its memory is given back
    tables = engine.create_table("sightings", drawn), engine.create_table("reads", read)
    spells = spells_of(tables[0], reads=tables[1])
    stays, _evergreen = without_evergreen(stays_of(spells, clock=clock))
    curves = [
        shown_shares(risk_table(stays.only(stays.system == number)))
        for number in range(len(stays.systems))
    ]
    beyond = market.seen_stays_beyond if clock == OWN else market.stays_beyond
    known = [one for one in curves if one is not None]
    found = np.array([_at_ages(one, truth=beyond(AGES)) for one in known])
    true_median = float(np.interp(0.5, beyond(_DAYS)[::-1], _DAYS[::-1]))
    medians = [_median(one) for one in known]
    held = [low <= true_median + 0.5 and true_median - 0.5 < high for _m, low, high in medians]
    return Covered(
        known=(~np.isnan(found[:, 0])).sum(axis=0),
        held=np.nansum(found[:, 0], axis=0),
        bias=np.nanmean(found[:, 1], axis=0),
        median_known=len(held),
        median_held=sum(held),
        medians=np.array([value for value, _low, _high in medians]),
    )


_DAYS = np.arange(0, 200, 0.01)


def _at_ages(up: Shares, *, truth: Floats) -> Floats:
    """float64[2, AGES]: whether the interval holds the truth, and the error of the share."""
    at = np.searchsorted(up.half_days, 2 * AGES, side="right") - 1
    reaches = (at >= 0) & (up.half_days[-1] >= 2 * AGES)
    inside = (up.low[at] <= truth) & (truth <= up.high[at])
    return np.where(reaches, [inside, up.share[at] - truth], np.nan)


def _median(up: Shares) -> tuple[float, float, float]:
    """The median and the ends of its interval; without end where there is none."""
    firsts = [
        float(up.half_days[np.argmax(half)] / 2) if half.any() else np.inf
        for half in (share <= 0.5 for share in (up.share, up.low, up.high))
    ]
    return firsts[0], firsts[1], firsts[2]


def naive_medians(market: SimulatedMarket, *, seed: int) -> dict[str, float]:
    """The middle days of one market as they are often worked out."""
    drawn, read = market.tables(seed)
    sightings, reads = ibis.memtable(drawn), ibis.memtable(read)
    spells = spells_of(sightings, reads=reads)
    days = board_days(reads, sightings=sightings)
    postings = with_runs_told(postings_seen(sightings), days=days)
    runs = unbroken_runs(sightings, of=postings.mutate(number=ibis.row_number()), days=days)
    last_day = reads.seen_on.max().to_pyarrow().as_py()
    seen = _.last_seen.delta(_.first_seen, unit="day")
    worked_out = {
        "only adverts that came down": spells.filter(_.ended_on.notnull()).select(days=seen),
        "all adverts, as if those still up had come down": spells.select(days=seen),
        "every missed read ends an advert": runs.filter(_["last"] < last_day).select(
            days=_["last"].delta(_["first"], unit="day")
        ),
        "the ages on the last day's list": spells.filter(_.last_seen == last_day).select(
            days=_.last_seen.delta(_.posted_on, unit="day")
        ),
    }
    return {
        name: float(table.days.median().to_pyarrow().as_py()) for name, table in worked_out.items()
    }
