"""Whether chosen words win searches they were not chosen on, against the ways one has without.

    script/bench validate [--small] [--json] [--people N] [--seeds S…] [--third]

With the real data beside the checkout it takes the Ashby boards and the half of résumés, otherwise
or with --small the sample world. Rivals of the chosen words: leaving all as it is, true phrases of
the same length at random, the same of those asked for, and the whole CV. With --third a third of
each CV stands in public, not only its opening. `ratio` is the share of
searches on page one with the chosen words ÷ with the rival's.
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

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
MARKET = SHARED / "data/ashby_2025_10/ashby_boards_raw.jsonl.gz"
CROWD = SHARED / "data/livecareer_resumes/resumes_half.jsonl.gz"
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
RIVALS = ("none", "random", "random_asked", "whole")
RATIOS = {"random": "ratio_chosen_to_random", "random_asked": "ratio_chosen_to_random_asked"}

_SAMPLE = """
import sys
from pathlib import Path
from breakthrough.actions.opening import open_home
open_home(Path(sys.argv[1]))
from breakthrough.actions.sample import build_sample_world
build_sample_world(Path(sys.argv[1]))
"""


def main() -> None:
    """Run the experiment for every seed and print what it took and brought."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--people", type=int)
    parser.add_argument("--seeds", type=int, nargs="+")
    parser.add_argument("--third", action="store_true")
    asked = parser.parse_args()
    real = MARKET.exists() and CROWD.exists() and not asked.small
    people = asked.people or (60 if real else 6)
    seeds = asked.seeds or ([1, 2, 3] if real else [1])
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        _fill(home, real=real)
        reports = [
            _report(home, real=real, people=people, seed=seed, third=asked.third) for seed in seeds
        ]
    told = reports[0] if len(reports) == 1 else reports
    shown = json.dumps(told, indent=1) if asked.json else "\n\n".join(map(_text, reports))
    print(shown)  # noqa: T201


def _fill(home: Path, *, real: bool) -> None:
    if not real:
        subprocess.run([sys.executable, "-c", _SAMPLE, home], check=True, env=ENVIRONMENT)
        return
    _breakthrough(home, "market", "import", str(MARKET))
    _breakthrough(home, "crowd", "import", str(CROWD))


def _report(home: Path, *, real: bool, people: int, seed: int, third: bool) -> dict[str, Any]:
    words = ["findability", "validate", "--people", f"{people}", "--seed", f"{seed}", "--json"]
    words += ["--third"] if third else []
    started = time.perf_counter()
    found = json.loads(_breakthrough(home, *words))
    seconds = time.perf_counter() - started
    unit = 1024 if sys.platform == "darwin" else 1
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / unit / 1024
    judges = found["judges"] | {
        f"words, first {places}": judge for places, judge in found["other_pages"].items()
    }
    return {
        "machine": f"{platform.machine()}, {os.cpu_count()} cores, "
        f"Python {platform.python_version()}",
        "sizes": {
            "data": "real" if real else "sample world",
            "postings": found["market"]["postings"],
            "profiles": found["crowd"]["count"],
            "people": found["people"],
            "pairs": found["pairs"],
            "public": found["public"],
        },
        "seed": seed,
        "ours": {
            "seconds": round(seconds, 1),
            "seconds_a_person": round(seconds / found["people"], 2),
            "peak_mb": round(peak),
            "share": {name: judge["chosen"]["share"] for name, judge in judges.items()},
        },
        "rivals": {name: _rival(name, judges) for name in RIVALS},
        "placebo": {name: judge["placebo_more_than_none"] for name, judge in judges.items()},
        "overfit": {name: judge["overfit"] for name, judge in judges.items()},
    }


def _rival(name: str, judges: dict[str, Any]) -> dict[str, Any]:
    return {
        judged_by: {
            "share": judge[name]["share"],
            "ratio": judge[RATIOS[name]] if name in RATIOS else _ratio(judge, name),
        }
        for judged_by, judge in judges.items()
    }


def _ratio(judge: dict[str, Any], name: str) -> dict[str, float | None]:
    chosen, other = judge["chosen"]["share"], judge[name]["share"]
    return {"value": round(chosen / other, 6) if other else None}


def _breakthrough(home: Path, *words: str) -> str:
    command = [sys.executable, "-P", "-m", "breakthrough", *words, "--home", str(home)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=ENVIRONMENT)
    return done.stdout


def _text(report: dict[str, Any]) -> str:
    sizes, ours = report["sizes"], report["ours"]
    lines = [
        report["machine"],
        f"{sizes['data']}: {sizes['postings']:,} postings, {sizes['profiles']:,} profiles, "
        f"{sizes['people']} people, {sizes['pairs']:,} pairs, in public the "
        f"{sizes['public']}, seed {report['seed']}",
        f"{ours['seconds']} s, {ours['seconds_a_person']} s a person, {ours['peak_mb']} MB",
        f"{'judged by':34} chosen " + " ".join(f"{name:>24}" for name in RIVALS),
    ]
    for name, share in ours["share"].items():
        cells = (_cell(report["rivals"][rival][name]) for rival in RIVALS)
        lines.append(f"{name:34} {share:6.1%} " + " ".join(f"{cell:>24}" for cell in cells))
    for name, placebo in report["placebo"].items():
        lines.append(
            f"{name:34} placebo {_range(placebo)}, overfit {_range(report['overfit'][name])}"
        )
    return "\n".join(lines)


def _cell(rival: dict[str, Any]) -> str:
    return f"{rival['share']:.1%} × {_range(rival['ratio'])}"


def _range(found: dict[str, float | None]) -> str:
    if found["value"] is None:
        return "not known"
    if found.get("low") is None:
        return f"{found['value']:.2f}"
    high = found["high"]
    return f"{found['value']:.2f} ({found['low']:.2f}–{'?' if high is None else f'{high:.2f}'})"


if __name__ == "__main__":
    main()
