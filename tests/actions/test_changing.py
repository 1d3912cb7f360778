"""What a correction changes, and what it leaves as it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from breakthrough.actions.evidence import change_item, import_evidence
from breakthrough.basics import Problem
from breakthrough.cli.app import app
from breakthrough.records.models import EvidenceItem

POSITIONS = (
    "Company Name,Title,Description,Location,Started On,Finished On\n"
    "Northwind,Controller,,,Jan 2014,Mar 2018\n"
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def role(career: int, tmp_path: Path) -> EvidenceItem:
    path = tmp_path / "Positions.csv"
    path.write_text(POSITIONS)
    import_evidence(career, paths=[path])
    return EvidenceItem.objects.get()


def stands(role: EvidenceItem) -> tuple[str, str, str, str]:
    now = EvidenceItem.objects.get(pk=role.pk)
    return now.title, now.organisation, now.started, now.ended


def test_what_a_correction_leaves_out_stays_as_it_is(career: int, role: EvidenceItem) -> None:
    change_item(career, item=role.pk, title="Group  Controller")
    assert stands(role) == ("Group Controller", "Northwind", "2014-01", "2018-03")
    change_item(career, item=role.pk, started="2013")
    assert stands(role) == ("Group Controller", "Northwind", "2013", "2018-03")


def test_an_empty_text_empties_a_field(career: int, role: EvidenceItem) -> None:
    change_item(career, item=role.pk, organisation="", ended="")
    assert stands(role) == ("Controller", "", "2014-01", "")


def test_an_end_is_compared_with_the_start_that_stands_already(
    career: int, role: EvidenceItem
) -> None:
    with pytest.raises(Problem, match="It ends in 2012, before it starts in 2014-01"):
        change_item(career, item=role.pk, ended="2012")
    assert stands(role) == ("Controller", "Northwind", "2014-01", "2018-03")


def test_a_correction_of_nothing_is_told(career: int, role: EvidenceItem) -> None:
    with pytest.raises(Problem, match="Nothing is given"):
        change_item(career, item=role.pk)
    assert EvidenceItem.objects.get(pk=role.pk).is_corrected is False


@pytest.mark.parametrize(
    ("options", "organisation"),
    [(["--title", "Analyst"], "Northwind"), (["--organisation", ""], "")],
)
def test_the_command_leaves_an_option_left_out_as_it_is(
    role: EvidenceItem, options: list[str], organisation: str
) -> None:
    given = CliRunner().invoke(app, ["evidence", "change", str(role.pk), *options])
    assert given.exit_code == 0
    assert stands(role)[1:] == (organisation, "2014-01", "2018-03")
