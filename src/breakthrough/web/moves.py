"""How past moves came about: what is asked, and what the answers add up to."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from breakthrough.actions.evidence import EvidenceList, ListedRole
from breakthrough.basics import Share

MOST_ASKED = 5  # the first run asks at most seven questions; a file and a need are the others

ANSWERS = {
    "they_found_me": "They found me",
    "introduced": "Someone introduced me",
    "knew_them": "I knew them",
    "applied": "I answered an advert",
    "other": "Another way",
    "skipped": "Skip",
}
_NOT_COUNTED = frozenset({"", "skipped"})


@dataclass(frozen=True, slots=True)
class Move:
    """One past move and its answer; `item` is the record that keeps it."""

    item: int
    role: ListedRole
    answer: str


@dataclass(frozen=True, slots=True)
class Moves:
    """The latest moves first, and the counts over those answered."""

    asked: tuple[Move, ...]
    counts: tuple[tuple[str, int], ...]
    without_advert: Share
    open: int


def moves(listed: EvidenceList) -> Moves:
    """The latest moves, with how many began with them, an introduction, an advert."""
    latest = tuple(reversed(listed.roles))[:MOST_ASKED]
    asked = tuple(Move(role.items[0], role, role.origin) for role in latest)
    answers = Counter(move.answer for move in asked if move.answer not in _NOT_COUNTED)
    answered = answers.total()
    return Moves(
        asked=asked,
        counts=tuple((name, answers[word]) for word, name in ANSWERS.items() if answers[word]),
        without_advert=Share.of(answered - answers["applied"] - answers["other"], answered),
        open=sum(not move.answer for move in asked),
    )
