"""Which of my texts are compared with what others wrote."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from breakthrough.actions.chair import chair
from breakthrough.actions.crowd import import_crowd
from breakthrough.actions.evidence import import_evidence

pytestmark = pytest.mark.django_db

SAID_BY_ALL = (
    "Chief accountant of the group. Dean's list and more. Selected key achievements:\n"
    "Managed a team of accountants."
)
RESUME = {
    "basics": {"name": "Ada Brandt", "label": "Chief accountant of the group"},
    "work": [
        {
            "name": "Northwind",
            "position": "Chief accountant of the group",
            "startDate": "2019-01",
            "summary": "Selected key achievements:",
            "highlights": ["Chief accountant of the group", "Managed a team of accountants."],
        }
    ],
    "education": [
        {"institution": "Leeds", "area": "Economics", "courses": ["Dean's list and more"]}
    ],
    "awards": [{"title": "Dean's list", "summary": "Dean's list and more"}],
}


def test_only_sentences_of_ones_own_are_told_as_written_by_many(
    career: int, tmp_path: Path
) -> None:
    crowd = tmp_path / "crowd.jsonl"
    people = [{"id": str(n), "title": "Accountant", "text": SAID_BY_ALL} for n in range(4)]
    crowd.write_text("\n".join(map(json.dumps, people)))
    import_crowd(career, paths=[crowd])
    resume = tmp_path / "resume.json"
    resume.write_text(json.dumps(RESUME))
    import_evidence(career, paths=[resume])
    said = chair(career, need="accountant").crowd_wording
    assert [(row.text, row.others, row.of) for row in said] == [
        ("Managed a team of accountants.", 4, 4)
    ]
