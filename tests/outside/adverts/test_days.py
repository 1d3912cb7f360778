from __future__ import annotations

from datetime import date

import pytest

from breakthrough.outside.adverts import ShapeError, day_in_name, stated_day


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2026-09-01T10:00:00.000+00:00", date(2026, 9, 1)),
        ("2026-09-01T23:30:00-04:00", date(2026, 9, 2)),  # 03:30 in UTC
        ("2026-09-01T01:00:00+10:00", date(2026, 8, 31)),  # 15:00 the day before in UTC
        ("2026-07-31 14:15:01 UTC", date(2026, 7, 31)),
        ("2026-08-03T19:18:43.820Z", date(2026, 8, 3)),
        ("2026-01-31", date(2026, 1, 31)),
        ("Fri, 27 Feb 2026 19:59:48 +0100", date(2026, 2, 27)),
        ("Sat, 28 Feb 2026 00:30:00 +0100", date(2026, 2, 27)),  # 23:30 the day before in UTC
        ("7 Mar 2026 10:00:00 GMT", date(2026, 3, 7)),
        (1_788_000_000_000, date(2026, 8, 29)),  # milliseconds: 1,788,000,000 s = 20,694.4 days
        (1_788_000_000, date(2026, 8, 29)),
        ("1756741199", date(2025, 9, 1)),
        (None, None),
        ("", None),
    ],
)
def test_a_day_is_read_as_boards_write_it_in_utc(written: object, day: date | None) -> None:
    assert stated_day(written, part="“postedAt”") == day


@pytest.mark.parametrize(
    "written",
    [
        "yesterday",
        "Fri, 31 Feb 2026 19:59:48 +0100",
        "2026-13-01",
        "31/01/2026",
        True,
        [],
        7,
        10**30,
        float("nan"),
        "9999-01-01",
    ],
)
def test_what_is_no_day_is_refused_by_name(written: object) -> None:
    with pytest.raises(ShapeError, match="“postedAt”"):
        stated_day(written, part="“postedAt”")


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("all_jobs_20260105T235235.json.gz", date(2026, 1, 5)),
        ("boards-2026-01-05.jsonl", date(2026, 1, 5)),
        ("20260105235235.json", date(2026, 1, 5)),
        ("2026_01_05 boards.csv", date(2026, 1, 5)),
        ("boards_2026-0105.csv", None),
        ("boards_20261399.json", None),
        ("id-1202601051.json", None),
        ("ashby_boards_raw.jsonl.gz", None),
    ],
)
def test_a_day_in_a_file_name_is_found(name: str, day: date | None) -> None:
    assert day_in_name(name) == day
