"""The same bytes are the same file."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from breakthrough.basics import Problem
from breakthrough.outside.fingerprint import fingerprint


def test_a_file_is_known_by_its_bytes_whatever_its_name(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"Name\n")
    (tmp_path / "b.csv").write_bytes(b"Name\n")
    assert fingerprint(tmp_path / "a.csv") == fingerprint(tmp_path / "b.csv")
    assert fingerprint(tmp_path / "a.csv") == sha256(b"Name\n").hexdigest()


def test_a_folder_changes_with_any_of_its_files(tmp_path: Path) -> None:
    (tmp_path / "inside").mkdir()
    (tmp_path / "inside" / "a.csv").write_text("Name\n")
    before = fingerprint(tmp_path)
    (tmp_path / ".DS_Store").write_text("what a system leaves behind")
    assert fingerprint(tmp_path) == before
    (tmp_path / "inside" / "a.csv").write_text("Name\nTreasury\n")
    assert fingerprint(tmp_path) != before


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(Problem, match=r"There is no file '.*cv\.pdf'"):
        fingerprint(tmp_path / "cv.pdf")
