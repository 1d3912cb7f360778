"""The six steps of the first run; each can be skipped."""

from __future__ import annotations

from dataclasses import dataclass

# The view of each step, and what it is about.
STEPS = {
    "start_files": "Your files",
    "start_timeline": "Your timeline",
    "start_origins": "How your moves came about",
    "start_chair": "The employer’s chair",
    "start_changes": "Three true changes",
    "start_act": "One act for today",
}


@dataclass(frozen=True, slots=True)
class Step:
    """Where in the first run a page stands; `before` and `after` are views, empty at the ends."""

    name: str
    number: int
    of: int
    before: str
    after: str


def step(view: str) -> Step:
    """The step that the view shows."""
    views = list(STEPS)
    place = views.index(view)
    return Step(
        name=STEPS[view],
        number=place + 1,
        of=len(views),
        before=views[place - 1] if place else "",
        after=views[place + 1] if place + 1 < len(views) else "",
    )
