"""Whether a profile states a must-have: it says the words, and nothing beside them takes them back.

The rule, on a text's words with their marks (`basics.marked_words`): the words stand one after the
other; the clause around them holds no word that says less (helped, limited), and neither it nor the
sentence before them one that denies or wishes (not, without, seeking). Looked at are 60 words on
either side.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from breakthrough.basics import BREAK, GAP, SENTENCE_END, marked, runs

REACH = 60  # words and marks looked at on either side
NOT = "not"  # stands in a text's words for "no" and "not", which else are gaps

Pattern = tuple[str, ...]  # folded words in order, GAP where "of" or the like stands

# Anywhere before it in the sentence, or in its own clause.
DENIES = frozenset(
    "not never none nothing nobody without lack lacked lacking cannot cant didnt doesnt dont wasnt "
    "werent isnt arent couldnt wont hadnt hasnt havent wouldnt shouldnt interested seeking seek "
    "looking hoping wishing wish want wanted obtain pursue pursuing eager".split()
)
# In its own clause. "Support" and "learning" are not among them: technical support and machine
# learning are work.
HARDLY = frozenset(
    "limited basic beginner partly partially almost nearly failed helped help helping assisted "
    "assist assisting supported supporting contributed contribute contributing participated "
    "participating observed shadowed studying intended proposed tried attempted interned".split()
)
# As the very word before it.
NOT_YET = frozenset({"learning", "learn", "study"})
_NEGATIVE = frozenset({"no", "not"})
_CLAUSE_ENDS = frozenset({SENTENCE_END, BREAK})


@dataclass(frozen=True, slots=True)
class Said:
    """The words and marks of a text in order, and the runs they stand in: text[start:end]."""

    text: str
    words: list[str]
    spans: list[tuple[int, int]]

    @property
    def raw(self) -> list[str]:
        """Each word as it stands in the text, in small letters."""
        return [self.text[start:end].casefold() for start, end in self.spans]


def said_in(text: str) -> Said:
    """A text's words and marks, with NOT where "no" or "not" stands.

    >>> said_in("No audit, not only at the end").words
    ['not', 'audit', ',', '_', 'only', '_', '_', 'end']
    """
    found: list[str] = []
    spans: list[tuple[int, int]] = []
    end = 0
    for run in runs(text):
        start = text.index(run, end)
        end = start + len(run)
        for word in _of_run(run):
            if word == "only" and found and found[-1] == NOT:
                found[-1] = GAP  # not only this: this too
            found.append(word)
            spans.append((start, end))
    return Said(text, found, spans)


def _of_run(run: str) -> tuple[str, ...]:
    found = marked(run)
    if GAP in found and not _NEGATIVE.isdisjoint(run.casefold().split("/")):
        return tuple(NOT if word == GAP else word for word in found)
    return found


def stated_at(said: Sequence[str], pattern: Pattern) -> Iterator[int]:
    """Where a text states a pattern, by the place of its first word."""
    for at in _places(said, pattern):
        if not is_taken_back(said, at, size=len(pattern)):
            yield at


def is_taken_back(said: Sequence[str], at: int, *, size: int) -> bool:
    """Whether what stands around said[at : at + size] denies or weakens it."""
    is_own_clause = True
    for step, word in enumerate(reversed(said[max(at - REACH, 0) : at])):
        if word == SENTENCE_END:
            break
        is_own_clause = is_own_clause and word != BREAK
        if word in DENIES or (is_own_clause and word in HARDLY) or (not step and word in NOT_YET):
            return True
    for word in said[at + size : at + size + REACH]:
        if word in _CLAUSE_ENDS:
            break
        if word in DENIES or word in HARDLY:
            return True
    return False


def _places(said: Sequence[str], pattern: Pattern) -> Iterator[int]:
    size = len(pattern)
    for at in range(len(said) - size + 1):
        if said[at] == pattern[0] and tuple(said[at : at + size]) == pattern:
            yield at
