"""The roles among some adverts, and how their employers title them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from breakthrough.basics import words
from breakthrough.findability.searches.names import parts_of
from breakthrough.findability.searches.roles import RoleKey, role_key
from breakthrough.findability.searches.sittings import Adverts
from breakthrough.findability.searches.titles import TitleReader, without_steps
from breakthrough.findability.searches.writing import plain_case

_WRITINGS = 4  # titles that stand for one role
_LEAST_EMPLOYERS = 2  # of a title beside the first
_MOST_ROLES = 3


@dataclass(frozen=True, slots=True)
class RoleAdverts:
    """One role: the titles that stand for it, the first to be shown, and the rows of its adverts.

    In no title does another stand whole.
    """

    titles: tuple[str, ...]
    rows: npt.NDArray[np.int64]


def roles_asked(
    reader: TitleReader, *, adverts: Adverts, rows: npt.NDArray[np.int64], asked: str = ""
) -> tuple[RoleAdverts, ...]:
    """The roles of the adverts `rows`.

    One where a person asked for a title's words: all of the adverts. Else up to three, those of
    most employers first, each titled as the whole market titles it; adverts whose title names no
    work belong to none.
    """
    typed: defaultdict[RoleKey | None, list[tuple[int, str]]] = defaultdict(list)
    chosen = set(rows.tolist())
    for row in sorted(chosen) if asked else range(len(adverts.titles)):
        title = reader.read(
            adverts.titles[row], employer=adverts.employers[row], place=adverts.places[row]
        )
        if title or asked:
            key = role_key(title) if title and not asked else None
            typed[key].append((row, without_steps(title.text) if title else ""))
    found = [
        _role(of_key, chosen=chosen, adverts=adverts, asked=asked)
        for of_key in typed.values()
        if any(row in chosen for row, _ in of_key)
    ]
    found.sort(key=lambda one: (-_employers(one, adverts), -len(one.rows), one.titles))
    return tuple(found[:_MOST_ROLES])


def _employers(role: RoleAdverts, adverts: Adverts) -> int:
    return len({adverts.employers[row] for row in role.rows.tolist()})


def _role(
    typed: Sequence[tuple[int, str]], *, chosen: Collection[int], adverts: Adverts, asked: str
) -> RoleAdverts:
    users: defaultdict[str, set[str]] = defaultdict(set)
    for row, text in typed:
        if text:
            users[plain_case(text)].add(adverts.employers[row])
    usual = sorted(users, key=lambda text: (-len(users[text]), len(text), text))
    if asked:
        shown = plain_case(" ".join(asked.split()))
        titles = [shown, *(text for text in usual if len(users[text]) >= _LEAST_EMPLOYERS)]
    else:
        titles = [*usual[:1], *(t for t in usual[1:] if len(users[t]) >= _LEAST_EMPLOYERS)]
    rows = np.array([row for row, _ in typed if row in chosen], np.int64)
    return RoleAdverts(_apart(titles)[:_WRITINGS], rows)


def _apart(titles: Sequence[str]) -> tuple[str, ...]:
    """Titles in order, without those in which an earlier or a shorter one stands whole."""
    first = {tuple(words(text)): text for text in reversed(titles)}
    first.pop((), None)
    kept = {
        said: text
        for said, text in first.items()
        if not any(other != said and other in parts_of(said) for other in first)
    }
    return tuple(text for text in dict.fromkeys(titles) if text in kept.values())
