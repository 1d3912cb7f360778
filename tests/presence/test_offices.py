"""Offices nobody gave, and changes worked out of the wrong numbers."""

from __future__ import annotations

import pytest
from small_career import AS_OF, ITEMS, item

from breakthrough.evidence import Item, Kind
from breakthrough.presence import check

CLOSE = "Took month-end close from 11 days to 4 across nine countries."
DIRECTOR = item(
    Kind.ROLE, "Finance Director", "Korvane Industries", text=CLOSE, dates=("2022-01", "")
)
CAREER = (DIRECTOR, *ITEMS[1:])


def marked(text: str, *items: Item) -> list[str]:
    found = check(text, items=(*CAREER, *items), as_of=AS_OF, name="Ada Novak").findings
    return [text[one.start : one.end] for one in found]


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        ("I run Korvane Industries.", "run Korvane Industries"),
        ("I have led Korvane Industries since 2022.", "led Korvane Industries"),
        ("I chair the board.", "chair the board"),
        ("Board member of several listed companies.", "Board member"),
        ("I am a member of the supervisory board.", "member of the supervisory board"),
        ("As a former minister, I know budgets.", "As a former minister"),
    ],
)
def test_an_office_that_no_evidence_gives_is_marked(text: str, passage: str) -> None:
    assert passage in marked(text)


def test_an_office_that_evidence_gives_passes() -> None:
    chief = item(Kind.ROLE, "Managing Director", "Northwind Ltd", dates=("2010-01", "2014-01"))
    chair = item(Kind.VOLUNTEERING, "Chair of the Board", "Openfield Trust", dates=("2017-01", ""))
    assert marked("I ran Northwind from 2010 to 2014.", chief) == []
    assert marked("I chair the board of Openfield Trust.", chair) == []


def test_leading_something_at_an_employer_is_not_leading_it() -> None:
    led = item(Kind.ROLE, "Controller", "Northwind Ltd", text="Led Northwind's reporting team.")
    assert marked("I led Northwind's reporting team.", led) == []


def test_a_change_is_worked_out_of_the_two_ends_of_its_span() -> None:
    assert marked("Month-end close fell by 63 %.") == []
    assert marked("Month-end close fell by 90 %.") == ["90 %"]
    assert marked("Month-end close fell by 99 %.") == ["99 %"]
