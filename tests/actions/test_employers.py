"""Who looks for the sample person, and what is told of one employer."""

from __future__ import annotations

from pathlib import Path

import pytest

from breakthrough.actions.employers import employer_told, employers_looking, one_employer_told
from breakthrough.actions.market import market_report
from breakthrough.basics import Problem
from breakthrough.market.employers import Whose

PRESENT = "Korvane Industries"  # the sample person's employer
IVORINE = "Ivorine Coatings"  # whose adverts the sample world puts up again


def test_those_who_look_for_someone_like_the_person_come_without_her_present_employer(
    helena: int,
) -> None:
    found = employers_looking(helena)
    assert found is not None
    assert (found.whose, found.left_out) == (Whose.LIKE, (PRESENT,))
    names = [one.employer for one in (*found.employers, *found.earlier)]
    assert PRESENT not in names
    assert found.employers[0].employer == IVORINE
    assert (found.employers[0].again, found.employers[0].pay_raised) == (3, 3)


def test_the_present_employer_is_protected_whatever_its_legal_form(helena: int) -> None:
    with pytest.raises(Problem, match="is your present employer"):
        employer_told(helena, name="korvane industries")
    assert one_employer_told(helena, employer=PRESENT) is None


def test_among_the_seats_and_adverts_named_in_figures_the_present_employer_is_none(
    helena: int,
) -> None:
    report = market_report(helena, employer=PRESENT)
    assert report.found is not None
    assert report.found.postings > 0  # it counts, and is not named
    assert report.found.longest == ()
    assert report.found.key_seats.seats == ()
    assert report.found.struggle.employers == ()
    assert (report.found.again.latest, report.found.again.always_up) == ((), ())
    assert report.told is None


def test_whose_adverts_stay_up_longer_is_told_of_all_but_the_present_employer(helena: int) -> None:
    every = market_report(helena).found
    assert every is not None
    named = {one.employer for one in every.struggle.employers}
    assert PRESENT not in named
    assert len(named) == every.employers - 1


def test_what_is_asked_for_is_what_is_told(helena: int) -> None:
    asked = employers_looking(helena, place="manchester")
    assert asked is not None
    assert asked.whose is Whose.ASKED
    mine = employer_told(helena, name=IVORINE)
    every = employer_told(helena, name=IVORINE, everything=True)
    assert mine.history.all_adverts == every.history.adverts
    assert every.history.others == 0
    assert mine.history.adverts < every.history.adverts


def test_evidence_is_quoted_with_the_place_where_it_stands(helena: int) -> None:
    talk = employer_told(helena, name=IVORINE).talks[0]
    held = {one.said: one.proof for one in talk.held}
    proof = held["month-end close"]
    assert proof is not None
    assert "month-end close" in proof.passage
    assert PRESENT in proof.where
    assert any("process mining" in one.line for one in talk.missing)


def test_a_language_that_the_person_speaks_counts_wherever_it_is_asked_for(helena: int) -> None:
    told = employer_told(helena, name="Foxglove Street Media", everything=True)
    said = {one.said for talk in told.talks for one in talk.held}
    assert {"English", "Dutch"} & said


def test_the_report_holds_those_who_look_and_the_one_asked_for(helena: int) -> None:
    report = market_report(helena, employer="ivorine")
    assert report.told is not None
    assert report.told.row.employer == IVORINE
    assert report.looking is not None
    assert [one.employer for one in report.looking.employers] == [IVORINE]
    assert market_report(helena, place="manchester").told is None


def test_a_name_that_means_no_employer_says_what_to_do(helena: int) -> None:
    with pytest.raises(Problem, match="No employer in the market has “Zyx” in its name"):
        employer_told(helena, name="Zyx")
    assert one_employer_told(helena, employer="Zyx") is None


def test_without_a_market_nobody_looks(home: Path, career: int) -> None:
    assert employers_looking(career) is None
    with pytest.raises(Problem, match="There is no market yet"):
        employer_told(career, name="Acme")
