"""Rankers beyond the words: one of meanings, where the user has named a model on disk."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from django.conf import settings

from breakthrough.actions.crowd import CurrentCrowd
from breakthrough.actions.crowd.current import crowd_store
from breakthrough.findability import Judge, Search
from breakthrough.findability.ranking.embedding import EmbeddingJudge
from breakthrough.outside.models import SentenceModel, kept_vectors, load_model

_THREADS = min(2, os.cpu_count() or 1)


def embedding_judges(searches: Sequence[Search], *, crowd: CurrentCrowd) -> tuple[Judge, ...]:
    """The ranker of meanings in the crowd; none where the settings name no model.

    The crowd's vectors are made on first use, which takes long in a large crowd, and kept
    beside it. Raises Problem when the model cannot be used.
    """
    named = getattr(settings, "BREAKTHROUGH_EMBEDDING_MODEL", None)
    if not named:
        return ()
    model = _model(Path(named).expanduser())
    store = crowd_store()
    vectors = kept_vectors(
        store.folder,
        key=crowd.key,
        model=model,
        n=len(crowd.crowd),
        texts=lambda: [row.profile.text() for row in store.rows(crowd.key)],
    )
    made = EmbeddingJudge.of(searches, crowd=crowd.crowd, vectors=vectors, embedder=model)
    return (made,)


@lru_cache(maxsize=1)
def _model(path: Path) -> SentenceModel:
    """Kept while the program runs: loading it takes a while."""
    return load_model(path, threads=_THREADS)
