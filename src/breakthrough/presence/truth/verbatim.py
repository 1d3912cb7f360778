"""Lines of the evidence, found again word for word."""

from __future__ import annotations

import re
from collections.abc import Sequence

from breakthrough.evidence import Claim, Item, claims
from breakthrough.evidence.organisation import folded_organisation, folded_title
from breakthrough.presence.truth.names import HELD
from breakthrough.presence.truth.scope import Scope

_IN_BRACKETS = re.compile(r"\s*\(([^()]+)\)[\s.;]*$")
_OPENED = re.compile(
    r"\s*(?:At|As (?P<title>[^:]+?) at) (?P<employer>[^:]+): (?P<said>.+)", re.DOTALL
)


class Verbatim:
    """The claims by their words, so that a sentence which is one of them is known as it."""

    def __init__(self, items: Sequence[Item]) -> None:
        self._claims: dict[str, list[Claim]] = {}
        for one in claims(items):
            self._claims.setdefault(_folded(one.text), []).append(one)

    def claim(self, text: str, *, scope: Scope) -> Claim | None:
        """The claim that a sentence is word for word, whatever it names; None where it is none.

        Its own employer may follow in brackets, or open it: "At Contoso: Built the team." Under the
        heading of another role it is not the same claim.
        """
        found = [
            one
            for one in self._claims.get(_folded(text), ())
            if scope.under is None or one.item in scope.under or one.item.kind not in HELD
        ]
        return found[0] if found else self._with_employer(text)

    def tells(self, text: str) -> bool:
        """Whether the sentence is, word for word, a line of a description."""
        return any(one.place.field == "text" for one in self._claims.get(_folded(text), ()))

    def _with_employer(self, text: str) -> Claim | None:
        if bracketed := _IN_BRACKETS.search(text):
            return self._of(text[: bracketed.start()], employer=bracketed[1])
        if opened := _OPENED.fullmatch(text):
            title = opened["title"] or ""
            return self._of(opened["said"], employer=opened["employer"], title=title)
        return None

    def _of(self, said: str, *, employer: str, title: str = "") -> Claim | None:
        """The claim of these words at this employer, in a role of this title where one is named."""
        wanted = folded_organisation(employer)
        for one in self._claims.get(_folded(said), ()):
            is_there = folded_organisation(one.item.organisation) == wanted
            is_held = not title or folded_title(one.item.title) == folded_title(title)
            if one.item.organisation and is_there and is_held:
                return one
        return None


def _folded(text: str) -> str:
    """The text as it stands, but for case, white space and the sign at its end."""
    return " ".join(text.split()).casefold().rstrip(" .;")
