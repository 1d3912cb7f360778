"""The skills and phrases that employers of one field ask for, and others do not."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from math import log

import numpy as np
import numpy.typing as npt

from breakthrough.findability.searches.counting import Longs, Phrase, Uses, uses
from breakthrough.findability.searches.not_asked import is_typed
from breakthrough.findability.text.phrases import Phrases
from breakthrough.market import PostingWords

_LEAST_EMPLOYERS = 3  # fewer is the quirk of one advert
_LEAST_SHARE = 0.04  # of the field's employers
_LEAST_ASKED = 0.1  # of the employers that use it, in a sentence that asks for something
_LEAST_LIFT = (1.5, 1.2, 1.2)  # log odds against the other adverts, by words in the phrase
_COMMON = 0.35  # a word that so many other employers use cannot begin or end a phrase
_LEAST_HOLDERS = 3  # profiles of the crowd
_MOST_HELD = 0.25  # share of the crowd's profiles
_SUBSUMED = 0.7  # a shorter phrase mostly inside a longer one is not listed beside it
_IN_TITLES = 2  # employers whose titles use a word, for it to be the work itself
_STEM = 5  # letters that make two words forms of one: forecast, forecasting


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
    field: Longs,
    others: Longs,
    most: int = 150,
) -> tuple[SalientPhrase, ...]:
    """The phrases of one to three words of the postings `field`, the most telling first.

    Counted by employers, so that one employer's wording never shows, and against the postings
    `others`. The weight is log odds (half a count added) times the square root of the employers;
    ties go by the words. Left out: what hardly any employer asks for, and what no recruiter types
    (`not_asked`).
    """
    numbers = {name: at for at, name in enumerate(dict.fromkeys(employers))}
    owner = np.array([numbers[name] for name in employers], dtype=np.int64)
    n_field, n_others = len(np.unique(owner[field])), len(np.unique(owner[others]))
    least = max(_LEAST_EMPLOYERS, _LEAST_SHARE * n_field)
    ours = uses(postings, owner=owner, rows=field, least=least)
    ours = ours.where((ours.employers >= least) & (ours.asked >= _LEAST_ASKED * ours.employers))
    theirs = uses(postings, owner=owner, rows=others, only=ours.codes)
    lifts = _log_odds(ours.employers, n_field) - _log_odds(theirs.of(ours.codes), n_others)
    common = _common_words(theirs, postings.words, least=_COMMON * n_others)
    work = words_of_titles(postings, owner=owner, rows=field)
    found = []
    for code, n, lift in zip(
        ours.codes.tolist(), ours.employers.tolist(), lifts.tolist(), strict=True
    ):
        phrase = ours.phrase(code, words=postings.words)
        if lift < _LEAST_LIFT[len(phrase) - 1] or not _stands_alone(phrase, common):
            continue
        if is_typed(phrase, work=work):
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
        if _LEAST_HOLDERS <= count <= _MOST_HELD * n and phrases.is_named(phrase.words):
            found.append(replace(phrase, weight=phrase.weight * log(n / count)))
    return tuple(_by_weight(found))


def are_forms_of_one(one: str, other: str) -> bool:
    """Whether two words share their first five letters, as forecast and forecasting do."""
    return one == other or (len(one) >= _STEM and one[:_STEM] == other[:_STEM])


def words_of_titles(postings: PostingWords, *, owner: Longs, rows: Longs) -> frozenset[str]:
    """The words that the titles of two employers or more use: the work itself."""
    offsets, values = postings.title
    pairs = {
        (number, employer)
        for row, employer in zip(rows.tolist(), owner[rows].tolist(), strict=True)
        for number in values[offsets[row] : offsets[row + 1]].tolist()
    }
    users = np.bincount([number for number, _ in pairs]) if pairs else np.zeros(0, np.int64)
    return frozenset(postings.words[number] for number in np.flatnonzero(users >= _IN_TITLES))


def _by_weight(found: Iterable[SalientPhrase]) -> list[SalientPhrase]:
    return sorted(found, key=lambda phrase: (-phrase.weight, phrase.words))


def _common_words(theirs: Uses, known: Sequence[str], *, least: float) -> frozenset[str]:
    common = (theirs.codes < theirs.base) & (theirs.employers > least)
    return frozenset(known[code - 1] for code in theirs.codes[common].tolist())


def _log_odds(count: Longs, n: int) -> npt.NDArray[np.float64]:
    odds: npt.NDArray[np.float64] = np.log((count + 0.5) / (n - count + 0.5))
    return odds


def _stands_alone(phrase: Phrase, no_edge: Collection[str]) -> bool:
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
