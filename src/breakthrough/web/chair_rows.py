"""The employer's view of one search, with my row among the first or after them."""

from __future__ import annotations

from dataclasses import dataclass

from breakthrough.actions.chair import ChairView

_STANDINGS = {
    "far down": "only far down in your text",
    "unpublished": "in your evidence, not in public",
    "nowhere": "nowhere in your evidence",
}


@dataclass(frozen=True, slots=True)
class ChairRow:
    """One row an employer sees; `place` is empty where the search does not find me."""

    place: int | None
    title: str
    lacks: str
    is_me: bool = False


def chair_rows(view: ChairView) -> list[ChairRow]:
    """The first ten of the others, and me: at my place among them, else last."""
    mine = ChairRow(view.place, view.my_title, _mine(view), is_me=True)
    rows = []
    for top in view.top:
        is_after_me = view.place is not None and top.place >= view.place
        place = top.place + 1 if is_after_me else top.place
        rows.append(ChairRow(place, top.title, ", ".join(top.lacks)))
    before = [row for row in rows if view.place is None or (row.place or 0) < view.place]
    return [*before, mine, *rows[len(before) :]]


def _mine(view: ChairView) -> str:
    """The words of the need that are not in sight, each with where it stands."""
    lacking = (word for word in view.words if word.standing != "seen")
    return ", ".join(f"{word.word} ({_STANDINGS[word.standing]})" for word in lacking)
