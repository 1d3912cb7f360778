"""The public face built: true in every line, nothing private in it, the same bytes each time."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path

import pytest
from django.utils import timezone
from docx import Document
from pypdf import PdfReader

from breakthrough.actions.evidence import change_item, import_evidence, list_evidence
from breakthrough.actions.presence import (
    build,
    change_details,
    differing,
    keep_private,
    list_texts,
    pack,
    previewed,
    private_things,
    public_details,
    publish_note,
    served_site,
    stop_keeping_private,
    write_note,
    write_positioning,
    write_text,
)
from breakthrough.basics import Problem
from breakthrough.outside import clock
from breakthrough.records.models import AcceptedEdit, Contact, Import

RESUMES = Path(__file__).resolve().parents[1] / "presence/labelled_sentences"


@pytest.fixture
def ready(marta: int) -> int:
    """A career that says how it is reached."""
    change_details(
        marta,
        email="marta@example.org",
        address="https://marta.example/",
        links=["https://www.linkedin.com/in/marta"],
        takes_on=["Plants of up to 300 people"],
        terms=["From 1 March 2027"],
    )
    return marta


def all_text(files: dict[str, bytes]) -> str:
    """What can be read in the files, the PDF and the Word document included."""
    return "\n".join(_text(name, data) for name, data in files.items())


def _text(name: str, data: bytes) -> str:
    if name.endswith(".pdf"):
        return "\n".join(page.extract_text() for page in PdfReader(BytesIO(data)).pages)
    if name.endswith(".docx"):
        return "\n".join(paragraph.text for paragraph in Document(BytesIO(data)).paragraphs)
    return "" if name.endswith(".png") else data.decode()


def test_site_and_pack_are_built_and_built_again_to_the_same_bytes(
    ready: int, tmp_path: Path
) -> None:
    first = build(ready, out=tmp_path / "a")
    assert not first.problems
    assert {"site/index.html", "site/cv.pdf", "site/cv.docx", "pack/linkedin.txt"} <= set(
        first.written
    )
    build(ready, out=tmp_path / "b")
    one, two = (
        {p.relative_to(tmp_path / d): p.read_bytes() for p in (tmp_path / d).rglob("*.*")}
        for d in ("a", "b")
    )
    assert {p.name for p in one} == {p.name for p in two}
    assert one == {path: two[path] for path in one}
    again = build(ready, out=tmp_path / "a")
    assert again.sentence == "Nothing has changed since it was last built."
    assert (again.written, again.removed) == ((), ())


def test_what_evidence_does_not_say_is_named_and_nothing_is_built(
    ready: int, tmp_path: Path
) -> None:
    write_text(ready, key="about", text="I run a plant of 900 people.")
    with pytest.raises(Problem, match=r"“900( people)?” in LinkedIn About"):
        build(ready, out=tmp_path / "out")
    assert not (tmp_path / "out").exists()
    write_text(ready, key="about", text="I run a plant of 240 people.")
    build(ready, out=tmp_path / "out")
    assert "I run a plant of 240 people." in (tmp_path / "out/pack/linkedin.txt").read_text()


def test_a_part_is_never_made_larger(ready: int, tmp_path: Path) -> None:
    for key in ("site_about", "headline", "short_bio", "forwardable"):
        write_text(ready, key=key, text="Led the migration to SAP S/4HANA.")
        with pytest.raises(Problem, match="Led"):
            build(ready, out=tmp_path / "out")
        write_text(ready, key=key, text="")
    write_positioning(ready, name="A", different="I led the carve-out of the dairy business.")
    with pytest.raises(Problem, match="What is different"):
        build(ready, out=tmp_path / "out")


def test_it_never_says_that_i_am_looking(ready: int, tmp_path: Path) -> None:
    assert "looking for" not in all_text(dict(previewed(ready))).casefold()
    change_details(ready, takes_on=["I am looking for a new role"])
    with pytest.raises(Problem, match="never says that you are looking"):
        build(ready, out=tmp_path / "out")


def test_what_is_private_stands_nowhere(ready: int) -> None:
    roles = list_evidence(ready).roles
    (dairy,) = (one for one in roles if one.title == "Supply Chain Manager")
    keep_private(ready, items=list(dairy.items), names=["Chalmers"])
    text = all_text(dict(previewed(ready)))
    for hidden in ("Supply Chain Manager", "SEK 60 million", "Chalmers", "dairy"):
        assert hidden not in text
    assert "Production Planner" in text
    kept = private_things(ready)
    assert (kept.names, [one.title for one in kept.items]) == (
        ("Chalmers",),
        ["Supply Chain Manager"],
    )
    assert kept.present == ("Carrow Packaging Ltd",)
    stop_keeping_private(ready, items=list(dairy.items), names=["Chalmers"])
    assert "Chalmers" in all_text(dict(previewed(ready)))


def test_a_contact_is_named_only_where_the_person_said_so(ready: int, tmp_path: Path) -> None:
    Contact.objects.create(
        career_id=ready,
        imported=Import.objects.get(career_id=ready),
        name="Jon Brandt",
        email="jon@contact.example",
        identity="1" * 64,
    )
    text = all_text(dict(previewed(ready)))
    assert "Brandt" not in text
    assert "jon@contact.example" not in text
    note = write_note(ready, title="On meetings", text="Jon Brandt taught me to stand.")
    assert [one.passage for one in note.refused] == ["Jon Brandt"]
    with pytest.raises(Problem, match="one of your contacts"):
        publish_note(ready, slug=note.slug)
    with pytest.raises(Problem, match="not among your contacts"):
        keep_private(ready, allowed_people=["Nobody"])
    keep_private(ready, allowed_people=["Jon Brandt"])
    assert publish_note(ready, slug=note.slug).published_on
    assert "Jon Brandt" in all_text(dict(previewed(ready)))


def test_a_corrected_item_changes_what_is_built(ready: int) -> None:
    role = list_evidence(ready).roles[-1]
    change_item(ready, item=role.items[0], title="Works Manager")
    resume = json.loads(dict(previewed(ready))["site/resume.json"])
    assert resume["work"][0]["position"] == "Works Manager"


def test_nobody_to_reach_and_no_name_are_said(marta: int, career: int, tmp_path: Path) -> None:
    with pytest.raises(Problem, match="reach"):
        build(marta, out=tmp_path / "out")
    with pytest.raises(Problem, match="is not a look"):
        build(marta, out=tmp_path / "out", theme="neon")


def test_without_evidence_there_is_nothing_to_publish(career: int, tmp_path: Path) -> None:
    with pytest.raises(Problem, match="nothing yet to publish"):
        build(career, out=tmp_path / "out")


def test_the_served_site_has_a_form_and_no_pack(ready: int) -> None:
    served = dict(served_site(ready))
    assert "thanks.html" in served
    assert b"<form" in served["contact.html"]
    assert not any(name.startswith("pack") or "signature" in name for name in served)
    assert b"<form" not in dict(previewed(ready))["site/contact.html"]


def test_what_is_not_said_yet_is_listed(marta: int, tmp_path: Path) -> None:
    change_details(marta, phone="+44 113 496 0000")
    given = build(marta, out=tmp_path / "out")
    assert given.undone == (
        "where the site will stand, which its map and feeds need",
        "what you take on",
        "for whom you stand, and which need you meet",
    )
    assert given.in_searches.reason
    assert not given.in_searches.holds


def test_the_introduction_to_forward_has_at_most_ninety_words(ready: int) -> None:
    change_details(ready, phone="+44 113 496 0000")
    given = pack(ready)
    assert given.words == len(given.introduction.split())
    assert given.words <= 90
    assert "marta@example.org" in given.introduction


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"email": "marta"}, "not an e-mail address"),
        ({"email": "a@b.example, c@d.example"}, "not an e-mail address"),
        ({"phone": "call me"}, "not a telephone number"),
        ({"address": "marta.example"}, "not an address"),
        ({"address": "javascript:alert(1)"}, "not an address"),
        ({"address": "https://marta.example/?a=1"}, "not where a site stands"),
        ({"links": ["javascript:alert(1)"]}, "not an address"),
        ({"links": ['https://x.example/"onload']}, "not an address"),
        ({"theme": "neon"}, "not a look"),
        ({"takes_on": ["x"] * 13}, "13 lines"),
        ({"terms": ["x" * 301]}, "301 characters"),
    ],
)
def test_details_of_another_shape_are_refused_and_nothing_changes(
    ready: int, given: dict[str, object], says: str
) -> None:
    before = public_details(ready)
    with pytest.raises(Problem, match=says):
        change_details(ready, place="Elsewhere", **given)  # type: ignore[arg-type]
    assert public_details(ready) == before


def test_the_day_of_what_is_built_is_that_of_the_last_change(ready: int, tmp_path: Path) -> None:
    given = build(ready, out=tmp_path / "out")
    assert given.changed_on == timezone.now().date()
    assert list_texts(ready).texts


def test_an_accepted_change_of_wording_stands_on_every_surface(ready: int) -> None:
    before = {one.key: one.text for one in list_texts(ready).texts}
    assert "S&OP" in before["skills"].splitlines()[1:]
    edit = AcceptedEdit.objects.create(
        career_id=ready, surface="skills", text="S&OP", accepted_at=clock.now()
    )
    after = {one.key: one.text for one in list_texts(ready).texts}
    assert after["skills"].splitlines()[0] == "S&OP"
    assert after["headline"].index("S&OP") < after["headline"].index("SAP")
    edit.undone_at = clock.now()
    edit.save()
    assert {one.key: one.text for one in list_texts(ready).texts} == before


def test_an_accepted_change_that_evidence_no_longer_backs_is_not_published(ready: int) -> None:
    AcceptedEdit.objects.create(
        career_id=ready, surface="headline", text="Kubernetes", accepted_at=clock.now()
    )
    assert "Kubernetes" not in all_text(dict(previewed(ready)))


def second_cv(career: int, folder: Path) -> None:
    """The same career in another file, with one start and one number told otherwise."""
    resume = json.loads((RESUMES / "marta.json").read_text(encoding="utf-8"))
    archive = folder / "Positions.csv"
    rows = [
        (one["name"], one["position"], one.get("startDate", ""), one.get("endDate", ""))
        for one in resume["work"]
    ]
    rows[1] = (*rows[1][:2], "2015-02", rows[1][3])
    lines = ["Company Name,Title,Description,Location,Started On,Finished On"]
    lines += [f"{name},{title},,,{start},{end}" for name, title, start, end in rows]
    archive.write_text("\n".join(lines), encoding="utf-8")
    import_evidence(career, paths=[archive])


def test_a_role_kept_private_is_private_in_every_file_that_states_it(
    ready: int, tmp_path: Path
) -> None:
    second_cv(ready, tmp_path)
    planner = [one for one in list_evidence(ready).roles if one.title == "Production Planner"]
    assert [len(one.items) for one in planner] == [2]
    kept = keep_private(ready, items=[planner[0].items[1]])
    assert [one.title for one in kept.items] == ["Production Planner"] * 2
    assert "Production Planner" not in all_text(dict(previewed(ready)))
    assert not stop_keeping_private(ready, items=[planner[0].items[0]]).items


def test_what_files_say_differently_is_told_where_it_is_built(ready: int, tmp_path: Path) -> None:
    assert build(ready, out=tmp_path / "out").differing == 0
    second_cv(ready, tmp_path)
    told = differing(ready)
    assert [one.kind for one in told.differences] == ["start"]
    assert build(ready, out=tmp_path / "out").differing == 1


def test_a_case_names_no_employer_and_a_view_may(ready: int) -> None:
    text = "Cut scrap from 6.2 % to 3.9 % in two years, as they did at Tindra Foods."
    case = write_note(ready, title="Scrap", text=text, kind="case")
    assert ("Tindra Foods", "A case names no employer or client.") in [
        (one.passage, one.reason.partition(" Say")[0]) for one in case.refused
    ]
    quiet = "Cut scrap from 6.2 % to 3.9 % in two years."
    assert write_note(ready, title="Scrap", text=quiet, kind="case").refused == ()
    view = write_note(ready, title="Views", text="Tindra Foods makes good bread.", kind="view")
    assert view.refused == ()
