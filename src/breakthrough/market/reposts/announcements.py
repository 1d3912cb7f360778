"""Positions announced again under new numbers, told by the days they state: no text is needed."""

from __future__ import annotations

import ibis
from ibis import Table, _

from breakthrough.market.reposts.advert import LONGEST_GAP

FIRST = "first"  # no announcement of its position closed in the 90 days before
AGAIN = "again"  # one closed up to 90 days before, and none was open any more
BESIDE = "beside"  # another was still open, as where one job is told to two kinds of applicants

_KEY = ("board", "posting_id", "spell")
_POSTING = ("board", "posting_id")
_POSITION = ("board", "unit_key", "title_key", "place_key")
_ORDER = ("opens_on", "closes_on", "posting_id")
_IN_ORDER = ibis.window(group_by=_POSITION, order_by=_ORDER)
_BEFORE = ibis.window(group_by=_POSITION, order_by=_ORDER, rows=(None, -1))
_SO_FAR = ibis.window(group_by=_POSITION, order_by=_ORDER, rows=(None, 0))

# Words and numbers by which one announcement of a position is told from another.
_OF_ONE = (
    r"\b(?:amend(?:ed|ment)?|re-?(?:announced?|announcement|advertised?|advertisement|posted))\b",
    r"#?\b\d{3,}\b",
    r"[\s\p{P}\p{S}]+",
)


def announcements_of(spells: Table, *, sightings: Table) -> Table:
    """One row for each posting that states from when to when it is open, and has no text.

    `spells` as `spells_of` gives them; a posting stands in the words of its last spell. With
    `opens_on` and the keys of its position: the board it stands on, its unit within the employer,
    its title, and its place. In a title numbers of three digits and more, signs, and words such as
    “amended” do not count.
    """
    numbered = spells.mutate(last_spell=_.spell.max().over(ibis.window(group_by=_POSTING)))
    last = numbered.filter(_.spell == _.last_spell).drop("last_spell")
    stated = last.filter(_.posted_on.notnull() & _.closes_on.notnull())
    seen = sightings.semi_join(stated, _POSTING).group_by(*_POSTING)
    facts = seen.agg(unit=_.department.max(), has_text=(_.text_hash != "").any())
    title = _.title.lower()
    for part in _OF_ONE:
        title = title.re_replace(part, " ")
    told = stated.join(facts.filter(~_.has_text).drop("has_text"), _POSTING)
    return told.select(
        *_KEY,
        "employer",
        "unit",
        "title",
        "closes_on",
        opens_on=_.posted_on,
        unit_key=_.unit.fill_null("").lower(),
        # On Spark `strip` would take letters too.
        title_key=title.re_replace("^ | $", "").nullif("").fill_null(_.title.lower()),
        place_key=_.place.fill_null("").lower(),
    )


def with_turns(announcements: Table) -> Table:
    """The announcements with their `turn`, the `days` before it, and the number of their `chain`.

    An announcement opens either while another of its position is open (BESIDE), or up to 90 days
    after the last of them closed (AGAIN, `days` later), or after longer or as the first of all
    (FIRST, which begins a chain). A day on which one closes and another opens is one on which both
    are open.
    """
    closed = announcements.mutate(last_closed=_.closes_on.max().over(_BEFORE))
    days = closed.mutate(days=_.opens_on.delta(_.last_closed, unit="day"))
    turn = ibis.cases(
        (_.last_closed.isnull() | (_.days > LONGEST_GAP), FIRST), (_.days > 0, AGAIN), else_=BESIDE
    )
    told = days.mutate(turn=turn).drop("last_closed")
    chain = ibis.ifelse(_.turn == FIRST, 1, 0).sum().over(_SO_FAR)
    return told.mutate(chain=chain, days=ibis.ifelse(_.turn == AGAIN, _.days, None))


def chains_of(turns: Table) -> Table:
    """One row for each chain: how many `announcements`, and how many `times` it was announced.

    `times` counts those open side by side once. `since` its first day and `until` its last.
    """
    return turns.group_by(*_POSITION, "chain").agg(
        employer=_.employer.max(),
        unit=_.unit.max(),
        title=_.title.argmax(_.opens_on, where=_.turn != BESIDE),
        announcements=_.count(),
        times=(_.turn != BESIDE).sum(),
        since=_.opens_on.min(),
        until=_.closes_on.max(),
    )


def repeats_of(turns: Table) -> Table:
    """The keys of each announcement made again, and of the one that opened the turn before it."""
    ahead = turns.filter(_.turn != BESIDE)
    before = {f"before_{name}": _[name].lag().over(_IN_ORDER) for name in _KEY}
    return ahead.mutate(**before).filter(_.turn == AGAIN).select(*before, *_KEY)
