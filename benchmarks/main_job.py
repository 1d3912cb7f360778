"""How long the main job takes, each command as a process of its own, as a person would start it.

    script/bench main_job [--small] [--json]

Imports a market and a crowd, then asks the employer's chair and the findability report. With the
real data beside the checkout it takes the Ashby boards, the half of résumés and the sample LinkedIn
archive; without it, or with --small, the sample world. The rival for the chair is bm25s: it reads
the same profiles, indexes them and answers the same search, since nothing of it is kept.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
MARKET = SHARED / "data/ashby_2025_10/ashby_boards_raw.jsonl.gz"
CROWD = SHARED / "data/livecareer_resumes/resumes_half.jsonl.gz"
ARCHIVE = SHARED / "samples/Complete_LinkedInDataExport_11-20-2026.zip"
NEED = "head of finance transformation"
RUNS = 5  # of each question; the median is shown
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT / "src")}

_SAMPLE = """
import sys
from pathlib import Path
from breakthrough.actions.opening import open_home
open_home(Path(sys.argv[1]))
from breakthrough.actions.sample import build_sample_world
from breakthrough.actions.evidence import confirm, import_evidence
from breakthrough.actions.career import own_career
home = Path(sys.argv[1])
build_sample_world(home)
import_evidence(own_career(), paths=sorted((home / "sample-files").iterdir()))
confirm(own_career(), everything=True)
"""
_IN_THE_APP = """
import sys, time
from pathlib import Path
from breakthrough.actions.opening import open_home
open_home(Path(sys.argv[1]))
from breakthrough.actions.career import own_career
from breakthrough.actions.chair import chair
from breakthrough.actions.findability import findability_report
career = own_career()
started = time.perf_counter()
findability_report(career)
report = time.perf_counter() - started
started = time.perf_counter()
chair(career, need=sys.argv[2])
print(report, time.perf_counter() - started)
"""
_BM25S = """
import sys
from pathlib import Path
import pyarrow.parquet as pq
import bm25s
from breakthrough.basics import words
(path,) = (Path(sys.argv[1]) / "crowd").glob("*.parquet")
rows = pq.ParquetFile(path).read().to_pylist()
texts = [words(f"{row['title']} {row['skills']} {row['body']}") for row in rows]
engine = bm25s.BM25(method="lucene")
engine.index(texts, show_progress=False)
print(sorted(engine.get_scores(words(sys.argv[2])))[-10:])
"""


def main() -> None:
    """Run every step and print what it took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    real = all(path.exists() for path in (MARKET, CROWD, ARCHIVE)) and not asked.small
    with tempfile.TemporaryDirectory() as folder:
        report = _report(Path(folder) / "home", real=real, runs=1 if asked.small else RUNS)
    print(json.dumps(report, indent=1) if asked.json else _text(report))  # noqa: T201


def _report(home: Path, *, real: bool, runs: int) -> dict[str, Any]:
    steps = _real_imports(home) if real else {"sample world": _python(_SAMPLE, home)}
    told = home.parent / "report.json"  # of the timed report: asking once more would cost seconds
    for name, words in {
        "chair": ("chair", NEED),
        "findability report": ("findability", "report"),
        "findability improve": ("findability", "improve"),
        "market report": ("market", "report"),
    }.items():
        said = told if name == "findability report" else None
        steps[name] = _median([_command(home, *words, "--json", said=said) for _ in range(runs)])
    steps |= _in_the_app(home, runs=runs)
    rival = _median([_python(_BM25S, home, NEED) for _ in range(runs)])
    ours = steps["chair"]
    return {
        "machine": f"{platform.machine()}, {os.cpu_count()} cores, "
        f"Python {platform.python_version()}",
        "sizes": {"data": "real" if real else "sample world", **_sizes(told)},
        "seed": 0,
        "ours": ours,
        "steps": steps,
        "rivals": {
            "bm25s": {**rival, "ratio": round(rival["seconds"] / ours["seconds"], 2)},
        },
    }


def _real_imports(home: Path) -> dict[str, dict[str, float]]:
    return {
        "market import": _command(home, "market", "import", str(MARKET)),
        "crowd import": _command(home, "crowd", "import", str(CROWD)),
        "evidence import": _command(home, "evidence", "import", str(ARCHIVE)),
    }


def _in_the_app(home: Path, *, runs: int) -> dict[str, dict[str, float]]:
    """The first report and a chair inside a running program, where nothing has to be loaded."""
    command = [sys.executable, "-c", _IN_THE_APP, str(home), NEED]
    done = [
        subprocess.run(command, capture_output=True, text=True, check=True, env=ENVIRONMENT)
        for _ in range(runs)
    ]
    seconds = [[float(part) for part in run.stdout.split()] for run in done]
    names = ("report in the app", "chair in the app")
    return {
        name: {"seconds": round(statistics.median(row[at] for row in seconds), 2), "peak_mb": 0}
        for at, name in enumerate(names)
    }


def _sizes(told: Path) -> dict[str, int]:
    """How much a report, as it was printed, rests on."""
    found = json.loads(told.read_text(encoding="utf-8"))
    return {
        "postings": found["market"]["postings"],
        "profiles": found["crowd"]["count"],
        "searches": found["searches"],
    }


def _command(home: Path, *words: str, said: Path | None = None) -> dict[str, float]:
    """One command in a process of its own; what it prints goes into the file `said`."""
    return _timed([sys.executable, "-m", "breakthrough", *words, "--home", str(home)], said=said)


def _python(program: str, home: Path, *words: str) -> dict[str, float]:
    return _timed([sys.executable, "-c", program, str(home), *words])


def _timed(command: list[str], *, said: Path | None = None) -> dict[str, float]:
    """Seconds of the whole process, and the peak memory of the largest process so far."""
    with (said or Path(os.devnull)).open("wb") as output:
        started = time.perf_counter()
        subprocess.run(command, check=True, stdout=output, env=ENVIRONMENT)
        seconds = time.perf_counter() - started
    unit = 1024 if sys.platform == "darwin" else 1
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / unit / 1024
    return {"seconds": round(seconds, 2), "peak_mb": round(peak)}


def _median(runs: list[dict[str, float]]) -> dict[str, float]:
    return {
        "seconds": round(statistics.median(run["seconds"] for run in runs), 2),
        "peak_mb": max(run["peak_mb"] for run in runs),
    }


def _text(report: dict[str, Any]) -> str:
    sizes = report["sizes"]
    lines = [
        report["machine"],
        f"{sizes['data']}: {sizes['postings']:,} postings, {sizes['profiles']:,} profiles, "
        f"{sizes['searches']:,} searches",
    ]
    lines += [f"{name:20} {step['seconds']:7.2f} s" for name, step in report["steps"].items()]
    lines += [
        f"chair by {name:11} {rival['seconds']:7.2f} s  ratio {rival['ratio']}"
        for name, rival in report["rivals"].items()
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
