"""What an advert leaves open, asked as somebody asks who chooses too."""

from __future__ import annotations

import re
from collections.abc import Iterator

from breakthrough.market.talk.questions import Question
from breakthrough.market.talk.reports_to import reports_to

MOST = 3
_PAY = re.compile(
    r"[€£$¥]\s?\d|\d\s?[€£$¥]|\b(?:EUR|GBP|USD|CHF|AUD|CAD|SEK|NOK|DKK|INR|SGD)\s?\d"
    r"|\bbudget (?:is|of)\b|\bbudget:|\d (?:euros?|pounds|dollars)\b|\b\d{2,3}k\b"
    r"|\b(?:day|hourly) rate\b",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\b(?:remote\w*|hybrid|on-?site|in[- ](?:person|office)|from home|days? (?:a|per) week"
    r"|(?:our|the) [\w\s]{0,24}(?:office|site|plant|ward|studio)s?)\b",
    re.IGNORECASE,
)
_WHY = re.compile(
    r"\b(?:newly created|new role|new position|replac\w+|maternity cover|parental leave cover"
    r"|first hire|as we (?:grow|scale|expand)|to support our growth)\b",
    re.IGNORECASE,
)
_OF_A_YEAR = Question(
    "No advert can say it.",
    "What will have been done a year from now if the choice was right?",
)


def questions_left(text: str, *, is_need: bool) -> tuple[Question, ...]:
    """Three at most: two about what the text does not say, and one about the year to come."""
    found = _of_a_need(text) if is_need else _of_an_advert(text)
    return (*[*found][: MOST - 1], _OF_A_YEAR)


def _of_an_advert(text: str) -> Iterator[Question]:
    if not reports_to(text):
        yield Question(
            "The advert does not say whom it reports to.",
            "Whom does the seat answer to, and who else has a say in it?",
        )
    if not _WHY.search(text):
        yield Question(
            "The advert does not say why the seat is open.",
            "What happened that this seat is open now?",
        )
    if not _PAY.search(text):
        yield Question("No pay was found in the advert.", "What range is set aside for this seat?")
    if not _PLACE.search(text):
        yield Question(
            "The advert does not say where the work is done.",
            "Where is the work done, and who else is there?",
        )


def _of_a_need(text: str) -> Iterator[Question]:
    yield Question(
        "The need does not say what was tried.",
        "What have you tried so far, and what did it change?",
    )
    if not _PAY.search(text):
        yield Question("It names no budget.", "What is it worth to you to have this solved?")
