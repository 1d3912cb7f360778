"""How long it takes to count those of a large crowd who meet a brief.

    script/bench supply [--small] [--json]

Profiles of the invented world as texts of about 170 words, with stop words and a few a "not", are
stored as a crowd; then a brief of a title and four must-haves is counted: from the numbered words,
reading only the texts in doubt. The rival reads every text with regular expressions, sentence by
sentence, and must give the same counts.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import resource
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from _invented import InventedWorld

from breakthrough.findability import Crowd, MustHave, Statements, Supply
from breakthrough.findability.answers.supply.saying import DENIES, HARDLY
from breakthrough.outside.crowds import CrowdRow, CrowdStore

SEED = 7
FULL, SMALL = 100_000, 5_000
REPEATED = 3  # times that each word of a profile is said
SENTENCE = 9  # words
_BETWEEN = ("and", "of the", "with", "in", "", "", "", "not", "limited", "without")
_KEY = "k"


def main() -> None:
    """Store, count, count again the rival's way, and say what it took."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--small", action="store_true")
    asked.add_argument("--json", action="store_true")
    given = asked.parse_args()
    n = SMALL if given.small else FULL
    with tempfile.TemporaryDirectory() as folder:
        store = CrowdStore(Path(folder))
        rows = list(_rows(n))
        store.save(rows, key=_KEY)
        crowd = store.load(_KEY)
        brief = _brief(crowd)
        started, computing = time.perf_counter(), time.process_time()
        found, read = _ours(brief, crowd=crowd, store=store)
        ours, computed = time.perf_counter() - started, time.process_time() - computing
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        started = time.perf_counter()
        plain = _plain(brief, rows=rows)
        rival = time.perf_counter() - started
    counts = [met.alone.count for met in found.met] + [found.all_met.count]
    if counts != plain:
        sys.exit(f"The counts differ: {counts} and {plain}.")
    took = {"ours": ours, "computed": computed, "rival": rival, "peak": peak}
    _tell(given.json, n=n, took=took, counts=counts, read=read)


def _rows(n: int) -> Iterator[CrowdRow]:
    rng = np.random.default_rng([SEED, 3])
    at = 0
    for part in InventedWorld(SEED).profiles(n):
        for row in range(len(part)):
            terms = part.terms[part.offsets[row] : part.offsets[row + 1]]
            yield CrowdRow(str(at), f"w{terms[0]}x", "", _text(terms, rng), "")
            at += 1


def _text(terms: np.ndarray[Any, Any], rng: np.random.Generator) -> str:
    said = rng.permutation(np.repeat(terms, REPEATED)).tolist()
    between = rng.choice(len(_BETWEEN), size=len(said), p=_SHARES).tolist()
    words = [
        f"{_BETWEEN[joint]} w{word}x".strip() for word, joint in zip(said, between, strict=True)
    ]
    parts = (" ".join(words[first : first + SENTENCE]) for first in range(0, len(words), SENTENCE))
    return ".\n".join(parts)


_SHARES = [0.12, 0.1, 0.1, 0.1, 0.19, 0.19, 0.17, 0.01, 0.01, 0.01]


def _brief(crowd: Crowd) -> list[MustHave]:
    """The five words that most profiles hold, of those that at most a quarter do."""
    known = list(crowd.vocabulary.ids)
    order = np.argsort(-crowd.statistics.df, kind="stable").tolist()
    usual = [known[at] for at in order if crowd.statistics.df[at] <= len(crowd) / 4]
    return [MustHave(word, ((word,),), 2) for word in usual if word.startswith("w")][:5]


def _ours(brief: Sequence[MustHave], *, crowd: Crowd, store: CrowdStore) -> tuple[Supply, int]:
    found = Statements.of(brief, crowd=crowd)
    denied = {
        row: found.denied_by(row, profile)
        for row, profile in store.profiles(_KEY, rows=found.in_doubt)
    }
    return found.supply(denied), len(denied)


def _plain(brief: Sequence[MustHave], *, rows: Sequence[CrowdRow]) -> list[int]:
    """Each count, then how many meet all; a sentence here holds no comma, so it is one clause."""
    before = "|".join(sorted(DENIES | {"no"}))
    weak = re.compile(rf"\b(?:{'|'.join(sorted(HARDLY))})\b")
    counts, everything = [0] * len(brief), 0
    for row in rows:
        sentences = f"{row.title}\n{row.body}".lower().split("\n")
        holds = [_is_stated(sentences, one.text, before=before, weak=weak) for one in brief]
        everything += all(holds)
        counts = [count + held for count, held in zip(counts, holds, strict=True)]
    return [*counts, everything]


def _is_stated(sentences: Sequence[str], word: str, *, before: str, weak: re.Pattern[str]) -> bool:
    held = re.compile(rf"\b{re.escape(word)}\b")
    denied = re.compile(rf"\b(?:{before})\b")
    return any(
        held.search(one) and not weak.search(one) and not denied.search(one) for one in sentences
    )


def _tell(
    as_json: bool, *, n: int, took: Mapping[str, float], counts: Sequence[int], read: int
) -> None:
    ratio = took["rival"] / took["ours"]
    found = {
        "sizes": {"profiles": n, "must_haves": len(counts) - 1, "texts_read": read},
        "seed": SEED,
        "machine": f"{platform.machine()}, {os.cpu_count()} cores",
        "ours": {
            "seconds": round(took["ours"], 3),
            "computing_seconds": round(took["computed"], 3),
            "peak_mb": round(took["peak"]),
        },
        "rivals": {"every text": {"seconds": round(took["rival"], 3), "ratio": round(ratio, 1)}},
    }
    if as_json:
        print(json.dumps(found, indent=2))  # noqa: T201
        return
    print(  # noqa: T201
        f"{n:,} profiles on {found['machine']}, seed {SEED}; counts {list(counts)}\n"
        f"ours: {took['ours']:.2f} s, {took['computed']:.2f} s of it computing; {read:,} texts "
        f"read, peak {took['peak']:,.0f} MB\n"
        f"every text read with regular expressions: {took['rival']:.2f} s, {ratio:.1f} times"
    )


if __name__ == "__main__":
    main()
