"""How a common search engine scores a profile: BM25F, with every parameter in sight."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor, log

import numpy as np
import numpy.typing as npt

from breakthrough.findability.text.profile import FIELDS
from breakthrough.findability.text.tokens import Tokens

_COUNTED_AT_ONCE = 1 << 16  # words; a small part stays in the cache

SCALE = 1 << 20  # scores are whole numbers of 2^-20, so that sums are exact in any order


@dataclass(frozen=True, slots=True)
class Ranker:
    """BM25F's parameters, per field in the order title, skills, body.

    `weights` say how much a mention counts there, `b` how much a long field is discounted,
    `k1` how soon more mentions stop counting.
    Source: Robertson & Zaragoza 2009, "The Probabilistic Relevance Framework", section 3.5;
    k1 and b as Lucene's defaults.
    """

    weights: tuple[float, float, float] = (3.0, 2.0, 1.0)
    b: tuple[float, float, float] = (0.75, 0.75, 0.75)
    k1: float = 1.2
    name: str = "words"


# Others that employers' systems may well use; nobody outside knows which.
VARIANTS = (
    Ranker(name="words, long texts not discounted", b=(0.25, 0.25, 0.25)),
    Ranker(name="words, mentions soon enough", k1=0.6),
    Ranker(name="words, title first", weights=(8.0, 2.0, 1.0)),
    Ranker(name="words, all places alike", weights=(1.0, 1.0, 1.0)),
)


@dataclass(frozen=True, slots=True)
class Statistics:
    """What scoring needs to know of a crowd; frozen while edits are tried.

    df int64[vocabulary] counts the profiles that hold each word; `total_lengths` are the words in
    each field of all profiles.
    """

    n: int
    df: npt.NDArray[np.int64]
    total_lengths: tuple[int, int, int]

    @classmethod
    def of(cls, tokens: Tokens, *, vocabulary_size: int) -> Statistics:
        df = np.zeros(vocabulary_size, np.int64)
        for start in range(0, len(tokens.terms), _COUNTED_AT_ONCE):
            some = tokens.terms[start : start + _COUNTED_AT_ONCE]
            df += np.bincount(some, minlength=vocabulary_size)
        title, skills, body = tokens.lengths.sum(axis=0, dtype=np.int64).tolist()
        return cls(len(tokens), df, (title, skills, body))

    def merge(self, other: Statistics) -> Statistics:
        """Those of both crowds together; their words carry the same numbers."""
        ours, theirs = self.total_lengths, other.total_lengths
        return Statistics(
            self.n + other.n,
            self.df + other.df,
            (ours[0] + theirs[0], ours[1] + theirs[1], ours[2] + theirs[2]),
        )

    @property
    def mean_lengths(self) -> tuple[float, float, float]:
        """Words per profile in each field; 0 in a crowd of nobody."""
        title, skills, body = (total / self.n if self.n else 0.0 for total in self.total_lengths)
        return title, skills, body

    def idf(self, term: int) -> float:
        """ln(1 + (N - df + 0.5) / (df + 0.5)), Lucene's inverse document frequency."""
        df = int(self.df[term]) if term < len(self.df) else 0
        return log(1 + (self.n - df + 0.5) / (df + 0.5))


def norms(
    lengths: npt.NDArray[np.int32], *, statistics: Statistics, ranker: Ranker
) -> npt.NDArray[np.float64]:
    """What one mention in each field is worth: w / (1 - b + b len / mean len).

    lengths int32[N, 3] → float64[N, 3]. A field that is empty in the whole crowd has norm w.
    """
    worth = np.empty(lengths.shape, dtype=np.float64)
    for place in range(len(FIELDS)):
        b, mean = ranker.b[place], statistics.mean_lengths[place]
        relative = lengths[:, place] / mean if mean else np.ones(len(lengths))
        worth[:, place] = ranker.weights[place] / (1 - b + b * relative)
    return worth


def parameters(
    ranker: Ranker, statistics: Statistics
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64], npt.NDArray[np.float64], float, float]:
    """What the kernels take of a ranker and a crowd: weights, b, mean lengths, k1, scale."""
    means = np.array(statistics.mean_lengths)
    return np.array(ranker.weights), np.array(ranker.b), means, ranker.k1, float(SCALE)


def impact(idf: float, mentions: int, worth: npt.NDArray[np.float64], k1: float) -> int:
    """What one word adds to a score, in whole units of 1/SCALE.

    tf' = sum over fields of mentions x worth; idf tf' / (k1 + tf'), rounded half up, at least 1.
    `mentions` is packed as in `tokens.pack`; `worth` float64[3] comes from `norms`.
    """
    tf = (
        (mentions % 3) * float(worth[0])
        + (mentions // 3 % 3) * float(worth[1])
        + (mentions // 9) * float(worth[2])
    )
    return max(1, floor(idf * tf / (k1 + tf) * SCALE + 0.5))
