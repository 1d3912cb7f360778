"""How senior a title is, as titles say it."""

from __future__ import annotations

from collections.abc import Iterable

from breakthrough.basics import words

# Steps of the ladder that titles in English name; a title with none of these words stands on PLAIN.
PLAIN = 2
_STEPS = {
    **dict.fromkeys("intern internship trainee apprentice student".split(), 0),
    **dict.fromkeys("junior jr graduate entry assistant associate".split(), 1),
    **dict.fromkeys("senior sr lead leader staff".split(), 3),
    **dict.fromkeys("manager supervisor principal".split(), 4),
    **dict.fromkeys("head director partner controller".split(), 5),
    **dict.fromkeys("vp svp evp avp president".split(), 6),
    **dict.fromkeys("chief ceo cfo coo cto cio cmo chro founder".split(), 7),
}
_LESSENING = frozenset({"assistant", "associate", "deputy"})

# Words of a title that say how senior or where, not in what field.
_ALSO_NO_FIELD = (
    "vice officer executive global regional group interim acting founding i ii iii iv remote "
    "hybrid deputy team of level general mid part full time permanent contract fixed term m f d x w"
)
_ALSO_A_FIELD = frozenset({"controller", "founder"})  # a rank and a profession at once
NOT_A_FIELD = (
    frozenset(words(" ".join(_STEPS) + " " + _ALSO_NO_FIELD))
    | frozenset("m f d x w i mf fm mw wm mx".split())
) - _ALSO_A_FIELD


def level(title: str) -> int:
    """The step of the ladder a title names, 0 (intern) to 7 (chief); 2 where it names none.

    The highest word counts, one step less beside "assistant", "associate" or "deputy".

    >>> level("Senior Accountant"), level("Associate Director"), level("Chief Financial Officer")
    (3, 4, 7)
    """
    named = [word for word in words(title) if word in _STEPS]
    if not named:
        return PLAIN
    highest = max(named, key=lambda word: _STEPS[word])
    lessened = highest not in _LESSENING and not _LESSENING.isdisjoint(words(title))
    return _STEPS[highest] - int(lessened)


def highest_level(titles: Iterable[str]) -> int:
    """The highest step any of the titles names; PLAIN where there is none."""
    return max((level(title) for title in titles), default=PLAIN)


def level_words() -> frozenset[str]:
    """The words that claim a rank: head, director, chief …; not "staff" or "lead"."""
    return frozenset(word for word, step in _STEPS.items() if step >= 4)
