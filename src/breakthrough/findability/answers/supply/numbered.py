"""The rule of `saying` on a crowd's numbered words, for all profiles at once.

In numbered words "no" and "not" are gaps like other stop words. So they give the profiles that
state a must-have if no gap is a "not", and those in whose text that must be looked up (`denials`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from breakthrough.basics import BREAK, GAP, SENTENCE_END
from breakthrough.findability.answers.supply.must_have import MustHave
from breakthrough.findability.answers.supply.own_title import is_of_others
from breakthrough.findability.answers.supply.saying import (
    DENIES,
    HARDLY,
    NOT,
    NOT_YET,
    REACH,
    Pattern,
    said_in,
    stated_at,
)
from breakthrough.findability.ranking.crowd import Crowd
from breakthrough.findability.text.profile import Profile
from breakthrough.findability.text.tokens import MARKS

_Longs = npt.NDArray[np.int64]
_Bools = npt.NDArray[np.bool_]
_LINES = re.compile(r"[\n\r•▪●◦‣;!?]")  # what ends a sentence wherever it stands
_JOINTS = re.compile(r"['’/]")  # signs within a word that its folded form lacks
_NOT = re.compile(r"(?<![^\W_])not?(?![^\W_])")


@dataclass(frozen=True, slots=True)
class Stated:
    """counts int32[N]: how often each profile states a must-have, as far as numbers tell.

    is_sure bool[N]: at one of these places no gap stands near, which might be a "not".
    """

    counts: npt.NDArray[np.int32]
    is_sure: _Bools

    @property
    def in_doubt(self) -> _Bools:
        """The profiles in whose text it must be looked up, bool[N]."""
        return (self.counts > 0) & ~self.is_sure


def stated(patterns: Sequence[Pattern], *, crowd: Crowd) -> Stated:
    """How often each profile states any of the patterns."""
    tokens = crowd.tokens
    counts = np.zeros(len(crowd), np.int32)
    sure = np.zeros(len(crowd), bool)
    for pattern in patterns:
        at = _places(pattern, crowd=crowd)
        is_clean, has_gap = _looked_around(at, size=len(pattern), crowd=crowd)
        rows = np.searchsorted(tokens.sequence_offsets, at, side="right") - 1
        counts += np.bincount(rows[is_clean], minlength=len(crowd)).astype(np.int32)
        sure[rows[is_clean & ~has_gap]] = True
    return Stated(counts, sure)


def denials(profile: Profile, must_haves: Sequence[MustHave]) -> tuple[int, ...]:
    """At how many of the places that numbers count the text takes each must-have back.

    By "no" or "not"; a title also where it is that of others.
    """
    counts = [0] * len(must_haves)
    sought = [
        (at, pattern, [_letters(word) for word in pattern if word != GAP], one.is_title)
        for at, one in enumerate(must_haves)
        for pattern in one.writings
    ]
    has_title = any(one.is_title for one in must_haves)
    for text in (profile.title, profile.skills, profile.body):
        small = text.casefold()
        if not has_title and not _has_not(small):
            continue
        lines = zip(_LINES.split(text), _LINES.split(_JOINTS.sub("", small)), strict=True)
        for line, letters in lines:
            for at, pattern, needed, is_title in sought:
                if all(one in letters for one in needed):
                    counts[at] += _denied(line, pattern, is_title=is_title)
    return tuple(counts)


def _letters(word: str) -> str:
    """What every text that folds to a word holds, the signs within words taken out of it."""
    return "us" if word == "usa" else word.casefold().removesuffix("y")


def _has_not(small: str) -> bool:
    return "no" in small and bool(_NOT.search(small))


def _denied(line: str, pattern: Pattern, *, is_title: bool) -> int:
    if not is_title and not _has_not(line.casefold()):
        return 0
    said = said_in(line)
    kept = set(stated_at(said.words, pattern))
    if is_title:
        raw = said.raw
        kept = {at for at in kept if not is_of_others(raw, at, size=len(pattern))}
    blind = [GAP if word == NOT else word for word in said.words]
    return sum(at not in kept for at in stated_at(blind, pattern))


def _places(pattern: Pattern, *, crowd: Crowd) -> _Longs:
    """Where the pattern stands in the crowd's sequence: the rarest word is sought first."""
    ids, sequence = crowd.vocabulary.ids, crowd.tokens.sequence
    numbers = [MARKS[GAP] if word == GAP else ids.get(word) for word in pattern]
    if None in numbers or not len(sequence):
        return np.zeros(0, np.int64)
    known = [(crowd.holders(word), step) for step, word in enumerate(pattern) if word != GAP]
    _, rarest = min(known)
    at = np.flatnonzero(sequence == numbers[rarest]) - rarest
    at = at[(at >= 0) & (at + len(pattern) <= len(sequence))]
    for step, number in enumerate(numbers):
        if step != rarest:
            at = at[sequence[at + step] == number]
    return at


def _looked_around(at: _Longs, *, size: int, crowd: Crowd) -> tuple[_Bools, _Bools]:
    """(whether nothing takes each place back, whether a gap stands where a "not" would)."""
    ids, sequence = crowd.vocabulary.ids, crowd.tokens.sequence
    end, pause, gap = MARKS[SENTENCE_END], MARKS[BREAK], MARKS[GAP]
    denies, hardly, not_yet = (_table(said, ids) for said in (DENIES, HARDLY, NOT_YET))
    taken, gapped = np.zeros(len(at), bool), np.zeros(len(at), bool)
    live, is_own = np.arange(len(at)), np.ones(len(at), bool)
    for step in range(1, REACH + 1):
        places = at[live] - step
        number = np.where(places >= 0, sequence[np.maximum(places, 0)], end)
        on = number != end
        live, number = live[on], number[on]
        if not len(live):
            break
        is_own = is_own[on] & (number != pause)
        taken[live] |= denies[number] | (is_own & hardly[number])
        taken[live] |= not_yet[number] & (step == 1)
        gapped[live] |= number == gap
    live = np.arange(len(at))
    for step in range(size, size + REACH):
        places = at[live] + step
        inside = np.minimum(places, len(sequence) - 1)
        number = np.where(places < len(sequence), sequence[inside], end)
        on = (number != end) & (number != pause)
        live, number = live[on], number[on]
        if not len(live):
            break
        taken[live] |= denies[number] | hardly[number]
        gapped[live] |= number == gap
    return ~taken, gapped


def _table(said: frozenset[str], ids: dict[str, int]) -> _Bools:
    """Which numbers are one of these words; the marks, which count from the end, are none."""
    found = np.zeros(len(ids) + len(MARKS), bool)
    found[[ids[word] for word in said if word in ids]] = True
    return found
