"""How well and how soon true phrases are chosen, on real people and searches.

    script/bench improve [--small] [--json]

A résumé of the half plays a person: the first part of it stands in public, all of it is evidence.
Searches come from the Ashby postings. Phrases are those of its text that its searches ask for, in
every place they may go, up to 300; searches up to 400. The best choice is sought while text lengths
are held (`exact`, one second each) and with lengths as they become (`choose`). Rivals get the same
phrases and budget: one by one by searches won alone; true phrases at random; the phrases that most
searches ask for. Without the real data, or with --small, the sample world serves.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow.parquet as pq

from breakthrough.actions.opening import open_home

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
MARKET = SHARED / "data/ashby_2025_10/ashby_boards_raw.jsonl.gz"
CROWD = SHARED / "data/livecareer_resumes/resumes_half.jsonl.gz"
SEED = 0
PEOPLE, FEW_PEOPLE = 40, 4
MOST_PHRASES, MOST_SEARCHES = 300, 400
LEAST_SEARCHES = 10
PUBLIC_PART = 3  # one part in three stands in public


def main() -> None:
    """Choose for every person by every method and print what each wins and takes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    real = MARKET.exists() and CROWD.exists() and not asked.small
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        open_home(home)
        _fill(home, real=real)
        tasks = list(_tasks(FEW_PEOPLE if asked.small else PEOPLE))
        report = _report(tasks, data="real" if real else "sample world")
    print(json.dumps(report, indent=1) if asked.json else _text(report))  # noqa: T201


def _fill(home: Path, *, real: bool) -> None:
    from breakthrough.actions.career import own_career
    from breakthrough.actions.crowd import import_crowd
    from breakthrough.actions.market import import_market
    from breakthrough.actions.sample import build_sample_world

    if real:
        import_market(own_career(), paths=[MARKET])
        import_crowd(own_career(), paths=[CROWD])
    else:
        build_sample_world(home)


def _tasks(people: int) -> Iterator[Any]:
    """The choice of each person with enough searches, in an order drawn by the seed."""
    from breakthrough.actions.career import own_career
    from breakthrough.actions.crowd import current_crowd
    from breakthrough.actions.crowd.current import crowd_store

    crowd = current_crowd(own_career())
    path = crowd_store().folder / f"{crowd.key}.parquet"
    rows = pq.ParquetFile(path).read(columns=["title", "skills", "body"]).to_pylist()
    found = 0
    for row in np.random.default_rng(SEED).permutation(len(rows)).tolist():
        task = _task(rows[row], crowd=crowd, row=row)
        if task is not None:
            yield task
            found += 1
        if found == people:
            return


def _task(person: dict[str, str], *, crowd: Any, row: int) -> Any:
    """None for a person without enough searches, or without a phrase."""
    from dataclasses import replace

    from breakthrough.actions.findability import Me, derived_searches
    from breakthrough.basics import Problem
    from breakthrough.evidence import claims
    from breakthrough.findability import Crowd, Ranker, Ranking, public_profile
    from breakthrough.findability.edits.task import Task

    items = _items(person)
    who = Me(items, claims(items), (), public_profile(items))
    others = np.array([at for at in range(len(crowd.crowd)) if at != row])
    there = Crowd.of(crowd.crowd.tokens.take(others), crowd.crowd.vocabulary)
    try:
        derived = derived_searches(
            person=who, crowd=replace(crowd, crowd=there, key=f"{crowd.key} without {row}")
        )
    except Problem:
        return None
    searches = derived.searches[:MOST_SEARCHES]
    phrases = _phrases(person, searches)
    if len(searches) < LEAST_SEARCHES or not phrases:
        return None
    fits = [who.evidence.fit(search).share for search in searches]
    weights = np.array([s.weight for s in searches]) * np.maximum(fits, 0.1)
    ranking = Ranking.of(searches, crowd=there, ranker=Ranker())
    return Task.of(ranking, profile=who.profile, candidates=phrases, weights=weights)


