"""An action asked for a page that must also show when it cannot answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from breakthrough.basics import Problem

Answer_ = TypeVar("Answer_")


@dataclass(frozen=True, slots=True)
class Answer(Generic[Answer_]):
    """What the action gave, or why it could not."""

    value: Answer_ | None = None
    problem: Problem | None = None


def ask(action: Callable[[], Answer_]) -> Answer[Answer_]:
    """The action's answer, or the problem the user can put right."""
    try:
        return Answer(action())
    except Problem as problem:
        return Answer(problem=problem)
