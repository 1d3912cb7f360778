"""The page itself: what they ask for and what answers it, and what I would ask them."""

from __future__ import annotations

from collections.abc import Sequence

from breakthrough.market.talk.questions import Question
from breakthrough.presence.brief.standing import standing
from breakthrough.presence.brief.told import Answered, PageLine, Section

MOST_WORDS = 350  # of one page, to be read standing


_ANSWERS, _QUESTIONS = "What you ask for, and what I bring", "What I would ask you first"


def room_for_answers(opening: Sequence[str], *, questions: Sequence[Question]) -> int:
    """How many words the answers may have beside the rest."""
    rest = [*opening, _ANSWERS, _QUESTIONS, *(one.ask for one in questions)]
    return MOST_WORDS - sum(len(one.split()) for one in rest)


def page_of(
    opening: Sequence[str], *, answered: Sequence[Answered], questions: Sequence[Question]
) -> tuple[Section, ...]:
    """The sections in order; of a line that is answered in part, only what evidence says stands
    below it, word for word.
    """
    lines = [line for one in answered for line in _answer(one)]
    return (
        Section("", tuple(PageLine(one) for one in opening)),
        Section(_ANSWERS, tuple(lines)),
        Section(_QUESTIONS, tuple(PageLine(one.ask) for one in questions)),
    )


def _answer(one: Answered) -> list[PageLine]:
    claims = [PageLine(claim.text.rstrip(" .;"), standing(claim)) for claim in one.claims]
    return [PageLine(f"“{one.line}”", is_theirs=True), *claims]
