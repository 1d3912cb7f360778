"""The main job on real boards and a real crowd; needs ../shared/data, and shows none of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from django.conf import settings
from pytest_django import DjangoDbBlocker

from breakthrough.actions.career import own_career
from breakthrough.actions.chair import chair
from breakthrough.actions.crowd import import_crowd
from breakthrough.actions.evidence import import_evidence
from breakthrough.actions.findability import findability_report, improve, me
from breakthrough.actions.likeness import likeness, market
from breakthrough.actions.market import import_market, market_report
from breakthrough.basics import words
from breakthrough.records.models import Career, EvidenceItem

pytestmark = [pytest.mark.django_db, pytest.mark.real_data, pytest.mark.slow]


@pytest.fixture(scope="module")
def zoe(
    shared: Path,
    tmp_path_factory: pytest.TempPathFactory,
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
) -> Iterator[int]:
    """The fictional finance director of the sample archive, in the real market and crowd."""
    boards = shared / "data/ashby_2025_10/ashby_boards_raw.jsonl.gz"
    people = shared / "data/livecareer_resumes/resumes_half.jsonl.gz"
    archive = shared / "samples/Complete_LinkedInDataExport_11-20-2026.zip"
    for path in (boards, people, archive):
        if not path.exists():
            pytest.skip(f"needs ../shared/{path.relative_to(shared)}")
    folder = tmp_path_factory.mktemp("real")
    with pytest.MonkeyPatch.context() as patch, django_db_blocker.unblock():
        patch.setattr(settings, "BREAKTHROUGH_HOME", folder)
        career = own_career()
        import_market(career, paths=[boards])
        import_crowd(career, paths=[people])
        import_evidence(career, paths=[archive])
        yield career
        Career.objects.all().delete()


def test_the_real_boards_and_people_are_counted_in_full(zoe: int) -> None:
    report = market_report(zoe)
    assert (report.postings, report.boards) == (9_396, 449)
    assert chair(zoe, need="accountant").crowd.count == 1_274  # one of 1,275 holds no word


def test_roles_like_hers_are_in_finance_and_at_her_level(zoe: int) -> None:
    report = findability_report(zoe)
    assert report.market.like_mine >= 15
    searches = [row.search for row in (*report.won, *report.nearly_won, *report.lost)]
    in_finance = [one for one in searches if {"finance", "financial"} & set(words(one))]
    assert len(in_finance) >= 0.9 * len(searches)
    assert not any("intern" in words(one) for one in searches)


def test_no_title_line_in_the_chair_can_hold_a_rare_word(zoe: int) -> None:
    seat = chair(zoe, need="head of finance transformation")
    assert seat.place is not None
    assert len(seat.top) == 10
    assert all(len(row.title) < 120 for row in seat.top)


def test_whatever_is_suggested_stands_in_her_archive(zoe: int) -> None:
    everything = f" {' '.join(words(' '.join(claim.text for claim in me(zoe).claims)))} "
    for edit in improve(zoe).edits:
        said = " ".join(words(edit.text.removeprefix("Former ")))
        assert f" {said} " in everything


def test_each_of_the_ten_nearest_adverts_pasted_into_her_about_changes_nothing_but_the_flags(
    zoe: int,
) -> None:
    before, profile = findability_report(zoe), me(zoe).profile
    assert before.flags == ()
    person, of = me(zoe), market()
    nearest = likeness(of, titles=person.titles, text=person.text).mine[:10]
    about = EvidenceItem.objects.get(kind="summary")
    own = about.text
    for row in nearest.tolist():
        about.text = f"{own}\n{of.column('text')[row]}"
        about.save()
        assert words(me(zoe).profile.text()) == words(profile.text())
        report = findability_report(zoe)
        assert {flag.where for flag in report.flags} == {"About"}
        assert replace(report, flags=()) == before
