"""How near the bar of a large crowd is guessed from a sample of it.

    script/bench tail [--small] [--json]

A large crowd is hidden, a part of it drawn, and the score that page one takes in the whole guessed
from the part alone; then the whole is looked at. Crowds: profiles of the invented world from many
seeds; with the real data beside the checkout also the half of résumés, and the Ashby adverts as
long texts that people wrote. Each guess is judged by its bias and its mean absolute error in per
cent of the true bar; ours also by how often the truth lies in its 90 % band. Then profiles that
were not drawn are asked in how many searches they come on page one: the error in points of the
share. The ratio is a rival's mean absolute error over ours. Our three constants were chosen on
these same crowds, so our figures flatter; the rivals have none to choose.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import platform
import resource
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import numpy.typing as npt

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from breakthrough.basics import words
from breakthrough.findability import (
    Bars,
    Crowd,
    Profile,
    Ranker,
    Ranking,
    Search,
    Vocabulary,
    profile_of_text,
    tokenise,
)
from breakthrough.findability.ranking.bars import bars
from breakthrough.findability.ranking.tail import at_rank
from breakthrough.findability.ranking.wider import WiderRanking
from breakthrough.sample import sample_crowd

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
RESUMES = DATA / "livecareer_resumes/resumes_half.jsonl.gz"
ADVERTS = DATA / "ashby_2025_10/ashby_boards_raw.jsonl.gz"
SEED = 0
PAGE = 25
SEARCHES = 200
PEOPLE = 40  # of those not drawn, asked where they come
_RARE = 0.1  # a word that fewer of the crowd hold is one that a search adds to a title
_Z90 = 1.6448536269514722
Floats = npt.NDArray[np.float64]


@dataclass
class Figures:
    """What one way of guessing did: errors in % of the bar, and in points of the share won."""

    errors: list[float]
    points: list[float]
    seconds: float = 0.0


def main() -> None:
    """Hide every crowd, guess, and print how near each guess came."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    report = _report(small=asked.small)
    print(json.dumps(report, indent=1) if asked.json else _text(report))  # noqa: T201


def _report(*, small: bool) -> dict[str, Any]:
    found: dict[str, Figures] = {}
    inside: list[bool] = []
    cases = []
    for name, people, parts in _crowds(small=small):
        for part in parts:
            of_case: dict[str, Figures] = {}
            held = _case(people, part=part, draws=1 if small else 3, into=of_case)
            inside += held
            cases.append(_summary(name, len(people), part, of_case, held))
            for way, figures in of_case.items():
                whole = found.setdefault(way, Figures([], []))
                whole.errors += figures.errors
                whole.points += figures.points
                whole.seconds += figures.seconds
    ours = _shown(found["ours"])
    unit = 1024 if sys.platform == "darwin" else 1
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit / 1024
    rivals = {way: _shown(of) for way, of in found.items() if way != "ours"}
    for rival in rivals.values():
        rival["ratio"] = round(rival["error"] / ours["error"], 2)
    return {
        "machine": f"{platform.machine()}, {os.cpu_count()} cores, "
        f"Python {platform.python_version()}",
        "sizes": {"guesses": len(inside), "searches": SEARCHES, "page": PAGE},
        "seed": SEED,
        "ours": {**ours, "in_band": round(float(np.mean(inside)), 3), "peak_mb": round(peak)},
        "rivals": rivals,
        "cases": cases,
    }


def _crowds(*, small: bool) -> Iterator[tuple[str, list[Profile], tuple[float, ...]]]:
    """Name, profiles and the parts to draw of each crowd there is."""
    seeds = 4 if small else 20
    invented = [
        Profile(row.title, "\n".join(row.skills), row.text)
        for seed in range(seeds)
        for row in sample_crowd(seed)
    ]
    yield "invented", invented, ((0.1,) if small else (0.5, 0.1, 0.03))
    if small or not (RESUMES.exists() and ADVERTS.exists()):
        return
    with gzip.open(RESUMES, "rt", encoding="utf-8") as lines:
        yield "resumes", [profile_of_text(json.loads(row)["text"]) for row in lines], (0.5, 0.15)
    with gzip.open(ADVERTS, "rt", encoding="utf-8") as lines:
        boards = [json.loads(row).get("jobs") or [] for row in lines]
    adverts = [
        Profile(job.get("title") or "", "", job.get("descriptionPlain") or "")
        for jobs in boards
        for job in jobs
    ]
    yield "adverts", adverts, (0.5, 0.1, 0.03)


def _case(
    people: Sequence[Profile], *, part: float, draws: int, into: dict[str, Figures]
) -> list[bool]:
    """Guesses of every way for some draws of one part; whether the truth lay in our band, each."""
    rng = np.random.default_rng(SEED)
    searches = _searches(people)
    inside: list[bool] = []
    for _ in range(draws):
        order = rng.permutation(len(people))
        drawn, others = order[: int(len(people) * part)], order[-PEOPLE:]
        sample = _crowd([people[row] for row in drawn])
        ranking = Ranking.of(searches, crowd=sample, ranker=Ranker())
        whole = _bars(people, ranking=ranking)
        is_full = whole.best[:, PAGE - 1] > 0
        truth = whole.bar(PAGE).astype(np.float64)
        scores = np.array([ranking.scores(people[row]) for row in others])
        really = (scores > truth) & (scores > 0)
        for way, guess in _WAYS.items():
            started = time.perf_counter()
            theta, sigma, won = guess(ranking, len(people), scores)
            figures = into.setdefault(way, Figures([], []))
            figures.seconds += time.perf_counter() - started
            figures.errors += (100 * (theta - truth) / np.maximum(truth, 1))[is_full].tolist()
            figures.points += (100 * (won.mean(axis=1) - really.mean(axis=1))).tolist()
            if way == "ours":
                inside += (np.abs(theta - truth) <= _Z90 * sigma)[is_full].tolist()
    return inside


