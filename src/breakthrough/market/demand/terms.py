"""The terms in a line that asks for something."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from breakthrough.market.demand.frames import (
    BEFORE,
    DEGREES,
    EMPTY,
    HEADS,
    KINDS,
    LOOSE,
    NAMES,
    NEVER,
    SKILLS,
)
from breakthrough.market.demand.written import Word, pieces

LONGEST = 3  # words of a term

_NOT_ALONE = KINDS | LOOSE

Key = tuple[str, ...]


class Said(NamedTuple):
    """Words that may be a term, as one line says them.

    `is_alone`: they are all of their piece, as a skill in a list is. `is_framed`: they follow
    "experience with", "knowledge of" and the like, or precede "skills".
    """

    words: Sequence[Word]
    is_alone: bool
    is_framed: bool

    @property
    def key(self) -> Key:
        return tuple(word.key for word in self.words)


def terms_in(line: str) -> Iterator[Said]:
    """Every run of one to three words of the line that may be a term, as often as it is said.

    What follows "degree in" is a subject of study, not a term.
    """
    is_framed = is_degree = False
    for piece in pieces(line):
        if not piece:  # the end of a sentence
            is_framed = is_degree = False
            continue
        is_degree = is_degree or any(word.key in DEGREES for word in piece)
        if not is_degree:
            core = _core(piece)
            yield from _runs(core, is_framed=is_framed or _is_skill(piece, core))
        is_framed = is_framed or any(word.key in HEADS for word in piece)


def _runs(core: Sequence[Word], *, is_framed: bool) -> Iterator[Said]:
    n = len(core)
    for at in range(n):
        is_name = _begins_name(core, at)
        if not (is_name or _may_begin(core[at])) or (at and _begins_name(core, at - 1)):
            continue
        for end in range(at + 1 + is_name, min(at + LONGEST, n) + 1):
            if _may_end(core[end - 1]) and (end - at > 1 or _may_be_alone(core[at])):
                yield Said(core[at:end], end - at == n, is_framed)


def _core(piece: Sequence[Word]) -> Sequence[Word]:
    """The piece without the words that frame what is asked for.

    "tools", "systems" and the like go only after a name: CRM tools, but distributed systems.
    """
    start, end = 0, len(piece)
    while start < end and (piece[start].key in BEFORE or piece[start].key[0].isdigit()):
        if _begins_name(piece, start):
            break
        start += 1
    while end > start and piece[end - 1].key in SKILLS:
        end -= 1
    while end - start > 1 and piece[end - 1].key in KINDS and piece[end - 2].is_name:
        end -= 1
    return piece[start:end]


def _begins_name(words: Sequence[Word], at: int) -> bool:
    """Whether the word there is no frame, but begins a name with the next."""
    return at + 1 < len(words) and (words[at].key, words[at + 1].key) in NAMES


def _is_skill(piece: Sequence[Word], core: Sequence[Word]) -> bool:
    """Whether "skills" or "experience" ends the piece."""
    return bool(core) and piece[-1].key in HEADS


def _may_begin(word: Word) -> bool:
    key = word.key
    return not (key in NEVER or key in BEFORE or key[0].isdigit() or key.endswith("ly"))


def _may_end(word: Word) -> bool:
    return word.key not in NEVER and word.key not in EMPTY and not word.key.isdigit()


def _may_be_alone(word: Word) -> bool:
    return (len(word.key) > 1 or word.written in ("R", "C")) and word.key not in _NOT_ALONE
