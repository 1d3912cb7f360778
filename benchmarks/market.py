"""How long it takes from sightings to spells, curves and struggle, beside the same in pandas.

    script/bench market [--small] [--json] [--growth]

10,000,000 sightings of an invented market read daily for 60 days, with outages and flaps (--small:
100,000), kept as the warehouse keeps them. Each side runs in a process of its own: reading, spells,
the staying curve by both clocks, and the struggle of all employers. --growth adds 10⁵ and 10⁶. That
both find the same spells is checked.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

for _folder in (Path(__file__).parent, Path(__file__).resolve().parents[1] / "tests/truth"):
    sys.path.insert(0, str(_folder))

import pyarrow.parquet as pq  # noqa: E402

SEED = 1
_SMALL, _LARGE = 100_000, 10_000_000
_A_BOARD = 2_020  # sightings of one board in 60 days
_THREADS, _MEMORY = 2, "4GB"


def main() -> None:
    """Run both sides, and print what they took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--growth", action="store_true")
    parser.add_argument("--run", default="", help=argparse.SUPPRESS)
    parser.add_argument("--folder", default="", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.run:
        print(json.dumps(_SIDES[asked.run](Path(asked.folder))))  # noqa: T201
        return
    report = _report(_SMALL if asked.small else _LARGE, growth=asked.growth)
    print(json.dumps(report, indent=1) if asked.json else _text(report))  # noqa: T201


def _report(wanted: int, *, growth: bool) -> dict[str, Any]:
    rows = [_both(size) for size in ((_SMALL, 1_000_000) if growth else ()) if size < wanted]
    rows.append(_both(wanted))
    last = rows[-1]
    return {
        "machine": f"{platform.machine()}, {os.cpu_count()} cores, "
        f"Python {platform.python_version()}",
        "sizes": {name: last[name] for name in ("sightings", "boards", "spells")},
        "seed": SEED,
        "ours": last["ours"],
        "rivals": {"pandas": last["pandas"]},
        "growth": rows,
    }


def _both(wanted: int) -> dict[str, Any]:
    """Ours and the rival on a market of about that many sightings."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        boards = max(wanted // _A_BOARD, 1)
        sightings = _write(folder, boards=boards)
        ours, rival = _measured("ours", folder), _measured("pandas", folder)
    if ours["endings"] != rival["endings"]:
        raise SystemExit(f"the spells differ: {ours['endings']} and {rival['endings']}")
    found = ours.pop("endings")
    rival = {name: rival[name] for name in ("seconds", "cpu_seconds", "peak_mb")}
    rival["ratio"] = round(rival["seconds"] / ours["seconds"], 2)
    return {
        "sightings": sightings,
        "boards": boards,
        "spells": sum(found.values()),
        "endings": found,
        "ours": ours,
        "pandas": rival,
    }


def _write(folder: Path, *, boards: int) -> int:
    from simulated_market import SimulatedMarket

    market = SimulatedMarket(boards=boards, per_day=1.0, history=200, outage=0.01, flap=0.005)
    sightings, reads = market.tables(SEED)
    pq.write_table(sightings, folder / "sightings.parquet")
    pq.write_table(reads, folder / "reads.parquet")
    return int(sightings.num_rows)


def _measured(side: str, folder: Path) -> dict[str, Any]:
    command = [sys.executable, __file__, "--run", side, "--folder", str(folder)]
    here = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[1] / "src")}
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, env=here)
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def _ours(folder: Path) -> dict[str, Any]:
    import ibis

    from breakthrough.basics import Basis
    from breakthrough.market.spells import spells_of
    from breakthrough.market.staying import OWN, POSTED, staying
    from breakthrough.market.struggle import struggle

    started = time.perf_counter()
    spill = str(folder / "spill")
    engine = ibis.duckdb.connect(threads=_THREADS, memory_limit=_MEMORY, temp_directory=spill)
    sightings, reads = (
        engine.read_parquet(folder / f"{name}.parquet") for name in ("sightings", "reads")
    )
    spells = spells_of(sightings, reads=reads).cache()
    spelled = time.perf_counter()
    basis = Basis(0, "postings", "invented")
    for clock in (OWN, POSTED):
        staying(spells, basis=basis, clock=clock)
    curved = time.perf_counter()
    struggle(spells, basis=basis)
    done = time.perf_counter()
    endings = spells.ending.value_counts(name="n").to_pyarrow().to_pydict()
    return {
        "seconds": round(done - started, 2),
        "spells_seconds": round(spelled - started, 2),
        "curves_seconds": round(curved - spelled, 2),
        "struggle_seconds": round(done - curved, 2),
        "cpu_seconds": _cpu_seconds(),
        "peak_mb": _peak_mb(),
        "endings": dict(sorted(zip(endings["ending"], endings["n"], strict=True))),
    }


def _pandas(folder: Path) -> dict[str, Any]:
    import pandas as pd
    from _plain_market import plain_curve, plain_spells, plain_struggle

    started = time.perf_counter()
    sightings, reads = (
        pd.read_parquet(folder / f"{name}.parquet") for name in ("sightings", "reads")
    )
    for table, column in ((sightings, "seen_on"), (sightings, "posted_on"), (reads, "seen_on")):
        table[column] = pd.to_datetime(table[column])
    spells = plain_spells(sightings, reads)
    for clock in ("own", "posted"):
        plain_curve(spells, clock)
    plain_struggle(spells)
    return {
        "seconds": round(time.perf_counter() - started, 2),
        "cpu_seconds": _cpu_seconds(),
        "peak_mb": _peak_mb(),
        "endings": dict(sorted(spells.ending.value_counts().astype(int).to_dict().items())),
    }


def _cpu_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return round(used.ru_utime + used.ru_stime, 1)


def _peak_mb() -> int:
    unit = 1024 if sys.platform == "darwin" else 1
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit / 1024)


_SIDES = {"ours": _ours, "pandas": _pandas}


def _text(report: dict[str, Any]) -> str:
    lines = [f"{report['machine']}; seed {report['seed']}; {_THREADS} threads"]
    for row in report["growth"]:
        ours, rival = row["ours"], row["pandas"]
        each = ours["seconds"] / row["sightings"] * 1e6
        lines += [
            f"{row['sightings']:12,} sightings of {row['boards']:,} boards, {row['spells']:,} "
            f"spells: {ours['seconds']} s ({each:.1f} µs each; spells {ours['spells_seconds']}, "
            f"curves {ours['curves_seconds']}, struggle {ours['struggle_seconds']}), "
            f"{ours['cpu_seconds']} s of computing, {ours['peak_mb']:,} MB",
            f"{'':13}pandas {rival['seconds']} s, {rival['cpu_seconds']} s of computing, "
            f"{rival['peak_mb']:,} MB: ratio {rival['ratio']}",
        ]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
