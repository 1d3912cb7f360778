"""The searches made of an imported market: their days, places and words."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from breakthrough.actions.crowd import current_crowd, import_crowd
from breakthrough.actions.findability import derived_searches, me
from breakthrough.actions.findability.me import Me
from breakthrough.actions.findability.searches import Derived
from breakthrough.actions.market import import_market
from breakthrough.basics import PartialDate, Period, words
from breakthrough.evidence import Family, Item, Kind, Source, claims
from breakthrough.findability import SearchKind, public_profile

pytestmark = pytest.mark.django_db

EMPLOYERS = ("tern", "oak", "elm", "ash", "fir", "yew")
ROLE = Item(
    Kind.ROLE,
    "Finance Director",
    Source(Family.CV, "cv.docx"),
    text="Ran treasury for the group.",
    period=Period(PartialDate.parse("2019-03")),
)


def capture(folder: Path, *, day: str, employers: tuple[str, ...] = EMPLOYERS) -> list[Path]:
    """A capture of each employer's board: one finance director, in Leeds, stated as of March 2."""
    paths = []
    for name in employers:
        job = {
            "id": name,
            "title": "Finance Director",
            "location": "Leeds, UK",
            "publishedAt": "2026-03-02",
            "isListed": True,
            "descriptionPlain": "You need experience in treasury.",
        }
        path = folder / f"{name}_{day}.json"
        path.write_text(json.dumps({"board": name, "apiVersion": "1", "jobs": [job]}))
        paths.append(path)
    return paths


@pytest.fixture
def derived(tmp_path: Path, career: int) -> Derived:
    """The searches of a market read on one day."""
    import_market(career, paths=capture(tmp_path, day="20260405"))
    return of(career, folder=tmp_path)


def of(career: int, *, folder: Path, places: bool = False) -> Derived:
    people = folder / "people.jsonl"
    rows = [{"id": str(at), "title": "Nurse", "text": "Ward nights."} for at in range(5)]
    people.write_text("".join(json.dumps(row) + "\n" for row in rows))
    import_crowd(career, paths=[people])
    person = Me((ROLE,), claims((ROLE,)), (), public_profile((ROLE,)))
    return derived_searches(person=person, crowd=current_crowd(career), places=places)


def test_a_market_read_on_one_day_takes_the_employers_date(derived: Derived) -> None:
    assert derived.dated_by == "stated date"
    assert {search.since for search in derived.searches} == {date(2026, 3, 2)}


def test_a_market_read_on_several_days_takes_our_first_sighting(
    tmp_path: Path, career: int
) -> None:
    import_market(career, paths=capture(tmp_path, day="20260405", employers=EMPLOYERS[:3]))
    import_market(career, paths=capture(tmp_path, day="20260407"))
    found = of(career, folder=tmp_path)
    assert found.dated_by == "first sighting"
    assert {search.since for search in found.searches} == {date(2026, 4, 5)}


def test_a_search_has_a_place_only_where_places_are_asked_for(
    derived: Derived, tmp_path: Path, career: int
) -> None:
    assert {search.place for search in derived.searches} == {""}
    found = of(career, folder=tmp_path, places=True)
    assert {search.place for search in found.searches} == {"Leeds"}


def test_every_advert_of_another_employer_adds_one_to_the_demand(derived: Derived) -> None:
    assert sum(search.weight for search in derived.searches) == pytest.approx(len(EMPLOYERS))


def test_searches_of_the_sample_market_name_no_employer_and_no_place(helena: int) -> None:
    found = derived_searches(person=me(helena), crowd=current_crowd(helena))
    assert found.dated_by == "first sighting"
    assert {search.kind for search in found.searches} == set(SearchKind)
    for search in found.searches:
        said = set(words(search.text))
        assert not any(set(words(name)) <= said for name in search.employers)
        assert said.isdisjoint(
            words("Amsterdam London Hamburg Vienna remote hybrid pension salary")
        )


def test_the_sample_market_gives_searches_in_every_way(helena: int) -> None:
    found = derived_searches(person=me(helena), crowd=current_crowd(helena))
    ways = found.derivations()
    assert ways["all searches of a sitting"] == found.searches
    assert all(ways.values())
    assert len({frozenset(searches) for searches in ways.values()}) == len(ways)
