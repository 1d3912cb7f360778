from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import ibis
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from stored import MONDAY, TUESDAY, acme, posting, store

from breakthrough.basics import Pay
from breakthrough.market.posting import BoardRead, Posting
from breakthrough.outside.warehouse import Warehouse


@pytest.fixture
def market(tmp_path: Path) -> Warehouse:
    return Warehouse(tmp_path / "market")


def rows(table: ibis.Table) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = table.to_pyarrow().to_pylist()
    return found


def test_a_market_before_its_first_import_is_empty_and_makes_no_folder(market: Warehouse) -> None:
    assert rows(market.sightings()) == []
    assert rows(market.reads()) == []
    assert market.latest_postings().num_rows == 0
    assert market.imports() == ()
    assert not market.folder.exists()


def test_a_sighting_keeps_every_field_with_its_type(market: Warehouse) -> None:
    full = Posting(
        id="1",
        title="CFO",
        employer="Acme",
        place="Rome",
        department="Finance",
        is_remote=False,
        employment_type="FullTime",
        posted_on=date(2025, 12, 1),
        closes_on=date(2026, 1, 31),
        pay=Pay(Decimal("99.50"), None, "EUR", "hour"),
        url="https://example.com/1",
        text="Lead finance",
    )
    store(market, acme(full))
    (row,) = rows(market.sightings())
    assert row.pop("text_hash")
    assert row == {
        "board": "ashby:acme",
        "employer": "Acme",
        "posting_id": "1",
        "title": "CFO",
        "place": "Rome",
        "department": "Finance",
        "is_remote": False,
        "employment_type": "FullTime",
        "posted_on": date(2025, 12, 1),
        "closes_on": date(2026, 1, 31),
        "pay_low": Decimal("99.50"),
        "pay_high": None,
        "pay_currency": "EUR",
        "pay_interval": "hour",
        "url": "https://example.com/1",
        "seen_on": MONDAY,
        "source": "a.json",
    }
    assert market.latest_postings().column("text").to_pylist() == ["Lead finance"]


def test_reads_are_kept_with_the_number_of_postings_also_when_it_is_none(market: Warehouse) -> None:
    store(market, [*acme(posting("1"), posting("2")), BoardRead("lever:Empty", ())])
    assert rows(market.reads()) == [
        {"board": board, "seen_on": MONDAY, "postings": n, "source": "a.json", "is_whole": True}
        for board, n in (("ashby:acme", 2), ("lever:Empty", 0))
    ]


def test_the_latest_state_of_a_posting_is_that_of_its_last_day(market: Warehouse) -> None:
    store(market, acme(posting("1", place="Rome", text="old"), posting("2")))
    store(market, acme(posting("1", place="Oslo", text="new")), day=TUESDAY, source="b.json")
    latest = market.latest_postings().to_pylist()
    told = [
        (row["posting_id"], row["place"], row["first_seen"], row["last_seen"], row["sightings"],
         row["text"])
        for row in latest
    ]  # fmt: skip
    assert told == [("1", "Oslo", MONDAY, TUESDAY, 2, "new"), ("2", "", MONDAY, MONDAY, 1, "")]


def test_a_day_taken_in_late_does_not_become_the_latest(market: Warehouse) -> None:
    store(market, acme(posting("1", place="Oslo")), day=TUESDAY, source="b.json")
    store(market, acme(posting("1", place="Rome")), day=MONDAY, source="a.json")
    assert market.latest_postings().column("place").to_pylist() == ["Oslo"]


def test_a_text_is_kept_when_a_later_source_lists_titles_only(market: Warehouse) -> None:
    store(market, acme(posting("1", text="Lead finance")))
    store(market, acme(posting("1")), day=TUESDAY, source="census.json")
    assert market.latest_postings().column("text").to_pylist() == ["Lead finance"]


def test_two_reads_of_one_day_are_one_day_seen(market: Warehouse) -> None:
    store(market, acme(posting("1", place="Rome")), source="a_0000.json")
    store(market, acme(posting("1", place="Oslo")), source="a_0106.json")
    (row,) = market.latest_postings().to_pylist()
    assert (row["sightings"], row["place"]) == (1, "Oslo")


def test_an_advert_text_is_stored_once_however_often_it_is_seen(market: Warehouse) -> None:
    store(market, acme(posting("1", text="same"), posting("2", text="same")))
    store(market, acme(posting("1", text="same"), posting("3", text="other")), day=TUESDAY,
          source="b.json")  # fmt: skip
    texts = [
        text
        for file in sorted(market.folder.glob("*/texts.parquet"))
        for text in pq.read_table(file).column("text").to_pylist()
    ]
    assert texts == ["same", "other"]
    assert market.latest_postings().column("text").to_pylist() == ["same", "same", "other"]


def test_without_texts_the_postings_are_the_same(market: Warehouse) -> None:
    store(market, acme(posting("1", text="Lead finance")))
    whole, bare = market.latest_postings(), market.latest_postings(with_text=False)
    assert whole.drop_columns("text").equals(bare)
    assert market.latest().to_pyarrow().to_pylist() == bare.to_pylist()


