"""What is left of a gain when others who truthfully could make the same changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from breakthrough.basics import SENTENCE_END, words
from breakthrough.findability.edits.gain import Gain, gain
from breakthrough.findability.edits.split import Split
from breakthrough.findability.ranking.crowd import Crowd
from breakthrough.findability.ranking.ranker import Statistics
from breakthrough.findability.ranking.ranking import Ranking
from breakthrough.findability.text.profile import Profile
from breakthrough.findability.text.public import Edit, with_edits
from breakthrough.findability.text.tokens import MARKS, MOST_CREDITED, Tokens, Vocabulary

ADOPTING = (0.25, 1.0)  # shares of those who could

_Rows = npt.NDArray[np.int64]
_Marks = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Adoption:
    """The gain against today when `adopting` of the `able` do the same as I.

    Able is who could truthfully add at least one of the phrases: its own text holds all words of
    it, only not where I put them.
    """

    share: float
    able: int
    adopting: int
    gain: Gain


def adoptions(
    ranking: Ranking,
    *,
    profile: Profile,
    edits: Sequence[Edit],
    weights: npt.NDArray[np.float64],
    split: Split,
    seed: int,
) -> tuple[Adoption, ...]:
    """What is left when none, a quarter and all of the able adopt what they could.

    Who is among the quarter is drawn by the seed. Bars, rare words and usual lengths are counted
    anew in the changed crowd. Source: science A9.
    """
    crowd = ranking.crowd
    before = ranking.wins(profile) > 0
    edited = with_edits(profile, edits)
    able = {edit: able_rows(edit, crowd=crowd) for edit in edits}
    anybody = np.unique(np.concatenate([np.zeros(0, np.int64), *able.values()]))
    order = np.random.default_rng(seed).permutation(anybody)
    found = []
    for share in (0.0, *ADOPTING):
        some = np.sort(order[: round(share * len(order))])
        changed = ranking
        if len(some):
            made = {edit: np.intersect1d(rows, some) for edit, rows in able.items()}
            there = with_adopters(crowd, made)
            changed = Ranking.of(ranking.searches, crowd=there, ranker=ranking.ranker)
        after = changed.wins(edited) > 0
        left = gain(before, after, weights=weights, split=split)
        found.append(Adoption(share, len(anybody), len(some), left))
    return tuple(found)


def able_rows(edit: Edit, *, crowd: Crowd) -> _Rows:
    """The profiles that hold all words of an edit, but not all of them in its field.

    A word with two mentions in more visible fields counts as being there: one more adds nothing.
    """
    numbers = _numbers(edit, crowd.vocabulary)
    if not numbers:
        return np.zeros(0, np.int64)
    holding = np.zeros(len(crowd), np.int64)
    there = np.zeros(len(crowd), np.int64)
    for number in numbers:
        at = np.flatnonzero(crowd.tokens.terms == number)
        owners = _owners(crowd.tokens, at)
        holding[owners] += 1
        there[owners] += _stands(crowd.tokens.mentions[at], edit.surface.field)
    return np.flatnonzero((holding == len(numbers)) & (there < len(numbers)))


def with_adopters(crowd: Crowd, made: dict[Edit, _Rows]) -> Crowd:
    """The crowd in which the given profiles hold the edits at the end of their fields."""
    tokens = crowd.tokens
    for edit, rows in made.items():
        if len(rows):
            tokens = _added(tokens, edit, rows=rows, vocabulary=crowd.vocabulary)
    statistics = Statistics.of(tokens, vocabulary_size=len(crowd.vocabulary))
    return replace(crowd, tokens=tokens, statistics=statistics, _asked=[])


def _added(tokens: Tokens, edit: Edit, *, rows: _Rows, vocabulary: Vocabulary) -> Tokens:
    """The words are held already, so that only mentions, lengths and the sequence change."""
    is_made = np.zeros(len(tokens), dtype=bool)
    is_made[rows] = True
    mentions, lengths = tokens.mentions.copy(), tokens.lengths.copy()
    for number, count in _numbers(edit, vocabulary).items():
        at = np.flatnonzero(tokens.terms == number)
        at = at[is_made[_owners(tokens, at)]]
        mentions[at] = _more(mentions[at], field=edit.surface.field, count=count)
    said = [vocabulary.ids[word] for word in words(edit.text)]
    lengths[rows, edit.surface.field] += len(said)
    said.append(MARKS[SENTENCE_END])
    ends = np.repeat(tokens.sequence_offsets[rows + 1], len(said))
    sequence = np.insert(tokens.sequence, ends, np.tile(np.array(said, np.int32), len(rows)))
    offsets = tokens.sequence_offsets + np.concatenate([[0], np.cumsum(is_made) * len(said)])
    return replace(
        tokens,
        mentions=mentions,
        lengths=lengths,
        sequence=sequence,
        sequence_offsets=offsets.astype(np.int64),
    )


def _more(packed: npt.NDArray[np.uint8], *, field: int, count: int) -> npt.NDArray[np.uint8]:
    """Packed mentions with some more in one field; two in all count, the most visible first."""
    fields = [packed % 3, packed // 3 % 3, packed // 9]
    fields[field] = fields[field] + min(count, MOST_CREDITED)
    left = np.full(len(packed), MOST_CREDITED, np.uint8)
    found = np.zeros(len(packed), np.uint8)
    for place, mentions in enumerate(fields):
        counted = np.minimum(mentions, left).astype(np.uint8)
        left -= counted
        found += counted * np.uint8(3**place)
    return found


def _stands(packed: npt.NDArray[np.uint8], field: int) -> _Marks:
    """Whether a word stands in a field, or twice in fields before it."""
    fields = [packed % 3, packed // 3 % 3, packed // 9]
    before = sum((one.astype(np.int64) for one in fields[:field]), np.zeros(len(packed), np.int64))
    return np.asarray((fields[field] > 0) | (before >= MOST_CREDITED))


def _numbers(edit: Edit, vocabulary: Vocabulary) -> dict[int, int]:
    """The numbers of an edit's words with how often it says them; none if nobody uses one."""
    said = Counter(words(edit.text))
    if not all(word in vocabulary.ids for word in said):
        return {}
    return {vocabulary.ids[word]: count for word, count in said.items()}


def _owners(tokens: Tokens, at: _Rows) -> _Rows:
    return np.searchsorted(tokens.offsets, at, side="right") - 1
