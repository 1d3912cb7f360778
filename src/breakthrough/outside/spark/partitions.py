"""Statistics and bars of a crowd whose profiles are on Spark, straight from their texts.

Only the words of the searches are numbered, so no vocabulary of the whole crowd is needed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import reduce
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from breakthrough.findability import (
    KEPT,
    Bars,
    Profile,
    Ranker,
    Search,
    SearchIndex,
    Statistics,
    Tokens,
    Vocabulary,
    bars,
    tokenise,
)

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

_BARS = pa.schema([("best", pa.binary()), ("matched", pa.binary())])
_STATISTICS = pa.schema([("n", pa.int64()), ("df", pa.binary()), ("lengths", pa.binary())])
_Batches = Iterable[pa.RecordBatch]


def bars_on_spark(profiles: DataFrame, searches: Sequence[Search], *, ranker: Ranker) -> Bars:
    """The bars of all the profiles, equal to those of one machine bit for bit.

    profiles: columns title, skills and body. Two passes: what is common, then the bars.
    """
    vocabulary = Vocabulary.of(dict.fromkeys(word for one in searches for word in one.words))
    statistics = _statistics(profiles, vocabulary)
    index = SearchIndex.of(searches, vocabulary=vocabulary, statistics=statistics)

    def of_part(batches: _Batches) -> _Batches:
        parts = _tokens(batches, vocabulary)
        found = bars(parts, index=index, statistics=statistics, ranker=ranker)
        yield pa.record_batch([[found.best.tobytes()], [found.matched.tobytes()]], schema=_BARS)

    parts = [
        Bars(
            np.frombuffer(row["best"], np.int32).reshape(-1, KEPT),
            np.frombuffer(row["matched"], np.int64),
        )
        for row in _mapped(profiles, of_part, _BARS).to_pylist()
    ]
    return reduce(Bars.merge, parts, Bars.empty(len(searches)))


def _statistics(profiles: DataFrame, vocabulary: Vocabulary) -> Statistics:
    size = len(vocabulary)
    nobody = Statistics(0, np.zeros(size, np.int64), (0, 0, 0))

    def of_part(batches: _Batches) -> _Batches:
        parts = (Statistics.of(t, vocabulary_size=size) for t in _tokens(batches, vocabulary))
        found = reduce(Statistics.merge, parts, nobody)
        lengths = np.array(found.total_lengths).tobytes()
        yield pa.record_batch([[found.n], [found.df.tobytes()], [lengths]], schema=_STATISTICS)

    rows = _mapped(profiles, of_part, _STATISTICS).to_pylist()
    parts = [
        Statistics(row["n"], np.frombuffer(row["df"], np.int64), _three(row["lengths"]))
        for row in rows
    ]
    return reduce(Statistics.merge, parts, nobody)


def _mapped(
    profiles: DataFrame, of_part: Callable[[_Batches], _Batches], schema: pa.Schema
) -> pa.Table:
    """What a function makes of every partition."""
    kinds = {pa.int64(): "long", pa.binary(): "binary"}
    written = ", ".join(f"{column.name} {kinds[column.type]}" for column in schema)
    return profiles.select("title", "skills", "body").mapInArrow(of_part, written).toArrow()


def _tokens(batches: _Batches, vocabulary: Vocabulary) -> Iterator[Tokens]:
    for batch in batches:
        people = (Profile(row["title"], row["skills"], row["body"]) for row in batch.to_pylist())
        yield tokenise(people, vocabulary=vocabulary, is_closed=True)


def _three(raw: bytes) -> tuple[int, int, int]:
    title, skills, body = np.frombuffer(raw, np.int64).tolist()
    return title, skills, body
