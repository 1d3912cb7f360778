"""The careers behind the invented profiles and contacts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random

from breakthrough.sample.employers import Employer, Place, hiring_for, places
from breakthrough.sample.vocabulary import Line, lines
from breakthrough.sample.wording import weighted

_LEVELS = {1: 0.14, 2: 0.33, 3: 0.31, 4: 0.18, 5: 0.04}
_FINANCE_LEVELS = {1: 0.1, 2: 0.28, 3: 0.32, 4: 0.24, 5: 0.06}
_YEARS = {1: (1, 2), 2: (3, 9), 3: (7, 17), 4: (12, 26), 5: (18, 32)}
_OTHER_LINE = 0.22  # share of earlier posts in a neighbouring line of work


@dataclass(frozen=True, slots=True)
class Post:
    """A post somebody holds or held: the years [since, until] as a profile shows them."""

    line: Line
    level: int
    title: str
    employer: Employer
    since: int
    until: int


@dataclass(frozen=True, slots=True)
class Career:
    """Somebody's posts, the present one first, and the years of experience."""

    posts: tuple[Post, ...]
    years: int
    place: Place

    @property
    def now(self) -> Post:
        return self.posts[0]


def career(profession: str, *, everyone: tuple[Employer, ...], as_of: date, rng: Random) -> Career:
    """A career in a profession, up to three posts long, each level no higher than the next."""
    levels = _FINANCE_LEVELS if profession == "finance" else _LEVELS
    line = weighted(rng, [(line, line.weight) for line in lines(profession)])
    level = weighted(rng, [(level, levels[level]) for level in line.titles])
    years = rng.randint(*_YEARS[level])
    until, posts = as_of.year, list[Post]()
    left = years
    while left > 0 and len(posts) < 3:
        stay = left if left <= 2 else min(left, rng.randint(2, 8))
        employer = rng.choice(hiring_for(line, among=everyone))
        title = rng.choice(line.titles[level])
        posts.append(Post(line, level, title, employer, until - stay, until))
        until, left = until - stay, left - stay
        line, level = _earlier(line, level=level, rng=rng)
    place = weighted(rng, places())
    return Career(tuple(posts), years, place)


def _earlier(line: Line, *, level: int, rng: Random) -> tuple[Line, int]:
    """The line and level of the post before."""
    if rng.random() < _OTHER_LINE:
        line = rng.choice(lines(line.profession))
    below = [one for one in line.titles if one < level] or [min(line.titles)]
    same = level in line.titles and rng.random() < 0.35
    return line, level if same else max(below)
