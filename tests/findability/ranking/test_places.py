from __future__ import annotations

from dataclasses import replace

import numpy as np

from breakthrough.findability import Crowd, Profile, Ranker, Ranking, Search, Vocabulary, tokenise
from breakthrough.findability.ranking.places import is_within, rows_within

PLACES = ("Leeds, England, United Kingdom", "Lyon, France", "", "Greater Leeds Area")


def crowd_of(*people: Profile, places: tuple[str, ...]) -> Crowd:
    vocabulary = Vocabulary()
    return replace(Crowd.of(tokenise(people, vocabulary=vocabulary), vocabulary), places=places)


def test_a_place_lies_in_another_when_it_says_all_of_its_words() -> None:
    assert is_within("Leeds, England, United Kingdom", "Leeds")
    assert is_within("Leeds, England, United Kingdom", "United Kingdom")
    assert not is_within("Lyon, France", "Leeds")
    assert not is_within("", "Leeds")
    assert is_within("", "")


def test_a_search_limited_to_a_place_shows_only_the_profiles_there() -> None:
    crowd = crowd_of(*[Profile("controller")] * 4, places=PLACES)
    assert rows_within(crowd, "Leeds").tolist() == [True, False, False, True]
    assert rows_within(crowd, "").all()


def test_a_crowd_without_places_is_not_limited() -> None:
    assert rows_within(crowd_of(Profile("controller"), places=()), "Leeds").tolist() == [True]


def test_the_bar_of_a_search_limited_to_a_place_is_made_of_the_profiles_there() -> None:
    people = [Profile("finance director", body="treasury " * n) for n in range(4)]
    crowd = crowd_of(*people, places=PLACES)
    everywhere, there = Search("finance director treasury"), Search("treasury", place="Leeds")
    ranking = Ranking.of([everywhere, there], crowd=crowd, ranker=Ranker(), threads=2)
    assert ranking.bars.matched.tolist() == [4, 1]  # of those in Leeds, one holds "treasury"
    assert np.count_nonzero(ranking.bars.best[0]) == 4
    assert np.count_nonzero(ranking.bars.best[1]) == 1


def test_i_am_not_shown_to_who_searches_elsewhere() -> None:
    crowd = crowd_of(Profile("controller"), places=("Leeds",))
    searches = [Search("controller", place="Leeds"), Search("controller")]
    ranking = Ranking.of(searches, crowd=crowd, ranker=Ranker())
    assert (ranking.places(Profile("controller", place="Lyon, France")) > 0).tolist() == [0, 1]
    assert (ranking.places(Profile("controller", place="Leeds, England")) > 0).tolist() == [1, 1]


def test_the_places_of_a_search_limited_to_a_place_equal_those_in_a_crowd_of_its_own() -> None:
    rng = np.random.default_rng(3)
    words = ["finance", "director", "treasury", "close", "nurse"]
    people = [
        Profile(" ".join(rng.choice(words, 3)), body=" ".join(rng.choice(words, 6)))
        for _ in range(60)
    ]
    cities = tuple(rng.choice(["Leeds", "Lyon"], 60).tolist())
    crowd = crowd_of(*people, places=cities)
    search = Search("finance treasury close", place="Lyon")
    limited = Ranking.of([search], crowd=crowd, ranker=Ranker())
    free = Ranking.of([replace(search, place="")], crowd=crowd, ranker=Ranker())
    for me in people[:10]:
        mine = free.scores(me)[0]
        others = [
            int(free.scores(p)[0]) for p, city in zip(people, cities, strict=True) if city == "Lyon"
        ]
        place = 1 + sum(score >= mine for score in others) if mine else 0
        assert limited.places(replace(me, place="Lyon"))[0] == place
