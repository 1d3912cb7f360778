"""Which of my sentences many others also wrote."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce

import numpy as np
import numpy.typing as npt

from breakthrough.basics import SENTENCE_END, marked_words, placed_words, words
from breakthrough.findability.ranking.crowd import Crowd
from breakthrough.findability.text.tokens import MARKS

ALIKE = (3, 5)  # shared distinct words over all distinct words of both (Jaccard): three fifths
CROWD_SHARE = 0.01  # of the crowd; from here on a sentence is crowd wording
_LEAST_OTHERS = 3
_LEAST_WORDS = 3  # a shorter sentence is a name or a label, not wording

_LABEL = re.compile(r"^[^:.!?]{1,30}:\s")  # "Skills: …"; what follows may be a sentence
_BETWEEN = re.compile(r"[,;/|&•]|\band\b")
_LEAST_LISTED = 3  # names side by side
_LONGEST_NAME = 2  # words

_Longs = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class CrowdSentence:
    """A sentence of mine, and how many profiles of the crowd hold nearly the same."""

    text: str
    others: int
    of: int

    @property
    def is_crowd_wording(self) -> bool:
        return self.others >= max(_LEAST_OTHERS, CROWD_SHARE * self.of)


def crowd_wording(sentences: Sequence[str], *, crowd: Crowd) -> tuple[CrowdSentence, ...]:
    """How many profiles hold each sentence nearly word for word, the most common first.

    Nearly the same: at least three fifths of the distinct words of both are shared. Sentences of
    fewer than three words are left out. One that a semicolon or a line break divides is held by
    those who hold each of its parts. Exact: every sentence of the crowd is compared.
    """
    mine = [(sentence, _parts(sentence)) for sentence in dict.fromkeys(sentences)]
    wanted = {word for _, parts in mine for part in parts for word in part}
    spoken = _Spoken.of(crowd, wanted=wanted)
    found = [
        CrowdSentence(text, len(reduce(np.intersect1d, map(spoken.holders, parts))), len(crowd))
        for text, parts in mine
        if parts
    ]
    return tuple(sorted(found, key=lambda one: (-one.others, one.text)))


def is_sentence(text: str) -> bool:
    """Whether a text says something, and is no title, label or list of names.

    A title writes all its words with capitals, a label ends in a colon, and in a list names of one
    or two words stand side by side.

    >>> [is_sentence(text) for text in ("Dean's List", "Tools used:", "Closed the books")]
    [False, False, True]
    """
    said = _LABEL.sub("", text.strip())
    if said.endswith(":"):
        return False
    listed = [words(part) for part in _BETWEEN.split(said)]
    sizes = [len(part) for part in listed if part]
    if len(sizes) >= _LEAST_LISTED and max(sizes) <= _LONGEST_NAME:
        return False
    typed = (said[word.start : word.end] for word in placed_words(said))
    return any(word[0].islower() for word in typed if words(word))


def _parts(sentence: str) -> list[set[str]]:
    """The distinct words of each part, as the crowd's text is divided; parts of a few left out."""
    parts: list[set[str]] = [set()]
    for word in marked_words(sentence):
        if word == SENTENCE_END:
            parts.append(set())
        elif word not in MARKS:
            parts[-1].add(word)
    return [part for part in parts if len(part) >= _LEAST_WORDS]


@dataclass(frozen=True, slots=True)
class _Spoken:
    """Where the wanted words stand in the crowd: terms int32[H] in the sentences numbers int64[H].

    Sentence s stands in crowd.tokens.sequence before ends int64[S] [s], after the end before it.
    The crowd's text is read once, however many sentences are asked about.
    """

    crowd: Crowd
    ends: _Longs
    terms: npt.NDArray[np.int32]
    numbers: _Longs

    @classmethod
    def of(cls, crowd: Crowd, *, wanted: set[str]) -> _Spoken:
        sequence = crowd.tokens.sequence
        ends = np.flatnonzero(sequence == MARKS[SENTENCE_END])
        hits = np.flatnonzero(_mask(wanted, crowd)[sequence])
        return cls(crowd, ends, sequence[hits], np.searchsorted(ends, hits))

    def holders(self, said: set[str]) -> _Longs:
        """The profiles in which a sentence of these distinct words, or one alike, stands."""
        mine = _mask(said, self.crowd)
        sentences, shared = _counted(self.numbers[mine[self.terms]])
        # Repeated words only raise `shared`, so no sentence alike is passed over here.
        likely = sentences[ALIKE[1] * shared >= ALIKE[0] * len(said)]
        alike = likely[self._is_alike(likely, mine=mine, size=len(said))]
        owners = np.searchsorted(self.crowd.tokens.sequence_offsets, self.ends[alike], side="right")
        return np.unique(owners) - 1

    def _is_alike(
        self, sentences: _Longs, *, mine: npt.NDArray[np.bool_], size: int
    ) -> npt.NDArray[np.bool_]:
        """shared / (theirs + mine - shared) >= 3/5, of distinct words, for each sentence."""
        starts = np.where(sentences > 0, self.ends[sentences - 1] + 1, 0)
        lengths = self.ends[sentences] - starts
        row = np.repeat(np.arange(len(sentences)), lengths)
        within = np.arange(len(row)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
        terms = self.crowd.tokens.sequence[np.repeat(starts, lengths) + within].astype(np.int64)
        real = terms >= 0
        pairs = np.unique(row[real] * len(mine) + terms[real])
        row, terms = pairs // len(mine), pairs % len(mine)
        theirs = np.bincount(row, minlength=len(sentences))
        shared = np.bincount(row[mine[terms]], minlength=len(sentences))
        found: npt.NDArray[np.bool_] = ALIKE[1] * shared >= ALIKE[0] * (theirs + size - shared)
        return found


def _mask(wanted: set[str], crowd: Crowd) -> npt.NDArray[np.bool_]:
    """True at the number of each wanted word; the marks between words, which are below 0, False."""
    ids = crowd.vocabulary.ids
    mask = np.zeros(len(ids) - min(MARKS.values()), bool)
    mask[[ids[word] for word in wanted if word in ids]] = True
    return mask


def _counted(ascending: _Longs) -> tuple[_Longs, _Longs]:
    """The distinct numbers of an ascending list, and how often each stands in it."""
    starts = np.flatnonzero(np.diff(ascending, prepend=-1))
    return ascending[starts], np.diff(np.append(starts, len(ascending)))
