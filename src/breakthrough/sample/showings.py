"""When each advert was up, under which id, and with which posted date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from breakthrough.market.posting import Posting
from breakthrough.sample.adverts import Advert, renewed
from breakthrough.sample.opening import Opening

_MEDIAN_DAYS = {1: 15, 2: 22, 3: 32, 4: 46, 5: 60}  # an advert's life, by level
_SPREAD = 0.8  # standard deviation of the logarithm of the days
_LONG_TAIL = 0.08  # share of adverts that stay up several times longer still
_LONG_DAYS = 42
_REPOSTED = 0.3  # share of long adverts that come back under another id
_REFRESHED = 0.45  # share of long adverts whose posted date is moved forward


@dataclass(frozen=True, slots=True)
class Showing:
    """One advert under one id, on its board over the days [first, last).

    `versions` are in order, each shown from its day on.
    """

    first: date
    last: date
    versions: tuple[tuple[date, Posting], ...]

    def on(self, day: date) -> Posting | None:
        """What the board shows of it on a day; None before and after."""
        if not self.first <= day < self.last:
            return None
        return [posting for since, posting in self.versions if since <= day][-1]


def days_up(job: Opening, *, rng: Random) -> int:
    """How long one advert for the job stays up: log-normal, with a tail of very long ones."""
    days = _MEDIAN_DAYS[job.level] * job.line.stay * job.employer.slowness
    days *= rng.lognormvariate(0, _SPREAD)
    if rng.random() < _LONG_TAIL:
        days *= rng.paretovariate(1.6)
    return max(4, min(400, round(days)))


def showings(written: Advert, *, number: int, first: date, rng: Random) -> Iterator[Showing]:
    """The advert from its first day on, then its reposts, under the ids from `number` on."""
    for again in range(3):
        days = days_up(written.job, rng=rng)
        posting = _posting(written, number=number + again, posted_on=first)
        versions = [(first, posting)]
        if days >= _LONG_DAYS and rng.random() < _REFRESHED:
            versions.append(_moved(posting, first + timedelta(days=rng.randint(21, days - 7))))
        last = first + timedelta(days=days)
        yield Showing(first, last, tuple(versions))
        if days < _LONG_DAYS or rng.random() >= _REPOSTED:
            return
        first = last + timedelta(days=rng.randint(8, 24))
        written = renewed(written, rng=rng)


def evergreen(written: Advert, *, number: int, first: date, last: date, rng: Random) -> Showing:
    """An advert that is up on every day of [first, last), its posted date moved on each month."""
    posting = _posting(written, number=number, posted_on=first)
    versions = [(first, posting)]
    while (day := versions[-1][0] + timedelta(days=rng.randint(25, 45))) < last:
        versions.append(_moved(posting, day))
    return Showing(first, last, tuple(versions))


def _moved(posting: Posting, day: date) -> tuple[date, Posting]:
    return day, replace(posting, posted_on=day)


def _posting(written: Advert, *, number: int, posted_on: date) -> Posting:
    employer = written.job.employer
    found = f"{10_000 + number}"
    return Posting(
        id=found,
        title=written.title,
        employer=employer.name,
        place=str(written.job.place),
        department=written.job.line.department,
        is_remote=written.job.is_remote,
        employment_type="Full time",
        posted_on=posted_on,
        pay=written.job.pay,
        url=f"https://jobs.{employer.token}.example/{found}",
        text=written.text,
    )
