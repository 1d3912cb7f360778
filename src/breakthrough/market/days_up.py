"""How long a posting has been up, by our own first sighting and by the date its employer states."""

from __future__ import annotations

import ibis
from ibis import Table

_LEAST_DAYS = 2  # before our own first sighting says anything


def read_days(reads: Table) -> Table:
    """For each board: its first and last day read, and on how many days it was.

    `last_whole_read` is the last day on which all of it was read, empty where none was;
    `whole_days_read` on how many days it was.
    """
    return reads.group_by("board").agg(
        board_first_read=reads.seen_on.min(),
        board_last_read=reads.seen_on.max(),
        board_days_read=reads.seen_on.nunique(),
        last_whole_read=reads.seen_on.max(where=reads.is_whole),
        whole_days_read=reads.seen_on.nunique(where=reads.is_whole),
    )


def with_days_up(latest: Table, *, reads: Table) -> Table:
    """The latest postings with their days up; days are counted from first to last sighting.

    - `own_days` = last_seen - first_seen, for a posting seen on two days, or on one of a board
      read whole on two; else empty, since what is missing from part of a board may still be up
    - `own_is_least`: it was there at the board's first read or is still up, so it was up longer
    - `posted_days` = last_seen - posted_on; empty without a date, or with one after last_seen
    - `own_minus_posted`: above 0, the stated date makes it look younger
    - `is_open`: seen in the board's last whole read; empty where the board was never read whole
    """
    joined = latest.left_join(read_days(reads), "board")
    of_board = ("board_first_read", "board_days_read", "last_whole_read", "whole_days_read")
    known = joined.select(*latest.columns, *of_board)
    counted = known.mutate(
        is_open=known.last_seen >= known.last_whole_read,
        own_days=ibis.ifelse(
            (known.sightings >= _LEAST_DAYS) | (known.whole_days_read >= _LEAST_DAYS),
            known.last_seen.delta(known.first_seen, unit="day"),
            None,
        ),
        posted_days=ibis.ifelse(
            known.posted_on <= known.last_seen,
            known.last_seen.delta(known.posted_on, unit="day"),
            None,
        ),
    )
    return counted.mutate(
        own_minus_posted=counted.own_days - counted.posted_days,
        own_is_least=(counted.first_seen == counted.board_first_read)
        | counted.is_open.fill_null(True),  # noqa: FBT003
    ).drop("board_first_read", "last_whole_read", "whole_days_read")
