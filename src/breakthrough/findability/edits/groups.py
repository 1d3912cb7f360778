"""Wordings of which at most one may be chosen, since the second would only repeat the first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from breakthrough.basics import words
from breakthrough.findability.text.cutting import LONGEST_PHRASE
from breakthrough.findability.text.public import Edit, Surface

FORMER = "Former"

_Wording = tuple[str, ...]


def groups(candidates: Sequence[Edit]) -> tuple[tuple[int, ...], ...]:
    """Sets of candidates, by number, of which at most one may be chosen.

    A set holds the same words in any place ("Treasurer", "Former Treasurer"), and with them those
    of one longer phrase that says them too. A sentence excludes only itself in another place: a
    skill that a sentence of About proves is no repetition. A candidate may be in several sets.
    """
    alike: dict[_Wording, list[int]] = defaultdict(list)
    for at, edit in enumerate(candidates):
        alike[_wording(edit)].append(at)
    phrases = {wording for wording, at in alike.items() if _is_phrase(candidates[at[0]], wording)}
    inside = [(short, long) for long in phrases for short in _parts(long) if short in phrases]
    covered = {wording for pair in inside for wording in pair}
    found = [tuple(sorted(alike[short] + alike[long])) for short, long in inside]
    found += [tuple(at) for wording, at in alike.items() if wording not in covered and len(at) > 1]
    return tuple(sorted(found))


def excludes(sets: Sequence[Sequence[int]], *, n: int) -> npt.NDArray[np.bool_]:
    """Which of n candidates exclude each other: bool[n, n]; none excludes itself."""
    found = np.zeros((n, n), dtype=bool)
    for members in sets:
        found[np.ix_(members, members)] = True
    np.fill_diagonal(found, val=False)
    return found


def _wording(edit: Edit) -> _Wording:
    return tuple(words(edit.text.removeprefix(f"{FORMER} ")))


def _is_phrase(edit: Edit, wording: _Wording) -> bool:
    is_sentence = edit.surface in (Surface.ABOUT, Surface.EXPERIENCE)
    return not is_sentence or len(wording) <= LONGEST_PHRASE


def _parts(phrase: _Wording) -> set[_Wording]:
    """Every shorter run of a phrase's words."""
    size = len(phrase)
    return {
        phrase[start:end]
        for start in range(size)
        for end in range(start + 1, size + 1)
        if end - start < size
    }
