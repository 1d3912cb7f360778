from __future__ import annotations

from datetime import date, timedelta
from math import exp, log, sqrt
from typing import Any

import ibis
import numpy as np
import pyarrow as pa
import pytest

from breakthrough.basics import Basis
from breakthrough.market.staying import OWN, POSTED, StayingCurve, staying

_SPELL = pa.schema(
    {
        "board": pa.string(),
        **dict.fromkeys(
            ("first_seen", "last_seen", "ended_on", "posted_on", "closes_on"), pa.date32()
        ),
        "entered_at_start": pa.bool_(),
        "ending": pa.string(),
    }
)


def day(number: int) -> date:
    return date(2026, 1, 1) + timedelta(days=number)


def spell(
    days: int,
    *,
    gap: int = 1,
    ending: str = "came_down",
    first: int = 0,
    posted: int | None = None,
    closes: int | None = None,
    at_start: bool = False,
) -> dict[str, Any]:
    """Seen from day `first` on for the last time `days` later, missing `gap` days after that."""
    has_ended = ending in {"came_down", "cleared"}
    return {
        "board": "ashby:b",
        "first_seen": day(first),
        "last_seen": day(first + days),
        "ended_on": day(first + days + gap) if has_ended else None,
        "posted_on": None if posted is None else day(posted),
        "closes_on": None if closes is None else day(closes),
        "entered_at_start": at_start,
        "ending": ending,
    }


def curve(spells: list[dict[str, Any]], *, clock: str = OWN) -> StayingCurve:
    table = ibis.memtable(pa.Table.from_pylist(spells, schema=_SPELL))
    return staying(table, basis=Basis(0, "postings", "a test"), clock=clock)


def at(found: StayingCurve, days: float) -> float:
    return dict(zip(found.days, found.share, strict=True))[days]


def test_each_age_takes_its_part_of_those_still_watched() -> None:
    found = curve([spell(4)] * 4 + [spell(6, ending="up")] * 6 + [spell(9)] * 10)
    assert found.days == (4.5, 9.5)
    assert found.at_risk == (20, 10)
    assert found.share == pytest.approx((1 - 4 / 20, (1 - 4 / 20) * (1 - 10 / 10)))
    assert (found.n, found.came_down, found.still_up) == (20, 14, 6)


def test_the_interval_is_that_of_greenwood_on_the_log_log_scale() -> None:
    found = curve([spell(4)] * 4 + [spell(9, ending="up")] * 16)
    share, variance = 1 - 4 / 20, 4 / (20 * 16)
    wide = 1.959963984540054 * sqrt(variance) / -log(share)
    assert found.low[0] == pytest.approx(share ** exp(wide))
    assert found.high[0] == pytest.approx(share ** exp(-wide))


def test_the_median_is_the_first_day_on_which_no_more_than_half_are_up() -> None:
    found = curve([spell(number) for number in range(20)])
    assert found.median.value == 9.5  # after it 10 of 20 are up
    assert found.median.low is not None
    assert found.median.high is not None
    assert found.median.low < 9.5 < found.median.high


def test_the_median_is_not_known_where_more_than_half_are_still_up() -> None:
    found = curve([spell(3)] * 4 + [spell(20, ending="up")] * 16)
    assert found.median.value is None
    assert found.median.reason == "Not known, because more than half were still up after 4 days."


def test_nothing_is_shown_where_fewer_than_ten_are_watched() -> None:
    found = curve([spell(3)] * 9)
    assert (found.days, found.n) == ((), 9)
    assert found.median.reason.startswith("Not known, because fewer than 10 postings were watched")


def test_a_curve_ends_before_fewer_than_five_are_watched() -> None:
    found = curve([spell(number) for number in range(12)])
    assert found.days[-1] == 7.5
    assert found.at_risk[-1] == 5


def test_by_our_own_clock_what_was_there_at_the_start_has_no_age() -> None:
    found = curve([spell(3)] * 12 + [spell(90, at_start=True)] * 7)
    assert (found.n, found.unaged) == (12, 7)
    none = curve([spell(90, at_start=True)] * 20)
    assert none.median.reason.startswith("Not known, because no posting was seen to appear")


