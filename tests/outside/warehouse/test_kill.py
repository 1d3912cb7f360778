"""A process killed at any moment of an import leaves all of it or nothing."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from stored import TUESDAY, acme, posting, store

from breakthrough.outside.warehouse import Warehouse

# Counts every step by which an import touches the disk and kills itself at the given one.
_IMPORT = """
import os, pathlib, signal, sys
import pyarrow.parquet as pq
from datetime import date
from breakthrough.market.posting import BoardRead, Posting
from breakthrough.outside.warehouse import Warehouse, folder, writing

market, fatal = Warehouse(pathlib.Path(sys.argv[1])), int(sys.argv[2])
steps = 0

def counted(place, name):
    original = getattr(place, name)
    def step(*arguments, **named):
        global steps
        steps += 1
        if steps == fatal:
            os.kill(os.getpid(), signal.SIGKILL)
        result = original(*arguments, **named)
        steps += 1
        if steps == fatal:
            os.kill(os.getpid(), signal.SIGKILL)
        return result
    setattr(place, name, step)

for place, name in (
    (pq, "write_table"), (pq.ParquetWriter, "write_table"), (pq.ParquetWriter, "close"),
    (pathlib.Path, "rename"), (pathlib.Path, "write_text"), (pathlib.Path, "mkdir"),
    (writing, "sync_file"), (writing, "sync_folder"), (os, "fsync"),
):
    counted(place, name)
with market.writing(source="a.json") as one:
    one.add(BoardRead("ashby:acme", tuple(
        Posting(id=str(n), title="CFO", employer="Acme", text=f"text {n}") for n in range(50)
    )))
    one.commit(sha256="a", seen_on=date(2026, 1, 5), rule="said")
print(steps)
"""


def run(market: Path, *, fatal: int) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", _IMPORT, str(market), str(fatal)],
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": ":".join(sys.path)},
    )


@pytest.fixture(scope="module")
def steps(tmp_path_factory: pytest.TempPathFactory) -> int:
    """How many steps a whole import takes."""
    whole = run(tmp_path_factory.mktemp("whole") / "market", fatal=0)
    assert whole.returncode == 0, whole.stderr
    return int(whole.stdout)


@pytest.mark.parametrize("sixth", range(1, 7))
def test_a_killed_import_is_whole_or_absent_and_can_be_repeated(
    tmp_path: Path, steps: int, sixth: int
) -> None:
    market = Warehouse(tmp_path / "market")
    store(market, acme(posting("earlier", text="kept")), day=TUESDAY, source="earlier.json")
    killed = run(market.folder, fatal=steps * sixth // 6)
    assert killed.returncode == -signal.SIGKILL
    found = market.latest_postings()
    assert found.num_rows in (1, 51)
    assert market.damages() == ()
    if found.num_rows == 51:
        assert set(found.column("text").to_pylist()) == {"kept"} | {f"text {n}" for n in range(50)}
    assert run(market.folder, fatal=0).returncode == 0
    assert Warehouse(market.folder).latest_postings().num_rows == 51
    assert not list(market.folder.glob(".writing-*"))


def test_the_first_and_the_last_step_are_on_either_side_of_the_commit(
    tmp_path: Path, steps: int
) -> None:
    for fatal, rows in ((1, 0), (steps, 50)):
        market = Warehouse(tmp_path / f"market-{fatal}")
        run(market.folder, fatal=fatal)
        assert market.latest_postings().num_rows == rows
