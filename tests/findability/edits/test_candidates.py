from __future__ import annotations

from collections.abc import Sequence

import pytest

from breakthrough.basics import PartialDate, Period
from breakthrough.evidence import Family, Item, Kind, Source, claims
from breakthrough.findability import (
    Crowd,
    Edit,
    Profile,
    Search,
    Surface,
    candidates,
    is_backed,
    public_profile,
)

CV = Source(Family.CV, "cv.docx", "paragraph 9")
SEARCHES = [
    Search("Finance director treasury carve-out", ("treasury", "carve-out", "finance")),
    Search("Head of Audit shared services", ("shared services", "audit", "head")),
]


def role(title: str, text: str = "", *, ended: str = "") -> Item:
    period = Period(PartialDate(2019), PartialDate.parse(ended) if ended else None)
    return Item(Kind.ROLE, title, CV, organisation="Northwind", text=text, period=period)


def edits_from(items: Sequence[Item], crowd: Crowd) -> set[tuple[str, str]]:
    found = candidates(
        claims(items), searches=SEARCHES, crowd=crowd, profile=Profile("Somebody", "", "")
    )
    return {(edit.surface.value, edit.text) for edit in found}


def test_a_phrase_that_employers_ask_for_is_taken_as_the_person_wrote_it(
    controllers: Crowd,
) -> None:
    found = edits_from([role("Finance Manager", "Led the Carve-out of two plants.")], controllers)
    assert ("skills", "Carve-out") in found
    assert ("about", "Led the Carve-out of two plants.") in found


@pytest.mark.parametrize(
    "sentence",
    [
        "Helped the treasury with reporting.",
        "Assisted with a carve-out.",
        "No treasury experience yet.",
        "Reported to the Head of Audit for shared services.",
        "Supported shared services in three countries.",
        "Seeking a position in treasury.",
        "Looking for a role in shared services and treasury.",
        "Didn't run treasury.",
        "Wasn't part of treasury.",
        "Lacked treasury knowledge.",
        "Limited treasury experience.",
        "Assisting with a carve-out.",
        "Contributes to shared services.",
        "Participated in a carve-out.",
        "Reporting to treasury.",
        "Was taught treasury.",
        "Interned in shared services.",
        "Led talks with treasury.",
        "Built non-treasury ledgers.",
        "Built shared services training slide decks.",
        "Led talks, and treasury did the rest.",
        "Ran audits: treasury was run by others.",
    ],
)
def test_no_phrase_is_cut_from_a_sentence_that_says_the_person_did_not_do_it_alone(
    controllers: Crowd, sentence: str
) -> None:
    found = edits_from([role("Accountant", sentence)], controllers)
    cut = {text.casefold() for surface, text in found if surface in ("skills", "headline")}
    assert cut.isdisjoint({"treasury", "carve-out", "shared services", "audit"})


def test_a_rank_is_never_cut_out_of_a_description(controllers: Crowd) -> None:
    found = edits_from(
        [role("Analyst", "Wrote for the audit head of shared services.")], controllers
    )
    assert not any("head" in text.lower() for surface, text in found if surface != "about")


def test_a_title_held_may_go_to_the_headline_and_one_far_below_the_highest_may_not(
    controllers: Crowd,
) -> None:
    found = edits_from([role("Finance Director"), role("Finance Intern")], controllers)
    assert ("headline", "Finance Director") in found
    assert ("headline", "Finance Intern") not in found


def test_a_title_that_ended_goes_to_the_headline_as_a_former_one(controllers: Crowd) -> None:
    items = [role("Finance Director", ended="2023-05")]
    found = edits_from(items, controllers)
    assert {text for surface, text in found if surface == "headline"} == {"Former Finance Director"}
    held = claims(items)
    assert is_backed("Former finance director", claims=held, surface=Surface.HEADLINE)
    assert is_backed("Finance Director", claims=held, surface=Surface.HEADLINE) is None
    undated = claims([Item(Kind.ROLE, "Finance Director", CV)])
    assert is_backed("Finance Director", claims=undated, surface=Surface.HEADLINE) is None


def test_a_phrase_keeps_the_words_that_follow_without_a_break(controllers: Crowd) -> None:
    found = edits_from([role("Controller", "Ran treasury operations in Porto.")], controllers)
    phrases = {text for surface, text in found if surface == "skills"}
    assert phrases == {"treasury operations"}


def test_what_stands_in_place_already_is_not_offered_again(controllers: Crowd) -> None:
    items = [Item(Kind.SKILL, "Treasury", CV)]
    found = candidates(
        claims(items),
        searches=SEARCHES,
        crowd=controllers,
        profile=Profile("", "TREASURY", ""),
        edits=[Edit(Surface.HEADLINE, "treasury", "Treasury (cv.docx)")],
    )
    assert found == ()


def test_a_recommendation_in_others_words_is_no_sentence_for_about(controllers: Crowd) -> None:
    items = [
        Item(Kind.RECOMMENDATION, "", CV, text="She ran treasury with great calm.", by="Ada"),
        role("Controller"),
    ]
    assert not edits_from(items, controllers)