def test_by_the_posted_date_a_posting_is_watched_only_from_its_first_sighting_on() -> None:
    early = [spell(2, posted=0)] * 20  # watched at ages 0 to 2.5
    late = [spell(10, first=30, posted=0, at_start=True)] * 20  # at ages 30 to 40.5
    found = curve(early + late, clock=POSTED)
    assert found.days == (2.5, 40.5)
    assert found.at_risk == (20, 20)
    assert curve(early, clock=POSTED).unaged == 0
    assert curve([spell(2)] * 20, clock=POSTED).unaged == 20
    assert "no employer states" in curve([spell(2)] * 20, clock=POSTED).median.reason


def test_a_posted_date_after_our_own_first_sighting_is_not_believed() -> None:
    found = curve([spell(4, posted=2)] * 20, clock=POSTED)
    assert found.days == (4.5,)


def test_a_curve_says_from_which_age_on_it_speaks() -> None:
    found = curve([spell(10, first=30, posted=0, at_start=True)] * 20, clock=POSTED)
    assert found.starts_at == 30
    assert curve([spell(10)] * 20).starts_at == 0


def test_what_was_cleared_with_its_board_was_watched_until_then_and_did_not_come_down() -> None:
    calm = [spell(number) for number in range(20)] + [spell(30, ending="up")] * 20
    bulk = [spell(9, ending="cleared")] * 60
    assert curve(calm + bulk).cleared == 60
    assert curve(calm + bulk).came_down == curve(calm).came_down
    one_by_one = curve(calm + [spell(9)] * 60)
    assert one_by_one.median.value == 9.5
    assert curve(calm + bulk).median.value != 9.5


def test_ways_of_ending_and_still_up_add_up_to_one() -> None:
    spells = [spell(n) for n in range(20)] + [spell(n, ending="cleared") for n in range(5, 25)]
    found = curve(spells + [spell(30, ending="up")] * 10)
    by = {one.ending: one.share for one in found.endings}
    assert set(by) == {"came_down", "cleared"}
    ended = np.array(by["came_down"]) + np.array(by["cleared"])
    at_risk = [50 - sum(s["last_seen"] < day(n) for s in spells) for n in range(25)]
    still_up = np.cumprod([1 - (1 + (5 <= n < 20)) / at_risk[n] for n in range(25)])
    assert ended[-1] == pytest.approx(1 - still_up[-1])


def test_longer_than_180_days_is_set_apart_and_counts_until_then() -> None:
    found = curve([spell(100)] * 10 + [spell(400)] * 10 + [spell(300, ending="up")] * 5)
    assert (found.evergreen, found.came_down, found.still_up) == (15, 10, 0)
    assert at(found, 100.5) == pytest.approx(1 - 10 / 25)
    assert found.days == (100.5,)


def test_a_platform_that_takes_adverts_down_after_thirty_days_is_seen() -> None:
    steady = [spell(n) for n in range(60) for _ in range(4)]
    found = curve(steady + [spell(30)] * 100)
    (expiry,) = found.expiries
    assert (expiry.system, expiry.days, expiry.seen) == ("ashby", 30, 100 + 3 * 4)
    assert expiry.expected == pytest.approx(12 * 4 * 3 / 12)
    assert found.expired == 100
    plain = curve(steady)
    assert plain.expiries == ()
    assert found.median.value is not None
    assert plain.median.value is not None
    assert at(found, 29.5) > at(curve(steady + [spell(30, ending="up")] * 100), 30.5)


@pytest.mark.parametrize("closes", [9, 10])
def test_an_advert_that_ends_on_the_day_it_stated_did_not_come_down(closes: int) -> None:
    assert spell(9)["ended_on"] == day(10)
    found = curve([spell(4)] * 10 + [spell(9, closes=closes)] * 20 + [spell(12)] * 10)
    assert (found.came_down, found.expired, found.on_stated_day, found.still_up) == (20, 20, 20, 0)
    assert found.expiries == ()
    assert found.days == (4.5, 9.5, 12.5)
    assert found.share == pytest.approx((1 - 10 / 40, 1 - 10 / 40, 0))
    ways = {way.ending: way.share for way in found.endings}
    assert ways["came_down"] == pytest.approx((10 / 40, 10 / 40, 10 / 40 + 10 / 40))
    assert ways["expired"] == pytest.approx((0, 20 / 40, 20 / 40))


@pytest.mark.parametrize("closes", [3, 8, 11, 60, None])
def test_one_gone_before_its_stated_end_or_up_beyond_it_came_down(closes: int | None) -> None:
    found = curve([spell(9, closes=closes)] * 20)
    assert (found.came_down, found.expired) == (20, 0)


