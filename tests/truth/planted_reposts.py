"""An invented market in which it is known which adverts are for the same job.

Every employer has its own boilerplate and several functions; jobs of one function share half of
what they say. Some jobs are put up again once or twice, some copied to another board, with small
edits, other boilerplate, a changed title, and the place written in another way. Hard to tell from
these: other jobs of the same function, and the same job in another town.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

import numpy as np
from found_again import Agreement

from breakthrough.market.reposts import Advert

START = date(2026, 1, 1)

_SYLLABLES = "ba co di fu ga he lo mi nu pa re si ta vo wen zar".split()
_LEVELS = ("", "Senior ", "Junior ", "Lead ")
_FUNCTIONS = (
    "Accountant",
    "Data Engineer",
    "Nurse",
    "Product Manager",
    "Sales Representative",
    "Software Engineer",
    "Technician",
    "Tester",
)
_FIELDS = ("", ", Payments", ", Logistics", ", Platform", ", Growth", ", Security")
_PLACES = (
    ("New York, NY", "New York City", "NYC office"),
    ("London, UK", "London", "London (Hybrid)"),
    ("Berlin, Germany", "Berlin", "Germany, Berlin"),
    ("Austin, TX, United States", "Austin, Texas", "Austin - Remote"),
    ("Remote - US", "United States (Remote)", "US Remote"),
)
_RENAMED = (
    lambda title: f"{title} (m/f/d)",
    lambda title: f"{title} - JR{10_000 + len(title)}",
    lambda title: title.replace("Senior ", "Sr. ").replace("Junior ", "Jr. "),
    lambda title: f"{title} II",
    lambda title: title.split(",")[0] + " & Operations",
)


Key = tuple[str, str]


def key_of(advert: Advert) -> Key:
    return advert.board, advert.posting_id


@dataclass(slots=True)
class PlantedMarket:
    """Adverts, each with its job by (board, posting id).

    `reposts` names those whose job was up before, `copies` those that stand on another board too.
    """

    adverts: list[Advert] = field(default_factory=list)
    jobs: dict[Key, int] = field(default_factory=dict)
    reposts: set[Key] = field(default_factory=set)
    copies: set[Key] = field(default_factory=set)

    def add(self, advert: Advert, *, job: int, is_repost: bool) -> None:
        self.adverts.append(advert)
        self.jobs[key_of(advert)] = job
        if is_repost:
            self.reposts.add(key_of(advert))

    def of_employer(self, name: str) -> PlantedMarket:
        """The part of the market that is this employer's."""
        kept = [one for one in self.adverts if one.employer == name]
        keys = {key_of(one) for one in kept}
        return PlantedMarket(kept, self.jobs, self.reposts & keys, self.copies & keys)

    def repost_agreement(self, pairs: Iterable[tuple[Advert, Advert]]) -> Agreement:
        """How the pairs (before, after) agree: `after` is a repost, and of this job."""
        told = {(key_of(after), self.jobs[key_of(before)]) for before, after in pairs}
        return Agreement.of(told, true={(key, self.jobs[key]) for key in self.reposts})

    def copy_agreement(self, pairs: Iterable[tuple[Advert, Advert]]) -> Agreement:
        """How the pairs, of two boards, agree with which of the copies' jobs stand on both."""
        told = {frozenset(self.jobs[key_of(one)] for one in pair) for pair in pairs}
        return Agreement.of(told, true={frozenset({self.jobs[key]}) for key in self.copies})


def planted_market(*, employers: int, jobs: int, edits: float = 0.03, seed: int) -> PlantedMarket:
    """`employers` with `jobs` jobs each; `edits`: the share of words replaced in a repost."""
    market = PlantedMarket()
    for number in range(employers):
        _Employer(number, np.random.default_rng([seed, number]), edits).plant(jobs, market)
    return market


class _Employer:
    def __init__(self, number: int, rng: np.random.Generator, edits: float) -> None:
        self.name = f"Invented {number:03d}"
        self.rng = rng
        self.edits = edits
        self.vocabulary = [self._word() for _ in range(1_500)]
        self.about = [self._sentence(18) for _ in range(12)]
        self.benefits = [self._sentence(9) for _ in range(10)]
        self.of_function = {name: [self._sentence(12) for _ in range(12)] for name in _FUNCTIONS}
        self.count = 0

    def plant(self, jobs: int, market: PlantedMarket) -> None:
        titles = [
            f"{level}{function}{subject}"
            for level in _LEVELS
            for function in _FUNCTIONS
            for subject in _FIELDS
        ]
        for title in self.rng.choice(titles, size=jobs, replace=False).tolist():
            own = [self._sentence(12) for _ in range(12)]
            towns = self.rng.choice(
                len(_PLACES), size=1 + int(self.rng.random() < 0.3), replace=False
            )
            for town in towns.tolist():
                self._plant_job(title, own=own, places=_PLACES[town], market=market)

    def _plant_job(
        self, title: str, *, own: list[str], places: Sequence[str], market: PlantedMarket
    ) -> None:
        function = next(name for name in _FUNCTIONS if name in title)
        body = own + self.of_function[function]
        first = START + timedelta(days=int(self.rng.integers(1, 60)))
        advert = self._advert(title, place=places[0], body=body, first=first)
        job = len(market.jobs)
        market.add(advert, job=job, is_repost=False)
        again = int(self.rng.choice(3, p=[0.6, 0.3, 0.1]))
        for _again in range(again):
            before = market.adverts[-1]
            assert before.ended_on is not None
            first = before.ended_on + timedelta(days=int(self.rng.integers(1, 60)))
            body = self._edited(body)
            renamed = title
            if self.rng.random() < 0.5:
                renamed = _RENAMED[int(self.rng.integers(len(_RENAMED)))](title)
            place = places[int(self.rng.integers(len(places)))]
            again_up = self._advert(renamed, place=place, body=body, first=first)
            market.add(again_up, job=job, is_repost=True)
        if self.rng.random() < 0.15:
            copied = market.adverts[-1]
            later = copied.first_seen + timedelta(days=2)
            copy = replace(copied, board="list:copies", first_seen=later)
            market.add(copy, job=job, is_repost=again > 0)
            market.copies.add(key_of(copy))

    def _advert(self, title: str, *, place: str, body: list[str], first: date) -> Advert:
        self.count += 1
        days = int(self.rng.integers(7, 60))
        about = self.rng.permutation(self.about)[:10].tolist()
        text = "\n".join([*about, "Requirements:", *body, *self.benefits])
        return Advert(
            board=f"invented:{self.name}",
            posting_id=f"{self.name}/{self.count}",
            employer=self.name,
            title=title,
            place=place,
            first_seen=first,
            last_seen=first + timedelta(days=days - 1),
            ended_on=first + timedelta(days=days),
            text=text,
        )

    def _edited(self, body: list[str]) -> list[str]:
        lines = [
            " ".join(
                str(self.rng.choice(self.vocabulary)) if self.rng.random() < self.edits else word
                for word in line.split()
            )
            for line in body
        ]
        lines.pop(int(self.rng.integers(len(lines))))
        return lines

    def _word(self) -> str:
        return "".join(self.rng.choice(_SYLLABLES, size=int(self.rng.integers(2, 5))).tolist())

    def _sentence(self, words: int) -> str:
        return " ".join(self.rng.choice(self.vocabulary, size=words).tolist()) + "."
