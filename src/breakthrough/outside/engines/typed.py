"""A search as its words are typed, for engines that fold words in their own way."""

from __future__ import annotations

from breakthrough.basics import placed_words, words
from breakthrough.findability import Search


def typed(search: Search) -> tuple[str, ...]:
    """The search's distinct words as written; words such as "of" are left out.

    >>> typed(Search("Head of M&A, head of FP&A"))
    ('Head', 'M&A', 'FP&A')
    """
    found: dict[str, str] = {}
    for word in placed_words(search.text):
        shown = search.text[word.start : word.end]
        if words(shown):
            found.setdefault(shown.casefold(), shown)
    return tuple(found.values())


def any_of(search: Search) -> str:
    """The search in the syntax that SQLite and tantivy share: any of its words, each quoted.

    Empty where it has none.
    """
    return " OR ".join(f'"{word}"' for word in typed(search))
