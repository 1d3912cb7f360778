"""Evidence: taken in once, all or nothing; confirmed and corrected by the person."""

from __future__ import annotations

import json
import zipfile
from datetime import date
from pathlib import Path

import docx
import pytest

from breakthrough.actions.career import career_name
from breakthrough.actions.evidence import (
    change_item,
    confirm,
    evidence_items,
    import_evidence,
    list_evidence,
    set_origin,
)
from breakthrough.basics import Problem
from breakthrough.evidence import Kind
from breakthrough.records.models import Contact, EvidenceItem, Import

PROFILE = (
    "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,"
    "Geo Location,Twitter Handles,Websites,Instant Messengers\n"
    "Ada,Brandt,,,,{headline},Twelve years in finance.,,,,,,\n"
)
POSITIONS = (
    "Company Name,Title,Description,Location,Started On,Finished On\n"
    "Northwind Foods,Finance Director,Closed the books in four days.,Leeds,Apr 2019,{ended}\n"
    "Fabrikam,Controller,,,Jan 2014,Mar 2018\n"
)
CONNECTIONS = (
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Ben,Okoro,https://www.linkedin.com/in/ben,,{employer},Buyer,12 Mar 2024\n"
)


def archive(
    folder: Path,
    *,
    name: str = "Basic_LinkedInDataExport_01-31-2026.zip",
    headline: str = "Finance Director",
    ended: str = "",
    employer: str = "Old Ltd",
) -> Path:
    path = folder / name
    with zipfile.ZipFile(path, "w") as zipped:
        zipped.writestr("Profile.csv", PROFILE.format(headline=headline))
        zipped.writestr("Positions.csv", POSITIONS.format(ended=ended))
        zipped.writestr("Skills.csv", "Name\nTreasury\nIFRS 16\n")
        zipped.writestr("Connections.csv", CONNECTIONS.format(employer=employer))
    return path


def cv(folder: Path) -> Path:
    document = docx.Document()
    document.add_paragraph("Ada Brandt")
    document.add_heading("Experience", level=1)
    document.add_paragraph("Interim CFO, Contoso")
    document.add_paragraph("May 2018 – Feb 2019")
    document.add_paragraph("Rebuilt the monthly close.")
    path = folder / "cv.docx"
    document.save(str(path))
    return path


def roles() -> set[str]:
    return set(EvidenceItem.objects.filter(kind="role").values_list("title", flat=True))


def test_an_archive_brings_items_contacts_and_the_name(career: int, tmp_path: Path) -> None:
    given = import_evidence(career, paths=[archive(tmp_path)])
    assert given.counts == {"headline": 1, "role": 2, "skill": 2, "summary": 1}
    assert given.contacts == 1
    assert given.problems == ()
    assert career_name(career).name == "Ada Brandt"
    assert {item.kind for item in evidence_items(career)} == set(map(Kind, given.counts))
    assert "2 roles, 2 skills, 2 other items and 1 contact new." in given.sentence


def test_the_same_file_twice_changes_nothing_and_says_so(career: int, tmp_path: Path) -> None:
    path = archive(tmp_path)
    import_evidence(career, paths=[path])
    before = list(EvidenceItem.objects.values()), list(Contact.objects.values())
    given = import_evidence(career, paths=[path])
    assert given.files == ()
    assert given.already == (path.name,)
    assert given.sentence == f"{path.name}: read before, so nothing has changed."
    assert (list(EvidenceItem.objects.values()), list(Contact.objects.values())) == before


def test_the_same_file_twice_in_one_import_is_read_once(career: int, tmp_path: Path) -> None:
    path = archive(tmp_path)
    given = import_evidence(career, paths=[path, path])
    assert (len(given.files), len(given.already)) == (1, 1)
    assert Import.objects.count() == 1


def test_a_newer_archive_replaces_the_headline_and_ends_a_role(career: int, tmp_path: Path) -> None:
    import_evidence(career, paths=[archive(tmp_path)])
    newer = archive(
        tmp_path,
        name="Complete_LinkedInDataExport_06-30-2026.zip",
        headline="CFO for turnarounds",
        ended="May 2026",
        employer="New Ltd",
    )
    given = import_evidence(career, paths=[newer])
    assert given.counts == {}
    assert given.updated == 2  # the headline and the role that ended
    headlines = EvidenceItem.objects.filter(kind="headline").values_list("title", flat=True)
    assert list(headlines) == ["CFO for turnarounds"]
    assert EvidenceItem.objects.get(title="Finance Director", kind="role").ended == "2026-05"
    assert Contact.objects.get().organisation == "New Ltd"


