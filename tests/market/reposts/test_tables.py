"""Reposts from the tables that the warehouse keeps."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import ibis
import pyarrow as pa
import pytest

from breakthrough.basics import Basis
from breakthrough.market.again import put_up_again
from breakthrough.market.reposts import Reposts, reposts_of
from breakthrough.market.spells import spells_of
from breakthrough.market.struggle import struggle
from breakthrough.outside.warehouse.schema import READS, SIGHTINGS, TEXTS

START = date(2026, 3, 1)


def sighting(id: str, day: int, *, pay: int, text: str = "", **rest: Any) -> dict[str, Any]:
    return {
        **dict.fromkeys(SIGHTINGS.names),
        "board": "lever:acme",
        "employer": "Acme",
        "posting_id": id,
        "title": "Nurse",
        "place": "Leeds",
        "pay_low": Decimal(pay),
        "pay_currency": "GBP",
        "pay_interval": "hour",
        "text_hash": text,
        "seen_on": START + timedelta(days=day),
        "source": "test",
        **rest,
    }


@pytest.fixture(scope="module")
def market() -> tuple[ibis.Table, ibis.Table, ibis.Table]:
    """A nurse up on days 1 to 4 and again, under one number and dearer, from day 10; and a cook."""
    rows = [sighting("7", day, pay=20, text="old") for day in range(1, 5)]
    rows += [sighting("7", day, pay=22, text="new") for day in range(10, 14)]
    rows += [sighting("8", day, pay=15, title="Cook") for day in range(14)]
    reads = [
        {
            "board": "lever:acme",
            "seen_on": START + timedelta(days=day),
            "postings": sum(row["seen_on"] == START + timedelta(days=day) for row in rows),
            "source": "test",
            "is_whole": True,
        }
        for day in range(14)
    ]
    texts = [
        {"text_hash": "old", "text": "Requirements:\n- 3+ years on a ward"},
        {"text_hash": "new", "text": "Requirements:\n- 2+ years on a ward"},
    ]
    sightings = ibis.memtable(pa.Table.from_pylist(rows, schema=SIGHTINGS))
    spells = spells_of(sightings, reads=ibis.memtable(pa.Table.from_pylist(reads, schema=READS)))
    return spells, sightings, ibis.memtable(pa.Table.from_pylist(texts, schema=TEXTS))


@pytest.fixture(scope="module")
def found(market: tuple[ibis.Table, ibis.Table, ibis.Table]) -> Reposts:
    spells, sightings, texts = market
    return reposts_of(spells, sightings=sightings, texts=texts)


def test_a_posting_up_again_under_its_number_is_a_repost_in_the_words_of_each_spell(
    found: Reposts,
) -> None:
    (one,) = found.reposts
    assert (one.before.spell, one.after.spell, one.days) == (0, 1, 10 - 5)
    assert [(change.what, change.before, change.after) for change in one.changes] == [
        ("pay", "20 GBP an hour", "22 GBP an hour"),
        ("asked for otherwise", "3+ years on a ward", "2+ years on a ward"),
    ]
    assert (one.before.text, one.after.text) == ("", "")  # no text leaves with the figures


def test_an_advert_put_up_again_is_one_spell_and_its_employer_has_the_repost(
    market: tuple[ibis.Table, ibis.Table, ibis.Table],
) -> None:
    spells, sightings, texts = market
    again, joined, _reposts = put_up_again(spells, sightings=sightings, texts=texts)
    rows = joined.order_by("posting_id", "spell").to_pyarrow().to_pylist()
    assert [(row["posting_id"], row["spell"], row["reposts"]) for row in rows] == [
        ("7", 0, 1),
        ("8", 0, 0),
    ]
    assert again.reposts == 1
    told = struggle(joined, basis=Basis(0, "postings", "test"), role="nurse")
    assert [one.reposts for one in told.employers] == [1]