def _items(person: dict[str, str]) -> tuple[Any, ...]:
    from breakthrough.evidence import Family, Item, Kind, Source

    public, whole = Source(Family.LINKEDIN, "profile", ""), Source(Family.CV, "cv", "")
    body, skills = person["body"], [line for line in person["skills"].splitlines() if line.strip()]
    return (
        Item(Kind.HEADLINE, person["title"], public),
        *(Item(Kind.SKILL, name, public) for name in skills[: len(skills) // PUBLIC_PART]),
        Item(Kind.SUMMARY, "", public, text=body[: len(body) // PUBLIC_PART]),
        *(Item(Kind.SKILL, name, whole) for name in skills),
        Item(Kind.ROLE, person["title"], whole, text=body),
    )


def _phrases(person: dict[str, str], searches: Sequence[Any]) -> list[Any]:
    """Runs of words that searches ask for and the person wrote, in each place; sentences for About.

    The most asked first. Looser than what the app offers, so that the choice is as large as can be.
    """
    from breakthrough.basics import words
    from breakthrough.evidence import sentences
    from breakthrough.findability import Edit, Surface

    text = f"{person['title']}. {person['skills']}. {person['body']}"
    said, wanted = f" {' '.join(words(text))} ", {}
    for search in searches:
        asked = words(search.text)
        for size in (1, 2, 3):
            for at in range(len(asked) - size + 1):
                run = " ".join(asked[at : at + size])
                if f" {run} " in said:
                    wanted[run] = wanted.get(run, 0) + 1
    runs = sorted(wanted, key=lambda run: (-wanted[run], run))
    found = [Edit(place, run, "cv") for run in runs for place in (Surface.SKILLS, Surface.HEADLINE)]
    alone = {run for run in runs if " " not in run}
    told = [one.text for one in sentences(person["body"]) if alone & set(words(one.text))]
    about = [Edit(Surface.ABOUT, one, "cv") for one in told if len(one) <= 200]
    return (found[: MOST_PHRASES - min(len(about), 60)] + about)[:MOST_PHRASES]


def _report(tasks: Sequence[Any], *, data: str) -> dict[str, Any]:
    from breakthrough.findability.edits.choice import choose
    from breakthrough.findability.edits.exact import exact
    from breakthrough.findability.edits.fast import fast

    held = [task.with_lengths_of(fast(task.with_lengths_of([]))) for task in tasks]
    fast(held[0])  # what is compiled once is not timed
    exacts, exact_times = _timed(lambda task: exact(task, seconds=1.0), held)
    quick, quick_times = _timed(fast, held)
    gaps = [1 - one.wins / one.bound if one.bound > 0 else 0.0 for one in exacts]
    best = [max(one.wins, task.wins(q)) for one, q, task in zip(exacts, quick, held, strict=True)]
    chosen, times = _timed(choose, tasks)
    ours = [task.wins(one.picked) for task, one in zip(tasks, chosen, strict=True)]
    unit = 1024 if sys.platform == "darwin" else 1
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit / 1024
    return {
        "machine": f"{platform.machine()}, {os.cpu_count()} cores, "
        f"Python {platform.python_version()}",
        "sizes": {
            "data": data,
            "people": len(tasks),
            "phrases": _spread([len(task.costs) for task in tasks]),
            "searches": _spread([len(task.need) for task in tasks]),
        },
        "seed": SEED,
        "ours": {
            "seconds": round(float(np.median(times)), 3),
            "seconds_most": round(max(times), 2),
            "peak_mb": round(peak),
            "wins": round(sum(ours), 1),
            "proven": sum(one.gap == 0 for one in chosen),
            "gap": _spread([one.gap for one in chosen]),
        },
        "lengths_held": {
            "exact_seconds": _spread(exact_times),
            "exact_gap": _spread(gaps),
            "within_1_percent": sum(gap < 0.01 for gap in gaps),
            "fast_seconds": _spread(quick_times),
            "fast_of_best": _spread(
                [
                    task.wins(q) / b if b else 1.0
                    for task, q, b in zip(held, quick, best, strict=True)
                ]
            ),
        },
        "rivals": {name: _rival(way, tasks, ours, times) for name, way in RIVALS.items()},
    }


def _rival(
    way: Callable[[Any], list[int]], tasks: Sequence[Any], ours: Sequence[float], seconds: Any
) -> dict[str, float]:
    """`of_ours`: what it wins beyond no change, as a part of what ours does, over all people."""
    found, times = _timed(way, tasks)
    before = [task.wins([]) for task in tasks]
    wins = [task.wins(picked) for task, picked in zip(tasks, found, strict=True)]
    added, most = sum(wins) - sum(before), sum(ours) - sum(before)
    return {
        "seconds": round(float(np.median(times)), 4),
        "ratio": round(float(np.median(times) / np.median(seconds)), 3),
        "wins": round(sum(wins), 1),
        "of_ours": round(added / most, 3) if most else 1.0,
    }


def _by_wins(task: Any) -> list[int]:
    """One by one, whichever wins most searches now; stops when none wins any."""
    picked: list[int] = []
    while len(tries := task.open_to(picked)):
        found = task.tried(picked, tries)[:, 0]
        if found.max() <= task.wins(picked) + 1e-9:
            break
        picked.append(int(tries[np.argmax(found)]))
    return picked


def _at_random(task: Any) -> list[int]:
    picked: list[int] = []
    for at in np.random.default_rng(SEED).permutation(len(task.costs)).tolist():
        if task.is_allowed([*picked, at]):
            picked.append(at)
    return picked


def _most_frequent(task: Any) -> list[int]:
    """The phrases whose words most searches hold, as they come."""
    held = np.diff(task.scorer.offsets)
    sizes = np.diff(task.adds.starts)
    owners = np.repeat(np.arange(len(sizes)), sizes)
    asked = np.bincount(owners, weights=held[task.adds.terms], minlength=len(sizes))
    picked: list[int] = []
    for at in np.argsort(-asked / np.maximum(sizes, 1), kind="stable").tolist():
        if task.is_allowed([*picked, at]):
            picked.append(at)
    return picked


RIVALS: dict[str, Callable[[Any], list[int]]] = {
    "one by one, by searches won": _by_wins,
    "true phrases at random": _at_random,
    "most frequent phrases": _most_frequent,
}


def _timed(way: Callable[[Any], Any], tasks: Sequence[Any]) -> tuple[list[Any], list[float]]:
    found, times = [], []
    for task in tasks:
        started = time.perf_counter()
        found.append(way(task))
        times.append(time.perf_counter() - started)
    return found, times


def _spread(values: Sequence[float]) -> dict[str, float]:
    return {
        "median": round(float(np.median(values)), 4),
        "p90": round(float(np.percentile(values, 90)), 4),
        "least": round(float(min(values)), 4),
        "most": round(float(max(values)), 4),
    }


def _text(report: dict[str, Any]) -> str:
    ours, held, sizes = report["ours"], report["lengths_held"], report["sizes"]
    lines = [
        report["machine"],
        f"{sizes['data']}: {sizes['people']} people, seed {report['seed']}",
        _line("phrases", sizes["phrases"]),
        _line("searches", sizes["searches"]),
        f"ours: median {ours['seconds']} s, most {ours['seconds_most']} s; {ours['wins']} won; "
        f"proven best for {ours['proven']}",
        _line("ours, gap", ours["gap"]),
        _line("lengths held: exact, seconds", held["exact_seconds"]),
        _line("lengths held: exact, gap", held["exact_gap"]),
        _line("lengths held: fast, seconds", held["fast_seconds"]),
        _line("lengths held: fast, of the best", held["fast_of_best"]),
        f"lengths held: exact, gap under 1 % for {held['within_1_percent']}",
    ]
    lines += [
        f"{name:28} {one['wins']:8} won, {one['of_ours']:.0%} of what ours adds; "
        f"{one['seconds']} s, ratio {one['ratio']}"
        for name, one in report["rivals"].items()
    ]
    return "\n".join(lines)


def _line(name: str, spread: dict[str, float]) -> str:
    return f"{name}: " + ", ".join(f"{key} {value:g}" for key, value in spread.items())


if __name__ == "__main__":
    main()
