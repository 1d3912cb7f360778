"""Spells, curve and struggle as one would write them in pandas, by the same rules."""

from __future__ import annotations

import numpy as np
import pandas as pd
from scipy import optimize, stats

_POSTING = ["board", "posting_id"]


def plain_spells(sightings: pd.DataFrame, reads: pd.DataFrame) -> pd.DataFrame:
    """One row for each spell, with the columns that the curve and the struggle need."""
    days = _days(reads)
    runs = _runs(sightings, days)
    days = _judged(days, runs)
    after = days[["board", "seen_on", "next_proof"]].rename(
        columns={"seen_on": "last", "next_proof": "gone_on"}
    )
    runs = runs.merge(after, on=["board", "last"], how="left")
    runs.loc[runs.next_first.notna() & ~(runs.gone_on < runs.next_first), "gone_on"] = pd.NaT
    away = (runs["first"] - runs.groupby(_POSTING).gone_on.shift()).dt.days
    runs["is_new"], runs["is_flap"] = away > 3, away <= 3
    runs["spell"] = runs.groupby(_POSTING).is_new.cumsum()
    spell = [*_POSTING, "spell"]
    spells = (
        runs.groupby(spell)
        .agg(
            first_seen=("first", "first"),
            last_seen=("last", "last"),
            sightings=("sightings", "sum"),
            flaps=("is_flap", "sum"),
            posted_on=("posted_on", "first"),
            posted_last=("posted_last", "last"),
        )
        .reset_index()
    )
    ends = runs.drop_duplicates(spell, keep="last")[[*spell, "gone_on"]]
    spells = spells.merge(ends.rename(columns={"gone_on": "ended_on"}), on=spell)
    spells["moved_days"] = (spells.posted_last - spells.posted_on).dt.days
    return _told(spells, days, sightings)


def _days(reads: pd.DataFrame) -> pd.DataFrame:
    days = (
        reads.groupby(["board", "seen_on"])
        .agg(is_whole=("is_whole", "any"), listed=("postings", "max"))
        .reset_index()
        .sort_values(["board", "seen_on"])
    )
    days["before"] = days.groupby("board").is_whole.cumsum() - days.is_whole
    days["next_whole"] = _next(days, days.is_whole)
    return days


def _next(days: pd.DataFrame, proof: pd.Series) -> pd.Series:
    return days.seen_on.where(proof).groupby(days.board).shift(-1).groupby(days.board).bfill()


def _runs(sightings: pd.DataFrame, days: pd.DataFrame) -> pd.DataFrame:
    seen = sightings.groupby([*_POSTING, "seen_on"]).posted_on.agg(["min", "max"]).reset_index()
    seen = seen.merge(days[["board", "seen_on", "is_whole", "before"]], on=["board", "seen_on"])
    seen = seen.sort_values([*_POSTING, "seen_on"])
    shown = seen.groupby(_POSTING).is_whole.cumsum() - seen.is_whole
    seen["missed"] = seen.before - shown
    runs = (
        seen.groupby([*_POSTING, "missed"])
        .agg(
            first=("seen_on", "first"),
            last=("seen_on", "last"),
            sightings=("seen_on", "size"),
            posted_on=("min", "first"),
            posted_last=("max", "last"),
        )
        .reset_index()
    )
    runs["next_first"] = runs.groupby(_POSTING)["first"].shift(-1)
    after = days[["board", "seen_on", "next_whole"]].rename(
        columns={"seen_on": "last", "next_whole": "missing_on"}
    )
    return runs.merge(after, on=["board", "last"])


def _judged(days: pd.DataFrame, runs: pd.DataFrame) -> pd.DataFrame:
    then = days[["board", "seen_on", "next_whole"]].rename(
        columns={"seen_on": "missing_on", "next_whole": "then"}
    )
    lost = runs[runs.missing_on.notna()].merge(then, on=["board", "missing_on"])
    lost["back"] = lost.next_first <= lost.then
    losses = lost.groupby(["board", "missing_on"]).agg(lost=("back", "size"), back=("back", "sum"))
    losses = losses.reset_index().rename(columns={"missing_on": "seen_on"})
    days = days.merge(losses, on=["board", "seen_on"], how="left").fillna({"lost": 0, "back": 0})
    by_board = days.groupby("board")
    gap = (days.seen_on - by_board.seen_on.shift()).dt.days
    kept = 1 - days.lost / by_board.listed.shift()
    is_most = (days.lost >= 5) & (kept < np.minimum(0.5, 0.95**gap))
    in_doubt = is_most | ((days.listed == 0) & (days.lost > 0))
    confirmed = days.next_whole.notna() & (days.back * 2 <= days.lost)
    days["proves"] = days.is_whole & (~in_doubt | confirmed)
    days["is_cleared"] = is_most & confirmed
    days["next_proof"] = _next(days, days.proves)
    proof = days.seen_on.where(days.proves)
    days["last_proof"] = proof.groupby(days.board).shift().groupby(days.board).ffill()
    return days


