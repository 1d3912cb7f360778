"""How a table is to be read, from its header and from what the user says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from breakthrough.basics import Problem
from breakthrough.outside.tables.known import KNOWN
from breakthrough.outside.tables.layout import HEADERS, Layout

_EXAMPLE = "title='Job Title' and employer='Company'"


def layout_of(header: Iterable[str], *, columns: Mapping[str, str] | None, name: str) -> Layout:
    """How to read a table with these columns: as `columns` says, else as is well known.

    Raises Problem where there is no title, or neither employer nor board, or `columns` names what
    is not there.
    """
    seen = [one for one in header if one]
    if columns:
        _check_given(columns, seen=seen, name=name)
        return Layout({**_by_headers(seen), **columns})
    for known in KNOWN:
        if known.told_by <= set(seen) and not known.absent & set(seen):
            found = {part: one for part, one in known.layout.columns.items() if one in seen}
            return replace(known.layout, columns=found)
    found = _by_headers(seen)
    if "title" not in found or not {"employer", "board"} & found.keys():
        raise _unknown(seen, name=name)
    return Layout(found)


def _by_headers(seen: list[str]) -> dict[str, str]:
    by_letters: dict[str, str] = {}
    for one in seen:
        by_letters.setdefault(_letters(one), one)
    found: dict[str, str] = {}
    for part, headers in HEADERS.items():
        for header in headers:
            if _letters(header) in by_letters:
                found[part] = by_letters[_letters(header)]
                break
    return found


def _check_given(columns: Mapping[str, str], *, seen: list[str], name: str) -> None:
    strange = sorted(set(columns) - set(HEADERS))
    if strange:
        raise Problem(
            f"“{strange[0]}” is no field of a posting.",
            expected=f"The fields are {', '.join(HEADERS)}.",
            next_step=f"For example: {_EXAMPLE}.",
        )
    missing = sorted(set(columns.values()) - set(seen))
    if missing:
        raise Problem(
            f"{name} has no column “{missing[0]}”.",
            expected=f"Its columns are {_listed(seen)}.",
            next_step="Use one of these names.",
        )
    found = _by_headers(seen) | dict(columns)
    if "title" not in found or not {"employer", "board"} & found.keys():
        raise _unknown(seen, name=name)


def _unknown(seen: list[str], *, name: str) -> Problem:
    return Problem(
        f"{name} has the columns {_listed(seen)}.",
        expected="A title and an employer (or a board) are needed for each posting.",
        next_step=f"Say which columns hold them, for example {_EXAMPLE}.",
    )


def _listed(names: list[str]) -> str:
    shown = ", ".join(f"“{one}”" for one in names[:30]) or "none"
    return shown + (f" and {len(names) - 30} more" if len(names) > 30 else "")


def _letters(header: str) -> str:
    return re.sub(r"[^a-z0-9]", "", header.casefold())