def test_one_up_or_cleared_on_its_stated_day_is_told_as_before() -> None:
    down = [spell(n) for n in range(20)]
    cleared = [spell(9, ending="cleared", closes=9)] * 4
    found = curve([*down, *cleared, *[spell(9, ending="up", closes=9)] * 3])
    assert (found.came_down, found.cleared, found.expired, found.still_up) == (20, 4, 0, 3)


def test_a_stated_end_between_reads_far_apart_leaves_the_end_unknown() -> None:
    daily = [spell(n) for n in range(20)]
    known = curve(daily + [spell(9, gap=3, closes=10)] * 5)
    assert (known.expired, known.still_up) == (5, 0)
    unknown = curve(daily + [spell(9, gap=4, closes=10)] * 5)
    assert (unknown.came_down, unknown.expired, unknown.still_up) == (20, 0, 5)
    assert unknown.share == curve(daily + [spell(9, ending="up")] * 5).share


def test_stated_ends_are_no_sign_of_a_platform_that_takes_adverts_down() -> None:
    steady = [spell(n) for n in range(60) for _ in range(4)]
    found = curve(steady + [spell(30, closes=30)] * 100)
    assert (found.expired, found.on_stated_day, found.expiries) == (100, 100, ())
    assert found.came_down == len(steady)


def test_the_middle_of_three_days_between_two_reads_is_the_age() -> None:
    found = curve([spell(4)] * 20 + [spell(7, gap=3)] * 10 + [spell(12, gap=2)] * 5)
    assert found.days == (4.5, 8.5, 13.0)


def test_between_reads_a_week_apart_postings_come_down_at_one_pace() -> None:
    found = curve([spell(0, gap=7)] * 30 + [spell(7, gap=7)] * 30 + [spell(14, ending="up")] * 40)
    assert found.days[:2] == (0.5, 1.5)
    assert at(found, 6.5) == pytest.approx(0.7, abs=1e-6)
    assert at(found, 13.5) == pytest.approx(0.4, abs=1e-6)
    assert at(found, 0.5) == pytest.approx(0.7 ** (1 / 7), abs=1e-6)


def test_the_first_week_is_cut_in_two_where_reads_at_other_ages_tell_its_halves_apart() -> None:
    def seen_from(age: int, *, down: int, up: int) -> list[dict[str, Any]]:
        came_down = [spell(0, gap=7, first=age, posted=0)] * down
        return came_down + [spell(7, first=age, posted=0, ending="up")] * up

    stay_a_day = 0.8  # for three days and a half; whoever is up then stays up
    found = curve(
        seen_from(0, down=488, up=round(1000 * stay_a_day**3))
        + seen_from(1, down=720, up=round(2000 * stay_a_day**2))
        + seen_from(4, down=0, up=1000),
        clock=POSTED,
    )
    assert at(found, 2.5) == pytest.approx(stay_a_day**3, abs=1e-4)
    assert at(found, 6.5) == pytest.approx(stay_a_day**3, abs=1e-4)


def test_with_all_reads_a_week_apart_the_weeks_are_as_sure_as_single_days() -> None:
    weekly = curve([spell(0, gap=7)] * 30 + [spell(7, gap=7)] * 30 + [spell(14, ending="up")] * 40)
    daily = curve([spell(0)] * 30 + [spell(7)] * 30 + [spell(14, ending="up")] * 40)
    ends = [weekly.days.index(6.5), weekly.days.index(13.5)]
    assert [weekly.low[end] for end in ends] == pytest.approx(daily.low, abs=1e-6)
    assert [weekly.high[end] for end in ends] == pytest.approx(daily.high, abs=1e-6)


def test_one_long_gap_among_daily_reads_is_spread_as_the_others_came_down() -> None:
    known = [spell(2)] * 30 + [spell(5)] * 10
    found = curve([*known, *[spell(0, gap=8)] * 8, *[spell(20, ending="up")] * 52])
    first = at(found, 2.5)
    second = at(found, 5.5)
    assert 1 - first == pytest.approx((30 + 8 * 0.75) / 100, abs=0.01)
    assert 1 - second == pytest.approx((40 + 8) / 100, abs=0.01)


def test_nothing_at_all_gives_a_reason() -> None:
    found = curve([])
    assert (found.n, found.days, found.endings) == (0, (), ())
    assert found.median.value is None


def test_a_clock_that_is_not_known_is_refused() -> None:
    with pytest.raises(ValueError, match="is none of"):
        curve([], clock="sundial")
