"""The demo: the sample world, kept apart from everything else."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from breakthrough.cli.app import app
from breakthrough.cli.demo import sample_world, source_fingerprint


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


def test_a_folder_with_something_in_it_is_left_alone(cache: Path) -> None:
    mine = cache / "mine"
    mine.mkdir()
    (mine / "career.sqlite3").write_text("mine")
    given = CliRunner().invoke(app, ["demo", "--home", str(mine)])
    assert given.exit_code == 2
    assert "is not empty" in given.stderr
    assert [path.name for path in mine.iterdir()] == ["career.sqlite3"]


@pytest.mark.slow
@pytest.mark.usefixtures("cache")
def test_the_sample_world_is_built_once_for_one_program() -> None:
    first = sample_world()
    assert first.name == source_fingerprint()
    assert {"career.sqlite3", "market", "crowd", "sample-files"} <= {
        path.name for path in first.iterdir()
    }
    made = (first / "career.sqlite3").stat().st_mtime_ns
    assert sample_world() == first
    assert (first / "career.sqlite3").stat().st_mtime_ns == made
    assert [path.name for path in first.parent.iterdir()] == [first.name]
