"""Postings of one role: how employers title it, and which phrases of it they ask for."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from breakthrough.basics import words
from breakthrough.findability.searches.counting import Longs, Phrase, rows_of_phrases
from breakthrough.findability.searches.salience import SalientPhrase
from breakthrough.findability.searches.titles import Title, without_steps
from breakthrough.market import PostingWords, level

_USUAL = 0.15  # share of a role's employers that ask for what it takes
_NEEDS = 10  # phrases that stand for what a role takes
_PRIOR = 2.0  # employers' worth of the field's own use, beside those of the role
_LEAST_EMPLOYERS = 2  # of a title, for it to be more than one employer's
_MOST_RANKS = 1  # words for rank: the manager of a head's field is no head
_VARIANTS = 2  # other titles that count as the same

RoleKey = tuple[frozenset[str], int]  # words of the field, step of the ladder
_Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Role:
    """`titles`: what several employers call it, most of them first; `needs`: what it takes.

    `worth` float64[P] is how telling each salient phrase is for this role. `written` gives the
    order of words in which most employers write a title.
    """

    titles: tuple[str, ...]
    needs: tuple[Phrase, ...]
    worth: _Floats
    written: Mapping[frozenset[str], str]

    def title(self, title: Title) -> str:
        """A title in the order of words that most employers of the role write it in."""
        return self.written.get(title.words, title.text)

    def variants(self, title: Title) -> tuple[str, ...]:
        """The title, then up to two others that employers give to the same work and rank."""
        own = self.title(title)
        core = set(words(without_steps(own)))
        return (own, *[other for other in self.titles if set(words(other)) != core][:_VARIANTS])


@dataclass(frozen=True, slots=True)
class Said:
    """counts int32[R, P]: how often each posting says each salient phrase."""

    phrases: tuple[Phrase, ...]
    counts: npt.NDArray[np.int32]
    weights: _Floats

    @classmethod
    def of(cls, postings: PostingWords, *, rows: Longs, salient: Sequence[SalientPhrase]) -> Said:
        phrases = tuple(phrase.words for phrase in salient)
        counts = rows_of_phrases(postings, rows=rows, phrases=phrases)
        return cls(phrases, counts, np.array([phrase.weight for phrase in salient]))


def role_key(title: Title) -> RoleKey:
    """Titles of one role name the same field and stand on the same step of the ladder."""
    return frozenset(title.field), level(title.text)


def roles(
    titles: Sequence[Title | None], *, employers: Sequence[str], said: Said
) -> dict[RoleKey, Role]:
    """The roles of some postings.

    A phrase's worth in a role is its weight times the share of the role's employers that use it,
    with two employers' worth of the field's own share added, so that what one advert says alone
    weighs little. What a role takes are the phrases that most of its employers use, one in seven
    at least.
    """
    rows: defaultdict[RoleKey, list[int]] = defaultdict(list)
    for at, title in enumerate(titles):
        if title:
            rows[role_key(title)].append(at)
    everybody = _shares(said.counts, employers)
    return {
        key: _role(
            [title for at in ours if (title := titles[at])],
            [employers[at] for at in ours],
            said=said,
            counts=said.counts[ours],
            everybody=everybody,
        )
        for key, ours in rows.items()
    }


def _role(
    titles: Sequence[Title],
    employers: Sequence[str],
    *,
    said: Said,
    counts: npt.NDArray[np.int32],
    everybody: _Floats,
) -> Role:
    n = len(set(employers))
    share = _shares(counts, employers)
    smooth = (share * n + _PRIOR * everybody) / (n + _PRIOR)
    least = 2 if n > 2 else 1  # of three employers or more, one alone is a quirk
    worth = np.where(share * n >= least, said.weights * smooth, 0.0)
    # What it takes is what most ask for, not what tells the role from others best.
    usual = [int(at) for at in np.lexsort((-worth, -share)) if share[at] >= _USUAL and worth[at]]
    return Role(
        titles=_usual_titles(titles, employers),
        needs=tuple(said.phrases[at] for at in _apart(usual, said)),
        worth=worth,
        written=_written(titles, employers),
    )


def _apart(order: Sequence[int], said: Said) -> list[int]:
    """The first few that share no word."""
    taken: set[str] = set()
    kept = []
    for at in order:
        if taken.isdisjoint(said.phrases[at]):
            kept.append(at)
            taken.update(said.phrases[at])
    return kept[:_NEEDS]


def _shares(counts: npt.NDArray[np.int32], employers: Sequence[str]) -> _Floats:
    """The share of the employers that say each phrase, float64[P]."""
    numbers = {name: at for at, name in enumerate(dict.fromkeys(employers))}
    found = np.zeros((max(len(numbers), 1), counts.shape[1]), bool)
    owners = np.array([numbers[name] for name in employers], np.int64)
    np.logical_or.at(found, owners, counts > 0)
    shares: _Floats = found.mean(axis=0)
    return shares


def _written(titles: Sequence[Title], employers: Sequence[str]) -> dict[frozenset[str], str]:
    """Per set of words the text that most employers write, then most adverts, then by length."""
    users: defaultdict[frozenset[str], Counter[str]] = defaultdict(Counter)
    adverts = Counter(title.text for title in titles)
    for title, _ in dict.fromkeys(zip(titles, employers, strict=True)):
        users[title.words][title.text] += 1
    return {
        said: min(texts, key=lambda text: (-texts[text], -adverts[text], len(text), text))
        for said, texts in users.items()
    }


def _usual_titles(titles: Sequence[Title], employers: Sequence[str]) -> tuple[str, ...]:
    """The titles that two employers or more use, without "senior" and the like, most used first."""
    plain = [Title(without_steps(title.text), title.field) for title in titles]
    written = _written(plain, employers)
    pairs = {(title.words, employer) for title, employer in zip(plain, employers, strict=True)}
    users = Counter(said for said, _ in pairs)
    usual = [
        one.words
        for one in dict.fromkeys(plain)
        if users[one.words] >= _LEAST_EMPLOYERS and one.ranks <= _MOST_RANKS
    ]
    return tuple(
        written[one] for one in sorted(set(usual), key=lambda one: (-users[one], written[one]))
    )
