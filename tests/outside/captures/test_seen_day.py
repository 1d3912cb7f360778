from __future__ import annotations

from datetime import date

import pytest

from breakthrough.outside.captures import SeenDay, seen_day
from breakthrough.outside.captures.seen_day import DayRule

SAID, ROWS, NAME, INSIDE, TODAY = (date(2026, 1, day) for day in (1, 2, 3, 4, 9))


@pytest.mark.parametrize(
    ("said", "in_rows", "name", "inside", "found"),
    [
        (SAID, ROWS, "a_20260103.json", INSIDE, SeenDay(SAID, DayRule.SAID)),
        (None, ROWS, "a_20260103.json", INSIDE, SeenDay(ROWS, DayRule.COLUMN)),
        (None, None, "a_20260103.json", INSIDE, SeenDay(NAME, DayRule.NAME)),
        (None, None, "a.json", INSIDE, SeenDay(INSIDE, DayRule.NEWEST)),
        (None, None, "a.json", None, SeenDay(TODAY, DayRule.TODAY)),
        # A day still to come is a fault of the file.
        (None, None, "a_20300101.json", INSIDE, SeenDay(INSIDE, DayRule.NEWEST)),
        (None, None, "a.json", date(2030, 1, 1), SeenDay(TODAY, DayRule.TODAY)),
    ],
)
def test_the_day_is_what_you_say_else_what_the_file_states_best(
    said: date | None, in_rows: date | None, name: str, inside: date | None, found: SeenDay
) -> None:
    assert (
        seen_day(said=said, in_rows=in_rows, name=name, newest_inside=inside, today=TODAY) == found
    )
