from __future__ import annotations

from decimal import Decimal

import pytest

from breakthrough.basics import Pay
from breakthrough.outside.adverts import ShapeError, amount, interval_in, pay_of, widest


@pytest.mark.parametrize(
    ("written", "sum_of_money"),
    [
        (250000, "250000.00"),
        (19.51, "19.51"),
        ("120,000", "120000.00"),
        ("$120k", "120000.00"),
        ("£ 45.50", "45.50"),
        (Decimal("22.755"), "22.76"),
    ],
)
def test_a_sum_of_money_is_read_as_tables_write_it(written: object, sum_of_money: str) -> None:
    assert amount(written, part="“min”") == Decimal(sum_of_money)


@pytest.mark.parametrize("nothing", [None, "", 0, "0"])
def test_no_amount_and_nought_mean_that_nothing_is_stated(nothing: object) -> None:
    assert amount(nothing, part="“min”") is None


@pytest.mark.parametrize(
    "written", ["competitive", -5, True, float("nan"), float("inf"), [], "1,2", 10**13]
)
def test_what_is_no_sum_of_money_is_refused(written: object) -> None:
    with pytest.raises(ShapeError, match="“min”"):
        amount(written, part="“min”")


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("1 YEAR", "year"),
        ("1 HOUR", "hour"),
        ("per-year-salary", "year"),
        ("per-hour-wage", "hour"),
        ("per-month-salary", "month"),
        ("Per Hour", "hour"),
        ("yearly", "year"),
        ("Annual base salary", "year"),
        ("NONE", ""),
        ("1 TIME", ""),
        ("2 WEEKS", ""),
        ("", ""),
    ],
)
def test_the_interval_of_pay_is_told_from_words(text: str, interval: str) -> None:
    assert interval_in(text) == interval


def test_a_range_written_upside_down_is_turned() -> None:
    pay = pay_of(Decimal(90), Decimal(70), currency="gbp", interval="year")
    assert pay == Pay(Decimal(70), Decimal(90), "GBP", "year")


def test_an_amount_without_a_currency_is_no_pay() -> None:
    assert pay_of(Decimal(90), None, currency="", interval="year") is None


def test_several_zones_make_one_range_in_the_currency_of_the_first() -> None:
    zones = [
        Pay(Decimal(100), Decimal(120), "USD", "year"),
        Pay(Decimal(80), Decimal(95), "USD", "year"),
        Pay(Decimal(70), Decimal(200), "EUR", "year"),
    ]
    assert widest(zones) == Pay(Decimal(80), Decimal(120), "USD", "year")
