"""Some adverts with what was seen of them: their spells, what was put up again, their pace."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import ibis
from ibis import Table

from breakthrough.basics import Basis
from breakthrough.market.again import MOST_ADVERTS, WHY_TOO_MANY
from breakthrough.market.reposts import Advert, Reposts, reposts_among
from breakthrough.market.reposts.tables import adverts_of
from breakthrough.market.spells import joined_spells, spells_of
from breakthrough.market.struggle import RoleStruggle, struggle

AdvertKey = tuple[str, str, int]  # board, posting id, spell
Row = Mapping[str, Any]  # of `spells_of`


@dataclass(frozen=True, slots=True)
class Watched:
    """What was seen of some adverts, as plain values.

    `spells` are rows of `spells_of`; `joined` has each repost in one row with what it repeats.
    `adverts` (with their texts) and `reposts` are None where `why_no_again` says that nobody
    looked. `pace` compares the employers. `read_on` holds the days on which each board was read;
    without `as_of` none of them counts as long ago.
    """

    spells: tuple[Row, ...]
    joined: tuple[Row, ...]
    adverts: tuple[Advert, ...] | None
    reposts: Reposts | None
    why_no_again: str
    pace: RoleStruggle
    read_on: Mapping[str, tuple[date, ...]]
    basis: Basis
    as_of: date | None = None


def key_of(advert: Advert) -> AdvertKey:
    """By what a spell is told from others."""
    return advert.board, advert.posting_id, advert.spell


def watched_of(
    postings: Table,
    *,
    sightings: Table,
    reads: Table,
    texts: Table,
    source: str = "",
    as_of: date | None = None,
) -> Watched:
    """What was seen of postings, told by their `board` and `posting_id`.

    `sightings`, `reads` and `texts` as the warehouse keeps them. Only the boards of these postings
    are gone through, since a spell rests on the reads of its own board alone.
    """
    keys = postings.select("board", "posting_id").distinct().cache()
    boards = ibis.memtable(keys.select("board").distinct().to_pyarrow())
    of_boards = sightings.semi_join(boards, "board").cache()
    reads_of_boards = reads.semi_join(boards, "board").cache()
    spells = spells_of(of_boards, reads=reads_of_boards)
    found = spells.semi_join(keys, ["board", "posting_id"]).cache()
    adverts, reposts, why = _again(found, sightings=of_boards, texts=texts)
    pairs = [(key_of(one.before), key_of(one.after)) for one in reposts.reposts] if reposts else []
    joined = joined_spells(found, again=pairs).cache()
    read_on = _days_read(reads_of_boards)
    days = [day for each in read_on.values() for day in each]
    n = int(joined.count().to_pyarrow().as_py())
    basis = Basis(n, "adverts", source, min(days, default=None), max(days, default=None))
    return Watched(
        spells=_rows(found),
        joined=_rows(joined),
        adverts=adverts,
        reposts=reposts,
        why_no_again=why,
        pace=struggle(joined, basis=basis),
        read_on=read_on,
        basis=basis,
        as_of=as_of,
    )


def _again(
    spells: Table, *, sightings: Table, texts: Table
) -> tuple[tuple[Advert, ...] | None, Reposts | None, str]:
    if int(spells.count().to_pyarrow().as_py()) > MOST_ADVERTS:
        return None, None, WHY_TOO_MANY
    adverts = tuple(adverts_of(spells, sightings=sightings, texts=texts))
    return adverts, reposts_among(adverts), ""


def _rows(spells: Table) -> tuple[Row, ...]:
    return tuple(spells.order_by("board", "posting_id", "spell").to_pyarrow().to_pylist())


def _days_read(reads: Table) -> dict[str, tuple[date, ...]]:
    days = reads.select("board", "seen_on").distinct().to_pyarrow().to_pylist()
    found: defaultdict[str, list[date]] = defaultdict(list)
    for row in days:
        found[row["board"]].append(row["seen_on"])
    return {board: tuple(sorted(on)) for board, on in found.items()}
