"""What a profile must state, in any of its writings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from breakthrough.basics import GAP, marked_words, words
from breakthrough.findability.answers.supply.saying import Pattern
from breakthrough.findability.searches.same_title import other_writings

_TURNED = frozenset("director head manager vp president".split())  # of something
_SAME_STEP = {"head": "director", "director": "head"}


@dataclass(frozen=True, slots=True)
class MustHave:
    """What must be stated, as adverts write it, in any of its writings.

    `employers` ask for it. Each writing is folded words, with GAP where "of" or the like stands.
    A title counts where it is the person's own; `also` are others taken for it.
    """

    text: str
    writings: tuple[Pattern, ...]
    employers: int
    also: tuple[str, ...] = ()
    is_title: bool = False


def title_must_have(titles: Sequence[str], *, employers: int) -> MustHave:
    """Any of the role's titles, in either order; a head is a director."""
    every = dict.fromkeys(one for title in titles for one in (title, _on_the_same_step(title)))
    writings: dict[Pattern, None] = {}
    for title in every:
        said = _pattern(title)
        for one in (said, *map(tuple, other_writings(said))):
            writings.setdefault(one)
            writings.setdefault(turned_round(one))
    first, *also = every
    return MustHave(first, tuple(writings), employers, also=tuple(also), is_title=True)


def _on_the_same_step(title: str) -> str:
    return " ".join(_SAME_STEP.get(word.casefold(), word) for word in title.split(" "))


def turned_round(said: Pattern) -> Pattern:
    """A title of two parts in its other order: director of finance, finance director.

    >>> turned_round(("director", "_", "finance")), turned_round(("finance", "director"))
    (('finance', 'director'), ('director', '_', 'finance'))
    """
    if said.count(GAP) == 1:
        at = said.index(GAP)
        return (*said[at + 1 :], *said[:at])
    if GAP not in said and len(said) > 1 and said[-1] in _TURNED:
        return (said[-1], GAP, *said[:-1])
    return said


def _pattern(text: str) -> Pattern:
    """The words of a title with the gaps between them, and none at the ends."""
    said = [word for word in marked_words(text) if word == GAP or words(word) == [word]]
    while said and said[-1] == GAP:
        said.pop()
    while said and said[0] == GAP:
        said.pop(0)
    return tuple(said)
