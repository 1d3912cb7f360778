"""The market: captures in, and what they say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from functools import lru_cache
from pathlib import Path

from django.conf import settings

from breakthrough.actions.asked_terms import asked_terms, prepare_terms
from breakthrough.actions.damages import market_problems
from breakthrough.actions.employers import employers_looking, one_employer_told
from breakthrough.actions.evidence import evidence_items
from breakthrough.actions.likeness import postings_like, prepare_words
from breakthrough.actions.protecting import present_employers, unprotected
from breakthrough.actions.supply import CrowdSupply, crowd_supply
from breakthrough.basics import Problem
from breakthrough.market.figures import MarketReport as Figures
from breakthrough.market.report import market_report as report_of
from breakthrough.outside import clock
from breakthrough.outside.captures import EARLIEST
from breakthrough.outside.intake import ImportedFile, take_in
from breakthrough.outside.warehouse import Warehouse

__all__ = ["ImportedFile", "ImportedMarket", "MarketReport", "import_market", "market_report"]


@dataclass(frozen=True, slots=True)
class ImportedMarket:
    """What came in, file by file; `refused` says of each file that could not be taken in why.

    `boards` and `postings` add up the files that were not imported before.
    """

    files: tuple[ImportedFile, ...]
    refused: tuple[str, ...]
    boards: int
    postings: int
    new_texts: int


@dataclass(frozen=True, slots=True)
class MarketReport(Figures):
    """The figures of the market stored, and with `supply` how few of the crowd could do it.

    `reads` counts a board on a day; days are [since, until]. `found` and `like` are None where
    their reason says why. `role`, `place` and `employer` are what was asked. `looking` are the
    employers of what was asked for, else of the postings like the person's evidence; `told` is all
    about the one employer asked for, where it is one. `notes` says what a reader must know about
    the figures, `problems` what was damaged.
    """

    supply: CrowdSupply | None = None


def import_market(
    career: int,
    *,
    paths: Sequence[Path],
    seen_on: date | None = None,
    columns: Mapping[str, str] | None = None,
) -> ImportedMarket:
    """Take in captures of boards and tables of postings, each file whole or not at all.

    `seen_on` is the day they were seen, where the files should not say; `columns` maps our fields
    to a table's columns. The market is the same for every career of this data folder. Raises
    Problem when not one of the files could be taken in.
    """
    if seen_on:
        _check_past(seen_on)
    files, refused = _taken_in(paths, seen_on=seen_on, columns=columns)
    prepare_words()
    prepare_terms()
    fresh = [file for file in files if not file.already_imported]
    return ImportedMarket(
        files=tuple(files),
        refused=tuple(str(problem) for problem in refused),
        boards=sum(file.boards for file in fresh),
        postings=sum(file.postings for file in fresh),
        new_texts=sum(file.new_texts for file in fresh),
    )


def _taken_in(
    paths: Sequence[Path], *, seen_on: date | None, columns: Mapping[str, str] | None
) -> tuple[list[ImportedFile], list[Problem]]:
    """What came in, and why the others did not; raises the first of these where nothing did."""
    market, today = _market(), clock.today()
    files: list[ImportedFile] = []
    refused: list[Problem] = []
    for path in paths:
        try:
            files.append(
                take_in(path, market=market, today=today, seen_on=seen_on, columns=columns)
            )
        except Problem as problem:
            refused.append(problem)
    if refused and not files:
        raise refused[0]
    return files, refused


def _check_past(seen_on: date) -> None:
    if seen_on > clock.today():
        said = "is still to come"
    elif seen_on < EARLIEST:
        said = "is before there were job boards on the web"
    else:
        return
    raise Problem(
        f"{seen_on.isoformat()} {said}.",
        expected=f"Postings were seen between {EARLIEST.isoformat()} and today.",
        next_step="Give the day on which the file was collected.",
    )


def market_report(
    career: int, *, role: str = "", place: str = "", employer: str = ""
) -> MarketReport:
    """The stored market in figures, also for the postings like the person's evidence."""
    market = _market()
    problems = market_problems()  # sets aside what is damaged: nothing below rests on it
    items = evidence_items(career)
    like, is_present = postings_like(items), present_employers(items)
    report = _figures(market.folder, market.fingerprint(), like, (role, place, employer))
    whole = replace(
        report,
        found=unprotected(report.found, is_present=is_present),
        like=unprotected(report.like, is_present=is_present),
        looking=employers_looking(career, role=role, place=place, employer=employer),
        told=one_employer_told(career, employer=employer, role=role, place=place),
        problems=problems,
    )
    figures = {field.name: getattr(whole, field.name) for field in fields(whole)}
    supply = crowd_supply(career, role=role, place=place, employer=employer)
    return MarketReport(**figures, supply=supply)


@lru_cache(maxsize=8)
def _figures(
    folder: Path,
    fingerprint: str,
    like: tuple[tuple[str, str], ...] | None,
    asked: tuple[str, str, str],
) -> Figures:
    """The figures of what is stored, worked out once for each market, person and question."""
    market = Warehouse(folder)
    role, place, employer = asked
    return report_of(
        market.latest(),
        reads=market.reads(),
        sightings=market.sightings(),
        texts=market.texts(),
        asked=asked_terms(market),
        role=role,
        place=place,
        employer=employer,
        like=like,
    )


def _market() -> Warehouse:
    return Warehouse(Path(settings.BREAKTHROUGH_HOME) / "market")
