"""How many postings say that the work may be done from elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import ibis
from ibis import Table, _

from breakthrough.basics import Basis, Share
from breakthrough.market.rows import only_row

LEAST_SAID = 5  # postings of a kind of board: that fewer all say the same is no habit

_WHY_NOT = "Not known, because no source of these postings says whether the work is remote."
_WHY_ONE_SIDED = (
    "Not known, because the boards of these postings that say whether the work is remote only ever "
    "say yes, or only ever no."
)


@dataclass(frozen=True, slots=True)
class RemoteShare:
    """The postings that state remote work, of those that state whether; None where `reason` says
    why.

    `left_out`: those of kinds of boards that only ever say yes, or only ever no.
    """

    share: Share | None
    basis: Basis
    reason: str = ""
    left_out: int = 0


def remote_share(postings: Table, *, market: Table, basis: Basis) -> RemoteShare:
    """The share of remote postings; one whose source leaves it open counts neither way.

    Nor does one of a kind of board (what stands before ":", else the source) of which 5 postings or
    more of the whole `market` say whether, and all the same: such a board marks what is remote and
    is silent on the rest, which would make all of it look remote.
    """
    said = market.mutate(kind=_kind()).group_by("kind").agg(n=_.is_remote.count(), yes=_yes())
    one_sided = said.filter((_.n >= LEAST_SAID) & ((_.yes == 0) | (_.yes == _.n)))
    ours = postings.mutate(kind=_kind())
    row = only_row(ours.anti_join(one_sided, "kind").agg(n=_.is_remote.count(), yes=_yes()))
    left_out = int(only_row(ours.agg(n=_.is_remote.count()))["n"]) - row["n"]
    based = replace(basis, n=row["n"], of_what="postings that say whether it is remote")
    if not row["n"]:
        why = _WHY_ONE_SIDED if left_out else _WHY_NOT
        return RemoteShare(None, based, why, left_out)
    return RemoteShare(Share.of(int(row["yes"] or 0), row["n"]), based, "", left_out)


def _kind() -> Any:
    at = _.board.find(":")
    return ibis.ifelse(at > 0, _.board.left(at), _.source)


def _yes() -> Any:
    return _.is_remote.sum()
