"""How many postings say that the work may be done from elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ibis import Table, _

from breakthrough.basics import Basis, Share
from breakthrough.market.rows import only_row

_WHY_NOT = "Not known, because no source of these postings says whether the work is remote."


@dataclass(frozen=True, slots=True)
class RemoteShare:
    """The postings that state remote work, of those that state whether; None where `reason` says
    why.
    """

    share: Share | None
    basis: Basis
    reason: str = ""


def remote_share(postings: Table, *, basis: Basis) -> RemoteShare:
    """The share of remote postings; one whose source leaves it open counts neither way."""
    row = only_row(postings.agg(n=_.is_remote.count(), remote=_.is_remote.sum()))
    based = replace(basis, n=row["n"], of_what="postings that say whether it is remote")
    if not row["n"]:
        return RemoteShare(None, based, _WHY_NOT)
    return RemoteShare(Share.of(int(row["remote"] or 0), row["n"]), based)
