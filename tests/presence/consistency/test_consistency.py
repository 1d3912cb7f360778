"""What two places say differently, as it is told."""

from __future__ import annotations

from datetime import date

import pytest
from careers_told import AS_OF, standing

from breakthrough.evidence import Family, Item, Source
from breakthrough.evidence import Kind as ItemKind
from breakthrough.presence.consistency import Inconsistency, Kind, Standing, inconsistencies

DIRECTOR = "role | Finance Director | Northwind | 2019-03 – now"


def between(one: list[str], other: list[str], *, whole: bool = False) -> tuple[Inconsistency, ...]:
    """What a CV and a profile with these entries say differently."""
    return inconsistencies(
        (
            standing("CV", one, is_whole_career=whole),
            standing("LinkedIn profile", other, is_whole_career=whole),
        ),
        as_of=AS_OF,
    )


def whats(one: list[str], other: list[str], *, whole: bool = False) -> list[str]:
    return [it.what for it in between(one, other, whole=whole)]


def test_a_date_that_differs_is_told_in_one_sentence_with_both_passages() -> None:
    (found,) = between([DIRECTOR], ["role | Finance Director | Northwind | 2019-06 – now"])
    assert found.what == (
        "Your CV says Finance Director at Northwind from March 2019, "
        "your LinkedIn profile from June 2019."
    )
    assert found.one == ("CV", "Finance Director, Northwind, March 2019 to now")
    assert found.other == ("LinkedIn profile", "Finance Director, Northwind, June 2019 to now")


def test_what_three_places_say_of_one_thing_is_told_once() -> None:
    later = "role | Finance Director | Northwind Ltd | 2019-06 – now"
    places = [standing("CV", [DIRECTOR]), standing("LinkedIn profile", [later])]
    (found,) = inconsistencies([*places, standing("Site", [later])], as_of=AS_OF)
    assert found.what == (
        "Your CV says Finance Director at Northwind from March 2019, "
        "your LinkedIn profile and your Site from June 2019."
    )
    assert [label for label, _ in found.also] == ["Site"]


def test_three_dates_of_one_thing_are_told_side_by_side() -> None:
    places = [
        standing(label, [f"role | Finance Director | Northwind | 2019-{month} – now"])
        for label, month in (("CV", "03"), ("LinkedIn profile", "06"), ("Site", "09"))
    ]
    (found,) = inconsistencies(places, as_of=AS_OF)
    assert found.what.endswith(
        "from March 2019, your LinkedIn profile from June 2019, your Site from September 2019."
    )


def test_a_role_that_two_of_three_whole_careers_leave_out_is_told_once() -> None:
    kept = "role | Clerk | Aldera | 2010-01 – 2016-01"
    gone = "role | Sales Manager | Fabrikam | 2016-02 – 2018-05"
    places = [
        standing(label, lines, is_whole_career=True)
        for label, lines in (("CV", [kept]), ("LinkedIn profile", [kept, gone]), ("Site", [kept]))
    ]
    (found,) = inconsistencies(places, as_of=AS_OF)
    assert found.what == (
        "Your LinkedIn profile has Sales Manager at Fabrikam (February 2016 to May 2018), "
        "your CV and your Site do not."
    )
    assert (found.other, found.also) == (("CV", ""), (("Site", ""),))


def test_a_role_left_out_is_no_matter_where_a_place_does_not_claim_to_tell_all() -> None:
    gone = "role | Sales Manager | Fabrikam | 2016-02 – 2018-05"
    assert [it.kind for it in between([DIRECTOR, gone], [DIRECTOR], whole=True)] == [Kind.MISSING]
    assert between([DIRECTOR, gone], [DIRECTOR]) == ()


def test_dates_and_titles_of_recent_roles_come_first_and_what_is_rounded_last() -> None:
    one = [
        "role | Clerk | Aldera | 2001-01 – 2003-01",
        "role | Buyer | Contoso | 2018-01 – 2020-01 | Ran 412 tenders in Spain.",
        "role | Finance Director | Northwind | 2020-03 – now | Cut audit fees by 12 %.",
        "language | French | Fluent",
    ]
    other = [
        "role | Clerk | Aldera | 2001-05 – 2003-01",
        "role | Buyer | Contoso | 2018-01 – 2020-05 | Ran about 400 tenders in Spain.",
        "role | Head of Finance | Northwind | 2020-03 – now",
        "language | French | A1",
    ]
    kinds = [it.kind for it in between(one, other)]
    recent, later = kinds[:2], kinds[2:]
    assert recent == [Kind.TITLE, Kind.END]
    assert later == [Kind.START, Kind.LANGUAGE, Kind.ROUNDED]


def test_the_more_precise_of_two_dates_is_named() -> None:
    (found,) = between(
        ["role | Buyer | Contoso | 2016 – now"], ["role | Buyer | Contoso | 2015-11 – now"]
    )
    assert found.hint == "“LinkedIn profile” is more precise: it names the month."


def test_the_place_that_knows_of_an_end_was_probably_written_later() -> None:
    (found,) = between(
        ["role | Buyer | Contoso | 2016-01 – now"], ["role | Buyer | Contoso | 2016-01 – 2024-02"]
    )
    assert found.hint == "“LinkedIn profile” knows of an end, so it was probably written later."