def _searches(people: Sequence[Profile]) -> list[Search]:
    """Searches that somebody of the crowd answers: a title's first words, two rarer ones beside."""
    rng = Random(SEED)
    crowd = _crowd(people)
    made: dict[str, Search] = {}
    while len(made) < SEARCHES:
        one = rng.choice(people)
        rare = [w for w in words(one.skills or one.body) if crowd.holders(w) < _RARE * len(crowd)]
        if len(rare) > 1 and words(one.title):
            text = " ".join(words(one.title)[:3] + rng.sample(rare, 2))
            made[text] = Search(text)
    return list(made.values())


def _crowd(people: Sequence[Profile]) -> Crowd:
    vocabulary = Vocabulary()
    return Crowd.of(tokenise(people, vocabulary=vocabulary), vocabulary)


def _bars(people: Sequence[Profile], *, ranking: Ranking) -> Bars:
    """The bars of the whole, scored with what is known of the sample, as mine are."""
    tokens = tokenise(people, vocabulary=ranking.vocabulary.copy())
    return bars(
        [tokens],
        index=ranking.index,
        statistics=ranking.crowd.statistics,
        ranker=ranking.ranker,
    )


Guess = tuple[Floats, Floats, Floats]  # the bar [Q], its doubt [Q], who wins what [people, Q]


def _ours(ranking: Ranking, n: int, scores: npt.NDArray[np.int32]) -> Guess:
    guess = WiderRanking(ranking, stands_for=n).bars(page=PAGE)
    return guess.theta, guess.sigma, np.array([guess.chance(row) for row in scores])


def _without_doubt(
    way: Callable[[Bars, float], Floats],
) -> Callable[[Ranking, int, npt.NDArray[np.int32]], Guess]:
    """A way that gives a bar alone, from the sample's bars and the place in it."""

    def guess(ranking: Ranking, n: int, scores: npt.NDArray[np.int32]) -> Guess:
        theta = way(ranking.bars, PAGE * len(ranking.crowd) / n)
        won = ((scores > theta) & (scores > 0)).astype(np.float64)
        return theta, np.zeros(len(theta)), won

    return guess


def _tail(of: Bars, p: float, *, shapes: tuple[float, float]) -> Floats:
    """The best 100 scores and a tail of their excesses, as science A5 has it."""
    u = of.best[:, 99].astype(np.float64)
    excess = of.best[:, :99] - u[:, None]
    mean = excess.mean(axis=1)
    weighted = (excess * np.arange(99) / 98).mean(axis=1)
    shape = np.clip(2 - mean / np.maximum(mean - 2 * weighted, 1e-9), *shapes)
    shape = np.where(np.abs(shape) < 1e-9, 1e-9, shape)
    return u + mean * (1 - shape) * np.expm1(shape * np.log(100 / p)) / shape


_WAYS: dict[str, Callable[[Ranking, int, npt.NDArray[np.int32]], Guess]] = {
    "ours": _ours,
    "same place": _without_doubt(lambda of, p: of.bar(PAGE).astype(np.float64)),
    "interpolated rank": _without_doubt(lambda of, p: at_rank(of.best, p)),
    "exponential, best 100": _without_doubt(lambda of, p: _tail(of, p, shapes=(0.0, 0.0))),
    "Pareto, best 100": _without_doubt(lambda of, p: _tail(of, p, shapes=(-0.5, 0.3))),
}


def _shown(of: Figures) -> dict[str, float]:
    return {
        "seconds": round(of.seconds, 3),
        "bias": round(float(np.mean(of.errors)), 2),
        "error": round(float(np.mean(np.abs(of.errors))), 2),
        "share_bias": round(float(np.mean(of.points)), 2),
        "share_error": round(float(np.mean(np.abs(of.points))), 2),
    }


def _summary(
    name: str, n: int, part: float, found: dict[str, Figures], inside: Sequence[bool]
) -> dict[str, Any]:
    return {
        "crowd": name,
        "n": n,
        "part": part,
        "place_in_sample": round(PAGE * int(n * part) / n, 2),
        "in_band": round(float(np.mean(inside)), 3),
        "ways": {way: _shown(figures) for way, figures in found.items()},
    }


def _text(report: dict[str, Any]) -> str:
    sizes, ours = report["sizes"], report["ours"]
    lines = [report["machine"], f"{sizes['guesses']:,} guesses of the bar of page one", ""]
    head = f"{'':24}{'bias':>8} {'error':>8} {'share: bias':>12} {'error':>8}"
    for case in report["cases"]:
        lines.append(
            f"{case['crowd']}, {case['part']:.0%} of {case['n']:,}, place "
            f"{case['place_in_sample']}; the truth in our 90 % band: {case['in_band']:.0%}"
        )
        lines += [head, *(_line(way, of) for way, of in case["ways"].items()), ""]
    lines += [f"all; the truth in our 90 % band: {ours['in_band']:.0%}", head, _line("ours", ours)]
    lines += [f"{_line(way, of)}  ratio {of['ratio']}" for way, of in report["rivals"].items()]
    return "\n".join(lines)


def _line(way: str, of: dict[str, float]) -> str:
    return (
        f"  {way:22}{of['bias']:+7.1f}% {of['error']:7.1f}% {of['share_bias']:+10.1f}pt "
        f"{of['share_error']:6.1f}pt"
    )


if __name__ == "__main__":
    main()
