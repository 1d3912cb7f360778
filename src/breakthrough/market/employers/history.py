"""The history of one employer's adverts: facts with dates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from breakthrough.basics import Basis, Pay, count_text
from breakthrough.basics.days import day_text
from breakthrough.basics.shown import name_in_text
from breakthrough.market.reposts import Change
from breakthrough.market.spells import CAME_DOWN, CLEARED, UNKNOWN, UP


@dataclass(frozen=True, slots=True)
class Seen:
    """One advert from the first day we saw it to the last.

    `at_start`: it was there when its board was first read, so it may have been up for longer.
    `posted_on` is the date its employer stated first; it was later moved by `moved_days`. `ending`
    is `up`, `came_down`, `cleared` (gone with most of its board) or `unknown`; `ended_on` is the
    first read without it. `again_after`: so many days after the advert before it had come down,
    None where it is the first; `why` says on what it rests that both are for the same job, and
    `changes` what was changed. `set_apart`: what says that it is for no seat in particular.
    """

    board: str
    posting_id: str
    title: str
    place: str
    url: str
    pay: Pay | None
    first_seen: date
    last_seen: date
    at_start: bool
    posted_on: date | None
    moved_days: int | None
    ending: str
    ended_on: date | None
    again_after: int | None
    why: str
    changes: tuple[Change, ...]
    set_apart: tuple[str, ...]

    @property
    def days(self) -> int:
        """From our first to our last sighting."""
        return (self.last_seen - self.first_seen).days

    @property
    def stated_days(self) -> int | None:
        """From the date the employer stated first to our last sighting."""
        if self.posted_on is None or self.posted_on > self.last_seen:
            return None
        return (self.last_seen - self.posted_on).days

    @property
    def is_up(self) -> bool:
        return self.ending == UP

    @property
    def is_looked_for(self) -> bool:
        """Whether it is up, or not known to have come down."""
        return self.ending in (UP, UNKNOWN)

    @property
    def outcome(self) -> str:
        """How it ended, as far as anybody outside can know."""
        if self.ending == UP:
            return f"still up on {day_text(self.last_seen)}"
        gone = f"by {day_text(self.ended_on)}" if self.ended_on else ""
        if self.ending == CAME_DOWN:
            return f"came down {gone}"
        if self.ending == CLEARED:
            return f"gone {gone}, with most of its board"
        return (
            f"not known: last seen on {day_text(self.last_seen)}, and no read since proves it down"
        )

    @property
    def changed(self) -> tuple[str, ...]:
        """What the employer changed, as it stood before and after."""
        return tuple(
            f"{one.what.value}: {' → '.join(filter(None, (one.before, one.after)))}"
            for one in self.changes
        )


@dataclass(frozen=True, slots=True)
class Seat:
    """One job: an advert, and those put up again for it, in the order of time."""

    adverts: tuple[Seen, ...]

    @property
    def latest(self) -> Seen:
        return self.adverts[-1]

    @property
    def first_seen(self) -> date:
        return self.adverts[0].first_seen

    @property
    def days(self) -> int:
        """From the first sighting of its first advert to the last of its last."""
        return (self.latest.last_seen - self.first_seen).days


@dataclass(frozen=True, slots=True)
class EmployerHistory:
    """What was seen of one employer's adverts, those still up first, the longest up before others.

    `adverts` are counted over the seats told; `others` are this employer's adverts left out, since
    they are not what was asked for. `read_on` are the days on which its boards were read.
    `why_no_again` says why nobody looked for what was put up again.
    """

    employer: str
    seats: tuple[Seat, ...]
    adverts: int
    others: int
    read_on: tuple[date, ...]
    why_no_again: str
    basis: Basis

    @property
    def open_now(self) -> int:
        return sum(seat.latest.is_up for seat in self.seats)

    @property
    def again(self) -> int:
        """How often one of the adverts was put up again."""
        return sum(len(seat.adverts) - 1 for seat in self.seats)

    @property
    def all_adverts(self) -> int:
        """Those told and those left out."""
        return self.adverts + self.others

    @property
    def is_read_once(self) -> bool:
        """Whether its boards were read on one day only, so that nothing is known of changes."""
        return len(self.read_on) == 1

    @property
    def boards_read(self) -> str:
        """How often its boards were read, and when last."""
        last = day_text(self.read_on[-1])
        if self.is_read_once:
            return f"read on {last} only"
        return f"read on {count_text(len(self.read_on), 'day')}, last on {last}"

    @property
    def summary(self) -> str:
        """What the timeline shows, in one sentence."""
        seats = sum(len(seat.adverts) > 1 for seat in self.seats)
        said = f"{count_text(len(self.seats), 'role')} of {name_in_text(self.employer)}"
        if self.again:
            times = "twice" if self.again == 2 else count_text(self.again, "time")
            in_all = f", {times} in all" if self.again > seats else ""
            said += f", {seats:,} of them put up again{in_all}"
        return f"{said}; {self.open_now:,} up at the last read, {day_text(self.read_on[-1])}."

    @property
    def ended(self) -> str:
        """After how many days adverts came down; empty where none did.

        One that was there before our first read may have been up for longer.
        """
        down = [one for seat in self.seats for one in seat.adverts if one.ended_on]
        if not down:
            return ""
        early = sum(one.at_start for one in down)
        if len(down) == 1:
            least = "at least " if early else ""
            return f"The advert came down after {least}{count_text(down[0].days, 'day')}"
        low, high = (pick(one.days for one in down) for pick in (min, max))
        days = f"{low:,} to {high:,} days" if low < high else count_text(low, "day")
        said = f"{len(down):,} adverts came down after {days}"
        if not early:
            return said
        were = "1 of them was" if early == 1 else f"{early:,} of them were"
        were = "all were" if early == len(down) else were
        return f"{said} or more: {were} there before our first read"
