"""What a pasted advert, a headline and an About bring: nothing that the rest does not show."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

import pytest

from breakthrough.actions.chair import chair
from breakthrough.actions.evidence import import_evidence
from breakthrough.actions.findability import FindabilityReport, findability_report, me, view
from breakthrough.actions.likeness import likeness, market
from breakthrough.basics import words
from breakthrough.records.models import EvidenceItem
from breakthrough.sample import sample_person

pytestmark = pytest.mark.django_db

NEWER = "Complete_LinkedInDataExport_11-21-2026.zip"


def stated() -> dict[str, str]:
    """The one row of the invented person's Profile.csv."""
    with zipfile.ZipFile(io.BytesIO(sample_person().archive.contents)) as archive:
        return next(csv.DictReader(io.StringIO(archive.read("Profile.csv").decode())))


def publish(career: int, folder: Path, changed: Mapping[str, str]) -> None:
    """Import the invented person's archive of a day later, with another headline or summary."""
    path = folder / NEWER
    row = {**stated(), **changed}
    with (
        zipfile.ZipFile(io.BytesIO(sample_person().archive.contents)) as archive,
        zipfile.ZipFile(path, "w") as newer,
    ):
        for name in set(archive.namelist()) - {"Profile.csv"}:
            newer.writestr(name, archive.read(name))
        sheet = io.StringIO()
        writer = csv.DictWriter(sheet, list(row))
        writer.writeheader()
        writer.writerow(row)
        newer.writestr("Profile.csv", sheet.getvalue())
    import_evidence(career, paths=[path])


def nearest_advert(career: int) -> str:
    """The text of the posting most like the person's evidence."""
    person = me(career)
    of = market()
    row = int(likeness(of, titles=person.titles, text=person.text).mine[0])
    return of.column("text")[row]


def places(report: FindabilityReport) -> dict[str, int | None]:
    rows = (*report.won, *report.nearly_won, *report.lost)
    return {row.search: row.place for row in rows}


def test_an_honest_text_is_not_flagged(helena: int) -> None:
    assert findability_report(helena).flags == ()


@pytest.mark.parametrize("field", ["Summary", "Headline"])
@pytest.mark.parametrize("times", [1, 3])
def test_a_pasted_advert_is_flagged_and_improves_no_place(
    helena: int, tmp_path: Path, field: str, times: int
) -> None:
    advert = nearest_advert(helena)
    before, profile = findability_report(helena), me(helena).profile
    seat = chair(helena, need=" ".join(words(advert)[:6]))
    own = stated()[field]
    pasted = " ".join(advert.split()) if field == "Headline" else advert
    publish(helena, tmp_path, {field: "\n".join([own, *[pasted] * times])})
    kept = "\n".join(f"{item.title} {item.text}" for item in EvidenceItem.objects.all())
    assert words(kept).count(words(advert)[0]) > words(profile.text()).count(words(advert)[0])
    after = findability_report(helena)
    assert {flag.kind for flag in after.flags} >= {"copied"}
    assert after.flags[0].where == ("Headline" if field == "Headline" else "About")
    assert words(me(helena).profile.text()) == words(profile.text())
    assert places(after) == places(before)
    assert after.page_one == before.page_one
    assert chair(helena, need=" ".join(words(advert)[:6])).place == seat.place
    assert asdict(after) | {"flags": ()} == asdict(before)


def test_a_flag_names_the_advert_and_what_would_count(helena: int, tmp_path: Path) -> None:
    advert = nearest_advert(helena)
    publish(helena, tmp_path, {"Summary": f"{stated()['Summary']}\n{advert}"})
    (flag, *_) = findability_report(helena).flags
    of = market()
    titles = {
        f"{employer} (“{title}”)"
        for employer, title, text in zip(
            of.column("employer"), of.column("title"), of.column("text"), strict=True
        )
        if text == advert
    }
    assert any(title in flag.why for title in titles)
    assert "in your own words" in flag.why
    assert words(flag.passage.split(" … ")[0])[:4] == words(advert)[:4]


def test_what_a_headline_or_about_alone_says_qualifies_for_nothing(
    helena: int, tmp_path: Path
) -> None:
    asked = view(helena).derived.searches
    fits = [me(helena).evidence.fit(search) for search in asked]
    lacking = sorted({phrase for fit in fits for phrase in fit.missing})
    assert lacking
    publish(helena, tmp_path, {"Headline": f"I know {'; '.join(lacking)}"})
    assert [me(helena).evidence.fit(search) for search in asked] == fits
    after = findability_report(helena)
    assert {flag.kind for flag in after.flags} == {"repeated"}
    assert set(after.only_said.phrases) <= set(lacking)
    assert after.only_said.phrases
    assert "proves nothing" in after.only_said.says


def test_words_said_over_and_over_are_flagged(helena: int, tmp_path: Path) -> None:
    publish(helena, tmp_path, {"Headline": "Treasury treasury treasury finance director"})
    (flag,) = findability_report(helena).flags
    assert (flag.kind, flag.where) == ("repeated", "Headline")
    assert "“treasury” more than twice" in flag.why


def test_who_has_nothing_but_an_about_is_told_what_is_missing(helena: int) -> None:
    said = "\n".join(
        text for item in EvidenceItem.objects.all() for text in (item.title, item.text) if text
    )
    EvidenceItem.objects.exclude(kind__in=["headline", "summary", "role"]).delete()
    EvidenceItem.objects.filter(kind="role").update(text="")
    EvidenceItem.objects.filter(kind="summary").update(text=said)
    report = findability_report(helena)
    assert report.only_said.searches
    assert "Only your headline or About says" in report.only_said.says
