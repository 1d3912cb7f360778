"""The terms that each advert of a market asks for, worked out once and kept beside it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import pyarrow as pa
from ibis import Table

from breakthrough.market.demand.terms import Key, Said, terms_in
from breakthrough.market.reposts.language import language
from breakthrough.market.reposts.passages import boilerplate, passages
from breakthrough.market.reposts.requirements import requirements
from breakthrough.market.reposts.titles import employer_key, title_key

VERSION = 1  # raise it when the same advert gives other terms: what is kept is made again
LEAST_EMPLOYERS = 3  # fewer is the habit of one house
LEAST_ALONE = 0.25  # of the times it is said: else it is a piece of something longer

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
        asked = _asked_lines(adverts)
        told: list[tuple[str, str, dict[Key, list[Said]]]] = []
        for employer, text_hash, lines in asked:
            by_key: dict[Key, list[Said]] = defaultdict(list)
            for line in lines:
                for said in terms_in(line):
                    by_key[said.key].append(said)
            told.append((employer, text_hash, by_key))
        numbers = _kept(told)
        texts = {text_hash: number for number, (_, text_hash, _) in enumerate(told)}
        pairs = [
            (number, numbers[key])
            for number, (_, _, by_key) in enumerate(told)
            for key in by_key
            if key in numbers
        ]
        return cls(
            pa.table([list(texts), list(texts.values())], schema=_TEXTS),
            pa.table([[text for text, _ in pairs], [term for _, term in pairs]], schema=_SAID),
            _terms_table(told, numbers=numbers),
        )


def asked_in(latest: Table, *, texts: Table) -> AskedTerms:
    """The terms of a market's latest postings, worked out from their texts by hash."""
    told = latest.filter(latest.text_hash != "").join(texts.distinct(on="text_hash"), "text_hash")
    rows = told.select(*AdvertText._fields).order_by(*AdvertText._fields[:-1])
    batches = rows.to_pyarrow_batches()
    return AskedTerms.of(AdvertText(**row) for batch in batches for row in batch.to_pylist())


_Told = Sequence[tuple[str, str, dict[Key, list[Said]]]]


def _asked_lines(adverts: Iterable[AdvertText]) -> list[tuple[str, str, tuple[str, ...]]]:
    """(employer, text hash, lines that ask for something) of each text once."""
    lines: dict[str, tuple[str, tuple[str, ...]]] = {}
    titles: dict[str, list[tuple[str, list[str]]]] = defaultdict(list)
    for one in adverts:
        if not one.text_hash or not one.text:
            continue
        if one.text_hash not in lines:
            lines[one.text_hash] = employer_key(one.employer), requirements(one.text)
        employer, asked = lines[one.text_hash]
        titles[employer].append((title_key(one.title, one.place), [_plain(line) for line in asked]))
    shared = {employer: boilerplate(told) for employer, told in titles.items()}
    found = []
    for text_hash, (employer, asked) in sorted(lines.items()):
        own = tuple(line for line in asked if _plain(line) not in shared[employer])
        if own and language(" ".join(map(_plain, own)).split()) in ("en", ""):
            found.append((employer, text_hash, own))
    return found


def _plain(line: str) -> str:
    return " ".join(passages(line))


def _kept(told: _Told) -> dict[Key, int]:
    """The numbers of the terms that are kept, in the order of their words."""
    employers: dict[Key, set[str]] = defaultdict(set)
    times: Counter[Key] = Counter()
    alone: Counter[Key] = Counter()
    for employer, _, by_key in told:
        for key, said in by_key.items():
            employers[key].add(employer)
            times[key] += len(said)
            alone[key] += sum(one.is_alone for one in said)
    kept = sorted(
        key
        for key, of in employers.items()
        if len(of) >= LEAST_EMPLOYERS and alone[key] >= LEAST_ALONE * times[key]
    )
    return {key: number for number, key in enumerate(kept)}


def _terms_table(told: _Told, *, numbers: dict[Key, int]) -> pa.Table:
    forms: dict[Key, Counter[str]] = defaultdict(Counter)
    for _, _, by_key in told:
        for key, said in by_key.items():
            if key in numbers:
                forms[key].update(one.written for one in said)
    written = [min(forms[key].items(), key=lambda form: (-form[1], form[0]))[0] for key in numbers]
    return pa.table(
        [list(numbers.values()), [list(key) for key in numbers], written], schema=_TERMS
    )
