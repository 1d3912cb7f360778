"""Simulated markets whose staying curve is known give it back, with intervals that are as sure as
they say.

`script/bench staying` does the same at length and prints what simpler ways would have said.
"""

from __future__ import annotations

from dataclasses import replace

import ibis
import numpy as np
import pytest
from coverage_of_curves import CASES, covered, naive_medians
from simulated_market import SimulatedMarket

from breakthrough.basics import Basis
from breakthrough.market.spells import spells_of
from breakthrough.market.staying import OWN, POSTED
from breakthrough.market.struggle import struggle

DRAWS = 300


@pytest.mark.slow
@pytest.mark.parametrize("clock", [OWN, POSTED])
@pytest.mark.parametrize("case", ["with outages and flaps", "every third day", "weekly"])
def test_an_interval_of_95_percent_holds_the_truth_in_93_to_97_of_100_markets(
    case: str, clock: str
) -> None:
    found = covered(replace(CASES[case], boards=6), clock=clock, draws=DRAWS)
    assert 0.93 <= found.share <= 0.97
    assert np.abs(found.bias[found.known > 0.9 * DRAWS]).max() < 0.02
    # A median is told in whole days, so its interval is rounded out by half a day at each end.
    assert found.median_held / found.median_known >= 0.93


def test_simpler_ways_are_far_off_where_the_curve_is_not() -> None:
    market = SimulatedMarket(boards=60, outage=0.03, flap=0.01)
    naive = naive_medians(market, seed=1)
    found = covered(market, clock=OWN, draws=1)
    assert found.medians[0] == pytest.approx(market.median(), rel=0.1)
    assert naive["only adverts that came down"] < 0.7 * market.median()
    assert naive["every missed read ends an advert"] < 0.5 * market.median()
    assert naive["the ages on the last day's list"] > 1.2 * market.median()


def test_how_fast_each_employer_truly_was_lies_in_nine_of_ten_intervals() -> None:
    market = SimulatedMarket(boards=300, per_day=0.3, alike=3.0)
    drawn, read = market.tables(4)
    spells = spells_of(ibis.memtable(drawn), reads=ibis.memtable(read))
    told = struggle(spells, basis=Basis(0, "postings", "simulated"))
    known = [one for one in told.employers if one.pace is not None]
    true = market.paces(4)[[int(one.employer[-5:]) for one in known]]
    low, high = (np.array([getattr(one, end) for one in known]) for end in ("low", "high"))
    scale = np.mean(true / np.array([one.pace for one in known]))  # 1 is the pace of all adverts
    held = ((low * scale <= true) & (true <= high * scale)).mean()
    assert len(known) > 250
    assert 0.85 <= held <= 0.95
    assert told.spread == pytest.approx(1 / np.sqrt(3), rel=0.15)
