"""Which adverts the employers write in half a year, and when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from breakthrough.sample.adverts import advert
from breakthrough.sample.employers import Employer, hiring_for
from breakthrough.sample.opening import opening
from breakthrough.sample.showings import Showing, evergreen, showings
from breakthrough.sample.vocabulary import Line, lines, words_of
from breakthrough.sample.wording import filled, weighted

_LEVELS = {1: 0.14, 2: 0.34, 3: 0.28, 4: 0.2, 5: 0.04}
_FINANCE_LEVELS = {1: 0.07, 2: 0.17, 3: 0.16, 4: 0.5, 5: 0.1}
_BEFORE = 150  # days before the first read in which an advert may have begun
_IDS_APIECE = 3  # an advert and its two possible reposts
_EVERGREENS = (("nursing", 2), ("hospitality", 1), ("logistics", 1), ("software", 2), ("sales", 2))


def hired_for(
    profession: str,
    *,
    count: int,
    hiring: tuple[Employer, ...],
    days: Sequence[date],
    number: int,
    rng: Random,
) -> Iterator[tuple[str, Showing]]:
    """(board, showing) of `count` adverts and their reposts, each seen on one of the days or more.

    Ids are numbered from `number` on. No employer advertises one title twice.
    """
    taken: set[tuple[str, str]] = set()
    while count:
        line, level = _line_and_level(profession, rng=rng)
        employer = rng.choice(hiring_for(line, among=hiring))
        job = opening(employer, line=line, level=level, rng=rng)
        span = (days[-1] - days[0]).days + _BEFORE
        first = days[-1] - timedelta(days=rng.randrange(span))
        if (employer.name, job.title) in taken:
            continue
        written = advert(job, rng=rng)
        seen = [
            showing
            for showing in showings(written, number=number, first=first, rng=rng)
            if any(showing.first <= day < showing.last for day in days)
        ]
        if seen:
            taken.add((employer.name, job.title))
            number += _IDS_APIECE
            count -= 1
        for showing in seen:
            yield employer.board, showing


def always_hired(
    *, hiring: tuple[Employer, ...], days: Sequence[date], number: int, rng: Random
) -> Iterator[tuple[str, Showing]]:
    """(board, showing) of the adverts that never come down."""
    templates = words_of("adverts")["evergreen"]
    for at, (profession, level) in enumerate(_EVERGREENS):
        line = next(line for line in lines(profession) if level in line.titles)
        employer = rng.choice(hiring_for(line, among=hiring))
        job = opening(employer, line=line, level=level, rng=rng)
        title = filled(rng.choice(templates), rng=rng, values={"title": job.title})
        written = replace(advert(job, rng=rng), title=title)
        first = days[0] - timedelta(days=rng.randint(120, 500))
        last = days[-1] + timedelta(days=1)
        yield (
            employer.board,
            evergreen(written, number=number + at, first=first, last=last, rng=rng),
        )


def _line_and_level(profession: str, *, rng: Random) -> tuple[Line, int]:
    levels = _FINANCE_LEVELS if profession == "finance" else _LEVELS
    line = weighted(rng, [(line, line.weight) for line in lines(profession)])
    return line, weighted(rng, [(level, levels[level]) for level in line.titles])
