"""The scripts that set everything up."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
from pathlib import Path

import pytest
from sources import ROOT

SCRIPTS = ("start", "test", "bench", "lock")


@pytest.mark.parametrize("name", [*SCRIPTS, "set-up"])
def test_a_script_is_plain_posix_shell(name: str) -> None:
    shell = shutil.which("dash") or "sh"
    subprocess.run([shell, "-n", str(ROOT / "script" / name)], check=True)


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_script_can_be_run(name: str) -> None:
    path = ROOT / "script" / name
    assert path.read_text(encoding="utf-8").startswith("#!/bin/sh\n")
    assert path.stat().st_mode & stat.S_IXUSR


def test_continuous_integration_runs_the_same_tests_as_everybody() -> None:
    run = ROOT / ".ci" / "run"
    assert "exec script/test" in run.read_text(encoding="utf-8")
    assert os.access(run, os.X_OK)


def test_what_is_started_by_the_script_knows_how_it_was_called() -> None:
    start = (ROOT / "script" / "start").read_text(encoding="utf-8")
    assert start.index('export BREAKTHROUGH_COMMAND="$0"') < start.index("exec ")


def test_without_a_suitable_python_the_script_says_what_to_install(tmp_path: Path) -> None:
    bare = tmp_path / "bin"
    bare.mkdir()
    for tool in "sh dirname cksum cat mkdir rm uname id sleep".split():
        (bare / tool).symlink_to(shutil.which(tool) or tool)
    old = bare / "python3"
    old.write_text("#!/bin/sh\nexit 1\n")
    old.chmod(0o755)
    checkout = tmp_path / "checkout"
    (checkout / "script").mkdir(parents=True)
    for name in ("start", "set-up"):
        shutil.copy(ROOT / "script" / name, checkout / "script" / name)
    for name in ("requirements.txt", "pyproject.toml"):
        shutil.copy(ROOT / name, checkout / name)
    given = subprocess.run(
        [str(bare / "sh"), str(checkout / "script" / "start")],
        env={"PATH": str(bare)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert given.returncode == 1
    assert "needs Python 3.11, 3.12, 3.13 or 3.14" in given.stderr
    assert not (checkout / ".venv").exists()
    assert not (checkout / ".cache" / "set-up-running").exists()
