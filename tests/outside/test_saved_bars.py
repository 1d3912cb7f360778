from __future__ import annotations

from pathlib import Path

import numpy as np

from breakthrough.findability import Crowd, Profile, Ranker, Ranking, Search, Vocabulary, tokenise
from breakthrough.outside.crowds import SavedBars

SEARCHES = (Search("finance director"), Search("treasury"))


def ranking() -> Ranking:
    vocabulary = Vocabulary()
    people = [Profile("finance director"), Profile("nurse"), Profile("treasury analyst")]
    crowd = Crowd.of(tokenise(people, vocabulary=vocabulary), vocabulary)
    return Ranking.of(SEARCHES, crowd=crowd, ranker=Ranker())


def test_bars_come_back_as_they_were_kept(tmp_path: Path) -> None:
    kept, bars = SavedBars(tmp_path, crowd="c"), ranking().bars
    kept.save(bars, SEARCHES, ranker=Ranker())
    found = kept.load(SEARCHES, ranker=Ranker())
    assert found is not None
    assert np.array_equal(found.best, bars.best)
    assert np.array_equal(found.matched, bars.matched)


def test_other_searches_another_order_ranker_crowd_or_place_have_bars_of_their_own(
    tmp_path: Path,
) -> None:
    kept = SavedBars(tmp_path, crowd="c")
    kept.save(ranking().bars, SEARCHES, ranker=Ranker())
    assert kept.load(SEARCHES[::-1], ranker=Ranker()) is None
    assert kept.load(SEARCHES[:1], ranker=Ranker()) is None
    assert kept.load(SEARCHES, ranker=Ranker(k1=2.0)) is None
    assert SavedBars(tmp_path, crowd="d").load(SEARCHES, ranker=Ranker()) is None
    there = (Search("finance director", place="Leeds"), SEARCHES[1])
    assert kept.load(there, ranker=Ranker()) is None


def test_damaged_bars_are_as_good_as_none(tmp_path: Path) -> None:
    kept = SavedBars(tmp_path, crowd="c")
    kept.save(ranking().bars, SEARCHES, ranker=Ranker())
    (path,) = tmp_path.glob("*.arrow")
    for damage in (b"", path.read_bytes()[:200], b"not arrow at all"):
        path.write_bytes(damage)
        assert kept.load(SEARCHES, ranker=Ranker()) is None


def test_the_oldest_bars_of_a_crowd_go_and_no_half_written_file_stays(tmp_path: Path) -> None:
    kept, bars = SavedBars(tmp_path, crowd="c"), ranking().bars
    other = SavedBars(tmp_path, crowd="other")
    other.save(bars, SEARCHES, ranker=Ranker())
    for k1 in range(1, 64):
        kept.save(bars, SEARCHES, ranker=Ranker(k1=float(k1)))
    assert len(list(tmp_path.glob("c.bars-*.arrow"))) == 60
    assert len(list(tmp_path.iterdir())) == 61
    assert kept.load(SEARCHES, ranker=Ranker(k1=63.0)) is not None
