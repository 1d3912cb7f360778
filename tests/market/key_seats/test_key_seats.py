from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import ibis
import pyarrow as pa

from breakthrough.basics import Basis, Pay
from breakthrough.market.key_seats import FactKind, KeySeats, key_seats
from breakthrough.market.key_seats.finding import LEAST_FACTS, MOST_LOOKED_AT, MOST_SEATS
from breakthrough.market.reposts import Advert, Reposts, reposts_among

DAY = date(2026, 3, 1)
BASIS = Basis(0, "postings", "test")
_ROW = pa.schema(
    {
        **dict.fromkeys(
            ("board", "posting_id", "employer", "title", "place", "url", "text_hash"), pa.string()
        ),
        "is_open": pa.bool_(),
        "first_seen": pa.date32(),
        "posted_on": pa.date32(),
        "own_days": pa.int64(),
        "posted_days": pa.int64(),
        "pay_low": pa.decimal128(18, 2),
        "pay_high": pa.decimal128(18, 2),
        "pay_currency": pa.string(),
        "pay_interval": pa.string(),
    }
)
_TEXT = pa.schema({"text_hash": pa.string(), "text": pa.string()})


def seat(id: int, title: str = "Cook", **more: Any) -> dict[str, Any]:
    plain = {"board": "b", "posting_id": f"{id:04}", "employer": "Acme", "title": title}
    rest = {"place": "", "url": "", "is_open": True, "first_seen": DAY, "pay_currency": "",
            "pay_interval": "", "text": ""}  # fmt: skip
    return plain | rest | more


def paid(low: int, high: int) -> dict[str, Any]:
    return {"pay_low": Decimal(low), "pay_high": Decimal(high), "pay_currency": "EUR",
            "pay_interval": "year"}  # fmt: skip


def told(
    seats: Sequence[dict[str, Any]],
    *,
    others: Sequence[dict[str, Any]] = (),
    reposted: Reposts | None = None,
    middle_days: float | None = None,
) -> KeySeats:
    rows = [{**row, "text_hash": row["text"]} for row in (*seats, *others)]
    table = [{name: row.get(name) for name in _ROW.names} for row in rows]
    market = ibis.memtable(pa.Table.from_pylist(table, _ROW))
    ids = [row["posting_id"] for row in seats]
    texts = [{"text_hash": row["text"], "text": row["text"]} for row in rows if row["text"]]
    return key_seats(
        market.filter(market.posting_id.isin(ids)),
        market=market,
        texts=ibis.memtable(pa.Table.from_pylist(texts, _TEXT)),
        found=reposted,
        middle_days=middle_days,
        basis=BASIS,
    )


def facts(seats: KeySeats, id: int) -> dict[FactKind, str]:
    (found,) = (one for one in seats.seats if one.posting_id == f"{id:04}")
    return {fact.kind: fact.text for fact in found.facts}


MANY = [seat(900 + n, title) for n, title in enumerate(["Nurse", "Cook", "Cook", "Driver"])]
TOP = "You report to the CEO."


def test_a_head_that_is_the_only_one_of_its_kind_has_two_facts() -> None:
    found = told([seat(1, "Head of Tax")], others=MANY)
    assert facts(found, 1) == {
        FactKind.RANK: "The title names a head.",
        FactKind.ONLY_ONE: "None of the 4 other adverts it has open is for such work.",
    }
    assert (found.with_facts, found.least_facts, found.basis.n) == (1, LEAST_FACTS, 1)


def test_an_assistant_of_a_chief_has_no_rank() -> None:
    titles = ["Executive Assistant to the CEO", "Analyst, Office of the CFO", "Assistant Director"]
    text = "You report to the CEO of unit {}. You build the number {} team from scratch."
    found = told([seat(n, title, text=text.format(n, n)) for n, title in enumerate(titles)])
    assert [len(facts(found, n)) for n in range(3)] == [2, 2, 2]
    assert all(FactKind.RANK not in facts(found, n) for n in range(3))


def test_one_fact_alone_is_no_row() -> None:
    found = told([seat(1, "Cook", text=TOP)], others=MANY)
    assert (found.seats, found.reason) == ((), "None of these seats has 2 such facts.")


def test_pay_counts_above_the_upper_quarter_of_all_that_state_it_so() -> None:
    # 10, 20 … 200 thousand and its own: of 21 in order the sixteenth is the upper quartile.
    rest = [seat(100 + n, **paid(n * 10_000, n * 10_000)) for n in range(1, 21)]
    assert told([seat(1, text=TOP, **paid(150_000, 170_000))], others=rest).seats == ()  # 160,000
    found = told([seat(1, text=TOP, **paid(150_000, 180_000))], others=rest)
    assert facts(found, 1)[FactKind.PAY] == (
        "Pays 150,000–180,000 EUR a year: in the middle more than 160,000, as a quarter of the "
        "21 adverts do that state it so."
    )


