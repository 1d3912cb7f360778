"""The sample world, made once for all its tests."""

from __future__ import annotations

import pytest

from breakthrough.market.posting import BoardRead, Posting
from breakthrough.sample import (
    CrowdRow,
    SamplePerson,
    sample_crowd,
    sample_market,
    sample_person,
)


@pytest.fixture(scope="session")
def person() -> SamplePerson:
    return sample_person()


@pytest.fixture(scope="session")
def reads() -> tuple[BoardRead, ...]:
    return sample_market()


@pytest.fixture(scope="session")
def crowd() -> tuple[CrowdRow, ...]:
    return sample_crowd()


@pytest.fixture(scope="session")
def adverts(reads: tuple[BoardRead, ...]) -> dict[tuple[str, str], list[Posting]]:
    """Every advert by board and id, with what each week showed of it."""
    found: dict[tuple[str, str], list[Posting]] = {}
    for read in reads:
        for posting in read.postings:
            found.setdefault((read.board, posting.id), []).append(posting)
    return found
