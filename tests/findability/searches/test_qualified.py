"""What of a search evidence supports."""

from __future__ import annotations

import pytest

from breakthrough.evidence import Family, Item, Kind, Source, claims
from breakthrough.findability import Evidence, Search

CV = Source(Family.CV, "cv.docx")
MINE = Evidence(
    claims(
        [
            Item(Kind.ROLE, "Group Finance Director", CV, text="Ran treasury."),
            Item(Kind.SKILL, "SAP", CV),
        ]
    )
)


def test_a_group_is_met_by_any_of_its_phrases() -> None:
    groups = (("head of finance", "finance director"), ("hedging", "treasury"), ("IFRS",))
    fit = MINE.fit(Search("", groups=groups))
    assert [phrase for phrase, _ in fit.supported] == ["finance director", "treasury"]
    assert fit.missing == ("IFRS",)
    assert fit.worth == fit.share == 2 / 3


def test_one_group_of_two_shows_no_fit() -> None:
    fit = MINE.fit(Search("", groups=(("nurse",), ("SAP",))))
    assert (fit.share, fit.worth) == (1 / 2, 0.0)


def test_a_title_alone_asks_also_for_one_thing_that_the_role_needs() -> None:
    designer = Search("Product Designer", ("Product Designer",), needs=("UX", "Product Designer"))
    florist = Evidence(claims([Item(Kind.ROLE, "Floral Designer", CV, text="Sold a product.")]))
    artist = Evidence(claims([Item(Kind.ROLE, "Product Designer", CV)]))
    assert not florist.fit(designer).is_qualified
    assert artist.fit(designer).is_qualified


@pytest.mark.parametrize(
    ("held", "asked"),
    [
        ("CFO", "Chief Financial Officer"),
        ("Chief Financial Officer", "Group CFO"),
        ("Vice President of Sales", "VP Sales"),
        ("SVP, Engineering", "Senior Vice President Engineering"),
    ],
)
def test_who_holds_a_title_fits_it_in_its_other_writing(held: str, asked: str) -> None:
    search = Search(asked, (asked.removeprefix("Group "),))
    role = Evidence(claims([Item(Kind.ROLE, held, CV)]))
    assert role.fit(search).is_qualified
    project = Evidence(claims([Item(Kind.PROJECT, held, CV)]))
    assert not project.fit(search).is_qualified


def test_an_abbreviation_of_several_titles_proves_none_of_them() -> None:
    role = Evidence(claims([Item(Kind.ROLE, "CIO", CV)]))
    for asked in ("Chief Information Officer", "Chief Investment Officer"):
        assert not role.fit(Search(asked, (asked,))).is_qualified


def test_what_a_role_needs_beside_its_title_is_missed_by_the_title_that_is_typed() -> None:
    needs = ("UX", "Figma", "Product Designer")
    fit = MINE.fit(Search("Senior Product Designer", ("Designer",), needs=needs))
    assert fit.missing == ("Designer", "Product Designer")


def test_below_half_of_the_must_haves_a_search_counts_nothing() -> None:
    fit = MINE.fit(Search("", ("treasury", "IFRS", "hedging")))
    assert (fit.share, fit.worth) == (1 / 3, 0.0)


def test_a_headline_or_about_proves_nothing_and_a_role_or_skill_does() -> None:
    said = [
        Item(Kind.HEADLINE, "Treasury expert | SAP", CV),
        Item(Kind.SUMMARY, "", CV, text="I know hedging and treasury."),
    ]
    search = Search("", ("treasury", "SAP", "hedging", "IFRS"))
    alone = Evidence(claims(said))
    assert alone.fit(search).supported == ()
    assert alone.fit(search).missing == ("treasury", "SAP", "hedging", "IFRS")
    shown = Evidence(claims([*said, Item(Kind.ROLE, "Controller", CV, text="Ran treasury.")]))
    assert [phrase for phrase, _ in shown.fit(search).supported] == ["treasury"]


def test_what_is_only_said_is_told_and_what_is_shown_is_not() -> None:
    said = Item(Kind.SUMMARY, "", CV, text="I know hedging and treasury.")
    found = Evidence(claims([said, Item(Kind.SKILL, "Treasury", CV)]))
    told = found.only_said("hedging")
    assert told is not None
    assert told.item is said
    assert found.only_said("treasury") is None
    assert found.only_said("IFRS") is None


def test_a_search_would_be_qualified_for_with_the_must_haves_that_lack_for_half() -> None:
    fit = MINE.fit(Search("", ("treasury", "IFRS", "hedging", "M&A", "leasing")))
    assert [fit.is_qualified_with(more) for more in (0, 1, 2)] == [False, False, True]
