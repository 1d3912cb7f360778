"""What is predicted for an edited profile is what happens when it is really put into the crowd."""

from __future__ import annotations

import numpy as np
import pytest

from breakthrough.findability import (
    PAGE_ONE,
    Crowd,
    Edit,
    Profile,
    Ranker,
    Ranking,
    Search,
    Surface,
    Tokens,
    Vocabulary,
    tokenise,
)
from breakthrough.findability.edits.edited import Scorer, total
from breakthrough.sample import sample_crowd

_EDITS = 150
_SURFACES = (Surface.HEADLINE, Surface.SKILLS, Surface.ABOUT)


@pytest.fixture(scope="module")
def people() -> list[Profile]:
    rows = sample_crowd()
    return [Profile(row.title, "\n".join(row.skills), row.text) for row in rows]


def _with(profile: Profile, edits: list[Edit]) -> Profile:
    """The profile as it would be typed: each text on a line of its own."""
    added = {
        surface: "".join(f"\n{edit.text}" for edit in edits if edit.surface is surface)
        for surface in _SURFACES
    }
    return Profile(
        profile.title + added[Surface.HEADLINE],
        profile.skills + added[Surface.SKILLS],
        profile.body + added[Surface.ABOUT],
    )


def _replaced(tokens: Tokens, *, row: int, by: Tokens) -> list[Tokens]:
    return [tokens.part(0, row), by, tokens.part(row + 1, len(tokens))]


def test_the_searches_an_edit_wins_are_those_won_when_it_is_indexed(people: list[Profile]) -> None:
    from breakthrough.findability import bars

    rng = np.random.default_rng(11)
    vocabulary = Vocabulary()
    crowd = Crowd.of(tokenise(people, vocabulary=vocabulary), vocabulary)
    skills = [skill for one in people for skill in one.skills.split("\n")]
    searches = [Search(" ".join(rng.choice(skills, 2))) for _ in range(60)]
    ranking = Ranking.of(searches, crowd=crowd, ranker=Ranker())
    scorer = Scorer(ranking)
    moved = 0
    for _ in range(_EDITS):
        row = int(rng.integers(len(people)))
        texts = rng.choice(skills, rng.integers(1, 5))
        edits = [Edit(_SURFACES[rng.integers(3)], str(text), "") for text in texts]

        scores = scorer.scores(
            total(scorer.text(people[row]), [scorer.change(edit) for edit in edits])
        )
        others = ranking.bars.without(ranking.scores(people[row]))
        places = others.places(scores)
        predicted = (places > 0) & (places <= PAGE_ONE)

        edited = tokenise(
            [_with(people[row], edits)], vocabulary=ranking.vocabulary, is_closed=True
        )
        indexed = bars(
            _replaced(crowd.tokens, row=row, by=edited),
            index=ranking.index,
            statistics=crowd.statistics,
            ranker=Ranker(),
        )
        mine = ranking.scores(_with(people[row], edits))
        above = (indexed.best >= mine[:, None]).sum(axis=1)  # myself among them
        assert np.array_equal(predicted, (mine > 0) & (above <= PAGE_ONE))
        before = others.places(ranking.scores(people[row]))
        moved += int((predicted != ((before > 0) & (before <= PAGE_ONE))).sum())
    assert moved > 0  # the edits do win something, so the comparison can fail
