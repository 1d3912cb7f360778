"""One search, word by word: every figure is what reading the changed text anew gives."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from breakthrough.basics import Problem, words
from breakthrough.evidence import Family, Item, Kind, Source, claims
from breakthrough.findability import (
    Crowd,
    Evidence,
    Explained,
    Profile,
    Ranker,
    Ranking,
    Search,
    Surface,
    Way,
    explain,
)
from breakthrough.findability.answers.counts import Scale
from breakthrough.findability.answers.outcome import Standing

CV = Source(Family.CV, "cv.docx")
ITEMS = [
    Item(Kind.ROLE, "Financial Controller", CV, text="Ran treasury and hedging for the group."),
    Item(Kind.SKILL, "Budgeting", CV),
]
ME = Profile("Financial Controller", "", "Ran budgeting once, and plants, depots, ledgers, audits.")
SEARCH = Search("Controller treasury budgeting IFRS", ("Controller", "treasury", "budgeting"))
_WORDS = "controller treasury budgeting ifrs plant ledger of".split()
_TEXT = st.lists(st.sampled_from(_WORDS), max_size=9).map(" ".join)


def told(crowd: Crowd, search: Search = SEARCH, profile: Profile = ME) -> Explained:
    evidence = Evidence(claims(ITEMS))
    return explain(search, crowd=crowd, profile=profile, evidence=evidence, ranker=Ranker())


def with_words(profile: Profile, way: Way) -> Profile:
    """The text as somebody would write the words in."""
    for one in way.added:
        match one.surface:
            case Surface.HEADLINE:
                profile = replace(profile, title=f"{profile.title}\n{one.text}")
            case Surface.SKILLS:
                profile = replace(profile, skills=f"{profile.skills}\n{one.text}")
            case _:
                profile = replace(profile, body=f"{profile.body}\n{one.text}")
    return profile


def place_of(crowd: Crowd, search: Search, profile: Profile) -> int:
    return int(Ranking.of([search], crowd=crowd, ranker=Ranker()).places(profile)[0])


def test_the_words_add_up_to_the_score_and_the_place_is_that_of_the_ranking(
    controllers: Crowd,
) -> None:
    found = told(controllers)
    ranking = Ranking.of([SEARCH], crowd=controllers, ranker=Ranker())
    assert sum(part.mine for part in found.parts) == found.mine == int(ranking.scores(ME)[0])
    assert found.place == int(ranking.places(ME)[0]) > 25
    assert found.bar == int(ranking.bars.bar()[0])
    assert found.matched == 60


def test_each_word_tells_who_on_page_one_says_it_and_where(controllers: Crowd) -> None:
    words = {part.word.text: part for part in told(controllers).parts}
    assert words["treasury"].held_in == (0, 10, 0)  # ten list it, and stand first
    assert words["Controller"].held_in == (25, 0, 0)
    assert words["IFRS"].held == 0
    assert words["budgeting"].mentions == (0, 0, 1)
    assert words["budgeting"].word.standing is Standing.FAR_DOWN
    assert words["treasury"].word.standing is Standing.UNPUBLISHED
    assert (words["IFRS"].claim, words["IFRS"].mine) == (None, 0)


def test_a_way_brings_the_written_text_to_exactly_the_place_told(controllers: Crowd) -> None:
    found = told(controllers)
    assert found.ways
    for way in found.ways:
        assert 1 <= way.place <= 25
        assert place_of(controllers, SEARCH, with_words(ME, way)) == way.place


def test_the_smallest_set_is_told_and_the_place_that_takes_the_least_room(
    controllers: Crowd,
) -> None:
    found = told(controllers)
    assert {len(way.added) for way in found.ways} == {1}
    (treasury,) = [w for w in found.ways if w.added[0].text == "treasury"]
    in_text = replace(treasury.added[0], surface=Surface.ABOUT)
    in_skills = replace(treasury.added[0], surface=Surface.SKILLS)
    reaches = [
        one.surface
        for one in (in_text, in_skills)
        if place_of(controllers, SEARCH, with_words(ME, Way((one,), 0))) <= 25
    ]
    assert treasury.added[0].surface is reaches[0]


def test_words_without_evidence_are_told_only_where_they_do_more_than_true_ones(
    controllers: Crowd,
) -> None:
    assert all(way.is_backed for way in told(controllers).ways)
    only_unproven = told(controllers, Search("IFRS"))
    assert only_unproven.place is None
    assert only_unproven.ways
    assert not any(way.is_backed for way in only_unproven.ways)


def test_a_rank_without_evidence_is_never_a_way(controllers: Crowd) -> None:
    found = told(controllers, Search("director chief"))  # nobody here is one: either would do
    assert {part.word.text: part.is_rank for part in found.parts} == {
        "director": True,
        "chief": True,
    }
    assert (found.place, found.ways) == (None, ())


def test_without_a_word_that_keeps_me_in_the_written_text_drops_to_the_place_told(
    controllers: Crowd,
) -> None:
    profile = replace(ME, skills="Treasury\nHedging")
    search = Search("controller treasury")
    found = told(controllers, search, profile)
    assert found.is_on_page_one
    assert found.ways == ()
    kept = {(one.text, one.surface): one.place for one in found.keeping}
    gone = place_of(controllers, search, replace(profile, skills="Hedging"))
    assert kept[("treasury", Surface.SKILLS)] == gone > 25


def test_a_search_that_few_match_has_room_for_whoever_is_found(controllers: Crowd) -> None:
    found = told(controllers, Search("treasury"), Profile("", "Treasury"))
    assert (found.first, found.bar, found.is_on_page_one) == (10, 0, True)
    assert told(controllers, Search("hedging")).place is None


def test_only_the_surfaces_that_are_compared_are_ways(controllers: Crowd) -> None:
    found = explain(
        SEARCH,
        crowd=controllers,
        profile=Profile("Financial Controller"),
        evidence=Evidence(claims(ITEMS)),
        ranker=Ranker(),
        surfaces=[Surface.HEADLINE],
    )
    assert {one.surface for way in found.ways for one in way.added} == {Surface.HEADLINE}


def test_a_search_limited_to_a_place_where_i_am_not_has_no_way_in(controllers: Crowd) -> None:
    crowd = replace(controllers, places=("Leeds",) * 60 + ("York",) * 60)
    here, there = (
        told(crowd, replace(SEARCH, place=place), replace(ME, place="Leeds"))
        for place in ("Leeds", "York")
    )
    assert here.place == told(controllers).place
    assert (there.place, there.ways, there.is_elsewhere) == (None, (), True)
    assert there.matched == 0  # no controller lives there


def test_a_search_without_a_word_is_refused(controllers: Crowd) -> None:
    with pytest.raises(Problem, match="no word to search for"):
        told(controllers, Search("of the"))


@given(title=_TEXT, skills=_TEXT, body=_TEXT, more=_TEXT, surface=st.sampled_from(Surface))
def test_a_changed_text_scores_as_if_it_were_read_anew(
    title: str, skills: str, body: str, more: str, surface: Surface
) -> None:
    crowd = _crowd()
    profile = Profile(title, skills, body)
    if surface is Surface.EXPERIENCE:
        surface = Surface.ABOUT  # the same field
    scale = Scale(SEARCH, crowd=crowd, ranker=Ranker())
    ranking = Ranking.of([SEARCH], crowd=crowd, ranker=Ranker())
    changed = scale.counts(profile).plus(scale.phrase(more, surface=surface))
    field = {Surface.HEADLINE: "title", Surface.SKILLS: "skills", Surface.ABOUT: "body"}[surface]
    written = replace(profile, **{field: f"{getattr(profile, field)}\n{more}"})
    assert scale.scores(changed).tolist() == ranking.scores(written).tolist()


@given(title=_TEXT, skills=_TEXT, body=_TEXT, field=st.integers(0, 2), word=st.integers(0, 3))
def test_a_text_without_a_word_scores_as_if_it_were_never_written(
    title: str, skills: str, body: str, field: int, word: int
) -> None:
    crowd = _crowd()
    texts = [title, skills, body]
    scale = Scale(SEARCH, crowd=crowd, ranker=Ranker())
    less = scale.counts(Profile(*texts)).without(field=field, word=word)
    left = [one for one in texts[field].split() if words(one) != [scale.words[word]]]
    texts[field] = " ".join(left)
    ranking = Ranking.of([SEARCH], crowd=crowd, ranker=Ranker())
    assert scale.scores(less).tolist() == ranking.scores(Profile(*texts)).tolist()


def _crowd() -> Crowd:
    from breakthrough.findability import Vocabulary, tokenise

    vocabulary = Vocabulary()
    people = [Profile("Controller", "Treasury", "Plant ledgers."), Profile("Nurse", "", "Wards.")]
    return Crowd.of(tokenise(people, vocabulary=vocabulary), vocabulary)
