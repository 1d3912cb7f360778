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
_WITH_PEOPLE = ("they_found_me", "introduced", "knew_them")
_NOT_COUNTED = frozenset({"", "skipped"})


@dataclass(frozen=True, slots=True)
class Move:
    """One past move and its answer; `item` is the record that keeps it."""

    item: int
    role: ListedRole
    answer: str


@dataclass(frozen=True, slots=True)
class Moves:
    """The latest moves first, and the counts over those answered; skipped ones are not."""

    asked: tuple[Move, ...]
    counts: tuple[tuple[str, int], ...]
    with_people: Share
    by_advert: Share

    @property
    def sentence(self) -> str:
        """What the answers say, whichever way: people or adverts."""
        n = self.with_people.n
        if not n:
            return "How did your moves come about?"
        if self.by_advert.count > self.with_people.count:
            return f"{self.by_advert.count} of {n} moves began with an advert."
        return f"{self.with_people.count} of {n} moves began with people, not with an advert."

    @property
    def share(self) -> Share:
        """The share that the sentence states."""
        by_advert = self.by_advert.count > self.with_people.count
        return self.by_advert if by_advert else self.with_people


def moves(listed: EvidenceList) -> Moves:
    """The latest moves, with how many began with them, an introduction, an advert."""
    latest = tuple(reversed(listed.roles))[:MOST_ASKED]
    asked = tuple(Move(role.items[0], role, role.origin) for role in latest)
    answers = Counter(move.answer for move in asked if move.answer not in _NOT_COUNTED)
    answered = answers.total()
    return Moves(
        asked=asked,
        counts=tuple((name, answers[word]) for word, name in ANSWERS.items() if answers[word]),
        with_people=Share.of(sum(answers[word] for word in _WITH_PEOPLE), answered),
        by_advert=Share.of(answers["applied"], answered),
    )
