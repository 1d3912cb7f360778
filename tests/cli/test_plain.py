"""Answers as JSON."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

import numpy as np
import pytest

from breakthrough.basics import Basis, PartialDate, Pay, Period, Problem, Share
from breakthrough.cli.plain import as_json, plain


class Colour(StrEnum):
    RED = "red"


@dataclass(frozen=True, slots=True)
class Answer:
    name: str
    share: Share
    basis: Basis
    when: PartialDate | None
    kinds: dict[Colour, int]


def test_an_answer_becomes_dictionaries_lists_and_numbers() -> None:
    given = Answer(
        "chair",
        Share.of(1, 4),
        Basis(4, "searches", "sample", since=date(2026, 1, 2)),
        PartialDate(2021, 9),
        {Colour.RED: 2},
    )
    assert json.loads(as_json(given)) == {
        "name": "chair",
        "share": {"count": 1, "n": 4, "share": None, "low": None, "high": None},
        "basis": {
            "n": 4,
            "of_what": "searches",
            "source": "sample",
            "since": "2026-01-02",
            "until": None,
        },
        "when": "2021-09",
        "kinds": {"red": 2},
    }


def test_a_share_of_enough_cases_carries_its_interval() -> None:
    share = plain(Share.of(5, 10))
    assert isinstance(share, dict)
    assert share["share"] == 5 / 10
    assert share["low"] == Share.of(5, 10).low


def test_a_period_that_goes_on_has_no_end() -> None:
    assert plain(Period(PartialDate(2021))) == {"started": "2021", "ended": None}


def test_an_instant_keeps_its_zone() -> None:
    assert plain(datetime(2026, 1, 2, 3, 4, tzinfo=UTC)) == "2026-01-02T03:04:00+00:00"


def test_money_is_a_number() -> None:
    pay = plain(Pay(Decimal("120000.00"), Decimal("61.5"), "EUR", "year"))
    assert pay == {"low": 120000, "high": 61.5, "currency": "EUR", "interval": "year"}


def test_a_problem_keeps_its_four_parts_and_its_whole_message() -> None:
    told = plain(Problem("Row 14 is odd.", next_step="Mend it."))
    assert told == {
        "seen": "Row 14 is odd.",
        "expected": "",
        "nearest": "",
        "next_step": "Mend it.",
        "message": "Row 14 is odd. Mend it.",
    }


def test_sets_print_in_one_order() -> None:
    assert plain(frozenset({"b", "a", "c"})) == ["a", "b", "c"]


def test_numbers_of_arrays_and_paths_are_plain() -> None:
    assert as_json([np.int64(3), np.float64(0.5), Path("a/b"), True, None]) == (
        '[\n  3,\n  0.5,\n  "a/b",\n  true,\n  null\n]'
    )


def test_what_has_no_plain_form_is_a_bug_that_shows() -> None:
    with pytest.raises(TypeError, match="object"):
        plain({"odd": object()})
    with pytest.raises(ValueError, match="JSON"):
        as_json(float("nan"))
