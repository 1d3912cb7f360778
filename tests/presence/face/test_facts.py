"""What may be public of the evidence: each thing once, nothing secret, nothing of others."""

from __future__ import annotations

from dataclasses import replace

from small_career import AS_OF, ITEMS, item

from breakthrough.basics import PartialDate, Period
from breakthrough.evidence import Family, Item, Kind, Source
from breakthrough.presence import Secrets
from breakthrough.presence.face.facts import Facts, facts_of

LINKEDIN = Source(Family.LINKEDIN, "archive.zip")


def facts(*items: Item, secrets: Secrets | None = None) -> Facts:
    return facts_of(items, secrets=secrets or Secrets(), as_of=AS_OF)


def shared(one: Item, *, text: str = "", dates: tuple[str, str] | None = None) -> Item:
    """The same thing as the public profile states it."""
    period = one.period
    if dates is not None:
        period = Period(*(PartialDate.parse(it) if it else None for it in dates))
    return replace(one, source=LINKEDIN, text=text, period=period)


ROLE = item(
    Kind.ROLE,
    "Finance Director",
    "Contoso Ltd",
    text="Released €12m of cash in 9 months.\nLed carve-out, 400 staff",
    dates=("2019", "2022"),
)


def test_a_role_of_two_sources_stands_once_with_the_most_precise_dates_and_all_its_points() -> None:
    profile = shared(
        ROLE,
        text="Released €12m cash in 9 months\nBuilt the FP&A team.",
        dates=("2019-03", "2022-02"),
    )
    (role,) = facts(profile, ROLE).roles
    assert role.period == Period(PartialDate(2019, 3), PartialDate(2022, 2))
    assert role.points == (
        "Released €12m cash in 9 months",
        "Built the FP&A team.",
        "Led carve-out, 400 staff",
    )


def test_sentences_that_differ_in_a_number_or_in_the_part_both_stand() -> None:
    text = (
        "Led the carve-out of the adhesives business in Lisbon with 400 staff.\n"
        "Led the carve-out of the adhesives business in Lisbon with 500 staff.\n"
        "Supported the carve-out of the adhesives business in Lisbon with 400 staff.\n"
        "Led the carve-out of the adhesives business in Lisbon with 400 staff!"
    )
    (role,) = facts(replace(ROLE, text=text)).roles
    assert len(role.points) == 4 - 1


def test_a_line_that_only_introduces_others_is_no_point() -> None:
    (role,) = facts(replace(ROLE, text="Key results:\n• Led carve-out, 400 staff")).roles
    assert role.points == ("Led carve-out, 400 staff",)


def test_present_roles_come_first_then_the_newest() -> None:
    ended = item(Kind.ROLE, "Advisor", "A", dates=("2023-01", "2025-01"))
    old_but_present = item(Kind.ROLE, "Board Member", "B", dates=("2010-01", ""))
    undated = item(Kind.ROLE, "Auditor", "C")
    found = facts(undated, ended, ROLE, old_but_present).roles
    assert [one.organisation for one in found] == ["B", "A", "Contoso Ltd", "C"]


def test_a_degree_is_one_under_two_names_of_one_school() -> None:
    full = item(Kind.EDUCATION, "BCom - Accounting", "University of Lund", dates=("2008", "2011"))
    short = shared(item(Kind.EDUCATION, "BCom", "University of Lund"), dates=("2011", "2011"))
    other = shared(item(Kind.EDUCATION, "MSc Economics", "University of Lund"))
    found = facts(full, short, other).education
    assert [(one.title, str(one.period)) for one in found] == [
        ("BCom - Accounting", "2008 – 2011"),
        ("MSc Economics", "? – now"),
    ]


def test_a_certificate_is_of_a_day_and_gets_the_issuer_that_one_source_knows() -> None:
    cv = item(Kind.CERTIFICATION, "ACCA", dates=("2017", "2017"))
    profile = shared(item(Kind.CERTIFICATION, "ACCA", "The Institute"), dates=("2017-05", ""))
    (found,) = facts(cv, profile).certifications
    assert (found.organisation, str(found.period)) == ("The Institute", "2017-05 – 2017-05")


