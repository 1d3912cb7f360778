"""How well reposts and copies are found, and how long it takes, beside simpler ways.

    script/bench reposts [--small] [--json]

An invented market with planted reposts, copies and jobs that are hard to tell from them. It prints
F1 with its 95 % interval, from drawing the employers anew, for ours and each rival in the same run.
Rivals see one employer's adverts at a time and the same dates: the exact title; the ratio of two
whole texts by rapidfuzz, and of their words by Python's difflib (on one small employer, as it is
slow), each with the threshold that suits it best on this very market. Where ../shared/data is
there, also the F1 on the half of 200 hand-labelled pairs that no threshold was set on.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests/truth"))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests/market/reposts"))

from found_again import Agreement, f1_interval
from labelled import judged
from planted_reposts import PlantedMarket, planted_market
from rapidfuzz import fuzz

from breakthrough.market.reposts import LONGEST_GAP, Advert, reposts_among
from breakthrough.market.reposts.advert import days_between

SEED = 20261126
_ROOT = Path(__file__).resolve().parents[1]
JOBS = 40
EDITS = (0.01, 0.03, 0.05)
_RATIOS = (0.4, 0.5, 0.6, 0.7, 0.8, 0.9)  # rivals are given whichever of these suits them best
_DIFFLIB_EMPLOYERS = 1

Pairs = Iterator[tuple[Advert, Advert]]


def main() -> None:
    """Plant, find, and print what was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    report = _report(employers=5 if asked.small else 50, small=asked.small)
    print(json.dumps(report, indent=1) if asked.json else _text(report))  # noqa: T201


