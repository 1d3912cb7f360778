"""What an employer changed between an advert and its repost."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rapidfuzz import fuzz

from breakthrough.basics import Pay
from breakthrough.market.reposts.advert import Advert
from breakthrough.market.reposts.requirements import requirements

SAME_LINE = 85  # per cent of two lines' characters alike, in order: one line, written anew
_NUMBER = re.compile(r"\d+")


class Changed(StrEnum):
    PAY = "pay"
    TITLE = "title"
    DROPPED = "no longer asked for"
    ADDED = "newly asked for"
    REWORDED = "asked for otherwise"  # with other numbers: 5 years in place of 3


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: what stood in the advert last seen on `before_on`, what since `after_on`.

    Amounts are as stated; empty where nothing stood there.
    """

    what: Changed
    before: str
    after: str
    before_on: date
    after_on: date


def changes(before: Advert, *, after: Advert) -> tuple[Change, ...]:
    """What differs in title, pay and requirements, in this order.

    Pay that one of them does not state is no change of pay. Requirements are compared where both
    have a text; a line that is written anew with the same numbers is the same.
    """
    told = [
        *_titles(before.title, after.title),
        *_pays(before.pay, after.pay),
        *(_requirements(before.text, after.text) if before.text and after.text else ()),
    ]
    return tuple(
        Change(what, old, new, before.last_seen, after.first_seen) for what, old, new in told
    )


_Told = tuple[Changed, str, str]


def _titles(before: str, after: str) -> list[_Told]:
    old, new = (" ".join(title.split()) for title in (before, after))
    return [] if old.casefold() == new.casefold() else [(Changed.TITLE, old, new)]


def _pays(before: Pay | None, after: Pay | None) -> list[_Told]:
    old, new = pay_text(before), pay_text(after)
    return [(Changed.PAY, old, new)] if old and new and old != new else []


def pay_text(pay: Pay | None) -> str:
    """Pay in one line: "90,000–110,000 USD a year"; empty where no amount is stated."""
    if pay is None or (pay.low is None and pay.high is None):
        return ""
    ends = [f"{end.normalize():,f}" for end in (pay.low, pay.high) if end is not None]
    amount = "–".join(dict.fromkeys(ends))
    per = pay.interval and f"{'an' if pay.interval == 'hour' else 'a'} {pay.interval}"
    return " ".join(filter(None, [amount, pay.currency, per]))


def _requirements(before: str, after: str) -> list[_Told]:
    old, new = _plain(requirements(before)), _plain(requirements(after))
    left_old = {key: line for key, line in old.items() if key not in new}
    left_new = {key: line for key, line in new.items() if key not in old}
    reworded: list[_Told] = []
    for key, line in list(left_old.items()):
        match = _nearest(key, list(left_new))
        if match:
            other = left_new.pop(match)
            del left_old[key]
            if _NUMBER.findall(line) != _NUMBER.findall(other):
                reworded.append((Changed.REWORDED, line, other))
    return [
        *((Changed.DROPPED, line, "") for line in left_old.values()),
        *((Changed.ADDED, "", line) for line in left_new.values()),
        *reworded,
    ]


def _plain(lines: Sequence[str]) -> dict[str, str]:
    return {" ".join(line.casefold().strip(" .;,").split()): line for line in lines}


def _nearest(line: str, others: Sequence[str]) -> str:
    """The other line most like this one, if at least 85 % is alike; the first of equals."""
    alike = [(fuzz.ratio(line, other), -number) for number, other in enumerate(others)]
    best = max(alike, default=(0.0, 0))
    return others[-best[1]] if best[0] >= SAME_LINE else ""