def test_two_certificates_of_one_name_and_other_days_are_two() -> None:
    first = item(Kind.CERTIFICATION, "First aid", dates=("2017-05", "2017-05"))
    again = item(Kind.CERTIFICATION, "First aid", dates=("2021-05", "2021-05"))
    assert len(facts(first, again).certifications) == 2


def test_a_project_that_a_cv_names_like_an_organisation_has_that_name() -> None:
    (found,) = facts(item(Kind.PROJECT, "", "One ledger", text="Merged 4 ledgers.")).projects
    assert (found.title, found.organisation) == ("One ledger", "")


def test_a_skill_listed_twice_and_endorsed_stands_once_in_its_first_spelling() -> None:
    listed = (item(Kind.SKILL, "Carve-outs"), item(Kind.SKILL, "carve-out"))
    endorsed = replace(item(Kind.ENDORSEMENT, "Carve-Outs"), by="Ada Fictional")
    only_endorsed = replace(item(Kind.ENDORSEMENT, "Treasury"), by="Ada Fictional")
    assert facts(only_endorsed, *listed, endorsed).skills == ("Carve-outs", "Treasury")


def test_a_language_keeps_the_level_that_one_source_states() -> None:
    found = facts(item(Kind.LANGUAGE, "French"), item(Kind.LANGUAGE, "French", text="Basic"))
    assert [(one.language, one.fluency) for one in found.languages] == [("French", "Basic")]


def test_what_others_wrote_and_who_endorses_appear_nowhere() -> None:
    said = replace(item(Kind.RECOMMENDATION, "", text="Zoë is the best."), by="Ada Fictional")
    endorsed = replace(item(Kind.ENDORSEMENT, "Treasury"), by="Ada Fictional", url="in/ada")
    found = facts(said, endorsed)
    assert found.skills == ("Treasury",)
    assert "Fictional" not in repr(found)
    assert "in/ada" not in repr(found)
    assert "the best" not in repr(found)


def test_a_secret_item_is_left_out_and_counted() -> None:
    found = facts(*ITEMS, secrets=Secrets(hidden=("Fabrikam",)))
    assert [one.organisation for one in found.roles] == ["Contoso Ltd"]
    assert "Fabrikam" not in repr(found)
    assert found.left_out == 1


def test_a_line_that_names_something_secret_is_left_out_of_an_item_that_is_not() -> None:
    role = replace(ROLE, text="Sold the plant to Fabrikam GmbH.\nLed carve-out, 400 staff")
    found = facts(role, secrets=Secrets(hidden=("Fabrikam GmbH",)))
    assert found.roles[0].points == ("Led carve-out, 400 staff",)
    assert (found.left_out, found.unsaid) == (0, 1)


def test_only_an_address_of_the_web_is_taken_over() -> None:
    bad = replace(item(Kind.PUBLICATION, "Cash"), url="javascript:alert(1)")
    good = replace(item(Kind.PUBLICATION, "Bank"), url="https://example.org/bank")
    assert [one.url for one in facts(bad, good).publications] == ["", "https://example.org/bank"]


def test_every_sentence_knows_the_entry_it_belongs_to() -> None:
    found = facts(*ITEMS)
    contoso = found.roles[0]
    assert [one.claim.text for one in found.of(contoso)] == list(contoso.points)
    assert len(contoso.points) == 3


def test_the_order_of_the_sources_changes_no_entry() -> None:
    profile = shared(ROLE, text="Built the FP&A team.", dates=("2019-03", "2022-02"))
    one, other = facts(*ITEMS, ROLE, profile), facts(profile, *reversed(ITEMS), ROLE)
    assert [(it.title, it.period) for it in one.roles] == [
        (it.title, it.period) for it in other.roles
    ]
    assert {frozenset(it.points) for it in one.roles} == {
        frozenset(it.points) for it in other.roles
    }


def test_no_evidence_gives_empty_facts() -> None:
    assert facts() == Facts()
