"""Every score and every place, on the sample world, against the plain reference."""

from __future__ import annotations

import numpy as np
import pytest
from plain_reference import PlainCrowd

from breakthrough.findability import (
    KEPT,
    Crowd,
    Profile,
    Ranker,
    Ranking,
    Search,
    Vocabulary,
    tokenise,
)
from breakthrough.findability.ranking import ranking as ranking_module
from breakthrough.findability.ranking.scores import crowd_scores
from breakthrough.sample import sample_crowd, sample_market


@pytest.fixture(scope="module")
def profiles() -> list[Profile]:
    return [Profile(row.title, "\n".join(row.skills), row.text) for row in sample_crowd()]


@pytest.fixture(scope="module")
def searches() -> list[Search]:
    """Titles of the sample market, broad and narrow, and words that nobody uses."""
    titles = {post.title for read in sample_market()[:400] for post in read.postings}
    made = [Search(title) for title in sorted(titles)[:110]]
    skills = sorted({skill for row in sample_crowd()[:150] for skill in row.skills})
    made += [Search(f"{a} {b}") for a, b in zip(skills[::4], skills[2::4], strict=False)][:60]
    return [*made, Search("zzyzx"), Search("finance finance finance"), Search("director zzyzx")]


@pytest.fixture(scope="module")
def crowd(profiles: list[Profile]) -> Crowd:
    vocabulary = Vocabulary()
    return Crowd.of(tokenise(profiles, vocabulary=vocabulary), vocabulary)


@pytest.fixture(scope="module")
def plain(profiles: list[Profile]) -> PlainCrowd:
    return PlainCrowd(profiles)


@pytest.fixture(scope="module")
def reference_scores(plain: PlainCrowd, searches: list[Search]) -> np.ndarray:
    return np.array([plain.scores(search) for search in searches])


def test_every_score_of_every_profile_equals_the_reference(
    crowd: Crowd, searches: list[Search], reference_scores: np.ndarray
) -> None:
    for search, expected in zip(searches, reference_scores, strict=True):
        found = crowd_scores(
            search,
            tokens=crowd.tokens,
            vocabulary=crowd.vocabulary,
            statistics=crowd.statistics,
            ranker=Ranker(),
        )
        assert found.tolist() == expected.tolist(), search.text


@pytest.mark.parametrize("threads", [1, 2])
def test_every_place_of_every_profile_in_every_search_equals_the_reference(
    crowd: Crowd,
    searches: list[Search],
    reference_scores: np.ndarray,
    threads: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ranking_module, "_PART", 100)  # many parts, so that threads share the work
    ranking = Ranking.of(searches, crowd=crowd, ranker=Ranker(), threads=threads)
    n = len(crowd)
    for row in range(n):
        scores = reference_scores[:, row].astype(np.int32)
        found = ranking.bars.without(scores).places(scores)
        above = (reference_scores >= scores[:, None]).sum(axis=1)  # itself among them
        expected = np.where(scores > 0, np.minimum(above, KEPT), 0)
        assert found.tolist() == expected.tolist(), row


def test_a_profile_from_outside_gets_the_score_and_place_of_the_reference(
    crowd: Crowd, plain: PlainCrowd, searches: list[Search], reference_scores: np.ndarray
) -> None:
    me = Profile(
        "Finance Director | carve-outs",
        "IFRS 16\nTreasury\nWorking capital",
        "Took month-end close from 11 days to 4. Finance finance finance transformation.",
    )
    expected = [plain.score_of(search, me) for search in searches]
    ranking = Ranking.of(searches, crowd=crowd, ranker=Ranker())
    assert ranking.scores(me).tolist() == expected
    places = [
        min(plain.place(search, mine, others=others.tolist()), KEPT)
        for search, mine, others in zip(searches, expected, reference_scores, strict=True)
    ]
    assert ranking.places(me).tolist() == places
    assert any(0 < place <= 25 for place in places)
    assert any(place == 0 for place in places)
