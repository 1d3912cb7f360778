"""What an employer types."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from breakthrough.basics import words


class SearchKind(StrEnum):
    """How far a sitting has come: the title alone, with skills, or with operators."""

    TITLE = "title"
    SKILLS = "skills"
    BOOLEAN = "boolean"


@dataclass(frozen=True, slots=True)
class Search:
    """One search: its text, the must-haves behind it, and the employers whose postings gave it.

    A must-have is the field its title names, or a salient phrase that is typed. `needs`, of a title
    alone, are what adverts of the role ask for, and last the title itself: whoever fits has one.
    `parts` are the words and phrases the text is made of, as shown to the user. `groups`, of a
    search with operators: each group must be matched, by any of its phrases; the text is then their
    words without operators, for rankers that read words. `place`: profiles elsewhere are not shown;
    empty means anywhere. `weight` is its demand (`demand`). `since` is the first day a posting
    behind it was seen.
    """

    text: str
    must_haves: tuple[str, ...] = ()
    employers: tuple[str, ...] = ()
    postings: int = 0
    parts: tuple[str, ...] = ()
    kind: SearchKind = SearchKind.TITLE
    groups: tuple[tuple[str, ...], ...] = ()
    place: str = ""
    weight: float = 1.0
    since: date | None = None
    needs: tuple[str, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """The distinct words in order: a search for a word twice is a search for it once."""
        return tuple(dict.fromkeys(words(self.text)))

    @property
    def must_groups(self) -> tuple[tuple[str, ...], ...]:
        """What must all be there when operators are read: its groups, else each of its parts."""
        return self.groups or tuple((part,) for part in self.parts or self.words)

    @property
    def shown(self) -> str:
        """The search as typed, with its operators.

        >>> Search("", groups=(("CFO", "finance director"), ("month-end close",))).shown
        '(CFO OR "finance director") AND "month-end close"'
        """
        if not self.groups:
            return self.text
        return " AND ".join(_any_of(group) for group in self.groups)


def _any_of(group: tuple[str, ...]) -> str:
    quoted = [f'"{phrase}"' if " " in phrase else phrase for phrase in group]
    return f"({' OR '.join(quoted)})" if len(quoted) > 1 else quoted[0]
