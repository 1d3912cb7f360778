"""One employer in one sentence, and its adverts as a picture."""

from __future__ import annotations

from breakthrough.basics import count_text
from breakthrough.basics.days import day_text
from breakthrough.basics.shown import name_in_text, shown_name
from breakthrough.market.employers import EmployerHistory, Seat
from breakthrough.market.talk import EmployerTold
from breakthrough.web.charts import AdvertBar, Picture, SeatRow, adverts_chart
from breakthrough.web.charts.adverts import LETTERS, MOST


def employer_finding(told: EmployerTold) -> str:
    """How many roles it has up and the longest of them, or when it was last seen to look.

    Of boards read long ago, how many it had up then.
    """
    row = told.row
    employer = name_in_text(row.employer)
    if not row.is_looking:
        last = day_text(row.last_seen)
        if row.is_old:
            read = day_text(row.read_on)
            return f"{employer} had nothing of this up on {read}; it was last seen on {last}."
        return f"{employer} has nothing of this up; it was last seen on {last}."
    count = row.open_now + row.not_known
    roles = count_text(count, "role")
    if not row.open_now:
        up = f"{employer} had {roles} up when last seen, on {day_text(row.last_seen)}"
    elif row.is_old:
        up = f"{employer} had {roles} up on {day_text(row.read_on)}"
    else:
        up = f"{employer} has {roles} up"
    longest = "" if count == 1 else "the longest "
    if row.seen_days and row.up_days is not None:
        sought = f"sought for {count_text(row.seen_days, 'day')}, up for {row.up_days:,} of them"
        return f"{up}, {longest}{sought}."
    if row.seen_days:
        least = " or more" if row.seen_is_least else ""
        return f"{up}, {longest}for {count_text(row.seen_days, 'day')}{least}."
    if row.stated_days:
        days = count_text(row.stated_days, "day")
        return f"{up}, {longest}for {days} by the date it states."
    return f"{up}."


def adverts_picture(history: EmployerHistory) -> Picture:
    """The seats on the days, those still up first; of more than 60 the first."""
    seats = history.seats[:MOST]
    said = history.summary
    if len(seats) < len(history.seats):
        said = f"{said} Drawn are {len(seats):,} of {count_text(len(history.seats), 'seat')}."
    return adverts_chart(tuple(map(_row, seats)), read_on=history.read_on, sentence=said)


def _row(seat: Seat) -> SeatRow:
    bars = tuple(AdvertBar(one.first_seen, one.last_seen, one.is_up) for one in seat.adverts)
    town = seat.latest.place.partition(",")[0].strip()
    title = shown_name(seat.latest.title, letters=len(seat.latest.title))
    name = f"{title} · {town}"
    if not town or len(name) > LETTERS:  # the role says more than the town
        name = title
    return SeatRow(name, bars, seat.adverts[0].posted_on)
