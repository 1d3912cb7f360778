"""What of the must-haves stands in my headline or About alone, where it proves nothing."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from breakthrough.actions.findability.view import View

_SHOWN = 5  # phrases named in the sentence


@dataclass(frozen=True, slots=True)
class OnlySaid:
    """The must-haves that a headline or About says and nothing shows, most asked for first.

    `searches` more would count if proof of them were in the evidence; the same for `says`, empty
    where nothing is only said.
    """

    phrases: tuple[str, ...]
    searches: int
    says: str


def only_said(seen: View) -> OnlySaid:
    """Of all searches made from the postings like mine."""
    evidence = seen.person.evidence
    asked: Counter[str] = Counter()
    opened = 0
    for search in seen.derived.searches:
        fit = evidence.fit(search)
        said = [phrase for phrase in fit.missing if evidence.only_said(phrase)]
        asked.update(dict.fromkeys(said, 1))
        opened += not fit.is_qualified and fit.is_qualified_with(len(said))
    phrases = tuple(phrase for phrase, _ in asked.most_common())
    return OnlySaid(phrases, opened, _says(phrases, opened) if phrases else "")


def _says(phrases: tuple[str, ...], searches: int) -> str:
    named = ", ".join(f"“{phrase}”" for phrase in phrases[:_SHOWN])
    more = f" and {len(phrases) - _SHOWN} more" if len(phrases) > _SHOWN else ""
    opens = (
        f" With proof of them, {searches} more of these searches would count."
        if searches > 1
        else " With proof of them, one more of these searches would count."
        if searches
        else ""
    )
    return (
        f"Only your headline or About says {named}{more}. What you say there of yourself is found, "
        f"but proves nothing: a role, project, skill or certificate has to show it.{opens}"
    )
