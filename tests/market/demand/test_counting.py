from __future__ import annotations

import pytest
from markets import Asks, demand

from breakthrough.basics import Share
from breakthrough.market.demand.counting import WHY_ALL, words_of_work

CFO = "CFO"
OTHERS = [Asks(f"other {n}", "Nurse", ("first aid",)) for n in range(20)]


def cfos(n: int, *terms: str) -> list[Asks]:
    return [Asks(f"e{number}", CFO, terms) for number in range(n)]


def test_a_term_is_told_by_employers_with_their_share_and_postings() -> None:
    told = demand(
        [*cfos(6, "GAAP"), *cfos(3, "GAAP"), Asks("e9", CFO, ("SAP",)), *OTHERS], role=CFO
    )
    (gaap,) = (one for one in told.terms if one.term == "GAAP")
    assert gaap.asked == Share.of(6, 7)
    assert gaap.postings == 6 + 3
    assert told.basis.n == 6 + 3 + 1
    assert told.basis.of_what == "postings that state requirements"


def test_times_as_often_counts_every_employer_alike() -> None:
    # Each of 9 asks in all of its adverts; of 20 others one asks in one of its two.
    others = [*OTHERS[1:], Asks("other 0", "Nurse", ("GAAP",)), Asks("other 0", "Nurse", ())]
    told = demand([*cfos(9, "GAAP"), *others], role=CFO)
    (gaap,) = told.terms
    assert gaap.times_as_often == pytest.approx(((9 + 0.5) / (9 + 1)) / ((0.5 + 0.5) / (20 + 1)))


def test_what_no_other_advert_asks_for_has_no_number_of_times() -> None:
    (gaap,) = demand([*cfos(9, "GAAP"), *OTHERS], role=CFO).terms
    assert gaap.times_as_often is None


def test_one_employers_adverts_in_the_same_words_count_once() -> None:
    # e0 puts one text up nine times and asks in it; in its other text it does not.
    again = [Asks("e0", CFO, ("SAP",))] * 9 + [Asks("e0", CFO, ("GAAP",), says="other")]
    others = [*OTHERS, Asks("x", "Nurse", ("SAP",)), Asks("x", "Nurse", ())]
    told = demand([*again, *(Asks(f"e{n}", CFO, ("SAP",)) for n in range(1, 9)), *others], role=CFO)
    (sap,) = (one for one in told.terms if one.term == "SAP")
    here, there = (8 + 1 / 2 + 0.5) / (9 + 1), (1 / 2 + 0.5) / (21 + 1)
    assert sap.times_as_often == pytest.approx(here / there)
    assert (sap.asked.count, sap.postings) == (9, 9 + 8)


def test_what_everybody_asks_for_is_not_told() -> None:
    others = [Asks(f"other {n}", "Nurse", ("Excel",)) for n in range(20)]
    told = demand([*cfos(9, "Excel"), *others], role=CFO)
    assert told.terms == ()
    assert told.reason.startswith("Nothing that they ask for stands out")


def test_the_name_of_the_work_is_no_term() -> None:
    adverts = [Asks(f"e{n}", "Finance Director", ("financial", "tax")) for n in range(9)]
    told = demand([*adverts, *OTHERS], role="Finance Director")
    assert [one.term for one in told.terms] == ["tax"]
    assert words_of_work(["Tax Clerk", "Tax Lead", "Nurse", "Cook"]) == {"tax"}


def test_another_form_and_a_part_of_a_longer_term_are_told_once() -> None:
    adverts = cfos(9, "usability", "usability testing", "prototype", "prototyping")
    told = {one.term for one in demand([*adverts, *OTHERS], role=CFO).terms}
    assert "usability" not in told
    assert "usability testing" in told
    assert len(told & {"prototype", "prototyping"}) == 1


def test_fewer_than_five_employers_are_too_few() -> None:
    told = demand([*cfos(4, "GAAP"), *OTHERS], role=CFO)
    assert told.terms == ()
    assert told.reason == (
        "Not known, because only 4 employers could be read: at least 5 are needed."
    )


def test_all_postings_at_once_have_nothing_to_be_held_against() -> None:
    assert demand(cfos(9, "GAAP"), role=CFO).reason == WHY_ALL


def test_postings_without_a_text_say_so() -> None:
    assert demand(OTHERS, role=CFO).reason.startswith("Not known, because none of these postings")
