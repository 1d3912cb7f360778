"""What to ask, each question out of a stated fact."""

from __future__ import annotations

from seats import day, history, pounds, seen

from breakthrough.market.employers import EmployerHistory, Seat
from breakthrough.market.reposts import Change, Changed
from breakthrough.market.talk.questions import MOST, questions_about


def facts(seat: Seat, *, told: EmployerHistory | None = None, says_all: bool = True) -> list[str]:
    found = questions_about(seat, history=told or history(seat), has_text=True, names_whom=says_all)
    assert all(one.ask.endswith("?") for one in found)
    return [one.fact for one in found]


def test_what_the_employer_did_is_asked_about_first_with_its_dates() -> None:
    dropped = Change(Changed.DROPPED, "Fluent Dutch", "", day(20), day(34))
    seat = Seat(
        (
            seen(up=(0, 20), pay=pounds(70_000)),
            seen(up=(34, 60), pay=pounds(80_000), again_after=9, changes=(dropped,)),
        )
    )
    assert facts(seat) == [
        "Pay raised since 4 Apr 2026: 70,000 GBP a year before, 80,000 GBP a year since.",
        "No longer asked for since 4 Apr 2026: “Fluent Dutch”",
        "Put up again on 4 Apr 2026, 9 days after it had come down.",
    ]


def test_lower_pay_is_no_raise_and_the_latest_of_several_changes_is_told() -> None:
    old = Change(Changed.ADDED, "", "Fluent Dutch", day(5), day(10))
    new = Change(Changed.ADDED, "", "A licence", day(15), day(20))
    seat = Seat(
        (
            seen(up=(0, 5), pay=pounds(80_000)),
            seen(up=(10, 15), pay=pounds(70_000), again_after=2, changes=(old,)),
            seen(up=(20, 25), pay=pounds(70_000), again_after=2, changes=(new,)),
        )
    )
    assert facts(seat)[0] == "Newly asked for since 21 Mar 2026: “A licence”"
    assert not any("Pay raised" in fact for fact in facts(seat))


def test_the_days_it_is_up_count_from_our_own_first_sighting_where_that_says_enough() -> None:
    long = Seat((seen(up=(0, 45), at_start=True, posted_on=day(-60)),))
    assert "Up for 45 days since we first saw it on 1 Mar 2026." in facts(long)
    young = Seat((seen(up=(0, 7), at_start=True, posted_on=day(-60)),))
    assert "Up for 67 days by the date it states, 31 Dec 2025." in facts(young)


def test_a_date_moved_forward_is_asked_about_and_one_moved_back_is_not() -> None:
    forward = Seat((seen(up=(0, 7), at_start=True, posted_on=day(-3), moved_days=9),))
    assert "The date it states was moved forward by 9 days; it first said 26 Feb 2026." in facts(
        forward
    )
    back = Seat((seen(up=(0, 7), at_start=True, posted_on=day(-3), moved_days=-9),))
    assert not any("moved" in fact for fact in facts(back))


def test_the_first_of_its_kind_is_told_only_on_a_board_watched_for_four_weeks() -> None:
    other = Seat((seen("Buyer", up=(0, 90)),))
    late, early = Seat((seen(up=(28, 40)),)), Seat((seen(up=(27, 40)),))
    first = "The first with this title among 2 adverts of theirs seen since 1 Mar 2026."
    assert first in facts(late, told=history(other, late))
    assert first not in facts(early, told=history(other, early))
    twin = Seat((seen("controller", up=(0, 9)),))
    assert first not in facts(late, told=history(twin, late))


def test_a_young_advert_is_asked_about_what_it_does_not_say() -> None:
    seat = Seat((seen(up=(0, 3), at_start=True, pay=None),))
    assert facts(seat, told=history(seat, others=4), says_all=False) == [
        "The advert does not say whom it reports to.",
        "No pay was found in the advert.",
        "Seen since 1 Mar 2026.",
    ]


def test_other_adverts_are_asked_about_only_where_they_are_of_the_same_field() -> None:
    seat = Seat((seen("Head of Finance", up=(0, 3), at_start=True),))
    same = Seat((seen("Senior Finance Analyst", up=(0, 3), at_start=True),))
    other = Seat((seen("Head of Sales", up=(0, 3), at_start=True),))
    beside = "They are looking for “Senior Finance Analyst” in the same field too."
    assert beside in facts(seat, told=history(seat, same, other))
    assert not any("same field" in one for one in facts(seat, told=history(seat, other)))


def test_there_are_three_questions_at_most() -> None:
    busy = Seat((seen(up=(0, 90), at_start=True, posted_on=day(-9), moved_days=4, pay=None),))
    assert len(facts(busy, says_all=False)) == MOST
