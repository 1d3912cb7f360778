"""The small careers as two places tell them, and how well the comparison tells them apart."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from breakthrough.basics import PartialDate, Period
from breakthrough.evidence import Family, Item, Kind, Source
from breakthrough.presence.consistency import Inconsistency, Standing, inconsistencies
from breakthrough.presence.consistency import Kind as Differing

FOLDER = Path(__file__).with_name("careers")
AS_OF = date(2026, 11, 26)
HALVES = ("open", "held_out")
_KINDS = {
    "role": Kind.ROLE,
    "volunteer": Kind.VOLUNTEERING,
    "school": Kind.EDUCATION,
    "cert": Kind.CERTIFICATION,
}
# Stands in both places in every case, told in two ways: none of it may ever be found to differ.
_BESIDE = (
    (
        "role | Management Trainee | Orrin & Sons Ltd | 1996-09 – 1998-08 | Planned 40 events.",
        "school | BSc Geography | University of Easterhaven | 1993 – 1996",
        "language | Norwegian | Native or bilingual proficiency",
        "cert | First Aid at Work |  | 1999-02",
    ),
    (
        "role | Trainee, Management | Orrin and Sons | 1996 – 1998 | Planned forty events.",
        "school | Bachelor of Science in Geography | Easterhaven University | 1996",
        "language | Norwegian | Mother tongue",
        "cert | First Aid at Work | Red Cross | 1999",
    ),
)


@dataclass(frozen=True)
class Case:
    """Two places, and the kinds of what differs between them."""

    name: str
    one: Standing
    other: Standing
    expected: tuple[str, ...]

    def found(self) -> tuple[Inconsistency, ...]:
        return inconsistencies((self.one, self.other), as_of=AS_OF)


@dataclass(frozen=True)
class Rate:
    """How many were told rightly, among those told and among those that are."""

    right: int
    told: int
    are: int

    @property
    def precision(self) -> float | None:
        return self.right / self.told if self.told else None

    @property
    def recall(self) -> float | None:
        return self.right / self.are if self.are else None


def cases(half: str) -> list[Case]:
    """The pairs of one half: first those in which nothing differs."""
    told = tomllib.loads((FOLDER / f"{half}.toml").read_text(encoding="utf-8"))
    return [_case(one) for part in ("same", "differs") for one in told[part]]


def standing(
    label: str,
    lines: Sequence[str],
    *,
    texts: Sequence[str] = (),
    is_whole_career: bool = False,
    family: Family = Family.CV,
) -> Standing:
    """A place with entries and texts, each written as in the files of careers."""
    items = tuple(entry(line, file=label, family=family) for line in lines)
    split = (text.partition(" | ") for text in texts)
    pairs = tuple((where, text) for where, _, text in split)
    return Standing(label, items, pairs, is_whole_career)


def entry(line: str, *, file: str = "cv.docx", family: Family = Family.CV) -> Item:
    """One entry, as "role | Buyer | Contoso | 2016-04 – now | Bought 12 trucks." """
    kind, *parts = (part.strip() for part in line.split("|"))
    source = Source(family, file)
    if kind == "place":
        return Item(Kind.HEADLINE, "Manager", source, place=parts[0])
    if kind == "language":
        return Item(Kind.LANGUAGE, parts[0], source, text=parts[1])
    title, organisation, dates, text = (*parts, "", "", "")[:4]
    description = "\n".join(f"• {one}" for one in text.split(" // ") if one)
    period = _period(dates)
    return Item(
        _KINDS[kind], title, source, organisation=organisation, text=description, period=period
    )


def rates(
    half: Sequence[Case], found: Callable[[Case], Sequence[Inconsistency]] = Case.found
) -> dict[str, Rate]:
    """By kind, and "all" together."""
    answers = [(case, [one.kind.value for one in found(case)]) for case in half]
    counted = {
        kind.value: Rate(
            sum(min(said.count(kind), case.expected.count(kind)) for case, said in answers),
            sum(said.count(kind) for _, said in answers),
            sum(case.expected.count(kind) for case, _ in answers),
        )
        for kind in Differing
    }
    whole = list(counted.values())
    counted["all"] = Rate(*(sum(column) for column in zip(*map(_counts, whole), strict=True)))
    return counted


def _counts(rate: Rate) -> tuple[int, int, int]:
    return rate.right, rate.told, rate.are


def _case(one: dict[str, object]) -> Case:
    sides = [
        standing(
            label,
            [*beside, *_lines(one, side)],
            texts=_lines(one, f"{side}_texts"),
            is_whole_career=bool(one.get("complete")),
        )
        for label, side, beside in zip(
            ("LinkedIn profile", "CV Ada.docx"), ("one", "other"), _BESIDE, strict=True
        )
    ]
    return Case(str(one["name"]), sides[0], sides[1], tuple(_lines(one, "expected")))


def _lines(one: dict[str, object], name: str) -> list[str]:
    value = one.get(name, [])
    return [str(line) for line in value] if isinstance(value, list) else []


def _period(dates: str) -> Period:
    started, dash, ended = (part.strip() for part in dates.partition("–"))
    if not dash:
        day = PartialDate.parse(started) if started else None
        return Period(day, day)
    return Period(PartialDate.parse(started), None if ended == "now" else PartialDate.parse(ended))
