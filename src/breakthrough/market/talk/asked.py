"""What an advert asks for, and which of it evidence says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from breakthrough.basics import STOP_WORDS, placed_words, words
from breakthrough.market.reposts.requirements import requirements

MOST = 12  # lines told of one advert
_LONGEST = 4  # words of a phrase
# From such a line on the advert tells what it gives, not what it asks for.
_GIVES = re.compile(
    r"^\W*(?:our |the |your |what )?(?:benefits?|perks?|offer\b|we (?:offer|give|provide)"
    r"|you(?:'|’)?ll get)"
    r"[^.]{0,40}$|^\W*(?:salary|compensation|equal opportunity)\b[^.]{0,40}$",
    re.IGNORECASE,
)
_AMOUNT = frozenset("min minimum year years experience month at least".split())
_BREAK = re.compile(r"[^\w\s&/'’+#-]")


@dataclass(frozen=True, slots=True)
class Proof:
    """A passage of the person's own files, and where it stands."""

    passage: str
    where: str


@dataclass(frozen=True, slots=True)
class Asked:
    """One line of an advert that asks for something, as it stands there.

    `said`: the words of it that evidence says too, and `proof` where; empty and None where nothing
    in the evidence does. Whether that is enough, the person knows.
    """

    line: str
    said: str = ""
    proof: Proof | None = None


Words = Sequence[str]  # folded, as `basics.words` gives them


@dataclass(frozen=True, slots=True)
class Comparison:
    """How an advert is held against evidence.

    `support`: what in the evidence says the words of a phrase; None where there is no evidence.
    `tells`: whether a phrase says something of the work. `is_asking`: whether a line asks for
    something that can be known or done; `is_law`: whether it says what the law or pay is.
    """

    support: Callable[[str], Proof | None] | None
    tells: Callable[[Words], bool]
    is_asking: Callable[[Words], bool]
    is_law: Callable[[Words], bool]


def asked_of(text: str, *, by: Comparison) -> tuple[tuple[Asked, ...], int]:
    """The lines of an advert's text that ask for something, at most 12, and how many are left out.

    Left out are those that can be held against nothing: years alone, character. The longest phrase
    that evidence says is told.
    """
    found: list[Asked] = []
    left_out = 0
    for line in _asking(requirements(text)):
        said = words(line)
        if by.is_law(said):
            continue
        phrases = [one for one in _phrases(line) if one.is_worded and by.tells(one.words)]
        asked = _asked(line, phrases, by=by)
        if asked.proof or (phrases and by.is_asking(said)):
            found.append(asked)
        else:
            left_out += 1
    return tuple(found[:MOST]), left_out + max(0, len(found) - MOST)


def _asking(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        if _GIVES.match(line):
            return
        yield line


@dataclass(frozen=True, slots=True)
class _Phrase:
    words: tuple[str, ...]
    written: str

    @property
    def is_worded(self) -> bool:
        """Whether it is more than a number: how many years, the person sees without us."""
        return not _AMOUNT.issuperset(word for word in self.words if not word.isdigit())


def _phrases(line: str) -> list[_Phrase]:
    """All runs of one to four words without a stop word or a break between, the longest first."""
    found = placed_words(line)
    phrases = []
    for start, first in enumerate(found):
        run: list[str] = []
        for word in found[start : start + _LONGEST]:
            if word.folded in STOP_WORDS or _BREAK.search(line[first.start : word.end]):
                break
            run.append(word.folded)
            phrases.append(_Phrase(tuple(run), line[first.start : word.end]))
    return sorted(phrases, key=lambda one: -len(one.words))


def _asked(line: str, phrases: Sequence[_Phrase], *, by: Comparison) -> Asked:
    for phrase in phrases if by.support else ():
        proof = by.support(phrase.written) if by.support else None
        if proof:
            return Asked(line, phrase.written, proof)
    return Asked(line)
