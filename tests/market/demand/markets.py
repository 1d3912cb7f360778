"""Small markets whose adverts ask for stated terms."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any, NamedTuple

import ibis
import pyarrow as pa

from breakthrough.basics import Basis
from breakthrough.market.demand import AskedTerms, Demand, demand_for

FIRST = date(2026, 1, 1)
BASIS = Basis(0, "postings", "test")

_ADVERT = pa.schema(
    {
        **dict.fromkeys(("board", "posting_id", "employer", "title", "text_hash"), pa.string()),
        "first_seen": pa.date32(),
    }
)
_READ = pa.schema({"board": pa.string(), "seen_on": pa.date32(), "is_whole": pa.bool_()})


class Asks(NamedTuple):
    """An advert by the terms it asks for; `says` tells two texts with the same terms apart."""

    employer: str
    title: str
    terms: tuple[str, ...]
    says: str = ""
    came_up: int = 0  # days after the first


def day(number: int) -> date:
    return FIRST + timedelta(days=number)


def demand(adverts: Iterable[Asks], *, role: str, read_on: Iterable[int] = (0,)) -> Demand:
    """What the adverts with this title ask for, against all the others."""
    told = list(adverts)
    market = ibis.memtable(pa.Table.from_pylist([*map(_row, told, range(len(told)))], _ADVERT))
    boards = sorted({one.employer for one in told})
    days = list(read_on)
    reads = [
        {"board": board, "seen_on": day(n), "is_whole": True} for board in boards for n in days
    ]
    return demand_for(
        market.filter(market.title == role),
        market=market,
        reads=ibis.memtable(pa.Table.from_pylist(reads, _READ)),
        asked=asked(told),
        basis=BASIS,
    )


def asked(adverts: Iterable[Asks]) -> AskedTerms:
    """The terms as they would be found in the texts, each written as it is named."""
    told = list(adverts)
    texts = {_hash(one): one.terms for one in told}
    names = sorted({term for terms in texts.values() for term in terms})
    said = [
        (number, names.index(term)) for number, terms in enumerate(texts.values()) for term in terms
    ]
    return AskedTerms(
        pa.table({"text_hash": list(texts), "text": pa.array(range(len(texts)), pa.int32())}),
        pa.table(
            {
                "text": pa.array([text for text, _ in said], pa.int32()),
                "term": pa.array([term for _, term in said], pa.int32()),
            }
        ),
        pa.table(
            {
                "term": pa.array(range(len(names)), pa.int32()),
                "key": pa.array([name.split() for name in names], pa.list_(pa.string())),
                "written": pa.array(names, pa.string()),
            }
        ),
    )


def _hash(one: Asks) -> str:
    return f"{one.employer}|{one.title}|{one.terms}|{one.says}"


def _row(one: Asks, number: int) -> dict[str, Any]:
    return {
        "board": one.employer,
        "posting_id": f"{number:04}",
        "employer": one.employer,
        "title": one.title,
        "text_hash": _hash(one),
        "first_seen": day(one.came_up),
    }
