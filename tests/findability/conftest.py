from __future__ import annotations

from collections.abc import Callable

import pytest

from breakthrough.basics import PartialDate, Period
from breakthrough.evidence import Family, Item, Kind, Source
from breakthrough.findability import Crowd, Profile, Vocabulary, tokenise

LINKEDIN = Source(Family.LINKEDIN, "Positions.csv", "row 2")
CV = Source(Family.CV, "cv.docx", "paragraph 9")


def role(title: str, text: str = "", *, source: Source = CV, since: str = "2019-03") -> Item:
    return Item(
        Kind.ROLE,
        title,
        source,
        organisation="Northwind",
        text=text,
        period=Period(PartialDate.parse(since)),
    )


@pytest.fixture
def crowd_of() -> Callable[[list[Profile]], Crowd]:
    def made(people: list[Profile]) -> Crowd:
        vocabulary = Vocabulary()
        return Crowd.of(tokenise(people, vocabulary=vocabulary), vocabulary)

    return made


@pytest.fixture
def controllers(crowd_of: Callable[[list[Profile]], Crowd]) -> Crowd:
    """Sixty controllers who are alike, ten of them with treasury in their skills."""
    return crowd_of(
        [
            Profile(
                "Financial Controller",
                "Treasury\nBudgeting" if at < 10 else "Budgeting",
                f"Ran month end close for plant {at}. Proven track record of success.",
            )
            for at in range(60)
        ]
        + [Profile("Nurse", "Triage", f"Ward {at} nights.") for at in range(60)]
    )
