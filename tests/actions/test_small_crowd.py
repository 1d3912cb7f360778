"""A crowd that page one has room for: what is told, and what is not made up."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from django.test import RequestFactory
from rich.console import Console

from breakthrough.actions.crowd import import_crowd
from breakthrough.actions.findability import FindabilityReport, asked_otherwise, findability_report
from breakthrough.actions.today import today
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
    asked = RequestFactory().get("/found/")
    asked.session = {}  # type: ignore[assignment]
    page = found(asked).content.decode()
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
