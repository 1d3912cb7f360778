"""Skills that real adverts ask for and the evidence does not show are caught."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

import pytest
from truth_labels import AS_OF, evidence_of

from breakthrough.basics import words
from breakthrough.presence import check

pytestmark = pytest.mark.real_data

_ASKED = re.compile(
    r"[Ee]xperience (?:with|in|using) "
    r"((?:[A-Z][\w+#.]*[\w+#]|[a-z]{3,} (?:learning|engineering|marketing|analysis|design))"
    r"(?: [A-Z][\w+#.]*[\w+#])*)(?=[,.; ])"
)
ADVERTS = 20


def asked_skills(shared: Path, *, but: set[str]) -> list[str]:
    """A skill by name out of each of 20 adverts, each of another employer; none of `but`."""
    path = shared / "data/ashby_2025_10/ashby_boards_raw.jsonl.gz"
    if not path.exists():
        pytest.skip("needs ../shared/data/ashby_2025_10")
    skills: dict[str, None] = {}
    with gzip.open(path, "rt", encoding="utf-8") as boards:
        for board in boards:
            texts = (job.get("descriptionPlain") or "" for job in json.loads(board)["jobs"])
            named = (found[1] for text in texts for found in _ASKED.finditer(text))
            new = (one for one in named if one not in skills and not set(words(one)) & but)
            if skill := next(new, None):
                skills[skill] = None
            if len(skills) == ADVERTS:
                break
    return list(skills)


@pytest.mark.parametrize("person", ["marta", "priya", "daniel"])
def test_a_skill_of_a_real_advert_that_evidence_does_not_show_is_marked(
    shared: Path, person: str
) -> None:
    items = evidence_of(person)
    held = set(words(" ".join(f"{one.title} {one.text} {one.organisation}" for one in items)))
    skills = asked_skills(shared, but=held)
    assert len(skills) == ADVERTS
    passed = [
        skill
        for skill in skills
        if check(f"I have deep experience with {skill}.", items=items, as_of=AS_OF).is_true
    ]
    assert passed == []
