"""What every command does alike."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from breakthrough.actions.career import own_career
from breakthrough.cli.app import app
from breakthrough.records.models import Career

pytestmark = pytest.mark.usefixtures("home")


def run(*words: str) -> Result:
    return CliRunner().invoke(app, list(words), catch_exceptions=False)


def test_an_empty_house_says_what_would_be_a_good_first_file() -> None:
    given = run("evidence", "list")
    assert given.exit_code == 0
    assert "A LinkedIn archive or a CV is a good first file." in given.stdout


def test_json_is_json_and_nothing_else() -> None:
    given = run("evidence", "list", "--json")
    assert json.loads(given.stdout)["contacts"] == 0


def test_a_wrong_input_ends_with_2_and_says_so_on_the_error_stream() -> None:
    given = run("evidence", "confirm", "77")
    assert given.exit_code == 2
    assert given.stdout == ""
    assert "Item 77: not among your items." in given.stderr


def test_a_wrong_input_is_an_object_in_json() -> None:
    given = run("evidence", "confirm", "77", "--json")
    assert given.exit_code == 2
    assert json.loads(given.stdout)["problem"]["seen"] == "Item 77: not among your items."


def test_a_word_the_command_does_not_know_ends_with_2() -> None:
    assert run("evidence", "list", "--loud").exit_code == 2


def test_what_the_machine_cannot_do_ends_with_1(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = home / "a-file"
    blocked.write_text("not a folder")
    monkeypatch.setenv("BREAKTHROUGH_HOME", str(blocked / "inside"))
    from django.conf import settings

    monkeypatch.setattr(settings, "BREAKTHROUGH_HOME", blocked / "inside")
    given = run("evidence", "list")
    assert given.exit_code == 1
    assert "It could not be done" in given.stderr


def test_the_sample_world_is_labelled_on_every_answer_in_text() -> None:
    Career.objects.filter(pk=own_career()).update(is_invented=True)
    first_line = run("evidence", "list").stdout.splitlines()[0]
    assert first_line == "Sample world: everything here is invented."


def test_the_own_world_is_not_called_invented() -> None:
    assert "invented" not in run("evidence", "list").stdout


def test_the_version_is_told() -> None:
    from breakthrough import __version__

    assert run("--version").stdout == f"breakthrough {__version__}\n"
