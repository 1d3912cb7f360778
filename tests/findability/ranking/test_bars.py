from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from breakthrough.findability import KEPT, Bars, Crowd, Profile, Ranker, Ranking, Search
from breakthrough.findability.text.tokens import Vocabulary, tokenise

WORDS = ["finance", "director", "treasury", "close", "nurse", "ward", "sales"]
texts = st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join)
profiles = st.builds(Profile, texts, texts, texts)


def crowd_of(people: list[Profile]) -> Crowd:
    vocabulary = Vocabulary()
    return Crowd.of(tokenise(people, vocabulary=vocabulary), vocabulary)


def bars_of(*scores: int) -> Bars:
    best = np.zeros((1, KEPT), np.int32)
    best[0, : len(scores)] = sorted(scores, reverse=True)
    return Bars(best, np.array([len(scores)], dtype=np.int64))


def place(bars: Bars, score: int) -> int:
    return int(bars.places(np.array([score], dtype=np.int32))[0])


def others(bars: Bars, own: int) -> Bars:
    return bars.without(np.array([own], dtype=np.int32))


def test_a_profile_with_an_equal_score_stands_before_me() -> None:
    bars = bars_of(90, 70, 70, 50)
    assert place(bars, 71) == 2
    assert place(bars, 70) == 4
    assert place(bars, 49) == 5


def test_a_profile_of_the_crowd_is_compared_with_the_others_only() -> None:
    bars = bars_of(90, 70, 70, 50)
    assert others(bars, 70).best[0, :4].tolist() == [90, 70, 50, 0]
    assert place(others(bars, 70), 70) == 3
    assert place(others(bars, 90), 90) == 1
    assert others(bars, 90).matched.tolist() == [3]


def test_without_a_profile_that_no_search_finds_the_bars_stay() -> None:
    bars = bars_of(90, 70)
    assert np.array_equal(others(bars, 0).best, bars.best)
    assert others(bars, 0).matched.tolist() == [2]


def test_places_among_the_others_are_exact_up_to_a_hundred() -> None:
    bars = bars_of(*range(1000, 1101))  # 101 of them
    assert place(others(bars, 1100), 1000) == 101
    assert place(others(bars, 1000), 1000) == 101
    assert place(others(bars, 1000), 1001) == 101
    assert place(others(bars, 1100), 1001) == 100
    assert place(others(bars, 5), 1100) == 2


def test_a_profile_that_no_word_finds_has_place_zero_and_one_beyond_a_hundred_says_so() -> None:
    bars = bars_of(*range(1000, 1101))
    assert place(bars, 0) == 0
    assert place(bars, 999) == KEPT
    assert place(bars, 1101) == 1


def test_the_bar_of_page_one_is_the_score_of_the_twenty_fifth() -> None:
    bars = bars_of(*range(1, 41))
    assert bars.bar().tolist() == [40 - 24]
    assert bars.bar(10).tolist() == [40 - 9]
    assert place(bars, 17) == 25
    assert place(bars, 16) == 26


@given(st.lists(profiles, min_size=1, max_size=30), st.integers(0, 30))
def test_bars_of_two_parts_merge_to_the_bars_of_the_whole(people: list[Profile], cut: int) -> None:
    crowd = crowd_of(people)
    searches = [Search("finance director"), Search("treasury close nurse"), Search("unknown")]
    whole = Ranking.of(searches, crowd=crowd, ranker=Ranker())
    from breakthrough.findability import bars

    cut = min(cut, len(people))
    parts = [crowd.tokens.part(0, cut), crowd.tokens.part(cut, len(people))]
    for order in (parts, parts[::-1]):
        split = bars(
            order, index=whole.index, statistics=crowd.statistics, ranker=Ranker(), threads=2
        )
        assert np.array_equal(split.best, whole.bars.best)
        assert np.array_equal(split.matched, whole.bars.matched)


@given(st.lists(profiles, min_size=1, max_size=25), profiles)
def test_one_more_profile_never_moves_me_up(people: list[Profile], other: Profile) -> None:
    me = Profile("finance director", "treasury", "close")
    searches = [Search("finance director treasury"), Search("close")]
    first = crowd_of(people)
    index = Ranking.of(searches, crowd=first, ranker=Ranker())
    before = index.bars
    more = tokenise([other], vocabulary=index.vocabulary)
    from breakthrough.findability import bars

    added = bars(
        [more],
        index=index.index,
        statistics=first.statistics,
        ranker=Ranker(),
    )
    scores = index.scores(me)
    assert (before.merge(added).places(scores) >= before.places(scores)).all()
