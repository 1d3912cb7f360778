"""The briefs of some adverts, counted in a crowd; kept while neither changes."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from breakthrough.actions.crowd import CurrentCrowd
from breakthrough.actions.crowd.current import crowd_store
from breakthrough.actions.likeness import Market
from breakthrough.actions.supply.told import FewRow, Passage
from breakthrough.findability import (
    AdvertField,
    Adverts,
    Brief,
    RoleAdverts,
    Statements,
    Supply,
    TitleReader,
    brief_of,
    named_by_none,
    names_of,
    names_of_places,
    passage,
    roles_asked,
    shown_title,
    small_words,
    title_words,
)

FEW_SHOWN = 10
_UNTITLED = "(no title shown)"
_READ_FOR_WORDS = 500  # adverts in which it is seen which words are written small


@dataclass(frozen=True, slots=True)
class Counted:
    """One role's brief; how many of the crowd meet it, and those few, where there is a crowd."""

    role: RoleAdverts
    brief: Brief
    supply: Supply | None
    few: tuple[FewRow, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Task:
    """What is counted, told apart by its key alone."""

    market: Market
    crowd: CurrentCrowd | None
    rows: npt.NDArray[np.int64]
    asked: str

    @property
    def key(self) -> tuple[tuple[Path, str], str, bytes, str]:
        crowd = self.crowd.key if self.crowd else ""
        return self.market.key, crowd, self.rows.tobytes(), self.asked

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Task) and other.key == self.key

    def __hash__(self) -> int:
        return hash(self.key)


@lru_cache(maxsize=8)
def counted(task: Task) -> tuple[Counted, ...]:
    """The roles among the adverts with their briefs, those of most employers first."""
    of = task.market
    employers, places = of.column("employer"), of.column("place")
    place_names = names_of_places(Counter(places))
    adverts = Adverts(of.column("title"), employers, places, seen_on=())
    reader = TitleReader.of(adverts.titles, employers=employers, places=place_names)
    column = of.postings.column("text")
    field = AdvertField.of(
        of.words,
        employers=employers,
        text_of=lambda row: column[row].as_py() or "",
        names=names_of(employers) | place_names,
    )
    roles = roles_asked(reader, adverts=adverts, rows=task.rows, asked=task.asked)
    return tuple(_counted(role, field=field, of=task.crowd) for role in roles)


def _counted(role: RoleAdverts, *, field: AdvertField, of: CurrentCrowd | None) -> Counted:
    brief = brief_of(role, field=field, crowd=of.crowd if of else None)
    if of is None or of.basis.is_titles_only:
        return Counted(role, brief, None, ())
    statements = Statements.of(brief.must_haves, crowd=of.crowd)
    store = crowd_store()
    denied = {
        row: statements.denied_by(row, profile)
        for row, profile in store.profiles(of.key, rows=statements.in_doubt)
    }
    supply = statements.supply(denied, own=brief.own)
    return Counted(role, brief, supply, _few(brief, supply=supply, field=field, of=of))


def _few(
    brief: Brief, *, supply: Supply, field: AdvertField, of: CurrentCrowd
) -> tuple[FewRow, ...]:
    rows = np.array(supply.rows[:FEW_SHOWN], np.int64)
    if not len(rows):
        return ()
    step = max(1, len(field.employers) // _READ_FOR_WORDS)
    small = small_words(map(field.text_of, range(0, len(field.employers), step)))
    known = title_words(of.crowd)
    return tuple(
        FewRow(
            named_by_none(
                shown_title(profile.title, crowd=of.crowd, known=known), crowd=of.crowd, small=small
            )
            or _UNTITLED,
            tuple(
                Passage(one.text, passage(profile, one, crowd=of.crowd, small=small))
                for one in brief.must_haves
            ),
        )
        for _, profile in crowd_store().profiles(of.key, rows=rows)
    )
