"""An employer that looks: what it looks for, for how long, and how hard."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from breakthrough.basics import Basis, count_text
from breakthrough.basics.days import day_text
from breakthrough.market.employers.alike import Alike
from breakthrough.market.employers.when_read import ago_text

_LONG = 90  # days: three months
_LIKELY = 0.5  # from here on, it is told how likely an employer is to be slower


@dataclass(frozen=True, slots=True)
class EmployerLooking:
    """One employer's adverts asked for; one put up again counts once, from its first day.

    `roles` are the titles of those that are up, or not known to have come down, the most alike and
    the longest up first; `open_now` and `not_known` count them. `alike` is the most alike of them,
    None where nothing is held against evidence; `is_apart`: each is for no seat in particular.

    `read_on` is the last day on which one of its boards was read, `is_old` where that is more than
    14 days ago; `is_read_once`: each was read on one day only. `seen_days` is the longest up by our
    own first sighting, None where its board was read once; `seen_is_least`: it was there at the
    board's first read; `up_days` of them it was up, None where it was all the time. `stated_days`
    is the longest by the date the employer states.

    `again` counts adverts put up again, `again_on` the last day of one; `pay_raised` and `asked`
    in how many of them pay was raised, or what is asked for was changed. None where nobody looked.
    `came_down` of those watched, where `expected` would have at the pace of all; `slower`: how
    likely its pace is below 0.8 of theirs; `faster`: whether it is 95 % likely to be above theirs.
    `pace_reason` says why both are None.
    `set_apart`: what says that an advert is for no seat in particular.
    """

    employer: str
    roles: tuple[str, ...]
    alike: Alike | None
    is_apart: bool
    adverts: int
    open_now: int
    not_known: int
    seen_days: int | None
    seen_is_least: bool
    up_days: int | None
    stated_days: int | None
    last_seen: date
    read_on: date
    is_old: bool
    is_read_once: bool
    again: int | None
    again_on: date | None
    pay_raised: int | None
    asked: int | None
    came_down: int
    expected: float
    slower: float | None
    faster: bool | None
    pace_reason: str
    set_apart: tuple[str, ...]

    @property
    def is_looking(self) -> bool:
        return bool(self.open_now or self.not_known)

    @property
    def longest(self) -> int | None:
        """The higher of both counts of days, since each may fall short."""
        known = [days for days in (self.seen_days, self.stated_days) if days is not None]
        return max(known, default=None)

    @property
    def is_long(self) -> bool:
        """Whether it has looked for three months or more, by either count."""
        return (self.longest or 0) >= _LONG

    @property
    def lengths(self) -> tuple[str, ...]:
        """For how long the one that is up longest has been, by either count, in words."""
        told = []
        if self.seen_days is not None:
            told.append(self._seen)
        if self.stated_days is not None:
            told.append(f"{count_text(self.stated_days, 'day')} by the date the employer states")
        return tuple(told)

    @property
    def _seen(self) -> str:
        """Days with nothing up count as sought, not as up."""
        days = f"for {count_text(self.seen_days or 0, 'day')} since we first saw it"
        verb = "was up" if self.is_old else "up"
        if self.up_days is not None:
            verb, days = "sought", f"{days}, up for {self.up_days:,} of them"
        least = ", and it was there before we first looked" if self.seen_is_least else ""
        return f"{verb} {days}{least}"

    @property
    def facts(self) -> tuple[str, ...]:
        """How hard it looks, in words; empty where nothing is known to have been done."""
        told = []
        if self.again and self.again_on:
            last = "" if self.again == 1 else ", last"
            told.append(f"put up again {_times(self.again)}{last} on {day_text(self.again_on)}")
        if self.pay_raised:
            told.append(f"pay raised {_times(self.pay_raised)}")
        if self.asked:
            told.append(f"changed what it asks for {_times(self.asked)}")
        told += self.set_apart
        return tuple(told)

    @property
    def no_facts(self) -> str:
        """What is said where `facts` has nothing."""
        return "not known: read on one day" if self.is_read_once else "nothing seen"

    @property
    def pace(self) -> str:
        """How its adverts come down beside those of others; empty where not known."""
        if self.slower is None:
            return ""
        if self.slower >= _LIKELY:
            return f"more slowly than others: {self.slower:.0%} likely"
        if self.faster:
            return "faster than others"
        return "at about the pace of others, as far as can be told"

    @property
    def pace_counts(self) -> str:
        """On what the pace rests."""
        return f"{self.came_down:,} came down, {self.expected:.1f} would have at the pace of all"


def _times(n: int) -> str:
    return "once" if n == 1 else "twice" if n == 2 else count_text(n, "time")


class Whose(StrEnum):
    """Whose adverts these are."""

    LIKE = "like"
    ASKED = "asked"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Looking:
    """The employers of some adverts, in the `order` it says: first who looks, then who looked.

    `whose` adverts: `like` the person's evidence, those `asked` for, or `all` where there is no
    evidence. `postings` counts them. `left_out`: the present employers of the person, which are no
    target; nothing of theirs counts here. `why_no_again` and `why_no_pace` say why nothing is known
    of that. `by_stated` is true where each board was read on one day only. `as_of`: today, None
    where nothing counts as long ago. `problems`: what of the market was damaged.
    """

    whose: Whose
    postings: int
    employers: tuple[EmployerLooking, ...]
    earlier: tuple[EmployerLooking, ...]
    order: str
    left_out: tuple[str, ...]
    why_no_again: str
    why_no_pace: str
    by_stated: bool
    as_of: date | None
    basis: Basis
    problems: tuple[str, ...] = ()

    @property
    def all_employers(self) -> int:
        """How many there are, whether they look now or looked before."""
        return len(self.employers) + len(self.earlier) + len(self.left_out)

    @property
    def long(self) -> int:
        """How many have looked for three months or more."""
        return sum(one.is_long for one in self.employers)

    @property
    def dated(self) -> int:
        """How many of those that look are known to have looked for any length of days."""
        return sum(one.longest is not None for one in self.employers)

    @property
    def old(self) -> tuple[EmployerLooking, ...]:
        """Those whose boards were last read too long ago to say that they look today."""
        return tuple(one for one in self.employers if one.is_old)

    @property
    def old_read(self) -> str:
        """How long ago that was, in words; empty where there is none."""
        if self.as_of is None or not self.old:
            return ""
        days = [one.read_on for one in self.old]
        return ago_text(min(days), max(days), today=self.as_of)
