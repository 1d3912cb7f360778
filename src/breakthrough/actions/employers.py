"""Who is looking for someone like me, for how long, how hard, and how to talk to them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from pathlib import Path

from django.conf import settings

from breakthrough.actions.damages import market_problems
from breakthrough.actions.evidence import evidence_items
from breakthrough.actions.findability.me import me
from breakthrough.actions.likeness import alike_postings, market
from breakthrough.actions.protecting import present_employers
from breakthrough.actions.sayings import comparison
from breakthrough.basics import Problem, placed_words
from breakthrough.basics.shown import shown_name
from breakthrough.evidence import Item
from breakthrough.market.employers import (
    Alike,
    Looking,
    Watched,
    Whose,
    looking_among,
    watched_of,
)
from breakthrough.market.matching import asked_for, texts_with, with_keys
from breakthrough.market.talk import EmployerTold
from breakthrough.market.talk import employer_told as told_of
from breakthrough.outside import clock
from breakthrough.outside.warehouse import Warehouse

_NAMED = 5  # employers that are named where several could be meant

Keys = tuple[tuple[str, str], ...]  # (board, posting id) of postings


@dataclass(frozen=True, slots=True)
class _Asked:
    """Those of the keys, else those of one employer's name, else those that hold all words."""

    alike: tuple[tuple[tuple[str, str], Alike], ...] | None
    role: str = ""
    place: str = ""
    employer: str = ""
    name: str = ""

    @property
    def keys(self) -> Keys | None:
        return None if self.alike is None else tuple(key for key, _ in self.alike)

    @property
    def whose(self) -> Whose:
        if self.keys is not None:
            return Whose.LIKE
        return Whose.ASKED if self.role or self.place or self.employer else Whose.ALL


def employers_looking(
    career: int, *, role: str = "", place: str = "", employer: str = ""
) -> Looking | None:
    """The employers that look for someone like the person, or for what is asked.

    The present employers of the person are left out and named. None where no market is imported.
    """
    problems = market_problems()
    if not Warehouse(_folder()).imports():
        return None
    items = evidence_items(career)
    asked = _asked(items, role=role, place=place, employer=employer)
    found = looking_among(
        _watched(asked),
        whose=asked.whose,
        alike=dict(asked.alike) if asked.alike else None,
        is_present=present_employers(items),
    )
    return replace(found, problems=problems)


def one_employer_told(
    career: int, *, employer: str, role: str = "", place: str = ""
) -> EmployerTold | None:
    """As `employer_told`; None where no employer is asked for, or the words do not mean one."""
    if not employer.strip():
        return None
    try:
        return employer_told(career, name=employer, role=role, place=place)
    except Problem:
        return None


def employer_told(
    career: int, *, name: str, role: str = "", place: str = "", everything: bool = False
) -> EmployerTold:
    """One employer: the facts, the history of its adverts, and how to talk to it.

    Its adverts are those for someone like the person, or for the role and place asked for; all of
    them where it has no such advert, or with `everything`. Raises Problem where no employer, or
    more than one, has this name, and where it is the person's present one.
    """
    problems = market_problems()
    items = evidence_items(career)
    known = _named(name)
    if present_employers(items)(known):
        raise Problem(
            f"{shown_name(known)} is your present employer, as your evidence says.",
            expected="It is protected: it is never a target here.",
            next_step="If you have left, say so at the role in Evidence.",
        )
    seen = None if everything else _watched(_asked(items, role=role, place=place))
    if seen is None or seen.adverts is None or not any(_is(row, known) for row in seen.spells):
        seen = _watched(_Asked(None, name=known))
    told = told_of(
        known,
        seen=seen,
        others=_others(known, seen),
        by=comparison(me(career).claims if items else (), as_of=clock.today()),
    )
    return replace(told, problems=problems)


def _asked(items: Sequence[Item], *, role: str, place: str, employer: str = "") -> _Asked:
    """What the words ask for; without any, what is like the person, or everything."""
    if role.strip() or place.strip() or employer.strip():
        return _Asked(None, role.strip(), place.strip(), employer.strip())
    alike = alike_postings(items)
    return _Asked(tuple(alike.items()) if alike else None)


def _folder() -> Path:
    return Path(settings.BREAKTHROUGH_HOME) / "market"


def _watched(asked: _Asked) -> Watched:
    folder = _folder()
    return _kept(folder, Warehouse(folder).fingerprint(), asked, clock.today())


@lru_cache(maxsize=4)
def _kept(folder: Path, fingerprint: str, asked: _Asked, today: date) -> Watched:
    stored = Warehouse(folder)
    postings = stored.latest()
    if asked.keys is not None:
        chosen = with_keys(postings, keys=asked.keys)
    elif asked.name:
        chosen = postings.filter(postings.employer.lower() == asked.name.lower())
    else:
        chosen = asked_for(postings, role=asked.role, place=asked.place, employer=asked.employer)
    return watched_of(
        chosen,
        sightings=stored.sightings(),
        reads=stored.reads(),
        texts=stored.texts(),
        as_of=today,
    )


def _named(name: str) -> str:
    """The employer of this name in any case, else the one whose name holds all its words."""
    said = shown_name(name)
    if not placed_words(name):
        raise Problem(
            f"“{said}” has no letter and no digit." if said else "No name was given.",
            expected="The name of an employer, or words that only its name has.",
            next_step="Give its name as the market writes it.",
        )
    names = sorted(set(market().column("employer")))
    same = [one for one in names if one.lower() == name.strip().lower()]
    found = same or texts_with(names, wanted=name)
    if len({one.lower() for one in found}) == 1:
        return found[0]
    raise Problem(
        f"{len(found):,} employers have “{said}” in their name."
        if found
        else f"No employer in the market has “{said}” in its name.",
        expected="One is needed.",
        nearest=f"For example {', '.join(map(shown_name, found[:_NAMED]))}." if found else "",
        next_step="Give its name as the market writes it." if found else "Try fewer words.",
    )


def _is(row: Mapping[str, object], name: str) -> bool:
    return str(row["employer"]).lower() == name.lower()


def _others(name: str, seen: Watched) -> int:
    """How many postings of theirs are not among those seen."""
    told = {(row["board"], row["posting_id"]) for row in seen.spells if _is(row, name)}
    every = sum(one.lower() == name.lower() for one in market().column("employer"))
    return every - len(told)
