"""The terms that each advert of a market asks for, worked out once and kept beside it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

import pyarrow as pa
from ibis import Table

from breakthrough.market.demand.tally import Tally
from breakthrough.market.reposts.language import language
from breakthrough.market.reposts.passages import boilerplate, passages
from breakthrough.market.reposts.regions import REGIONS
from breakthrough.market.reposts.requirements import requirements
from breakthrough.market.reposts.titles import employer_key, title_key

VERSION = 4  # raise it when the same advert gives other terms: what is kept is made again

_BETWEEN = re.compile(r"[,;|/()\n•]| - ")
_LONGEST_CODE = 2  # letters: "in" and "or" are words besides

_TEXTS = pa.schema({"text_hash": pa.string(), "text": pa.int32()})
_SAID = pa.schema({"text": pa.int32(), "term": pa.int32()})
_TERMS = pa.schema({"term": pa.int32(), "key": pa.list_(pa.string()), "written": pa.string()})


class AdvertText(NamedTuple):
    """An advert as far as its requirements need it."""

    employer: str
    title: str
    place: str
    text_hash: str
    text: str


@dataclass(frozen=True, slots=True)
class AskedTerms:
    """Which terms the texts of a market ask for.

    `texts` (text_hash, text): those in English that state requirements, numbered. `said` (text,
    term): a row for each term of each. `terms` (term, key, written): its words as compared, and as
    most adverts write it.
    """

    texts: pa.Table
    said: pa.Table
    terms: pa.Table

    def tables(self) -> tuple[pa.Table, pa.Table, pa.Table]:
        """All three, to keep beside the market."""
        return self.texts, self.said, self.terms

    @classmethod
    def of(cls, adverts: Iterable[AdvertText]) -> AskedTerms:
        """The terms of these adverts, less the lines that stand in all of an employer's adverts.

        Kept are terms that at least 3 employers ask for, and that stand by themselves in a quarter
        of the places where they are said, as a skill in a list does.
        """
        lines_of = _Lines()
        for one in adverts:
            lines_of.add(one)
        tally, hashes = Tally(not_terms=place_names(lines_of.places)), list[str]()
        for employer, text_hash, lines in lines_of.own():
            tally.add(len(hashes), employer=employer, lines=lines)
            hashes.append(text_hash)
        kept = tally.kept()
        keys, written = [list(key) for key, _ in kept], [form for _, form in kept]
        return cls(
            pa.table([hashes, list(range(len(hashes)))], schema=_TEXTS),
            pa.table(list(tally.said()), schema=_SAID),
            pa.table([list(range(len(kept))), keys, written], schema=_TERMS),
        )


def asked_in(latest: Table, *, texts: Table) -> AskedTerms:
    """The terms of a market's latest postings, worked out from their texts by hash."""
    told = latest.filter(latest.text_hash != "").join(texts.distinct(on="text_hash"), "text_hash")
    rows = told.select(*AdvertText._fields).order_by(*AdvertText._fields[:-1])
    batches = rows.to_pyarrow_batches()
    return AskedTerms.of(AdvertText(**row) for batch in batches for row in batch.to_pylist())


def place_names(stated: Iterable[str]) -> frozenset[str]:
    """The towns and regions in places as adverts state them, in small letters."""
    parts = {part.strip().casefold() for place in stated for part in _BETWEEN.split(place)}
    return frozenset(parts | {name for name in REGIONS if len(name) > _LONGEST_CODE})


class _Text:
    """The lines of one text that ask for something, and as plain words."""

    def __init__(self, one: AdvertText) -> None:
        self.employer = employer_key(one.employer)
        self.lines = requirements(one.text)
        self.plain = [" ".join(passages(line)) for line in self.lines]


class _Lines:
    """The lines that ask for something, of each text once; the texts themselves are not kept."""

    def __init__(self) -> None:
        self.places: set[str] = set()
        self._texts: dict[str, _Text] = {}
        self._titles: dict[str, list[tuple[str, list[str]]]] = defaultdict(list)

    def add(self, one: AdvertText) -> None:
        self.places.add(one.place)
        if one.text_hash and one.text:
            if one.text_hash not in self._texts:
                self._texts[one.text_hash] = _Text(one)
            text = self._texts[one.text_hash]
            self._titles[text.employer].append((title_key(one.title, one.place), text.plain))

    def own(self) -> Iterator[tuple[str, str, list[str]]]:
        """(employer, text hash, lines) of the texts in English, employer by employer.

        Left out are lines that stand in all of an employer's adverts.
        """
        shared = {employer: boilerplate(of) for employer, of in self._titles.items()}
        texts = sorted(self._texts.items(), key=lambda item: (item[1].employer, item[0]))
        for text_hash, text in texts:
            own = [
                (line, plain)
                for line, plain in zip(text.lines, text.plain, strict=True)
                if plain not in shared[text.employer]
            ]
            if own and language(" ".join(plain for _, plain in own).split()) in ("en", ""):
                yield text.employer, text_hash, [line for line, _ in own]
