"""Scores without bars: profiles on every search, or every profile on one search."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from breakthrough.findability.ranking.index import SearchIndex
from breakthrough.findability.ranking.ranker import (
    SCALE,
    Ranker,
    Statistics,
    impact,
    norms,
    parameters,
)
from breakthrough.findability.searches.search import Search
from breakthrough.findability.text.profile import Profile
from breakthrough.findability.text.tokens import Tokens, Vocabulary, tokenise


def profile_scores(
    profile: Profile,
    *,
    index: SearchIndex,
    vocabulary: Vocabulary,
    statistics: Statistics,
    ranker: Ranker,
) -> npt.NDArray[np.int32]:
    """The profile's score on every search of the index, int32[Q]."""
    tokens = tokenise([profile], vocabulary=vocabulary, is_closed=True)
    worth = norms(tokens.lengths, statistics=statistics, ranker=ranker)[0]
    scores = np.zeros(index.n, np.int32)
    for term, mentions in zip(tokens.terms.tolist(), tokens.mentions.tolist(), strict=True):
        if term < len(index.idf) and index.idf[term]:
            found = index.searches[index.offsets[term] : index.offsets[term + 1]]
            scores[found] += impact(index.idf[term], mentions, worth, ranker.k1)
    return scores


def many_scores(
    tokens: Tokens, *, index: SearchIndex, statistics: Statistics, ranker: Ranker
) -> npt.NDArray[np.int32]:
    """Every profile's score on every search of the index, int32[N, Q]; equal to `profile_scores`.

    For many versions of a profile, or many profiles and few searches: the whole table is held.
    """
    from breakthrough.findability.ranking.rescore import rescore  # numba takes long to import

    scores = np.zeros((len(tokens), index.n), np.int32)
    rescore(
        (tokens.offsets, tokens.terms, tokens.mentions, tokens.lengths),
        parameters(ranker, statistics),
        (index.offsets, index.searches, index.idf),
        scores,
    )
    return scores


def crowd_scores(
    search: Search,
    *,
    tokens: Tokens,
    vocabulary: Vocabulary,
    statistics: Statistics,
    ranker: Ranker,
) -> npt.NDArray[np.int32]:
    """Every profile's score on one search, int32[N]; 0 where no word matches."""
    idf = np.zeros(len(vocabulary))
    for word in search.words:
        if word in vocabulary.ids:
            idf[vocabulary.ids[word]] = statistics.idf(vocabulary.ids[word])
    hits = np.flatnonzero(idf[tokens.terms])
    owners = np.searchsorted(tokens.offsets, hits, side="right") - 1
    worth = norms(tokens.lengths, statistics=statistics, ranker=ranker)[owners]
    mentions = tokens.mentions[hits].astype(np.int64)
    tf = (
        (mentions % 3) * worth[:, 0]
        + (mentions // 3 % 3) * worth[:, 1]
        + (mentions // 9) * worth[:, 2]
    )
    gains = np.floor(idf[tokens.terms[hits]] * tf / (ranker.k1 + tf) * SCALE + 0.5)
    gains = np.maximum(gains, 1)
    scores = np.bincount(owners, weights=gains, minlength=len(tokens))
    return scores.astype(np.int32)
