"""For whom I stand: versions kept, one in use, and what another would change."""

from __future__ import annotations

import pytest

from breakthrough.actions.presence import (
    compare_positioning,
    list_positionings,
    list_texts,
    use_positioning,
    write_positioning,
    write_text,
)
from breakthrough.basics import Problem

SCRAP = "Cut scrap from 6.2 % to 3.9 % in two years."
FREIGHT = "Negotiated freight contracts worth SEK 60 million a year."


@pytest.fixture
def two(marta: int) -> int:
    """A career with two versions, the first in use."""
    write_positioning(
        marta, name="Plants", for_whom="packaging plants", need="scrap down", proof=[SCRAP]
    )
    write_positioning(
        marta, name="Freight", need="freight contracts that hold", proof=[FREIGHT], why="A second."
    )
    return marta


def test_several_versions_are_kept_and_the_first_is_in_use(two: int) -> None:
    kept = list_positionings(two)
    assert kept.sentence == "“Plants” is in use. 1 other kept."
    assert [(one.name, one.is_in_use) for one in kept.versions] == [
        ("Plants", True),
        ("Freight", False),
    ]
    used = use_positioning(two, name="freight ".title(), why="Two calls asked for it.")
    assert [one.name for one in used.versions if one.is_in_use] == ["Freight"]
    assert {one.name: one.why for one in used.versions} == {
        "Plants": "",
        "Freight": "Two calls asked for it.",
    }


def test_what_is_left_out_stays_and_an_empty_part_is_emptied(two: int) -> None:
    write_positioning(two, name="Plants", need="less scrap")
    (first, _) = list_positionings(two).versions
    assert (first.for_whom, first.need, first.proof) == ("packaging plants", "less scrap", (SCRAP,))
    write_positioning(two, name="Plants", for_whom="", proof=[])
    (first, _) = list_positionings(two).versions
    assert (first.for_whom, first.proof) == ("", ())


def test_another_version_changes_words_and_order_and_the_change_is_shown(two: int) -> None:
    told = compare_positioning(two, name="Freight")
    changed = {one.key: one for one in told.texts if one.is_changed}
    assert told.sentence == f"“Freight” changes {len(changed)} of {len(told.texts)} texts."
    assert {"headline", "about", "site_about", "introduction"} <= changed.keys()
    about = changed["about"]
    removed = " ".join(span.text for span in about.spans if span.change == "removed")
    assert "packaging plants" in removed or "scrap down" in removed
    before = {one.key: one.text for one in list_texts(two).texts}
    use_positioning(two, name="Freight")
    after = {one.key: one.text for one in list_texts(two).texts}
    assert {key for key in after if after[key] != before[key]} == changed.keys()
    scrap, freight = SCRAP.rstrip("."), FREIGHT.rstrip(".")
    assert first_point(before["about"]).startswith(scrap)
    assert first_point(after["about"]).startswith(freight)


def first_point(text: str) -> str:
    return next(line[2:] for line in text.splitlines() if line.startswith("• "))


def test_an_own_text_belongs_to_its_version(two: int) -> None:
    write_text(two, key="headline", text="Plant Manager who cut scrap")
    use_positioning(two, name="Freight")
    texts = {one.key: one for one in list_texts(two).texts}
    assert not texts["headline"].is_own
    use_positioning(two, name="Plants")
    texts = {one.key: one for one in list_texts(two).texts}
    assert texts["headline"].text == "Plant Manager who cut scrap"


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"name": " "}, "needs a name"),
        ({"name": "x" * 121}, "needs a name"),
        ({"name": "A", "need": "x" * 401}, "401 characters"),
        ({"name": "A", "proof": ["Cut scrap from 6.2 % to 1 % in two years."]}, "not a line of"),
        ({"name": "A", "proof": ["Marta is the best."]}, "not a line of"),
    ],
)
def test_what_cannot_be_a_positioning_is_refused_and_nothing_changes(
    marta: int, given: dict[str, str], says: str
) -> None:
    with pytest.raises(Problem, match=says):
        write_positioning(marta, **given)  # type: ignore[arg-type]
    assert list_positionings(marta).versions == ()
    assert list_positionings(marta).sentence == "You have not said yet for whom you stand."


def test_a_version_that_is_not_there_is_named(two: int) -> None:
    with pytest.raises(Problem, match="There are: Plants, Freight"):
        use_positioning(two, name="Boards")
    with pytest.raises(Problem, match="No positioning is called 'Boards'"):
        compare_positioning(two, name="Boards")
    assert list_positionings(two).versions[0].name == "Plants"
