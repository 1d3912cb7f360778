from __future__ import annotations

import pytest

from breakthrough.evidence import Family, Kind
from breakthrough.findability import Profile
from breakthrough.findability.trial.player import Public, first_part, player

BODY = """Controller
Northwind, Leeds
Jan 2019 to Current
Led the month end close.
Cut the close from nine days to four.
Built a forecast for five plants.
Ran the audit.
Accountant
Contoso, York
Jan 2015 to Dec 2018
Prepared group accounts.
Reviewed VAT returns.
Trained two juniors."""


def test_a_third_in_public_is_the_title_and_a_third_of_skills_and_sentences() -> None:
    whole = Profile(
        "Controller", "SAP, VAT, Excel\nSQL", "Led one. Ran two. Cut three.\nBuilt four."
    )
    public = first_part(whole, public=Public.THIRD)
    assert public.title == "Controller"
    assert public.skills == "SAP, VAT"  # of 4 skills a third, rounded up
    assert public.body == "Led one. Ran two."  # of 4 sentences a third, rounded up


def test_an_opening_is_the_title_with_five_skills_and_three_sentences() -> None:
    whole = Profile(
        "Controller", "SAP, VAT, Excel\nSQL, IFRS, GAAP", "Led one. Ran two. Cut three. Built four."
    )
    public = first_part(whole, public=Public.OPENING)
    assert public == Profile(
        "Controller", "SAP, VAT, Excel\nSQL, IFRS", "Led one. Ran two. Cut three."
    )


@pytest.mark.parametrize("public", Public)
def test_of_nothing_but_a_title_only_the_title_is_public(public: Public) -> None:
    assert first_part(Profile("Controller"), public=public) == Profile("Controller")


def test_a_short_profile_is_all_opening() -> None:
    whole = Profile("Controller", "SAP, VAT", "Led one. Ran two.")
    assert first_part(whole, public=Public.OPENING) == whole


def test_what_is_public_is_read_as_a_page_and_the_whole_as_the_cv_behind_it() -> None:
    whole = Profile("Controller", "SAP, VAT, SQL", BODY)
    found = player(whole, public=Public.THIRD)
    assert found is not None
    titles = {
        family: [
            item.title
            for item in found.items
            if item.kind is Kind.ROLE and item.source.family is family
        ]
        for family in (Family.LINKEDIN, Family.CV)
    }
    assert titles == {Family.LINKEDIN: ["Controller"], Family.CV: ["Controller", "Accountant"]}
    skills = [item.title for item in found.items if item.kind is Kind.SKILL]
    assert skills == ["SAP", "SAP", "VAT", "SQL"]
    assert "Cut the close from nine days to four." in {claim.text for claim in found.claims}


def test_a_profile_without_title_without_role_or_with_few_sentences_plays_nobody() -> None:
    assert player(Profile("", "SAP", BODY)) is None
    assert player(Profile("Controller", "SAP", "Led the close. Ran the audit.")) is None
    assert player(Profile("Controller", "SAP", "It is nice here.\n" * 12)) is None
