"""The job itself, before anybody writes about it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from random import Random

from breakthrough.basics import Pay
from breakthrough.sample.employers import Employer, Place
from breakthrough.sample.vocabulary import Line
from breakthrough.sample.wording import with_article

_DESK_WORK = ("finance", "marketing", "hr", "product", "software", "data", "legal", "sales")
_SHARE_REMOTE = 0.1
_RAISE = Decimal("1.06")


@dataclass(frozen=True, slots=True)
class Opening:
    """A job at an employer; `pay` is None where it is not to be shown."""

    employer: Employer
    line: Line
    level: int
    title: str
    place: Place
    is_remote: bool
    pay: Pay | None

    @property
    def is_desk_work(self) -> bool:
        return self.line.profession in _DESK_WORK

    def values(self) -> dict[str, str]:
        """What the sentences of an advert may name."""
        return {
            "title": self.title,
            "a_title": with_article(self.title),
            "employer": self.employer.name,
            "city": self.place.city,
            "country": self.place.country,
            "department": self.line.department,
            "department_lower": self.line.department.lower(),
            "label": self.line.label,
            "sector": self.employer.phrase,
            "language": self.place.language,
        }


def opening(employer: Employer, *, line: Line, level: int, rng: Random) -> Opening:
    """An opening at this employer in this line of work, under one of the line's titles."""
    place = employer.places[0] if rng.random() < 0.75 else rng.choice(employer.places)
    title = rng.choice(line.titles[level])
    is_remote = line.profession in _DESK_WORK and rng.random() < _SHARE_REMOTE
    shows = rng.random() < (0.88 if employer.shows_pay else 0.11)
    pay = _pay(line.pay[level], place=place, rng=rng) if shows else None
    return Opening(employer, line, level, title, place, is_remote, pay)


def raised(job: Opening) -> Opening:
    """The same job with six per cent more pay, where pay is shown at all."""
    if job.pay is None or job.pay.low is None or job.pay.high is None:
        return job
    low, high = (_round(end * _RAISE) for end in (job.pay.low, job.pay.high))
    return replace(job, pay=replace(job.pay, low=low, high=high))


def _pay(band: tuple[int, int], *, place: Place, rng: Random) -> Pay:
    """A range inside the band (thousands of euros a year), in the place's currency."""
    middle = Decimal(round(rng.uniform(*band) * place.pay)) * 1000
    low, high = (_round(middle * share) for share in (Decimal("0.92"), Decimal("1.1")))
    return Pay(low, high, place.currency, "year")


def _round(amount: Decimal) -> Decimal:
    """To the next thousand, or five thousand in small currencies."""
    step = 5000 if amount >= 250_000 else 1000
    return Decimal(int(amount / step + Decimal("0.5")) * step)
