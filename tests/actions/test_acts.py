"""When Today offers changes, and what it says they do."""

from __future__ import annotations

from dataclasses import replace

import pytest

from breakthrough.actions import today as today_file
from breakthrough.actions.findability import improve, view
from breakthrough.actions.findability.improvement_text import finding_text
from breakthrough.actions.findability.suggesting import suggestions
from breakthrough.actions.today import today
from breakthrough.findability import DEFAULT_BUDGET, Tally, with_edits

pytestmark = pytest.mark.django_db


def _same(n: int) -> Tally:
    return Tally(n, n, 40, None, None)


@pytest.mark.parametrize(
    ("unseen", "nearer", "is_offered"),
    [(_same(13), 0, False), (_same(13), 5, True), (Tally(13, 12, 40, None, None), 5, False)],
)
def test_changes_that_win_nothing_unseen_are_offered_only_where_they_bring_nearer(
    helena: int,
    monkeypatch: pytest.MonkeyPatch,
    unseen: Tally,
    nearer: int,
    *,
    is_offered: bool,
) -> None:
    found = improve(helena)
    assert found.together.added > 0
    told = replace(found, together=replace(found.together, unseen=unseen), nearer=nearer)
    monkeypatch.setattr(today_file, "improve", lambda career: told)
    offered = [act for act in today(helena).acts if act.why == told.finding]
    assert bool(offered) is is_offered


def test_changes_that_win_nothing_unseen_are_told_by_what_they_bring_nearer(helena: int) -> None:
    found = suggestions(view(helena), budget=DEFAULT_BUDGET)
    first = replace(found, edits=found.edits[:1])
    still = replace(first, together=replace(found.together, unseen=_same(13)))
    assert finding_text(still, nearer=5, further=0) == (
        "1 true change brings 5 searches nearer to page one; of 40 searches of employers not used "
        "to choose the words none more comes onto it."
    )
    assert "nearer to page one and 3 a little further away; of 40" in finding_text(
        still, nearer=5, further=3
    )
    won = replace(first, together=replace(found.together, unseen=Tally(13, 15, 40, None, None)))
    assert "takes you from 13 to 15 of 40 searches" in finding_text(won, nearer=5, further=0)
    nobody = replace(first, together=replace(found.together, unseen=Tally(0, 0, 0, None, None)))
    assert "is not known, because too few employers" in finding_text(nobody, nearer=5, further=0)


def test_nearer_and_further_count_searches_off_page_one_by_how_all_changes_move_their_score(
    helena: int,
) -> None:
    seen, found = view(helena), improve(helena)
    edits = [one.edit for one in suggestions(seen, budget=DEFAULT_BUDGET).edits]
    off = {outcome.search for outcome in seen.outcomes if not outcome.is_won}
    before = seen.ranking.scores(seen.profile).tolist()
    after = seen.ranking.scores(with_edits(seen.profile, edits)).tolist()
    moves = [
        new - old
        for search, old, new in zip(seen.ranking.searches, before, after, strict=True)
        if search in off
    ]
    assert 0 < found.nearer == sum(move > 0 for move in moves)
    assert found.further == sum(move < 0 for move in moves)
