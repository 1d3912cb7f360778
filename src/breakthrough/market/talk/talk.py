"""How to talk to an employer about one seat: as somebody who chooses too."""

from __future__ import annotations

from dataclasses import dataclass

from breakthrough.market.employers import EmployerHistory, Seat
from breakthrough.market.talk.asked import Asked, Comparison, asked_of
from breakthrough.market.talk.questions import Question, questions_about
from breakthrough.market.talk.reports_to import reports_to

NOBODY_NAMED = "The advert does not say whom it reports to."
NO_TEXT = "Not known, because no text of this advert was imported."
NOTHING_ASKED = "Not known, because no line of the advert was recognised as asking for something."


@dataclass(frozen=True, slots=True)
class Talk:
    """What to bring to a conversation about one seat.

    `held` are the lines of the advert that evidence shows, `missing` those it does not, or shows in
    part: have an answer ready. `left_out` counts those that can be held against nothing; `reason`
    says why none is told. `names` is the passage that says whom the seat reports to, empty where
    `whom` says that there is none.
    """

    title: str
    place: str
    url: str
    names: str
    whom: str
    held: tuple[Asked, ...]
    missing: tuple[Asked, ...]
    left_out: int
    questions: tuple[Question, ...]
    reason: str


def talk_about(
    seat: Seat,
    *,
    history: EmployerHistory,
    text: str,
    by: Comparison,
) -> Talk:
    """`text`: that of its latest advert, held against evidence by `by`."""
    latest = seat.latest
    asked, left_out = asked_of(text, by=by)
    names = reports_to(text)
    reason = ""
    if not text:
        reason = NO_TEXT
    elif by.sayings is None:
        reason = "Not known, because there is no confirmed evidence yet to compare with."
    elif not asked:
        reason = NOTHING_ASKED
    return Talk(
        title=latest.title,
        place=latest.place,
        url=latest.url,
        names=names,
        whom="" if names else NOBODY_NAMED if text else NO_TEXT,
        left_out=left_out,
        held=tuple(one for one in asked if one.is_shown),
        missing=tuple(one for one in asked if not one.is_shown),
        questions=questions_about(
            seat, history=history, has_text=bool(text), names_whom=bool(names)
        ),
        reason=reason,
    )
