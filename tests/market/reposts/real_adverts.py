"""Adverts from the real data beside the checkout, by fingerprint; nothing of them is kept here."""

from __future__ import annotations

import csv
import gzip
import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from breakthrough.market.reposts import Advert

LABELS = Path(__file__).parent / "labelled_pairs.csv"


def fingerprint(source: str, board: str, posting_id: str) -> str:
    """What the file of labels names an advert by, so that it holds no word of any."""
    key = f"{source}/{posting_id}" if source == "simplify" else f"{source}:{board}/{posting_id}"
    return hashlib.sha256(key.encode()).hexdigest()[:16]


def labelled_pairs() -> list[dict[str, str]]:
    with LABELS.open(newline="") as file:
        return list(csv.DictReader(file))


def ashby(folder: Path) -> Iterator[tuple[str, Advert]]:
    """All postings of boards that were read on one day."""
    day = date(2025, 10, 25)
    with gzip.open(folder / "ashby_2025_10/ashby_boards_raw.jsonl.gz", "rt") as file:
        for line in file:
            board = json.loads(line)
            for job in board["jobs"] or []:
                yield (
                    fingerprint("ashby", board["board"], job["id"]),
                    Advert(
                        board=f"ashby:{board['board']}",
                        posting_id=job["id"],
                        employer=board["board"],
                        title=job["title"],
                        place=job["location"] or "",
                        first_seen=day,
                        last_seen=day,
                        at_start=True,
                        text=job["descriptionPlain"] or "",
                    ),
                )


def simplify(folder: Path) -> Iterator[tuple[str, Advert]]:
    """The listings of junior roles, each from first to last seen as open."""
    with gzip.open(folder / "simplify_newgrad/listings_lifecycle.csv.gz", "rt", newline="") as file:
        for row in csv.DictReader(file):
            first, last = _day(row["first_seen"]), _day(row["last_active"])
            yield (
                fingerprint("simplify", "", row["listing_id"]),
                Advert(
                    board="list:new-graduates",
                    posting_id=row["listing_id"],
                    employer=row["company_name"],
                    title=row["title"],
                    place="; ".join(json.loads(row["locations"] or "[]")),
                    first_seen=first,
                    last_seen=last if row["last_active"] else first,
                    ended_on=_day(row["first_inactive"]) if row["active"] == "False" else None,
                ),
            )


def _day(seconds: str) -> date:
    return datetime.fromtimestamp(int(seconds or 0), UTC).date()


def greenhouse(folder: Path, *, boards: set[str] | None = None) -> Iterator[tuple[str, Advert]]:
    """The postings of five censuses, each gone on the day of the first one without it."""
    seen: dict[tuple[str, str], list[int]] = defaultdict(list)
    latest: dict[tuple[str, str], dict[str, Any]] = {}
    # The three censuses of one night count as one day's read each, so that a change shows.
    days = [
        date(2026, 1, 4),
        date(2026, 1, 5),
        date(2026, 1, 6),
        date(2026, 1, 7),
        date(2026, 1, 8),
    ]
    for number, path in enumerate(sorted((folder / "greenhouse_census_2026_01").glob("*.gz"))):
        with gzip.open(path, "rt") as file:
            for job in json.load(file):
                if boards is None or job["company_slug"] in boards:
                    key = (job["company_slug"], str(job["id"]))
                    seen[key].append(number)
                    latest[key] = job
    for (board, id), numbers in seen.items():
        job = latest[board, id]
        last = numbers[-1]
        yield (
            fingerprint("greenhouse", board, id),
            Advert(
                board=f"greenhouse:{board}",
                posting_id=id,
                employer=board,
                title=job["title"] or "",
                place=job["location"] if isinstance(job["location"], str) else "",
                first_seen=days[numbers[0]],
                last_seen=days[last],
                ended_on=days[last + 1] if last < 4 else None,
                at_start=numbers[0] == 0,
            ),
        )


def open_jobs(folder: Path) -> Iterator[tuple[str, Advert]]:
    """The postings of many boards' full reads and lists of new ones."""
    seen: dict[tuple[str, str, str], list[date]] = defaultdict(list)
    latest: dict[tuple[str, str, str], tuple[str, str]] = {}
    for row in _open_rows(folder / "open_jobs_data_2026_08"):
        key = (str(row.get("platform")), str(row.get("company")), str(row.get("jobId")))
        at = str(row.get("firstSeenAt") or row["scrapedAt"])
        seen[key].append(date.fromisoformat(at[:10]))
        place = row.get("locations") or ""
        place = "; ".join(place) if isinstance(place, list) else place
        latest.setdefault(key, (row.get("title") or "", place))
    for key, days in seen.items():
        title, place = latest[key]
        yield (
            fingerprint(f"open:{key[0]}", key[1], key[2]),
            Advert(
                board=f"{key[0]}:{key[1]}",
                posting_id=key[2],
                employer=key[1],
                title=title,
                place=place,
                first_seen=min(days),
                last_seen=max(days),
                at_start=min(days) == date(2026, 8, 3),
            ),
        )


def _open_rows(folder: Path) -> Iterator[dict[str, Any]]:
    for path in sorted(folder.glob("jobs_*.csv.gz")):
        with gzip.open(path, "rt", newline="") as file:
            yield from csv.DictReader(file)
    for path in sorted(folder.glob("new-jobs_*.json.gz")):
        with gzip.open(path, "rt") as file:
            found = json.load(file)
        rows = (
            found
            if isinstance(found, list)
            else found.get("jobs")
            or next(value for value in found.values() if isinstance(value, list))
        )
        yield from rows
