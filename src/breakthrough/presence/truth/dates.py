"""Dates and lengths of time, held against the items they are about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from breakthrough.basics import Period
from breakthrough.evidence import Item
from breakthrough.evidence.date_ranges import DateRange, dates_in
from breakthrough.presence.truth.finding import Finding, Kind
from breakthrough.presence.truth.names import HELD
from breakthrough.presence.truth.quantity import Quantity
from breakthrough.presence.truth.sentence import Said
from breakthrough.presence.truth.span_of_time import fits, lasted, length_text, may_say_length
from breakthrough.presence.truth.statement import Statement, Statements
from breakthrough.presence.truth.stems import stems
from breakthrough.presence.truth.wording import date_text, when, where

LEAST_AGREEMENT = 0.6  # of the closest claim's words in common, for a date to be of the same thing
_EXPERIENCE = re.compile(r"\b(?:experience|career|behind me)\b", re.IGNORECASE)
_NAMED = 3  # items that a reason names


def date_judged(
    one: DateRange, *, said: Said, known: Statements, as_of: date
) -> tuple[Finding | None, Item | None]:
    """The finding where the timeline does not have this date, or the item that does."""
    told = _stated_in_words(one, said=said, known=known)
    if told is not None:
        is_there, statement = told
        if is_there:
            return None, statement.item
        return _finding(one, f"Your evidence says: “{statement.claim.text}”"), None
    items = _about(said, known, at=one.start)
    if items and fits(said.text, one, items=items, as_of=as_of):
        return None, items[0]
    if not items and any(fits(said.text, one, items=[item], as_of=as_of) for item in known.items):
        return None, None
    if not items:
        day = one.period.started or one.period.ended
        dated = date_text(day) if day else said.text[one.start : one.end]
        return _finding(one, f"Nothing in your evidence is dated {dated}."), None
    all_stated = dict.fromkeys(f"{when(it.period)} for {where(it)}" for it in items)
    stated = "; ".join(list(all_stated)[:_NAMED])
    return _finding(one, f"Your evidence says {stated}."), None


def _finding(one: DateRange, reason: str) -> Finding:
    return Finding(one.start, one.end, Kind.DATE, reason)


def _stated_in_words(
    one: DateRange, *, said: Said, known: Statements
) -> tuple[bool, Statement] | None:
    """Whether the closest claim, which itself states dates, states this one."""
    if one.is_range:
        return None
    among = said.scope.at(one.start)
    for _, statement in known.ranked(said.stems(), among=among)[:1]:
        stated = dates_in(statement.claim.text)
        if stated and statement.claim.place.field == "text":
            years = {_year(other.period) for other in stated}
            return _year(one.period) in years, statement
    return None


def _year(period: Period) -> int | None:
    return period.started.year if period.started else None


def _about(said: Said, known: Statements, *, at: int) -> list[Item]:
    """The dated items that the sentence is about: those it names, else those it is closest to."""
    named = said.scope.at(at)
    if named is not None and said.scope.titles:
        named = said.scope.items or named
    closest = _closest(said, known, at=at)
    dated_named = [it for it in known.items if named and it in named and _is_dated(it)]
    if dated_named:
        particular = [it for it in closest if it in dated_named]
        return (
            particular
            if particular and not said.scope.titles and _is_point(particular)
            else dated_named
        )
    return closest


def _is_point(items: Sequence[Item]) -> bool:
    """Whether they are no roles: a degree of a university where one also worked."""
    return all(it.kind not in HELD for it in items)


def _closest(said: Said, known: Statements, *, at: int) -> list[Item]:
    """The dated items that share most words with the clause of the date, else with the sentence."""
    start, end = said.clause(at)
    for wanted in (said.stems(start, end), said.stems()):
        ranked = [one for one in known.ranked(wanted) if _is_dated(one[1].item)]
        if ranked:
            break
    best = ranked[0][0] if ranked else 0.0
    items = [one.item for worth, one in ranked if worth >= LEAST_AGREEMENT * best]
    return list(dict.fromkeys(items))


def _is_dated(item: Item) -> bool:
    return item.period.started is not None or item.period.ended is not None


def length_judged(
    one: Quantity, *, said: Said, known: Statements, as_of: date
) -> tuple[Finding | None, Item | None]:
    """The finding where the roles meant did not last so long, or one of the roles."""
    items, is_particular = _lasting(said, known, at=one.start)
    months = lasted(items, as_of=as_of)
    if months and may_say_length(one, months=months, is_particular=is_particular):
        return None, items[0]
    if not months:
        reason = "Your evidence has no dates to count this from."
    else:
        named = list(dict.fromkeys(where(it) for it in items))  # two files may state one role
        of = "; ".join(named[:_NAMED]) if is_particular else "all your roles"
        more = f" and {len(named) - _NAMED} more" if is_particular and len(named) > _NAMED else ""
        reason = f"Your evidence shows {length_text(months)} ({of}{more})."
    return Finding(one.start, one.end, Kind.DATE, reason), None


def _lasting(said: Said, known: Statements, *, at: int) -> tuple[list[Item], bool]:
    """The items whose time is meant, and whether they are particular ones, not the whole career."""
    scope = said.near(at, titles=not _EXPERIENCE.search(said.text, at))
    if scope is not None:
        return [it for it in known.items if it in scope and it.kind in HELD], True
    held = [it for it in known.items if it.kind in HELD and it.period.started]
    wanted = said.stems()
    chosen = [it for it in held if wanted & stems(f"{it.title} {it.organisation} {it.text}")]
    if chosen:
        return chosen, True
    return [it for it in held if it.kind.value == "role"], False
