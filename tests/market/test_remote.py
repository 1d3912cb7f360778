from __future__ import annotations

import ibis
import pyarrow as pa

from breakthrough.basics import Basis, Share
from breakthrough.market.remote import remote_share

BASIS = Basis(9, "postings", "test")


def postings(states: str) -> ibis.Table:
    """`r` for remote, `o` for an office, `.` where the source does not say."""
    meaning = {"r": True, "o": False, ".": None}
    return ibis.memtable(pa.table({"is_remote": pa.array(map(meaning.get, states), pa.bool_())}))


def test_the_share_is_of_those_that_say_whether_they_are_remote() -> None:
    told = remote_share(postings("rrooo.."), basis=BASIS)
    assert told.share == Share.of(2, 5)
    assert told.basis == Basis(5, "postings that say whether it is remote", "test")


def test_below_five_only_the_counts_are_told() -> None:
    told = remote_share(postings("r."), basis=BASIS)
    assert told.share is not None
    assert (told.share.count, told.share.n, told.share.value) == (1, 1, None)


def test_a_source_that_does_not_say_is_no_office() -> None:
    told = remote_share(postings(".."), basis=BASIS)
    assert told.share is None
    assert told.reason.startswith("Not known, because no source of these postings says")
