"""The must-haves that the adverts of one role ask for together."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from breakthrough.findability import (
    AdvertField,
    Adverts,
    Brief,
    Crowd,
    RoleAdverts,
    TitleReader,
    brief_of,
    names_of,
    roles_asked,
)
from breakthrough.findability.answers.supply.must_have import title_must_have
from breakthrough.market import PostingWords

Row = tuple[str, str, str]  # title, employer, text


def advert(*lines: str) -> str:
    asked = "".join(f"- {line}\n" for line in lines)
    return f"We make valves.\n\nRequirements\n{asked}\nWe offer:\nA pension"


CONTROLLERS: list[Row] = [
    ("Financial Controller", "Aldon", advert("Experience: consolidation, IFRS", "A degree")),
    ("Financial Controller", "Bexley Ltd", advert("Experience: consolidation, treasury")),
    ("Senior Financial Controller", "Corran", advert("Experience: IFRS, consolidation")),
    ("Financial Controller", "Dunmore", advert("Experience: treasury, consolidation, IFRS")),
    ("Financial Controller", "Eastlow", advert("5+ years", "Experience: treasury", "Team player")),
]
NURSES: list[Row] = [
    ("Nurse", f"Ward {at}", advert("Triage, wound care", "Shift work")) for at in range(12)
]


def field_of(rows: Sequence[Row]) -> AdvertField:
    texts = [text for _, _, text in rows]
    employers = [employer for _, employer, _ in rows]
    words = PostingWords.of([title for title, _, _ in rows], texts)
    return AdvertField.of(
        words, employers=employers, text_of=texts.__getitem__, names=names_of(employers)
    )


def roles(rows: Sequence[Row], chosen: Sequence[int], asked: str = "") -> tuple[RoleAdverts, ...]:
    titles = [title for title, _, _ in rows]
    employers = [employer for _, employer, _ in rows]
    return roles_asked(
        TitleReader.of(titles, employers=employers),
        adverts=Adverts(titles, employers, [""] * len(rows), seen_on=()),
        rows=np.array(chosen),
        asked=asked,
    )


def brief(rows: Sequence[Row], chosen: Sequence[int], *, crowd: Crowd | None = None) -> Brief:
    return brief_of(roles(rows, chosen)[0], field=field_of(rows), crowd=crowd)


def asked_for(found: Brief) -> list[tuple[str, int]]:
    return [(one.text.casefold(), one.employers) for one in found.must_haves]


def test_must_haves_are_the_title_and_what_several_employers_require_most_first() -> None:
    found = brief(CONTROLLERS + NURSES, range(5))
    assert asked_for(found) == [
        ("financial controller", 5),
        ("consolidation", 4),
        ("ifrs", 3),
        ("treasury", 3),
    ]
    assert (found.adverts, found.employers, found.whose) == (5, 5, "")


def test_what_one_employer_of_several_requires_is_no_must_have() -> None:
    found = asked_for(brief(CONTROLLERS + NURSES, [0, 1, 2]))
    assert ("ifrs", 2) in found
    assert "treasury" not in [text for text, _ in found]


def test_the_brief_of_one_employer_is_said_to_be_its_own() -> None:
    found = brief(CONTROLLERS + NURSES, [1])
    assert found.whose == "Bexley Ltd"
    assert ("consolidation", 1) in asked_for(found)


def test_what_is_told_outside_the_requirements_is_no_must_have() -> None:
    told = [
        (title, employer, f"{text}\n\nWe offer:\nHedging") for title, employer, text in CONTROLLERS
    ]
    assert "hedging" not in [text for text, _ in asked_for(brief(told + NURSES, range(5)))]


def test_years_degrees_and_ways_of_working_are_told_apart() -> None:
    found = brief(CONTROLLERS + NURSES, range(5))
    told = {one.what: one.employers for one in found.uncounted}
    assert told == {
        "years of experience": 1,
        "a degree or its equivalent": 1,
        "ways of working, such as communication": 1,
    }


def test_roles_like_mine_are_those_of_most_employers_first() -> None:
    found = roles(CONTROLLERS + NURSES, [0, 1, 5, 6, 7])
    assert [one.titles[0] for one in found] == ["nurse", "financial controller"]
    assert [one.rows.tolist() for one in found] == [[5, 6, 7], [0, 1]]


def test_all_adverts_with_the_words_asked_for_are_one_role() -> None:
    rows = [
        ("Head of Finance", "Aldon", ""),
        ("Head of Finance", "Bexley", ""),
        ("Finance Head, Group", "Corran", ""),
        ("Head of Group Finance", "Dunmore", ""),
    ]
    (found,) = roles(rows, range(4), asked="finance head")
    assert found.titles == ("finance head", "head of finance")
    assert found.rows.tolist() == [0, 1, 2, 3]


def test_a_title_counts_in_its_other_writings() -> None:
    writings = title_must_have(["CFO"], employers=2).writings
    assert ("chief", "financial", "officer") in writings
    head = title_must_have(["head of finance"], employers=2)
    assert {("head", "_", "finance"), ("finance", "head"), ("finance", "director")} < set(
        head.writings
    )
    assert head.also == ("director of finance",)


def test_each_employer_s_own_part_of_the_brief_is_kept() -> None:
    found = brief(CONTROLLERS + NURSES, range(5))
    texts = [one.text.casefold() for one in found.must_haves]
    own = [[texts[at] for at in part] for part in found.own]
    title = "financial controller"
    assert own == [
        [title, "consolidation", "ifrs"],
        [title, "consolidation", "treasury"],
        [title, "consolidation", "ifrs"],
        [title, "consolidation", "ifrs", "treasury"],
        [title, "treasury"],
    ]


def test_an_employer_that_asks_for_the_title_alone_has_no_part_of_its_own() -> None:
    rows = [*CONTROLLERS, ("Financial Controller", "Fenwick", advert("Team player"))]
    found = brief(rows + NURSES, range(6))
    assert found.employers == 6
    assert len(found.own) == 5


def test_what_only_abbreviates_the_title_is_no_must_have() -> None:
    rows = [
        ("Customer Success Manager", f"Quill {at}", advert("Experience: CSM, CS, CSMS, Salesforce"))
        for at in range(5)
    ]
    found = asked_for(brief(rows + NURSES, range(5)))
    assert found == [("customer success manager", 5), ("salesforce", 5)]
