from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from breakthrough.findability import (
    Crowd,
    Profile,
    Ranker,
    Ranking,
    Search,
    Vocabulary,
    tokenise,
)
from breakthrough.outside.spark import bars_on_spark, local_session
from breakthrough.sample import sample_crowd

pytestmark = pytest.mark.skipif(shutil.which("java") is None, reason="Spark needs Java")


@pytest.fixture(scope="module")
def session() -> Iterator[object]:
    pytest.importorskip("pyspark", reason="the extra “spark” is not installed")
    with local_session(cores=2) as started:
        yield started


def test_bars_on_spark_equal_those_of_one_core_and_of_two(session: object, tmp_path: Path) -> None:
    vocabulary = Vocabulary()
    rows = sample_crowd()
    people = [Profile(row.title, "\n".join(row.skills), row.text) for row in rows]
    crowd = Crowd.of(tokenise(people, vocabulary=vocabulary), vocabulary)
    searches = [
        Search("finance director treasury"),
        Search("nurse ward"),
        Search("sales manager key accounts"),
        Search("nobodywritesthis"),
    ]
    one = Ranking.of(searches, crowd=crowd, ranker=Ranker(), threads=1)
    two = Ranking.of(searches, crowd=crowd, ranker=Ranker(), threads=2)
    columns = {
        "title": [one.title for one in people],
        "skills": [one.skills for one in people],
        "body": [one.body for one in people],
    }
    pq.write_table(pa.table(columns), tmp_path / "crowd.parquet", row_group_size=200)
    profiles = session.read.parquet(str(tmp_path / "crowd.parquet")).repartition(5)

    found = bars_on_spark(profiles, searches, ranker=Ranker())

    assert profiles.rdd.getNumPartitions() == 5
    for other in (one.bars, two.bars):
        assert np.array_equal(found.best, other.best)
        assert np.array_equal(found.matched, other.matched)
    assert found.matched[0] > 0
    assert found.matched[-1] == 0  # nobody holds its word
