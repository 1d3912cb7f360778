"""How few of the crowd could do it: the sample world's briefs, counted in its crowd."""

from __future__ import annotations

import pytest

from breakthrough.actions.crowd import change_stands_for, current_crowd
from breakthrough.actions.market import market_report
from breakthrough.actions.supply import CrowdSupply, crowd_supply
from breakthrough.records.models import Crowd
from breakthrough.sample.employers import employers
from breakthrough.sample.market import SEED

pytestmark = pytest.mark.django_db


@pytest.fixture
def like_hers(helena: int) -> CrowdSupply:
    return crowd_supply(helena)


def test_the_roles_like_hers_are_counted_when_nothing_is_asked(like_hers: CrowdSupply) -> None:
    assert like_hers.reason == ""
    assert like_hers.briefs[0].title == "finance transformation director"
    first = like_hers.briefs[0]
    assert first.must_haves[0].must_have == first.title
    assert first.all_met == first.must_haves[-1].so_far
    assert first.all_met is not None
    assert first.sentence.startswith(f"{first.all_met.count} of 1,500 profiles")


def test_each_must_have_names_the_evidence_that_shows_it(like_hers: CrowdSupply) -> None:
    first = like_hers.briefs[0]
    shown = {row.must_have: row.mine for row in first.must_haves}
    assert "nine countries" in shown["month-end close"]
    assert shown[first.title] == ""
    assert first.i_meet == len(shown) - 1
    assert first.am_one_of_them is False
    assert first.title in first.me


def test_the_few_are_told_without_names_or_employers(like_hers: CrowdSupply) -> None:
    told = [one for brief in like_hers.briefs for one in brief.few]
    assert told
    assert all(len(brief.few) <= 10 for brief in like_hers.briefs)
    words = " ".join(said.text for one in told for said in one.passages)
    named = set(_employers()) & set(words.split())
    assert named == set()


def _employers() -> list[str]:
    return [employer.name.split()[0] for employer in employers(SEED)]


def test_a_role_asked_for_is_one_brief_of_all_its_adverts(helena: int) -> None:
    (brief,) = crowd_supply(helena, role="nurse").briefs
    assert brief.title == "nurse"
    assert brief.open_adverts is not None
    assert 0 < brief.open_adverts < brief.adverts
    assert {one.what for one in brief.uncounted} >= {"years of experience"}
    stated = {row.must_have: row.stated for row in brief.must_haves}
    assert stated["nurse"] is not None
    assert stated["nurse"].n == 1500


def test_a_sample_of_a_larger_crowd_gives_how_many_there_are_likely(helena: int) -> None:
    change_stands_for(helena, people=150_000)
    try:
        (brief,) = crowd_supply(helena, role="nurse").briefs
        assert brief.larger is not None
        assert brief.larger.people == 150_000
        assert brief.all_met is not None
        assert brief.larger.all_low <= brief.all_met.count * 100 <= brief.larger.all_high
    finally:
        change_stands_for(helena, people=1500)


def test_where_a_page_can_be_filled_the_employer_holds_the_power(helena: int) -> None:
    briefs = {role: crowd_supply(helena, role=role).briefs[0] for role in ("nurse", "finance")}
    for brief in briefs.values():
        assert brief.usual is not None
        holds = "here the employer does hold the power" in brief.sentence
        assert holds == (brief.usual.count >= 25)
    assert "power" in briefs["nurse"].sentence


def test_without_a_crowd_the_brief_stands_and_the_count_is_not_known(helena: int) -> None:
    Crowd.objects.update(in_use=False)
    try:
        told = crowd_supply(helena, role="nurse")
    finally:
        Crowd.objects.update(in_use=True)
    assert told.crowd_reason == "Not known, because no crowd is loaded."
    (brief,) = told.briefs
    assert [row.stated for row in brief.must_haves] == [None] * len(brief.must_haves)
    assert (brief.all_met, brief.sentence, brief.few) == (None, "", ())


def test_a_role_that_no_advert_names_is_not_known(helena: int) -> None:
    told = crowd_supply(helena, role="lighthouse keeper")
    assert told.briefs == ()
    assert told.reason == "Not known, because no posting has all the words asked for."


def test_the_market_report_holds_it(helena: int) -> None:
    assert market_report(helena, role="nurse").supply == crowd_supply(helena, role="nurse")
    assert current_crowd(helena).basis.stands_for is None
