"""The careers as two places tell them: nothing invented, and what differs found."""

from __future__ import annotations

from careers_told import HALVES, cases, rates


def test_both_halves_hold_thirty_careers_told_alike_and_thirty_told_differently() -> None:
    for half in HALVES:
        told_alike = [case for case in cases(half) if not case.expected]
        assert len(told_alike) >= 30
        assert len(cases(half)) - len(told_alike) >= 30


def test_every_kind_is_planted_in_both_halves() -> None:
    for half in HALVES:
        assert [kind for kind, rate in rates(cases(half)).items() if not rate.are] == []


def test_no_career_stands_in_both_halves() -> None:
    one, other = ({(case.one, case.other) for case in cases(half)} for half in HALVES)
    assert one.isdisjoint(other)


def test_of_the_open_half_each_career_gives_what_differs_in_it_and_nothing_else() -> None:
    wrong = {
        case.name: [one.what for one in case.found()]
        for case in cases("open")
        if sorted(one.kind.value for one in case.found()) != sorted(case.expected)
    }
    assert wrong == {}