def _report(*, employers: int, small: bool) -> dict[str, Any]:
    market = planted_market(employers=employers, jobs=JOBS, seed=SEED)
    ours = _measured(market, _ours)
    rivals = {
        "exact title and employer": _measured(market, _by_title),
        "rapidfuzz ratio of texts": _best(market, _by_rapidfuzz),
    }
    few = planted_market(employers=_DIFFLIB_EMPLOYERS, jobs=JOBS // 4, seed=SEED)
    ours_on_few = _measured(few, _ours)
    by_difflib = _best(few, _by_difflib)
    by_difflib["ratio"] = by_difflib["seconds"] / ours_on_few["seconds"]
    for rival in rivals.values():
        rival["ratio"] = rival["seconds"] / ours["seconds"]
    data = _ROOT.parent / "shared/data"
    return {
        "machine": f"{platform.machine()}, {os.cpu_count()} cores, Python {sys.version.split()[0]}",
        "sizes": {
            "employers": employers,
            "adverts": len(market.adverts),
            "reposts": len(market.reposts),
            "copies": len(market.copies),
            "adverts of difflib": len(few.adverts),
        },
        "seed": SEED,
        "ours": {
            **ours,
            "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
            "copies": _copies(market),
            "by share of words edited": {
                str(edits): _measured(
                    planted_market(
                        employers=max(5, employers // 5), jobs=JOBS, edits=edits, seed=SEED
                    ),
                    _ours,
                )
                for edits in EDITS
            },
        },
        "rivals": {**rivals, "difflib ratio of texts": by_difflib},
        "labelled by hand": _labelled(data) if data.is_dir() and not small else None,
    }


def _measured(market: PlantedMarket, find: Callable[[list[Advert]], Pairs]) -> dict[str, Any]:
    started = time.perf_counter()
    pairs = list(find(market.adverts))
    seconds = time.perf_counter() - started
    by_employer: dict[str, list[tuple[Advert, Advert]]] = defaultdict(list)
    for pair in pairs:
        by_employer[pair[1].employer].append(pair)
    names = dict.fromkeys(one.employer for one in market.adverts)
    parts = [market.of_employer(name).repost_agreement(by_employer[name]) for name in names]
    return {"seconds": seconds, **_told(parts)}


def _told(parts: Sequence[Agreement]) -> dict[str, float]:
    f1, low, high = f1_interval(parts, seed=SEED)
    return {"f1": f1, "low": low, "high": high}


def _ours(adverts: list[Advert]) -> Pairs:
    return ((one.before, one.after) for one in reposts_among(adverts).reposts)


def _copies(market: PlantedMarket) -> float:
    found = reposts_among(market.adverts).copies
    return market.copy_agreement((one.one, one.other) for one in found if one.on_other_board).f1


def _by_title(adverts: list[Advert]) -> Pairs:
    return _last_before(_scored(adverts, lambda a, b: a.title.casefold() == b.title.casefold()), 1)


def _by_rapidfuzz(one: Advert, other: Advert) -> float:
    return fuzz.ratio(one.text, other.text) / 100


def _by_difflib(one: Advert, other: Advert) -> float:
    return SequenceMatcher(None, one.text.split(), other.text.split()).ratio()


def _best(market: PlantedMarket, ratio: Callable[[Advert, Advert], float]) -> dict[str, Any]:
    """The figures with the least ratio that gives the best F1."""
    started = time.perf_counter()
    scored = _scored(market.adverts, ratio)
    seconds = time.perf_counter() - started
    told = [
        _measured(market, lambda _all, least=least: _last_before(scored, least)) | {"least": least}
        for least in _RATIOS
    ]
    return max(told, key=lambda one: one["f1"]) | {"seconds": seconds}


def _scored(
    adverts: list[Advert], ratio: Callable[[Advert, Advert], float]
) -> list[tuple[float, int, Advert, Advert]]:
    """(ratio, days between, before, after) of each employer's adverts that may be reposts."""
    by_employer: dict[str, list[Advert]] = defaultdict(list)
    for one in adverts:
        by_employer[one.employer].append(one)
    return [
        (ratio(before, after), days, before, after)
        for each in by_employer.values()
        for after in each
        for before in each
        if (days := days_between(before, after)) is not None and days <= LONGEST_GAP
    ]


def _last_before(scored: list[tuple[float, int, Advert, Advert]], least: float) -> Pairs:
    """Each advert with the same one that came down last before it began."""
    best: dict[int, tuple[int, Advert, Advert]] = {}
    for ratio, days, before, after in scored:
        known = best.get(id(after))
        if ratio >= least and (known is None or days < known[0]):
            best[id(after)] = (days, before, after)
    return ((before, after) for _days, before, after in best.values())


def _labelled(data: Path) -> dict[str, Any]:
    told = judged(data, kept_for="figure")
    parts = [Agreement(int(a and b), int(b and not a), int(a and not b)) for a, b in told]
    return {"n": len(told), **_told(parts)}


def _text(report: dict[str, Any]) -> str:
    lines = [report["machine"], f"seed {report['seed']}"]
    lines.append(", ".join(f"{size:,} {name}" for name, size in report["sizes"].items()))
    lines.append(_line("ours", report["ours"]) + f", peak {report['ours']['peak_mb']:.0f} MB")
    lines.append(f"ours, copies on another board: F1 {report['ours']['copies']:.3f}")
    for edits, told in report["ours"]["by share of words edited"].items():
        lines.append(_line(f"ours, {float(edits):.0%} of words edited", told))
    for name, told in report["rivals"].items():
        lines.append(_line(name, told) + f", {told['ratio']:.1f} times our time")
    by_hand = report["labelled by hand"]
    lines.append(
        f"labelled by hand, n = {by_hand['n']}: F1 {by_hand['f1']:.3f} "
        f"({by_hand['low']:.3f}–{by_hand['high']:.3f})"
        if by_hand
        else "labelled by hand: not known, because the real data is not here or --small was asked"
    )
    return "\n".join(lines)


def _line(name: str, told: dict[str, Any]) -> str:
    f1 = f"F1 {told['f1']:.3f} ({told['low']:.3f}–{told['high']:.3f})"
    return f"{name}: {f1}, {told['seconds']:.1f} s"


if __name__ == "__main__":
    main()
