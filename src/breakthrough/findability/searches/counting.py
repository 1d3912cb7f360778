"""How many employers use each phrase of their postings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from breakthrough.findability.searches.not_asked import ASKING, IN_BOILERPLATE
from breakthrough.market import PostingWords

LONGEST = 3  # words in a phrase

Longs = npt.NDArray[np.int64]
Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Uses:
    """Phrases by their codes, ascending, and how many employers use each, int64[P].

    `asked`: how many of them use it in a sentence that asks for experience, knowledge or the like.
    A phrase's code is its words' numbers + 1 in base `base`, the first word lowest.
    """

    codes: Longs
    employers: Longs
    asked: Longs
    base: int

    def of(self, codes: Longs) -> Longs:
        """The employers that use each of other codes, 0 where none does."""
        return _looked_up(codes, self.codes, self.employers)

    def phrase(self, code: int, *, words: Sequence[str]) -> Phrase:
        found = []
        while code:
            code, number = divmod(code, self.base)
            found.append(words[number - 1])
        return tuple(found)

    def where(self, kept: npt.NDArray[np.bool_]) -> Uses:
        return Uses(self.codes[kept], self.employers[kept], self.asked[kept], self.base)


def uses(
    postings: PostingWords,
    *,
    owner: Longs,
    rows: Longs,
    only: Longs | None = None,
    least: float = 1,
) -> Uses:
    """The phrases of one to three words in the postings `rows`, counted by employers.

    owner int64[N] numbers the employer of every posting. `only` leaves out longer phrases of other
    codes, `least` those with a word that fewer employers use: it saves most of the counting.
    Sentences about the law, pay, what staff are given or how to apply are not read, unless the
    titles of these postings are about just that.
    """
    base = len(postings.words) + 1
    if base**LONGEST >= 2**63:
        raise OverflowError(f"{base} words are too many to number phrases of {LONGEST}")
    numbers, row_of = _run(postings.sequence, rows)
    known = postings.numbers()
    sentence = np.cumsum((numbers == -1) | _starts(row_of))
    titles = {number for row in rows.tolist() for number in _of_row(postings, row)}
    marks = [number for number in _numbers(IN_BOILERPLATE, known) if number not in titles]
    dull = _with_hits(numbers, sentence, marks, least=2)
    asking = _with_hits(numbers, sentence, _numbers(ASKING, known), least=1)
    numbers = np.where(dull, -1, numbers)
    owners = owner[rows][row_of] if len(row_of) else row_of
    found = [_by_size(numbers, row_of, owners, asking, base=base, size=1, only=None)]
    rare = np.ones(base, bool)
    rare[found[0][0][found[0][1] >= least]] = False
    numbers = np.where(rare[numbers + 1] & (numbers >= 0), -1, numbers)
    found += [
        _by_size(numbers, row_of, owners, asking, base=base, size=size, only=only)
        for size in range(2, LONGEST + 1)
    ]
    codes, employers, asked = (np.concatenate(parts) for parts in zip(*found, strict=True))
    order = np.argsort(codes)
    return Uses(codes[order], employers[order], asked[order], base)


def rows_of_phrases(
    postings: PostingWords, *, rows: Longs, phrases: Sequence[Phrase]
) -> npt.NDArray[np.int32]:
    """How often each posting of `rows` says each phrase, int32[R, P]."""
    numbers, row_of = _run(postings.sequence, rows)
    known = postings.numbers()
    base = len(postings.words) + 1
    found = np.zeros((len(rows), len(phrases)), np.int32)
    for size in range(1, LONGEST + 1):
        ours = [at for at, phrase in enumerate(phrases) if len(phrase) == size]
        codes = np.array(
            [
                sum((known[word] + 1) * base**step for step, word in enumerate(phrases[at]))
                for at in ours
            ],
            np.int64,
        )
        order = np.argsort(codes)
        said, whole = _codes(numbers, row_of, base=base, size=size)
        said, of = said[whole], row_of[: len(said)][whole]
        at = _positions(said, codes[order])
        hit = at >= 0
        columns = np.array(ours, np.int64)[order][at[hit]]
        np.add.at(found, (of[hit], columns), 1)
    return found


def _run(sequence: tuple[Longs, npt.NDArray[np.int32]], rows: Longs) -> tuple[Longs, Longs]:
    """(the words of some postings one after the other, the place in `rows` each stands in)."""
    offsets, values = sequence
    parts = [values[offsets[row] : offsets[row + 1]] for row in rows.tolist()]
    if not parts:
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    numbers = np.concatenate(parts).astype(np.int64)
    return numbers, np.repeat(np.arange(len(parts)), [len(part) for part in parts])


def _starts(row_of: Longs) -> npt.NDArray[np.bool_]:
    starts = np.zeros(len(row_of), bool)
    starts[1:] = row_of[1:] != row_of[:-1]
    return starts


def _codes(
    numbers: Longs, row_of: Longs, *, base: int, size: int
) -> tuple[Longs, npt.NDArray[np.bool_]]:
    """(the code of the phrase that begins at each word, whether it is one)."""
    last = max(len(numbers) - size + 1, 0)
    codes = np.zeros(last, np.int64)
    whole = np.ones(last, bool)
    for step in range(size):
        word = numbers[step : step + last]
        codes += (word + 1) * base**step
        whole &= (word >= 0) & (row_of[step : step + last] == row_of[:last])
    return codes, whole


def _by_size(
    numbers: Longs,
    row_of: Longs,
    owners: Longs,
    asking: npt.NDArray[np.bool_],
    *,
    base: int,
    size: int,
    only: Longs | None,
) -> tuple[Longs, Longs, Longs]:
    codes, whole = _codes(numbers, row_of, base=base, size=size)
    if only is not None:
        whole &= _positions(codes, only) >= 0
    by, where = owners[: len(codes)][whole], asking[: len(codes)][whole]
    kept, at = np.unique(codes[whole], return_inverse=True)
    employers = int(owners.max(initial=0)) + 1
    # One number for phrase, employer and whether it is asked for: quicker to sort than three.
    uses_of = np.unique((at * employers + by) * 2 + where)
    pair, asked = uses_of >> 1, (uses_of & 1).astype(bool)
    first = np.ones(len(pair), bool)
    first[1:] = pair[1:] != pair[:-1]
    return (
        kept,
        np.bincount(pair[first] // employers, minlength=len(kept)).astype(np.int64),
        np.bincount(pair[asked] // employers, minlength=len(kept)).astype(np.int64),
    )


def _with_hits(
    numbers: Longs, sentence: Longs, marks: Sequence[int], *, least: int
) -> npt.NDArray[np.bool_]:
    """Which words stand in a sentence with at least so many of the marks."""
    hits = np.bincount(sentence, weights=np.isin(numbers, marks))
    inside: npt.NDArray[np.bool_] = (hits >= least)[sentence]
    return inside


def _of_row(postings: PostingWords, row: int) -> list[int]:
    offsets, values = postings.title
    found: list[int] = values[offsets[row] : offsets[row + 1]].tolist()
    return found


def _numbers(words: frozenset[str], known: dict[str, int]) -> list[int]:
    return [known[word] for word in sorted(words) if word in known]


def _positions(codes: Longs, known: Longs) -> Longs:
    """Where each code stands in `known`, ascending; -1 where it does not."""
    if not len(known):
        return np.full(len(codes), -1, np.int64)
    at = np.minimum(np.searchsorted(known, codes), len(known) - 1)
    return np.where(known[at] == codes, at, -1)


def _looked_up(codes: Longs, known: Longs, counts: Longs) -> Longs:
    at = _positions(codes, known)
    return np.where(at >= 0, counts[at] if len(counts) else 0, 0)
