"""How well pairs of real adverts that a person labelled are told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from real_adverts import ashby, greenhouse, labelled_pairs, open_jobs, simplify

from breakthrough.market.reposts import LONGEST_GAP, Advert, same_jobs
from breakthrough.market.reposts.groups import Groups

SOURCES: dict[str, Callable[[Path], Iterator[tuple[str, Advert]]]] = {
    "ashby": ashby,
    "simplify": simplify,
    "greenhouse": greenhouse,
    "open": open_jobs,
}
Told = tuple[bool, bool]  # (told to be for the same job, labelled so)


def judged(data: Path, *, kept_for: str) -> list[Told]:
    """Every labelled pair of this half, as told from all adverts of its employers' source.

    A pair is told to be for the same job where both are in one group of such and no more than 90
    days lie between them.
    """
    return [told for name in SOURCES for told in _of_source(data, source=name, kept_for=kept_for)]


def _of_source(data: Path, *, source: str, kept_for: str) -> Iterator[Told]:
    pairs = [row for row in labelled_pairs() if row["source"] == source]
    named = {name for row in pairs for name in (row["one"], row["other"])}
    rows = list(SOURCES[source](data))
    employers = {advert.employer for name, advert in rows if name in named}
    kept = sorted(
        (row for row in rows if source == "ashby" or row[1].employer in employers),
        key=lambda row: row[1].order,
    )
    adverts = [advert for _name, advert in kept]
    at = {name: number for number, (name, _advert) in enumerate(kept)}
    groups = Groups(len(kept))
    for pair in same_jobs(adverts):
        groups.join(pair.before, pair.after)
    for row in pairs:
        if row["kept_for"] == kept_for:
            one, other = sorted((at[row["one"]], at[row["other"]]))
            days = (adverts[other].first_seen - adverts[one].last_seen).days
            told = groups.of(one) == groups.of(other) and days <= LONGEST_GAP
            yield told, row["label"] != "different"