def _told(spells: pd.DataFrame, days: pd.DataFrame, sightings: pd.DataFrame) -> pd.DataFrame:
    before = days[["board", "seen_on", "last_proof"]].rename(columns={"seen_on": "first_seen"})
    ends = days[["board", "seen_on", "is_cleared"]].rename(columns={"seen_on": "ended_on"})
    whole = days[days.is_whole].groupby("board").seen_on.max().rename("last_whole").reset_index()
    words = (
        sightings.sort_values("seen_on").groupby(_POSTING)[["employer", "title", "place"]].last()
    )
    told = (
        spells.merge(before, on=["board", "first_seen"], how="left")
        .merge(ends, on=["board", "ended_on"], how="left")
        .merge(whole, on="board", how="left")
        .merge(words.reset_index(), on=_POSTING)
    )
    ended, cleared = told.ended_on.notna(), told.is_cleared.fillna(value=False).astype(bool)
    is_up = told.last_seen >= told.last_whole
    told["ending"] = np.select(
        [ended & cleared, ended, is_up], ["cleared", "came_down", "up"], "unknown"
    )
    told["entered_at_start"] = told.last_proof.isna()
    return told


def plain_curve(spells: pd.DataFrame, clock: str = "own") -> tuple[np.ndarray, np.ndarray]:
    """(ages, share still up) by either clock, for spells read daily."""
    known, entry, age = _ages(spells, clock)
    down = (known.ending == "came_down").to_numpy() & (age > entry)
    ages, exits = np.unique(age[down], return_counts=True)
    entered = np.searchsorted(np.sort(entry), ages, side="left")
    left = np.searchsorted(np.sort(np.maximum(age, entry)), ages, side="left")
    return ages, np.cumprod(1 - exits / (entered - left))


def _ages(spells: pd.DataFrame, clock: str) -> tuple[pd.DataFrame, np.ndarray, np.ndarray]:
    """The spells with an age by this clock, and their ages at the first and the last sighting."""
    if clock == "posted":
        known = spells[spells.posted_on.notna()]
        since = np.minimum(known.posted_on, known.first_seen)
    else:
        known = spells[spells.entered_at_start == (clock == "at start")]
        since = known.first_seen
    entry = (known.first_seen - since).dt.days.to_numpy()
    low = (known.last_seen - since).dt.days.to_numpy()
    high = (known.ended_on - since).dt.days.to_numpy()
    return known, entry, np.where(known.ended_on.notna(), (low + high) / 2, low)


def plain_struggle(spells: pd.DataFrame) -> pd.DataFrame:
    """The chance that each employer is slow, at a likeness of employers that is given."""
    new, old = (_expected(spells, clock) for clock in ("own", "at start"))
    new, old = new.align(old, fill_value=0)
    down = new.down + old.down

    def above(times: float) -> float:
        held = new.expected + times * old.expected
        part = (down * times * old.expected / held.where(held > 0, 1)).sum()
        return old.down.sum() + 10 - part - 20 * times / (1 + times)

    times = optimize.brentq(above, 1e-3, 1e3)
    both = new.expected + times * old.expected
    by = pd.DataFrame({"down": down, "expected": both * down.sum() / both.sum()})
    by["slower"] = stats.gamma.cdf(0.8, 20 + by.down, scale=1 / (20 + by.expected))
    return by


def _expected(spells: pd.DataFrame, clock: str) -> pd.DataFrame:
    """By employer: how many came down, and how many would have at the pace of all."""
    ages, share = plain_curve(spells, clock)
    hazard = np.concatenate([[0], np.cumsum(1 - share / np.concatenate([[1], share[:-1]]))])
    known, _entry, age = _ages(spells, clock)
    known = known.assign(
        expected=hazard[np.searchsorted(ages, age, side="right")],
        down=known.ending == "came_down",
    )
    return known.groupby("employer")[["expected", "down"]].sum()
