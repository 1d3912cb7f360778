"""A crowd in parts of one size, so that it grows into what all at once would have given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import pyarrow as pa

from breakthrough.findability import Tokens, Vocabulary, tokenise
from breakthrough.outside.crowds.fields import CrowdRow

PROFILES = pa.schema([(name, pa.string()) for name in ("id", "title", "skills", "body", "place")])
PART = 4096  # profiles held in memory at a time


def parts(rows: Iterable[CrowdRow]) -> Iterator[list[CrowdRow]]:
    part: list[CrowdRow] = []
    for row in rows:
        part.append(row)
        if len(part) == PART:
            yield part
            part = []
    if part:
        yield part


def table_of(part: Sequence[CrowdRow]) -> pa.Table:
    columns = {name: [getattr(row, name) for row in part] for name in PROFILES.names}
    return pa.table(columns, schema=PROFILES)


def grown_tokens(
    tokens: pa.Table, rows: Sequence[CrowdRow], vocabulary: Vocabulary
) -> Iterator[pa.Table]:
    """The tables of all: the full ones, the last filled up with `rows`, and more of them."""
    full = len(tokens) - len(tokens) % PART
    yield from (tokens.slice(at, PART) for at in range(0, full, PART))
    rest, room = tokens.slice(full), PART - len(tokens) + full
    profiles = [row.profile for row in rows]
    first = tokenise(profiles[:room], vocabulary=vocabulary).to_arrow()
    yield _compact(pa.concat_tables([rest, first]))
    for at in range(room, len(profiles), PART):
        yield tokenise(profiles[at : at + PART], vocabulary=vocabulary).to_arrow()


def _compact(table: pa.Table) -> pa.Table:
    """The same in one piece, its lists counted from its own beginning."""
    return Tokens.from_arrow(table).to_arrow()
