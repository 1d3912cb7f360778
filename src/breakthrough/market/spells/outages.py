"""Which whole reads prove nothing, because too much was missing from them at once."""

from __future__ import annotations

from math import log

import ibis
from ibis import Table, _

LEAST_LOST = 5  # fewer may well come down on one day
_KEPT = 0.5  # of the postings listed before: keeping less is a loss of most of them
_KEPT_A_DAY = 0.95  # where reads lie far apart; boards lose 2 to 3 % a day

_IN_ORDER = ibis.window(group_by="board", order_by="seen_on")


def judged_days(days: Table, *, runs: Table) -> Table:
    """The days with `proves` and `is_cleared`.

    A whole read that lost most of its board at once is in doubt: at least 5 postings, with less
    kept than half and less than 0.95 for each day since the whole read before (from 14 days on this
    is the lower one). So is an empty read that lost any. A read in doubt is confirmed by the next
    whole read, a later day's, if at least half of what was lost is still missing there; until
    then, and if not, it was an outage.

    - `proves`: whole and no outage, so what it did not show had come down
    - `is_cleared`: a confirmed loss of most of the board, as when a season's roles are replaced
    """
    whole = _with_losses(days.filter(_.is_whole), runs=runs)
    days_between = _.seen_on.delta(_.last_whole, unit="day")
    share_kept = 1 - _.lost / _.listed_before
    least_kept = ibis.least(_KEPT, (days_between * log(_KEPT_A_DAY)).exp())
    most = (_.lost >= LEAST_LOST) & (share_kept < least_kept)
    judged = whole.mutate(is_most=most.fill_null(False)).mutate(  # noqa: FBT003
        in_doubt=_.is_most | ((_.listed == 0) & (_.lost > 0)),
        is_confirmed=_.next_whole.notnull() & (_.returned * 2 <= _.lost),
    )
    told = judged.select(
        "board",
        "seen_on",
        proves=~_.in_doubt | _.is_confirmed,
        is_cleared=_.is_most & _.is_confirmed,
    )
    joined = days.left_join(told, ["board", "seen_on"])
    return joined.select(*days.columns, "proves", "is_cleared").mutate(
        proves=_.proves.fill_null(False),  # noqa: FBT003
        is_cleared=_.is_cleared.fill_null(False),  # noqa: FBT003
    )


def _with_losses(whole: Table, *, runs: Table) -> Table:
    """The whole reads with how many postings each lost, and how many the next brought back."""
    reads = whole.mutate(listed_before=_.listed.lag().over(_IN_ORDER))
    ends = runs.select("board", "missing_on", "next_first").filter(_.missing_on.notnull())
    lost = ends.join(
        reads.select("board", missing_on=_.seen_on, then=_.next_whole), ["board", "missing_on"]
    )
    back = ibis.ifelse(_.next_first <= _.then, 1, 0)
    losses = lost.group_by("board", seen_on=_.missing_on).agg(lost=_.count(), returned=back.sum())
    joined = reads.left_join(losses, ["board", "seen_on"])
    return joined.select(*reads.columns, "lost", "returned").mutate(
        lost=_.lost.fill_null(0), returned=_.returned.fill_null(0)
    )
