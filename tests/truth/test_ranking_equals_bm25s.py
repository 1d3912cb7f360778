"""Where the three fields reduce to one, the scores are those of an independent implementation."""

from __future__ import annotations

import bm25s
import numpy as np

from breakthrough.basics import words
from breakthrough.findability import (
    SCALE,
    Crowd,
    Profile,
    Ranker,
    Search,
    Vocabulary,
    tokenise,
)
from breakthrough.findability.ranking.scores import crowd_scores
from breakthrough.sample import sample_crowd

_K1, _B = 1.2, 0.75


def _at_most_twice(found: list[str]) -> str:
    """bm25s credits every mention; ours two. So no text here mentions a word three times."""
    kept: list[str] = []
    for word in found:
        if kept.count(word) < 2:
            kept.append(word)
    return " ".join(kept)


def test_scores_and_order_equal_those_of_bm25s_in_a_single_field() -> None:
    texts = [_at_most_twice(words(f"{row.title} {row.text}")) for row in sample_crowd()]
    vocabulary = Vocabulary()
    profiles = [Profile("", "", text) for text in texts]
    crowd = Crowd.of(tokenise(profiles, vocabulary=vocabulary), vocabulary)
    rival = bm25s.BM25(method="lucene", k1=_K1, b=_B)
    rival.index([words(text) for text in texts], show_progress=False)
    for text in ("finance director", "treasury ifrs month end close", "nurse ward", "software"):
        search = Search(text)
        ours = crowd_scores(
            search,
            tokens=crowd.tokens,
            vocabulary=crowd.vocabulary,
            statistics=crowd.statistics,
            ranker=Ranker(weights=(1.0, 1.0, 1.0), b=(_B, _B, _B), k1=_K1),
        )
        theirs = rival.get_scores(list(search.words))
        assert (ours > 0).sum() > 0
        np.testing.assert_allclose(ours / SCALE, theirs, atol=1e-5)
        clear = np.abs(np.diff(np.sort(theirs)[::-1][:60])) > 1e-5
        order_ours = np.argsort(-ours, kind="stable")[:60]
        order_theirs = np.argsort(-theirs, kind="stable")[:60]
        for at in np.flatnonzero(clear[:-1] & clear[1:]) + 1:
            assert order_ours[at] == order_theirs[at]
