"""Adverts as an employer would write them, made into phrases and sittings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
import pytest

from breakthrough.findability import (
    Adverts,
    Sitting,
    as_written,
    names_of,
    names_of_places,
    places_of,
    salient_phrases,
    sittings,
)
from breakthrough.findability.searches.salience import SalientPhrase
from breakthrough.findability.searches.writing import Writing
from breakthrough.market import PostingWords


@dataclass(frozen=True)
class Advert:
    title: str
    text: str = ""
    employer: str = ""
    place: str = ""
    seen_on: date | None = None


class Made:
    """Adverts like mine and those of other fields; each of its own employer where unnamed."""

    def __init__(self, mine: Sequence[Advert], others: Sequence[Advert]) -> None:
        self.mine = len(mine)
        self.adverts = [
            advert if advert.employer else replace(advert, employer=f"Quorvane{at}")
            for at, advert in enumerate([*mine, *others])
        ]
        self.employers = [advert.employer for advert in self.adverts]
        self.titles = [advert.title for advert in self.adverts]
        self.words = PostingWords.of(self.titles, [advert.text for advert in self.adverts])
        self.places = names_of_places({advert.place: 2 for advert in self.adverts})

    def salient(self) -> tuple[SalientPhrase, ...]:
        return salient_phrases(
            self.words,
            employers=self.employers,
            field=np.arange(self.mine),
            others=np.arange(self.mine, len(self.adverts)),
        )

    def written(self) -> Writing:
        texts = [advert.text for advert in self.adverts[: self.mine]]
        return as_written([phrase.words for phrase in self.salient()], texts=texts)

    def kept(self) -> list[SalientPhrase]:
        written, names = self.written(), names_of(self.employers) | self.places
        return [p for p in self.salient() if not written.holds_name(p.words, names=names)]

    def typed(self) -> set[str]:
        """The phrases that may be typed, as shown."""
        shown = self.written().shown
        return {shown[phrase.words] for phrase in self.kept() if phrase.words in shown}

    def sittings(self, *, places: bool = False) -> tuple[Sitting, ...]:
        return sittings(
            self.words,
            rows=np.arange(self.mine),
            adverts=Adverts(
                titles=self.titles,
                employers=self.employers,
                places=[advert.place for advert in self.adverts],
                seen_on=[advert.seen_on for advert in self.adverts],
                filters=[places_of(advert.place) for advert in self.adverts] if places else (),
            ),
            salient=self.kept(),
            written=self.written(),
            place_names=self.places,
        )


@pytest.fixture
def advert() -> type[Advert]:
    return Advert


@pytest.fixture
def made() -> type[Made]:
    return Made
