from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from breakthrough.basics import GAP, marked_words
from breakthrough.findability import Crowd, Profile, Search, Vocabulary, tokenise
from breakthrough.findability.ranking.boolean import BooleanJudge, read_groups
from breakthrough.findability.ranking.phrase_rows import packed, read_phrase
from breakthrough.sample import sample_crowd

CrowdOf = Callable[[list[Profile]], Crowd]
WORDS = ["finance", "director", "of", "treasury,", "close.", "nurse"]
texts = st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join)
profiles = st.builds(Profile, texts, texts, texts)
groups = st.lists(st.lists(texts, min_size=1, max_size=2).map(tuple), max_size=3).map(tuple)


def crowd_of(people: list[Profile]) -> Crowd:
    vocabulary = Vocabulary()
    return Crowd.of(tokenise(people, vocabulary=vocabulary), vocabulary)


def holds(profile: Profile, phrase: str) -> bool:
    """Word by word, as one would check it by hand."""
    wanted = [word for word in marked_words(phrase) if word not in (".", ",")]
    while wanted and wanted[0] == GAP:
        wanted = wanted[1:]
    while wanted and wanted[-1] == GAP:
        wanted = wanted[:-1]
    for text in (profile.title, profile.skills, profile.body):
        said = marked_words(text)
        for at in range(len(said)):
            if said[at : at + len(wanted)] == wanted:
                return True
    return False


def reads_as_match(profile: Profile, search: Search) -> bool:
    asked = [[p for p in group if read_phrase(p)] for group in search.must_groups]
    asked = [group for group in asked if group]
    return bool(asked) and all(any(holds(profile, p) for p in group) for group in asked)


def assert_as_the_reference(people: list[Profile], searches: list[Search]) -> None:
    judge = BooleanJudge.of(searches, crowd=crowd_of(people))
    expected = [sum(reads_as_match(one, search) for one in people) for search in searches]
    assert judge.matched.tolist() == expected
    for one in people[:20]:
        found = judge.matches(one).tolist()
        assert found == [reads_as_match(one, search) for search in searches]


def test_every_group_must_match_and_one_phrase_of_it_is_enough(crowd_of: CrowdOf) -> None:
    search = Search("x", groups=(("CFO", "Finance Director"), ("IFRS",)))
    judge = BooleanJudge.of([search], crowd=crowd_of([]))
    assert judge.wins(Profile("CFO", "IFRS")).tolist() == [1.0]
    assert judge.wins(Profile("Finance Director", "", "Closed under IFRS")).tolist() == [1.0]
    assert judge.wins(Profile("CFO", "SAP")).tolist() == [0.0]
    assert judge.wins(Profile("Director of Finance", "IFRS")).tolist() == [0.0]


def test_words_of_a_phrase_stand_one_after_the_other_in_one_field(crowd_of: CrowdOf) -> None:
    people = [
        Profile("Finance", "Director"),
        Profile("Finance, Director"),
        Profile("", "", "Finance. Director"),
        Profile("Finance and Director"),
        Profile("Group finance director"),
    ]
    judge = BooleanJudge.of([Search("x", groups=(("Finance Director",),))], crowd=crowd_of(people))
    assert judge.matched.tolist() == [1]
    assert [judge.wins(one)[0] > 0 for one in people] == [False, False, False, False, True]


def test_a_stop_word_in_a_phrase_keeps_its_place(crowd_of: CrowdOf) -> None:
    search = Search("x", groups=(("Head of Finance",),))
    judge = BooleanJudge.of([search], crowd=crowd_of([]))
    assert judge.wins(Profile("Head of Finance")).tolist() == [1.0]
    assert judge.wins(Profile("Head Finance")).tolist() == [0.0]


def test_the_chance_to_be_read_is_the_page_over_all_who_match_with_me(crowd_of: CrowdOf) -> None:
    people = [Profile("Controller")] * 99 + [Profile("Nurse")] * 7
    searches = [Search("controller"), Search("nurse"), Search("welder")]
    judge = BooleanJudge.of(searches, crowd=crowd_of(people))
    me = Profile("Controller", "Nurse, welder")
    assert judge.wins(me, page=25).tolist() == [25 / (99 + 1), 1.0, 1.0]
    assert judge.wins(me, page=8).tolist() == [8 / (99 + 1), 8 / (7 + 1), 1.0]


def test_a_search_without_groups_asks_for_each_of_its_parts() -> None:
    assert read_groups(Search("a", parts=("Head of Finance", "SAP"))) == (
        (("head", GAP, "finance"),),
        (("sap",),),
    )


def test_a_group_of_stop_words_asks_for_nothing_and_a_search_of_them_finds_nobody(
    crowd_of: CrowdOf,
) -> None:
    searches = [Search("x", groups=(("the",), ("nurse",))), Search("to be")]
    judge = BooleanJudge.of(searches, crowd=crowd_of([Profile("Nurse to be")]))
    assert judge.matched.tolist() == [1, 0]
    assert judge.wins(Profile("Nurse to be")).tolist() == [1.0, 0.0]


def test_only_those_within_the_place_of_a_search_are_counted(crowd_of: CrowdOf) -> None:
    crowd = replace(crowd_of([Profile("Nurse")] * 70), places=("Leeds",) * 66 + ("York",) * 4)
    searches = [Search("nurse", place="Leeds"), Search("nurse"), Search("nurse", place="York")]
    assert BooleanJudge.of(searches, crowd=crowd).matched.tolist() == [66, 70, 4]


def test_some_of_the_searches_keep_their_counts(crowd_of: CrowdOf) -> None:
    searches = [Search("nurse"), Search("controller"), Search("welder")]
    judge = BooleanJudge.of(searches, crowd=crowd_of([Profile("Nurse")] * 30))
    part = judge.only([searches[2], searches[0]])
    assert part.searches == (searches[2], searches[0])
    assert part.matched.tolist() == [0, 30]
    assert part.wins(Profile("Nurse"), page=25).tolist() == [0.0, 25 / 31]


def test_without_searches_there_is_nothing_to_win(crowd_of: CrowdOf) -> None:
    judge = BooleanJudge.of([], crowd=crowd_of([Profile("Nurse")]))
    assert judge.wins(Profile("Nurse")).shape == (0,)


@given(st.lists(profiles, max_size=70), st.lists(groups, max_size=4))
def test_counts_equal_those_made_word_by_word(
    people: list[Profile], asked: list[tuple[tuple[str, ...], ...]]
) -> None:
    assert_as_the_reference(people, [Search("finance", groups=one) for one in asked])


@pytest.mark.slow
def test_counts_over_the_sample_crowd_equal_those_made_word_by_word() -> None:
    people = [Profile(one.title, "\n".join(one.skills), one.text) for one in sample_crowd()][:400]
    titles = [one.title for one in people[:12]]
    searches = [
        Search("x", groups=((a, "controller"), (b, "SAP", "budget")))
        for a, b in zip(titles, [p.skills.split("\n")[0] for p in people], strict=False)
    ]
    assert_as_the_reference(people, searches)
    assert BooleanJudge.of(searches, crowd=crowd_of(people)).matched.sum() > 0


@given(st.lists(st.booleans(), max_size=200))
def test_a_packed_mask_has_one_bit_for_each_profile(mask: list[bool]) -> None:
    rows = packed(np.array(mask, np.bool_))
    assert [bool(int(rows[at // 64]) >> (at % 64) & 1) for at in range(len(mask))] == mask
    assert int(np.bitwise_count(rows).sum()) == sum(mask)
