"""The invented market: every board, read once a week for half a year."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from breakthrough.market.posting import BoardRead
from breakthrough.sample.employers import Employer, employers
from breakthrough.sample.hiring import always_hired, hired_for
from breakthrough.sample.showings import Showing
from breakthrough.sample.vocabulary import PROFESSIONS

AS_OF = date(2026, 11, 23)
SEED = 23
WEEKS = 26

_FINANCE_ADVERTS = 228
_OTHER_ADVERTS = 58  # in each of the other professions
_IDS = 1000  # room for a profession's ids
_HIRE_NOBODY = 6  # employers whose boards stay empty
_OUTAGE_WEEK, _EMPTY_WEEK = 11, 17  # when one board was not read, and another showed nothing


def reading_days(as_of: date = AS_OF) -> tuple[date, ...]:
    """The 26 days on which the boards were read, a week apart, the last on `as_of`."""
    return tuple(as_of - timedelta(weeks=back) for back in reversed(range(WEEKS)))


def sample_market(seed: int = SEED, *, as_of: date = AS_OF) -> tuple[BoardRead, ...]:
    """Every healthy read of every board, by week and then by employer.

    One busy board is missing in one week, as it could not be read; another answered once with an
    empty list by mistake; a few never hold anything.
    """
    days = reading_days(as_of)
    everyone = employers(seed)
    boards = _boards(everyone, days=days, rng=Random(f"{seed} market"))
    missing = (days[_OUTAGE_WEEK], _busiest(boards, on=days[_OUTAGE_WEEK]))
    emptied = (days[_EMPTY_WEEK], _busiest(boards, on=days[_EMPTY_WEEK]))
    return tuple(
        _read(board, showings=[] if (day, board) == emptied else boards[board], day=day)
        for day in days
        for board in boards
        if (day, board) != missing
    )


def _boards(
    everyone: tuple[Employer, ...], *, days: Sequence[date], rng: Random
) -> dict[str, list[Showing]]:
    """All that ever stands on each board."""
    boards: dict[str, list[Showing]] = {employer.board: [] for employer in everyone}
    quiet = {employer.board for employer in rng.sample(everyone, _HIRE_NOBODY)}
    hiring = tuple(employer for employer in everyone if employer.board not in quiet)
    for at, profession in enumerate(PROFESSIONS):
        count = _FINANCE_ADVERTS if profession == "finance" else _OTHER_ADVERTS
        for board, showing in hired_for(
            profession, count=count, hiring=hiring, days=days, number=at * _IDS, rng=rng
        ):
            boards[board].append(showing)
    number = len(PROFESSIONS) * _IDS
    for board, showing in always_hired(hiring=hiring, days=days, number=number, rng=rng):
        boards[board].append(showing)
    return boards


def _busiest(boards: dict[str, list[Showing]], *, on: date) -> str:
    """The board that shows most a week before and a week after a day."""
    around = (on - timedelta(weeks=1), on + timedelta(weeks=1))
    return max(
        boards,
        key=lambda board: min(
            sum(one.on(day) is not None for one in boards[board]) for day in around
        ),
    )


def _read(board: str, *, showings: Sequence[Showing], day: date) -> BoardRead:
    shown = tuple(posting for showing in showings if (posting := showing.on(day)) is not None)
    return BoardRead(board, shown, seen_on=day)
