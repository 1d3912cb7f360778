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
from breakthrough.market.demand.halves import Halves, halves
from breakthrough.market.demand.terms import Key

MOST_TERMS = 30
LEAST_EMPLOYERS = 2  # of those asked for; in the whole market 3 must ask for a term
LEAST_SHARE = 0.03  # of the employers asked for
LEAST_TIMES = 1.5  # as often as in other adverts, even at the lower end of its interval
_IN_TITLES = 0.3  # of the titles: a word of so many is the work itself
_STEM = 5  # letters that make two words forms of one: design, designer
_SUBSUMED = 0.6  # of a term's employers ask for a longer one with its words, which then says more
_WHOLE = 2**32

_KEY = ("board", "posting_id")
WHY_ALL = (
    "Not known for all postings at once: terms are told by how they differ from those of other "
    "work. Ask for a role, a place or an employer."
)
_WHY_NO_TEXT = "Not known, because none of these postings came with a text that asks for something."
_WHY_NONE = "Nothing that they ask for stands out from what adverts for other work ask for."
_WHY_FEW = "Not known, because only {} could be read: at least {} are needed."


def demand_for(
    postings: Table, *, market: Table, reads: Table, asked: AskedTerms, basis: Basis
) -> Demand:
    """The terms that the requirements of these postings ask for, the most telling first.

    `postings` are some of `market`, both with `employer`, `title`, `first_seen` and `text_hash`.
    """
    texts, said = ibis.memtable(asked.texts), ibis.memtable(asked.said)
    ours = postings.join(texts, "text_hash").select(
        *_KEY, "text", "first_seen", employer=_.employer.lower()
    )
    others = market.anti_join(postings, _KEY).join(texts, "text_hash")
    others = others.select("text", employer=_.employer.lower())  # no cache: Spark's loses memtables
    here, there = _counts(ours, said=said), _counts(others, said=said)
    based = replace(basis, n=here.postings, of_what="postings that state requirements")
    if not here.postings:
        return Demand((), based, _WHY_NO_TEXT)
    if here.employers < LEAST_N:
        return Demand((), based, _WHY_FEW.format(_employers(here.employers), LEAST_N))
    if there.employers < LEAST_N:
        return Demand((), based, WHY_ALL)
    titles = postings.select("title").to_pyarrow().column(0).to_pylist()
    found = _telling(here, there=there, asked=asked, work=words_of_work(titles))[:MOST_TERMS]
    parts = halves(ours, reads=reads, said=said)
    told = [_told(one, parts) for one in found]
    reason = "" if told else _WHY_NONE
    return Demand(tuple(told), based, reason, halves_at=parts.at, halves_reason=parts.reason)


def _told(one: tuple[int, AskedTerm], parts: Halves) -> AskedTerm:
    earlier, later, moved = parts.of(one[0])
    return replace(one[1], earlier=earlier, later=later, moved=moved)


def _employers(n: int) -> str:
    return "one employer" if n == 1 else f"{n} employers"


@dataclass(frozen=True, slots=True)
class _Counts:
    """How many employers and postings there are, and for each term how many ask for it.

    `weight`: for each employer the share of its adverts that ask for the term, added up in parts of
    2^-32, since whole numbers have the same sum in any order.
    """

    employers: int
    postings: int
    terms: dict[int, dict[str, Any]]

    def rate(self, term: int) -> float:
        """The share of adverts that ask for it, every employer counted alike; half a one added."""
        weight = self.terms[term]["weight"] if term in self.terms else 0
        return (weight / _WHOLE + 0.5) / (self.employers + 1)


def _counts(adverts: Table, *, said: Table) -> _Counts:
    """An employer's adverts in the same words count once."""
    distinct = adverts.select("employer", "text").distinct()
    of_each = distinct.group_by("employer").agg(texts=_.count())
    hits = distinct.join(said, "text").group_by("employer", "term").agg(hits=_.count())
    shares = hits.join(of_each, "employer").mutate(share=_.hits * _WHOLE // _.texts)
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
) -> list[tuple[int, AskedTerm]]:
    """(number, term), those first that make most of the difference between the two markets.

    By rate × ln(times as often), a term's part of the relative entropy of the one to the other.
    """
    least = max(LEAST_EMPLOYERS, LEAST_SHARE * here.employers)
    keys, written = (asked.terms.column(name).to_pylist() for name in ("key", "written"))
    found = []
    for term, row in here.terms.items():
        key, share = tuple(keys[term]), Share.of(row["employers"], here.employers)
        sure = (share.low or 0) >= LEAST_TIMES * there.rate(term)
        if row["employers"] >= least and sure and not _is_work(key, work):
            times = here.rate(term) / there.rate(term)
            found.append((-here.rate(term) * log(times), key, term, share, times))
    found.sort()
    kept = _told_once([(key, share.count) for _, key, _, share, _ in found])
    return [
        (
            term,
            AskedTerm(
                term=written[term],
                asked=share,
                postings=here.terms[term]["postings"],
                times_as_often=times if term in there.terms else None,
            ),
        )
        for _, key, term, share, times in found
        if key in kept
    ]


def _is_work(key: Key, work: Collection[str]) -> bool:
    return all(any(word[:_STEM] == other[:_STEM] for other in work) for word in key)


def _told_once(ranked: list[tuple[Key, int]]) -> frozenset[Key]:
    """The terms less those that say little beside another, the first of them the most telling.

    Another form or order of the same words; a part of a longer one that most of its employers ask
    for; a longer one that few of the employers ask for who ask for its part.
    """
    kept: dict[Key, int] = {}
    forms: set[Key] = set()
    for key, employers in ranked:
        form = tuple(sorted(word[:_STEM] for word in key))
        longer = [n for other, n in kept.items() if set(key) < set(other)]
        parts = [other for other in kept if set(other) < set(key)]
        if form in forms or any(n >= _SUBSUMED * employers for n in longer):
            continue
        if any(employers < _SUBSUMED * kept[part] for part in parts):
            continue
        for part in parts:
            del kept[part]
        kept[key] = employers
        forms.add(form)
    return frozenset(kept)
