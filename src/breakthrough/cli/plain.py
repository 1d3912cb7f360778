"""Any answer as the plain values JSON knows."""

from __future__ import annotations

import json
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from numbers import Integral, Real
from pathlib import Path

from breakthrough.basics import PartialDate, Problem, Share

Plain = str | int | float | bool | None | list["Plain"] | dict[str, "Plain"]


def plain(value: object) -> Plain:
    """The same answer in lists, dictionaries, text and numbers.

    Dataclasses become dictionaries by field; days and instants ISO 8601; a share its count, n,
    share and interval; money a number; sets are sorted, so that the same answer prints the same.
    Raises TypeError for anything else: an answer never holds it.
    """
    match value:
        case None | bool() | str() if not isinstance(value, Enum):
            return value
        case Enum():
            return plain(value.value)
        case Share():
            return _share(value)
        case Problem():
            return _problem(value)
        case PartialDate() | Path():
            return str(value)
        case date():  # a datetime is one too
            return value.isoformat()
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case Integral():
            return int(value)
        case Real():
            return float(value)
    return _many(value)


def as_json(value: object) -> str:
    """The answer as indented JSON text, never NaN or Infinity, which JSON does not know."""
    return json.dumps(plain(value), ensure_ascii=False, indent=2, allow_nan=False)


def _many(value: object) -> Plain:
    match value:
        case Mapping():
            return {str(plain(key)): plain(held) for key, held in value.items()}
        case list() | tuple():
            return [plain(held) for held in value]
        case AbstractSet():
            return sorted((plain(held) for held in value), key=str)
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    raise TypeError(f"an answer holds a {type(value).__name__}, which has no plain form")


def _share(share: Share) -> Plain:
    return {
        "count": share.count,
        "n": share.n,
        "share": share.value,
        "low": share.low,
        "high": share.high,
    }


def _problem(problem: Problem) -> Plain:
    return {
        "seen": problem.seen,
        "expected": problem.expected,
        "nearest": problem.nearest,
        "next_step": problem.next_step,
        "message": str(problem),
    }
