"""The main job on the sample world: report, edits, chair, today."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from plain_reference import PlainCrowd

from breakthrough.actions.chair import chair
from breakthrough.actions.evidence import list_evidence
from breakthrough.actions.findability import (
    accept_edit,
    findability_report,
    improve,
    improving,
    list_edits,
    me,
    undo_edit,
    view,
)
from breakthrough.actions.market import market_report
from breakthrough.actions.today import today
from breakthrough.basics import Problem, words
from breakthrough.findability import KEPT, Profile, split_by_employer
from breakthrough.records.models import AcceptedEdit, EvidenceItem
from breakthrough.sample import sample_crowd

pytestmark = pytest.mark.django_db


def test_the_report_counts_every_search_once_and_says_on_what_it_rests(helena: int) -> None:
    report = findability_report(helena)
    outcomes = [*report.won, *report.nearly_won, *report.lost]
    assert len(outcomes) == report.searches == report.page_one.n
    assert len({row.search for row in outcomes}) == len(outcomes)
    assert len(report.won) == report.page_one.count
    assert all(row.place is not None and 1 <= row.place <= 25 for row in report.won)
    assert all(row.place is not None and 26 <= row.place <= 50 for row in report.nearly_won)
    assert all(row.place is None or row.place == 0 or row.place > 50 for row in report.lost)
    assert 0 < report.page_one.count < report.page_one.n
    assert report.page_one.low < report.page_one.count / report.page_one.n < report.page_one.high
    assert (report.crowd.count, report.crowd.is_invented) == (1500, True)
    assert report.market.like_mine >= 5
    assert "model of common search engines" in report.notes[0]


def test_every_search_has_half_of_its_must_haves_in_the_evidence(helena: int) -> None:
    evidence = me(helena).evidence
    report = findability_report(helena)
    for row in (*report.won, *report.nearly_won, *report.lost):
        assert len(row.supported) >= len(row.missing)
        for support in row.supported:
            assert evidence.support(support.must_have)
        for must_have in row.missing:
            assert evidence.support(must_have) is None


def test_no_search_names_an_employer(helena: int) -> None:
    report = findability_report(helena)
    for row in (*report.won, *report.nearly_won, *report.lost):
        said = set(words(row.search))
        for employer in row.employers:
            assert not set(words(employer)) <= said


def test_every_suggested_word_stands_in_the_evidence(helena: int) -> None:
    person = me(helena)
    found = improve(helena)
    assert 3 <= len(found.edits) <= 10
    assert found.used <= found.budget
    everything = f" {' '.join(words(' '.join(f'{c.text} {c.item.title}' for c in person.claims)))} "
    for edit in found.edits:
        assert f" {' '.join(words(edit.text))} " in everything
        assert edit.evidence


def test_together_the_edits_win_searches_nobody_looked_at_when_choosing(helena: int) -> None:
    gain = improve(helena).together
    assert gain.every.n == findability_report(helena).searches
    assert gain.chosen_on.n + gain.unseen.n <= gain.every.n
    assert gain.chosen_on.after > gain.chosen_on.before
    assert gain.unseen.after > gain.unseen.before


def test_accepting_moves_the_figure_and_undoing_moves_it_back(helena: int) -> None:
    before = findability_report(helena).page_one.count
    edit = improve(helena).edits[0]
    changed = accept_edit(helena, surface=edit.surface, text=edit.text)
    assert (changed.before, changed.after) == (before, before + edit.added)
    assert findability_report(helena).page_one.count == before + edit.added
    accept_edit(helena, surface=edit.surface, text=edit.text)  # twice is once
    (accepted,) = list_edits(helena)
    assert edit.text not in {one.text for one in improve(helena).edits}
    undone = undo_edit(helena, edit=accepted.id)
    assert (undone.before, undone.after) == (before + edit.added, before)
    assert undo_edit(helena, edit=accepted.id).after == before
    assert list_edits(helena) == ()


@pytest.mark.parametrize(
    ("surface", "text", "says"),
    [
        ("headline", "Chief Executive Officer", "does not stand in your evidence"),
        ("skills", "Kubernetes", "does not stand in your evidence"),
        ("banner", "Carve-out", "no place a change can go to"),
        ("about", "", "does not stand in your evidence"),
    ],
)
def test_what_no_evidence_backs_cannot_be_accepted(
    helena: int, surface: str, text: str, says: str
) -> None:
    with pytest.raises(Problem, match=says):
        accept_edit(helena, surface=surface, text=text)
    assert list_edits(helena) == ()


def test_an_edit_that_is_not_there_cannot_be_undone(helena: int) -> None:
    with pytest.raises(Problem, match="no accepted change with the number 999"):
        undo_edit(helena, edit=999)


def test_a_smaller_budget_brings_fewer_characters(helena: int) -> None:
    assert improve(helena, budget=40).used <= 40
    with pytest.raises(Problem, match="leaves no room"):
        improve(helena, budget=0)


def test_the_same_question_gets_the_same_answer(helena: int) -> None:
    first, second = improve(helena), improve(helena)
    assert first == second
    assert findability_report(helena) == findability_report(helena)


def test_the_chair_shows_ten_titles_without_names_and_her_exact_place(helena: int) -> None:
    seat = chair(helena, need="head of finance transformation")
    assert seat.place is not None
    assert seat.place > 25
    assert [row.place for row in seat.top] == list(range(1, 11))
    assert all(row.title for row in seat.top)
    assert seat.matched_all <= seat.matched_any <= seat.crowd.count == 1500
    assert seat.crowd_wording[0].others >= 15  # "results-driven leader …"
    assert all(one.others >= 15 for one in seat.crowd_wording)  # 1 % of 1,500


def test_the_market_report_knows_the_roles_like_hers(helena: int) -> None:
    like = market_report(helena).like
    assert like is not None
    assert like.postings == findability_report(helena).market.like_mine


def test_today_has_the_finding_and_at_most_three_acts(helena: int) -> None:
    seen = today(helena)
    report = findability_report(helena)
    assert seen.finding == report.finding
    assert (seen.count, seen.of) == (report.page_one.count, report.page_one.n)
    assert 1 <= len(seen.acts) <= 3
    assert replace(seen, acts=()) == replace(today(helena), acts=())


def test_an_edit_whose_evidence_is_gone_counts_no_more(helena: int) -> None:
    before = findability_report(helena).page_one.count
    edit = improve(helena).edits[0]
    accept_edit(helena, surface=edit.surface, text=edit.text)
    AcceptedEdit.objects.filter(career_id=helena, undone_at=None).update(text="Rocket science")
    assert me(helena).edits == ()
    assert findability_report(helena).page_one.count == before
    AcceptedEdit.objects.filter(career_id=helena).delete()


def test_an_edit_published_since_is_not_counted_twice(helena: int) -> None:
    edit = next(one for one in improve(helena).edits if one.surface == "skills")
    accept_edit(helena, surface="skills", text=edit.text)
    assert len(me(helena).edits) == 1
    record = EvidenceItem.objects.filter(career_id=helena, kind="skill", family="linkedin").first()
    assert record is not None
    record.title, was = edit.text, record.title
    record.save()
    assert me(helena).edits == ()
    with pytest.raises(Problem, match="stands in your skills already"):
        accept_edit(helena, surface="skills", text=edit.text)
    record.title = was
    record.save()
    AcceptedEdit.objects.filter(career_id=helena).delete()


def test_searches_of_the_unseen_half_do_not_move_the_choice(
    helena: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = [edit.text for edit in improve(helena).edits]
    seen = view(helena)
    marks = split_by_employer(seen.ranking.only([o.search for o in seen.outcomes]), seed=0)
    used = [o for o, mark in zip(seen.outcomes, marks.tolist(), strict=True) if mark]
    assert 0 < len(used) < len(seen.outcomes)
    monkeypatch.setattr(improving, "view", lambda career: replace(seen, outcomes=tuple(used)))
    assert [edit.text for edit in improve(helena).edits] == chosen


def test_every_place_in_every_search_made_from_the_market_equals_the_plain_reference(
    helena: int,
) -> None:
    seen = view(helena)
    profiles = [Profile(row.title, "\n".join(row.skills), row.text) for row in sample_crowd()]
    plain = PlainCrowd(profiles)
    mine = [plain.score_of(search, seen.person.profile) for search in seen.ranking.searches]
    assert seen.ranking.scores(seen.person.profile).tolist() == mine
    reference = np.array([plain.scores(search) for search in seen.ranking.searches])
    for row in range(len(profiles)):
        scores = reference[:, row].astype(np.int32)
        above = (reference >= scores[:, None]).sum(axis=1)  # itself among them
        expected = np.where(scores > 0, np.minimum(above, KEPT), 0)
        found = seen.ranking.bars.without(scores).places(scores)
        assert found.tolist() == expected.tolist()
    for outcome in seen.outcomes:
        at = seen.ranking.searches.index(outcome.search)
        place = plain.place(outcome.search, mine[at], others=reference[at].tolist())
        assert (outcome.place or (KEPT if outcome.place is None else 0)) == min(place, KEPT)


def test_words_that_stand_there_but_may_not_be_put_there_are_refused_with_the_reason(
    helena: int,
) -> None:
    ended = next(role for role in list_evidence(helena).roles if not role.is_current)
    with pytest.raises(Problem) as refused:
        accept_edit(helena, surface="about", text=ended.title)
    assert "stands in your evidence, but not so" in str(refused.value)


def test_in_the_employers_chair_my_headline_reads_with_what_i_accepted(helena: int) -> None:
    before = chair(helena, need="finance director").my_title
    accept_edit(helena, surface="headline", text="Finance transformation")
    after = chair(helena, need="finance director").my_title
    assert after == f"{before} · Finance transformation"
