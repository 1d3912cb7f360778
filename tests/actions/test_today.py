from __future__ import annotations

import json
from pathlib import Path

from breakthrough.actions.crowd import import_crowd
from breakthrough.actions.evidence import confirm, import_evidence
from breakthrough.actions.today import today


def test_without_evidence_today_says_what_to_do_first(career: int) -> None:
    seen = today(career)
    assert seen.count is None
    assert "no confirmed evidence" in seen.finding
    assert seen.acts[0].page == "start"


CV = {"basics": {"name": "Ada"}, "work": [{"position": "Controller", "name": "Acme"}]}


def resume(folder: Path) -> Path:
    path = folder / "resume.json"
    path.write_text(json.dumps(CV))
    return path


def test_the_first_act_names_what_to_import_and_why(career: int) -> None:
    (act,) = today(career).acts
    assert act.what == "Import your LinkedIn archive or your CV."
    assert act.why.startswith("Searches are run on what it says.")


def test_with_a_cv_that_waits_the_act_is_to_confirm_it_not_to_import_it(
    tmp_path: Path, career: int
) -> None:
    import_evidence(career, paths=[docx(tmp_path)])
    seen = today(career)
    assert [act.page for act in seen.acts] == ["evidence"]
    assert seen.acts[0].what.startswith("Confirm")
    confirm(career, everything=True)
    assert [act.page for act in today(career).acts] == ["found"]


def test_without_a_crowd_the_act_is_short_and_says_how_below(tmp_path: Path, career: int) -> None:
    import_evidence(career, paths=[resume(tmp_path)])
    (act,) = today(career).acts
    assert (act.what, act.page) == ("Bring in a crowd to be compared with.", "found")
    assert "Import profiles you may use" in act.why


def test_without_a_market_the_act_is_to_import_one(tmp_path: Path, career: int) -> None:
    import_evidence(career, paths=[resume(tmp_path)])
    crowd = tmp_path / "crowd.jsonl"
    crowd.write_text('{"title": "Nurse", "text": "Ward nights."}\n')
    import_crowd(career, paths=[crowd])
    (act,) = today(career).acts
    assert (act.what, act.page) == (
        "Import a capture of a job board, or a table of postings.",
        "market",
    )


def docx(folder: Path) -> Path:
    from docx import Document

    document = Document()
    for line in ("Ada Lovelace", "Experience", "Controller, Acme, 2019 - 2021", "Closed the books"):
        document.add_paragraph(line)
    path = folder / "cv.docx"
    document.save(str(path))
    return path