def test_an_older_archive_read_later_does_not_bring_back_the_old_headline(
    career: int, tmp_path: Path
) -> None:
    import_evidence(career, paths=[archive(tmp_path, headline="CFO for turnarounds")])
    older = archive(tmp_path, name="Basic_LinkedInDataExport_12-31-2025.zip", headline="Controller")
    assert import_evidence(career, paths=[older]).updated == 0
    assert EvidenceItem.objects.get(kind="headline").title == "CFO for turnarounds"


def test_of_several_renamed_archives_the_newest_has_the_last_word(
    career: int, tmp_path: Path
) -> None:
    newest = archive(tmp_path, name="b.zip", headline="CFO for turnarounds", ended="May 2026")
    oldest = archive(tmp_path, name="a.zip", headline="Controller", ended="Dec 2025")
    import_evidence(career, paths=[newest, oldest])
    assert EvidenceItem.objects.get(kind="headline").title == "CFO for turnarounds"


def test_a_correction_outlives_the_next_archive(career: int, tmp_path: Path) -> None:
    import_evidence(career, paths=[archive(tmp_path)])
    role = EvidenceItem.objects.get(title="Controller")
    change_item(
        career,
        item=role.pk,
        title="Group Controller",
        organisation="Fabrikam",
        started="Jan 2014",
        ended="2018",
    )
    import_evidence(career, paths=[archive(tmp_path, ended="May 2026")])
    assert roles() == {"Finance Director", "Group Controller"}


def test_a_document_only_proposes(career: int, tmp_path: Path) -> None:
    given = import_evidence(career, paths=[cv(tmp_path)])
    assert given.counts == {}
    assert given.to_confirm > 0
    assert evidence_items(career) == ()
    assert len(list_evidence(career).to_confirm) == given.to_confirm
    assert "Rebuilt the monthly close." in Import.objects.get().text


def test_confirmed_items_are_evidence_and_rejected_ones_stay_away(
    career: int, tmp_path: Path
) -> None:
    import_evidence(career, paths=[cv(tmp_path)])
    first, *others = [proposed.item for proposed in list_evidence(career).to_confirm]
    given = confirm(career, accepted=[first], rejected=others)
    assert (given.accepted, given.rejected, given.left) == (1, len(others), 0)
    assert len(evidence_items(career)) == 1
    assert list_evidence(career).to_confirm == ()


def test_one_yes_accepts_everything_but_what_is_rejected(career: int, tmp_path: Path) -> None:
    import_evidence(career, paths=[archive(tmp_path), cv(tmp_path)])
    EvidenceItem.objects.filter(title="Treasury").update(state="proposed")
    unwanted = EvidenceItem.objects.get(title="Treasury").pk
    waiting = len(list_evidence(career).to_confirm)
    given = confirm(career, rejected=[unwanted], everything=True)
    assert (given.accepted, given.rejected, given.left) == (waiting - 1, 1, 0)


def test_an_unknown_item_changes_nothing(career: int, tmp_path: Path) -> None:
    import_evidence(career, paths=[cv(tmp_path)])
    known = list_evidence(career).to_confirm[0].item
    with pytest.raises(Problem, match="Item 9999: not among your items"):
        confirm(career, accepted=[known, 9999])
    assert evidence_items(career) == ()


def test_another_career_is_out_of_reach(career: int, tmp_path: Path) -> None:
    from breakthrough.records.models import Career

    import_evidence(career, paths=[archive(tmp_path)])
    item = EvidenceItem.objects.get(title="Controller").pk
    other = Career.objects.create().pk
    assert evidence_items(other) == ()
    with pytest.raises(Problem):
        set_origin(other, item=item, origin="applied")
    with pytest.raises(Problem):
        confirm(other, rejected=[item])


def test_one_unreadable_file_does_not_cost_the_others(career: int, tmp_path: Path) -> None:
    recipe = tmp_path / "pancakes.json"
    recipe.write_text(json.dumps({"flour": "200 g"}))
    given = import_evidence(career, paths=[archive(tmp_path), recipe])
    assert len(given.files) == 1
    assert any("pancakes.json" in problem for problem in given.problems)


def test_an_import_of_nothing_readable_leaves_no_trace(career: int, tmp_path: Path) -> None:
    recipe = tmp_path / "pancakes.json"
    recipe.write_text(json.dumps({"flour": "200 g"}))
    with pytest.raises(Problem, match=r"pancakes\.json"):
        import_evidence(career, paths=[recipe])
    with pytest.raises(Problem, match=r"no file 'nowhere\.zip'"):
        import_evidence(career, paths=[Path("nowhere.zip")])
    assert Import.objects.count() == 0
    assert EvidenceItem.objects.count() == 0


