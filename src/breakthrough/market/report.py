"""The report on the market: its size, the roles asked for, and the roles like mine."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ibis import Table, _

from breakthrough.market.days_told import WHY_ONE_DAY
from breakthrough.market.days_up import with_days_up
from breakthrough.market.demand import AskedTerms, asked_in
from breakthrough.market.figures import MarketReport, Selection
from breakthrough.market.matching import asked_for, with_keys
from breakthrough.market.rows import only_row
from breakthrough.market.selection import Stored, selection_of, source_of
from breakthrough.market.spells import spells_of

NOT_HIRED = "Days are counted until an advert came down. Whether anyone was hired is not known."
DATES_MOVE = "Employers can move the date they state forward, so days by that date may fall short."
ONE_DAY = (
    "A list of one day holds more of the adverts that stay up long than of those that come and go."
)
_WHY_EMPTY = "Not known, because no market was imported yet."


def market_report(
    latest: Table,
    *,
    reads: Table,
    sightings: Table,
    texts: Table,
    asked: AskedTerms | None = None,
    role: str = "",
    place: str = "",
    employer: str = "",
    like: Sequence[tuple[str, str]] | None = None,
) -> MarketReport:
    """The figures of the stored market.

    `latest` holds the latest postings, `reads` the board reads, `sightings` all there are, `texts`
    those of adverts by hash, `asked` their terms if worked out already; `role`, `place`, `employer`
    keep the postings that hold all their words. `like`: the (board, id) of postings that resemble
    the person's evidence; None where there is none.
    """
    counted = with_days_up(latest, reads=reads).cache()
    terms = asked or asked_in(latest, texts=texts)
    spells = spells_of(sightings, reads=reads).cache()
    stored = Stored(counted, spells, sightings, reads, texts, terms)
    size = _size(counted, reads=reads)
    found, found_reason = _found(counted, stored, role=role, place=place, employer=employer)
    similar, like_reason = _like(counted, stored, like=like)
    why_empty = "" if size["reads"] else _WHY_EMPTY
    return MarketReport(
        **size,
        source=source_of(reads),
        role=role,
        place=place,
        employer=employer,
        found=found,
        found_reason=why_empty or found_reason,
        like=similar,
        like_reason=why_empty or like_reason,
        notes=_notes(found),
    )


def _size(counted: Table, *, reads: Table) -> dict[str, Any]:
    """How many postings, employers, boards and reads there are, and from when to when."""
    size = only_row(counted.agg(postings=_.count(), employers=_.employer.lower().nunique()))
    on_days = reads.select("board", "seen_on").distinct()
    return size | only_row(
        on_days.agg(
            boards=_.board.nunique(),
            reads=_.count(),
            since=_.seen_on.min(),
            until=_.seen_on.max(),
        )
    )


def _notes(found: Selection | None) -> tuple[str, ...]:
    """What a reader of these figures must know about them."""
    if found is None:
        return ()
    notes = [NOT_HIRED]
    if found.days_up.posted.basis.n:
        notes.append(DATES_MOVE)
    if found.days_up.own.reason == WHY_ONE_DAY:
        notes.append(ONE_DAY)
    return tuple(notes)


def _found(
    counted: Table, stored: Stored, *, role: str, place: str, employer: str
) -> tuple[Selection | None, str]:
    chosen = asked_for(counted, role=role, place=place, employer=employer)
    found = selection_of(chosen, stored=stored)
    if found:
        return found, ""
    asked = " · ".join(f"“{wish.strip()}”" for wish in (role, place, employer) if wish.strip())
    if not asked:
        return None, "Not known, because no board had anything open."
    return None, f"Not known, because no posting has all the words of {asked}. Try fewer words."


def _like(
    counted: Table, stored: Stored, *, like: Sequence[tuple[str, str]] | None
) -> tuple[Selection | None, str]:
    if like is None:
        return None, "Not known, because there is no evidence yet to compare with."
    similar = selection_of(with_keys(counted, keys=like), stored=stored)
    return similar, "" if similar else "Not known, because no posting resembles your evidence."
