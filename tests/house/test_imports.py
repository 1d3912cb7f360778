"""The house's layers."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from sources import ROOT


def run_contracts(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = Path(sys.executable).with_name("lint-imports")
    return subprocess.run(
        [str(command), "--no-cache", *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        check=False,
    )


def test_imports_go_down_only_and_rooms_are_pure() -> None:
    given = run_contracts()
    assert given.returncode == 0, given.stdout
    assert "0 broken" in given.stdout
