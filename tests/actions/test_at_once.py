"""Several commands started at the same moment, each a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from breakthrough.actions.opening import lock_of
from breakthrough.outside.lock import held

SOURCES = Path(__file__).resolve().parents[2] / "src"
# Loads everything first and waits for a line, so that all of them act at the same moment.
WAITING = """
import sys
from pathlib import Path
from breakthrough.actions.opening import open_home
import django, os
os.environ["DJANGO_SETTINGS_MODULE"] = "breakthrough.settings"
django.setup()
from breakthrough.actions.career import own_career
from breakthrough.actions.crowd import import_crowd
print("ready", flush=True)
sys.stdin.readline()
open_home()
career = own_career()
for path in sys.argv[1:]:
    print("already" if import_crowd(career, paths=[Path(path)]).already else "new")
"""


def all_at_once(home: Path, *words: str, processes: int = 3) -> list[list[str]]:
    """What each of the processes printed after the start; all must have ended well."""
    started = [start(home, words) for _ in range(processes)]
    for one in started:
        assert one.stdout is not None
        assert one.stdout.readline() == "ready\n"
    for one in started:
        assert one.stdin is not None
        one.stdin.write("go\n")
        one.stdin.flush()
    said = [one.communicate() for one in started]
    assert [one.returncode for one in started] == [0] * processes, [err for _, err in said]
    return [out.split() for out, _ in said]


def start(home: Path, words: Sequence[str]) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", WAITING, *words],
        env={**os.environ, "PYTHONPATH": str(SOURCES), "BREAKTHROUGH_HOME": str(home)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_a_new_data_folder_can_be_opened_by_three_commands_at_once(tmp_path: Path) -> None:
    for trial in range(2):
        all_at_once(tmp_path / f"home-{trial}")


def test_a_crowd_imported_by_three_commands_at_once_is_new_for_one_of_them(tmp_path: Path) -> None:
    path = tmp_path / "people.jsonl"
    people = [{"title": f"CFO {number}", "text": "Closed the books."} for number in range(40)]
    path.write_text("".join(json.dumps(one) + "\n" for one in people))
    said = all_at_once(tmp_path / "home", str(path))
    assert sorted(said) == [["already"], ["already"], ["new"]]


HOLDING = """
import sys, time
from pathlib import Path
from breakthrough.outside.lock import held
with held(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


def test_a_command_that_was_killed_while_opening_leaves_nothing_locked(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(lock_of(home))],
        env={**os.environ, "PYTHONPATH": str(SOURCES)},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    with pytest.raises(BlockingIOError), held(lock_of(home), waits=False):
        pass
    holder.kill()
    holder.communicate()
    with held(lock_of(home), waits=False):
        pass
