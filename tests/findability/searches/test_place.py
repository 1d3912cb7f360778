"""The place a recruiter filters by."""

from __future__ import annotations

import pytest

from breakthrough.findability import places_of


@pytest.mark.parametrize(
    ("written", "places"),
    [
        ("San Francisco, CA - US", ("San Francisco",)),
        ("San Francisco Office", ("San Francisco",)),
        ("New York City, NY (HQ)", ("New York",)),
        ("NYC; Boston", ("New York", "Boston")),
        ("London or Leeds", ("London", "Leeds")),
        ("Germany, Berlin", ("Berlin",)),
        ("Berlin-Hybrid", ("Berlin",)),
        ("India-Karnataka", ("India",)),
        ("Spain; UK", ("Spain", "United Kingdom")),
        ("Leeds; United Kingdom", ("Leeds",)),
        ("Remote - Berlin", ()),
        ("EMEA", ()),
        ("Headquarters", ()),
        ("", ()),
        ("Rome; Paris; Oslo; Bonn", ()),  # open in more than three places
    ],
)
def test_a_postings_place_is_its_city_or_else_its_country(
    written: str, places: tuple[str, ...]
) -> None:
    assert places_of(written) == places


def test_remote_work_is_filtered_by_no_place() -> None:
    assert places_of("Berlin", is_remote=True) == ()
