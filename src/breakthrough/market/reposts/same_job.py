"""Whether two adverts are for the same job, and on what that rests."""

from __future__ import annotations

from dataclasses import dataclass

from breakthrough.market.reposts.texts import NEAR

# Two adverts up at once under one title may be two jobs; then their texts must agree this much.
NEAR_AT_ONCE = 0.5
UNCHANGED = 0.98  # a text that is the same but for a line such as its heading
MOST_TITLES = 2  # a text under more titles than this is a form that the employer fills in


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is known of two adverts in one place.

    `likeness`: what their texts have in common, None where one has none. `titles`: under how many
    titles their employer has this text. `at_once`: there is a day on which both were up.
    """

    same_title: bool
    same_employer: bool
    likeness: float | None
    titles: int
    at_once: bool


def why_same_job(pair: Comparison) -> str:
    """On what it rests that both are for the same job, for people to read; empty if they are not.

    One after the other, the same title or nearly the same text is enough. At once, an employer may
    have two openings of one title, and another employer may have copied a title: then both must
    agree. A text that stands under many titles says nothing of the job, so the title must.
    """
    if pair.same_title:
        return _under_one_title(pair)
    alike = pair.likeness or 0.0
    least = UNCHANGED if pair.at_once else NEAR
    if pair.same_employer and alike >= least and pair.titles <= MOST_TITLES:
        return f"same place, {_share(alike)} of the text"
    return ""


def _under_one_title(pair: Comparison) -> str:
    if pair.likeness is None:
        return "same title and place" if pair.same_employer else ""
    least = NEAR_AT_ONCE if pair.at_once else 0.0
    if pair.likeness < (least if pair.same_employer else NEAR):
        return ""
    return f"same title and place, {_share(pair.likeness)} of the text"


def _share(likeness: float) -> str:
    return "all" if likeness == 1 else f"{int(100 * likeness)} %"
