"""What is left of a gain when others do the same, worked out by hand on a tiny crowd."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from breakthrough.findability import (
    Crowd,
    Edit,
    Profile,
    Ranker,
    Ranking,
    Search,
    Split,
    Surface,
    Vocabulary,
    adoptions,
    tokenise,
    with_edits,
)
from breakthrough.findability.edits.adoption import able_rows, with_adopters

CrowdOf = Callable[[list[Profile]], Crowd]
HEADLINE = Edit(Surface.HEADLINE, "treasury lead", "cv")


def test_able_is_who_says_all_the_words_elsewhere(crowd_of: CrowdOf) -> None:
    crowd = crowd_of(
        [
            Profile("Clerk", "", "Ran treasury as lead"),  # both words, in the long text: able
            Profile("Clerk", "treasury", "lead"),  # in two places: able
            Profile("Treasury lead", "", ""),  # stands in the title already
            Profile("Clerk", "", "treasury"),  # one word only
            Profile("Treasury clerk", "", "lead"),  # one of them is in the title, one is not: able
            Profile("Nurse", "", ""),
        ]
    )
    assert able_rows(HEADLINE, crowd=crowd).tolist() == [0, 1, 4]
    assert able_rows(Edit(Surface.SKILLS, "rocketry", "cv"), crowd=crowd).tolist() == []


WORDS = ["treasury", "lead", "audit", "close"]
texts = st.lists(st.sampled_from(WORDS), max_size=5).map(" ".join)
profiles = st.builds(Profile, texts, texts, texts)
changes = st.builds(Edit, st.sampled_from(Surface), texts.filter(bool), st.just("cv"))


@given(st.lists(profiles, min_size=1, max_size=6), changes, changes)
def test_a_crowd_of_adopters_is_as_if_their_texts_were_read_anew(
    people: list[Profile], one: Edit, other: Edit
) -> None:
    vocabulary = Vocabulary.of(WORDS)
    crowd = Crowd.of(tokenise(people, vocabulary=vocabulary), vocabulary)
    made = {edit: able_rows(edit, crowd=crowd) for edit in dict.fromkeys((one, other))}
    changed = with_adopters(crowd, made)
    edited = [
        with_edits(who, [edit for edit, rows in made.items() if row in rows])
        for row, who in enumerate(people)
    ]
    anew = tokenise(edited, vocabulary=vocabulary)
    assert np.array_equal(changed.tokens.terms, anew.terms)
    assert np.array_equal(changed.tokens.mentions, anew.mentions)
    assert np.array_equal(changed.tokens.lengths, anew.lengths)
    assert changed.statistics.mean_lengths == Crowd.of(anew, vocabulary).statistics.mean_lengths
    assert len(changed.tokens.sequence) == changed.tokens.sequence_offsets[-1]
    for row in range(len(people)):  # the same words, each edit a sentence of its own
        mine, theirs = (one.part(row, row + 1).sequence for one in (changed.tokens, anew))
        assert sorted(mine[mine >= 0]) == sorted(theirs[theirs >= 0])


def test_the_gain_goes_when_all_who_could_do_the_same_and_a_quarter_leave_it(
    crowd_of: CrowdOf,
) -> None:
    """Forty could put treasury into their headline as I do; page one has 25 places."""
    able = [Profile("Clerk", "", "treasury") for _ in range(40)]
    crowd = crowd_of(able + [Profile("Nurse", "", "") for _ in range(10)])
    searches = [Search("treasury", (), ("Firm",))]
    ranking = Ranking.of(searches, crowd=crowd, ranker=Ranker())
    split = Split.of(searches, seed=0)
    edit = Edit(Surface.HEADLINE, "treasury", "cv")
    me = Profile("Clerk", "", "")
    none, quarter, everybody = adoptions(
        ranking, profile=me, edits=[edit], weights=np.ones(1), split=split, seed=0
    )
    assert (none.share, quarter.share, everybody.share) == (0.0, 0.25, 1.0)
    assert (none.adopting, quarter.adopting, everybody.adopting) == (0, 40 / 4, 40)
    assert none.able == 40
    won = [one.gain.every.added for one in (none, quarter, everybody)]
    # Ten adopters may stand ahead of me, 25 places leave room; forty leave none.
    assert won == [1, 1, 0]


def test_the_places_of_the_crowd_stay_known(crowd_of: CrowdOf) -> None:
    crowd = replace(crowd_of([Profile("Clerk", "", "treasury lead")]), places=("Porto",))
    assert with_adopters(crowd, {HEADLINE: np.array([0])}).places == ("Porto",)
