from __future__ import annotations

import numpy as np
import pytest
from markets import Asks, day, demand

from breakthrough.basics import Share
from breakthrough.market.demand.halves import LEAST_DAYS, moved

CFO = "CFO"
OTHERS = [Asks(f"other {n}", "Nurse", ("first aid",)) for n in range(20)]
WEEKS = range(0, LEAST_DAYS + 1, 5)


def market(*, before: int, after: int, n: int = 40) -> list[Asks]:
    """`n` employers with an advert in each half, of whom so many ask for GAAP."""
    return [
        Asks(f"e{number}", CFO, (("GAAP",) if number < asking else ("tax",)), f"{came_up}", came_up)
        for asking, came_up in ((before, 10), (after, 50))
        for number in range(n)
    ] + OTHERS


def test_no_change_is_told_before_the_boards_were_watched_for_60_days() -> None:
    told = demand(market(before=5, after=35), role=CFO, read_on=range(0, LEAST_DAYS, 59))
    assert told.halves_reason == (
        "Not known, because the boards were watched for 59 days: 60 days are needed."
    )
    assert told.halves_at is None
    assert all((one.earlier, one.later, one.moved) == (None, None, "") for one in told.terms)


def test_a_term_that_many_more_employers_ask_for_rose_and_the_other_fell() -> None:
    told = demand(market(before=5, after=35), role=CFO, read_on=WEEKS)
    by_term = {one.term: one for one in told.terms}
    assert by_term["GAAP"].earlier == Share.of(5, 40)
    assert by_term["GAAP"].later == Share.of(35, 40)
    assert (by_term["GAAP"].moved, by_term["tax"].moved) == ("rose", "fell")
    assert told.halves_at == day(60 // 2 + 1)


def test_a_small_difference_is_told_without_a_word() -> None:
    told = demand(market(before=18, after=22), role=CFO, read_on=WEEKS)
    assert {one.moved for one in told.terms} == {""}


def test_adverts_that_were_there_at_the_first_read_do_not_count() -> None:
    old = [Asks(f"e{n}", CFO, ("GAAP",), "old", came_up=0) for n in range(40)]
    told = demand([*market(before=5, after=35), *old], role=CFO, read_on=WEEKS)
    (gaap,) = (one for one in told.terms if one.term == "GAAP")
    assert gaap.earlier == Share.of(5, 40)


def test_boards_that_were_watched_in_one_half_only_do_not_count() -> None:
    told = demand(market(before=5, after=35), role=CFO, read_on=(0, 60))
    assert told.halves_reason == ""
    late = demand(market(before=5, after=35), role=CFO, read_on=range(40, 101, 60))
    assert late.halves_reason.startswith("Not known, because fewer than 5 employers put up")


def test_of_terms_that_did_not_move_hardly_one_in_a_hundred_is_said_to_have() -> None:
    chance = np.random.default_rng(7)
    draws = chance.binomial(60, 0.3, size=(4_000, 2)).tolist()
    false = sum(bool(moved(Share.of(one, 60), Share.of(other, 60))) for one, other in draws)
    assert false / 4_000 < 0.015


@pytest.mark.parametrize(
    ("one", "other", "word"), [((0, 40), (40, 40), "rose"), ((9, 9), (0, 9), "fell")]
)
def test_shares_at_their_ends_are_compared_too(
    one: tuple[int, int], other: tuple[int, int], word: str
) -> None:
    assert moved(Share.of(*one), Share.of(*other)) == word
