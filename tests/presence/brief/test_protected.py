"""No brief is made for the present employer, whichever way an advert names it."""

from __future__ import annotations

import pytest
from small_career import item

from breakthrough.evidence import Kind as ItemKind
from breakthrough.presence import Secrets
from breakthrough.presence.brief.protected import protected
from breakthrough.presence.brief.told import AskedRole

NOW = item(ItemKind.ROLE, "CFO", "Korvane Industries Ltd", dates=("2019-03", ""))
THEN = item(ItemKind.ROLE, "Clerk", "Fabrikam GmbH", dates=("2010-03", "2012-05"))


def refused(employer: str, text: str = "Experience with SAP", *, title: str = "CFO") -> str:
    asked = AskedRole(title, employer, text)
    return protected(asked, items=(NOW, THEN), secrets=Secrets())


@pytest.mark.parametrize(
    "employer",
    ["Korvane", "KORVANE", "kor\u200bvane industries", "Korvane UK", "Korvane Industries Leeds",
     "The Korvane Group", "Korvane Industries Careers", "Kor\u00advane"],
)  # fmt: skip
def test_its_short_name_its_case_and_unseen_signs_change_nothing(employer: str) -> None:
    assert "is your present employer" in refused(employer)


@pytest.mark.parametrize(
    "text",
    [
        "Korvane Industries seeks a CFO.",
        "<h2>About Korvane Industries</h2>We make pumps.",
        "At Korvane Industries you will lead.",
        "at KORVANE you will lead",
        "Kor\u200bvane is hiring",
        "We are Korvane Industries.",
        "Join Korvane",
        "Employer: Korvane Industries Ltd",
    ],
)
def test_where_no_employer_is_given_the_text_may_name_it(text: str) -> None:
    for employer in ("", " ", "\u200b", "-", "Confidential"):
        assert refused(employer, text).startswith("Korvane Industries Ltd is your present employer")


def test_a_title_may_name_it_and_a_recruiter_may_stand_as_the_employer() -> None:
    assert refused("", title="CFO at Korvane")
    assert refused("Example Search", "Korvane Industries is looking for a CFO.")


def test_others_get_their_brief() -> None:
    assert not refused("Fabrikam GmbH")
    assert not refused("Korvane Boats")
    assert not refused("Industries")
    assert not refused("", "We buy from Korvane Industries. Fabrikam seeks a CFO.")
    assert not refused("Fabrikam", "About Korvane Industries, our supplier")
    assert not refused("")
