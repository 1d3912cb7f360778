"""What every command does alike."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console
from typer.testing import CliRunner, Result

from breakthrough.actions.career import own_career
from breakthrough.cli.app import app
from breakthrough.cli.page import Page
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


def test_a_command_that_the_user_stops_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(career: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("breakthrough.actions.evidence.list_evidence", stopped)
    given = CliRunner().invoke(app, ["evidence", "list"])
    assert given.exit_code == 130
    assert "Stopped. What was stored before stays as it was." in given.stderr


def test_a_word_the_command_does_not_know_ends_with_2() -> None:
    assert run("evidence", "list", "--loud").exit_code == 2


def test_what_the_machine_cannot_do_ends_with_1_and_names_the_folder(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(career: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("breakthrough.actions.evidence.list_evidence", full)
    monkeypatch.setenv("BREAKTHROUGH_HOME", str(home))
    given = run("evidence", "list")
    assert given.exit_code == 1
    assert "It could not be done" in given.stderr
    assert f"The data folder is {home}." in given.stderr


@pytest.mark.parametrize("below", ["", "inside"])
def test_a_file_in_the_place_of_the_data_folder_can_be_put_right(
    home: Path, monkeypatch: pytest.MonkeyPatch, below: str
) -> None:
    blocked = home / "a-file"
    blocked.write_text("not a folder")
    monkeypatch.setenv("BREAKTHROUGH_HOME", str(blocked / below))
    from django.conf import settings

    monkeypatch.setattr(settings, "BREAKTHROUGH_HOME", blocked / below)
    given = run("evidence", "list")
    assert given.exit_code == 2
    assert f"The data folder {blocked / below} cannot be made" in given.stderr
    assert "--home" in given.stderr


def test_some_files_refused_and_others_taken_ends_with_1(tmp_path: Path) -> None:
    good = tmp_path / "jobs.csv"
    good.write_text("title,company\nCFO,Acme\n")
    empty = tmp_path / "empty.csv"
    empty.write_text("")
    given = run("market", "import", str(good), str(empty), "--json")
    assert given.exit_code == 1
    told = json.loads(given.stdout)
    assert told["postings"] == 1
    assert told["refused"][0].startswith("empty.csv is empty")
    assert run("market", "import", str(good)).exit_code == 0
    assert run("market", "import", str(empty)).exit_code == 2


def test_some_files_of_evidence_refused_and_others_read_ends_with_1(tmp_path: Path) -> None:
    good = tmp_path / "resume.json"
    good.write_text('{"basics": {"name": "Ada"}, "work": [{"position": "CFO", "name": "Acme"}]}')
    given = run("evidence", "import", str(good), str(tmp_path / "none.pdf"), "--json")
    assert given.exit_code == 1
    told = json.loads(given.stdout)
    assert (told["files"], told["refused"]) == (["resume.json"], ["none.pdf"])


def test_a_hint_names_the_command_as_it_was_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = Page(Console(file=StringIO()))
    monkeypatch.delenv("BREAKTHROUGH_COMMAND", raising=False)
    assert page.command("evidence list") == "breakthrough evidence list"
    monkeypatch.setenv("BREAKTHROUGH_COMMAND", "script/start")
    assert page.command("evidence list") == "script/start evidence list"
    elsewhere = Page(Console(file=StringIO()), home=Path("/tmp/my data"))
    assert elsewhere.command("today") == "script/start today --home '/tmp/my data'"


def test_a_folder_is_named_also_where_only_a_dot_was_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    given = run("market", "import", ".")
    assert given.exit_code == 2
    assert given.stderr.startswith(f"{tmp_path.name} could not be opened: it is a folder.")


def test_the_sample_world_is_labelled_on_every_answer_in_text() -> None:
    Career.objects.filter(pk=own_career()).update(is_invented=True)
    first_line = run("evidence", "list").stdout.splitlines()[0]
    assert first_line == "Sample world: everything here is invented."


def test_the_own_world_is_not_called_invented() -> None:
    assert "invented" not in run("evidence", "list").stdout


def test_the_version_is_told() -> None:
    from breakthrough import __version__

    assert run("--version").stdout == f"breakthrough {__version__}\n"
