"""Words brought to one form, so that planned, planning and plans are one word."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from breakthrough.basics import STOP_WORDS, placed_words, singular
from breakthrough.presence.truth.everyday import EVERYDAY, SAME

_LONGEST = 40  # letters; a longer word is no word of a language and is compared by its beginning


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a text: its stem, and where it stands, text[start:end].

    `is_said`: it carries content at all (not a, the, with …). `is_everyday`: anybody may say it
    without claiming anything.
    """

    stem: str
    folded: str
    start: int
    end: int
    is_said: bool
    is_everyday: bool


@lru_cache(maxsize=64)  # one sentence is asked by several
def terms(text: str) -> tuple[Term, ...]:
    """Every word of the text with its stem, in order."""
    return tuple(
        Term(*_known(one.folded)[:2], one.start, one.end, *_known(one.folded)[2:])
        for one in placed_words(text)
    )


def stems(text: str) -> frozenset[str]:
    """The stems of the words that carry content."""
    return frozenset(one.stem for one in terms(text) if one.is_said)


@lru_cache(maxsize=1 << 16)
def _known(folded: str) -> tuple[str, str, bool, bool]:
    """(stem, word, whether it carries content, whether it is an everyday one)."""
    is_said = folded not in _STOPS and not folded.isdecimal()
    return stem(folded), folded, is_said, stem(folded) in _EVERYDAY


@lru_cache(maxsize=1 << 16)
def stem(folded: str) -> str:
    """The word without the endings of English verbs and of nouns made of them.

    British and American spellings agree, and words that say the same are one (`SAME`).

    >>> [stem(word) for word in ("planned", "planning", "migration", "migrated", "organise")]
    ['plan', 'plan', 'migrat', 'migrat', 'organiz']
    """
    return _SAME.get(_cut(folded[:_LONGEST]), _cut(folded[:_LONGEST]))


def _cut(word: str) -> str:
    word = word.replace("isation", "ization")
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)] + instead
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] in "bdgmnprt":
        word = word[:-1]
    word = word[:-1] if len(word) > 3 and word.endswith("e") else word
    return word[:-2] + "iz" if len(word) > 5 and word.endswith("is") else word


_ENDINGS = (
    ("ational", "at"),
    ("ations", "at"),
    ("ation", "at"),
    ("tion", "t"),
    ("ement", "e"),
    ("ment", ""),
    ("ising", "iz"),
    ("ised", "iz"),
    ("ied", "y"),
    ("ing", ""),
    ("ed", ""),
)
_SAME = {_cut(singular(word)): _cut(group[0]) for group in SAME for word in group}
_STOPS = STOP_WORDS | {singular(word) for word in STOP_WORDS}
_EVERYDAY = frozenset(stem(singular(word)) for word in EVERYDAY)
