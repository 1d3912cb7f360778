from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from breakthrough.basics import words
from breakthrough.findability import KEPT, Crowd, Profile, Search
from breakthrough.findability.ranking import embedding
from breakthrough.findability.ranking.embedding import (
    EmbeddingJudge,
    bars_of,
    cosines,
    on_grid,
)

CrowdOf = Callable[[list[Profile]], Crowd]
MEANING = {"controller": (3, 0), "treasurer": (4, 3), "nurse": (0, 2), "against": (-1, 0)}


@dataclass(frozen=True)
class Meanings:
    """Texts as the sum of their words' directions."""

    name: str = "small"

    def encode(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        found = np.array(
            [np.sum([(0, 0), *(MEANING.get(w, (0, 0)) for w in words(t))], axis=0) for t in texts],
            np.float64,
        ).reshape(-1, 2)
        length = np.linalg.norm(found, axis=1, keepdims=True)
        return (found / np.where(length > 0, length, 1)).astype(np.float32)


def judge_of(crowd: Crowd, people: list[Profile], *searches: Search) -> EmbeddingJudge:
    vectors = Meanings().encode([one.text() for one in people])
    return EmbeddingJudge.of(searches, crowd=crowd, vectors=vectors, embedder=Meanings())


def test_a_score_is_the_cosine_in_whole_numbers(crowd_of: CrowdOf) -> None:
    judge = judge_of(crowd_of([]), [], Search("controller"), Search("nurse"))
    cosine = 4 / 5  # between (1, 0) and (4, 3)
    assert judge.scores(Profile("Treasurer")).tolist() == [
        round(cosine * 2**20),
        round(3 / 5 * 2**20),
    ]


def test_who_means_the_same_as_others_stands_behind_them(crowd_of: CrowdOf) -> None:
    people = [Profile("Controller")] * 3 + [Profile("Treasurer")] * 2 + [Profile("Nurse")]
    judge = judge_of(crowd_of(people), people, Search("controller"))
    assert judge.name == "meaning, small"
    assert judge.bars.matched.tolist() == [3 + 2]  # a nurse's cosine is 0
    places = [int(judge.places(Profile(title))[0]) for title in ("Controller", "Treasurer")]
    assert places == [3 + 1, 3 + 2 + 1]
    assert judge.wins(Profile("Controller"), page=4).tolist() == [1.0]
    assert judge.wins(Profile("Controller"), page=3).tolist() == [0.0]


def test_who_points_away_from_a_search_is_not_found_by_it(crowd_of: CrowdOf) -> None:
    people = [Profile("Against"), Profile("welder")]
    judge = judge_of(crowd_of(people), people, Search("controller"))
    assert judge.bars.matched.tolist() == [0]
    for title in ("Against", "Nurse", "welder"):
        assert judge.wins(Profile(title)).tolist() == [0.0]


def test_a_search_limited_to_a_place_compares_those_there(crowd_of: CrowdOf) -> None:
    people = [Profile("Controller")] * 30
    crowd = replace(crowd_of(people), places=("Leeds",) * 10 + ("York",) * 20)
    here, anywhere = Search("controller", place="Leeds"), Search("controller")
    judge = judge_of(crowd, people, here, anywhere)
    assert judge.places(Profile("Controller")).tolist() == [11, 31]
    assert judge.only([anywhere]).places(Profile("Controller")).tolist() == [31]


def test_without_searches_there_is_nothing_to_win(crowd_of: CrowdOf) -> None:
    people = [Profile("Nurse")]
    assert judge_of(crowd_of(people), people).wins(people[0]).shape == (0,)


def test_vectors_of_another_crowd_are_not_taken(crowd_of: CrowdOf) -> None:
    with pytest.raises(ValueError, match="1 vectors for 2 profiles"):
        judge_of(crowd_of([Profile("Nurse")] * 2), [Profile("Nurse")], Search("nurse"))


def unit(n: int, *, size: int, seed: int) -> npt.NDArray[np.float32]:
    drawn = np.random.default_rng(seed).normal(size=(n, size))
    return (drawn / np.linalg.norm(drawn, axis=1, keepdims=True)).astype(np.float32)


@settings(max_examples=20)
@given(st.integers(1, 300), st.integers(1, 60), st.integers(0, 99))
def test_bars_are_the_same_in_any_blocks_and_any_order(n: int, block: int, seed: int) -> None:
    vectors, asked = unit(n, size=12, seed=seed), on_grid(unit(4, size=12, seed=seed + 100))
    expected = np.zeros((4, KEPT), np.int32)
    sorted_scores = -np.sort(-np.maximum(cosines(asked, on_grid(vectors)), 0), axis=1)[:, :KEPT]
    expected[:, : sorted_scores.shape[1]] = sorted_scores
    shuffled = vectors[np.random.default_rng(seed).permutation(n)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(embedding, "_BLOCK", block)
        assert np.array_equal(bars_of(asked, vectors=shuffled).best, expected)
        assert bars_of(asked, vectors=vectors).matched.tolist() == (
            (cosines(asked, on_grid(vectors)) > 0).sum(axis=1).tolist()
        )


def test_products_are_exact_so_that_no_order_of_adding_matters() -> None:
    asked, given_ = on_grid(unit(5, size=384, seed=1)), on_grid(unit(5, size=384, seed=2))
    found = cosines(asked, given_)
    for row in range(5):
        for column in range(5):
            pairs = zip(asked[row].tolist(), given_[column].tolist(), strict=True)
            exact = sum(int(a) * int(b) for a, b in pairs)
            assert found[row, column] == (exact + (1 << 27)) >> 28
