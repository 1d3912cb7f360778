"""How long a capture of many boards takes to import, beside plain ways to store the same file.

    script/bench market_import [--small] [--json] [FILE]

FILE is a capture; without one the real Ashby boards beside the checkout are taken, and where they
are absent, or with --small, an invented capture. The rivals keep what they read and nothing more:
no plain text, no texts stored once, no second import told from the first.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import platform
import random
import resource
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import Any

SEED = 7
REAL = Path(__file__).resolve().parents[2] / "shared/data/ashby_2025_10/ashby_boards_raw.jsonl.gz"
_WORDS = (
    "lead finance carve out budget audit cash report board team grow plan cost risk tax".split()
)
_SMALL_BOARDS, _BOARDS, _JOBS_A_BOARD = 60, 450, 21


def main() -> None:
    """Run ours and each rival in a process of its own, and print what they took."""
    asked = _arguments()
    if asked.run:
        _run(asked.run, Path(asked.file))
        return
    with tempfile.TemporaryDirectory() as folder:
        path, seed = _capture(asked, folder=Path(folder))
        results = {name: _measured(name, path) for name in ("ours", *RIVALS)}
        report = _report(results, path=path, seed=seed)
    print(json.dumps(report, indent=1) if asked.json else _text(report))  # noqa: T201


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", default="")
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--run", default="", help=argparse.SUPPRESS)
    return parser.parse_args()


def _capture(asked: argparse.Namespace, *, folder: Path) -> tuple[Path, int]:
    """The file to import and the seed it was made with, 0 for one that was not made."""
    if asked.file:
        return Path(asked.file), 0
    if REAL.exists() and not asked.small:
        return REAL, 0
    path = folder / "invented_boards_20260105.jsonl.gz"
    _invent(path, boards=_SMALL_BOARDS if asked.small else _BOARDS)
    return path, SEED


def _invent(path: Path, *, boards: int) -> None:
    """An Ashby capture of invented boards, each advert about 6,000 characters of HTML."""
    chance = random.Random(SEED)
    with gzip.open(path, "wt", encoding="utf-8", compresslevel=1) as file:
        for number in range(boards):
            jobs = [_job(f"{number}-{at}", chance=chance) for at in range(_JOBS_A_BOARD)]
            board = {"board": f"board-{number}", "jobs": jobs, "apiVersion": "1"}
            file.write(json.dumps(board) + "\n")


def _job(id: str, *, chance: random.Random) -> dict[str, Any]:
    paragraphs = [" ".join(chance.choices(_WORDS, k=40)) for _ in range(20)]
    return {
        "id": id,
        "title": " ".join(chance.choices(_WORDS, k=3)).title(),
        "department": "Finance",
        "location": "Rome",
        "isListed": True,
        "publishedAt": f"2025-{chance.randint(1, 12):02}-01T10:00:00Z",
        "jobUrl": f"https://jobs.ashbyhq.com/board/{id}",
        "descriptionHtml": "".join(f'<p style="min-height:1.5em">{one}</p>' for one in paragraphs),
        "descriptionPlain": "\n\n".join(paragraphs),
        "compensation": {"compensationTiers": [], "summaryComponents": []},
    }


def _ours(path: Path, folder: Path) -> int:
    from breakthrough.outside.intake import take_in
    from breakthrough.outside.warehouse import Warehouse

    return take_in(path, market=Warehouse(folder / "market"), today=date.today()).postings  # noqa: DTZ011


def _json_and_arrow(path: Path, folder: Path) -> int:
    import pyarrow as pa
    import pyarrow.parquet as pq

    rows = _flat_rows(path)
    pq.write_table(pa.Table.from_pylist(rows), folder / "plain.parquet", compression="zstd")
    return len(rows)


def _pandas(path: Path, folder: Path) -> int:
    import pandas as pd

    lines = pd.read_json(path, lines=True)
    rows = pd.json_normalize([job for jobs in lines["jobs"] for job in jobs], max_level=0)
    nested = [
        name for name in rows if rows[name].map(lambda one: isinstance(one, (dict, list))).any()
    ]
    for name in nested:
        rows[name] = rows[name].map(json.dumps)
    rows.to_parquet(folder / "pandas.parquet", compression="zstd")
    return len(rows)


def _flat_rows(path: Path) -> list[dict[str, Any]]:
    rows = []
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            board = json.loads(line)
            for job in board["jobs"]:
                plain = {
                    key: value for key, value in job.items() if not isinstance(value, (dict, list))
                }
                rows.append({"board": board["board"]} | plain)
    return rows


RIVALS = {"json + pyarrow": _json_and_arrow, "pandas": _pandas}


def _run(name: str, path: Path) -> None:
    """One import, in this process: its seconds, peak memory and number of postings as JSON."""
    with tempfile.TemporaryDirectory() as folder:
        started = time.perf_counter()
        postings = (RIVALS.get(name) or _ours)(path, Path(folder))
        seconds = time.perf_counter() - started
    unit = 1024 if sys.platform == "darwin" else 1
    peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit / 1024
    print(json.dumps({"seconds": seconds, "peak_mb": peak_mb, "postings": postings}))  # noqa: T201


def _measured(name: str, path: Path) -> dict[str, float]:
    command = [sys.executable, __file__, "--run", name, str(path)]
    here = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[1] / "src")}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=here)
    result: dict[str, float] = json.loads(done.stdout)
    return result


def _report(results: dict[str, dict[str, float]], *, path: Path, seed: int) -> dict[str, Any]:
    ours = results.pop("ours")
    return {
        "machine": f"{platform.machine()}, {os.cpu_count()} cores, "
        f"Python {platform.python_version()}",
        "sizes": {
            "file": path.name,
            "file_mb": round(path.stat().st_size / 1e6, 1),
            "postings": int(ours["postings"]),
        },
        "seed": seed,
        "ours": {"seconds": round(ours["seconds"], 2), "peak_mb": round(ours["peak_mb"])},
        "rivals": {
            name: {
                "seconds": round(rival["seconds"], 2),
                "peak_mb": round(rival["peak_mb"]),
                "ratio": round(rival["seconds"] / ours["seconds"], 2),
            }
            for name, rival in results.items()
        },
    }


def _text(report: dict[str, Any]) -> str:
    sizes, ours = report["sizes"], report["ours"]
    lines = [
        f"{report['machine']}; seed {report['seed']}",
        f"{sizes['file']}: {sizes['file_mb']} MB, {sizes['postings']:,} postings",
        f"ours            {ours['seconds']:7.2f} s  {ours['peak_mb']:6,} MB at most",
    ]
    lines += [
        f"{name:15} {rival['seconds']:7.2f} s  {rival['peak_mb']:6,} MB  ratio {rival['ratio']}"
        for name, rival in report["rivals"].items()
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
