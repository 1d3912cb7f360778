"""How many employers ask for each term, and how many that look for other work do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from math import log
from typing import Any

import ibis
from ibis import Table, _

from breakthrough.basics import LEAST_N, Basis, Share, words
from breakthrough.market.demand.asked import AskedTerms
from breakthrough.market.demand.figures import AskedTerm, Demand
from breakthrough.market.demand.terms import Key

MOST_TERMS = 30
LEAST_EMPLOYERS = 3
LEAST_SHARE = 0.03  # of the employers asked for
LEAST_TIMES = 1.5  # as often as in other adverts
_IN_TITLES = 0.3  # of the titles: a word of so many is the work itself
_STEM = 5  # letters that make two words forms of one: design, designer
_SUBSUMED = 0.6  # of a term's employers also ask for a longer or stronger one with its words

_KEY = ("board", "posting_id")
WHY_ALL = (
    "Not known for all postings at once: terms are told by how they differ from those of other "
    "work. Ask for a role, a place or an employer."
)
_WHY_NO_TEXT = "Not known, because none of these postings came with a text that asks for something."
_WHY_FEW = "Not known, because only {} could be read: at least {} are needed."


def demand_for(postings: Table, *, market: Table, asked: AskedTerms, basis: Basis) -> Demand:
    """The terms that the requirements of these postings ask for, the most telling first.

    `postings` are some of `market`, both with `employer`, `title` and `text_hash`.
    """
    texts, said = ibis.memtable(asked.texts), ibis.memtable(asked.said)
    ours = postings.join(texts, "text_hash").select(*_KEY, "text", employer=_.employer.lower())
    ours = ours.cache()
    others = market.anti_join(postings, _KEY).join(texts, "text_hash")
    others = others.select("text", employer=_.employer.lower()).cache()
    here, there = _counts(ours, said=said), _counts(others, said=said)
    based = replace(basis, n=here.postings, of_what="postings that state requirements")
    if not here.postings:
        return Demand((), based, _WHY_NO_TEXT)
    if here.employers < LEAST_N:
        return Demand((), based, _WHY_FEW.format(_employers(here.employers), LEAST_N))
    if there.employers < LEAST_N:
        return Demand((), based, WHY_ALL)
    titles = postings.select("title").to_pyarrow().column(0).to_pylist()
    found = _telling(here, there=there, asked=asked, work=words_of_work(titles))
    return Demand(tuple(found[:MOST_TERMS]), based)


def _employers(n: int) -> str:
    return "one employer" if n == 1 else f"{n} employers"


@dataclass(frozen=True, slots=True)
class _Counts:
    """How many employers and postings there are, and for each term how many ask for it.

    `weight`: for each employer the share of its adverts that ask for the term, added up.
    """

    employers: int
    postings: int
    terms: dict[int, dict[str, Any]]

    def rate(self, term: int) -> float:
        """The share of adverts that ask for it, every employer counted alike; half a one added."""
        weight = self.terms[term]["weight"] if term in self.terms else 0.0
        return (weight + 0.5) / (self.employers + 1)


def _counts(adverts: Table, *, said: Table) -> _Counts:
    """An employer's adverts in the same words count once."""
    distinct = adverts.select("employer", "text").distinct()
    of_each = distinct.group_by("employer").agg(texts=_.count())
    hits = distinct.join(said, "text").group_by("employer", "term").agg(hits=_.count())
    shares = hits.join(of_each, "employer").mutate(share=_.hits / _.texts)
    by_term = shares.group_by("term").agg(employers=_.count(), weight=_.share.sum())
    told = adverts.join(said, "text").group_by("term").agg(postings=_.count())
    rows = by_term.join(told, "term").order_by("term").to_pyarrow().to_pylist()
    sizes = adverts.agg(n=_.count(), employers=_.employer.nunique()).to_pyarrow().to_pylist()[0]
    return _Counts(sizes["employers"], sizes["n"], {row["term"]: row for row in rows})


def words_of_work(titles: Iterable[str]) -> frozenset[str]:
    """The words that three in ten of the titles have in common: they name the work itself."""
    told = list(titles)
    counts = Counter(word for title in told for word in set(words(title)))
    return frozenset(word for word, n in counts.items() if n >= _IN_TITLES * len(told))


def _telling(
    here: _Counts, *, there: _Counts, asked: AskedTerms, work: Collection[str]
) -> list[AskedTerm]:
    """By rate × ln(times as often), the part of the difference between two markets a term makes."""
    least = max(LEAST_EMPLOYERS, LEAST_SHARE * here.employers)
    keys, written = (asked.terms.column(name).to_pylist() for name in ("key", "written"))
    found = []
    for term, row in here.terms.items():
        times = here.rate(term) / there.rate(term)
        key = tuple(keys[term])
        if row["employers"] >= least and times >= LEAST_TIMES and not _is_work(key, work):
            found.append((-here.rate(term) * log(times), key, term, times))
    kept = _without_parts(
        [(key, here.terms[term]["employers"]) for _, key, term, _ in sorted(found)]
    )
    return [
        AskedTerm(
            term=written[term],
            asked=Share.of(here.terms[term]["employers"], here.employers),
            postings=here.terms[term]["postings"],
            times_as_often=times if term in there.terms else None,
        )
        for _, key, term, times in sorted(found)
        if key in kept
    ]


def _is_work(key: Key, work: Collection[str]) -> bool:
    return all(any(word[:_STEM] == other[:_STEM] for other in work) for word in key)


def _without_parts(ranked: list[tuple[Key, int]]) -> frozenset[Key]:
    """The terms less those that hardly say more than one with the same words before them."""
    kept: dict[Key, int] = {}
    for key, employers in ranked:
        for other, theirs in kept.items():
            if set(key) <= set(other) and theirs >= _SUBSUMED * employers:
                break
            if set(other) <= set(key) and employers < _SUBSUMED * theirs:
                break
        else:
            kept[key] = employers
    return frozenset(kept)
