"""The engines of others, held against their published formulas written out plainly."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from math import log

import pytest

from breakthrough.findability import Judge, Profile, Search
from breakthrough.outside.engines import FtsEngine, TantivyEngine, typed

K1, B = 1.2, 0.75
Place = Callable[[Profile, Sequence[Profile], Search], int]


def people(n: int = 40) -> list[Profile]:
    """Profiles of words that no stemmer touches, each of them another mixture."""
    known = "tax audit cash budget london ledger forecast paper".split()
    return [
        Profile(
            known[at % 5],
            " ".join(known[(at * 3 + k) % 8] for k in range(at % 4)),
            " ".join(known[(at * k + at // 8) % 8] for k in range(1, 3 + at % 7)),
        )
        for at in range(n)
    ]


def fields(profile: Profile) -> tuple[list[str], ...]:
    return tuple(
        re.findall(r"\w+", text.casefold())
        for text in (profile.title, profile.skills, profile.body)
    )


def fts_place(mine: Profile, others: Sequence[Profile], search: Search) -> int:
    """SQLite: mentions weighed 3, 2, 1 by column, the length of the whole row, idf not below 0.

    ln((N - n + 0.5) / (n + 0.5)), at least 1e-6; https://www.sqlite.org/fts5.html section 5.1.1.
    """
    rows = [*others, mine]
    mean = sum(len(word) for row in rows for word in fields(row)) / len(rows)

    def score(row: Profile) -> float:
        total = 0.0
        size = sum(map(len, fields(row)))
        for word in search.text.split():
            n = sum(any(word in field for field in fields(one)) for one in rows)
            idf = max(1e-6, log((len(rows) - n + 0.5) / (n + 0.5)))
            pairs = zip((3, 2, 1), fields(row), strict=True)
            tf = sum(weight * field.count(word) for weight, field in pairs)
            total += idf * tf * (K1 + 1) / (tf + K1 * (1 - B + B * size / mean))
        return total

    return _place([score(row) for row in rows])


def tantivy_place(mine: Profile, others: Sequence[Profile], search: Search) -> int:
    """Tantivy: every field by itself, ln(1 + (N - n + 0.5) / (n + 0.5)); the sums are added.

    Lengths up to 40 words are kept exactly.
    """
    rows = [*others, mine]
    total = [0.0] * len(rows)
    for place in range(3):
        held = [fields(row)[place] for row in rows]
        mean = sum(map(len, held)) / len(rows)
        for word in search.text.split():
            n = sum(word in field for field in held)
            idf = log(1 + (len(rows) - n + 0.5) / (n + 0.5))
            for at, field in enumerate(held):
                tf = field.count(word)
                norm = tf + K1 * (1 - B + B * len(field) / mean)
                total[at] += idf * tf * (K1 + 1) / norm if tf else 0
    return _place(total)


def _place(scores: Sequence[float]) -> int:
    """1 + those at least as good as the last; 0 where it is not found."""
    mine = scores[-1]
    return sum(score >= mine * (1 - 1e-6) for score in scores) if mine else 0


def fts(profiles: Sequence[Profile], searches: Sequence[Search], without: int | None) -> Judge:
    return FtsEngine(profiles).judge(searches, without=without)


def tantivy(profiles: Sequence[Profile], searches: Sequence[Search], without: int | None) -> Judge:
    pytest.importorskip("tantivy", reason="needs the extra “judges”")
    return TantivyEngine(profiles).judge(searches, without=without)


SEARCHES = tuple(map(Search, ("tax audit", "london", "cash budget ledger forecast", "paper tax")))
ENGINES = pytest.mark.parametrize(
    ("judged", "place"), [(fts, fts_place), (tantivy, tantivy_place)], ids=["sqlite", "tantivy"]
)


@ENGINES
def test_an_engine_s_places_are_those_of_its_formula(
    judged: Callable[..., Judge], place: Place
) -> None:
    crowd = people()
    mine = Profile("audit lead", "tax london", "cash and paper")
    judge = judged(crowd, SEARCHES, None)
    expected = [place(mine, crowd, search) for search in SEARCHES]
    assert len(set(expected)) > 2
    for page in (1, 2, 3, 5, 8, 12, 25):
        found = judge.wins(mine, page=page).tolist()
        assert found == [0 < at <= page for at in expected], page


@ENGINES
def test_a_profile_left_out_is_as_if_it_had_never_been_there(
    judged: Callable[..., Judge], place: Place
) -> None:
    crowd = people()
    others = crowd[:7] + crowd[8:]
    judge = judged(crowd, SEARCHES, 7)
    expected = [place(crowd[7], others, search) for search in SEARCHES]
    for page in (1, 3, 8, 25):
        assert judge.wins(crowd[7], page=page).tolist() == [0 < at <= page for at in expected]


@ENGINES
def test_a_profile_put_in_is_taken_out_without_a_trace(
    judged: Callable[..., Judge], place: Place
) -> None:
    judge = judged(people(), SEARCHES, 7)
    mine = Profile("audit", "cash", "paper london")
    before = [judge.wins(mine, page=page).tolist() for page in range(1, 12)]
    for other in people(5):
        judge.wins(other)
    assert [judge.wins(mine, page=page).tolist() for page in range(1, 12)] == before


@ENGINES
def test_whoever_scores_the_same_stands_before_me(
    judged: Callable[..., Judge], place: Place
) -> None:
    twins = [Profile("welder", "", "ships") for _ in range(3)]
    judge = judged(people() + twins, (Search("welder"),), None)
    assert [judge.wins(twins[0], page=page).tolist() for page in (3, 4)] == [[0], [1]]


@ENGINES
def test_who_holds_no_word_is_not_found(judged: Callable[..., Judge], place: Place) -> None:
    judge = judged(people(3), (Search("welder"), Search("of the")), None)
    assert judge.wins(Profile("nurse")).tolist() == [0, 0]


@ENGINES
def test_a_search_is_typed_with_the_signs_it_has(
    judged: Callable[..., Judge], place: Place
) -> None:
    judge = judged(people(), (Search("M&A OR NOT (near) C++"),), None)
    assert judge.wins(Profile("M&A lead", "", "")).tolist() == [1]


def test_the_same_judge_answers_for_some_of_its_searches() -> None:
    judge = fts(people(), SEARCHES, None)
    assert judge.only(SEARCHES[1:3]).searches == SEARCHES[1:3]
    mine = Profile("london", "ledger", "cash")
    assert judge.only(SEARCHES[1:3]).wins(mine).tolist() == judge.wins(mine).tolist()[1:3]


def test_words_are_typed_once_and_as_written() -> None:
    assert typed(Search("Head of M&A, Head of IT")) == ("Head", "M&A", "IT")
