"""Whether the built page comes above the original CV in searches no wording was chosen on.

    script/bench page [--small] [--json] [--people N] [--seed N] [--half open|held_out]

People are real résumés: a quarter of them, `open`, to decide on; another, `held_out`, to report on;
the other half is the crowd, the Ashby boards are the market. Each text is read with our own reader,
everything proposed taken as confirmed, and a page made of it without positioning or accepted
changes. The searches are all those the person qualifies for. With --small, or without the data
beside the checkout, it is the sample world's person alone, who is told in every run. No text is
printed.
The rival is the CV as it was written; `ratio`: the page's share of page one ÷ the CV's.
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
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from breakthrough.actions.opening import open_home

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
MARKET = SHARED / "data/ashby_2025_10/ashby_boards_raw.jsonl.gz"
RESUMES = SHARED / "data/livecareer_resumes/resumes_half.jsonl.gz"
PEOPLE, SEED = 60, 1
_DRAWS, _INTERVAL = 1000, (0.05, 0.95)
_LEAST_PEOPLE = 5  # with fewer, drawing people anew says nothing about how sure a figure is


def main() -> None:
    """Put page and CV side by side for each person, and print how they came out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--people", type=int, default=PEOPLE)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--half", choices=("open", "held_out"), default="open")
    asked = parser.parse_args()
    started = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        sample = _sample_world(Path(folder) / "sample")
        is_real = MARKET.exists() and RESUMES.exists() and not asked.small
        found, left_out = sample, Counter[str]()
        sizes: dict[str, Any] = {"data": "sample world", "people": 1}
        if is_real:
            found, left_out, crowd = _real(Path(folder) / "real", asked)
            sizes = {"data": f"real, {asked.half}", "people": len(found), "crowd": crowd}
    sizes |= {"searches": _searches(found), "left_out": dict(sorted(left_out.items()))}
    report = _report(found, sizes=sizes, seed=asked.seed, seconds=time.perf_counter() - started)
    if is_real:
        report["sample_person"] = _judged(sample, seed=asked.seed)
    print(json.dumps(report, indent=1) if asked.json else _text(report))  # noqa: T201


_Found = list[Mapping[str, Any]]  # for each person: by judge, how page and CV came out


def _sample_world(home: Path) -> _Found:
    open_home(home)
    from breakthrough.actions.sample import build_sample_world

    build_sample_world(home)
    from _beside import Judges

    from breakthrough.actions.career import own_career
    from breakthrough.actions.crowd import current_crowd
    from breakthrough.actions.crowd.current import crowd_store
    from breakthrough.actions.evidence import confirm, import_evidence
    from breakthrough.actions.findability.view import view
    from breakthrough.actions.presence.effect import page_profile
    from breakthrough.actions.presence.public import public
    from breakthrough.findability import profile_of_text
    from breakthrough.records.models import Import

    career = own_career()
    import_evidence(career, paths=sorted((home / "sample-files").iterdir()))
    confirm(career, everything=True)
    crowd = current_crowd(career)
    profiles = [row.profile for row in crowd_store().rows(crowd.key)]
    cv = Import.objects.filter(career_id=career, is_draft=True).get().text
    searches = [one.search for one in view(career).outcomes]
    judges = Judges(crowd.crowd, profiles=profiles)
    page = page_profile(public(career).face)
    return [judges.compare(searches, page=page, cv=profile_of_text(cv))]


def _real(home: Path, asked: argparse.Namespace) -> tuple[_Found, Counter[str], int]:
    """How page and CV came out for each person, why others were left out, and the crowd's size."""
    words = ["market", "import", str(MARKET), "--home", str(home)]
    command = [sys.executable, "-P", "-m", "breakthrough", *words]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    subprocess.run(command, check=True, capture_output=True, env=environment)
    open_home(home)
    from _beside import Judges
    from _cvs import CROWD, crowd_of, people, texts, without_place

    from breakthrough.actions.presence.effect import page_profile

    crowd, profiles = crowd_of(texts(RESUMES, part=CROWD), folder=home / "crowd")
    judges = Judges(crowd.crowd, profiles=profiles)
    written = texts(RESUMES, part=asked.half)
    order = np.random.default_rng(asked.seed).permutation(len(written)).tolist()
    found: _Found = []
    left_out: Counter[str] = Counter()
    for one in people([written[at] for at in order], crowd=crowd):
        if isinstance(one, str):
            left_out[one] += 1
            continue
        cv, searches = one
        page = without_place(page_profile(cv.face()))
        found.append(judges.compare(searches, page=page, cv=cv.original))
        if len(found) == asked.people:
            break
    return found, left_out, len(profiles)


