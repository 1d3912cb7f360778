from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from breakthrough.findability import (
    Crowd,
    Edit,
    Profile,
    Ranker,
    Ranking,
    Search,
    Surface,
    Vocabulary,
    improve,
    tokenise,
)
from breakthrough.findability.edits.edited import Scorer, total
from breakthrough.findability.edits.split import split_by_employer
from breakthrough.findability.ranking import ranking as ranking_module

WORDS = ["finance", "director", "treasury", "close", "carve", "audit", "risk"]
texts = st.lists(st.sampled_from(WORDS), max_size=5).map(" ".join)
profiles = st.builds(Profile, texts, texts, texts)
edits = st.lists(
    st.builds(Edit, st.sampled_from(Surface), texts.filter(bool), st.just("cv.docx")), max_size=4
)


def crowd_of(people: list[Profile]) -> Crowd:
    vocabulary = Vocabulary()
    return Crowd.of(tokenise(people, vocabulary=vocabulary), vocabulary)


def edited(profile: Profile, changes: list[Edit]) -> Profile:
    def more(text: str, *surfaces: Surface) -> str:
        return "\n".join([text, *(e.text for e in changes if e.surface in surfaces)])

    return Profile(
        more(profile.title, Surface.HEADLINE),
        more(profile.skills, Surface.SKILLS),
        more(profile.body, Surface.ABOUT, Surface.EXPERIENCE),
    )


@given(st.lists(profiles, min_size=1, max_size=20), profiles, edits)
def test_an_edit_is_scored_as_if_its_text_were_read_anew(
    people: list[Profile], me: Profile, changes: list[Edit]
) -> None:
    searches = [Search("finance director"), Search("treasury carve close"), Search("risk nobody")]
    ranking = Ranking.of(searches, crowd=crowd_of(people), ranker=Ranker())
    scorer = Scorer(ranking)
    quick = scorer.scores(total(scorer.text(me), [scorer.change(edit) for edit in changes]))
    assert np.array_equal(quick, ranking.scores(edited(me, changes)))


def market() -> tuple[list[Search], Crowd]:
    """Forty employers, half of whose searches ask for treasury; thirty treasurers are listed."""
    searches = [
        Search(f"treasury finance q{at}" if at % 2 else f"audit risk q{at}", (), (f"Firm {at}",))
        for at in range(40)
    ]
    people = [Profile("close", "", "finance treasury close") for _ in range(30)]
    people += [Profile("close", "", "audit risk close") for _ in range(30)]
    return searches, crowd_of(people)


def test_the_edit_that_wins_searches_is_chosen_and_others_are_left_out() -> None:
    searches, crowd = market()
    ranking = Ranking.of(searches, crowd=crowd, ranker=Ranker())
    offered = [
        Edit(Surface.ABOUT, "carve", "cv"),
        Edit(Surface.HEADLINE, "treasury finance treasury", "cv"),
        Edit(Surface.SKILLS, "director", "cv"),
    ]
    found = improve(ranking, profile=Profile("director", "", ""), candidates=offered)
    assert [one.edit.text for one in found.edits] == ["treasury finance treasury"]
    assert found.together.every.before == 0
    assert found.together.added == 20  # one in two of forty searches asks for treasury
    assert found.together.unseen.after > 0
    assert found.edits[0].step == found.together
    assert found.edits[0].nearer == 20


def test_the_budget_counts_every_character_and_is_never_passed() -> None:
    searches, crowd = market()
    ranking = Ranking.of(searches, crowd=crowd, ranker=Ranker())
    offered = [Edit(Surface.SKILLS, text, "cv") for text in ("treasury", "finance", "audit risk")]
    for budget in (7, 8, 15, 25):
        found = improve(ranking, profile=Profile("", "", ""), candidates=offered, budget=budget)
        assert sum(len(one.edit.text) for one in found.edits) <= budget
    assert not improve(ranking, profile=Profile("", "", ""), candidates=offered, budget=6).edits


def test_no_candidate_and_no_search_give_no_edit() -> None:
    searches, crowd = market()
    ranking = Ranking.of(searches, crowd=crowd, ranker=Ranker())
    assert improve(ranking, profile=Profile("x", "", ""), candidates=[]).edits == ()
    empty = Ranking.of([], crowd=crowd, ranker=Ranker())
    offered = [Edit(Surface.SKILLS, "treasury", "cv")]
    assert improve(empty, profile=Profile("x", "", ""), candidates=offered).edits == ()


def test_a_text_is_offered_for_one_surface_only() -> None:
    searches, crowd = market()
    ranking = Ranking.of(searches, crowd=crowd, ranker=Ranker())
    offered = [
        Edit(Surface.SKILLS, "treasury finance", "cv"),
        Edit(Surface.HEADLINE, "Treasury Finance", "cv"),
    ]
    found = improve(ranking, profile=Profile("", "", ""), candidates=offered)
    assert len(found.edits) == 1


def test_a_search_that_two_halves_share_counts_as_used_to_choose() -> None:
    searches = [Search(f"finance q{at}", (), (f"Firm {at}", f"Other {at}")) for at in range(50)]
    crowd = crowd_of([Profile("finance", "", "")])
    marks = split_by_employer(Ranking.of(searches, crowd=crowd, ranker=Ranker()), seed=0)
    single = [Search(s.text, (), s.employers[:1]) for s in searches]
    alone = split_by_employer(Ranking.of(single, crowd=crowd, ranker=Ranker()), seed=0)
    assert (marks | ~alone).all()  # adding an employer never makes a search unseen
    assert 0 < alone.sum() < 50
    assert marks.sum() > alone.sum()


def test_the_same_seed_gives_the_same_edits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ranking_module, "_PART", 7)  # many parts, so that threads share the work
    searches, crowd = market()
    offered = [Edit(s, w, "cv") for w in WORDS for s in (Surface.SKILLS, Surface.HEADLINE)]
    runs = [
        improve(
            Ranking.of(searches, crowd=crowd, ranker=Ranker(), threads=threads),
            profile=Profile("", "", ""),
            candidates=offered,
            seed=3,
        )
        for threads in (1, 2)
    ]
    assert runs[0] == runs[1]


def test_what_the_steps_add_is_what_all_edits_add_together() -> None:
    searches, crowd = market()
    offered = [Edit(s, w, "cv") for w in WORDS for s in (Surface.SKILLS, Surface.HEADLINE)]
    ranking = Ranking.of(searches, crowd=crowd, ranker=Ranker())
    found = improve(ranking, profile=Profile("", "", ""), candidates=offered)
    assert len(found.edits) > 1
    assert sum(one.step.added for one in found.edits) == found.together.added
    assert found.together.added > 0
