"""How often the intervals of the staying curve hold the truth, and what simpler ways would say.

    script/bench staying [--small] [--json] [--draws N]

Simulated markets whose staying curve is known, read daily, every third day, or weekly, with outages
and flaps. Of 2,000 markets each (with --small 100) it prints how many intervals of 95 % held the
true share after 7, 14, 28 and 42 days, how far the curve was off in the middle, the same for the
median, and the medians that simpler ways give beside the true one. Then the same for the paces of
employers.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests/truth"))

import numpy as np
from coverage_of_curves import AGES, CASES, Covered, covered, naive_medians
from simulated_market import SimulatedMarket

from breakthrough.market.staying import OWN, POSTED

SEED = 1
_AT_ONCE = 100  # markets held in memory together


def main() -> None:
    """Simulate, and print what came out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--draws", type=int, default=0)
    asked = parser.parse_args()
    report = _report(asked.draws or (100 if asked.small else 2_000), small=asked.small)
    print(json.dumps(report, indent=1) if asked.json else _text(report))  # noqa: T201


def _report(draws: int, *, small: bool) -> dict[str, Any]:
    started = time.perf_counter()
    cases = {"with outages and flaps": CASES["with outages and flaps"]} if small else CASES
    found = {
        f"{name}, by {clock}": _told(
            [
                covered(
                    market, clock=clock, draws=min(_AT_ONCE, draws - done), first_seed=SEED + done
                )
                for done in range(0, draws, _AT_ONCE)
            ]
        )
        for name, market in cases.items()
        for clock in (OWN, POSTED)
    }
    seconds = time.perf_counter() - started
    large = SimulatedMarket(boards=60 if small else 400, outage=0.03, flap=0.005)
    true = large.median()
    return {
        "machine": f"{platform.machine()}, {os.cpu_count()} cores, "
        f"Python {platform.python_version()}",
        "sizes": {"markets": draws, "boards": 20, "days": 60, "ages": AGES.tolist()},
        "seed": SEED,
        "ours": {"seconds": round(seconds, 1), "cases": found},
        "rivals": {
            "true median": round(true, 1),
            "ours": float(covered(large, clock=OWN, draws=1).medians[0]),
            **{
                name: {"median": value, "off": f"{value / true - 1:+.0%}"}
                for name, value in naive_medians(large, seed=SEED).items()
            },
        },
    }


def _told(parts: list[Covered]) -> dict[str, Any]:
    known = np.sum([one.known for one in parts], axis=0)
    held = np.sum([one.held for one in parts], axis=0)
    bias = np.average([one.bias for one in parts], axis=0, weights=[one.known for one in parts])
    median_known = sum(one.median_known for one in parts)
    return {
        "held": round(float(held.sum() / known.sum()), 4),
        "held_at_each_age": (held / known).round(4).tolist(),
        "curves_that_reach_it": known.astype(int).tolist(),
        "off_at_each_age": bias.round(4).tolist(),
        "median_held": round(sum(one.median_held for one in parts) / median_known, 4),
    }


def _text(report: dict[str, Any]) -> str:
    sizes = report["sizes"]
    lines = [
        f"{report['machine']}; seed {report['seed']}; {sizes['markets']} markets of "
        f"{sizes['boards']} boards over {sizes['days']} days; {report['ours']['seconds']} s",
        "intervals of 95 % that held the true share (after 7, 14, 28, 42 days), and that of the "
        "median; how far the curve was off:",
    ]
    for name, case in report["ours"]["cases"].items():
        each = ", ".join(f"{one:.1%}" for one in case["held_at_each_age"])
        off = ", ".join(f"{one:+.4f}" for one in case["off_at_each_age"])
        told = f"{case['held']:.1%} ({each}); median {case['median_held']:.1%}; off by {off}"
        lines.append(f"{name:36} {told}")
    rivals = dict(report["rivals"])
    lines.append(f"true median {rivals.pop('true median')} days, ours {rivals.pop('ours')}")
    lines += [f"{name:50} {one['median']:6.1f} ({one['off']})" for name, one in rivals.items()]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
