"""What an employer types."""

from __future__ import annotations

from dataclasses import dataclass

from breakthrough.basics import words


@dataclass(frozen=True, slots=True)
class Search:
    """One search: its text, the must-haves in it, and the employers whose postings gave it.

    A must-have is a word of the title's field or a salient phrase; `parts` are the words and
    phrases the text is made of, as shown to the user.
    """

    text: str
    must_haves: tuple[str, ...] = ()
    employers: tuple[str, ...] = ()
    postings: int = 0
    parts: tuple[str, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """The distinct words in order: a search for a word twice is a search for it once."""
        return tuple(dict.fromkeys(words(self.text)))
