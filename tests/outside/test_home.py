"""The data folder: whose it is, and what is made in it."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from breakthrough.basics import Problem
from breakthrough.outside import home


def test_the_environment_names_the_data_folder(tmp_path: Path) -> None:
    assert home.data_folder(environment={"BREAKTHROUGH_HOME": str(tmp_path)}) == tmp_path


def test_an_empty_name_is_no_name() -> None:
    unnamed = home.data_folder(environment={})
    assert home.data_folder(environment={"BREAKTHROUGH_HOME": "  "}) == unnamed
    assert unnamed.name == "breakthrough"


def test_the_secret_key_is_made_once_and_only_its_owner_can_read_it(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    key = home.secret_key(folder)
    home.secret_key.cache_clear()
    assert home.secret_key(folder) == key
    assert len(key) >= 50
    assert stat.S_IMODE((folder / "secret-key").stat().st_mode) == 0o600
    assert [path.name for path in folder.iterdir()] == ["secret-key"]


def test_two_folders_have_two_keys(tmp_path: Path) -> None:
    assert home.secret_key(tmp_path / "a") != home.secret_key(tmp_path / "b")


def test_the_data_folder_is_closed_to_others(tmp_path: Path) -> None:
    assert stat.S_IMODE(home.prepare(tmp_path / "mine").stat().st_mode) == 0o700


def test_a_folder_that_may_not_be_written_is_named_with_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: False)  # root may write everywhere
    with pytest.raises(Problem) as told:
        home.prepare(tmp_path / "mine")
    assert told.value.seen == f"The data folder {tmp_path / 'mine'} may not be written."
    assert "--home" in told.value.next_step


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="cannot be made"):
        home.prepare(Path("/proc/nowhere/mine"))
