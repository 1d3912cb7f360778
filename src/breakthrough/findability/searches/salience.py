"""The skills and phrases that employers of one field ask for, and others do not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from math import log

import numpy as np
import numpy.typing as npt

from breakthrough.basics import placed_words
from breakthrough.findability.text.phrases import Phrases
from breakthrough.market import PostingWords
from breakthrough.market.wordlist import Lists

LONGEST = 3  # words in a phrase
_LEAST_EMPLOYERS = 3  # fewer is the quirk of one advert
_LEAST_SHARE = 0.04  # of the field's employers
_LEAST_LIFT = (1.5, 1.2, 1.2)  # log odds against the other adverts, by words in the phrase
_COMMON = 0.35  # a word that so many other employers use cannot begin or end a phrase
_TEXTS_READ = 100  # to see how a phrase is written
_LEAST_HOLDERS = 3  # profiles of the crowd
_MOST_HELD = 0.25  # share of the crowd's profiles
_SUBSUMED = 0.7  # a shorter phrase mostly inside a longer one is not listed beside it

# Two of these in one sentence: what the law asks to be said or what staff are given, not the work.
_BOILERPLATE = frozenset(
    "race colour color religion gender sex sexual orientation veteran disability pregnancy marital "
    "citizenship ancestry ethnicity conviction arrest ordinance accommodation discriminate "
    "discrimination harassment dental vision medical 401k 401 pto parental holiday vacation "
    "insurance pension equity stock bonus wellness stipend perk benefit lunch gym".split()
)

_Longs = npt.NDArray[np.int64]
Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SalientPhrase:
    """A phrase of the field in folded words, and how many of its employers use it.

    `weight` is how telling it is.
    """

    words: Phrase
    employers: int
    weight: float


def salient_phrases(
    postings: PostingWords,
    *,
    employers: Sequence[str],
    field: _Longs,
    others: _Longs,
    most: int = 150,
) -> tuple[SalientPhrase, ...]:
    """The phrases of one to three words of the postings `field`, the most telling first.

    Counted by employers, so that one employer's name or boilerplate never shows, and against the
    postings `others`. The weight is log odds (half a count added) times the square root of the
    employers; ties go by the words.
    """
    numbers = {name: at for at, name in enumerate(dict.fromkeys(employers))}
    owner = np.array([numbers[name] for name in employers], dtype=np.int64)
    ours, counts = _employers_by_phrase(postings, owner, field)
    n_field, n_others = len(np.unique(owner[field])), len(np.unique(owner[others]))
    frequent = counts >= max(_LEAST_EMPLOYERS, _LEAST_SHARE * n_field)
    ours, counts = ours[frequent], counts[frequent]
    theirs, their_counts = _employers_by_phrase(postings, owner, others)
    elsewhere = _look_up(ours, theirs, their_counts)
    lifts = _log_odds(counts, n_field) - _log_odds(elsewhere, n_others)
    by_number = postings.words
    base = len(by_number) + 1
    named = {w.folded for row in field.tolist() for w in placed_words(employers[row])}
    common = theirs[(theirs < base) & (their_counts > _COMMON * n_others)]
    no_edge = named | {by_number[number - 1] for number in common.tolist()}
    found = []
    for code, n, lift in zip(ours.tolist(), counts.tolist(), lifts.tolist(), strict=True):
        phrase = tuple(by_number[number - 1] for number in _parts(code, base))
        if lift >= _LEAST_LIFT[len(phrase) - 1] and _stands_alone(phrase, no_edge):
            found.append(SalientPhrase(phrase, n, lift * n**0.5))
    return _without_parts(_by_weight(found))[:most]


def worth_typing(
    salient: Sequence[SalientPhrase], *, phrases: Phrases, n: int
) -> tuple[SalientPhrase, ...]:
    """The phrases that tell the `n` profiles of a crowd apart, weighed by how well they do.

    One that hardly any profile holds finds nobody, one that many hold sorts nobody, and one that
    nobody lists by itself is a piece of a sentence, not a skill: all are left out. The others'
    weight is multiplied by ln(n / profiles that hold it).
    """
    found = []
    for phrase in salient:
        count = phrases.holders(phrase.words)
        if phrases.is_named(phrase.words) and _LEAST_HOLDERS <= count <= _MOST_HELD * n:
            found.append(replace(phrase, weight=phrase.weight * log(n / count)))
    return tuple(_by_weight(found))


def _by_weight(found: Iterable[SalientPhrase]) -> list[SalientPhrase]:
    return sorted(found, key=lambda phrase: (-phrase.weight, phrase.words))


def as_written(phrases: Iterable[Phrase], *, texts: Iterable[str]) -> dict[Phrase, str]:
    """How each phrase is written most often in up to a hundred texts; ties by the alphabet.

    Absent where it never stands.
    """
    by_first: dict[str, list[Phrase]] = {}
    for phrase in phrases:
        by_first.setdefault(phrase[0], []).append(phrase)
    written: dict[Phrase, Counter[str]] = {}
    for text in islice(texts, _TEXTS_READ):
        found = placed_words(text)
        for at, word in enumerate(found):
            for phrase in by_first.get(word.folded, ()):
                run = found[at : at + len(phrase)]
                if tuple(one.folded for one in run) == phrase:
                    shown = _plain_case(text[run[0].start : run[-1].end])
                    if "\n" not in shown:
                        written.setdefault(phrase, Counter())[shown] += 1
    return {
        phrase: min(counted.items(), key=lambda item: (-item[1], item[0]))[0]
        for phrase, counted in written.items()
    }


def _employers_by_phrase(
    postings: PostingWords, owner: _Longs, rows: _Longs
) -> tuple[_Longs, _Longs]:
    """(codes ascending, employers that use each) of every phrase in the postings `rows`.

    A phrase's code is its words' numbers + 1 in base vocabulary + 1, the first word lowest.
    """
    offsets, sequence = postings.sequence
    parts = [sequence[offsets[row] : offsets[row + 1]] for row in rows.tolist()]
    if not parts:
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    numbers = np.concatenate(parts).astype(np.int64)
    lengths = [len(part) for part in parts]
    row_of = np.repeat(np.arange(len(parts)), lengths)
    titles = {number for row in rows.tolist() for number in _of_row(postings.title, row)}
    numbers = np.where(_boilerplate(numbers, row_of, postings.numbers(), titles), -1, numbers)
    owners = np.repeat(owner[rows], lengths)
    base = len(postings.words) + 1
    if base**LONGEST >= 2**63:
        raise OverflowError(f"{base} words are too many to number phrases of {LONGEST}")
    found = []
    for size in range(1, LONGEST + 1):
        last = len(numbers) - size + 1
        codes = np.zeros(max(last, 0), np.int64)
        whole = np.ones(max(last, 0), bool)
        for step in range(size):
            word = numbers[step : step + last]
            codes += (word + 1) * base**step
            whole &= (word >= 0) & (row_of[step : step + last] == row_of[:last])
        found.append(_once_an_employer(codes[whole], owners[:last][whole]))
    codes, counts = np.unique(np.concatenate(found), return_counts=True)
    return codes, counts.astype(np.int64)


def _of_row(lists: Lists, row: int) -> list[int]:
    offsets, values = lists
    found: list[int] = values[offsets[row] : offsets[row + 1]].tolist()
    return found


def _once_an_employer(codes: _Longs, owners: _Longs) -> _Longs:
    order = np.lexsort((owners, codes))
    codes, owners = codes[order], owners[order]
    first = np.ones(len(codes), bool)
    first[1:] = (codes[1:] != codes[:-1]) | (owners[1:] != owners[:-1])
    return codes[first]


def _boilerplate(
    numbers: _Longs, row_of: _Longs, vocabulary: dict[str, int], titles: set[int]
) -> npt.NDArray[np.bool_]:
    """Which words stand in a sentence about law or benefits, unless the titles are about them."""
    marks = [vocabulary[word] for word in sorted(_BOILERPLATE) if word in vocabulary]
    marks = [number for number in marks if number not in titles]
    ends = (numbers == -1) | np.concatenate([[False], row_of[1:] != row_of[:-1]])
    sentence = np.cumsum(ends)
    hits = np.bincount(sentence, weights=np.isin(numbers, marks))
    inside: npt.NDArray[np.bool_] = (hits >= 2)[sentence]
    return inside


def _parts(code: int, base: int) -> list[int]:
    parts = []
    while code:
        code, number = divmod(code, base)
        parts.append(number)
    return parts


def _look_up(codes: _Longs, known: _Longs, counts: _Longs) -> _Longs:
    if not len(known):
        return np.zeros(len(codes), np.int64)
    at = np.minimum(np.searchsorted(known, codes), len(known) - 1)
    return np.where(known[at] == codes, counts[at], 0)


def _log_odds(count: _Longs, n: int) -> npt.NDArray[np.float64]:
    odds: npt.NDArray[np.float64] = np.log((count + 0.5) / (n - count + 0.5))
    return odds


def _stands_alone(phrase: Phrase, no_edge: set[str]) -> bool:
    edges = {phrase[0], phrase[-1]}
    plain = not any(word.isdigit() or len(word) == 1 for word in edges)
    return plain and edges.isdisjoint(no_edge) and len(set(phrase)) == len(phrase)


def _without_parts(found: Sequence[SalientPhrase]) -> tuple[SalientPhrase, ...]:
    """Phrases that mostly stand inside a longer listed one are left out."""
    inside: dict[Phrase, int] = {}
    for phrase in found:
        for size in range(1, len(phrase.words)):
            for at in range(len(phrase.words) - size + 1):
                part = phrase.words[at : at + size]
                inside[part] = max(inside.get(part, 0), phrase.employers)
    return tuple(p for p in found if inside.get(p.words, 0) < _SUBSUMED * p.employers)


def _plain_case(text: str) -> str:
    """Lower case, except for words that are capitals or mixed inside (FP&A, SaaS, S/4HANA)."""
    return " ".join(w if any(c.isupper() for c in w[1:]) else w.lower() for w in text.split(" "))