def _report(found: _Found, *, sizes: dict[str, Any], seed: int, seconds: float) -> dict[str, Any]:
    unit = 1024 if sys.platform == "darwin" else 1
    judged = _judged(found, seed=seed)
    cv = {name: one.pop("cv") for name, one in judged.items()}
    return {
        "machine": f"{platform.machine()}, {os.cpu_count()} cores, "
        f"Python {platform.python_version()}",
        "sizes": sizes,
        "seed": seed,
        "ours": {
            "seconds": round(seconds, 1),
            "peak_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit / 1024),
            "judges": judged,
        },
        "rivals": {"the CV as written": cv},
    }


def _judged(found: _Found, *, seed: int) -> dict[str, Any]:
    return {name: _one_judge([one[name] for one in found], seed=seed) for name in found[0]}


def _one_judge(people: Sequence[Any], *, seed: int) -> dict[str, Any]:
    """Shares of pairs (person, search), each with its 90 % interval over people."""
    n = np.array([len(one.above) for one in people], float)
    above, below, page, cv = (
        np.array([getattr(one, name).sum() for one in people], float)
        for name in ("above", "below", "page_won", "cv_won")
    )
    weights = _draws(len(people), seed=seed)
    more = _range(above - below, n, weights)
    return {
        "above": _range(above, n, weights),
        "below": _range(below, n, weights),
        "same": int((n - above - below).sum()),
        "page_one": _range(page, n, weights),
        "page_one_more_than_cv": _range(page - cv, n, weights),
        "people_above": int((above > below).sum()),
        "people_below": int((above < below).sum()),
        "holds": _holds(more),
        "cv": {"page_one": _range(cv, n, weights), "ratio": _range(page, cv, weights)},
    }


def _draws(people: int, *, seed: int) -> npt.NDArray[np.float64]:
    """How often each person is drawn in each draw with putting back: float64[DRAWS, people]."""
    drawn = np.random.default_rng(seed).integers(people, size=(_DRAWS, people))
    return np.array([np.bincount(one, minlength=people) for one in drawn], float)


def _range(
    values: npt.NDArray[np.float64],
    of: npt.NDArray[np.float64],
    weights: npt.NDArray[np.float64],
) -> dict[str, float | None]:
    """sum values / sum of, with the middle 90 % of what the draws give; None where not known."""
    total = float(of.sum())
    value = round(float(values.sum()) / total, 4) if total else None
    bottom = weights @ of
    if len(values) < _LEAST_PEOPLE or not bottom.all():
        return {"value": value, "low": None, "high": None}
    low, high = np.quantile((weights @ values) / bottom, _INTERVAL).tolist()
    return {"value": value, "low": round(low, 4), "high": round(high, 4)}


def _holds(more: Mapping[str, float | None]) -> str:
    """Whether the page comes above in more searches than below: yes, no, or not known."""
    low, high = more["low"], more["high"]
    if low is None or high is None or low <= 0 <= high:
        return "not known"
    return "yes" if low > 0 else "no"


def _searches(found: _Found) -> int:
    return sum(len(next(iter(one.values())).above) for one in found)


def _text(report: dict[str, Any]) -> str:
    sizes, ours = report["sizes"], report["ours"]
    lines = [
        report["machine"],
        f"{sizes}, seed {report['seed']}",
        f"{ours['seconds']} s, {ours['peak_mb']} MB",
        "",
    ]
    lines += _table(ours["judges"], report["rivals"]["the CV as written"])
    if "sample_person" in report:
        of = report["sample_person"]
        lines += ["", "the sample world's person"]
        lines += _table(of, {name: one["cv"] for name, one in of.items()})
    return "\n".join(lines)


def _table(judges: Mapping[str, Any], rival: Mapping[str, Any]) -> list[str]:
    return [
        f"{'judged by':34} {'above':>18} {'below':>7} {'page one':>18} {'the CV':>18} "
        f"{'difference':>20} {'people':>9} holds",
        *(_row(name, one, rival[name]) for name, one in judges.items()),
    ]


def _row(name: str, one: Mapping[str, Any], cv: Mapping[str, Any]) -> str:
    return (
        f"{name:34} {_shown(one['above']):>18} {one['below']['value']:>7.1%} "
        f"{_shown(one['page_one']):>18} {_shown(cv['page_one']):>18} "
        f"{_shown(one['page_one_more_than_cv']):>20} "
        f"{one['people_above']:>4}/{one['people_below']:<4} {one['holds']}"
    )


def _shown(found: Mapping[str, float | None]) -> str:
    if found["value"] is None:
        return "not known"
    if found["low"] is None or found["high"] is None:
        return f"{found['value']:.1%}"
    return f"{found['value']:.1%} ({found['low']:.0%}–{found['high']:.0%})"


if __name__ == "__main__":
    main()
