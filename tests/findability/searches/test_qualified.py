"""What of a search evidence supports."""

from __future__ import annotations

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


def test_below_half_of_the_must_haves_a_search_counts_nothing() -> None:
    fit = MINE.fit(Search("", ("treasury", "IFRS", "hedging")))
    assert (fit.share, fit.worth) == (1 / 3, 0.0)
