"""The person's own text stands as it is; the face takes it over sentence by sentence."""

from __future__ import annotations

from composing import CARVE_OUT, NONE, person, texts
from small_career import AS_OF, ITEMS, item

from breakthrough.evidence import Kind
from breakthrough.presence import Secrets
from breakthrough.presence.face.face import Face, Note, Offer, Positioning, Reach
from breakthrough.presence.face.facts import facts_of
from breakthrough.presence.surfaces import (
    Change,
    compose,
    differences,
    face_of,
    field_pack,
    over_limit,
    role_keys,
)

KEY = role_keys(person("small").facts)[0][0]


def face(own: dict[str, str], positioning: Positioning = NONE) -> Face:
    whose = person("small")
    made = compose(whose.facts, name=whose.name, positioning=positioning, own=own)
    return face_of(
        whose.facts,
        made,
        name=whose.name,
        positioning=positioning,
        reach=Reach(email="ada@novak.example"),
        offer=Offer(),
        notes=(Note("cash", "Cash", ("I begin with the bank.",), AS_OF),),
        changed_on=AS_OF,
    )


def test_an_own_text_replaces_the_composed_one_as_it_stands() -> None:
    own = "  My own\r\nwords \n"
    made = texts("small", own={"about": own})["about"]
    assert (made.text, made.is_own, made.composed_of) == (own, True, ())


def test_an_own_text_over_its_limit_says_by_how_much() -> None:
    assert texts("small", own={"headline": "x" * 230})["headline"].over == 230 - 220
    long = "word " * 95
    assert texts("small", own={"forwardable": long})["forwardable"].over == 95 - 82


def test_an_own_text_of_a_role_becomes_its_points() -> None:
    made = face({KEY: "• Cut audit fees by 12 %\n• Led a team of 43 people. It was fun"})
    assert made.roles[0].points == (
        "Cut audit fees by 12 %.",
        "Led a team of 43 people.",
        "It was fun.",
    )
    assert made.roles[1].organisation == "Fabrikam GmbH"
    assert made.roles[1].points[0] == "Raised €1.2m of grants."


def test_the_face_has_paragraphs_skills_and_what_was_given() -> None:
    made = face({"site_about": "One line\nmore of it.\n\n• First\n• Second", "skills": "A, B,A"})
    assert made.about == ("One line more of it.", "First", "Second")
    assert made.skills == ("A", "B")
    assert made.reach.email == "ada@novak.example"
    assert [one.slug for one in made.notes] == ["cash"]


def test_proof_that_no_public_claim_says_is_not_published() -> None:
    made = face({}, Positioning(proof=("Cut audit fees by 12 %.", "Sold Fabrikam in secret.")))
    assert made.positioning.proof == ("Cut audit fees by 12 %.",)


def test_a_role_keeps_its_key_when_its_dates_or_points_become_more_precise() -> None:
    role = item(Kind.ROLE, "Chair", "The Aster, Inc.", text="Ran 3 sites.", dates=("2019", ""))
    again = item(Kind.ROLE, "Chair", "Aster Inc", text="Ran 4 sites.", dates=("2019-05", "2021"))
    keys = [
        role_keys(facts_of([one, *ITEMS], secrets=Secrets(), as_of=AS_OF)) for one in (role, again)
    ]
    named = [{one.title: key for key, one in of} for of in keys]
    assert named[0]["Chair"] == named[1]["Chair"]


def test_two_roles_of_one_name_and_year_have_two_keys() -> None:
    first = item(Kind.ROLE, "Advisor", "Aster", dates=("2019-01", "2019-03"))
    second = item(Kind.ROLE, "Advisor", "Aster", dates=("2019-09", ""))
    of_both = role_keys(facts_of([first, second], secrets=Secrets(), as_of=AS_OF))
    of_one = role_keys(facts_of([first], secrets=Secrets(), as_of=AS_OF))
    assert len({key for key, _ in of_both}) == 2
    assert of_one[0][0] in {key for key, one in of_both if one.period.ended}


def test_what_another_positioning_changes_is_told_in_words_and_moves() -> None:
    before, after = texts("sample"), texts("sample", CARVE_OUT)
    found = {one.key: one for one in differences(list(before.values()), list(after.values()))}
    headline = found["headline"]
    assert headline.is_changed
    kept = "".join(one.text for one in headline.spans if one.change is not Change.ADDED)
    now = "".join(one.text for one in headline.spans if one.change is not Change.REMOVED)
    assert kept.split() == before["headline"].text.split()
    assert now.split() == after["headline"].text.split()
    up = {one.line for one in found["skills"].moves if one.is_up}
    assert "Carve-out" in up
    assert "Shared Services" not in up


def test_a_text_that_did_not_change_is_one_stretch_and_moves_nothing() -> None:
    made = list(texts("sample").values())
    for one in differences(made, made):
        assert (one.is_changed, one.moves) == (False, ())
        assert [it.change for it in one.spans] in ([Change.SAME], [])


def test_a_text_that_only_one_side_has_is_added_or_removed_whole() -> None:
    one = texts("small")["headline"]
    assert [it.change for it in differences([], [one])[0].spans] == [Change.ADDED]
    assert [it.change for it in differences([one], [])[0].spans] == [Change.REMOVED]


def test_the_field_pack_follows_the_form_and_names_what_is_over() -> None:
    whose = person("small")
    made = texts("small", own={KEY: "x" * 2010})
    pack = field_pack(list(made.values()), whose.facts)
    assert [one.label for one in pack] == [
        "Headline",
        "About",
        *["Title", "Company or organisation", "Dates", "Description"] * 2,
        "Skills",
    ]
    (too_long,) = over_limit(pack)
    assert (too_long.part, too_long.over) == ("Finance Manager at Contoso", 2010 - 2000)
    assert too_long.length == "2,010 of 2,000 characters, 10 too many"
    dates = next(one for one in pack if one.label == "Dates")
    assert dates.text == "March 2019 to now"
