"""How much each field takes, from the data file beside this one."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from pkgutil import get_data


class Unit(StrEnum):
    """What a limit counts; a line break is a character."""

    CHARACTERS = "characters"
    WORDS = "words"
    ITEMS = "items"
    LINES = "lines"


@dataclass(frozen=True, slots=True)
class Limit:
    """The most a field takes, with the source and the day of the figure.

    `shown`: how many characters stand before the field is folded, 0 where it never is; `where`
    says where that is. `is_ours`: our own measure, not a field's.
    """

    field: str
    label: str
    most: int
    unit: Unit
    source: str
    on: date
    shown: int = 0
    where: str = ""
    note: str = ""
    is_ours: bool = False


@dataclass(frozen=True, slots=True)
class Count:
    """How long a text is.

    `characters` counts line breaks. Some fields count an emoji as two: `most_characters` does, so
    that what fits by it fits everywhere. `lines` are those that hold something.
    """

    characters: int
    most_characters: int
    words: int
    lines: int

    def in_unit(self, unit: Unit) -> int:
        if unit is Unit.WORDS:
            return self.words
        return self.most_characters if unit is Unit.CHARACTERS else self.lines


@cache
def limits() -> tuple[Limit, ...]:
    """Every limit, in the order of the data file."""
    found = get_data(__package__, "limits.toml")
    if found is None:
        raise FileNotFoundError("limits.toml is not in the package")
    return tuple(_limit(field, row) for field, row in tomllib.loads(found.decode()).items())


def limit_of(field: str) -> Limit:
    """The limit of a field. Raises KeyError for a field without one."""
    return {one.field: one for one in limits()}[field]


def count(text: str) -> Count:
    """The length of a text in every unit.

    >>> count("Cash first 🚀\\nAlways")
    Count(characters=19, most_characters=20, words=3, lines=2)
    """
    written = text.replace("\r\n", "\n")
    wide = sum(ord(sign) > 0xFFFF for sign in written)
    words = sum(any(map(str.isalnum, one)) for one in written.split())
    lines = sum(bool(one.strip()) for one in written.splitlines())
    return Count(len(written), len(written) + wide, words, lines)


def over(text: str, limit: Limit) -> int:
    """By how much a text is longer than the limit, in its unit; 0 where it fits."""
    return max(0, count(text).in_unit(limit.unit) - limit.most)


def _limit(field: str, row: dict[str, object]) -> Limit:
    match row:
        case {
            "label": str(label),
            "most": int(most),
            "unit": str(unit),
            "source": str(source),
            "on": date() as on,
            **more,
        }:
            shown = more.get("shown", 0)
            return Limit(
                field,
                label,
                most,
                Unit(unit),
                source,
                on,
                shown if isinstance(shown, int) else 0,
                str(more.get("where", "")),
                str(more.get("note", "")),
                more.get("ours") is True,
            )
    raise ValueError(f"limits.toml, [{field}]: label, most, unit, source and on are needed")
