"""A round killed at any moment is completed by the next: nothing is lost or doubled."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest
from boards_played import ASHBY_JOBS, GREENHOUSE_JOBS, ashby, greenhouse, play, play_smart
from loopback import Site, serving, told
from rounds import DAY, Played

BOARDS = ("ashby:acme", "greenhouse:acme", "lever:acme", "smartrecruiters:acme")
HERE = Path(__file__).parent

# Counts every step by which a round touches the disk and kills itself at the given one.
_ROUND = """
import os, pathlib, signal, sys
sys.path.insert(0, sys.argv[1])
import pyarrow.parquet as pq
from loopback import Site
from rounds import Played
from breakthrough.outside.collecting import kept, states
from breakthrough.outside.warehouse import folder, writing

fatal = int(sys.argv[4])
steps = 0

def step():
    global steps
    steps += 1
    if steps == fatal:
        os.kill(os.getpid(), signal.SIGKILL)

def counted(place, name):
    original = getattr(place, name)
    def one(*arguments, **named):
        step()
        result = original(*arguments, **named)
        step()
        return result
    setattr(place, name, one)

for place, name in (
    (pq, "write_table"), (pq.ParquetWriter, "write_table"), (pq.ParquetWriter, "close"),
    (pathlib.Path, "rename"), (pathlib.Path, "replace"), (pathlib.Path, "mkdir"),
    (pathlib.Path, "write_text"), (pathlib.Path, "write_bytes"),
    *((place, name) for place in (writing, kept, states) for name in ("sync_file", "sync_folder")),
):
    counted(place, name)
Played(pathlib.Path(sys.argv[2]), Site(int(sys.argv[3]))).round(*sys.argv[5:])
print(steps)
"""


def arguments(folder: Path, site: Site, *, fatal: int) -> list[str]:
    words = [str(HERE), str(folder), str(site.port), str(fatal), *BOARDS]
    return [sys.executable, "-c", _ROUND, *words]


def environment() -> dict[str, str]:
    return {"PYTHONPATH": ":".join(sys.path), "TZ": "UTC"}


def run(folder: Path, site: Site, *, fatal: int) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        arguments(folder, site, fatal=fatal),
        capture_output=True, text=True, check=False, env=environment(),
    )  # fmt: skip


def play_all(site: Site) -> None:
    play(site)
    site.says(ASHBY_JOBS, told(ashby("CFO", "FD"), ETag='"a"'))
    play_smart(site, "1", "2", "3")


@pytest.fixture(scope="module")
def steps(tmp_path_factory: pytest.TempPathFactory) -> int:
    """How many steps a whole round takes."""
    with serving() as site:
        play_all(site)
        whole = run(tmp_path_factory.mktemp("whole") / "market", site, fatal=0)
    assert whole.returncode == 0, whole.stderr
    return int(whole.stdout)


def check_nothing_is_left_over(folder: Path) -> None:
    names = [path.name for path in folder.rglob("*") if path.is_file()]
    assert [name for name in names if ".writing-" in name or name.count("-") > 8] == []
    kept = [path.name for path in (folder / "collected").iterdir()]
    assert sorted(kept)[:1] == [".lock"]
    assert len(kept) == len(BOARDS) + 2  # the answers, the states, the lock


@pytest.mark.parametrize("eighth", range(1, 9))
def test_the_next_round_completes_a_killed_one(
    tmp_path: Path, site: Site, steps: int, eighth: int
) -> None:
    play_all(site)
    played = Played(tmp_path / "market", site)
    killed = run(played.folder, site, fatal=max(steps * eighth // 8 - eighth % 2, 1))
    assert killed.returncode == -signal.SIGKILL
    played.round(*BOARDS)
    monday = [
        (board, "2026-01-05", number) for board, number in zip(BOARDS, (2, 2, 1, 3), strict=True)
    ]
    assert played.reads() == monday
    assert len(played.titles()) == 2 + 2 + 1 + 3
    assert all(played.market.latest_postings().column("text").to_pylist())
    check_nothing_is_left_over(played.folder)


@pytest.mark.parametrize("seed", range(4))
def test_what_was_read_before_the_kill_counts_for_its_own_day(
    tmp_path: Path, site: Site, seed: int
) -> None:
    """Killed by the clock, and gone on with only on the next day, when two boards have changed."""
    play_all(site)
    played = Played(tmp_path / "market", site)
    process = subprocess.Popen(
        arguments(played.folder, site, fatal=0),
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(),
    )  # fmt: skip
    while process.poll() is None and len(site.paths()) <= seed:
        time.sleep(0.001)
    time.sleep(random.Random(seed).uniform(0, 0.05))
    process.kill()
    process.communicate()
    kept = {one.watched.board: one.postings for one in played.collector.answers.every()}
    site.says(ASHBY_JOBS, told(ashby("CFO", "FD", "CTO")))
    site.says(GREENHOUSE_JOBS, told(greenhouse("CFO")))
    played.later(DAY, *BOARDS)
    reads = Counter(played.reads())
    assert {read for read in reads if read[1] == "2026-01-05"} == {
        (board, "2026-01-05", number) for board, number in kept.items()
    }
    assert {read for read in reads if read[1] == "2026-01-06"} == {
        (board, "2026-01-06", number) for board, number in zip(BOARDS, (3, 1, 1, 3), strict=True)
    }
    assert set(reads.values()) == {1}
    check_nothing_is_left_over(played.folder)
