"""The words the sample world is made of, read from the package's own data."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

_LEADS = re.compile(
    r"^(lead|guide|manage|steer|mentor|own|open|run an?) |^(led|built|opened|set up|introduced) "
    r"|\b(leading|managing|managers|executive|senior management|as lead|board|team of|people in)\b"
)
_FEWEST = 4  # phrases that a beginner keeps, whatever they say

PROFESSIONS = (
    "construction",
    "data",
    "education",
    "finance",
    "hospitality",
    "hr",
    "legal",
    "logistics",
    "marketing",
    "nursing",
    "product",
    "sales",
    "software",
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of work in a profession: its titles by level (1 beginner to 5 executive) and words.

    `sectors` are those that hire for it, all where empty; `stay` is how much longer its adverts
    stay up than others of the same level. Duties and wins are verb phrases with slots.
    """

    profession: str
    department: str
    name: str
    label: str
    weight: float
    stay: float
    sectors: tuple[str, ...]
    titles: dict[int, tuple[str, ...]]
    skills: tuple[str, ...]
    duties: tuple[str, ...]
    wins: tuple[str, ...]
    must_haves: tuple[str, ...]
    pay: dict[int, tuple[int, int]]
    qualifications: tuple[str, ...]

    def duties_at(self, level: int) -> tuple[str, ...]:
        return _fitting(self.duties, level=level)

    def wins_at(self, level: int) -> tuple[str, ...]:
        return _fitting(self.wins, level=level)

    def must_haves_at(self, level: int) -> tuple[str, ...]:
        return _fitting(self.must_haves, level=level)


def _fitting(phrases: Sequence[str], *, level: int) -> tuple[str, ...]:
    """The phrases that somebody of this level could truly write: beginners lead nobody."""
    if level > 2:
        return tuple(phrases)
    modest = [phrase for phrase in phrases if not _LEADS.search(phrase)]
    others = [phrase for phrase in phrases if _LEADS.search(phrase)]
    return tuple(modest + others[: max(0, _FEWEST - len(modest))])


@cache
def words_of(name: str) -> Any:
    """One data file by its name, as it stands."""
    text = (files("breakthrough.sample") / "data" / f"{name}.json").read_text("utf-8")
    return json.loads(text)


@cache
def lines(profession: str) -> tuple[Line, ...]:
    """The lines of work in a profession."""
    whole = words_of(f"professions/{profession}")
    pay = {int(level): (low, high) for level, (low, high) in whole["pay"].items()}
    return tuple(
        Line(
            profession=profession,
            department=whole["department"],
            name=line["name"],
            label=line["label"],
            weight=line["weight"],
            stay=line["stay"],
            sectors=tuple(line["sectors"]),
            titles={int(level): tuple(titles) for level, titles in line["titles"].items()},
            skills=tuple(line["skills"]),
            duties=tuple(line["duties"]),
            wins=tuple(line["wins"]),
            must_haves=tuple(line["must_haves"]),
            pay=pay,
            qualifications=tuple(whole["qualifications"]),
        )
        for line in whole["fields"]
    )