def test_the_timeline_shows_a_gap_and_where_each_role_stands(career: int, tmp_path: Path) -> None:
    import_evidence(career, paths=[archive(tmp_path)])
    listed = list_evidence(career, as_of=date(2026, 2, 1))
    assert [role.title for role in listed.roles] == ["Controller", "Finance Director"]
    assert listed.roles[1].is_current
    assert listed.roles[0].sources == ("Positions.csv, row 3",)
    # April 2018 to March 2019, both included: 9 + 3 months
    assert [(str(gap.first), str(gap.last), gap.months) for gap in listed.gaps] == [
        ("2018-04", "2019-03", 9 + 3)
    ]


def test_every_claim_names_its_source_and_its_item(career: int, tmp_path: Path) -> None:
    import_evidence(career, paths=[archive(tmp_path)])
    claims = {claim.text: claim for claim in list_evidence(career).claims}
    close = claims["Closed the books in four days."]
    assert close.source == "Positions.csv, row 2"
    assert EvidenceItem.objects.get(pk=close.item).title == "Finance Director"


def test_how_a_move_came_about_is_remembered_and_can_be_taken_back(
    career: int, tmp_path: Path
) -> None:
    import_evidence(career, paths=[archive(tmp_path)])
    (item,) = list_evidence(career).roles[0].items
    set_origin(career, item=item, origin="they_found_me")
    assert list_evidence(career).roles[0].origin == "they_found_me"
    set_origin(career, item=item, origin="")
    assert list_evidence(career).roles[0].origin == ""


def test_only_a_role_has_an_origin_and_only_a_known_one(career: int, tmp_path: Path) -> None:
    import_evidence(career, paths=[archive(tmp_path)])
    skill = EvidenceItem.objects.get(title="Treasury").pk
    (role,) = list_evidence(career).roles[0].items
    with pytest.raises(Problem, match="Only a role"):
        set_origin(career, item=skill, origin="applied")
    with pytest.raises(Problem, match="'luck' is not a way"):
        set_origin(career, item=role, origin="luck")


@pytest.mark.parametrize(
    ("kind", "given", "seen"),
    [
        ("language", {"organisation": "Northwind"}, "is a language, which has no place"),
        ("skill", {"started": "2019", "ended": "2020"}, "is a skill, which has no start or end"),
        ("headline", {"started": "2019"}, "is a headline, which has no start"),
        ("summary", {}, "is a summary, which has no title"),
        ("recommendation", {}, "is a recommendation, which has no title"),
        ("endorsement", {}, "is an endorsement, which has no title"),
    ],
)
def test_a_field_that_does_not_belong_to_the_kind_is_refused(
    career: int, tmp_path: Path, kind: str, given: dict[str, str], seen: str
) -> None:
    import_evidence(career, paths=[archive(tmp_path)])
    EvidenceItem.objects.filter(title="Treasury").update(kind=kind)
    item = EvidenceItem.objects.get(title="Treasury").pk
    plain = {"title": "Finance Director", "organisation": "", "started": "", "ended": ""}
    with pytest.raises(Problem, match=seen):
        change_item(career, item=item, **{**plain, **given})
    assert EvidenceItem.objects.get(pk=item).title == "Treasury"


def test_the_name_of_a_skill_can_be_corrected(career: int, tmp_path: Path) -> None:
    import_evidence(career, paths=[archive(tmp_path)])
    item = EvidenceItem.objects.get(title="Treasury").pk
    changed = change_item(
        career, item=item, title="Group treasury", organisation="", started="", ended=""
    )
    assert changed.title == "Group treasury"


@pytest.mark.parametrize(
    ("started", "ended", "message"),
    [
        ("Sept 31 2021", "", "'Sept 31 2021' is not a date. .* Did you mean 2021-09-30?"),
        ("2021-05", "2020-05", "It ends in 2020-05, before it starts in 2021-05."),
    ],
)
def test_an_impossible_correction_is_refused(
    career: int, tmp_path: Path, started: str, ended: str, message: str
) -> None:
    import_evidence(career, paths=[archive(tmp_path)])
    item = EvidenceItem.objects.get(title="Controller").pk
    with pytest.raises(Problem, match=message):
        change_item(
            career,
            item=item,
            title="Controller",
            organisation="Fabrikam",
            started=started,
            ended=ended,
        )
    assert EvidenceItem.objects.get(pk=item).is_corrected is False


@pytest.mark.real_data
def test_a_whole_export_of_linkedin_is_read_in_one_go(career: int, shared: Path) -> None:
    sample = shared / "samples" / "Complete_LinkedInDataExport_11-20-2026.zip"
    if not sample.is_file():
        pytest.skip("needs ../shared/samples (fictional exports, never part of the checkout)")
    given = import_evidence(career, paths=[sample])
    assert given.counts["role"] == 3
    assert given.contacts == 3
    listed = list_evidence(career, as_of=date(2026, 11, 23))
    assert [role.title for role in listed.roles if role.is_current] == ["Chief Financial Officer"]
    assert {claim.strength for claim in listed.claims} == {"stated", "evidenced", "corroborated"}
