"""How long it takes from tokenised profiles to the bars of many searches, beside search engines.

    script/bench bars [--small] [--json] [--threads N] [--growth]

10,000 searches over 1,000,000 invented profiles of 60 tokens; with --small 1,000 over 50,000. The
rivals index the profiles and answer every search with its first 25; all use as many threads. Each
runs in a process of its own, compiled code loaded before the clock starts. The 25th score of every
search is compared. --growth streams 10,000 to 10,000,000 profiles from disk as well.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

import numpy as np
import pyarrow as pa
from _engines import ENGINES, Work
from _invented import PART, TOKENS, InventedWorld

SEED = 1
RIVALS = ("bm25s", "tantivy")
_GROWTH = (10_000, 100_000, 1_000_000, 10_000_000)


def main() -> None:
    """Run ours and each rival, and print what they took."""
    asked = _arguments()
    if asked.run:
        _run(asked)
        return
    profiles, searches = (50_000, 1_000) if asked.small else (1_000_000, 10_000)
    with tempfile.TemporaryDirectory() as folder:
        _write(Path(folder), profiles)
        results = {
            name: _measured(name, Path(folder), searches=searches, threads=asked.threads)
            for name in ("ours", *RIVALS)
        }
        report = _report(results, profiles=profiles, searches=searches, threads=asked.threads)
        if asked.growth:
            report["growth"] = _growth(Path(folder), searches=searches, threads=asked.threads)
    print(json.dumps(report, indent=1) if asked.json else _text(report))  # noqa: T201


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--growth", action="store_true")
    parser.add_argument("--run", default="", help=argparse.SUPPRESS)
    parser.add_argument("--folder", default="", help=argparse.SUPPRESS)
    parser.add_argument("--searches", type=int, default=0, help=argparse.SUPPRESS)
    return parser.parse_args()


def _write(folder: Path, profiles: int) -> None:
    """The profiles as one Arrow file for each part."""
    for old in folder.glob("*.arrow"):
        old.unlink()
    for number, tokens in enumerate(InventedWorld(SEED).profiles(profiles)):
        table = tokens.to_arrow()
        path = str(folder / f"{number:05}.arrow")
        with pa.OSFile(path, "wb") as sink, pa.ipc.new_file(sink, table.schema) as writer:
            writer.write_table(table)


def _run(asked: argparse.Namespace) -> None:
    """One engine, in this process: its figures as JSON."""
    searches = InventedWorld(SEED).searches(asked.searches)
    work = Work(Path(asked.folder), searches, asked.threads)
    print(json.dumps(ENGINES[asked.run](work)))  # noqa: T201


def _measured(name: str, folder: Path, *, searches: int, threads: int) -> dict[str, Any]:
    command = [sys.executable, __file__, "--run", name, "--folder", str(folder)]
    command += ["--searches", str(searches), "--threads", str(threads)]
    here = {
        **os.environ,
        "PYTHONPATH": str(Path(__file__).resolve().parents[1] / "src"),
        **{name: str(threads) for name in ("NUMBA_NUM_THREADS", "OMP_NUM_THREADS")},
    }
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, env=here)
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def _report(
    results: dict[str, dict[str, Any]], *, profiles: int, searches: int, threads: int
) -> dict[str, Any]:
    ours = results.pop("ours")
    bar = np.array(ours.pop("bar"))
    rivals = {}
    for name, rival in results.items():
        apart = np.abs(np.array(rival.pop("bar")) - bar)
        rivals[name] = {
            **_rounded(rival),
            "ratio": round(rival["seconds"] / ours["seconds"], 2),
            "ratio_of_its_searches_alone": round(rival["query_seconds"] / ours["seconds"], 2),
            "greatest_difference_of_a_bar": float(f"{apart.max():.2g}"),
        }
    return {
        "machine": f"{platform.machine()}, {os.cpu_count()} cores, "
        f"Python {platform.python_version()}",
        "sizes": {
            "profiles": profiles,
            "tokens_a_profile": TOKENS,
            "searches": searches,
            "threads": threads,
        },
        "seed": SEED,
        "ours": _rounded(ours),
        "rivals": rivals,
    }


def _growth(folder: Path, *, searches: int, threads: int) -> list[dict[str, Any]]:
    """Profiles streamed from disk, ten times as many each time."""
    rows = []
    for profiles in _GROWTH:
        _write(folder, profiles)
        found = _measured("streamed", folder, searches=searches, threads=threads)
        each = found["seconds"] / profiles * 1e6
        rows.append(
            {"profiles": profiles, "parts_of": PART, **_rounded(found), "us_each": round(each, 2)}
        )
    return rows


def _rounded(figures: dict[str, Any]) -> dict[str, Any]:
    return {name: round(value, 0 if name.endswith("mb") else 2) for name, value in figures.items()}


def _text(report: dict[str, Any]) -> str:
    sizes, ours = report["sizes"], report["ours"]
    lines = [
        f"{report['machine']}; seed {report['seed']}",
        f"{sizes['searches']:,} searches, {sizes['profiles']:,} profiles of "
        f"{sizes['tokens_a_profile']} tokens, {sizes['threads']} thread(s)",
        f"ours     {ours['seconds']:7.2f} s; {ours['beyond_tokens_mb']:,.0f} MB beyond the tokens; "
        f"{ours['with_counts_seconds']:.2f} s when matches are counted too; one profile scored "
        f"again in {ours['microseconds_a_rescored_profile']:.1f} µs",
    ]
    lines += [
        f"{name:8} {rival['seconds']:7.2f} s ({rival['index_seconds']} s to index, "
        f"{rival['query_seconds']} s to search): ratio {rival['ratio']}, of its searches alone "
        f"{rival['ratio_of_its_searches_alone']}; its 25th scores differ by "
        f"{rival['greatest_difference_of_a_bar']:g} at most"
        for name, rival in report["rivals"].items()
    ]
    lines += [
        f"{row['profiles']:12,} profiles from disk: {row['seconds']:8.2f} s, "
        f"{row['us_each']} µs each, {row['peak_mb']:,.0f} MB in all"
        for row in report.get("growth", [])
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
