"""The people the invented person is connected to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from breakthrough.sample.employers import Employer, employers, hiring_for
from breakthrough.sample.vocabulary import lines, words_of
from breakthrough.sample.wording import weighted

_COUNT = 120
_FORMER_COLLEAGUES = 0.4
_FIRST_DAY = date(2009, 3, 2)
_PROFESSIONS = (
    ("finance", 60.0),
    ("hr", 9.0),
    ("legal", 7.0),
    ("logistics", 7.0),
    ("software", 6.0),
    ("sales", 6.0),
    ("construction", 3.0),
    ("marketing", 2.0),
)
_LEVELS = {1: 0.02, 2: 0.2, 3: 0.35, 4: 0.33, 5: 0.1}


@dataclass(frozen=True, slots=True)
class Connection:
    """Somebody she is connected to; the address says that nobody stands behind it."""

    first_name: str
    last_name: str
    organisation: str
    position: str
    url: str
    connected_on: date


def connections(seed: int, *, as_of: date) -> tuple[Connection, ...]:
    """120 people at invented employers, the latest connection first; a third are old colleagues."""
    rng = Random(f"{seed} connections")
    known = [role["organisation"] for role in words_of("person")["roles"]]
    everyone = employers(seed)
    former = tuple(employer for employer in everyone if employer.name in known)
    found = [
        _connection(first, last, everyone=everyone, former=former, as_of=as_of, rng=rng)
        for first, last in _names(rng)
    ]
    return tuple(sorted(found, key=lambda one: one.connected_on, reverse=True))


def _names(rng: Random) -> Iterator[tuple[str, str]]:
    """Those who recommend her first, then others, each name once."""
    words, person = words_of("names"), words_of("person")
    taken = {(one["first"], one["last"]) for one in person["recommendations"]}
    yield from sorted(taken)
    while len(taken) < _COUNT:
        name = rng.choice(words["first"]), rng.choice(words["last"])
        if name not in taken:
            taken.add(name)
            yield name


def _connection(
    first: str,
    last: str,
    *,
    everyone: tuple[Employer, ...],
    former: tuple[Employer, ...],
    as_of: date,
    rng: Random,
) -> Connection:
    line = weighted(rng, [(one, one.weight) for one in lines(weighted(rng, _PROFESSIONS))])
    level = weighted(rng, [(one, _LEVELS[one]) for one in line.titles])
    among = former if rng.random() < _FORMER_COLLEAGUES else hiring_for(line, among=everyone)
    organisation, position = rng.choice(among).name, rng.choice(line.titles[level])
    for one in words_of("person")["recommendations"]:
        if (one["first"], one["last"]) == (first, last):
            organisation, position = one["organisation"], one["title"]
    slug = f"{first}-{last}-invented".lower()
    days = round((as_of - _FIRST_DAY).days * rng.random() ** 0.8)
    return Connection(
        first_name=first,
        last_name=last,
        organisation=organisation,
        position=position,
        url=f"https://www.linkedin.com/in/{slug}",
        connected_on=_FIRST_DAY + timedelta(days=days),
    )