def test_every_candidate_is_backed_and_a_word_of_ones_own_is_not(controllers: Crowd) -> None:
    items = [
        role("Finance Director", "Led the carve-out. Built treasury from nothing."),
        Item(Kind.CERTIFICATION, "Chartered audit professional", CV),
    ]
    found = claims(items)
    offered = candidates(found, searches=SEARCHES, crowd=controllers, profile=Profile("", "", ""))
    assert offered
    for edit in offered:
        assert is_backed(edit.text, claims=found, surface=edit.surface) == edit.evidence
    assert is_backed("Chief Financial Officer", claims=found, surface=Surface.HEADLINE) is None
    assert (
        is_backed("Led the carve-out of ten plants.", claims=found, surface=Surface.ABOUT) is None
    )
    assert is_backed("  ", claims=found, surface=Surface.SKILLS) is None


def test_an_accepted_edit_stands_at_the_end_of_its_surface() -> None:
    linkedin = Source(Family.LINKEDIN, "Profile.csv", "row 2")
    items = [
        Item(Kind.HEADLINE, "Finance leader", linkedin),
        role("Finance Director", "Carve-out."),
    ]
    profile = public_profile(items, edits=[Edit(Surface.HEADLINE, "Carve-out", "cv.docx")])
    assert profile.title == "Finance leader\nCarve-out"
    assert "Finance Director" not in profile.text()  # the CV is evidence, not public


def test_without_a_linkedin_profile_the_cv_is_what_is_searched() -> None:
    profile = public_profile([role("Finance Director", "Carve-out.")])
    assert "Finance Director" in profile.text()
    assert "Carve-out" in profile.body


@pytest.mark.parametrize("kind", [Kind.SUMMARY, Kind.HONOUR, Kind.PUBLICATION, Kind.VOLUNTEERING])
def test_phrases_come_from_roles_and_projects_only(controllers: Crowd, kind: Kind) -> None:
    item = Item(kind, "Treasurer", CV, text="Led treasury.")
    found = edits_from([item], controllers)
    assert not [text for surface, text in found if surface in ("skills", "headline")]


def test_a_certificate_that_ended_is_not_offered(controllers: Crowd) -> None:
    ended = Period(PartialDate(2001), PartialDate(2004))
    items = [
        Item(Kind.CERTIFICATION, "Treasury professional", CV, period=ended),
        Item(Kind.CERTIFICATION, "Audit professional", CV, period=Period(PartialDate(2020))),
    ]
    assert {text for _, text in edits_from(items, controllers)} == {"Audit professional"}


@pytest.mark.parametrize(
    ("evidence", "claimed", "surface"),
    [
        (
            "I was not responsible for treasury or the audit.",
            "I was responsible for treasury or the audit.",
            Surface.ABOUT,
        ),
        ("Saved €5m in treasury.", "Saved $5m in treasury.", Surface.ABOUT),
        ("Led private equity reporting.", "private equity", Surface.SKILLS),
        ("Saved €5m, payroll included.", "5m payroll", Surface.SKILLS),
    ],
)
def test_a_text_is_backed_only_as_it_stands(evidence: str, claimed: str, surface: Surface) -> None:
    found = claims([role("Accountant", evidence)])
    assert is_backed(claimed, claims=found, surface=surface) is None


def test_an_assistant_to_the_cfo_is_no_assistant_cfo() -> None:
    found = claims([role("Assistant to the CFO")])
    assert is_backed("Assistant CFO", claims=found, surface=Surface.HEADLINE) is None
    assert is_backed("assistant  to the CFO", claims=found, surface=Surface.HEADLINE)


def public_role(organisation: str, text: str = "") -> Item:
    source = Source(Family.LINKEDIN, "Positions.csv", "row 2")
    period = Period(PartialDate(2019))
    return Item(
        Kind.ROLE, "Finance Manager", source, organisation=organisation, text=text, period=period
    )


def test_a_role_that_stands_in_public_without_it_takes_its_own_sentences_and_phrases(
    controllers: Crowd,
) -> None:
    sentence = "Led the Carve-out of two plants."
    told = role("Finance Manager", f"{sentence} Kept the audit books.")
    items = [public_role("Northwind", "Kept the audit books."), told]
    found = edits_from(items, controllers)
    assert {("experience", sentence), ("experience", "Carve-out")} <= found
    assert ("experience", "Kept the audit books.") not in found
    assert is_backed(sentence, claims=claims(items), surface=Surface.EXPERIENCE)
    edit = Edit(Surface.EXPERIENCE, sentence, "cv.docx")
    assert sentence in public_profile(items, edits=[edit]).body


@pytest.mark.parametrize("public", [[public_role("Contoso")], []])
def test_a_role_that_does_not_stand_in_public_takes_no_text(
    controllers: Crowd, public: list[Item]
) -> None:
    sentence = "Led the Carve-out of two plants."
    found = edits_from([*public, role("Finance Manager", sentence)], controllers)
    assert not [text for surface, text in found if surface == "experience"]
    assert ("about", sentence) in found


@pytest.mark.parametrize("turn", ["across 14 countries", "over six years", "within Asia"])
def test_a_phrase_ends_where_the_sentence_turns_to_where_or_how_long(
    turn: str, controllers: Crowd
) -> None:
    found = edits_from([role("Finance Manager", f"Led shared services {turn}.")], controllers)
    assert ("skills", "shared services") in found
    assert not any(
        turn.split()[0] in text.split() for surface, text in found if surface == "skills"
    )
