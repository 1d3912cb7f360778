"""Names of employers and places, which a search for a person never holds."""

from __future__ import annotations

from collections.abc import Iterable

from breakthrough.basics import words

Name = tuple[str, ...]

_FORMS = frozenset(
    "com io ai au co uk de xyz org net dev app inc ltd llc llp plc gmbh ag sa sas bv corp "
    "corporation limited group holding".split()
)


def names_of(employers: Iterable[str]) -> frozenset[Name]:
    """Employers' names in folded words, without a legal form or the end of a web address.

    >>> sorted(names_of(["Quorvane Health Ltd", "tern.io"]))
    [('quorvane', 'health'), ('tern',)]
    """
    found = (_without_form(tuple(words(name))) for name in set(employers))
    return frozenset(name for name in found if name)


def parts_of(phrase: Name) -> Iterable[Name]:
    """Every run of words in a phrase, itself included."""
    size = len(phrase)
    return (phrase[at:end] for at in range(size) for end in range(at + 1, size + 1))


def _without_form(name: Name) -> Name:
    while len(name) > 1 and name[-1] in _FORMS:
        name = name[:-1]
    return name