def test_the_same_file_for_the_same_day_changes_nothing(market: Warehouse) -> None:
    assert store(market, acme(posting("1", text="x")))
    before = (market.fingerprint(), sorted(market.folder.glob("[0-9]*/*")))
    assert not store(market, acme(posting("1", text="x")))
    assert (market.fingerprint(), sorted(market.folder.glob("[0-9]*/*"))) == before
    assert not list(market.folder.glob(".writing-*"))


def test_the_fingerprint_changes_with_each_import_and_with_nothing_else(market: Warehouse) -> None:
    seen = {market.fingerprint()}
    store(market, acme(posting("1", text="x")))
    seen.add(market.fingerprint())
    market.latest_postings()
    market.damages()
    assert Warehouse(market.folder).fingerprint() in seen
    store(market, acme(posting("1", text="x")), day=TUESDAY)
    seen.add(market.fingerprint())
    assert len(seen) == 3


def test_the_same_file_read_with_other_columns_replaces_the_first_reading(
    market: Warehouse,
) -> None:
    store(market, acme(posting("1", place="wrong", text="x")), columns={"place": "A"})
    assert store(market, acme(posting("1", place="right", text="x")), columns={"place": "B"})
    assert [row["place"] for row in rows(market.sightings())] == ["right"]
    assert market.latest_postings().column("text").to_pylist() == ["x"]
    assert market.damages() == ()


def test_a_posting_twice_on_one_board_and_day_is_kept_once_and_counted(market: Warehouse) -> None:
    with market.writing(source="a.json") as writing:
        writing.add(BoardRead("ashby:acme", (posting("1"), posting("1"))))
        writing.add(BoardRead("ashby:acme", (posting("1"), posting("2"))))
        writing.add(BoardRead("ashby:beta", (posting("1"),)))
        assert (writing.boards, writing.postings, writing.repeated) == (2, 3, 2)


def test_an_import_that_is_not_committed_leaves_no_trace(market: Warehouse) -> None:
    with market.writing(source="a.json") as writing:
        writing.add(acme(posting("1", text="x"))[0])
    assert [path.name for path in market.folder.iterdir()] == [".lock"]

    def broken_off() -> None:
        with market.writing(source="a.json") as writing:
            writing.add(acme(posting("1", text="x"))[0])
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        broken_off()
    assert [path.name for path in market.folder.iterdir()] == [".lock"]


def test_reads_that_state_their_own_day_keep_it(market: Warehouse) -> None:
    reads = [
        *acme(posting("1"), seen_on=MONDAY),
        *acme(posting("1"), seen_on=TUESDAY),
        BoardRead("ashby:beta", (posting("9"),)),
    ]
    store(market, reads, day=MONDAY)
    assert [(row["board"], row["seen_on"]) for row in rows(market.sightings())] == [
        ("ashby:acme", MONDAY),
        ("ashby:acme", TUESDAY),
        ("ashby:beta", MONDAY),
    ]
    assert market.imports()[0].seen_on == TUESDAY


def test_a_folder_whose_name_has_pattern_signs_works(tmp_path: Path) -> None:
    market = Warehouse(tmp_path / "a [b]*?'c" / "market")
    store(market, acme(posting("1")))
    assert market.sightings().count().to_pyarrow().as_py() == 1


def test_the_derived_folder_can_be_deleted_or_damaged_at_any_time(market: Warehouse) -> None:
    store(market, acme(posting("1", text="x")))
    first = market.latest_postings()
    (kept,) = (market.folder / "derived").glob("latest-*.parquet")
    kept.write_bytes(kept.read_bytes()[:50])
    (market.folder / "derived" / "found-whole.json").write_text("{broken")
    assert market.latest_postings().equals(first)


def test_only_the_newest_derived_files_are_kept(market: Warehouse) -> None:
    for number in range(1, 5):
        store(market, acme(posting("1")), day=date(2026, 1, number))
        market.latest_postings()
    assert len(list((market.folder / "derived").glob("latest-*"))) == 2


def test_the_same_imports_give_the_same_bytes(tmp_path: Path) -> None:
    many = [posting(str(n), text=f"text {n % 7}", place="Rome" * (n % 3)) for n in range(300)]
    contents = []
    for name in ("one", "two"):
        market = Warehouse(tmp_path / name)
        store(market, acme(*many))
        store(market, acme(*many[::2]), day=TUESDAY, source="b.json")
        market.latest_postings()
        files = sorted(market.folder.rglob("*.parquet")) + sorted(
            market.folder.rglob("import.json")
        )
        contents.append(
            [(str(path.relative_to(market.folder)), path.read_bytes()) for path in files]
        )
    assert contents[0] == contents[1]
    assert len(contents[0]) == 3 + 2 + 1 + 2  # with texts, without new texts, latest, two notes


def test_columns_are_typed_and_packed(market: Warehouse) -> None:
    store(market, acme(posting("1", text="x")))
    for file in market.folder.glob("*/*.parquet"):
        group = pq.ParquetFile(file).metadata.row_group(0)
        packed = {group.column(at).compression for at in range(group.num_columns)}
        assert packed == {"ZSTD"}
    schema = market.latest_postings().schema
    assert schema.field("pay_low").type == pa.decimal128(18, 2)
    assert schema.field("first_seen").type == pa.date32()
