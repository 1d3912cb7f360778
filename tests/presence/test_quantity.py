"""Numbers as people write them, and which may stand for which."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from breakthrough.presence.truth.measure import LEAST_NEARLY, may_say
from breakthrough.presence.truth.quantity import Bound, Quantity, quantities


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("€1.2m", 1_200_000, "EUR"),
        ("EUR 1,200,000", 1_200_000, "EUR"),
        ("EUR 1.200.000,00", 1_200_000, "EUR"),
        ("1.2 million euros", 1_200_000, "EUR"),
        ("half a million pounds", 500_000, "GBP"),
        ("£310k", 310_000, "GBP"),
        ("SEK 60 million", 60_000_000, "SEK"),
        ("12 %", 12, "%"),
        ("twelve percent", 12, "%"),
        ("twenty-six teams", 26, ""),
        ("a dozen teams", 12, ""),
        ("48 minutes", 48 * 60, "seconds"),
        ("nine days", 9 * 24 * 3600, "seconds"),
        ("two years", 24, "months"),
        ("eighteen months", 18, "months"),
        ("doubled", 2, "times"),
        ("3x", 3, "times"),
    ],
)
def test_a_number_is_read_in_its_usual_writings(text: str, value: int, unit: str) -> None:
    (found,) = quantities(f"It was {text}.")
    assert (found.value, found.unit) == (value, unit)
    assert f"It was {text}."[found.start : found.end] in text


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("over 40 clients", Bound.OVER),
        ("more than 40 clients", Bound.OVER),
        ("40+ clients", Bound.LEAST),
        ("at least 40 clients", Bound.LEAST),
        ("nearly 40 clients", Bound.NEARLY),
        ("about 40 clients", Bound.ABOUT),
        ("less than 40 clients", Bound.UNDER),
        ("40 clients", Bound.EXACT),
    ],
)
def test_the_words_before_a_number_are_read_with_it(text: str, bound: Bound) -> None:
    (found,) = quantities(f"I had {text}")
    assert (found.value, found.bound, found.noun) == (40, bound, "clients")


@pytest.mark.parametrize("text", ["one of them", "S/4HANA", "24/7", "no number at all"])
def test_what_only_looks_like_a_number_is_none(text: str) -> None:
    assert quantities(text) == []


def said(value: str, bound: Bound = Bound.EXACT, unit: str = "") -> Quantity:
    return Quantity(0, 1, Decimal(value), unit, bound)


@pytest.mark.parametrize(
    ("one", "stated", "may"),
    [
        (said("43"), said("43"), True),
        (said("40", Bound.OVER), said("43"), True),
        (said("43", Bound.OVER), said("43"), False),
        (said("43", Bound.LEAST), said("43"), True),
        (said("50", Bound.NEARLY), said("43"), False),
        (said("50", Bound.NEARLY), said("48"), True),
        (said("40"), said("43"), True),
        (said("45"), said("43"), False),
        (said("42"), said("43"), False),
        (said("40"), said("48"), False),
        (said("1.2"), said("1.24"), True),
        (said("1.3"), said("1.24"), False),
        (said("40", Bound.ABOUT), said("43"), True),
        (said("45", Bound.ABOUT), said("43"), False),
        (said("40"), said("43", unit="%"), True),
        (said("40", unit="EUR"), said("43", unit="USD"), False),
        (said("3600", unit="seconds"), said("4000", unit="seconds"), False),
        (said("43"), said("43", Bound.OVER), True),
        (said("43", Bound.OVER), said("43", Bound.OVER), True),
    ],
)
def test_a_number_may_be_rounded_down_and_never_up(
    one: Quantity, stated: Quantity, may: bool
) -> None:
    assert may_say(one, stated=stated) is may


@given(st.integers(1, 10**9), st.integers(1, 10**9), st.sampled_from(list(Bound)))
def test_no_plain_word_lets_a_count_grow(claimed: int, stated: int, bound: Bound) -> None:
    may = may_say(said(str(claimed), bound), stated=said(str(stated)))
    most = stated / float(LEAST_NEARLY) if bound is Bound.NEARLY else stated
    assert not may or claimed <= most
