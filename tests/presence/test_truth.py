"""A text is held against the evidence: what passes, what is marked, and why."""

from __future__ import annotations

import pytest
from small_career import ITEMS, checked, item, marks, only, verdicts

from breakthrough.evidence import Kind as ItemKind
from breakthrough.presence import COVERED, Kind, Secrets, Verdict


@pytest.mark.parametrize(
    "text",
    [
        "Cut audit fees by 12 %.",
        "I cut audit fees by twelve percent.",
        "Audit fees were reduced by 12 per cent.",
        "I lead a team of 43 accountants.",
        "Led over 40 accountants.",
        "Led 40 accountants.",
        "Raised EUR 1,200,000 of grants.",
        "Raised 1.2 million euros of grants.",
        "Raised over one million euros of grants.",
        "Increased sites by 68 %.",
        "Finance Manager at Contoso since March 2019.",
        "Finance Manager at Contoso, 03/2019 – present.",
        "Accountant at Fabrikam, September 2014 to February 2019.",
        "I have worked at Contoso for seven years.",
        "I have 12 years of experience.",
        "I graduated from Lund in 2014.",
        "I hold an MSc in Economics and have been ACCA since 2017.",
        "Expert in treasury.",
        "I helped with the migration to SAP.",
        "Ada Novak is a Finance Manager.",
    ],
)
def test_what_evidence_says_in_other_words_passes(text: str) -> None:
    assert marks(text) == []
    assert verdicts(text) == [Verdict.BACKED]


@pytest.mark.parametrize(
    ("text", "kind", "passage"),
    [
        ("Cut audit fees by 21 %.", "number", "21 %"),
        ("Led nearly 50 accountants.", "number", "50"),
        ("Led 45 accountants.", "number", "45"),
        ("Raised $1.2m of grants.", "number", "$1.2m"),
        ("Raised €12m of grants.", "number", "€12m"),
        ("Doubled the number of sites.", "number", "Doubled"),
        ("Increased sites by 135.", "number", "135"),
        ("Finance Manager at Contoso since 2017.", "date", "since 2017"),
        ("I have worked at Contoso for 8 years.", "date", "8 years"),
        ("I have nearly 20 years of experience.", "date", "20 years"),
        ("I graduated from Lund in 2012.", "date", "2012"),
        ("ACCA since 2015.", "date", "since 2015"),
        ("Head of Finance at Contoso.", "title", "Head of Finance"),
        ("As Finance Director I cut audit fees.", "title", "Finance Director"),
        ("Led the migration to SAP.", "strength", "Led"),
        ("She owned the migration to SAP.", "strength", "owned"),
        ("I am responsible for the cost report.", "strength", "responsible for"),
        ("I led treasury.", "strength", "led"),
        ("I speak fluent Italian.", "strength", "fluent"),
        ("I have deep experience with Kubernetes.", "skill", "Kubernetes"),
        ("I have deep experience with machine learning.", "skill", "machine learning"),
        ("Certified in PRINCE2.", "skill", "PRINCE2"),
        ("I worked for Globex.", "name", "Globex"),
        ("I single-handedly built the cost report.", "unbacked", "handedly"),
        ("I have led teams.", "unbacked", "I have led teams."),
    ],
)
def test_what_evidence_does_not_say_is_marked_at_its_place(
    text: str, kind: str, passage: str
) -> None:
    assert marks(text) == [(kind, passage)]
    assert verdicts(text) == [Verdict.MARKED]


@pytest.mark.parametrize(
    "text",
    [
        "I enjoy working with people.",
        "Let us talk.",
        "In short: I like order.",
        "I take on one thing at a time.",
        "What do you need?",
        "A good report is a short one.",
        "I would love to hear from you.",
    ],
)
def test_what_states_no_fact_passes_and_is_said_to_state_none(text: str) -> None:
    assert verdicts(text) == [Verdict.SAYS_NOTHING]


def test_an_opinion_hides_no_fact() -> None:
    assert marks("I love that I led the migration to SAP.") == [("strength", "led")]
    assert marks("I enjoy leading my 500 people at Globex.") == [
        ("number", "500"),
        ("name", "Globex"),
    ]


