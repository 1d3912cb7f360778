"""Adverts that ended on the day until which they were to be open: nobody took them down."""

from __future__ import annotations

import ibis
from ibis import Table, _

from breakthrough.market.spells import CAME_DOWN, UNKNOWN

ON_STATED_DAY = "on_stated_day"
_CLOSE = 3  # days between the two reads around an end, beyond which it may have been another day


def with_stated_ends(spells: Table) -> Table:
    """The spells with `ending` told apart where one came down by the end it had stated last.

    That is where the last day it was seen on is no later than its `closes_on`, and the read that
    came without it no earlier: it ended on that day or within a day after. Gone before it, or still
    seen after it, it came down like any other; so does one whose end was moved and that ended by no
    end it stated last. Where the two reads lie more than 3 days apart it may as well have come down
    in the days before: then it is UNKNOWN how it ended, and it is watched until it was last seen.
    """
    by_then = (_.last_seen <= _.closes_on) & (_.closes_on <= _.ended_on)
    is_sure = _.ended_on.delta(_.last_seen, unit="day") <= _CLOSE
    told = ibis.ifelse(is_sure, ON_STATED_DAY, UNKNOWN)
    came_down_then = ((_.ending == CAME_DOWN) & by_then).fill_null(False)  # noqa: FBT003
    return spells.mutate(ending=ibis.ifelse(came_down_then, told, _.ending))
