"""How well the truth check tells true sentences from untrue ones, beside simpler ways.

    script/bench truth [--small] [--json]

200 labelled sentences about four invented people: the half the checker was made on, and the half
that was written and committed before the checker existed. Precision and recall by kind, with the
counts. Rivals see the same sentences in the same run and say only "marked" or not: a word or number
that the evidence does not have; a sentence unlike every line of the evidence (difflib, with the
threshold that suits it best on the open half).
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import sys
import time
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests/presence"))

from truth_labels import (
    AS_OF,
    HALVES,
    KINDS,
    Labelled,
    Rate,
    evidence_of,
    labelled,
    name_of,
    rates,
)

from breakthrough.basics import words
from breakthrough.evidence import claims
from breakthrough.presence import TruthCheck, check

_LEAST_LIKE = (0.3, 0.4, 0.5, 0.6, 0.7)


def main() -> None:
    """Check both halves, and print how they came out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true", help="The same sentences, timed once.")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    report = _report(rounds=1 if asked.small else 10)
    print(json.dumps(report, indent=1) if asked.json else _text(report))  # noqa: T201


def _report(*, rounds: int) -> dict[str, Any]:
    halves = {half: list(labelled(half)) for half in HALVES}
    ours = _timed(lambda: [_check(one) for half in halves.values() for one in half], rounds)
    by_words = _timed(lambda: [_new_word(one) for half in halves.values() for one in half], rounds)
    by_lines = _timed(lambda: [_likeness(one) for half in halves.values() for one in half], 1)
    least = max(
        _LEAST_LIKE,
        key=lambda least: _balance(_marked(halves["open"], lambda one: _likeness(one) < least)),
    )
    likeness = {
        half: _told(_marked(of, lambda one: _likeness(one) < least)) for half, of in halves.items()
    }
    return {
        "machine": f"{platform.machine()}, {os.cpu_count()} cores, Python {sys.version.split()[0]}",
        "sizes": {half: len(of) for half, of in halves.items()},
        "seed": None,
        "ours": {
            "seconds": ours,
            "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
            **{
                half: {kind: _told(rate) for kind, rate in rates(of, _check).items()}
                for half, of in halves.items()
            },
        },
        "rivals": {
            "a word the evidence does not have": {
                "seconds": by_words,
                "ratio": by_words / ours,
                **{half: _told(_marked(of, _new_word)) for half, of in halves.items()},
            },
            "unlike every line": {
                "seconds": by_lines,
                "ratio": by_lines / ours,
                "least": least,
                **likeness,
            },
        },
    }


def _timed(work: Callable[[], object], rounds: int) -> float:
    """Seconds for all sentences of both halves, the least of the rounds."""
    taken = []
    for _ in range(rounds):
        started = time.perf_counter()
        work()
        taken.append(time.perf_counter() - started)
    return min(taken)


def _check(one: Labelled) -> TruthCheck:
    return check(one.text, items=evidence_of(one.person), as_of=AS_OF, name=name_of(one.person))


def _new_word(one: Labelled) -> bool:
    held = {word for claim in claims(evidence_of(one.person)) for word in words(claim.text)}
    return not set(words(one.text)) <= held


def _likeness(one: Labelled) -> float:
    lines = [claim.text for claim in claims(evidence_of(one.person))]
    return max(SequenceMatcher(None, one.text, line).ratio() for line in lines)


def _marked(sentences: Sequence[Labelled], is_marked: Callable[[Labelled], bool]) -> Rate:
    told = [(one.label in KINDS, is_marked(one)) for one in sentences]
    return Rate(
        sum(is_so and marked for is_so, marked in told),
        sum(marked for _, marked in told),
        sum(is_so for is_so, _ in told),
    )


def _balance(rate: Rate) -> float:
    return 2 * rate.right / (rate.told + rate.are)


def _told(rate: Rate) -> dict[str, Any]:
    return {
        "right": rate.right,
        "told": rate.told,
        "are": rate.are,
        "precision": rate.precision,
        "recall": rate.recall,
    }


def _text(report: dict[str, Any]) -> str:
    ours, rivals = report["ours"], report["rivals"]
    lines = [
        report["machine"],
        f"sentences: {report['sizes']}; all checked in {ours['seconds']:.3f} s, "
        f"{ours['peak_mb']:.0f} MB",
    ]
    for half in HALVES:
        lines += [
            "",
            half.replace("_", " "),
            *(_row(kind, one) for kind, one in ours[half].items()),
        ]
    for name, rival in rivals.items():
        lines += ["", f"rival: {name} ({rival['ratio']:.2f} of our time)"]
        lines += [_row(f"untrue, {half.replace('_', ' ')}", rival[half]) for half in HALVES]
    return "\n".join(lines)


def _row(kind: str, one: dict[str, Any]) -> str:
    precision, recall = (
        "not known" if one[key] is None else f"{one[key]:.2f}" for key in ("precision", "recall")
    )
    return (
        f"  {kind:18} precision {precision} ({one['right']} of {one['told']}), "
        f"recall {recall} ({one['right']} of {one['are']})"
    )


if __name__ == "__main__":
    main()
