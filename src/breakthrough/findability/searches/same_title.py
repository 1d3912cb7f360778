"""One title in its two usual writings: CFO and Chief Financial Officer."""

from __future__ import annotations

from collections.abc import Sequence

from breakthrough.basics import words

# CIO, CMO, CPO, CRO and CDO are left out: each stands for several titles, such as Chief Information
# and Chief Investment Officer, and nobody may be taken for both.
_LONG_FORMS = {
    "ceo": ("chief executive officer",),
    "cfo": ("chief financial officer", "chief finance officer"),
    "coo": ("chief operating officer", "chief operations officer"),
    "cto": ("chief technology officer", "chief technical officer"),
    "chro": ("chief human resources officer",),
    "ciso": ("chief information security officer",),
    "vp": ("vice president",),
    "svp": ("senior vice president",),
    "evp": ("executive vice president",),
}
_PAIRS = [
    (short, tuple(words(written))) for short, forms in _LONG_FORMS.items() for written in forms
]
_FIRST_FORM = {short: words(forms[0]) for short, forms in _LONG_FORMS.items()}


def spelled_out(said: Sequence[str]) -> list[str]:
    """The folded words of a title with its abbreviations written out.

    >>> spelled_out(["group", "cfo"])
    ['group', 'chief', 'financial', 'officer']
    """
    return [word for one in said for word in _FIRST_FORM.get(one, [one])]


def other_writings(said: Sequence[str]) -> list[list[str]]:
    """A title's folded words, with one title in them written the other way, for each such way.

    >>> other_writings(["vice", "president", "sale"]), other_writings(["nurse"])
    ([['vp', 'sale']], [])
    """
    found = []
    for short, long in _PAIRS:
        found += _replaced(said, (short,), by=long) + _replaced(said, long, by=(short,))
    return found


def _replaced(said: Sequence[str], run: Sequence[str], *, by: Sequence[str]) -> list[list[str]]:
    size = len(run)
    return [
        [*said[:at], *by, *said[at + size :]]
        for at in range(len(said) - size + 1)
        if list(said[at : at + size]) == list(run)
    ]
