"""A crowd that page one has room for: what is told, and what is not made up."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path
from urllib.parse import urlencode

import pytest
from django.test import RequestFactory
from rich.console import Console

from breakthrough.actions.chair import chair
from breakthrough.actions.crowd import import_crowd
from breakthrough.actions.findability import FindabilityReport, asked_otherwise, findability_report
from breakthrough.actions.findability.earning import rare_combinations
from breakthrough.actions.findability.explaining import explain_search
from breakthrough.actions.today import today
from breakthrough.cli.chair_text import show as show_chair
from breakthrough.cli.explain_text import show_explained, show_rare
from breakthrough.cli.findability_text import show_report
from breakthrough.cli.page import Page
from breakthrough.cli.plain import as_json
from breakthrough.sample import sample_crowd
from breakthrough.web.views.found import found

pytestmark = pytest.mark.django_db


def _use(career: int, *, folder: Path, profiles: int) -> None:
    path = folder / f"{profiles}.jsonl"
    rows = (
        {"id": str(n), "title": one.title, "skills": list(one.skills), "text": one.text}
        for n, one in enumerate(sample_crowd()[:profiles])
    )
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    import_crowd(career, paths=[path])


@pytest.fixture(scope="module")
def small(helena: int, tmp_path_factory: pytest.TempPathFactory) -> int:
    _use(helena, folder=tmp_path_factory.mktemp("crowd"), profiles=25)
    return helena


def _be_found(address: str) -> str:
    asked = RequestFactory().get(address)
    asked.session = {}  # type: ignore[assignment]
    return found(asked).content.decode()


def _rows(report: FindabilityReport) -> list[int | None]:
    return [row.place for row in (*report.won, *report.nearly_won, *report.lost)]


def test_where_page_one_has_room_for_everyone_only_being_found_is_told(small: int) -> None:
    report = findability_report(small)
    n = report.searches
    assert report.crowd.count == 25
    assert 0 < report.found == sum(place != 0 for place in _rows(report)) <= n
    assert report.finding == (
        f"When employers search for this work, {report.found} of {n} searches find you at all. "
        "Where you come in them is not known, because page one has room for everyone here: "
        "25 places for all 25 profiles of this crowd."
    )


def test_no_share_interval_or_middle_place_is_told_for_it_in_any_door(small: int) -> None:
    report = findability_report(small)
    assert asked_otherwise(report) == ()
    given = json.loads(as_json(report))
    assert (given["page_one"], given["pages"], given["median_place"]) == (None, None, None)
    assert "room for everyone" in given["not_known"]
    told = io.StringIO()
    show_report(Page(Console(file=told, width=200), home=None), report)
    page = _be_found("/found/")
    for text in (told.getvalue(), page):
        assert f"{report.found} of {report.searches}" in text.replace("<b>", "").replace("</b>", "")
        for untold in ("Within the", "interval", "iddle place", "Nearly won"):
            assert untold not in text
    assert "<figure>" not in page
    assert 'data-name="Place"' not in page


def test_today_counts_no_search_as_on_page_one_for_it(small: int) -> None:
    seen = today(small)
    report = findability_report(small)
    assert (seen.finding, seen.count, seen.of) == (report.finding, None, report.searches)


def test_what_is_one_is_told_as_one(small: int, tmp_path: Path) -> None:
    _use(small, folder=tmp_path, profiles=1)
    need = sample_crowd()[0].title
    told = io.StringIO()
    page = Page(Console(file=told, width=1000), home=None)
    show_chair(page, chair(small, need=need))
    show_report(page, findability_report(small))
    show_explained(page, explain_search(small, search=need))
    show_rare(page, rare_combinations(small))
    text = told.getvalue() + _be_found(f"/found/?{urlencode({'need': need})}")
    assert "1 profile with at least one of these words" in text
    assert "1 of 1 profile holds a word of it" in text
    assert re.findall(r"\b1 (?:profiles|searches|postings|employers|people|hold)\b", text) == []


def test_one_profile_more_than_page_one_holds_gives_a_figure_again(
    small: int, tmp_path: Path
) -> None:
    _use(small, folder=tmp_path, profiles=26)
    report = findability_report(small)
    assert report.not_known == ""
    assert report.page_one is not None
    assert report.page_one.n == report.searches == len(_rows(report))
    assert report.pages is not None
    assert report.median_place is not None