def test_the_place_changed_last_is_newer() -> None:
    later = "role | Finance Director | Northwind | 2019-06 – now"
    cv = standing("CV", [DIRECTOR])
    old = Standing(cv.label, cv.items, changed_on=date(2024, 1, 5))
    site = standing("Site", [later])
    new = Standing(site.label, site.items, changed_on=date(2026, 3, 5))
    (found,) = inconsistencies((old, new), as_of=AS_OF)
    assert found.hint == "“Site” is newer: it was changed on 5 March 2026."


def test_the_later_of_the_two_dates_at_issue_does_not_make_a_place_newer() -> None:
    (found,) = between([DIRECTOR], ["role | Finance Director | Northwind | 2019-06 – now"])
    assert found.hint == ""


def test_a_label_of_ones_own_is_told_as_your_own() -> None:
    about = standing("My own About text", [], texts=["About | CFO at Northwind since 2021."])
    cv = standing("CV", ["role | CFO | Northwind | 2022-02 – now"])
    (found,) = inconsistencies((about, cv), as_of=AS_OF)
    assert found.what == (
        "Your CV says CFO at Northwind from February 2022, your own About text from 2021."
    )


@pytest.mark.parametrize(
    "text",
    [
        "At Northwind, since 2021, I have also taught evening classes.",
        "Since 2020 I have lived in Leeds. CFO at Northwind.",
        "I joined Northwind in 2015.",
        "CFO at Fabrikam since 2015. I knew Northwind well.",
        "Chair, Leeds Harbour Trust (since 2015), and later CFO at Northwind.",
        "As CFO at Northwind I closed two plants between 2015 and 2019.",
    ],
)
def test_a_sentence_that_may_speak_of_something_else_contradicts_nothing(text: str) -> None:
    cv = standing("CV", ["role | CFO | Northwind | 2022-02 – now"])
    assert inconsistencies((cv, standing("Site", [], texts=[f"About | {text}"])), as_of=AS_OF) == ()


def test_the_end_of_a_month_before_the_next_role_is_a_way_of_counting_only_where_one_follows() -> (
    None
):
    one, other = (f"role | Buyer | Contoso | 2015-01 – 2018-0{month}" for month in (5, 6))
    follows = "role | Director | Fabrikam | 2018-06 – now"
    assert between([one, follows], [other, follows]) == ()
    assert [it.kind for it in between([one], [other])] == [Kind.END]


def test_a_number_said_of_another_role_is_not_that_of_this_one() -> None:
    manager = "role | Plant Manager | Carrow | 2016-01 – 2019-12 | {}"
    shift = "role | Shift Manager | Carrow | 2012-01 – 2015-12 | {}"
    one = [manager.format("Cut cost by 12 %."), shift.format("Cut cost by 5 %.")]
    assert between(one, [manager.format("Cut cost by 12 %.")]) == ()
    assert (
        between(one, ["role | Plant Manager | Carrow | 2012-01 – 2019-12 | Cut cost by 5 %."]) == ()
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Led a team of 12.", "Led 12 people."),
        ("Grew revenue to €12m.", "Grew revenue to €12 million."),
        ("Led the IFRS 16 project.", "Led the IFRS 15 project."),
        ("Led phase 2 of the move.", "Led phase 3 of the move."),
        ("Raised margin by 9 %.", "Raised margin to 31 %."),
        ("Cut cost by 12 % in logistics.", "Cut cost by 15 % in purchasing."),
        ("Spent $1,000.000.00 on tools.", "Spent $1,000 on tools."),
    ],
)
def test_numbers_of_something_else_contradict_nothing(one: str, other: str) -> None:
    role = "role | Plant Manager | Carrow | 2016-01 – 2019-12 | {}"
    assert whats([role.format(one)], [role.format(other)]) == []


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Opened about 400 shops.", "Opened 412 shops.", Kind.ROUNDED),
        ("Opened over 40 shops.", "Opened 43 shops.", Kind.ROUNDED),
        ("Opened 40 shops.", "Opened 43 shops.", Kind.ROUNDED),
        ("Opened 20 shops.", "Opened 15 shops.", Kind.NUMBER),
        ("Opened 42 shops.", "Opened 43 shops.", Kind.NUMBER),
        ("Opened over 50 shops.", "Opened 43 shops.", Kind.NUMBER),
    ],
)
def test_what_is_rounded_is_told_apart_from_what_differs(one: str, other: str, kind: Kind) -> None:
    role = "role | Area Manager | Carrow | 2016-01 – 2019-12 | {}"
    assert [it.kind for it in between([role.format(one)], [role.format(other)])] == [kind]


def test_hostile_names_are_told_on_one_line_and_cut() -> None:
    wild = "Chief\n</script> ﷽ " + "x" * 10_000
    source = Source(Family.CV, "cv.docx")
    places = [
        Standing(label, (Item(ItemKind.LANGUAGE, wild, source, text=level),))
        for label, level in (("CV", "A1"), ("Site", "C2"))
    ]
    (found,) = inconsistencies(places, as_of=AS_OF)
    assert "\n" not in found.what
    assert len(found.what) < 1_000


def test_one_place_and_no_place_differ_from_nothing() -> None:
    assert inconsistencies((), as_of=AS_OF) == ()
    assert inconsistencies((standing("CV", [DIRECTOR]),), as_of=AS_OF) == ()
