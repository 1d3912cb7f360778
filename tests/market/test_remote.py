from __future__ import annotations

import ibis
import pyarrow as pa

from breakthrough.basics import Basis, Share
from breakthrough.market.remote import RemoteShare, remote_share

BASIS = Basis(9, "postings", "test")


def postings(states: str, board: str = "ashby:acme", source: str = "file") -> pa.Table:
    """`r` for remote, `o` for an office, `.` where the source does not say."""
    meaning = {"r": True, "o": False, ".": None}
    n = len(states)
    said = pa.array(map(meaning.get, states), pa.bool_())
    return pa.table({"board": [board] * n, "source": [source] * n, "is_remote": said})


def told(*tables: pa.Table, among: int = 0) -> RemoteShare:
    """The share among the first tables (all, where `among` is 0) of a market of all of them."""
    market = ibis.memtable(pa.concat_tables(tables))
    some = ibis.memtable(pa.concat_tables(tables[: among or None]))
    return remote_share(some, market=market, basis=BASIS)


def test_the_share_is_of_those_that_say_whether_they_are_remote() -> None:
    found = told(postings("rrooo.."))
    assert found.share == Share.of(2, 5)
    assert found.basis == Basis(5, "postings that say whether it is remote", "test")


def test_below_five_only_the_counts_are_told() -> None:
    found = told(postings("r."))
    assert found.share is not None
    assert (found.share.count, found.share.n, found.share.value) == (1, 1, None)


def test_a_source_that_does_not_say_is_no_office() -> None:
    found = told(postings(".."))
    assert found.share is None
    assert found.reason.startswith("Not known, because no source of these postings says")


def test_boards_that_only_ever_say_yes_or_no_count_neither_way() -> None:
    """Greenhouse marks what is remote, and says nothing of the rest."""
    both, yes, no = postings("rooo"), postings("rrrr..", "greenhouse:b"), postings("ooooo", "x:c")
    more = postings("r", "greenhouse:d")  # the fifth that says yes is of another employer
    found = told(both, yes, no, more)
    assert (found.share, found.left_out) == (Share.of(1, 4), 10)
    assert told(both, yes, no).left_out == 5  # four that all say yes are no habit
    assert told(both, yes, no, more, among=2).left_out == 4


def test_where_all_boards_are_one_sided_the_share_is_not_known() -> None:
    found = told(postings("rrrrr..", "greenhouse:b"))
    assert (found.share, found.left_out) == (None, 5)
    assert "only ever say yes" in found.reason


def test_a_board_without_a_system_is_of_its_source() -> None:
    assert told(postings("rrr", "a", "one"), postings("rr", "b", "one")).left_out == 5
    assert told(postings("rrr", "a", "one"), postings("rr", "b", "two")).left_out == 0