def test_days_up_count_beyond_the_middle_of_the_role_with_their_first_day() -> None:
    posted = DAY - timedelta(days=50)
    rest = [seat(n, posted_days=10 * n, text=TOP) for n in range(1, 5)]
    long = seat(9, posted_days=50, own_days=3, posted_on=posted, text=TOP)
    found = told([*rest, long], others=MANY)
    (fact,) = (f for one in found.seats if one.posting_id == "0009" for f in one.facts
               if f.kind is FactKind.DAYS_UP)  # fmt: skip
    assert fact.text == (
        "Up for 50 days by the date its employer states; half of such adverts that are up now "
        "state 30 days or fewer."
    )
    assert fact.on == posted
    assert [one.posting_id for one in found.seats] == ["0009", "0004"]  # longest first


def test_days_are_held_against_the_middle_of_the_same_clock_and_of_no_other() -> None:
    seats = [seat(n, own_days=20 + n, posted_days=None, text=TOP) for n in range(5)]
    assert told(seats, others=MANY).seats == ()  # the middle of five that are still up says nothing
    found = told(seats, others=MANY, middle_days=23)
    assert [one.posting_id for one in found.seats] == ["0004"]
    assert facts(found, 4)[FactKind.DAYS_UP] == (
        "Seen up for 24 days; half of such adverts come down within 23 days of our first seeing "
        "them."
    )
    stated = seat(9, own_days=3, posted_days=86, text=TOP)
    assert told([stated], others=MANY, middle_days=23).seats == ()


def test_an_advert_for_no_seat_in_particular_is_no_key_seat() -> None:
    pool = seat(1, "CFO talent pool", text=TOP)
    said = seat(2, "Head of Tax", text=f"{TOP} We are always looking for people.")
    found = told([pool, said], others=MANY)
    assert [one.posting_id for one in found.seats] == ["0002"]
    advert = Advert("b", "0002", "Acme", "Head of Tax", "", DAY, DAY, text=said["text"])
    none = told([pool, said], others=MANY, reposted=reposts_among([advert]))
    assert (none.seats, none.basis.n) == ((), 0)


def test_a_repost_with_more_pay_is_two_facts() -> None:
    before = Advert("b", "0000", "Acme", "Cook", "Leeds", DAY, DAY + timedelta(days=9),
                    ended_on=DAY + timedelta(days=10), pay=_pay(50_000))  # fmt: skip
    after = Advert("b", "0001", "Acme", "Cook", "Leeds", DAY + timedelta(days=30),
                   DAY + timedelta(days=40), pay=_pay(60_000))  # fmt: skip
    reposted = reposts_among([before, after])
    found = told([seat(1)], others=MANY, reposted=reposted)
    assert facts(found, 1) == {
        FactKind.AGAIN: "Put up again once, last 20 days after it came down.",
        FactKind.PAY_RAISED: "Pay raised from 50,000 EUR a year to 60,000 EUR a year.",
    }


def _pay(amount: int) -> Pay:
    return Pay(Decimal(amount), Decimal(amount), "EUR", "year")


def test_a_passage_is_quoted_unless_adverts_of_more_than_two_titles_share_it() -> None:
    alike = [seat(n, title, text=TOP) for n, title in enumerate(["Head of Tax", "Head of Law"])]
    found = told(alike, others=MANY)
    (fact,) = (f for f in found.seats[0].facts if f.kind is FactKind.REPORTS_TO)
    assert fact.passage == TOP
    found = told(alike, others=[*MANY, seat(50, "Head of Food", text=f"We cook.\n{TOP} Join.")])
    assert all(FactKind.REPORTS_TO not in facts(found, n) for n in range(2))


def test_seats_that_came_down_are_not_looked_at_and_too_many_are_not_either() -> None:
    down = told([seat(1, "Head of Tax", is_open=False)], others=MANY)
    assert down.reason == "Not known, because none of these adverts is known to be up."
    many = told([seat(n, "Head of Tax") for n in range(MOST_LOOKED_AT + 1)])
    assert many.reason.startswith("Not looked for among more than 1,500 open adverts")


def test_no_more_seats_are_listed_than_can_be_read() -> None:
    text = "You report to the CEO of unit {}."
    found = told([seat(n, "Head of Tax", text=text.format(n)) for n in range(MOST_SEATS + 5)])
    assert (len(found.seats), found.with_facts) == (MOST_SEATS, MOST_SEATS + 5)
