"""The bars of the crowd in use: made once, kept beside it, on this machine or on Spark."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from django.conf import settings

from breakthrough.actions.crowd import CurrentCrowd
from breakthrough.findability import Bars, Ranker, Ranking, Search
from breakthrough.outside.crowds import CrowdStore, SavedBars

THREADS = min(2, os.cpu_count() or 1)


def ranking_of(searches: Sequence[Search], *, crowd: CurrentCrowd, ranker: Ranker) -> Ranking:
    """The searches ranked over the crowd; their bars are read where they were made before."""
    kept = SavedBars(_folder(), crowd=crowd.key)
    bars = kept.load(searches, ranker=ranker)
    if bars is None:
        bars = _made(searches, crowd=crowd, ranker=ranker)
        kept.save(bars, searches, ranker=ranker)
    return Ranking.with_bars(searches, crowd=crowd.crowd, ranker=ranker, bars=bars)


def _made(searches: Sequence[Search], *, crowd: CurrentCrowd, ranker: Ranker) -> Bars:
    """On Spark where the settings ask for it and no search is limited to a place."""
    cores = settings.BREAKTHROUGH_SPARK_CORES
    if cores and not any(search.place for search in searches):
        from breakthrough.outside import spark

        with spark.local_session(cores=cores) as session:
            profiles = session.read.parquet(str(CrowdStore(_folder()).path(crowd.key)))
            return spark.bars_on_spark(profiles, searches, ranker=ranker)
    return Ranking.of(searches, crowd=crowd.crowd, ranker=ranker, threads=THREADS).bars


def with_places(crowd: CurrentCrowd) -> CurrentCrowd:
    """The crowd with where its profiles say they are, as far as they do."""
    places = CrowdStore(_folder()).places(crowd.key)
    return replace(crowd, crowd=replace(crowd.crowd, places=places))


def _folder() -> Path:
    return Path(settings.BREAKTHROUGH_HOME) / "crowd"
