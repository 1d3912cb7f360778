"""A line of the evidence, word for word, passes whatever it names."""

from __future__ import annotations

import pytest
from small_career import AS_OF, ITEMS, item

from breakthrough.evidence import Kind
from breakthrough.presence import Secrets, TruthCheck, Verdict, check

CLOSE = "Took month-end close from 11 days to 4, as Accountant-in-charge with BlackLine in Graz"
ABSORBED = "Integrated Fabrikam into the group in 7 months"
REPORTED = "Reported 9 times to the Accountant of the board"
CAREER = (
    *ITEMS,
    item(
        Kind.ROLE,
        "Controller",
        "Korvane Industries Inc.",
        text=f"{CLOSE}.\n{ABSORBED}.\n{REPORTED}.",
        dates=("2010-01", "2014-08"),
    ),
)


def checked(text: str, *, secrets: Secrets | None = None) -> TruthCheck:
    return check(text, items=CAREER, as_of=AS_OF, name="Ada Novak", secrets=secrets)


def marked(text: str, *, secrets: Secrets | None = None) -> list[str]:
    return [text[one.start : one.end] for one in checked(text, secrets=secrets).findings]


@pytest.mark.parametrize("text", [ABSORBED, f"{ABSORBED}.", REPORTED])
def test_a_claim_that_names_another_employer_or_title_passes(text: str) -> None:
    (sentence,) = checked(text).sentences
    assert sentence.verdict is Verdict.BACKED
    assert [claim.item.organisation for claim in sentence.backing] == ["Korvane Industries Inc."]


@pytest.mark.parametrize(
    "text",
    [
        f"{CLOSE} (Korvane Industries).",
        f"{CLOSE} (Korvane Industries Inc.)",
        f"{CLOSE}. (korvane industries)",
        f"{ABSORBED} (Korvane Industries).",
    ],
)
def test_a_claim_with_its_own_employer_in_brackets_passes(text: str) -> None:
    assert marked(text) == []


@pytest.mark.parametrize("employer", ["Contoso Ltd", "Fabrikam", "Acme", "University of Lund"])
def test_a_claim_with_another_employer_in_brackets_is_marked(employer: str) -> None:
    assert marked(f"{CLOSE} ({employer}).") != []
    assert marked(f"{ABSORBED} ({employer}).") != []


@pytest.mark.parametrize(
    "opening", ["At Korvane Industries:", "As Controller at Korvane Industries:"]
)
def test_a_claim_opened_by_its_own_employer_passes(opening: str) -> None:
    assert marked(f"{opening} {CLOSE}.") == []
    assert marked(f"Finance Manager at Contoso. {opening} {ABSORBED}.") == []


@pytest.mark.parametrize(
    "opening", ["At Contoso:", "At Fabrikam:", "As Finance Manager at Korvane Industries:"]
)
def test_a_claim_opened_by_another_employer_or_title_is_marked(opening: str) -> None:
    assert marked(f"{opening} {CLOSE}.") != []


@pytest.mark.parametrize(
    "text",
    ["I was Finance Manager at Korvane Industries.", "Finance Manager at Korvane Industries."],
)
def test_a_title_held_at_another_employer_is_marked(text: str) -> None:
    assert marked(text) == ["Finance Manager"]


def test_what_a_span_ends_at_has_the_unit_it_begins_with() -> None:
    assert marked("Month-end close in 4 days.") == []
    assert marked("Month-end close in 11 days.") == []
    assert marked("Month-end close in 3 days.") == ["3 days"]
    assert marked("Month-end close in 4 weeks.") == ["4 weeks"]


def test_a_claim_under_the_heading_of_its_own_role_passes() -> None:
    assert marked(f"Controller, Korvane Industries\n- {ABSORBED}.\n- {CLOSE}.") == []


def test_a_claim_under_the_heading_of_another_role_is_marked() -> None:
    text = f"Accountant, Fabrikam GmbH, 2014 – 2019\n- {ABSORBED}."
    assert marked(text) == ["7 months"]


def test_a_claim_without_a_full_stop_is_no_heading_of_those_below_it() -> None:
    assert marked(f"{ABSORBED}\n- Supported the migration to SAP.\n- {CLOSE}") == []


def test_a_claim_that_names_something_confidential_never_passes() -> None:
    assert marked(ABSORBED, secrets=Secrets(hidden=("Fabrikam",))) == ["Fabrikam"]
    hidden = Secrets(hidden=("Korvane Industries",))
    assert marked(f"{CLOSE} (Korvane Industries).", secrets=hidden) != []
