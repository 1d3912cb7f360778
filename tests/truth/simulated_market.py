"""A market whose staying curve is known, read as badly as real ones are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt
import pyarrow as pa

START = date(2026, 1, 1)
Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class SimulatedMarket:
    """Boards that post at an even pace, each advert for a Weibull time: P(T > t) = exp(-(t/b)^k).

    Reading starts at day 0, when boards have been posting for `history` days. An advert is posted
    at a full day, just before that day's read, and comes down at any hour. `outage`: the chance
    that a read shows only a tenth of the board; `flap`: that an advert is missed by one read.
    `alike`: each board has a pace of its own, from Gamma(alike, alike); 0: all have the same.
    """

    boards: int = 20
    days: int = 60
    per_day: float = 0.5
    scale: float = 30.0
    shape: float = 0.8
    every: int = 1
    history: int = 400
    outage: float = 0.0
    flap: float = 0.0
    alike: float = 0.0

    def stays_beyond(self, days: Floats) -> Floats:
        """The true share of adverts still up after so many days."""
        return np.asarray(np.exp(-((np.maximum(days, 0) / self.scale) ** self.shape)))

    def seen_stays_beyond(self, days: Floats) -> Floats:
        """The same from the first read that could see it: the lag before it is as long as any."""
        lags = np.arange(self.every)[:, None]
        shares = self.stays_beyond(lags + np.atleast_1d(days)[None, :]).mean(axis=0)
        return np.asarray(shares / self.stays_beyond(lags.astype(float)).mean())

    def median(self) -> float:
        return float(self.scale * np.log(2) ** (1 / self.shape))

    def draws(self, seeds: Iterable[int]) -> tuple[pa.Table, pa.Table]:
        """The tables of a market for each seed, told apart by their boards' system: the seed."""
        drawn = [self.tables(seed, system=f"{seed:06}") for seed in seeds]
        sightings, reads = zip(*drawn, strict=True)
        return pa.concat_tables(sightings), pa.concat_tables(reads)

    def tables(self, seed: int, *, system: str = "sim") -> tuple[pa.Table, pa.Table]:
        """(sightings, reads) as the warehouse keeps them, as far as spells need them."""
        rng = np.random.default_rng(seed)
        born_on, board, ends_at = self._adverts(rng, pace=self.paces(seed))
        offset = np.arange(self.boards) % self.every
        reads = [np.arange(offset[number], self.days, self.every) for number in range(self.boards)]
        read_board = np.repeat(np.arange(self.boards), [len(one) for one in reads])
        read_day = np.concatenate(reads)
        is_out = rng.random(len(read_day)) < self.outage
        advert, day = _seen(born_on, ends_at, start=offset[board], every=self.every, days=self.days)
        shown = rng.random(len(advert)) >= self.flap
        out = np.zeros((self.boards, self.days), bool)
        out[read_board[is_out], read_day[is_out]] = True
        shown &= ~out[board[advert], day] | (rng.random(len(advert)) < 0.1)
        advert, day = advert[shown], day[shown]
        listed = np.zeros((self.boards, self.days), np.int64)
        np.add.at(listed, (board[advert], day), 1)
        names = pa.array([f"{system}:board-{number:05}" for number in range(self.boards)])
        sightings = _sightings(advert, day, at=names.take(pa.array(board[advert])), born_on=born_on)
        at_read = names.take(pa.array(read_board))
        return sightings, _reads(at_read, read_day, listed=listed[read_board, read_day])

    def paces(self, seed: int) -> Floats:
        """float64[boards]: how many times faster than the curve each board's adverts come down."""
        if not self.alike:
            return np.ones(self.boards)
        return np.random.default_rng([seed, 1]).gamma(self.alike, 1 / self.alike, self.boards)

    def _adverts(self, rng: np.random.Generator, *, pace: Floats) -> tuple[Ints, Ints, Floats]:
        """(day posted, board, when it comes down) of every advert that some read could see."""
        span = self.history + self.days
        n = rng.poisson(self.boards * self.per_day * span)
        born_on = rng.integers(-self.history, self.days, n)
        board = rng.integers(self.boards, size=n)
        ends_at = born_on + self.scale * (rng.exponential(size=n) / pace[board]) ** (1 / self.shape)
        kept = ends_at > 0
        return born_on[kept], board[kept], ends_at[kept]


def _seen(
    born_on: Ints, ends_at: Floats, *, start: Ints, every: int, days: int
) -> tuple[Ints, Ints]:
    """(advert, day) for each read between posting and coming down."""
    after = np.maximum(born_on, start)
    first = after + (start - after) % every
    last = np.minimum(np.ceil(ends_at).astype(np.int64) - 1, days - 1)
    many = np.maximum((last - first) // every + 1, 0)
    advert = np.repeat(np.arange(len(born_on)), many)
    number = np.arange(len(advert)) - np.repeat(np.cumsum(many) - many, many)
    return advert, first[advert] + number * every


def _sightings(advert: Ints, day: Ints, *, at: pa.Array, born_on: Ints) -> pa.Table:
    adverts = range(len(born_on))
    ids = pa.array([f"posting-{number:08}" for number in adverts])
    titles = pa.array([f"Role {number % 40}" for number in adverts])
    return pa.table(
        {
            "board": at,
            "employer": at,
            "posting_id": ids.take(pa.array(advert)),
            "title": titles.take(pa.array(advert)),
            "place": pa.array(["Leeds"]).take(pa.array(np.zeros(len(advert), np.int64))),
            "posted_on": _dates(born_on[advert]),
            "closes_on": pa.nulls(len(advert), pa.date32()),
            "seen_on": _dates(day),
        }
    )


def _reads(at: pa.Array, day: Ints, *, listed: Ints) -> pa.Table:
    return pa.table(
        {
            "board": at,
            "seen_on": _dates(day),
            "postings": pa.array(listed.astype(np.int32)),
            "is_whole": np.ones(len(day), bool),
        }
    )


def _dates(day: Ints) -> pa.Array:
    return pa.array((day + (START - date(1970, 1, 1)).days).astype(np.int32)).cast(pa.date32())
