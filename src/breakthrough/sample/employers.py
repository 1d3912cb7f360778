"""The invented employers: what they are, where, and how they write about themselves."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from breakthrough.sample.vocabulary import Line, words_of
from breakthrough.sample.wording import filled

_BENEFITS = 6
_SHARE_OF_SLOW = 0.12  # employers whose adverts stay up about twice as long
_SHARE_SHOWING_PAY = 0.36  # employers that show pay in most adverts


@dataclass(frozen=True, slots=True)
class Place:
    """A city, how it pays (its currency's amount for one euro of pay) and its language."""

    city: str
    country: str
    currency: str
    pay: float
    language: str

    def __str__(self) -> str:
        return f"{self.city}, {self.country}"


@dataclass(frozen=True, slots=True)
class Employer:
    """One invented employer. `slowness` multiplies how long its adverts stay up."""

    name: str
    sector: str
    phrase: str
    places: tuple[Place, ...]
    about: str
    benefits: tuple[str, ...]
    closing: str
    headings: tuple[str, str, str]
    shows_pay: bool
    slowness: float

    @property
    def token(self) -> str:
        """The name as it stands in addresses."""
        kept = self.name.lower().replace("'", "")
        return "-".join(kept.split())

    @property
    def board(self) -> str:
        return f"sample:{self.token}"


def hiring_for(line: Line, *, among: tuple[Employer, ...]) -> tuple[Employer, ...]:
    """The employers whose sector hires for a line of work."""
    if not line.sectors:
        return among
    return tuple(employer for employer in among if employer.sector in line.sectors)


def places() -> tuple[tuple[Place, float], ...]:
    """The cities, each with its weight in this world."""
    return tuple(
        (
            Place(row["city"], row["country"], row["currency"], row["pay"], row["language"]),
            row["weight"],
        )
        for row in words_of("places")
    )


def employers(seed: int) -> tuple[Employer, ...]:
    """All employers, in the order of their sectors; the same for the same seed."""
    rng = Random(f"{seed} employers")
    return tuple(
        _employer(name, sector["name"], sector["phrase"], sector["about"], rng=rng)
        for sector in words_of("employers")["sectors"]
        for name in sector["employers"]
    )


def _employer(name: str, sector: str, phrase: str, about: list[str], *, rng: Random) -> Employer:
    words = words_of("employers")
    cities, weights = zip(*places(), strict=True)
    home = rng.choices(cities, weights=weights)[0]
    others = [city for city in rng.choices(cities, weights=weights, k=2) if city != home]
    offered = list(words["benefits"])
    if sector not in words["not_companies"]:
        offered += words["benefits_of_companies"]
    said = (rng.choice(about), rng.choice(words["culture"]), rng.choice(words["values"]))
    first, second, third = rng.choice(words["headings"])
    return Employer(
        name=name,
        sector=sector,
        phrase=phrase,
        places=tuple(dict.fromkeys((home, *others[: rng.randrange(3)]))),
        about=" ".join(filled(part, rng=rng, values={"name": name}) for part in said),
        benefits=tuple(filled(b, rng=rng) for b in rng.sample(offered, _BENEFITS)),
        closing=rng.choice(words["closings"]),
        headings=(first, second, third),
        shows_pay=rng.random() < _SHARE_SHOWING_PAY,
        slowness=2.2 if rng.random() < _SHARE_OF_SLOW else rng.uniform(0.75, 1.2),
    )
