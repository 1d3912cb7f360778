"""One spell of a posting with its words: what is compared with what."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from breakthrough.basics import Pay

LONGEST_GAP = 90  # days from one advert's end to the next one's start, for it to be a repost


@dataclass(frozen=True, slots=True)
class Advert:
    """A posting from `first_seen` to `last_seen`, in the words of that spell.

    `ended_on`: the first read that proves it had come down; None where it is up or this is not
    known. `at_start`: it was there when its board was first read, so since when is not known.
    """

    board: str
    posting_id: str
    employer: str
    title: str
    place: str
    first_seen: date
    last_seen: date
    spell: int = 0
    ended_on: date | None = None
    at_start: bool = False
    posted_on: date | None = None
    pay: Pay | None = None
    text: str = ""
    url: str = ""

    @property
    def order(self) -> tuple[date, str, str, int]:
        """The order in which adverts are told: by their first day, then by board and id."""
        return (self.first_seen, self.board, self.posting_id, self.spell)

    def without_text(self) -> Advert:
        return replace(self, text="")


def days_between(before: Advert, after: Advert) -> int | None:
    """Days from the read that proves `before` had come down to the first sighting of `after`.

    0 where one read showed the one gone and the other there. None where it is not known that the
    one had come down, or that the other was not there before.
    """
    if before.ended_on is None or after.at_start or after.first_seen < before.ended_on:
        return None
    return (after.first_seen - before.ended_on).days


def were_up_together(one: Advert, other: Advert) -> bool:
    """Whether there is a day on which both were up."""
    return one.first_seen <= other.last_seen and other.first_seen <= one.last_seen
