"""The searches an employer would type to fill a posting."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import log

import numpy as np
import numpy.typing as npt

from breakthrough.basics import placed_words, words
from breakthrough.findability.searches.salience import LONGEST, Phrase, SalientPhrase
from breakthrough.findability.searches.search import Search
from breakthrough.market import NOT_A_FIELD, PostingWords

_LONGEST_TITLE = 6  # words; the rest of a longer title is place, team or campaign
_LEAST_EMPLOYERS = 2  # a title word only one employer uses is a quirk of its adverts
_SHORT, _LONG = 2, 4  # phrases in the second and the third search of a sitting


@dataclass(frozen=True, slots=True)
class Sitting:
    """What the searches of one posting are made of: its title's words as written, its phrases."""

    employer: str
    title: tuple[str, ...]
    phrases: tuple[Phrase, ...]


def sittings(
    postings: PostingWords,
    *,
    rows: npt.NDArray[np.int64],
    titles: Sequence[str],
    employers: Sequence[str],
    salient: Sequence[SalientPhrase],
) -> tuple[Sitting, ...]:
    """One sitting per posting of `rows`; a posting whose title says nothing is left out.

    Title words that a single employer uses, its own name, and what stands in brackets are dropped.
    Phrases come in the order of how telling they are, times how often this posting says them.
    """
    users = _employers_by_title_word(titles, employers)
    known = {phrase.words: phrase for phrase in salient}
    found = []
    for row in rows.tolist():
        title = _title_words(titles[row], employer=employers[row], users=users)
        if not NOT_A_FIELD.issuperset(words(" ".join(title))):
            phrases = _phrases(postings, row=row, known=known, title=" ".join(title))
            found.append(Sitting(employers[row], title, phrases))
    return tuple(found)


def searches_of(found: Sequence[Sitting], *, written: Mapping[Phrase, str]) -> tuple[Search, ...]:
    """Three searches a sitting, first broad, then narrower; the same words are one search.

    Kaya & Bogers 2025 (18,000 recruitment searches): later searches of a sitting are longer.
    The order is by the number of employers, then the text.
    """
    merged: dict[frozenset[str], list[Search]] = {}
    for sitting in found:
        shown = [written[phrase] for phrase in sitting.phrases if phrase in written]
        field = tuple(
            word for word in map(_last, sitting.title) if not NOT_A_FIELD.issuperset(words(word))
        )
        drafts: list[tuple[tuple[str, ...], tuple[str, ...]]] = [(sitting.title, ())]
        if len(shown) >= _SHORT:
            drafts.append((sitting.title, tuple(shown[:_SHORT])))
        if len(shown) >= _LONG:
            drafts.append((field, tuple(shown[:_LONG])))
        for title, phrases in drafts:
            text = " ".join((*title, *phrases))
            parts = (*map(_last, title), *phrases)
            draft = Search(text, (*field, *phrases), (sitting.employer,), 1, parts)
            merged.setdefault(frozenset(words(text)), []).append(draft)
    searches = [_merged(same) for same in merged.values()]
    return tuple(sorted(searches, key=lambda s: (-len(s.employers), s.text)))


def _last(shown: str) -> str:
    """The word itself, without an "of" before it."""
    return shown.rsplit(" ", 1)[-1]


def _merged(same: Sequence[Search]) -> Search:
    shortest = min(same, key=lambda draft: (len(draft.text), draft.text))
    employers = tuple(sorted({name for draft in same for name in draft.employers}))
    return replace(shortest, employers=employers, postings=len(same))


def _employers_by_title_word(titles: Sequence[str], employers: Sequence[str]) -> Counter[str]:
    pairs = {
        (word, employer)
        for title, employer in zip(titles, employers, strict=True)
        for word in words(title)
    }
    return Counter(word for word, _ in pairs)


def _title_words(title: str, *, employer: str, users: Counter[str]) -> tuple[str, ...]:
    """The title's words as written, with "of" and the like where both neighbours stay."""
    outside = _without_brackets(title)
    own = set(words(employer))
    kept: dict[str, str] = {}
    between: list[str] = []
    for word in placed_words(outside):
        shown = outside[word.start : word.end]
        if not words(word.folded):
            between.append(shown)
            continue
        real = len(word.folded) > 1 and not word.folded.isdigit()
        if real and word.folded not in own and users[word.folded] >= _LEAST_EMPLOYERS:
            joint = [*between, shown] if kept else [shown]
            kept.setdefault(word.folded, " ".join(joint))
        between = []
    return tuple(list(kept.values())[:_LONGEST_TITLE])


def _without_brackets(title: str) -> str:
    for opening, closing in ("()", "[]"):
        while opening in title and closing in title.split(opening, 1)[1]:
            before, rest = title.split(opening, 1)
            title = f"{before} {rest.split(closing, 1)[1]}"
    return title


def _phrases(
    postings: PostingWords, *, row: int, known: Mapping[Phrase, SalientPhrase], title: str
) -> tuple[Phrase, ...]:
    """The posting's salient phrases, the most telling first, none sharing a word with another."""
    offsets, sequence = postings.sequence
    by_number = postings.words
    run = [
        by_number[number] if number >= 0 else None
        for number in sequence[offsets[row] : offsets[row + 1]].tolist()
    ]
    counts: Counter[Phrase] = Counter()
    for size in range(1, LONGEST + 1):
        for part in zip(*(run[at:] for at in range(size)), strict=False):
            if part in known:
                counts[part] += 1
    telling = sorted(
        counts,
        key=lambda p: (-known[p].weight * (1 + log(counts[p])), p),
    )
    taken = set(words(title))
    chosen = []
    for phrase in telling:
        if taken.isdisjoint(phrase):
            chosen.append(phrase)
            taken.update(phrase)
    return tuple(chosen[:_LONG])
