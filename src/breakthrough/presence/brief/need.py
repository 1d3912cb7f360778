"""A sentence of a need held against the claims: which of its words evidence says together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from breakthrough.evidence import Claim
from breakthrough.market.demand.written import Word, pieces
from breakthrough.market.talk.needs import Term
from breakthrough.market.talk.soft import core_of
from breakthrough.presence.brief.backing import Backing
from breakthrough.presence.brief.wanted import Wanted

_OF_A_YEAR = frozenset(
    "january february march april may june july august september october november december monday "
    "tuesday wednesday thursday friday saturday sunday christmas easter".split()
)
_LONGEST = 3  # words of one term
_NOT_SAID = "No line of your evidence says it."


def wanted_by(sentence: str, *, backing: Backing) -> tuple[Wanted, ...]:
    """The names and the runs of two words or more that evidence says, and the names that it does
    not; a sentence tells more than it asks for, and what is no name may be no skill.
    """
    found = [one for piece in pieces(sentence) for one in _in_piece(piece, backing=backing)]
    return tuple(dict.fromkeys(found))


def _in_piece(piece: Sequence[Word], *, backing: Backing) -> Iterator[Wanted]:
    at = 0
    while at < len(piece):
        words, claims = _longest(piece[at : at + _LONGEST], backing=backing)
        written = " ".join(word.written for word in words)
        if claims:
            yield Wanted(written, claims, is_first=True)
        elif _is_sign(piece[at]):
            yield Wanted(written, missing=_NOT_SAID)
        at += len(words)


def _longest(
    words: Sequence[Word], *, backing: Backing
) -> tuple[Sequence[Word], tuple[Claim, ...]]:
    """The most of the words from the first on that a claim says, or the first and no claim."""
    for size in range(len(words), 0, -1):
        term = Term(tuple(words[:size]))
        if tuple(core_of(term.words)) != term.words or not (size > 1 or term.is_name):
            continue
        if claims := backing.that(lambda one, term=term: one.of_term(term)):  # type: ignore[misc]
            return words[:size], claims
    return words[:1], ()


def _is_sign(word: Word) -> bool:
    """Whether it is written as a name: Workday inside a sentence, S/4HANA anywhere; no number."""
    return word.is_name and not word.written[0].isdigit() and word.key not in _OF_A_YEAR
