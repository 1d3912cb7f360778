"""What of a text may not be published, in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from breakthrough.actions.career import career_name
from breakthrough.actions.evidence import evidence_items
from breakthrough.actions.presence.private import private_things, secrets_of, unnamed_people
from breakthrough.outside import clock
from breakthrough.presence import Published, refusals


@dataclass(frozen=True, slots=True)
class Refused:
    """A passage that is not published: where it would stand, text[start:end] of it, and why."""

    where: str
    start: int
    end: int
    passage: str
    reason: str


def refused_in(
    career: int, published: Sequence[Published], *, as_of: date | None = None
) -> tuple[Refused, ...]:
    """What keeps the texts from being published, in their order."""
    found = refusals(
        published,
        items=evidence_items(career),
        as_of=as_of or clock.today(),
        name=career_name(career).name,
        secrets=secrets_of(career),
        people=unnamed_people(career),
        allowed=private_things(career).named_people,
    )
    return tuple(Refused(one.where, one.start, one.end, one.passage, one.reason) for one in found)
