"""Same input, same output, byte for byte: on one core and on two, under any hash seed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

_PREPARE = """
import sys
from pathlib import Path
from breakthrough.actions.opening import open_home
home = open_home(Path(sys.argv[1]))
from breakthrough.actions.career import own_career
from breakthrough.actions.evidence import confirm, import_evidence
from breakthrough.actions.sample import build_sample_world
build_sample_world(home)
import_evidence(own_career(), paths=sorted((home / "sample-files").iterdir()))
confirm(own_career(), everything=True)
"""
_COMMANDS = (
    ("findability", "report"),
    ("findability", "improve"),
    ("chair", "head of finance transformation"),
    ("market", "report"),
)


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("prepared") / "home"
    _run([sys.executable, "-c", _PREPARE, str(home)], cores=None, seed="1")
    return home


@pytest.mark.parametrize("words", _COMMANDS, ids=" ".join)
def test_a_command_prints_the_same_bytes_on_one_core_and_on_two(
    prepared: Path, words: tuple[str, ...]
) -> None:
    command = [sys.executable, "-m", "breakthrough", *words, "--json", "--home", str(prepared)]
    one = _run(command, cores=1, seed="1")
    two = _run(command, cores=None, seed="2")
    assert one == two
    assert one.startswith(b"{")


def _run(command: list[str], *, cores: int | None, seed: str) -> bytes:
    def keep_to_cores() -> None:
        if cores is not None and hasattr(os, "sched_setaffinity"):
            os.sched_setaffinity(0, set(sorted(os.sched_getaffinity(0))[:cores]))

    environment = {**os.environ, "PYTHONHASHSEED": seed}
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    done = subprocess.run(
        command, capture_output=True, check=False, env=environment, preexec_fn=keep_to_cores
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout
