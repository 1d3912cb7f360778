"""A correction that could not be taken, so that the form shows again as it was filled in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from breakthrough.basics import Problem

FIELDS = ("title", "organisation", "started", "ended")


@dataclass(frozen=True, slots=True)
class Correction:
    """The item, what was typed, the problem, and the field that it is about."""

    item: int
    typed: Mapping[str, str]
    problem: Problem

    @property
    def field(self) -> str:
        """The field to go to: the one whose words the problem quotes, else the first at fault."""
        for name in ("started", "ended"):
            if self.typed[name] and f"'{self.typed[name]}'" in self.problem.seen:
                return name
        return "ended" if self.typed["title"].strip() else "title"

    @property
    def anchor(self) -> str:
        """The id of that field on the page."""
        return f"{self.field}-{self.item}"
