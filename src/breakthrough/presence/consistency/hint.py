"""Which of two places is more precise or newer, as far as that is known."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from breakthrough.basics import PartialDate
from breakthrough.presence.consistency.difference import Fact, item_key
from breakthrough.presence.consistency.standing import Kind, Standing
from breakthrough.presence.truth.wording import date_text


def hint(one: Fact, other: Fact, *, standings: Sequence[Standing], as_of: date, kind: Kind) -> str:
    """Sentences that help to decide; empty where nothing is known."""
    here, there = standings[one.standing], standings[other.standing]
    said = [
        _precise(one, other, labels=(here.label, there.label)),
        _newer(here, there, at_issue={one.about, other.about}, as_of=as_of),
    ]
    if kind is Kind.END and not said[1]:
        said.append(_after_the_end(one, other, labels=(here.label, there.label)))
    return " ".join(part for part in said if part)


def _precise(one: Fact, other: Fact, *, labels: tuple[str, str]) -> str:
    if one.date is None or other.date is None or bool(one.date.month) == bool(other.date.month):
        return ""
    return f"“{labels[0] if one.date.month else labels[1]}” is more precise: it names the month."


def _newer(one: Standing, other: Standing, *, at_issue: set[str], as_of: date) -> str:
    """By the days of change, where both are known; else by the latest date each tells of.

    What is at issue itself does not count.
    """
    if one.changed_on and other.changed_on:
        if one.changed_on == other.changed_on:
            return ""
        newer = max(one, other, key=lambda it: it.changed_on or as_of)
        day = newer.changed_on
        on = date_text(PartialDate(day.year, day.month, day.day)) if day else ""
        return f"“{newer.label}” is newer: it was changed on {on}."
    first, second = (_latest(it, but=at_issue, as_of=as_of) for it in (one, other))
    if first is None or second is None:
        return ""
    if first.first_month > second.last_month:
        return _later(one, first)
    return _later(other, second) if second.first_month > first.last_month else ""


def _later(one: Standing, latest: PartialDate) -> str:
    return f"“{one.label}” is probably newer: it tells of {date_text(latest)}."


def _latest(standing: Standing, *, but: set[str], as_of: date) -> PartialDate | None:
    """The latest date, not after this month, that a place's items tell of."""
    this_month = as_of.year * 12 + as_of.month - 1
    dates = [
        told
        for item in standing.items
        for told in (item.period.started, item.period.ended)
        if item_key(item) not in but and told is not None and told.first_month <= this_month
    ]
    return max(dates, key=lambda told: told.last_month, default=None)


def _after_the_end(one: Fact, other: Fact, *, labels: tuple[str, str]) -> str:
    if one.is_open == other.is_open:
        return ""
    over = labels[0] if other.is_open else labels[1]
    return f"“{over}” knows of an end, so it was probably written later."