def test_a_number_of_one_role_is_marked_at_another() -> None:
    text = "At Contoso I raised €1.2m of grants."
    assert marks(text) == [("number", "€1.2m")]
    assert "Accountant, Fabrikam GmbH" in only(text).reason
    assert (
        marks("I cut audit fees by 12 % at Contoso and raised €1.2m of grants at Fabrikam.") == []
    )
    swapped = "I raised €1.2m of grants at Contoso and cut audit fees by 12 % at Fabrikam."
    assert marks(swapped) == [("number", "€1.2m"), ("number", "12 %")]


def test_words_of_one_role_are_marked_at_another() -> None:
    assert marks("At Fabrikam I worked on the migration.") == [("unbacked", "migration")]


def test_a_line_that_names_a_role_holds_for_the_bullets_under_it() -> None:
    lines = (
        "Contoso Ltd, Finance Manager, 2019–\n"
        "- Led a team of 43 accountants\n"
        "- Raised €1.2m of grants"
    )
    assert marks(lines) == [("number", "€1.2m")]


def test_there_goes_on_with_the_role_before() -> None:
    assert marks("I joined Fabrikam in 2014. There I cut audit fees by 12 %.") == [
        ("number", "12 %")
    ]


def test_a_reason_says_what_evidence_says_instead() -> None:
    assert only("Cut audit fees by 21 %.").reason == (
        "Your evidence says 12 % (“Cut audit fees by 12 %.”); the text says 21 %."
    )
    assert only("Led the migration to SAP.").reason == (
        "Your evidence says “Supported”, not “Led”: “Supported the migration to SAP.”"
    )
    assert only("I worked at Contoso for 9 years.").reason == (
        "Your evidence shows 7 years 9 months (Finance Manager, Contoso Ltd)."
    )


def test_a_sentence_names_the_claims_that_back_it() -> None:
    (one,) = checked("At Contoso I cut audit fees by 12 %.").sentences
    assert [claim.text for claim in one.backing] == ["Cut audit fees by 12 %."]
    assert one.backing[0].item is ITEMS[0]


def test_places_are_counted_from_the_beginning_of_the_text() -> None:
    text = "I like order.\n\n• Cut audit fees by 21 %."
    found = only(text)
    assert text[found.start : found.end] == "21 %"
    assert found.kind is Kind.NUMBER


def test_a_sentence_in_another_language_is_not_checked_and_says_so() -> None:
    text = "Ich leite ein Team mit 500 Menschen und bin Direktor. I like order."
    assert verdicts(text) == [Verdict.NOT_CHECKED, Verdict.SAYS_NOTHING]
    assert "German" in checked(text).sentences[0].note
    assert not checked(text).is_true
    assert COVERED == ("English",)


def test_a_claim_that_is_taken_back_backs_nothing_but_itself() -> None:
    items = [item(ItemKind.ROLE, "Clerk", "Contoso", text="Did not lead the audit of 9 sites.")]
    assert checked("Did not lead the audit of 9 sites.", items=items).is_true
    assert not checked("I led the audit of 9 sites.", items=items).is_true


def test_a_hidden_name_never_passes_in_any_language() -> None:
    secrets = Secrets(hidden=("Fabrikam",))
    assert marks("I was an Accountant at Fabrikam.", secrets=secrets)[-1] == (
        "confidential",
        "Fabrikam",
    )
    german = "Ich war bei der Fabrikam und habe dort gearbeitet."
    assert marks(german, secrets=secrets) == [("confidential", "Fabrikam")]


def test_what_only_a_secret_item_backs_is_confidential() -> None:
    secrets = Secrets(items=frozenset({ITEMS[1]}))
    found = marks("I built the cost report.", secrets=secrets)
    assert {kind for kind, _ in found} == {"confidential"}
    assert marks("Cut audit fees by 12 %.", secrets=secrets) == []


def test_the_present_employer_may_be_named_but_neither_addressed_nor_left() -> None:
    secrets = Secrets(present=("Contoso Ltd",))
    assert marks("Finance Manager at Contoso since 2019.", secrets=secrets) == []
    assert marks("Dear Contoso, I like order.", secrets=secrets) == [("confidential", "Contoso")]
    for text in ("I am looking for a new role.", "I am open to new opportunities."):
        assert [kind for kind, _ in marks(text, secrets=secrets)] == ["confidential"]


def test_without_evidence_every_fact_is_marked() -> None:
    assert [one.verdict for one in checked("I led a team of 12.", items=[]).sentences] == [
        Verdict.MARKED
    ]
    assert checked("", items=[]).sentences == ()
