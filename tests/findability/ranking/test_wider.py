from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from breakthrough.findability import (
    KEPT,
    VARIANTS,
    Crowd,
    Profile,
    Ranker,
    Ranking,
    Search,
    Vocabulary,
    tokenise,
)
from breakthrough.findability.ranking.tail import WiderBars
from breakthrough.findability.ranking.wider import WiderRanking, ceiling, expected

WORDS = ["finance", "director", "treasury", "close", "nurse", "unheard"]
texts = st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join)
profiles = st.builds(Profile, texts, texts, texts)
SEARCHES = [Search("controller treasury"), Search("nurse triage"), Search("welder")]
ME = Profile("Financial Controller", "Treasury", "Ran month end close.")


def sure(*bars: float) -> WiderBars:
    """Bars without doubt in a sample that says nothing."""
    best = np.zeros((len(bars), KEPT), np.int32)
    reach = np.array([1.0] + [0.0] * (KEPT + 1))
    return WiderBars(np.array(bars), np.zeros(len(bars)), best, reach)


def test_a_crowd_that_stands_for_itself_gives_the_same_wins(controllers: Crowd) -> None:
    ranking = Ranking.of(SEARCHES, crowd=controllers, ranker=Ranker())
    judge = WiderRanking(ranking, stands_for=len(controllers))
    assert judge.name == ranking.name
    assert judge.searches == ranking.searches
    for page in (10, 25, 50):
        assert judge.wins(ME, page=page).tolist() == ranking.wins(ME, page=page).tolist()


def test_the_more_people_a_crowd_stands_for_the_less_is_won(controllers: Crowd) -> None:
    ranking = Ranking.of(SEARCHES, crowd=controllers, ranker=Ranker())
    sizes = (120, 200, 400, 1_200, 12_000)
    won = [WiderRanking(ranking, stands_for=size).wins(ME).sum() for size in sizes]
    assert won == sorted(won, reverse=True)
    assert won[0] > won[-1]


def test_some_of_the_searches_have_the_chances_they_had(controllers: Crowd) -> None:
    judge = WiderRanking(Ranking.of(SEARCHES, crowd=controllers, ranker=Ranker()), 2_000)
    part = judge.only([SEARCHES[2], SEARCHES[0]])
    assert part.wins(ME).tolist() == judge.wins(ME)[[2, 0]].tolist()


def test_what_is_to_be_expected_counts_each_search_by_its_weight() -> None:
    found = expected(
        sure(50, 50, 50),
        scores=np.array([51, 50, 60], np.int32),
        weights=np.array([1.0, 2.0, 3.0]),
    )
    assert found is not None
    assert (found.share, found.n) == (pytest.approx((1 + 3) / (1 + 2 + 3)), 3)


def test_the_band_goes_from_what_is_all_but_sure_to_what_is_just_possible() -> None:
    doubtful = WiderBars(
        np.full(4, 100.0),
        np.full(4, 10.0),
        np.zeros((4, KEPT), np.int32),
        np.array([1.0] + [0.0] * (KEPT + 1)),
    )
    # With a doubt of 10, a chance of 95 % begins at 116.4, one of 5 % at 83.6.
    scores = np.array([117, 116, 84, 83], np.int32)
    found = expected(doubtful, scores=scores, weights=np.ones(4))
    assert found is not None
    assert (found.low, found.high) == (1 / 4, 3 / 4)
    assert found.low < found.share < found.high


def test_without_a_search_that_counts_nothing_is_expected() -> None:
    nobody = np.zeros(0)
    assert expected(sure(), scores=nobody.astype(np.int32), weights=nobody) is None
    assert expected(sure(5), scores=np.array([9], np.int32), weights=np.zeros(1)) is None


def test_the_most_a_word_can_score_is_two_mentions_in_a_title_of_no_length() -> None:
    vocabulary = Vocabulary()
    crowd = Crowd.of(tokenise([Profile("Nurse")] * 3, vocabulary=vocabulary), vocabulary)
    idf = np.log(1 + (3 - 3 + 0.5) / (3 + 0.5))
    tf = 2 * 3.0 / (1 - 0.75)
    found = ceiling([Search("nurse")], crowd=crowd, ranker=Ranker())
    assert found[0] == pytest.approx(idf * tf / (1.2 + tf) * 2**20 + 1)


@settings(max_examples=25)  # a ranking for each of five rankers in each
@given(st.lists(profiles, min_size=1, max_size=12), profiles)
def test_nobody_scores_more_than_the_most(people: list[Profile], me: Profile) -> None:
    vocabulary = Vocabulary()
    crowd = Crowd.of(tokenise(people, vocabulary=vocabulary), vocabulary)
    searches = [Search("finance director"), Search("treasury close unheard")]
    for ranker in (Ranker(), *VARIANTS):
        ranking = Ranking.of(searches, crowd=crowd, ranker=ranker)
        most = ceiling(searches, crowd=crowd, ranker=ranker)
        assert (ranking.scores(me) <= most).all()
        assert (ranking.bars.best[:, 0] <= most).all()
