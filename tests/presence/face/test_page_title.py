"""A page is called by the seat."""

from __future__ import annotations

from dataclasses import replace

from a_face import ZOE, period

from breakthrough.presence import page_title
from breakthrough.presence.face.face import Entry

PAST = Entry("Senior  Auditor", "Contoso Ltd", period=period("2014", "2019"))
NOW = Entry("Chief Financial Officer", "Northwind Holdings", period=period("2022", ""))


def test_a_page_is_called_by_the_present_seat_and_by_no_skill() -> None:
    assert page_title(replace(ZOE, roles=(PAST, NOW))) == "Chief Financial Officer"


def test_without_a_present_seat_the_latest_names_the_page() -> None:
    assert page_title(replace(ZOE, roles=(PAST,))) == "Senior Auditor"


def test_a_role_without_a_title_does_not_name_the_page() -> None:
    assert page_title(replace(ZOE, roles=(replace(NOW, title=" "), PAST))) == "Senior Auditor"


def test_without_a_role_the_headline_names_the_page() -> None:
    assert page_title(replace(ZOE, roles=(), headline="Treasurer")) == "Treasurer"
