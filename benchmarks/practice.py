"""The sites and CVs of a practice: how long 200 people take on two cores, byte for byte the same.

    script/bench practice [--small] [--json] [--people N] [--seed S] [--theme paper|studio]

The people are invented, each with a JSON Resume of their own: one to three posts, every tenth of
them twelve. Each is built as `breakthrough presence clients` does, from reading the file to the
last picture. The rival is the same work on one core; both must leave the same bytes.
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
from datetime import date
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Any

from breakthrough.outside.practice import ClientBuilt, build_practice
from breakthrough.sample.careers import Career, Post, career
from breakthrough.sample.employers import employers
from breakthrough.sample.vocabulary import PROFESSIONS
from breakthrough.sample.wording import filled, first_upper

AS_OF = date(2026, 11, 26)
_LONG_EVERY, _LONG_ROLES = 10, 12


def main() -> None:
    """Build everybody twice, and print how long it took and whether the bytes are the same."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true", help="Ten people.")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--people", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--theme", choices=("paper", "studio"), default="paper")
    asked = parser.parse_args()
    people = 10 if asked.small else asked.people
    with tempfile.TemporaryDirectory() as folder:
        report = _report(Path(folder), people=people, seed=asked.seed, theme=asked.theme)
    print(json.dumps(report, indent=1) if asked.json else _text(report))  # noqa: T201


def _report(folder: Path, *, people: int, seed: int, theme: str) -> dict[str, Any]:
    paths = _write_people(folder / "files", people=people, seed=seed)
    two, built = _timed(paths, folder / "two", theme=theme, cores=2)
    one, _ = _timed(paths, folder / "one", theme=theme, cores=1)
    unit = 1024 if sys.platform == "darwin" else 1
    peak = max(
        resource.getrusage(who).ru_maxrss / unit / 1024
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return {
        "machine": f"{platform.machine()}, {os.cpu_count()} cores, "
        f"Python {platform.python_version()}",
        "sizes": {"people": people, "built": built, "files": _count(folder / "two")},
        "seed": seed,
        "ours": {
            "seconds": round(two, 2),
            "seconds_a_person": round(two / people, 3),
            "peak_mb": round(peak),
        },
        "rivals": {"one core": {"seconds": round(one, 2), "ratio": round(one / two, 2)}},
        "same_bytes": _fingerprint(folder / "one") == _fingerprint(folder / "two"),
    }


def _timed(paths: list[Path], out: Path, *, theme: str, cores: int) -> tuple[float, int]:
    """(seconds, how many people were built)."""
    started = time.perf_counter()
    told = list(build_practice(paths, out=out, theme=theme, as_of=AS_OF, cores=cores))
    seconds = time.perf_counter() - started
    return seconds, sum(isinstance(one, ClientBuilt) for one in told)


def _write_people(folder: Path, *, people: int, seed: int) -> list[Path]:
    folder.mkdir()
    rng, everyone = Random(f"{seed} practice"), employers(seed)
    paths = []
    for number in range(people):
        lives = [
            career(rng.choice(PROFESSIONS), everyone=everyone, as_of=AS_OF, rng=rng)
            for _ in range(_LONG_ROLES if number % _LONG_EVERY == 0 else 1)
        ]
        path = folder / f"person-{number:03d}.json"
        path.write_text(json.dumps(_resume(lives, number=number, rng=rng)), encoding="utf-8")
        paths.append(path)
    return paths


def _resume(lives: list[Career], *, number: int, rng: Random) -> dict[str, Any]:
    posts = [post for life in lives for post in life.posts][:_LONG_ROLES]
    skills = dict.fromkeys(first_upper(one) for post in posts for one in post.line.skills)
    return {
        "basics": {
            "name": f"Person {number} Invented",
            "label": posts[0].title,
            "email": f"person{number}@practice.example",
            "url": f"https://person{number}.example",
            "location": {"city": lives[0].place.city},
        },
        "work": [_work(post, rng=rng) for post in posts],
        "skills": [{"name": skill} for skill in skills],
        "languages": [{"language": "English", "fluency": "Fluent"}],
    }


def _work(post: Post, *, rng: Random) -> dict[str, Any]:
    said = [*post.line.duties_at(post.level)[:4], *post.line.wins_at(post.level)[:2]]
    ended = {} if post.until == AS_OF.year else {"endDate": str(post.until)}
    return {
        "name": post.employer.name,
        "position": post.title,
        "startDate": str(post.since),
        **ended,
        "highlights": [f"{first_upper(filled(one, rng=rng))}." for one in said],
    }


def _count(folder: Path) -> int:
    return sum(path.is_file() for path in folder.rglob("*"))


def _fingerprint(folder: Path) -> str:
    """Of all names and bytes below a folder."""
    found = sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            found.update(str(path.relative_to(folder)).encode())
            found.update(path.read_bytes())
    return found.hexdigest()


def _text(report: dict[str, Any]) -> str:
    sizes, ours, rival = report["sizes"], report["ours"], report["rivals"]["one core"]
    same = "the same bytes" if report["same_bytes"] else "NOT THE SAME BYTES"
    return "\n".join(
        [
            f"{report['machine']}; seed {report['seed']}",
            f"{sizes['built']} of {sizes['people']} people built, {sizes['files']:,} files",
            f"two cores {ours['seconds']} s ({ours['seconds_a_person']} s a person, "
            f"{ours['peak_mb']} MB), one core {rival['seconds']} s: {rival['ratio']}; {same}",
        ]
    )


if __name__ == "__main__":
    main()
