"""How well what two places say differently is told, and nothing else, beside a simpler way.

    script/bench consistency [--small] [--json]

Careers as two places tell them: the half the comparison was made on, and the half that was written
and committed before it existed. Every pair also tells the same early years in two ways. Precision
and recall by kind, with the counts, and how many careers that are only told in other words were
wrongly found to differ. The rival sees the same pairs in the same run: entries whose titles and
employers are alike (difflib, 0.8), compared field by field, dates by their years, names without
case and legal form.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests/presence/consistency"))

from careers_told import HALVES, Case, Rate, cases, rates

from breakthrough.basics import PartialDate
from breakthrough.evidence import Item, folded_organisation, folded_title
from breakthrough.evidence import Kind as ItemKind
from breakthrough.presence.consistency import Inconsistency, Kind

_LEAST_LIKE = 0.8
_Find = Callable[[Case], Sequence[Inconsistency]]


def main() -> None:
    """Compare both halves, and print how they came out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true", help="The same careers, timed once.")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    report = _report(rounds=1 if asked.small else 10)
    print(json.dumps(report, indent=1) if asked.json else _text(report))  # noqa: T201


def _report(*, rounds: int) -> dict[str, Any]:
    halves = {half: cases(half) for half in HALVES}
    ours, rival = (_timed(halves, find, rounds) for find in (Case.found, _plainly))
    return {
        "machine": f"{platform.machine()}, {os.cpu_count()} cores, Python {sys.version.split()[0]}",
        "sizes": {half: len(of) for half, of in halves.items()},
        "seed": None,
        "ours": {
            "seconds": ours,
            "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
            **{half: _told(of, Case.found) for half, of in halves.items()},
        },
        "rivals": {
            "fields compared one by one": {
                "seconds": rival,
                "ratio": rival / ours,
                **{half: _told(of, _plainly) for half, of in halves.items()},
            }
        },
    }


def _timed(halves: dict[str, list[Case]], find: _Find, rounds: int) -> float:
    """Seconds for all careers of both halves, the least of the rounds."""
    taken = []
    for _ in range(rounds):
        started = time.perf_counter()
        for half in halves.values():
            for case in half:
                find(case)
        taken.append(time.perf_counter() - started)
    return min(taken)


def _told(half: Sequence[Case], find: _Find) -> dict[str, Any]:
    alike = [case for case in half if not case.expected]
    return {
        "alike": len(alike),
        "alike_found_to_differ": sum(bool(find(case)) for case in alike),
        "kinds": {kind: _rate(rate) for kind, rate in rates(half, find).items()},
    }


def _rate(rate: Rate) -> dict[str, Any]:
    return {
        "right": rate.right,
        "told": rate.told,
        "are": rate.are,
        "precision": rate.precision,
        "recall": rate.recall,
    }


def _plainly(case: Case) -> list[Inconsistency]:
    """What a comparison of fields finds: no abbreviation, promotion or way of counting known."""
    return [
        Inconsistency(kind, "", (case.one.label, ""), (case.other.label, ""))
        for one in case.one.items
        for other in case.other.items
        if one.kind is other.kind and _likeness(one, other) >= _LEAST_LIKE
        for kind in _fields(one, other)
    ]


def _likeness(one: Item, other: Item) -> float:
    here, there = (f"{it.title} {it.organisation}".casefold() for it in (one, other))
    return SequenceMatcher(None, here, there).ratio()


def _fields(one: Item, other: Item) -> Iterator[Kind]:
    is_school = one.kind is ItemKind.EDUCATION
    if _year(one.period.started) != _year(other.period.started):
        yield Kind.START
    if _year(one.period.ended) != _year(other.period.ended):
        yield Kind.END
    if folded_title(one.title) != folded_title(other.title):
        yield Kind.DEGREE if is_school else Kind.TITLE
    if folded_organisation(one.organisation) != folded_organisation(other.organisation):
        yield Kind.ORGANISATION
    if one.text.casefold() != other.text.casefold():
        yield Kind.LANGUAGE if one.kind is ItemKind.LANGUAGE else Kind.NUMBER
    if one.place.casefold() != other.place.casefold():
        yield Kind.PLACE


def _year(date: PartialDate | None) -> int | None:
    return date.year if date else None


def _text(report: dict[str, Any]) -> str:
    ours = report["ours"]
    lines = [
        report["machine"],
        f"pairs: {report['sizes']}; all compared in {ours['seconds']:.3f} s, "
        f"{ours['peak_mb']:.0f} MB",
    ]
    told = {"ours": ours} | {f"rival: {name}": one for name, one in report["rivals"].items()}
    for name, one in told.items():
        for half in HALVES:
            of = one[half]
            lines += [
                "",
                f"{name}, {half.replace('_', ' ')}: {of['alike_found_to_differ']} of {of['alike']} "
                "careers told alike found to differ",
                *(_row(kind, rate) for kind, rate in of["kinds"].items()),
            ]
    return "\n".join(lines)


def _row(kind: str, one: dict[str, Any]) -> str:
    precision, recall = (
        "not known" if one[key] is None else f"{one[key]:.2f}" for key in ("precision", "recall")
    )
    return (
        f"  {kind:13} precision {precision} ({one['right']} of {one['told']}), "
        f"recall {recall} ({one['right']} of {one['are']})"
    )


if __name__ == "__main__":
    main()
