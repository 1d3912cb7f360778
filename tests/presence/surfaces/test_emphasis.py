"""A positioning decides what comes first."""

from __future__ import annotations

from composing import CARVE_OUT, CLOSE, NONE, SERVICES, person, texts
from small_career import AS_OF, item

from breakthrough.evidence import Item, Kind
from breakthrough.presence import Secrets
from breakthrough.presence.face.face import Positioning
from breakthrough.presence.face.facts import facts_of
from breakthrough.presence.surfaces.emphasis import Emphasis

NOW = item(
    Kind.ROLE,
    "Director",
    "Aster",
    text="Opened 3 plants.\nWrote the purchasing handbook for the group.",
    dates=("2019-01", ""),
)
THEN = item(
    Kind.ROLE,
    "Manager",
    "Birch",
    text="Cut scrap by 12 %.\nNegotiated the licence with the harbour of Turku.",
    dates=("2011-01", "2018-01"),
)


def emphasis(positioning: Positioning, *items: Item) -> Emphasis:
    found = facts_of(items or (THEN, NOW), secrets=Secrets(), as_of=AS_OF)
    return Emphasis(found, positioning=positioning)


def order(positioning: Positioning, *items: Item) -> list[str]:
    return [one.claim.text for one in emphasis(positioning, *items).told()]


def test_without_a_positioning_numbers_and_what_is_present_come_first() -> None:
    assert order(NONE) == [
        "Opened 3 plants.",
        "Cut scrap by 12 %.",
        "Wrote the purchasing handbook for the group.",
        "Negotiated the licence with the harbour of Turku.",
    ]


def test_proof_comes_first_in_the_order_of_the_positioning() -> None:
    proof = ("Cut scrap by 12 %", "Wrote the purchasing handbook for the group.")
    assert order(Positioning(proof=proof))[:2] == ["Cut scrap by 12 %.", proof[1]]


def test_what_shares_words_with_the_need_comes_next_in_any_form_of_the_word() -> None:
    told = order(Positioning(need="negotiating licences", for_whom="harbours"))
    assert told[0] == "Negotiated the licence with the harbour of Turku."


def test_proof_that_no_claim_says_any_more_is_not_used() -> None:
    assert emphasis(Positioning(proof=("Opened 4 plants.",))).proof == ()


def test_what_says_little_comes_last_and_is_left_out_beside_what_says_more() -> None:
    thin = "Responsible for the plants."
    role = item(Kind.ROLE, "Director", "Aster", text=f"{thin}\nOpened 3 plants.\nCut scrap by 9 %.")
    found = emphasis(Positioning(need="plants"), role)
    kept, out = found.telling_points(found.facts.roles[0])
    assert [one.claim.text for one in kept] == ["Opened 3 plants.", "Cut scrap by 9 %."]
    assert [one.claim.text for one in out] == [thin]


def test_a_role_that_has_only_thin_lines_keeps_them() -> None:
    role = item(Kind.ROLE, "Auditor", "Birch", text="Audit of companies.")
    found = emphasis(NONE, role)
    kept, out = found.telling_points(found.facts.roles[0])
    assert ([one.claim.text for one in kept], out) == (["Audit of companies."], ())


def test_skills_that_the_proof_shows_come_first() -> None:
    assert texts("sample", CARVE_OUT)["skills"].text.splitlines()[:2] == [
        "Carve-out",
        "Transitional service agreements",
    ]
    assert texts("sample", SERVICES)["skills"].text.splitlines()[0] == "Shared Services"


def test_every_positioning_keeps_all_skills_and_the_order_of_the_roles() -> None:
    of_none = texts("sample")
    for positioning in (CARVE_OUT, CLOSE, SERVICES):
        made = texts("sample", positioning)
        assert sorted(made["skills"].text.splitlines()) == sorted(
            of_none["skills"].text.splitlines()
        )
        assert list(made) == list(of_none)


def test_the_same_facts_and_positioning_give_the_same_texts() -> None:
    assert texts("sample", CLOSE) == texts("sample", CLOSE)
    assert person("sample").facts.left_out == 0
